package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.exchange.FileKind.CUSTOMERS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.CustomerFilter;
import stammkunde.customer.Customers;
import stammkunde.customer.PersonalData;
import stammkunde.exchange.Run.State;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Files that are wrong, incomplete, sent twice or at once, and runs that are interrupted. */
@DatabaseTest
class BadFilesTest {

    private static final String HEADING = "Kunden-ID;Vorname;Nachname;E-Mail;Mobil\n";

    private final Imports imports;
    private final RunRepository runs;
    private final Customers customers;
    private final PersonalData personal;
    private final Worlds worlds;
    private final World world;
    private final Dms dms;

    BadFilesTest(Imports imports, RunRepository runs, Customers customers, PersonalData personal, Worlds worlds) {
        this.imports = imports;
        this.runs = runs;
        this.customers = customers;
        this.personal = personal;
        this.worlds = worlds;
        this.world = worlds.create();
        this.dms = new Dms(imports, world.business());
    }

    @Test
    void each_rejected_line_is_told_with_its_line_and_its_reason() {
        var run = dms.full(
                CUSTOMERS,
                HEADING + "1;Ada;Eins;ada@example.org;\n;Ohne;Nummer;;\n2;;;x@example.org;\n"
                        + "3;Kurz\n1;Zweimal;Da;;\n4;" + "x".repeat(300) + ";Lang;;\n5;Eva;Fünf;keine adresse;12\n");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.inserted()).isEqualTo(2);
        assertThat(run.rejected()).isEqualTo(5);
        assertThat(run.notices()).isEqualTo(2);
        assertThat(findings(run))
                .extracting(finding -> finding.line() + " " + finding.outcome() + " " + finding.reason())
                .containsExactly(
                        "3 REJECTED NO_ID",
                        "4 REJECTED NO_NAME",
                        "5 REJECTED TOO_FEW_CELLS",
                        "6 REJECTED DUPLICATE",
                        "7 REJECTED TOO_LONG",
                        "8 NOTICE NO_PHONE",
                        "8 NOTICE NO_EMAIL");
    }

    @Test
    void a_full_file_that_lacks_too_many_changes_nothing_until_staff_agrees() {
        dms.full(CUSTOMERS, HEADING + people(1, 10));

        var asked = dms.full(CUSTOMERS, HEADING + people(4, 10) + "99;Neu;Hinzu;;\n");
        assertThat(asked.state()).isEqualTo(State.ASKING);
        assertThat(asked.missing()).isEqualTo(3);
        assertThat(customers.find(world.business(), "Neu Hinzu", 1)).isEmpty();

        assertThat(imports.decide(world.business(), asked.id(), true)).isTrue();
        dms.work();
        var done = imports.find(world.business(), asked.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.inserted()).isEqualTo(1);
        assertThat(dms.full(CUSTOMERS, HEADING + people(4, 10) + "99;Neu;Hinzu;;\n")
                        .missing())
                .isZero();
    }

    @Test
    void whoever_stays_away_from_a_delta_is_not_missing_and_a_refused_file_is_gone() {
        dms.full(CUSTOMERS, HEADING + people(1, 10));
        assertThat(dms.delta(CUSTOMERS, HEADING + people(1, 1)).state()).isEqualTo(State.DONE);

        var asked = dms.full(CUSTOMERS, HEADING + people(1, 1));
        assertThat(imports.decide(world.business(), asked.id(), false)).isTrue();
        assertThat(imports.decide(world.business(), asked.id(), true)).isFalse();
        assertThat(imports.find(world.business(), asked.id()).orElseThrow().state())
                .isEqualTo(State.DISCARDED);
    }

    @Test
    void files_that_are_no_table_are_refused_whole_with_the_line() {
        assertThat(dms.full(CUSTOMERS, "").problem()).isEqualTo("EMPTY");
        assertThat(dms.full(CUSTOMERS, HEADING).problem()).isEqualTo("NO_LINES");
        assertThat(dms.full(CUSTOMERS, "Ort;PLZ\nA;1\n").problem()).isEqualTo("MISSING_COLUMN:Kunden-ID");
        var cut = dms.full(CUSTOMERS, HEADING + "1;Ada;Eins;;\n2;Bo;Zw");
        assertThat(cut.problem()).isEqualTo("CUT");
        assertThat(cut.problemLine()).isEqualTo(3);
        var open = dms.full(CUSTOMERS, HEADING + "1;Ada;\"Eins;;\n2;Bo;Zwei;;\n");
        assertThat(open.problem()).isEqualTo("OPEN_QUOTE");
        assertThat(customers.find(world.business(), "Ada Eins", 1)).isEmpty();
    }

    @Test
    void two_files_at_once_are_taken_one_after_the_other_and_each_once() {
        var one = dms.queue(CUSTOMERS, Mode.FULL, false, bytes(HEADING + people(1, 5_000)));
        var other = dms.queue(CUSTOMERS, Mode.FULL, false, bytes(HEADING + people(1, 5_000)));

        var workers = List.of(
                CompletableFuture.runAsync(dms::work),
                CompletableFuture.runAsync(dms::work),
                CompletableFuture.runAsync(dms::work));
        workers.forEach(CompletableFuture::join);
        dms.work();

        assertThat(find(one).inserted() + find(other).inserted()).isEqualTo(5_000);
        assertThat(find(one).unchanged() + find(other).unchanged()).isEqualTo(5_000);
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(5_002);
    }

    @Test
    void a_file_that_comes_while_another_is_taken_waits() {
        dms.queue(CUSTOMERS, Mode.DELTA, false, bytes(HEADING + people(1, 20_000)));
        var working = CompletableFuture.runAsync(dms::work);
        var late = dms.queue(CUSTOMERS, Mode.DELTA, false, bytes(HEADING + people(5, 5)));
        working.join();
        dms.work();

        assertThat(find(late).state()).isEqualTo(State.DONE);
        assertThat(find(late).unchanged()).isEqualTo(1);
    }

    @Test
    void a_run_that_was_killed_goes_on_after_its_last_batch() {
        var run = dms.queue(CUSTOMERS, Mode.FULL, false, bytes(HEADING + people(1, 9_000)));
        var worker = new Thread(() -> {
            try {
                dms.work();
            } catch (RuntimeException killed) {
                assertThat(killed).isNotNull();
            }
        });
        worker.start();
        while (find(run).doneLines() == 0) Thread.onSpinWait();
        worker.interrupt();
        join(worker);
        var halfway = find(run);
        // the lease of a process that is no more runs out
        worlds.change(world, "update exchange.run set leased_until = null where state = 'RUNNING'");

        dms.work();

        assertThat(halfway.doneLines()).isPositive();
        assertThat(find(run).state()).isEqualTo(State.DONE);
        assertThat(find(run).inserted()).isEqualTo(9_000);
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(9_002);
    }

    @Test
    void a_line_whose_id_stood_before_the_interruption_is_still_a_second_one() {
        var run = dms.queue(CUSTOMERS, Mode.DELTA, false, bytes(HEADING + people(1, 3) + "1;Noch;Einmal;;\n"));
        worlds.change(world, "update exchange.run set done_lines = 3, inserted = 3 where state = 'QUEUED'");

        dms.work();

        assertThat(findings(find(run)))
                .extracting(finding -> finding.line() + " " + finding.reason() + " " + finding.before())
                .containsExactly("5 DUPLICATE 2");
    }

    @Test
    void a_worker_that_lost_its_lease_writes_nothing_more() {
        var run = dms.queue(CUSTOMERS, Mode.FULL, false, bytes(HEADING + people(1, 30_000)));
        var working = CompletableFuture.runAsync(dms::work);
        while (find(run).doneLines() == 0) Thread.onSpinWait();
        worlds.change(world, "update exchange.run set worker = gen_random_uuid() where state = 'RUNNING'");
        working.join();

        var stopped = find(run);
        assertThat(stopped.state()).isEqualTo(State.RUNNING);
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(stopped.inserted() + 2);
    }

    @Test
    void whoever_was_erased_does_not_come_back_by_a_file() {
        var first = dms.full(CUSTOMERS, HEADING + "0042;Egon;Erased;egon@example.org;\n");
        assertThat(first.inserted()).isEqualTo(1);
        var egon = customers
                .find(world.business(), "egon@example.org", 1)
                .getFirst()
                .customer();
        var staff = worlds.staff(world, Role.OWNER).id();
        personal.erase(world.business(), egon.id(), staff);

        var again = dms.full(CUSTOMERS, HEADING + "0042;Egon;Erased;egon@example.org;\n");

        assertThat(again.rejected()).isEqualTo(1);
        assertThat(imports.findings(world.business(), again.id(), 0, 9))
                .extracting(Finding::reason)
                .containsExactly("ERASED");
        assertThat(customers.find(world.business(), "egon@example.org", 1)).isEmpty();
    }

    private Run find(RunId run) {
        return imports.find(world.business(), run).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> findings(Run run) {
        return imports.findings(world.business(), run.id(), 0, 100);
    }

    private static String people(int from, int until) {
        var text = new StringBuilder();
        for (int i = from; i <= until; i++) text.append("%d;Vor%1$d;Nach%1$d;;\n".formatted(i));
        return text.toString();
    }
}
