package stammkunde.desk.why;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.desk.Catalogue;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.desk.why.WhyPage.Start;
import stammkunde.desk.why.WhyPage.Verdict;
import stammkunde.scheduling.Availability;
import stammkunde.scheduling.DayExplanation;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceVerdict;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.SlotExplanation;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** Answers the question customers ask on the phone: why is there nothing free then? */
@Controller
@Access(Access.Level.DESK)
class WhyController {

    private final Availability availability;
    private final Catalogues catalogues;

    WhyController(Availability availability, Catalogues catalogues) {
        this.availability = availability;
        this.catalogues = catalogues;
    }

    @GetMapping("/desk/why")
    ModelAndView show(
            Desk desk,
            @RequestParam(required = false) @Nullable UUID service,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {
        var catalogue = catalogues.of(desk.business());
        var place = place(desk, branch);
        var day = date == null ? desk.today() : date;
        var explained = service == null || place.isEmpty()
                ? Optional.<DayExplanation>empty()
                : Optional.of(explain(desk, new ServiceId(service), place.get().id(), day));
        return Html.show("desk/why/show", page(desk, catalogue, service, place, day, explained));
    }

    private static Optional<Branch> place(Desk desk, @Nullable UUID branch) {
        if (branch == null) return desk.activeBranches().stream().findFirst();
        return Optional.of(desk.branch(new BranchId(branch)).orElseThrow(NotFound::new));
    }

    private DayExplanation explain(Desk desk, ServiceId service, BranchId branch, LocalDate date) {
        return availability.explainDay(desk.business(), service, branch, date).orElseThrow(NotFound::new);
    }

    private static WhyPage page(
            Desk desk,
            Catalogue catalogue,
            @Nullable UUID service,
            Optional<Branch> place,
            LocalDate date,
            Optional<DayExplanation> explained) {
        var zone = place.map(Branch::zone).orElseGet(desk::zone);
        var wording = desk.frame().wording(zone, desk.now());
        var words = new ReasonWords(desk.frame(), wording);
        var starts = explained.map(DayExplanation::starts).orElse(List.of()).stream()
                .map(start -> start(start, wording.clock(start.start()), words, catalogue))
                .toList();
        return new WhyPage(
                desk,
                catalogue.activeServices().stream().map(WhyController::choice).toList(),
                desk.activeBranches().stream().map(WhyController::choice).toList(),
                service == null ? "" : service.toString(),
                place.map(one -> one.id().value().toString()).orElse(""),
                date.toString(),
                explained.isPresent(),
                wording.longDay(date),
                explained.map(one -> words.day(one.day(), one.hours())).orElse(""),
                starts,
                (int) starts.stream().filter(Start::free).count());
    }

    private static Start start(SlotExplanation start, String clock, ReasonWords words, Catalogue catalogue) {
        var verdicts = start.needs().stream()
                .flatMap(List::stream)
                .map(verdict -> verdict(verdict, words, catalogue))
                .distinct()
                .toList();
        return new Start(
                id(start.start()),
                clock,
                start.isBookable(),
                start.against().stream().map(words::of).toList(),
                verdicts);
    }

    private static String id(Instant start) {
        return "at-" + start.getEpochSecond();
    }

    private static Verdict verdict(ResourceVerdict verdict, ReasonWords words, Catalogue catalogue) {
        var name = catalogue.resource(verdict.resource()).map(Resource::name).orElse("");
        return new Verdict(
                name,
                verdict.isFree(),
                verdict.against().stream().map(words::of).toList());
    }

    private static Choice choice(Service service) {
        return new Choice(service.id().value().toString(), service.name());
    }

    private static Choice choice(Branch branch) {
        return new Choice(branch.id().value().toString(), branch.name());
    }
}
