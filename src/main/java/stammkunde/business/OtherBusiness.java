package stammkunde.business;

/** What was asked for is another business's than the one whose own address is being visited: it is not there. */
public class OtherBusiness extends RuntimeException {}
