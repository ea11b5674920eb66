package stammkunde.portal.entrance;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import stammkunde.web.Initials;

/** The business's initials on its colour; fills the square, so that phones can cut any shape out of it. */
final class AppIcon {

    /** Of the side: what is left of a maskable icon on every phone. */
    private static final double LETTERS = 0.36;

    private AppIcon() {}

    /** @param ground {@code #rrggbb} @param side in pixels */
    static byte[] png(String ground, String ink, String name, int side) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.decode(ground));
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.decode(ink));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) (side * LETTERS)));
        var letters = Initials.of(name);
        var size = pen.getFontMetrics();
        pen.drawString(
                letters, (side - size.stringWidth(letters)) / 2, (side - size.getHeight()) / 2 + size.getAscent());
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
