package stammkunde.messaging;

import java.util.ArrayList;
import java.util.List;

/** The part for readers without HTML: says everything the HTML says. */
final class LetterPlainText {

    private LetterPlainText() {}

    static String of(LetterPage page) {
        var blocks = new ArrayList<String>();
        blocks.add(page.heading());
        page.paragraphs().forEach(lines -> blocks.add(String.join("\n", lines)));
        var card = page.card();
        if (card != null) blocks.add(card(card));
        page.buttons().forEach(button -> blocks.add(button.label() + ":\n" + button.href()));
        if (!page.notes().isEmpty()) blocks.add(String.join("\n", page.notes()));
        for (var section : page.sections()) {
            blocks.add(section.title() + ":");
            section.paragraphs().forEach(lines -> blocks.add(String.join("\n", lines)));
        }
        blocks.add(footer(page));
        return String.join("\n\n", blocks) + "\n";
    }

    private static String card(LetterPage.Card card) {
        var lines = new ArrayList<>(List.of(card.when()));
        if (!card.before().isEmpty()) lines.add(card.before());
        if (!card.title().isEmpty()) lines.add(card.title().replace('\u00a0', ' '));
        lines.addAll(card.lines());
        return String.join("\n", lines);
    }

    /** After the mark by which mail programs know a signature. */
    private static String footer(LetterPage page) {
        var lines = new ArrayList<>(List.of("-- ", page.business()));
        var phone = page.phone();
        lines.add(phone == null ? page.contact() : page.contact() + " " + phone.label());
        page.legal().forEach(link -> lines.add(link.label() + ": " + link.href()));
        return String.join("\n", lines);
    }
}
