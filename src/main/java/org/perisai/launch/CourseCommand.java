package org.perisai.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Stamp;
import org.perisai.content.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands for course files have in common: they read a folder, and answer 1 when it has errors. */
abstract class CourseCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
            description = "Folder with courses/ and translations/ (the current one).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder.resolve("courses"))) {
            throw new LaunchException("There is no folder courses/ in " + folder.toAbsolutePath().normalize() + ".");
        }
        return run(new CourseFiles(folder)) ? 0 : 1;
    }

    abstract boolean run(CourseFiles files);

    void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** Prints what was found in these courses; false when an error is among it. */
    boolean report(List<String> courses, Stream<Finding> findings) {
        List<Finding> all = findings.toList();
        all.forEach(finding -> print(finding.toString()));
        long errors = all.stream().filter(Finding::isError).count();
        print(courses.size() + " courses, " + errors + " errors, " + (all.size() - errors) + " warnings");
        return errors == 0;
    }

    /** Reads every course and says what is wrong. */
    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Launcher.Version.class,
            description = "Check course files and their translations.")
    static final class Check extends CourseCommand {
        @Override
        boolean run(CourseFiles files) {
            List<String> courses = files.courses();
            return report(courses, Stream.concat(files.strays().stream(),
                    courses.stream().flatMap(course -> files.check(course).findings().stream())));
        }
    }

    /** Says in the translations that they are up to date. */
    @Command(name = "stamp", mixinStandardHelpOptions = true, versionProvider = Launcher.Version.class,
            description = "Note in translations which text of the source they translate.")
    static final class StampAll extends CourseCommand {
        @Option(names = "--course", paramLabel = "ID", description = "Only this course.")
        private String only;

        @Option(names = "--lang", paramLabel = "TAG", description = "Only this language.")
        private String lang;

        @Override
        boolean run(CourseFiles files) {
            List<String> courses = chosen("course", only, files.courses());
            List<String> languages = chosen("language", lang, files.languages());
            return report(courses, courses.stream().flatMap(course -> languages.stream()
                    .flatMap(tag -> Stamp.write(files, course, tag).stream())));
        }

        private static List<String> chosen(String what, String name, List<String> all) {
            if (name != null && !all.contains(name)) {
                throw new LaunchException("There is no " + what + " " + name + " here. There are: " + String.join(", ", all) + ".");
            }
            return name == null ? all : List.of(name);
        }
    }

    /** Counts what is translated. */
    @Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Launcher.Version.class,
            description = "Show how far each translation is, in blocks, and how many words wait.")
    static final class Show extends CourseCommand {
        private static final String ROW = "%-28s %-8s %7s %8s %8s %7s %8s %8s";

        @Override
        boolean run(CourseFiles files) {
            print(ROW.formatted("course", "language", "fresh", "reviewed", "changed", "urgent", "missing", "words"));
            for (String course : files.courses()) {
                for (Status row : Status.of(files, course)) {
                    print(ROW.formatted(row.course(), row.lang(), row.fresh(), row.reviewed(), row.changed(), row.urgent(),
                            row.missing(), row.words()));
                }
            }
            return true;
        }
    }
}
