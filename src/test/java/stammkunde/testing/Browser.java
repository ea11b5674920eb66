package stammkunde.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** One Chromium for the whole run, pointed at the app under test; each {@link Visit} is a person with an empty profile. */
@TestComponent
public class Browser {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // a website that embeds us gets no cookies of ours, as in browsers that block them
            "--test-third-party-cookie-phaseout");

    private static com.microsoft.playwright.Browser chromium;

    private final Environment environment;

    Browser(Environment environment) {
        this.environment = environment;
    }

    /** Somebody whose browser prefers German. */
    public Visit visit() {
        return visit("de-DE");
    }

    public Visit visit(String locale) {
        return new Visit(chromium(), address(), locale, true);
    }

    /** Somebody at a program that runs as a process of its own. */
    public static Visit visitTo(String address) {
        return new Visit(chromium(), address, "de-DE", true);
    }

    /** Somebody whose browser runs no scripts. */
    public Visit visitWithoutScripts() {
        return new Visit(chromium(), address(), "de-DE", false);
    }

    /** Where the app under test answers: {@code http://localhost:12345}. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) chromium = launch();
        return chromium;
    }

    private static com.microsoft.playwright.Browser launch() {
        var program = Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium found; set CHROMIUM to its path");

        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(FLAGS));
    }
}
