package stammkunde.desk.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Service.Asks;
import stammkunde.scheduling.Service.BookableBy;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Withdrawal;
import stammkunde.shared.Money;
import stammkunde.web.Frame;
import stammkunde.web.Icon;

/** The fields of a kind of appointment (T9). The words on the booking button are not among them: the law chooses those. */
final class ServiceForm {

    private static final int DAY = 1440;
    private static final int YEAR = 525_600;

    private ServiceForm() {}

    /** @param before the one that is replaced: keeps its order of preference; null for a new one */
    static Service read(
            FormReader form,
            Frame frame,
            ServiceId id,
            @Nullable Service before,
            List<Resource> resources,
            Currency currency) {
        var needs = needs(form, before, resources);
        if (needs.isEmpty()) form.wrong("need1", frame.text("settings.service.need.missing"));
        var icon = form.optional("icon", 40);
        return new Service(
                id,
                form.required("name", 200),
                form.lines("description", 1000),
                Icon.names().contains(icon) ? icon : "calendar",
                Duration.ofMinutes(form.minutes("duration", 5, DAY)),
                Duration.ofMinutes(form.minutes("bufferBefore", 0, 480)),
                Duration.ofMinutes(form.minutes("bufferAfter", 0, 480)),
                Duration.ofMinutes(form.minutes("step", 5, DAY)),
                Duration.ofMinutes(form.number("lead", 0, YEAR)),
                form.number("horizonDays", 1, 730),
                Duration.ofMinutes(form.number("cancelUntil", 0, YEAR)),
                form.choice("confirmation", Confirmation.class),
                form.choice("bookableBy", BookableBy.class),
                form.money("price", currency),
                form.money("noShowFee", currency),
                currency,
                form.choice("withdrawal", Withdrawal.class),
                new Asks(
                        form.choice("askPhone", Ask.class),
                        form.choice("askAddress", Ask.class),
                        form.choice("askPlate", Ask.class),
                        form.choice("askComment", Ask.class)),
                form.email("copyTo"),
                before == null ? 1000 : before.position(),
                form.flag("active"),
                form.flag("quick"),
                needs);
    }

    /** Groups without a tick are left out. Ticks that stood before keep their order; new ones follow. */
    private static List<List<ResourceId>> needs(FormReader form, @Nullable Service before, List<Resource> resources) {
        var ours = resources.stream().map(Resource::id).collect(Collectors.toSet());
        var old = before == null ? List.<List<ResourceId>>of() : before.needs();
        var needs = new ArrayList<List<ResourceId>>();
        for (int i = 1; i <= ServicePage.NEEDS; i++) {
            var ticked = form.ids("need" + i).stream()
                    .map(ResourceId::new)
                    .filter(ours::contains)
                    .toList();
            var need = new ArrayList<>(i <= old.size() ? old.get(i - 1) : List.<ResourceId>of());
            need.retainAll(Set.copyOf(ticked));
            ticked.stream().filter(one -> !need.contains(one)).forEach(need::add);
            if (!need.isEmpty()) needs.add(need);
        }
        needs.addAll(old.subList(Math.min(old.size(), ServicePage.NEEDS), old.size()));
        return needs;
    }

    static Typed typed(Service service) {
        var fields = Typed.of(
                "name", service.name(),
                "description", service.description(),
                "icon", service.icon(),
                "duration", service.duration().toMinutes(),
                "bufferBefore", service.bufferBefore().toMinutes(),
                "bufferAfter", service.bufferAfter().toMinutes(),
                "step", service.step().toMinutes(),
                "lead", service.lead().toMinutes(),
                "horizonDays", service.horizonDays(),
                "cancelUntil", service.cancelUntil().toMinutes(),
                "confirmation", service.confirmation(),
                "bookableBy", service.bookableBy(),
                "price", plain(service.price()),
                "noShowFee", plain(service.noShowFee()),
                "withdrawal", service.withdrawal(),
                "askPhone", service.asks().phone(),
                "askAddress", service.asks().address(),
                "askPlate", service.asks().plate(),
                "askComment", service.asks().comment(),
                "copyTo", service.copyTo(),
                "active", service.active(),
                "quick", service.quick());
        for (int i = 0; i < Math.min(service.needs().size(), ServicePage.NEEDS); i++)
            fields = fields.and(Typed.of(
                    "need" + (i + 1),
                    service.needs().get(i).stream().map(ResourceId::value).toList()));
        return fields;
    }

    /** A service as most are, for an empty form. */
    static Typed usual() {
        return Typed.of(
                "icon",
                "calendar",
                "duration",
                30,
                "bufferBefore",
                0,
                "bufferAfter",
                0,
                "step",
                15,
                "lead",
                120,
                "horizonDays",
                60,
                "cancelUntil",
                DAY,
                "confirmation",
                Confirmation.INSTANT,
                "bookableBy",
                BookableBy.EVERYONE,
                "withdrawal",
                Withdrawal.RIGHT,
                "askPhone",
                Ask.REQUIRED,
                "askAddress",
                Ask.NO,
                "askPlate",
                Ask.NO,
                "askComment",
                Ask.OPTIONAL,
                "active",
                true,
                "quick",
                true);
    }

    private static String plain(@Nullable Money amount) {
        return amount == null
                ? ""
                : BigDecimal.valueOf(amount.cents(), 2).toString().replace('.', ',');
    }
}
