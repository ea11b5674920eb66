package stammkunde.live;

import stammkunde.shared.BusinessId;

/** News from any process, this one's too: for what is kept in memory. Missing one costs freshness, never truth. */
public record Heard(BusinessId business, String topic) {}
