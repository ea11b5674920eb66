package stammkunde.desk.settings;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.business.Host;
import stammkunde.business.HostProof;
import stammkunde.business.Hosts;
import stammkunde.desk.SignedIn;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Frame;

/** Puts the page of a business's host names together. */
@Component
class AddressPages {

    private final Hosts hosts;
    private final Businesses businesses;
    private final PublicAddress installation;
    private final Clock clock;

    AddressPages(Hosts hosts, Businesses businesses, PublicAddress installation, Clock clock) {
        this.hosts = hosts;
        this.businesses = businesses;
        this.installation = installation;
        this.clock = clock;
    }

    AddressPage page(SignedIn staff, Basics basics) {
        var business = businesses.get(staff.business());
        var zone = ZoneId.of(Lands.zone(business.country()));
        return new AddressPage(
                basics,
                installation.typed("/b/" + business.slug()),
                installation.host(),
                hosts.all(staff.business()).stream()
                        .map(host -> row(basics.frame(), zone, host))
                        .toList());
    }

    private AddressPage.Row row(Frame frame, ZoneId zone, Host host) {
        var state = state(host);
        var checked = host.checkedAt();
        return new AddressPage.Row(
                host.id().value().toString(),
                host.name(),
                host.main(),
                host.counts(),
                state.tone,
                state.icon,
                frame.text("host.state." + state),
                problem(frame, zone, host),
                checked == null
                        ? ""
                        : frame.text(
                                "host.checked",
                                frame.wording(zone, clock.instant()).moment(checked)),
                host.record(),
                host.value(),
                host.name().indexOf('.') == host.name().lastIndexOf('.'));
    }

    private String problem(Frame frame, ZoneId zone, Host host) {
        var proof = host.proof();
        var missing = host.missingSince();
        if (host.counts() && missing != null) {
            var end = frame.wording(zone, clock.instant()).moment(missing.plus(Host.GRACE));
            return frame.text("host.problem.MISSING", host.record(), end);
        }
        if (proof == null || proof == HostProof.FOUND) return "";
        return frame.text("host.problem." + proof, host.record());
    }

    private enum State {
        WAITING("info", "hourglass"),
        COUNTS("ok", "circle-check"),
        MISSING("warn", "triangle-alert"),
        OFF("bad", "unlink");

        private final String tone;
        private final String icon;

        State(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }
    }

    private static State state(Host host) {
        if (host.isSwitchedOff()) return State.OFF;
        if (!host.counts()) return State.WAITING;
        return host.missingSince() == null ? State.COUNTS : State.MISSING;
    }
}
