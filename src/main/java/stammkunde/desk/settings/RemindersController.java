package stammkunde.desk.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.SignedIn;
import stammkunde.messaging.Channel;
import stammkunde.scheduling.ReminderRule;
import stammkunde.scheduling.Reminders;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** When customers are reminded of their appointments, per channel. */
@Controller
@Access(Access.Level.MANAGER)
class RemindersController {

    private static final int LEAST = 15;
    private static final int MOST = 43_200;

    private final Reminders reminders;
    private final SettingsFrames frames;

    RemindersController(Reminders reminders, SettingsFrames frames) {
        this.reminders = reminders;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/reminders")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var typed = Typed.nothing();
        var seen = new EnumMap<Channel, Integer>(Channel.class);
        for (var rule : reminders.rules(staff.business())) {
            var number = seen.merge(rule.channel(), 1, Integer::sum);
            typed = typed.and(Typed.of(
                    RemindersPage.field(rule.channel(), number), rule.before().toMinutes()));
        }
        return Html.show("desk/settings/reminders", new RemindersPage(frames.stored(staff, frame, typed, done)));
    }

    @PostMapping("/desk/settings/reminders")
    ModelAndView save(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var rules = new ArrayList<ReminderRule>();
        for (var channel : Channel.values())
            for (int i = 1; i <= RemindersPage.RULES; i++) {
                var field = RemindersPage.field(channel, i);
                if (form.optional(field, 10).isEmpty()) continue;
                rules.add(new ReminderRule(channel, Duration.ofMinutes(form.number(field, LEAST, MOST))));
            }
        if (!form.isRight())
            return Html.refuse("desk/settings/reminders", new RemindersPage(frames.refused(staff, frame, form)));
        reminders.setRules(staff.business(), rules);
        return Html.goTo("/desk/settings/reminders?done=saved");
    }
}
