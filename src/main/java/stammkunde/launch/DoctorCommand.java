package stammkunde.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything around the program that has to be right for it to work. Exit code 1 if something is wrong. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:STAMMKUNDE_BASE_URL:-http://localhost:8080}",
            descriptionKey = "option.base-url")
    private String baseUrl = "";

    @Override
    public Integer call() throws IOException, SQLException {
        var directory = data.directory("stammkunde");
        try (var installation = Installation.visit(directory, database.database())) {
            var settings = settings(directory);
            var findings = new ArrayList<Finding>();
            findings.addAll(new DatabaseExamination(installation.database()).findings());
            findings.addAll(new HostExamination(directory, baseUrl).findings());
            findings.addAll(new MailExamination(settings).findings());
            findings.forEach(System.out::println);
            return findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.BAD) ? 1 : 0;
        }
    }

    /** The environment first, then the installation's own file: as the program itself reads them. */
    private static Environment settings(Path directory) throws IOException {
        var settings = new StandardEnvironment();
        var file = directory.resolve("application.properties");
        if (Files.exists(file)) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            settings.getPropertySources().addLast(new PropertiesPropertySource("installation", properties));
        }
        return settings;
    }
}
