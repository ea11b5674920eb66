package stammkunde.campaign;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.Outcome;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.messaging.delivery.OutgoingSms;

/** The outer edge: remembers what it was handed, and refuses every n-th mail. */
final class Sink implements Delivery {

    final List<OutgoingMail> mails = new CopyOnWriteArrayList<>();
    final List<OutgoingSms> texts = new CopyOnWriteArrayList<>();
    private final int refused;
    private int handed;

    Sink() {
        this(Integer.MAX_VALUE);
    }

    Sink(int refused) {
        this.refused = refused;
    }

    @Override
    public synchronized Outcome mail(OutgoingMail mail) {
        if (++handed % refused == 0) return Outcome.refused(Outcome.Fault.BAD_ADDRESS, "550 no such mailbox");
        mails.add(mail);
        return new Outcome.Accepted();
    }

    @Override
    public Outcome sms(OutgoingSms sms) {
        texts.add(sms);
        return new Outcome.Accepted();
    }

    OutgoingMail to(String address) {
        return mails.stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
