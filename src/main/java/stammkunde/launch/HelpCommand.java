package stammkunde.launch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help} and {@code help serve}; the same as {@code serve --help}. */
@Command(name = "help")
final class HelpCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "option.command")
    private @Nullable String command;

    @Override
    public void run() {
        var launcher = spec.parent().commandLine();
        var wanted = command == null ? launcher : launcher.getSubcommands().get(command);
        if (wanted == null)
            throw new ParameterException(spec.commandLine(), Texts.of("launch.no-command", String.valueOf(command)));

        wanted.usage(wanted.getOut());
    }
}
