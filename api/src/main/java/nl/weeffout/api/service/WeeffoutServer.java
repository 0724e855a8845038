package nl.weeffout.api.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service. It listens on 127.0.0.1 alone: there is no login, so no other machine may reach it. */
public final class WeeffoutServer implements AutoCloseable {
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("logging.level.root", "WARN"),
            // The exception that start throws says the same in one line.
            Map.entry("logging.level.org.springframework.boot.SpringApplication", "OFF"),
            Map.entry("logging.level.org.springframework.boot.diagnostics", "OFF"),
            Map.entry("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR"),
            Map.entry("logging.level.org.springdoc", "ERROR"),
            Map.entry("server.error.whitelabel.enabled", "false"),
            Map.entry("spring.servlet.multipart.enabled", "false"),
            Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
            Map.entry("spring.thymeleaf.cache", "true"),
            Map.entry("springdoc.api-docs.path", "/v1/openapi.json"),
            Map.entry("springdoc.paths-to-match", "/v1/**"),
            Map.entry("management.endpoint.health.show-details", "always"),
            Map.entry("management.endpoints.web.exposure.include", "health"),
            Map.entry("management.health.diskspace.enabled", "false"));

    /** Given as arguments, which outrank the environment: no variable can make a log repeat what a caller sent. */
    private static final List<String> SILENCE = List.of(
            "--spring.mvc.log-resolved-exception=false",
            "--spring.mvc.log-request-details=false",
            "--server.tomcat.accesslog.enabled=false");

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed;

    private WeeffoutServer(ConfigurableApplicationContext context, CountDownLatch closed) {
        this.context = context;
        this.closed = closed;
    }

    /**
     * Starts the service and returns when it answers.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException naming the port where another program listens on it
     */
    public static WeeffoutServer start(ServerParts parts, int port) {
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(SETTINGS);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(ServerParts.class, () -> parts);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    closed.countDown();
                }
            });
        });
        try {
            List<String> arguments = new ArrayList<>(SILENCE);
            // Arguments outrank the environment: no variable can open the service to the network.
            arguments.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
            return new WeeffoutServer(application.run(arguments.toArray(new String[0])), closed);
        } catch (RuntimeException e) {
            if (isPortInUse(e)) {
                throw new IllegalStateException(
                        "port " + port + " is in use by another program: stop that or choose another port", e);
            }
            throw e;
        }
    }

    private static boolean isPortInUse(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
                return true;
            }
        }
        return false;
    }

    /** The port on which it listens. */
    public int port() {
        if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("the service is closed");
    }

    /** Returns when the service has been closed, by {@link #close} or by a signal to the process. */
    public void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
