package stammkunde.desk.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.SignIn.Account;
import stammkunde.business.SignIns;
import stammkunde.business.StaffKeys;
import stammkunde.business.StaffKeys.Spending;
import stammkunde.business.StaffMembers;
import stammkunde.messaging.LetterKind;

/** „Passwort vergessen?“: joins what the business module knows of keys with the letters. */
@Component
class PasswordResets {

    private static final Logger logger = LoggerFactory.getLogger(PasswordResets.class);

    private final BusinessTransaction transaction;
    private final SignIns signIns;
    private final StaffMembers members;
    private final StaffKeys keys;
    private final StaffLetters letters;
    private final SecurityLog log;
    private final AsyncTaskExecutor aside;

    PasswordResets(
            BusinessTransaction transaction,
            SignIns signIns,
            StaffMembers members,
            StaffKeys keys,
            StaffLetters letters,
            SecurityLog log,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor aside) {
        this.transaction = transaction;
        this.signIns = signIns;
        this.members = members;
        this.keys = keys;
        this.letters = letters;
        this.log = log;
        this.aside = aside;
    }

    /** Answers at once, and as fast for an e-mail that nobody has: the work is done aside. */
    void ask(String email) {
        aside.execute(() -> {
            try {
                signIns.accounts(email).forEach(this::ask);
            } catch (RuntimeException e) {
                logger.warn(
                        "a reset that was asked for could not be queued: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    private void ask(Account account) {
        var business = account.business();
        transaction.run(business, () -> {
            keys.revoke(business, account.staff(), StaffKeys.Kind.RESET);
            members.find(business, account.staff())
                    .ifPresent(member -> letters.send(business, member, LetterKind.STAFF_RESET));
            log.add(business, account.staff(), Act.RESET_ASKED, "");
        });
    }

    /** Sets the password and tells its owner, both or neither. */
    Spending spend(String key, String password) {
        var found = keys.find(key);
        if (found.isEmpty()) return new Spending.Void();
        return transaction.in(found.get().business(), () -> {
            var spending = keys.spend(key, password);
            if (spending instanceof Spending.Spent(var holder) && holder.kind() == StaffKeys.Kind.RESET)
                letters.send(holder.business(), holder.member(), LetterKind.STAFF_PASSWORD_CHANGED);
            return spending;
        });
    }
}
