package stammkunde.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.access.PersonalLinks;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.partner.PartnerLinks;
import stammkunde.partner.PartnerLinks.Answer;
import stammkunde.partner.PartnerLinks.Line;
import stammkunde.partner.PublicAppointment;
import stammkunde.partner.Scope;
import stammkunde.web.Access;

/** Personal links (D9): one, or up to ten thousand in a call. */
@RestController
@Access(Access.Level.PROGRAM)
class LinksController {

    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final Duration USUALLY = Duration.ofDays(30);

    record NewLink(
            @Nullable UUID customerId,
            @Nullable Long customerNumber,
            @Nullable UUID serviceId,
            @Nullable UUID vehicleId,
            @Nullable UUID branchId,
            @Nullable Instant expiresAt) {}

    /** All of a batch expire together. */
    record BatchLine(
            @Nullable UUID customerId,
            @Nullable Long customerNumber,
            @Nullable UUID serviceId,
            @Nullable UUID vehicleId,
            @Nullable UUID branchId) {}

    record NewBatch(@Nullable Instant expiresAt, @Nullable List<@Nullable BatchLine> links) {}

    record Link(UUID id, String url, UUID customerId, Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int index,
            @Nullable UUID id,
            @Nullable String url,
            @Nullable UUID customerId,
            @Nullable String reason) {}

    record Batch(Instant expiresAt, int made, int refused, List<Result> results) {}

    private final PartnerLinks links;
    private final Clock clock;

    LinksController(PartnerLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @PostMapping("/api/v1/links")
    @Allowed(Scope.LINKS)
    ResponseEntity<byte[]> make(ApiCall call) {
        var wanted = call.body(NewLink.class);
        var checks = new Checks();
        var expires = expiry(checks, wanted.expiresAt());
        if (wanted.customerId() == null && wanted.customerNumber() == null)
            checks.wrong("/customerId", "customerId or customerNumber is missing");
        checks.orRefuse();
        var line = line(
                wanted.customerId(),
                wanted.customerNumber(),
                wanted.serviceId(),
                wanted.vehicleId(),
                wanted.branchId());
        return call.once(HttpStatus.CREATED, () -> switch (links.make(call.caller(), List.of(line), expires)
                .getFirst()) {
            case Answer.Made made ->
                new Link(made.id(), made.url(), made.customer().value(), expires);
            case Answer.Refused refused ->
                throw new Refused(Problem.of(ProblemKind.NOT_OFFERED).because(printed(refused.why())));
        });
    }

    @PostMapping("/api/v1/links/batch")
    @Allowed(value = Scope.LINKS, largest = BATCH_BYTES)
    ResponseEntity<byte[]> makeAll(ApiCall call) {
        var wanted = call.body(NewBatch.class);
        var checks = new Checks();
        var expires = expiry(checks, wanted.expiresAt());
        var lines = wanted.links();
        if (lines == null || lines.isEmpty()) checks.wrong("/links", "is missing");
        else if (lines.size() > PersonalLinks.MOST_AT_ONCE)
            checks.wrong("/links", "holds more than " + PersonalLinks.MOST_AT_ONCE + " lines");
        checks.orRefuse();
        var known = Objects.requireNonNull(lines).stream()
                .map(LinksController::line)
                .toList();
        return call.once(HttpStatus.OK, () -> batch(expires, links.make(call.caller(), known, expires)));
    }

    private Instant expiry(Checks checks, @Nullable Instant wanted) {
        var now = clock.instant();
        if (wanted == null) return now.plus(USUALLY);
        if (!wanted.isAfter(now) || wanted.isAfter(now.plus(PersonalLinks.LONGEST)))
            checks.wrong("/expiresAt", "is not within the next " + PersonalLinks.LONGEST.toDays() + " days");
        return wanted;
    }

    private static Line line(@Nullable BatchLine line) {
        return line == null
                ? line(null, null, null, null, null)
                : line(line.customerId(), line.customerNumber(), line.serviceId(), line.vehicleId(), line.branchId());
    }

    private static Line line(
            @Nullable UUID customer,
            @Nullable Long number,
            @Nullable UUID service,
            @Nullable UUID vehicle,
            @Nullable UUID branch) {
        return new Line(
                customer == null ? null : new CustomerId(customer),
                number,
                service,
                vehicle == null ? null : new VehicleId(vehicle),
                branch == null ? null : new BranchId(branch));
    }

    private static Batch batch(Instant expires, List<Answer> answers) {
        var results = new ArrayList<Result>(answers.size());
        var made = 0;
        for (var answer : answers) {
            var index = results.size();
            switch (answer) {
                case Answer.Made one -> {
                    made++;
                    results.add(new Result(
                            index, one.id(), one.url(), one.customer().value(), null));
                }
                case Answer.Refused refused -> results.add(new Result(index, null, null, null, printed(refused.why())));
            }
        }
        return new Batch(expires, made, results.size() - made, results);
    }

    private static String printed(Enum<?> reason) {
        return PublicAppointment.lower(reason);
    }
}
