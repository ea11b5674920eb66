package stammkunde.messaging;

/**
 * A picture that a mail brings along.
 *
 * @param id   unlike that of any other mail's
 * @param side in CSS pixels; the picture has twice as many
 */
public record LetterImage(String id, int side, byte[] png) {

    public static final String FILE = "QR-Code.png";

    String address() {
        return "cid:" + id;
    }
}
