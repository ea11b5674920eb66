package stammkunde.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web application, and how it ends: not ready first, then the requests under way, then everything else. */
final class WebProcess {

    private static final int SECONDS_FOR_REQUESTS = 20;

    private final Installation installation;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ConfigurableApplicationContext context;

    private WebProcess(Installation installation) {
        this.installation = installation;
    }

    /** Brings the database up to date and starts. The mode is a Spring profile: serve or demo. */
    static WebProcess start(Class<?> app, Installation installation, Address address, String mode) {
        var process = new WebProcess(installation);
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
        installation.migrate();
        process.run(app, address, mode);
        return process;
    }

    private void run(Class<?> app, Address address, String mode) {
        var application = new SpringApplication(app);
        application.setRegisterShutdownHook(false);
        application.setAdditionalProfiles(mode);
        try {
            context = application.run(arguments(installation, address));
        } catch (RuntimeException e) {
            throw portInUse(e) ? new Refusal("port.taken", String.valueOf(address.port())) : e;
        }
    }

    int untilStopped() {
        AotCache.makeIfWanted();
        try {
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Once, whoever asks first. */
    synchronized void stop() {
        if (stopped.getCount() == 0) return;

        var running = context;
        if (running != null) {
            AvailabilityChangeEvent.publish(running, ReadinessState.REFUSING_TRAFFIC);
            finishRequests(running);
            running.close();
        }
        installation.close();
        stopped.countDown();
    }

    /** Before the context closes, so that the management port says "not ready" meanwhile. */
    private static void finishRequests(ConfigurableApplicationContext running) {
        if (!(running instanceof WebServerApplicationContext web) || web.getWebServer() == null) return;

        var finished = new CountDownLatch(1);
        web.getWebServer().shutDownGracefully(_ -> finished.countDown());
        try {
            finished.await(SECONDS_FOR_REQUESTS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As arguments, because nothing but those wins over an installation's own files and environment. */
    private static String[] arguments(Installation installation, Address address) {
        return properties(installation, address).entrySet().stream()
                .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
                .toArray(String[]::new);
    }

    private static Map<String, Object> properties(Installation installation, Address address) {
        var database = installation.database();
        var properties = new HashMap<String, Object>();
        properties.put("server.port", address.port());
        properties.put("stammkunde.demo.website-port", address.websitePort());
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", address.managementPort());
        properties.put("management.health.diskspace.path", installation.directory());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.app().user());
        properties.put("spring.datasource.password", database.app().password());
        properties.put("spring.flyway.enabled", false);
        properties.put("spring.config.additional-location", "optional:file:" + installation.directory() + "/");
        properties.put("stammkunde.keys", installation.keys());
        properties.put("stammkunde.sftp.port", address.sftpPort());
        properties.put("stammkunde.exchange.directory", installation.exchange());
        properties.put("stammkunde.base-url", address.baseUrl());
        if (!address.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", pattern(address));
        }
        return properties;
    }

    private static String pattern(Address address) {
        return address.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static boolean portInUse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof PortInUseException) return true;
        return false;
    }
}
