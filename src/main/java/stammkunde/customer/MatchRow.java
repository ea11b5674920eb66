package stammkunde.customer;

/** @param person index of the one who was asked for */
record MatchRow(int person, CustomerId customer, Match.Reason reason) {}
