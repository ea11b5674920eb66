package stammkunde.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved; nothing on the way keeps a copy, and opened in a browser it can do nothing. */
public final class Download {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private Download() {}

    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(name + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    public static ResponseEntity<byte[]> png(String name, byte[] content) {
        return file(name + ".png", MediaType.IMAGE_PNG, content);
    }

    public static ResponseEntity<byte[]> svg(String name, String content) {
        return file(name + ".svg", SVG, content.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseEntity<byte[]> json(String name, byte[] content) {
        return file(name + ".json", MediaType.APPLICATION_JSON, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var save = ContentDisposition.attachment()
                .filename(plain(name), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    /** What every system takes as a file's name. */
    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
