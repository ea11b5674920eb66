package stammkunde.desk.settings;

import org.jspecify.annotations.Nullable;
import stammkunde.business.Logo;
import stammkunde.web.UploadedImage;

/** Makes a logo of an uploaded picture, the largest that isn't too heavy for each page. */
final class LogoImage {

    private static final int MOST_BYTES = 200_000;
    private static final int[] WIDTHS = {640, 480, 320, 200};
    private static final int HIGHEST = 320;

    private LogoImage() {}

    /** @return null if that isn't a picture of a kind and size we take */
    static @Nullable Logo of(byte[] upload) {
        var picture = UploadedImage.read(upload);
        if (picture.isEmpty()) return null;
        for (var width : WIDTHS) {
            var bytes = picture.get().png(width, HIGHEST);
            if (bytes.length <= MOST_BYTES) return new Logo(bytes, "image/png");
        }
        return null;
    }
}
