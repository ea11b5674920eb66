package stammkunde.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Phone;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vins;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.csv.Table;
import stammkunde.exchange.csv.Values;

/** Makes a line of a file what it says, or finds why it can't be taken. Knows no database. */
final class LineReader {

    static final int LONGEST_ID = 64;

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("D", "DE"),
            Map.entry("DEU", "DE"),
            Map.entry("DEUTSCHLAND", "DE"),
            Map.entry("GERMANY", "DE"),
            Map.entry("A", "AT"),
            Map.entry("AUT", "AT"),
            Map.entry("ÖSTERREICH", "AT"),
            Map.entry("AUSTRIA", "AT"),
            Map.entry("CHE", "CH"),
            Map.entry("SCHWEIZ", "CH"),
            Map.entry("SWITZERLAND", "CH"),
            Map.entry("F", "FR"),
            Map.entry("I", "IT"),
            Map.entry("L", "LU"),
            Map.entry("FL", "LI"),
            Map.entry("NIEDERLANDE", "NL"));

    private final Columns columns;
    private final Country home;

    LineReader(Columns columns, Country home) {
        this.columns = columns;
        this.home = home;
    }

    Reading read(Table.Line line, UUID print) {
        return new Cells(line).read(print);
    }

    private final class Cells {

        private final Table.Line line;
        private final String dmsId;
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable Finding refusal;

        Cells(Table.Line line) {
            this.line = line;
            this.dmsId = columns.cell(line, idField());
        }

        private Field idField() {
            return switch (columns.kind()) {
                case CUSTOMERS -> Field.CUSTOMER_ID;
                case VEHICLES -> Field.VEHICLE_ID;
                case SERVICES -> Field.SERVICE_ID;
            };
        }

        Reading read(UUID print) {
            if (line.cells().size() < columns.width()) refuse(Reason.TOO_FEW_CELLS, null, "");
            else if (dmsId.isEmpty()) refuse(Reason.NO_ID, idField(), "");
            else if (dmsId.length() > LONGEST_ID) refuse(Reason.TOO_LONG, idField(), dmsId);
            if (refusal != null) return rejected(refusal);

            var said =
                    switch (columns.kind()) {
                        case CUSTOMERS -> customer();
                        case VEHICLES -> vehicle();
                        case SERVICES -> service();
                    };
            return refusal == null
                    ? new Reading(line.line(), dmsId, said, List.copyOf(findings), findings.isEmpty() ? print : null)
                    : rejected(refusal);
        }

        private Reading rejected(Finding why) {
            return new Reading(line.line(), dmsId, null, List.of(why), null);
        }

        private Said customer() {
            var first = text(Field.FIRST_NAME, 200);
            var last = text(Field.LAST_NAME, 200);
            var company = text(Field.COMPANY, 200);
            if (first.isEmpty() && last.isEmpty() && company.isEmpty()) refuse(Reason.NO_NAME, null, "");
            var phone = phone(Field.PHONE);
            var mobile = phone(Field.MOBILE);
            // each where it belongs, as far as there is room
            if (mobile == null && phone != null && phone.mobile()) {
                mobile = phone;
                phone = null;
            } else if (mobile != null && !mobile.mobile()) {
                if (phone != null) leaveOut(Reason.NO_PHONE, Field.MOBILE, columns.cell(line, Field.MOBILE));
                else phone = mobile;
                mobile = null;
            }
            return new Said.Customer(
                    dmsId,
                    text(Field.CUSTOMER_NUMBER, LONGEST_ID),
                    text(Field.PORTAL_NUMBER, LONGEST_ID),
                    kind(first, last, company),
                    first,
                    last,
                    company,
                    text(Field.STREET, 200),
                    text(Field.HOUSE_NUMBER, 20),
                    text(Field.POSTCODE, 20),
                    text(Field.CITY, 200),
                    country(),
                    value(Field.EMAIL, "", Reason.NO_EMAIL, Contacts::email),
                    phone == null ? "" : phone.value(),
                    mobile == null ? "" : mobile.value());
        }

        private CustomerData.Kind kind(String first, String last, String company) {
            var typed = columns.cell(line, Field.CUSTOMER_KIND).toUpperCase(Locale.ROOT);
            if (typed.startsWith("F") || typed.startsWith("C") || typed.startsWith("G"))
                return CustomerData.Kind.COMPANY;
            return typed.isEmpty() && !company.isEmpty() && first.isEmpty() && last.isEmpty()
                    ? CustomerData.Kind.COMPANY
                    : CustomerData.Kind.PERSON;
        }

        private String country() {
            return value(Field.COUNTRY, "", Reason.NO_COUNTRY, typed -> {
                var upper = typed.toUpperCase(Locale.ROOT);
                var code = COUNTRIES.getOrDefault(upper, upper);
                return code.matches("[A-Z]{2}") ? Optional.of(code.equals(home.name()) ? "" : code) : Optional.empty();
            });
        }

        private @Nullable Phone phone(Field field) {
            return optional(field, Reason.NO_PHONE, typed -> Contacts.phone(typed, home));
        }

        private Said vehicle() {
            var owner = needed(Field.VEHICLE_OWNER, LONGEST_ID);
            var plate = text(Field.PLATE, VehicleData.LONGEST_PLATE);
            var vin = Vins.tidy(text(Field.VIN, VehicleData.LONGEST_VIN));
            var make = text(Field.MAKE, VehicleData.LONGEST_NAME);
            var model = text(Field.MODEL, VehicleData.LONGEST_NAME);
            var nothing = plate.isEmpty() && vin.isEmpty() && make.isEmpty() && model.isEmpty();
            if (nothing) refuse(Reason.NOTHING_SAID, null, "");
            return new Said.Vehicle(
                    dmsId,
                    owner,
                    new VehicleData(
                            plate,
                            vin,
                            nothing ? "?" : make,
                            model,
                            day(Field.FIRST_REGISTRATION),
                            mileage(Field.MILEAGE),
                            day(Field.NEXT_INSPECTION)));
        }

        private Said service() {
            var day = columns.cell(line, Field.SERVICE_DAY);
            var done = Values.day(day);
            if (done.isEmpty()) refuse(Reason.NO_DAY, Field.SERVICE_DAY, day);
            return new Said.Service(
                    dmsId,
                    needed(Field.SERVICE_OWNER, LONGEST_ID),
                    text(Field.SERVICE_VEHICLE, LONGEST_ID),
                    done.orElse(LocalDate.EPOCH),
                    needed(Field.SERVICE_TITLE, 200),
                    text(Field.SERVICE_DETAILS, 2000),
                    mileage(Field.SERVICE_MILEAGE),
                    optional(Field.SERVICE_AMOUNT, Reason.NO_NUMBER, Values::cents),
                    text(Field.SERVICE_CURRENCY, 3));
        }

        private @Nullable LocalDate day(Field field) {
            return optional(field, Reason.NO_DAY, Values::day);
        }

        private @Nullable Integer mileage(Field field) {
            return optional(
                    field,
                    Reason.NO_NUMBER,
                    typed -> Values.whole(typed, VehicleData.MOST_KM).map(Long::intValue));
        }

        private String needed(Field field, int longest) {
            var text = text(field, longest);
            if (text.isEmpty()) refuse(Reason.MISSING_VALUE, field, "");
            return text;
        }

        private String text(Field field, int longest) {
            var text = columns.cell(line, field);
            if (text.length() > longest) refuse(Reason.TOO_LONG, field, text);
            return text;
        }

        private <T> @Nullable T optional(Field field, Reason otherwise, Function<String, Optional<T>> read) {
            var text = columns.cell(line, field);
            if (text.isEmpty()) return null;
            var value = read.apply(text);
            if (value.isEmpty()) leaveOut(otherwise, field, text);
            return value.orElse(null);
        }

        private String value(Field field, String none, Reason otherwise, Function<String, Optional<String>> read) {
            var value = optional(field, otherwise, read);
            return value == null ? none : value;
        }

        private void leaveOut(Reason reason, Field field, String value) {
            findings.add(new Finding(line.line(), Outcome.NOTICE, dmsId, reason.name(), field.german(), "", value));
        }

        private void refuse(Reason reason, @Nullable Field field, String value) {
            if (refusal == null)
                refusal = Finding.rejected(line.line(), dmsId, reason, field == null ? "" : field.german(), value);
        }
    }
}
