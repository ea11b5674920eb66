package stammkunde.web;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Phones keep photos as the sensor lay and note which side was up; drawing anew loses the note, so it is followed first. */
final class Turned {

    private static final int ORIENTATION = 0x0112;

    private Turned() {}

    static BufferedImage upright(BufferedImage picture, byte[] file) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = new AffineTransform();
        switch (orientation(file)) {
            case 3 -> turn.quadrantRotate(2, width / 2.0, height / 2.0);
            case 6 -> {
                turn.translate(height, 0);
                turn.quadrantRotate(1);
            }
            case 8 -> {
                turn.translate(0, width);
                turn.quadrantRotate(3);
            }
            default -> {
                return picture;
            }
        }
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain, null);
    }

    /** Of a JPEG's Exif part (TIFF 6.0, tag 274); 1 if there is none. */
    static int orientation(byte[] file) {
        if (file.length < 4 || at(file, 0, 2, true) != 0xFFD8) return 1;
        for (int part = 2; part + 4 <= file.length && at(file, part, 1, true) == 0xFF; ) {
            int kind = at(file, part + 1, 1, true);
            int length = at(file, part + 2, 2, true);
            if (kind == 0xE1 && at(file, part + 4, 4, true) == 0x45786966) return ofTiff(file, part + 10);
            if (kind == 0xDA || length < 2) return 1;
            part += 2 + length;
        }
        return 1;
    }

    private static int ofTiff(byte[] file, int start) {
        boolean big = at(file, start, 2, true) == 0x4D4D;
        int directory = start + at(file, start + 4, 4, big);
        int entries = Math.min(at(file, directory, 2, big), 100);
        for (int i = 0; i < entries; i++)
            if (at(file, directory + 2 + 12 * i, 2, big) == ORIENTATION)
                return at(file, directory + 2 + 12 * i + 8, 2, big);
        return 1;
    }

    /** A number of so many bytes; 0 beyond the file's end. */
    private static int at(byte[] file, int place, int bytes, boolean big) {
        if (place < 0 || place > file.length - bytes) return 0;
        int number = 0;
        for (int i = 0; i < bytes; i++) number = number << 8 | file[place + (big ? i : bytes - 1 - i)] & 0xFF;
        return number;
    }
}
