package stammkunde.campaign;

import java.util.Map;

/** How many a campaign would reach. @param leftOut who meets the filters and still gets nothing, and why */
public record Reach(int byMail, int bySms, Map<Reason, Integer> leftOut) {

    public static final Reach NOBODY = new Reach(0, 0, Map.of());

    public int recipients() {
        return byMail + bySms;
    }

    public int matching() {
        return recipients()
                + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int leftOut(Reason reason) {
        return leftOut.getOrDefault(reason, 0);
    }
}
