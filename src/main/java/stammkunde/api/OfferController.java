package stammkunde.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.partner.PublicAppointment;
import stammkunde.partner.Scope;
import stammkunde.scheduling.Catalogue;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.FreeTimes.Question;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.web.Access;
import stammkunde.web.NotFound;

/** What can be booked, where and when: the same that customers are offered. */
@RestController
@Access(Access.Level.PROGRAM)
class OfferController {

    static final int MOST_DAYS = 31;
    private static final int USUAL_DAYS = 7;

    record Asks(String phone, String address, String plate, String comment) {}

    record OfferedService(
            UUID id,
            String name,
            String description,
            long durationMinutes,
            @Nullable Long priceCents,
            String currency,
            String bookableBy,
            String confirmation,
            boolean orderButton,
            Asks asks,
            List<UUID> branchIds) {}

    record OfferedBranch(
            UUID id,
            String name,
            String street,
            String houseNumber,
            String postcode,
            String city,
            String phone,
            String email,
            String timeZone) {}

    record Items<T>(List<T> items) {}

    record Day(LocalDate date, List<Instant> starts) {}

    record Slots(
            UUID serviceId,
            UUID branchId,
            String timeZone,
            List<Day> days,
            @Nullable LocalDate next,
            @Nullable Instant firstFree) {}

    private final FreeTimes times;

    OfferController(FreeTimes times) {
        this.times = times;
    }

    @GetMapping("/api/v1/services")
    @Allowed(Scope.SLOTS)
    ResponseEntity<byte[]> services(ApiCall call) {
        var catalogue = times.catalogue(call.business()).forCustomers();
        return json(new Items<>(catalogue.services().stream()
                .map(service -> service(catalogue, service))
                .toList()));
    }

    @GetMapping("/api/v1/branches")
    @Allowed(Scope.SLOTS)
    ResponseEntity<byte[]> branches(ApiCall call) {
        return json(new Items<>(times.catalogue(call.business()).branches().stream()
                .filter(Branch::active)
                .map(OfferController::branch)
                .toList()));
    }

    @GetMapping("/api/v1/services/{service}/slots")
    @Allowed(
            value = Scope.SLOTS,
            query = {"branchId", "from", "days"})
    ResponseEntity<byte[]> slots(ApiCall call, @PathVariable UUID service) {
        var catalogue = times.catalogue(call.business()).forCustomers();
        var wanted = catalogue.find(new ServiceId(service)).orElseThrow(NotFound::new);
        var branchId = new BranchId(call.id("branchId"));
        var branch = catalogue.branches().stream()
                .filter(one -> one.active() && one.id().equals(branchId))
                .filter(one -> catalogue.branchesOf(wanted).contains(one.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var question = new Question(
                call.date("from").map(OfferController::sensible).orElse(null),
                call.number("days", USUAL_DAYS, MOST_DAYS),
                null);
        var found = times.days(call.business(), catalogue, wanted, branch, question);
        return json(new Slots(
                service,
                branchId.value(),
                branch.zone().getId(),
                found.days().stream()
                        .map(day -> new Day(day.date(), day.starts()))
                        .toList(),
                found.later(),
                found.next()));
    }

    private static LocalDate sensible(LocalDate date) {
        if (date.getYear() < 2000 || date.getYear() > 2999) throw ApiCall.wrong("from");
        return date;
    }

    private static OfferedService service(Catalogue catalogue, Service service) {
        var price = service.price();
        var asks = service.asks();
        return new OfferedService(
                service.id().value(),
                service.name(),
                service.description(),
                service.duration().toMinutes(),
                price == null ? null : price.cents(),
                service.currency().getCurrencyCode(),
                PublicAppointment.lower(service.bookableBy()),
                PublicAppointment.lower(service.confirmation()),
                service.needsOrderButton(),
                new Asks(
                        PublicAppointment.lower(asks.phone()),
                        PublicAppointment.lower(asks.address()),
                        PublicAppointment.lower(asks.plate()),
                        PublicAppointment.lower(asks.comment())),
                catalogue.branchesOf(service).stream().map(BranchId::value).toList());
    }

    private static OfferedBranch branch(Branch branch) {
        return new OfferedBranch(
                branch.id().value(),
                branch.name(),
                branch.street(),
                branch.houseNumber(),
                branch.postcode(),
                branch.city(),
                branch.phone(),
                branch.email(),
                branch.zone().getId());
    }

    static ResponseEntity<byte[]> json(Object value) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ApiJson.bytes(value));
    }
}
