package stammkunde.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * {@code embed.js}: written in a few files, sent as one, without its comments. A website that pins one version by its
 * address and hash must get it as long as there are such websites: versions that were released lie in
 * {@code embed/released}.
 */
@Component
public class EmbedScript {

    /** One version, ready to be sent. @param integrity value of the attribute of that name */
    public record Version(String name, String integrity, byte[] plain, byte[] packed) {}

    private final Version current;
    private final Map<String, Version> all = new TreeMap<>();

    EmbedScript() throws IOException {
        var parts = new StringBuilder();
        for (var part : files("classpath*:embed/*.js"))
            parts.append(Tight.of(new String(part.getContentAsByteArray(), StandardCharsets.UTF_8)));
        this.current = version(
                "(function () {\n\"use strict\"\n%s})()\n".formatted(parts).getBytes(StandardCharsets.UTF_8));
        all.put(current.name(), current);
        for (var released : files("classpath*:embed/released/*.js")) {
            var version = version(released.getContentAsByteArray());
            all.put(version.name(), version);
        }
    }

    public Version current() {
        return current;
    }

    public Optional<Version> version(String name) {
        return Optional.ofNullable(all.get(name));
    }

    private static Resource[] files(String pattern) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources(pattern);
        Arrays.sort(found, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        return found;
    }

    private static Version version(byte[] bytes) throws IOException {
        try {
            var name = MessageDigest.getInstance("SHA-256").digest(bytes);
            var integrity = MessageDigest.getInstance("SHA-384").digest(bytes);
            return new Version(
                    HexFormat.of().formatHex(name, 0, 6),
                    "sha384-" + Base64.getEncoder().encodeToString(integrity),
                    bytes,
                    packed(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-2", e);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
