package stammkunde.desk.customers.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.access.DeskLink;
import stammkunde.access.DeskLinks;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Customer;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;
import stammkunde.desk.customers.CardHeads;
import stammkunde.desk.customers.CardTab;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Services;
import stammkunde.web.Choice;
import stammkunde.web.NotFound;

/** Gathers what the pages about a customer's personal links show. */
@Component
class LinkReader {

    private static final String USUAL_DAYS = "14";

    private final BusinessTransaction transaction;
    private final CardHeads heads;
    private final DeskLinks links;
    private final Services services;
    private final Vehicles vehicles;

    LinkReader(
            BusinessTransaction transaction, CardHeads heads, DeskLinks links, Services services, Vehicles vehicles) {
        this.transaction = transaction;
        this.heads = heads;
        this.links = links;
        this.services = services;
        this.vehicles = vehicles;
    }

    List<LinkRow> rows(Desk desk, Customer customer) {
        return rows(desk, customer, links.live(desk.business(), customer.id()));
    }

    /** However many they are, two questions more. */
    private List<LinkRow> rows(Desk desk, Customer customer, List<DeskLink> shown) {
        if (shown.isEmpty()) return List.of();
        Map<UUID, Service> named = services.all(desk.business()).stream()
                .collect(Collectors.toMap(service -> service.id().value(), Function.identity()));
        var theirs = vehicles.all(
                desk.business(),
                shown.stream()
                        .map(link -> link.target().vehicle())
                        .filter(Objects::nonNull)
                        .toList());
        return shown.stream()
                .map(link -> {
                    var vehicle = link.target().vehicle();
                    var service = named.get(link.target().service());
                    return row(desk, customer, link, service, vehicle == null ? null : theirs.get(vehicle));
                })
                .toList();
    }

    LinkPage page(Desk desk, Customer customer, UUID id) {
        return transaction.in(desk.business(), () -> {
            var link = links.find(desk.business(), customer.id(), id).orElseThrow(NotFound::new);
            var address = links.address(desk.business(), customer.id(), id).orElseThrow(NotFound::new);
            return new LinkPage(
                    heads.of(desk, customer, CardTab.ACCESS, ""),
                    rows(desk, customer, List.of(link)).getFirst(),
                    address);
        });
    }

    LinkFormPage form(Desk desk, Customer customer, String service, String vehicle, String days, String problem) {
        return transaction.in(
                desk.business(),
                () -> new LinkFormPage(
                        heads.of(desk, customer, CardTab.ACCESS, ""),
                        withFirst(
                                desk.text("card.link.service.any"),
                                offered(desk)
                                        .map(one -> new Choice(one.id().value().toString(), one.name()))),
                        withFirst(
                                desk.text("card.link.vehicle.any"),
                                vehicles.of(desk.business(), customer.id()).stream()
                                        .map(one -> new Choice(one.id().value().toString(), name(one)))),
                        DeskLinks.DAYS.stream()
                                .map(count -> new Choice(count.toString(), desk.text("card.link.days.n", count)))
                                .toList(),
                        service,
                        vehicle,
                        days.isEmpty() ? USUAL_DAYS : days,
                        problem));
    }

    /** What the Blitztermin can book. */
    Stream<Service> offered(Desk desk) {
        return services.all(desk.business()).stream().filter(service -> service.quick() && service.isForCustomers());
    }

    private static List<Choice> withFirst(String label, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", label)), choices).toList();
    }

    private static LinkRow row(
            Desk desk, Customer customer, DeskLink link, @Nullable Service service, @Nullable Vehicle vehicle) {
        var path = CardTab.ACCESS.at("/desk/customers/" + customer.id().value()) + "/links/" + link.id();
        var words = desk.wording();
        var opened = link.openedAt();
        var used = link.usedAt();
        var last = used != null
                ? desk.text("card.link.used", words.when(used))
                : opened != null ? desk.text("card.link.opened", words.when(opened)) : desk.text("card.link.unused");
        return new LinkRow(
                path,
                what(desk, service, vehicle),
                desk.text("card.link.until", words.moment(link.expiresAt())) + ", " + last);
    }

    private static String what(Desk desk, @Nullable Service service, @Nullable Vehicle vehicle) {
        var named = Stream.of(service == null ? "" : service.name(), vehicle == null ? "" : name(vehicle))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? desk.text("card.link.service.any") : named;
    }

    private static String name(Vehicle vehicle) {
        var data = vehicle.data();
        return Stream.of(data.plate(), data.name())
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(data.vin());
    }
}
