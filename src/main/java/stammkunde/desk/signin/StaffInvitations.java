package stammkunde.desk.signin;

import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.business.StaffKeys;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.messaging.LetterKind;
import stammkunde.shared.BusinessId;

/** New members of staff and the letter that lets them in: both or neither. */
@Component
public class StaffInvitations {

    private final BusinessTransaction transaction;
    private final StaffMembers members;
    private final StaffKeys keys;
    private final StaffLetters letters;
    private final SecurityLog log;

    StaffInvitations(
            BusinessTransaction transaction,
            StaffMembers members,
            StaffKeys keys,
            StaffLetters letters,
            SecurityLog log) {
        this.transaction = transaction;
        this.members = members;
        this.keys = keys;
        this.letters = letters;
        this.log = log;
    }

    /** @return false if somebody here has that e-mail already, who is left as they are (R-SEC-25) */
    public boolean invite(BusinessId business, String name, String email, Role role, StaffId by) {
        return transaction.in(business, () -> {
            var added = members.add(business, name, email, role).flatMap(id -> members.find(business, id));
            added.ifPresent(member -> send(business, member, by));
            return added.isPresent();
        });
    }

    /** Links sent before stop working. */
    public void remind(BusinessId business, StaffMember member, StaffId by) {
        transaction.run(business, () -> {
            keys.revoke(business, member.id(), StaffKeys.Kind.INVITATION);
            send(business, member, by);
        });
    }

    private void send(BusinessId business, StaffMember member, StaffId by) {
        letters.send(business, member, LetterKind.STAFF_INVITATION);
        log.add(business, by, Act.INVITED, member.id().value() + " " + member.role());
    }
}
