package stammkunde.desk.customers;

import java.util.List;
import stammkunde.customer.Field;
import stammkunde.web.Choice;

/** A field the business has added, as it is asked for. */
public record Extra(String name, String label, Field.Kind kind, List<Choice> choices, String value) {}
