package stammkunde.customer;

import java.util.List;

/** @param hasMore whether a following page would show something */
public record DifferencePage(List<Difference> differences, boolean hasMore) {}
