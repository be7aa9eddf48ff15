package org.perisai.launch;

import org.perisai.content.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** The main class of perisai.jar. */
public final class Launcher {
    private Launcher() {
    }

    @SuppressWarnings("SystemExit")
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ServeCommand()).setCommandName("perisai");
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new CourseCommand.Check());
        line.addSubcommand(new CourseCommand.StampAll());
        line.addSubcommand(new CourseCommand.Show());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Unreadable unreadable) {
                command.getErr().println(unreadable.finding());
            } else if (failure instanceof LaunchException) {
                command.getErr().println(failure.getMessage());
            } else {
                throw failure;
            }
            return 1;
        });
        return line;
    }

    /** The version as the manifest of perisai.jar says it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return new String[] {"Perisai " + (version == null ? "(not packaged)" : version)};
        }
    }
}
