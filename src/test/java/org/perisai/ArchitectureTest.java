package org.perisai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Entity;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.transaction.Transactional;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.perisai.shared.Permitted;

/** The rules of the house that can be read off the compiled classes. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.perisai");

    /** What a feature may import beside itself and shared. */
    private static final Map<String, List<String>> IMPORTS = Map.ofEntries(
            Map.entry("content", List.of()),
            Map.entry("disclosure", List.of()),
            Map.entry("identity", List.of()),
            Map.entry("catalog", List.of("content")),
            Map.entry("learning", List.of("catalog", "identity")),
            Map.entry("assessment", List.of("learning", "catalog", "content", "identity")),
            Map.entry("certification", List.of("assessment", "learning", "catalog", "identity")),
            Map.entry("survey", List.of("learning", "catalog", "identity")),
            Map.entry("pictures", List.of()),
            Map.entry("pasting", List.of()),
            Map.entry("publishing", List.of("pictures", "catalog", "content", "identity")),
            Map.entry("reviewing", List.of("publishing", "catalog", "content", "identity")),
            Map.entry("items", List.of("assessment", "publishing", "catalog", "content", "identity")),
            Map.entry("regrade", List.of("assessment", "learning", "publishing", "catalog", "content", "identity")),
            Map.entry("translating", List.of("publishing", "learning", "catalog", "content", "identity")),
            Map.entry("declared", List.of("catalog", "identity")),
            Map.entry("exchange", List.of("pictures", "pasting", "publishing", "catalog", "content", "identity")),
            Map.entry("remarks", List.of("publishing", "assessment", "learning", "catalog", "content", "identity")));

    /** No feature may import them; those that aren't named above may themselves import any. */
    private static final List<String> OUTERMOST = List.of("reviewing", "remarks", "exchange", "reporting", "launch");

    private static final DescribedPredicate<JavaField> INJECTED = DescribedPredicate.describe("are injected",
            field -> Stream.of("jakarta.inject.Inject", "jakarta.annotation.Resource", "jakarta.ejb.EJB",
                    "jakarta.persistence.PersistenceContext").anyMatch(field::isAnnotatedWith));
    private static final DescribedPredicate<JavaClass> MADE_BY_CONTAINER = DescribedPredicate.describe(
            "the container makes", type -> type.isAssignableTo(Servlet.class) || type.isAssignableTo(Filter.class)
                    || type.isAssignableTo(EventListener.class) || type.isAnnotatedWith(Entity.class));

    @Test
    void theClassesWereReallyImported() {
        assertTrue(CODE.size() > 150, "only " + CODE.size() + " classes: every other rule here would pass for nothing");
        IMPORTS.keySet().forEach(feature -> assertTrue(
                CODE.stream().anyMatch(type -> type.getPackageName().equals("org.perisai." + feature)), feature));
    }

    @Test
    void featuresHaveNoCycles() {
        check(slices().matching("org.perisai.(*)..").should().beFreeOfCycles()
                .because("a feature that can't be read without another that can't be read without it is one feature"));
    }

    @Test
    void sharedKnowsNoFeature() {
        check(noClasses().that().resideInAPackage("org.perisai.shared..").should().dependOnClassesThat(
                resideInAnyPackage("org.perisai..").and(resideOutsideOfPackages("org.perisai.shared..")))
                .because("shared is what all features stand on"));
    }

    @TestFactory
    Stream<DynamicTest> aFeatureImportsOnlyWhatTheHouseAllows() {
        return IMPORTS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of("shared", entry.getKey()), entry.getValue().stream())
                    .map(feature -> "org.perisai." + feature + "..").toArray(String[]::new);
            check(noClasses().that().resideInAPackage("org.perisai." + entry.getKey() + "..").should()
                    .dependOnClassesThat(resideInAnyPackage("org.perisai..").and(resideOutsideOfPackages(allowed)))
                    .because("what flows back between features is an event with ids"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> nobodyImportsWhatStandsOutermost() {
        return OUTERMOST.stream().map(outer -> DynamicTest.dynamicTest(outer, () -> check(noClasses().that()
                .resideOutsideOfPackage("org.perisai." + outer + "..").should().dependOnClassesThat()
                .resideInAPackage("org.perisai." + outer + "..").because("it stands on the other features"))));
    }

    /** What people say about themselves goes onto their enrolments and nowhere else: no page of an instructor can show it. */
    @Test
    void onlyEnrolmentsTakeWhatPeopleSayAboutThemselves() {
        check(noClasses().that().resideOutsideOfPackages("org.perisai.identity", "org.perisai.learning").should()
                .dependOnClassesThat().haveNameMatching("org[.]perisai[.]identity[.](Dimensions|Descriptions|Described|Said)"));
    }

    @Test
    void facesStaysInPagesSharedWebAndLazyModels() {
        check(noClasses().that().haveSimpleNameNotEndingWith("Page").and().resideOutsideOfPackage("org.perisai.shared.web")
                .and(DescribedPredicate.not(inherits("org.primefaces.model.LazyDataModel")))
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                .because("a rule that knows its screen can't be used by another"));
    }

    @Test
    void pagesAskBoundariesAndNotTheDatabase() {
        check(noClasses().that().haveSimpleNameEndingWith("Page").and().resideOutsideOfPackage("org.perisai.content")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .because("a boundary asks for permission and opens the transaction"));
    }

    @Test
    void onlyWhatTheContainerMakesIsInjectedByField() {
        check(fields().that(INJECTED).and().areNotAnnotatedWith(Produces.class).should()
                .beDeclaredInClassesThat(MADE_BY_CONTAINER)
                .because("a constructor shows what a class needs, and a test can call it"));
    }

    @Test
    void noNameHidesWhatAClassDoes() {
        Stream.of("Impl", "Manager", "Helper", "Util", "Utils", "DAO", "Dao", "Facade", "DTO", "Dto", "Bean", "Service")
                .forEach(suffix -> check(noClasses().should().haveSimpleNameEndingWith(suffix)
                        .because("a name says what a thing is, not which pattern it follows")));
    }

    @Test
    void noInterfaceStandsAlone() {
        check(classes().that().areInterfaces().and(DescribedPredicate.not(annotations())).should(haveNotOneImplementation())
                .because("an interface with one implementation is a file more to read"));
    }

    @Test
    void everyBoundaryMethodSaysWhoMayCallIt() {
        check(methods().that().arePublic().and().areDeclaredInClassesThat(boundaries()).should(sayWhoMayCall())
                .because("what nobody thought about is refused, not open"));
    }

    /** EclipseLink's stream holds an open statement until it is closed, and the driver keeps it as long as its connection. */
    @Test
    void nobodyStreamsAQueryWithoutClosingItsStatement() {
        check(noClasses().should().callMethodWhere(DescribedPredicate.describe("is getResultStream",
                call -> call.getTarget().getName().equals("getResultStream"))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }

    private static DescribedPredicate<JavaClass> inherits(String name) {
        return DescribedPredicate.describe("extend " + name, type -> type.getAllRawSuperclasses().stream()
                .anyMatch(parent -> parent.getName().equals(name)));
    }

    private static DescribedPredicate<JavaClass> annotations() {
        return DescribedPredicate.describe("annotations", JavaClass::isAnnotation);
    }

    private static DescribedPredicate<JavaClass> boundaries() {
        return DescribedPredicate.describe("are boundaries outside shared",
                type -> type.isAnnotatedWith(ApplicationScoped.class) && type.isAnnotatedWith(Transactional.class)
                        && !type.getPackageName().startsWith("org.perisai.shared"));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @Permitted, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(Permitted.class) || method.getOwner().isAnnotatedWith(Permitted.class);
                boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(method, says || made, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNotOneImplementation() {
        return new ArchCondition<>("not have exactly one implementation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = type.getAllSubclasses().stream().filter(each -> !each.isInterface()).count();
                events.add(new SimpleConditionEvent(type, count != 1, type.getName() + " has " + count));
            }
        };
    }
}
