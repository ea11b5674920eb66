package stammkunde.choosing;

import java.util.ArrayList;
import java.util.List;
import stammkunde.choosing.Times.Hidden;

/**
 * The page that asks for service, branch and time.
 *
 * @param path   its address, without query
 * @param along  what it knows besides, and needs again with every choice
 * @param before how many steps of its own come first
 * @param reply  how a confirmation reaches whoever books here
 */
public record Home(String path, List<Hidden> along, int before, Reply reply) {

    public enum Reply {
        MAIL,
        SMS,
        /** Nothing is sent; the portal shows it. */
        PORTAL
    }

    public Home {
        along = List.copyOf(along);
    }

    public static Home of(String path) {
        return new Home(path, List.of(), 0, Reply.MAIL);
    }

    public String address(Wish wish) {
        return path + wish.query(along);
    }

    List<Hidden> hidden(Wish wish) {
        var hidden = new ArrayList<>(along);
        hidden.addAll(Hidden.of(wish));
        return hidden;
    }
}
