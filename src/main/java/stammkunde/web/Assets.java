package stammkunde.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The files below {@code static/}: read once, compressed once, served from memory under one address that changes with
 * their content: {@code /assets/<hash of all>/css/stammkunde.css}. So browsers may keep them for ever, and modules may
 * import each other by relative names.
 */
@Component
public class Assets {

    static final String ROOT = "/assets/";

    /** One file, ready to be sent. */
    record Asset(String type, byte[] plain, byte[] gzip) {}

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() throws IOException {
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**")) {
            var address = resource.getURL().toString();
            if (!resource.isReadable() || address.endsWith("/")) continue;
            var name = address.substring(address.lastIndexOf("/static/") + "/static/".length());
            var bytes = resource.getContentAsByteArray();
            files.put(name, new Asset(type(name), bytes, gzip(bytes)));
        }
        this.version = hash(files);
    }

    /** @throws IllegalArgumentException if there is no such file: a page that links to nothing is a mistake of ours */
    public String path(String file) {
        if (!files.containsKey(file)) throw new IllegalArgumentException("no such file below static/: " + file);
        return ROOT + version + "/" + file;
    }

    /** @param path the whole path of the request; an outdated version still finds the file of today */
    @Nullable
    Asset find(String path) {
        var slash = path.indexOf('/', ROOT.length());
        return slash < 0 ? null : files.get(path.substring(slash + 1));
    }

    boolean isCurrent(String path) {
        return path.startsWith(version + "/", ROOT.length());
    }

    private static String type(String name) {
        var type = MediaTypeFactory.getMediaType(name)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
        return type.startsWith("text/") || type.endsWith("+xml") ? type + ";charset=UTF-8" : type;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(Map<String, Asset> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
