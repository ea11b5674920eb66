package stammkunde.desk.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import stammkunde.customer.CustomerId;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKind.About;
import stammkunde.customer.DueKindId;
import stammkunde.customer.Field;
import stammkunde.customer.FieldId;
import stammkunde.customer.Fields;
import stammkunde.customer.VehicleId;
import stammkunde.desk.Desk;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/** Reads what a business has added to a form: from the file, or from what was typed. */
@Component
class ExtrasReader {

    private final Fields fields;
    private final DueDates dues;

    ExtrasReader(Fields fields, DueDates dues) {
        this.fields = fields;
        this.dues = dues;
    }

    Extras blank(Desk desk, About about) {
        return read(desk, about, _ -> "");
    }

    Extras typed(Desk desk, About about, MultiValueMap<String, String> typed) {
        return read(
                desk,
                about,
                name -> Objects.requireNonNullElse(typed.getFirst(name), "")
                        .replace("\0", "")
                        .strip());
    }

    /** @param vehicle null: what the customer's own form asks */
    Extras stored(Desk desk, CustomerId customer, @Nullable VehicleId vehicle) {
        var values = new HashMap<String, String>();
        if (vehicle == null)
            fields.values(desk.business(), customer).forEach((field, value) -> values.put(name(field), value));
        for (var date : dues.of(desk.business(), customer))
            if (Objects.equals(date.vehicle(), vehicle))
                values.put(name(date.kind()), date.on().toString());
        return read(desk, vehicle == null ? About.CUSTOMER : About.VEHICLE, name -> values.getOrDefault(name, ""));
    }

    private Extras read(Desk desk, About about, UnaryOperator<String> value) {
        var all = new ArrayList<Extra>();
        var written = new HashMap<FieldId, String>();
        var dated = new HashMap<DueKindId, Optional<LocalDate>>();
        var wrong = Problems.NONE;
        for (var field : asked(desk, about)) {
            var typed = value.apply(name(field.id()));
            all.add(extra(desk, field, typed));
            if (field.takes(typed)) written.put(field.id(), typed);
            else wrong = wrong.and(name(field.id()), desk.text("card.field.wrong"));
        }
        for (var kind : dues.kinds(desk.business())) {
            if (!kind.active() || kind.about() != about) continue;
            var typed = value.apply(name(kind.id()));
            var day = new Field(new FieldId(kind.id().value()), kind.label(), Field.Kind.DATE, List.of(), true);
            all.add(new Extra(name(kind.id()), label(desk, kind), Field.Kind.DATE, List.of(), typed));
            if (!day.takes(typed)) wrong = wrong.and(name(kind.id()), desk.text("card.vehicle.date-wrong"));
            else dated.put(kind.id(), typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed)));
        }
        return new Extras(List.copyOf(all), Map.copyOf(written), Map.copyOf(dated), wrong);
    }

    private List<Field> asked(Desk desk, About about) {
        if (about == About.VEHICLE) return List.of();
        return fields.all(desk.business()).stream().filter(Field::active).toList();
    }

    private static Extra extra(Desk desk, Field field, String value) {
        var offered =
                switch (field.kind()) {
                    case TEXT, DATE -> Stream.<Choice>empty();
                    case CHOICE -> field.choices().stream().map(choice -> new Choice(choice, choice));
                    case YES_NO ->
                        Stream.of(new Choice("true", desk.text("card.yes")), new Choice("false", desk.text("card.no")));
                };
        var choices = Stream.concat(Stream.of(new Choice("", desk.text("card.field.unknown"))), offered)
                .toList();
        return new Extra(name(field.id()), field.label(), field.kind(), choices, value);
    }

    private static String label(Desk desk, DueKind kind) {
        return desk.text("card.due.field", kind.label());
    }

    private static String name(FieldId field) {
        return "field-" + field.value();
    }

    private static String name(DueKindId kind) {
        return "due-" + kind.value();
    }
}
