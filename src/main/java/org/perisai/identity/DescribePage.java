package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.perisai.shared.codes.CodeList;
import org.perisai.shared.codes.Province;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** What somebody says about themselves for statistics, if they like. */
@Named
@RequestScoped
public class DescribePage {
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 110;

    private Here here;
    private Form form;
    private T t;
    private Clock clock;
    private Accounts accounts;
    private Descriptions descriptions;
    private Person person;
    /** By field; a view asks for a list at every option of it. */
    private final Map<String, List<Form.Choice>> lists = new HashMap<>();

    /** For CDI. */
    protected DescribePage() { }

    @Inject
    DescribePage(Here here, Form form, T t, Clock clock, Accounts accounts, Descriptions descriptions,
            SignedIn signedIn) {
        this.here = here;
        this.form = form;
        this.t = t;
        this.clock = clock;
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.person = accounts.get(signedIn.id());
    }

    /** Does what the sent form is about. */
    public void act() {
        offer();
        if (here.posted()) {
            switch (here.field("what")) {
                case "no" -> {
                    descriptions.decline(person.id());
                    here.go("me");
                }
                case "erase" -> {
                    descriptions.erase(person.id());
                    here.go("me/describe?done=erased");
                }
                default -> describe();
            }
        }
    }

    /** What the last form did: key of a text, empty before. */
    public String done() {
        return switch (here.field("done")) {
            case "saved" -> "describe.saved";
            case "erased" -> "describe.erased";
            default -> "";
        };
    }

    /** Whether there is something to erase. */
    public boolean said() {
        return !person.self().said().empty();
    }

    /** Name of the person's country. */
    public String country() {
        return person.country().nameIn(here.language());
    }

    /** What may be said of one's sex. */
    public List<Form.Choice> sexes() {
        return lists.computeIfAbsent("sex", field -> choices(CodeList.SEX));
    }

    /** What may be said of where one works or learns. */
    public List<Form.Choice> sectors() {
        return lists.computeIfAbsent("sector", field -> choices(CodeList.SECTOR));
    }

    /** Years of birth, the latest first: who is younger learns in a class, without an account. */
    public List<Form.Choice> years() {
        return lists.computeIfAbsent("year", field -> allYears());
    }

    private List<Form.Choice> allYears() {
        int now = LocalDate.now(clock.withZone(person.country().zone())).getYear();
        return afterNothing(IntStream.rangeClosed(YOUNGEST, OLDEST).map(age -> now - age)
                .mapToObj(year -> new Form.Choice(Integer.toString(year), t.year(year))));
    }

    /** The provinces of the person's country by name. */
    public List<Form.Choice> provinces() {
        return lists.computeIfAbsent("province", field -> allProvinces());
    }

    private List<Form.Choice> allProvinces() {
        com.ibm.icu.text.Collator order = com.ibm.icu.text.Collator.getInstance(here.language().icu());
        return afterNothing(Province.of(person.country()).stream()
                .map(province -> new Form.Choice(province.code(), province.nameIn(here.language())))
                .sorted(Comparator.comparing(Form.Choice::label, order::compare)));
    }

    private List<Form.Choice> choices(CodeList list) {
        return afterNothing(list.stated().stream().map(code -> new Form.Choice(code, t.say(list.key(code)))));
    }

    private List<Form.Choice> afterNothing(Stream<Form.Choice> choices) {
        return Stream.concat(Stream.of(new Form.Choice(CodeList.NOT_STATED, t.say("identity.notStated"))), choices).toList();
    }

    private void offer() {
        Said said = person.self().said();
        form.offer("sex", said.sex());
        form.offer("year", said.birthYear() == null ? "" : said.birthYear().toString());
        form.offer("sector", said.sector());
        form.offer("province", said.province());
        form.offer("organisation", said.organisation() == null ? "" : said.organisation().code());
    }

    private void describe() {
        String year = chosen("year", years());
        Said said = new Said(chosen("sex", sexes()), year == null ? null : Integer.valueOf(year),
                chosen("sector", sectors()), chosen("province", provinces()), organisation());
        if (form.valid()) {
            descriptions.describe(person.id(), said, t.say("describe.purpose"), here.language());
            here.go("me/describe?done=saved");
        }
    }

    /** What no list offers was not said. */
    private String chosen(String name, List<Form.Choice> choices) {
        String value = here.field(name);
        return value.equals(CodeList.NOT_STATED) || choices.stream().noneMatch(choice -> choice.value().equals(value))
                ? null : value;
    }

    private Organisation organisation() {
        String code = Login.tidy(form.text("organisation", 32));
        Organisation found = code.isEmpty() ? null : accounts.organisation(code).orElse(null);
        if (!code.isEmpty() && found == null) {
            form.refuse("organisation", "describe.organisation.unknown");
        }
        return found;
    }
}
