package stammkunde.desk.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.Business;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.LegalText;
import stammkunde.business.LegalTexts;
import stammkunde.business.OpeningHours;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.business.PasswordProblem;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMembers;
import stammkunde.desk.settings.Lands;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Resources;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Service.Asks;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Withdrawal;
import stammkunde.shared.Appearance;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Makes the first business with what its trade usually has, whole or not at all. */
@Component
class FirstBusiness {

    record Wish(
            String code,
            String name,
            String slug,
            Kind kind,
            Country country,
            String land,
            String street,
            String houseNumber,
            String postcode,
            String city,
            String phone,
            String owner,
            String email,
            String password) {

        @Override
        public String toString() {
            return "Wish[" + slug + "]";
        }
    }

    sealed interface Outcome {

        record Made(BusinessId business, StaffId owner) implements Outcome {}

        record WrongCode() implements Outcome {}

        record SlugTaken() implements Outcome {}

        record Weak(PasswordProblem problem) implements Outcome {}
    }

    /** Takes back what was done so far. */
    private static final class Undone extends RuntimeException {

        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super("undone", null, false, false);
            this.outcome = outcome;
        }
    }

    private final BusinessTransaction transaction;
    private final SetupCodes codes;
    private final Businesses businesses;
    private final Branches branches;
    private final OpeningHours hours;
    private final StaffMembers members;
    private final Resources resources;
    private final Services services;
    private final LegalTexts texts;
    private final SecurityLog log;

    FirstBusiness(
            BusinessTransaction transaction,
            SetupCodes codes,
            Businesses businesses,
            Branches branches,
            OpeningHours hours,
            StaffMembers members,
            Resources resources,
            Services services,
            LegalTexts texts,
            SecurityLog log) {
        this.transaction = transaction;
        this.codes = codes;
        this.businesses = businesses;
        this.branches = branches;
        this.hours = hours;
        this.members = members;
        this.resources = resources;
        this.services = services;
        this.texts = texts;
        this.log = log;
    }

    Outcome make(Wish wish) {
        var business = new BusinessId(Ids.next());
        try {
            return transaction.in(business, () -> all(business, wish));
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private Outcome all(BusinessId business, Wish wish) {
        if (!codes.use(wish.code)) throw new Undone(new Outcome.WrongCode());
        var currency = Currency.getInstance(wish.country == Country.CH ? "CHF" : "EUR");
        var made = businesses.create(new Business(
                business,
                wish.slug,
                wish.name,
                "",
                wish.kind,
                wish.country,
                Locale.GERMAN,
                true,
                currency,
                "#6b4fbb",
                10,
                false,
                wish.email,
                wish.email,
                health(wish.kind),
                true,
                "",
                Appearance.USUAL));
        if (made.isEmpty()) throw new Undone(new Outcome.SlugTaken());
        var owner = members.add(business, wish.owner, wish.email, Role.OWNER).orElseThrow();
        Optional<PasswordProblem> weak = members.setPassword(business, owner, wish.password);
        if (weak.isPresent()) throw new Undone(new Outcome.Weak(weak.get()));

        var branch = new BranchId(Ids.next());
        branches.save(
                business,
                new Branch(
                        branch,
                        wish.city.isEmpty() ? wish.name : wish.city,
                        wish.street,
                        wish.houseNumber,
                        wish.postcode,
                        wish.city,
                        wish.land,
                        ZoneId.of(Lands.zone(wish.country)),
                        wish.email,
                        wish.phone,
                        "",
                        true,
                        true));
        hours.setWeek(business, branch, usualWeek());
        var preset = TradePreset.of(wish.kind);
        var first = new ResourceId(Ids.next());
        resources.save(
                business,
                new Resource(
                        first,
                        branch,
                        preset.resource(),
                        "",
                        preset.resourceKind(),
                        1,
                        null,
                        0,
                        true,
                        new OpeningWeek(java.util.Map.of())));
        for (var offer : preset.offers()) services.save(business, service(offer, first, currency));
        for (var kind : LegalText.Kind.values())
            texts.publish(business, kind, Locale.GERMAN, LegalSkeletons.of(kind, wish), 0);
        log.add(business, owner, SecurityLog.Act.BUSINESS_SET_UP, "");
        return new Outcome.Made(business, owner);
    }

    /** Calendars of customers must not tell what they are treated for. */
    private static boolean health(Kind kind) {
        return kind == Kind.THERAPIST || kind == Kind.ACOUSTICIAN || kind == Kind.OPTICIAN;
    }

    private static OpeningWeek usualWeek() {
        var days = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
        for (var day :
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY))
            days.put(day, List.of(new OpeningSpan(8 * 60, 12 * 60), new OpeningSpan(13 * 60, 17 * 60)));
        return new OpeningWeek(days);
    }

    private static Service service(TradePreset.Offer offer, ResourceId resource, Currency currency) {
        return new Service(
                new ServiceId(Ids.next()),
                offer.name(),
                "",
                offer.icon(),
                Duration.ofMinutes(offer.minutes()),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                60,
                Duration.ofHours(24),
                Service.Confirmation.INSTANT,
                Service.BookableBy.EVERYONE,
                null,
                null,
                currency,
                Withdrawal.RIGHT,
                new Asks(Ask.REQUIRED, Ask.NO, offer.plate() ? Ask.OPTIONAL : Ask.NO, Ask.OPTIONAL),
                "",
                0,
                true,
                true,
                List.of(List.of(resource)));
    }
}
