package stammkunde.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.web.BrandColour;
import stammkunde.web.QrCode;

/** Prints the poster that leads to the booking page: for the counter, the door, the shop window. */
@Service
public class Posters {

    private static final double WIDTH = 210;
    private static final double MIDDLE = WIDTH / 2;
    private static final double ROOM = 178;
    private static final double BAND = 48;

    private final Businesses businesses;
    private final MessageSource texts;

    Posters(Businesses businesses, MessageSource texts) {
        this.businesses = businesses;
        this.texts = texts;
    }

    /**
     * Drawn for A4; the same, smaller, on A5.
     *
     * @param branch  whose address stands at the foot; null: the business as a whole
     * @param address what the QR code opens
     * @param typed   the same, as people type it
     */
    public byte[] print(Business business, Paper paper, @Nullable Branch branch, String address, String typed) {
        var look = Look.of(business, businesses.logo(business.id()));
        var locale = Words.locale(business);
        var title = Words.of(texts, "print.poster.title", locale);
        try (var sheet =
                new Sheet(paper, paper.width() / WIDTH, title + " – " + business.name(), locale.toLanguageTag())) {
            band(sheet, look);
            invitation(sheet, look, title, Words.of(texts, "print.poster.how", locale));
            code(sheet, look, address);
            way(sheet, look, locale, typed);
            foot(sheet, look, branch);
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void band(Sheet sheet, Look look) throws IOException {
        sheet.fill(look.colour(BrandColour.FILL), 0, 0, WIDTH, BAND, 0);
        var left = 16.0;
        if (look.logo().isPresent()) {
            sheet.fill(Look.WHITE, left, 12, 60, 24, 4);
            sheet.picture(look.logo().get().bytes(), left + 4, 15, 52, 18, true);
            left += 68;
        } else {
            look.mark(sheet, left, 12, 24, true);
            left += 32;
        }
        var name = sheet.fit(Typeface.BOLD, look.name(), WIDTH - left - 16, 2, 28, 13);
        var tall = Sheet.height(name.size()) * name.lines().size();
        sheet.write(Typeface.BOLD, name, look.colour(BrandColour.ON_FILL), left, BAND / 2 - tall / 2);
    }

    private static void invitation(Sheet sheet, Look look, String title, String how) throws IOException {
        var large = sheet.fit(Typeface.BOLD, title, ROOM, 1, 46, 24);
        var end = sheet.centre(Typeface.BOLD, large, look.colour(BrandColour.INK), MIDDLE, BAND + 16);
        var small = sheet.fit(Typeface.REGULAR, how, ROOM, 1, 18, 12);
        sheet.centre(Typeface.REGULAR, small, look.colour(BrandColour.INK_2), MIDDLE, end + 2);
    }

    private static void code(Sheet sheet, Look look, String address) throws IOException {
        var side = 124.0;
        var left = MIDDLE - side / 2;
        var top = 106.0;
        sheet.fill(look.colour(BrandColour.FILL), left - 2.5, top - 2.5, side + 5, side + 5, 8);
        sheet.fill(Look.WHITE, left, top, side, side, 6);
        sheet.code(QrCode.forPrint(address), left, top, side);
    }

    private void way(Sheet sheet, Look look, Locale locale, String typed) throws IOException {
        var label = sheet.fit(Typeface.REGULAR, Words.of(texts, "print.poster.or", locale), ROOM, 1, 14, 10);
        var end = sheet.centre(Typeface.REGULAR, label, look.colour(BrandColour.INK_2), MIDDLE, 240);
        var address = sheet.fit(Typeface.BOLD, typed, ROOM, 2, 20, 10);
        sheet.centre(Typeface.BOLD, address, look.colour(BrandColour.ACCENT_INK), MIDDLE, end + 0.5);
    }

    private static void foot(Sheet sheet, Look look, @Nullable Branch branch) throws IOException {
        if (branch == null) return;
        sheet.fill(look.colour(BrandColour.LINE), 16, 271, ROOM, 0.35, 0);
        var line = branch.phone().isBlank() ? branch.address() : branch.address() + "  ·  " + branch.phone();
        var place = sheet.fit(Typeface.REGULAR, line, ROOM, 1, 13, 8);
        sheet.centre(Typeface.REGULAR, place, look.colour(BrandColour.INK_2), MIDDLE, 276);
    }
}
