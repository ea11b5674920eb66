package stammkunde.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.customer.By;
import stammkunde.customer.Consent.Channel;
import stammkunde.customer.Consent.Purpose;
import stammkunde.customer.Consents;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Field;
import stammkunde.customer.FieldId;
import stammkunde.customer.Fields;
import stammkunde.shared.Ids;

/** What else stands on the customer cards: numbers, branch, tags, own fields, consents. */
@Component
class CardIndex {

    private static final int ANSWERS = 40;

    private final JdbcTemplate jdbc;
    private final Fields fields;
    private final Consents consents;
    private final MessageSource texts;

    CardIndex(JdbcTemplate jdbc, Fields fields, Consents consents, MessageSource texts) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.consents = consents;
        this.texts = texts;
    }

    /** Inside the business's transaction. */
    void sort(Written house) {
        var chance = new Random(house.preset().slug().hashCode() + 2L);
        number(house);
        tag(house, chance);
        ask(house);
        agree(house, chance);
    }

    private void number(Written house) {
        var business = house.business().value();
        jdbc.update("""
                update customer.customer c set number = n.number
                  from (select customer_id, 10000 + row_number() over (order by created_at, customer_id) as number
                          from customer.customer where business_id = ?) n
                 where c.business_id = ? and c.customer_id = n.customer_id
                """, business, business);
        jdbc.update("""
                insert into customer.counter (business_id, last_number)
                select ?, max(number) from customer.customer where business_id = ?
                """, business, business);
    }

    private void tag(Written house, Random chance) {
        var names =
                switch (house.preset().kind()) {
                    case WORKSHOP, DEALERSHIP -> List.of("Stammkunde", "Reifen eingelagert", "Leasing", "Flotte");
                    case SCHOOL -> List.of("Stammkunde", "Geschwister", "Warteliste");
                    case ACOUSTICIAN, OPTICIAN, THERAPIST, OTHER -> List.of("Stammkunde", "Hausbesuch", "Neukunde");
                };
        var rows = new ArrayList<Object[]>();
        var places = new ArrayList<Object[]>();
        for (var guest : house.guests()) {
            if (chance.nextInt(3) == 0)
                rows.add(new Object[] {house.business().value(), guest.id(), Cast.pick(names, chance)});
            if (house.branches().size() > 1)
                places.add(new Object[] {
                    Cast.pick(house.branches(), chance), house.business().value(), guest.id()
                });
        }
        jdbc.batchUpdate("insert into customer.tag (business_id, customer_id, tag) values (?, ?, ?)", rows);
        jdbc.batchUpdate(
                "update customer.customer set branch_id = ? where business_id = ? and customer_id = ?", places);
    }

    private void ask(Written house) {
        var field =
                switch (house.preset().kind()) {
                    case WORKSHOP, DEALERSHIP ->
                        choice("Ersatzwagen", "Kleinwagen", "Kombi", "Lieber Fahrrad", "Keiner nötig");
                    case SCHOOL -> choice("Abzeichen", "Seepferdchen", "Bronze", "Silber", "Gold");
                    case ACOUSTICIAN, OPTICIAN, THERAPIST, OTHER ->
                        choice("Erreichbar", "Vormittags", "Nachmittags", "Abends");
                };
        fields.save(house.business(), field);
        var number = 0;
        for (var guest : house.guests())
            if (++number % 4 == 0)
                jdbc.update(
                        "insert into customer.field_value (business_id, customer_id, field_id, value) values (?, ?, ?, ?)",
                        house.business().value(),
                        guest.id(),
                        field.id().value(),
                        field.choices().get(number / 4 % field.choices().size()));
    }

    private static Field choice(String label, String... choices) {
        return new Field(new FieldId(Ids.next()), label, Field.Kind.CHOICE, List.of(choices), true);
    }

    private void agree(Written house, Random chance) {
        var locale = Locale.of("de", house.preset().country().name());
        for (var guest :
                house.guests().subList(0, Math.min(ANSWERS, house.guests().size()))) {
            var channel = chance.nextInt(4) == 0 ? Channel.SMS : Channel.EMAIL;
            var yes = chance.nextInt(5) > 0;
            var by = texts.getMessage("card.consent.by." + channel, null, locale);
            var wording = texts.getMessage(
                    "card.consent.wording.ADVERTISING",
                    new Object[] {house.preset().name(), by},
                    locale);
            var customer = new CustomerId(guest.id());
            consents.answer(
                    house.business(),
                    customer,
                    Purpose.ADVERTISING,
                    channel,
                    yes,
                    wording,
                    "",
                    new By.Customer(customer));
        }
    }
}
