package stammkunde.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The files below {@code static/}, and those of others' that a page of ours needs: read once, compressed once, served from
 * memory under one address that changes with their content: {@code /assets/<hash of all>/css/stammkunde.css}. So browsers
 * may keep them for ever, and modules may import each other by relative names.
 */
@Component
public class Assets {

    static final String ROOT = "/assets/";

    /** Of the jar that the build pins; nothing else of it is served. */
    private static final List<String> FOREIGN = List.of("swagger-ui/swagger-ui.css", "swagger-ui/swagger-ui-bundle.js");

    /** One file, ready to be sent. @param gzip packed when it is first asked for */
    record Asset(String type, byte[] plain, Packed gzip) {}

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() throws IOException {
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**")) {
            var address = resource.getURL().toString();
            if (!resource.isReadable() || address.endsWith("/")) continue;
            var name = address.substring(address.lastIndexOf("/static/") + "/static/".length());
            add(name, resource.getContentAsByteArray());
        }
        for (var name : FOREIGN) add(name, foreign(name));
        this.version = hash(files);
    }

    private void add(String name, byte[] bytes) {
        files.put(name, new Asset(type(name), bytes, new Packed(bytes)));
    }

    /** @param name of the jar and of the file; between them stands the version */
    private static byte[] foreign(String name) throws IOException {
        var jar = name.substring(0, name.indexOf('/'));
        var file = name.substring(jar.length());
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/" + jar + "/*" + file);
        if (found.length != 1) throw new IllegalStateException(name + " is there " + found.length + " times");

        var bytes = found[0].getContentAsByteArray();
        return name.endsWith(".css") ? inLayer(jar, bytes) : bytes;
    }

    /** So that our own sheets have the last word whatever its selectors are. */
    private static byte[] inLayer(String layer, byte[] css) {
        return ("@layer " + layer + " {\n" + new String(css, UTF_8) + "\n}\n").getBytes(UTF_8);
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

    private static String hash(Map<String, Asset> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
