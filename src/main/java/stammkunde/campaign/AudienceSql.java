package stammkunde.campaign;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;

/**
 * Filters as one statement over sets: who matches, and for each what stands against a letter. Only conditions that are
 * asked for are part of it, so that the planner sees what is wanted; values are always parameters.
 */
record AudienceSql(Audience audience, Channels channels, LocalDate today, ZoneId zone, Instant now) {

    /** {@code judged (customer_id, sort_name, channel, reason)}: channel is null for those who get nothing. */
    String judged() {
        return "with matching as (" + matching() + "), judged as (select m.customer_id, m.sort_name, "
                + channel() + " as channel, " + reason() + " as reason from matching m "
                + (mail() ? joins("e", "EMAIL", "EMAIL") : "") + (sms() ? joins("s", "SMS", "PHONE") : "")
                + booked() + ") ";
    }

    private boolean mail() {
        return channels.uses(Channel.EMAIL);
    }

    private boolean sms() {
        return channels.uses(Channel.SMS);
    }

    private String matching() {
        var sql = new StringBuilder(
                "select c.customer_id, c.sort_name, c.updated_at from campaign.card c where c.business_id = :business");
        if (audience.kind() != null) sql.append(" and c.kind = :kind");
        if (audience.branch() != null) sql.append(" and c.branch_id = cast(:branch as uuid)");
        if (!audience.tag().isEmpty())
            sql.append(" and c.customer_id in (select t.customer_id from campaign.tag t"
                    + " where t.business_id = :business and t.tag = :tag)");
        if (audience.asksForVehicle())
            sql.append(
                    " and c.customer_id in (select v.customer_id from campaign.vehicle v where v.business_id = :business"
                            + vehicle() + ")");
        if (audience.dueWeeks() != null && audience.dueKind() != null)
            sql.append(" and c.customer_id in (select d.customer_id from campaign.due d where d.business_id = :business"
                    + " and d.due_kind_id = cast(:due as uuid) and d.due_on <= :duelast"
                    + (audience.overdue() ? "" : " and d.due_on >= :today") + ")");
        if (audience.visitedBefore() != null || audience.visitedSince() != null)
            sql.append(" and c.customer_id in (select a.customer_id from campaign.visit a"
                    + " where a.business_id = :business and a.at < :now group by a.customer_id having true"
                    + (audience.visitedBefore() == null ? "" : " and max(a.at) < :before")
                    + (audience.visitedSince() == null ? "" : " and max(a.at) >= :since") + ")");
        return sql.toString();
    }

    /** Conditions on a row v of a vehicle: all for one and the same. */
    String vehicle() {
        var sql = new StringBuilder();
        if (!audience.make().isEmpty()) sql.append(" and v.make = :make");
        if (audience.ageFrom() != null) sql.append(" and v.first_registration <= :bornbefore");
        if (audience.ageUntil() != null) sql.append(" and v.first_registration > :bornafter");
        if (audience.dueWeeks() != null && audience.dueKind() == null)
            sql.append(" and v.next_inspection <= :duelast")
                    .append(audience.overdue() ? "" : " and v.next_inspection >= :today");
        return sql.toString();
    }

    /** The standing answer, an address, and when a letter last came back. */
    private static String joins(String at, String channel, String contact) {
        return """
                left join campaign.consent %1$sc on %1$sc.business_id = :business and %1$sc.channel = '%2$s'
                      and %1$sc.customer_id = m.customer_id
                left join (select distinct k.customer_id from campaign.contact k
                            where k.business_id = :business and k.kind = '%3$s') %1$sk on %1$sk.customer_id = m.customer_id
                left join (select r.customer_id, max(r.bounced_at) as at from campaign.recipient r
                            where r.business_id = :business and r.channel = '%2$s' and r.bounced_at is not null
                            group by r.customer_id) %1$sb on %1$sb.customer_id = m.customer_id
                """.formatted(at, channel, contact);
    }

    private static String verdict(String at) {
        return ("case when %1$sc.given is null then 'NO_CONSENT' when not %1$sc.given then 'UNSUBSCRIBED'"
                        + " when %1$sk.customer_id is null then 'NO_ADDRESS' when %1$sb.at > m.updated_at then 'BOUNCED' end")
                .formatted(at);
    }

    private String channel() {
        var mail = mail() ? " when " + verdict("e") + " is null then 'EMAIL'" : "";
        var sms = sms() ? " when " + verdict("s") + " is null then 'SMS'" : "";
        return "case" + (audience.notBookedSince() == null ? "" : " when b.customer_id is not null then null") + mail
                + sms + " end";
    }

    /** Of two channels the one that was closest. */
    private String reason() {
        if (!mail() || !sms()) return "coalesce(" + verdict(mail() ? "e" : "s") + ", 'BOOKED')";
        return "coalesce(case when %1$s is null or %2$s is null then 'BOOKED' end, nullif(%1$s, 'NO_CONSENT'), %2$s)"
                .formatted(verdict("e"), verdict("s"));
    }

    private String booked() {
        if (audience.notBookedSince() == null) return "";
        return """
                left join (select distinct a.customer_id from campaign.appointment a
                            where a.business_id = :business and a.status <> 'CANCELLED'
                              and (a.created_at >= :notbooked or a.starts_at >= :notbooked)) b on b.customer_id = m.customer_id
                """;
    }

    StatementSpec fill(StatementSpec sql, BusinessId business) {
        var filled = sql.param("business", business.value()).param("now", now.atOffset(ZoneOffset.UTC));
        if (audience.kind() != null)
            filled = filled.param("kind", audience.kind().name());
        if (audience.branch() != null) filled = filled.param("branch", audience.branch(), Types.OTHER);
        if (!audience.tag().isEmpty()) filled = filled.param("tag", audience.tag());
        if (!audience.make().isEmpty()) filled = filled.param("make", audience.make());
        if (audience.ageFrom() != null) filled = filled.param("bornbefore", today.minusYears(audience.ageFrom()));
        if (audience.ageUntil() != null) filled = filled.param("bornafter", today.minusYears(audience.ageUntil() + 1L));
        if (audience.dueKind() != null) filled = filled.param("due", audience.dueKind(), Types.OTHER);
        if (audience.dueWeeks() != null)
            filled = filled.param("today", today).param("duelast", today.plusWeeks(audience.dueWeeks()));
        if (audience.visitedBefore() != null) filled = filled.param("before", moment(audience.visitedBefore()));
        if (audience.visitedSince() != null) filled = filled.param("since", moment(audience.visitedSince()));
        return audience.notBookedSince() == null
                ? filled
                : filled.param("notbooked", moment(audience.notBookedSince()));
    }

    private java.time.OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
