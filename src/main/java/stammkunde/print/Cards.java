package stammkunde.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.web.BrandColour;
import stammkunde.web.QrCode;

/** Prints a customer's own card, of a bank card's size. */
@Service
public class Cards {

    private static final double LEFT = 5;
    private static final double ROOM = 38;

    private final Businesses businesses;
    private final MessageSource texts;

    Cards(Businesses businesses, MessageSource texts) {
        this.businesses = businesses;
        this.texts = texts;
    }

    /**
     * @param customer the name as printed
     * @param entrance address the code is appended to when it is typed
     * @param link     what the QR code opens
     * @param code     as it is to be typed, in groups
     */
    public record Card(String customer, String entrance, String link, String code) {}

    public byte[] print(Business business, Card card) {
        var look = Look.of(business, businesses.logo(business.id()));
        var locale = Words.locale(business);
        var title = Words.of(texts, "print.card.title", locale, business.name());
        try (var sheet = new Sheet(Paper.CARD, 1, title, locale.toLanguageTag())) {
            sheet.fill(Look.WHITE, 0, 0, Paper.CARD.width(), Paper.CARD.height(), 0);
            code(sheet, look, card);
            sender(sheet, look);
            addressee(sheet, look, card, Words.of(texts, "print.card.scan", locale));
            typed(sheet, look, card);
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void code(Sheet sheet, Look look, Card card) throws IOException {
        var from = LEFT + ROOM + 3;
        sheet.fill(look.colour(BrandColour.FILL), from, 0, Paper.CARD.width() - from, Paper.CARD.height(), 0);
        var side = 34.0;
        var x = from + (Paper.CARD.width() - from - side) / 2;
        var y = (Paper.CARD.height() - side) / 2;
        sheet.fill(Look.WHITE, x, y, side, side, 2);
        sheet.code(QrCode.forPrint(card.link()), x, y, side);
    }

    private static void sender(Sheet sheet, Look look) throws IOException {
        if (look.logo().isPresent()) {
            sheet.picture(look.logo().get().bytes(), LEFT, 5, ROOM, 9, false);
            var name = sheet.fit(Typeface.BOLD, look.name(), ROOM, 1, 7, 5);
            sheet.write(Typeface.BOLD, name, look.colour(BrandColour.INK), LEFT, 15);
            return;
        }
        look.mark(sheet, LEFT, 5, 8, false);
        var name = sheet.fit(Typeface.BOLD, look.name(), ROOM - 10, 3, 9, 6);
        var tall = Sheet.height(name.size()) * name.lines().size();
        sheet.write(Typeface.BOLD, name, look.colour(BrandColour.INK), LEFT + 10, 9 - tall / 2);
    }

    private static void addressee(Sheet sheet, Look look, Card card, String invitation) throws IOException {
        var name = sheet.fit(Typeface.BOLD, card.customer(), ROOM, 3, 12, 7);
        var end = sheet.write(Typeface.BOLD, name, look.colour(BrandColour.INK), LEFT, 21);
        var scan = sheet.fit(Typeface.REGULAR, invitation, ROOM, 1, 7.5, 6);
        sheet.write(Typeface.REGULAR, scan, look.colour(BrandColour.ACCENT_INK), LEFT, end + 0.6);
    }

    private static void typed(Sheet sheet, Look look, Card card) throws IOException {
        var code = sheet.fit(Typeface.BOLD, card.code(), ROOM, 2, 8.5, 7);
        var y = 49 - Sheet.height(code.size()) * code.lines().size();
        var entrance = sheet.fit(Typeface.REGULAR, card.entrance(), ROOM, 2, 6, 5);
        var tall = Sheet.height(entrance.size()) * entrance.lines().size();
        sheet.write(Typeface.REGULAR, entrance, look.colour(BrandColour.INK_2), LEFT, y - tall);
        sheet.write(Typeface.BOLD, code, look.colour(BrandColour.INK), LEFT, y);
    }
}
