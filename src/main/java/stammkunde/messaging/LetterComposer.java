package stammkunde.messaging;

import static stammkunde.messaging.LetterPage.Button;
import static stammkunde.messaging.LetterPage.Card;
import static stammkunde.messaging.LetterPage.Code;
import static stammkunde.messaging.LetterPage.Link;
import static stammkunde.messaging.LetterPage.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Addresses;
import stammkunde.business.Business;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import stammkunde.web.Initials;

/** Puts around a template's text what every letter of its kind says, whatever the business wrote: when, where, links. */
record LetterComposer(
        Business business,
        Draft draft,
        Facts facts,
        String terms,
        @Nullable LetterImage image,
        Addresses addresses) {

    LetterPage page(String subject, String body) {
        return new LetterPage(
                facts.wording().locale().toLanguageTag(),
                subject,
                preheader(),
                palette(),
                Initials.of(business.name()),
                business.name(),
                draft.kind().advertises()
                        ? subject
                        : facts.text("mail.heading." + draft.kind().key()),
                Paragraphs.of(body),
                card(),
                code(),
                buttons(),
                notes(),
                sections(),
                contact(),
                phone(),
                legal());
    }

    private String preheader() {
        return Stream.of(Placeholder.SERVICE, Placeholder.WHEN, Placeholder.ADDRESS)
                .map(facts::value)
                .filter(part -> !part.isBlank())
                .reduce((first, second) -> first + ", " + second)
                .orElse(business.name());
    }

    private LetterPage.Palette palette() {
        var brand = new Brand(business.accent(), business.radius(), business.appearance());
        return new LetterPage.Palette(
                brand.light(BrandColour.FILL),
                brand.light(BrandColour.ON_FILL),
                brand.light(BrandColour.ACCENT_SOFT),
                brand.light(BrandColour.ACCENT_LINE),
                brand.light(BrandColour.ACCENT_INK),
                brand.dark(BrandColour.ACCENT_INK));
    }

    private @Nullable Card card() {
        if (facts.start().isEmpty()) return null;
        var start = facts.start().get();
        var service = facts.value(Placeholder.SERVICE);
        var duration = facts.value(Placeholder.DURATION).replace(' ', '\u00a0');
        var title = service.isEmpty() || duration.isEmpty() ? service + duration : service + ", " + duration;
        var place = Stream.of(Placeholder.BRANCH, Placeholder.ADDRESS)
                .map(facts::value)
                .filter(line -> !line.isBlank())
                .toList();
        var before = facts.has(Placeholder.PREVIOUS_WHEN)
                ? facts.text("mail.before", facts.value(Placeholder.PREVIOUS_WHEN))
                : "";
        return new Card(
                facts.leaf(start),
                facts.value(Placeholder.TIME),
                facts.value(Placeholder.WHEN),
                title,
                place,
                before,
                draft.kind().isOff());
    }

    private @Nullable Code code() {
        if (!draft.kind().showsCode() || draft.link() == null) return null;
        return image == null
                ? new Code("", 0, facts.text("mail.code.masked"))
                : new Code(image.address(), image.side(), facts.text("mail.code", business.name()));
    }

    /** Both lead to a page where nothing happens before another click (R-SEC-7). */
    private List<Button> buttons() {
        var link = draft.link();
        return switch (draft.kind().action()) {
            case MANAGE ->
                link == null
                        ? List.of()
                        : List.of(
                                new Button(facts.text("mail.move"), link + "/time", false),
                                new Button(facts.text("mail.cancel"), link + "/cancellation", false));
            case BOOK_AGAIN -> List.of(new Button(facts.text("mail.book-again"), home(), false));
            case OPEN ->
                link == null
                        ? List.of()
                        : List.of(new Button(
                                facts.text("mail.open." + draft.kind().key()), link, true));
            case CODE, NONE -> List.of();
        };
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var manages = draft.kind().action() == LetterKind.Action.MANAGE && draft.link() != null;
        if (facts.has(Placeholder.PRICE)) notes.add(facts.text("mail.price", facts.value(Placeholder.PRICE)));
        if (facts.has(Placeholder.NO_SHOW_FEE))
            notes.add(facts.text("mail.no-show-fee", facts.value(Placeholder.NO_SHOW_FEE)));
        if (manages && facts.has(Placeholder.CANCEL_UNTIL))
            notes.add(facts.text("mail.until", facts.value(Placeholder.CANCEL_UNTIL)));
        if (manages) notes.add(facts.text("mail.link-note"));
        if (draft.kind().showsCode()) notes.add(facts.text("mail.code-note"));
        if (draft.kind().advertises()) notes.add(facts.text("mail.advertising-note", business.name()));
        if (draft.hasCalendar()) notes.add(facts.text(draft.kind().isOff() ? "mail.attached.cancel" : "mail.attached"));
        return notes;
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (draft.kind() == LetterKind.APPOINTMENT_COPY)
            sections.add(new Section(facts.text("mail.visitor"), visitor()));
        if (facts.has(Placeholder.CHANGES)) sections.add(section("mail.changes", Placeholder.CHANGES));
        if (facts.has(Placeholder.REASON)) sections.add(section("mail.reason", Placeholder.REASON));
        if (facts.has(Placeholder.COMMENT)) sections.add(section("mail.comment", Placeholder.COMMENT));
        if (facts.has(Placeholder.EARLY_START)) sections.add(section("mail.early-start", Placeholder.EARLY_START));
        if (!terms.isBlank()) sections.add(new Section(facts.text("mail.terms"), Paragraphs.of(terms)));
        return sections;
    }

    private Section section(String title, Placeholder text) {
        return new Section(facts.text(title), Paragraphs.of(facts.value(text)));
    }

    private List<List<String>> visitor() {
        return List.of(
                Stream.of(Placeholder.CUSTOMER, Placeholder.VISITOR_EMAIL, Placeholder.VISITOR_PHONE, Placeholder.PLATE)
                        .map(facts::value)
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private String contact() {
        if (!draft.kind().isForCustomers()) return facts.text("mail.contact.staff");
        var answers = !business.replyTo().isBlank();
        if (facts.has(Placeholder.PHONE)) return facts.text(answers ? "mail.contact.both" : "mail.contact.phone");
        return facts.text(answers ? "mail.contact.answer" : "mail.contact.none");
    }

    private @Nullable Link phone() {
        if (!draft.kind().isForCustomers() || !facts.has(Placeholder.PHONE)) return null;
        var number = facts.value(Placeholder.PHONE);
        return new Link(number, "tel:" + number.replaceAll("[^0-9+]", ""));
    }

    private List<Link> legal() {
        var links = new ArrayList<Link>();
        if (draft.kind().advertises() && facts.has(Placeholder.UNSUBSCRIBE))
            links.add(new Link(facts.text("mail.unsubscribe"), facts.value(Placeholder.UNSUBSCRIBE)));
        links.add(new Link(facts.text("mail.imprint"), home() + "/imprint"));
        links.add(new Link(facts.text("mail.privacy"), home() + "/privacy"));
        return links;
    }

    private String home() {
        return addresses.bookingPage(business);
    }
}
