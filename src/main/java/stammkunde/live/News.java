package stammkunde.live;

import java.util.Optional;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** What travels from process to process. */
record News(BusinessId business, String topic) {

    News {
        if (!topic.matches("[a-z-]{1,40}")) throw new IllegalArgumentException("not a topic: " + topic);
    }

    String written() {
        return business + " " + topic;
    }

    static Optional<News> read(String text) {
        if (!text.matches("\\S{36} [a-z-]{1,40}")) return Optional.empty();
        return Ids.parse(text.substring(0, 36)).map(business -> new News(new BusinessId(business), text.substring(37)));
    }
}
