package stammkunde.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stammkunde.business.Branch;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Status;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Leaf;
import stammkunde.web.Plate;

/**
 * An appointment as its customer sees it; nothing of what staff noted.
 *
 * @param when    „Übermorgen, 07:30–09:00 Uhr“
 * @param changeable within the service's rule
 */
public record Visible(
        String href,
        Leaf leaf,
        String time,
        String when,
        String service,
        String place,
        Optional<Plate> plate,
        AppointmentLook look,
        String status,
        boolean upcoming,
        boolean changeable) {

    public static Visible of(Portal portal, Map<ServiceId, Service> services, Appointment one) {
        var words = portal.wordingAt(one.branch());
        var look = AppointmentLook.valueOf(one.status().name());
        var service = services.get(one.service());
        var open = one.status() == Status.REQUESTED || one.status() == Status.CONFIRMED;
        var upcoming = open && one.span().until().isAfter(portal.now());
        return new Visible(
                "/portal/appointments/" + one.id().value(),
                words.leaf(one.span().from()),
                words.time(one.span().from()),
                words.named(words.dayOf(one.span().from())) + ", "
                        + words.times(one.span().from(), one.span().until()),
                service == null ? "" : service.name(),
                portal.branch(one.branch()).map(Branch::address).orElse(""),
                one.visitor().plate().isBlank()
                        ? Optional.empty()
                        : Optional.of(Plate.of(one.visitor().plate())),
                look,
                portal.text(look.key()),
                upcoming,
                upcoming
                        && service != null
                        && one.span().from().minus(service.cancelUntil()).isAfter(portal.now()));
    }

    public static Map<ServiceId, Service> byId(List<Service> services) {
        return services.stream().collect(Collectors.toMap(Service::id, service -> service));
    }
}
