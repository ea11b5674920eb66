package stammkunde.host;

import stammkunde.shared.BusinessId;

/** What a host name stands for. */
sealed interface Site {

    /** The installation's own address, where businesses are told apart by their slugs. */
    record Installation() implements Site {}

    record Own(BusinessId business, String slug) implements Site {}

    record Unknown() implements Site {}
}
