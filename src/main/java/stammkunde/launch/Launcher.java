package stammkunde.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Each command is a class of its own; what it can't do, it says in one sentence (exit code 1). */
@Command(
        name = "stammkunde",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StaffCommand.class,
            ImportCommand.class,
            PractiseCommand.class,
            HelpCommand.class
        })
public final class Launcher implements Runnable {

    private static final int REFUSED = 1;

    private final Class<?> app;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    private boolean help;

    private Launcher(Class<?> app) {
        this.app = app;
    }

    /** @return the process's exit code: 0 done, 1 refused or found something wrong, 2 not understood */
    public static int run(Class<?> app, String... arguments) {
        Locale.setDefault(Texts.LOCALE);
        // the web application sets its own levels; until then and in all other commands the console is for sentences
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        return commandLine(app).execute(arguments);
    }

    static CommandLine commandLine(Class<?> app) {
        return new CommandLine(new Launcher(app))
                .setResourceBundle(Texts.bundle())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, _) -> explain(wrong))
                .setExecutionExceptionHandler((thrown, command, _) -> explain(thrown, command));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The class of the web application that a subcommand of this launcher starts. */
    static Class<?> app(@Nullable Launcher launcher) {
        return Objects.requireNonNull(launcher, "a subcommand has a parent").app;
    }

    private static int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var reason = wrong instanceof UnmatchedArgumentException unmatched
                ? Texts.of("launch.unknown", String.join(" ", unmatched.getUnmatched()))
                : Texts.of("launch.not-understood", String.valueOf(wrong.getMessage()));
        command.getErr().println(reason);
        command.getErr()
                .println(Texts.of("launch.see-help", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Only a {@link Refusal} has words for the console; whatever else comes up is our mistake and is named as such. */
    private static int explain(Exception thrown, CommandLine command) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof SQLException lost && isConnectionLost(lost)) {
                command.getErr()
                        .println(
                                cause instanceof Refusal
                                        ? cause.getMessage()
                                        : Texts.of("db.lost", String.valueOf(cause.getMessage())));
                return REFUSED;
            }
        }
        command.getErr().println(Texts.of("launch.unexpected", chain(thrown)));
        return REFUSED;
    }

    /** SQL's class 08: no connection, or none any more. */
    private static boolean isConnectionLost(SQLException thrown) {
        return String.valueOf(thrown.getSQLState()).startsWith("08");
    }

    private static String chain(Throwable thrown) {
        var sentences = new ArrayDeque<String>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            sentences.add(cause.toString().lines().findFirst().orElse(""));
        return String.join(" ← ", sentences);
    }
}
