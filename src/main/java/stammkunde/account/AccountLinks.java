package stammkunde.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.business.Businesses;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/** The codes and links in letters about accounts: put in when they are sent, so that none lies in the outbox. */
@Component
class AccountLinks implements LinkIssuer {

    private final RegistrationCodes codes;
    private final AccountRepository accounts;
    private final AccountKeys keys;
    private final Businesses businesses;
    private final Addresses addresses;
    private final PublicAddress installation;

    AccountLinks(
            RegistrationCodes codes,
            AccountRepository accounts,
            AccountKeys keys,
            Businesses businesses,
            Addresses addresses,
            PublicAddress installation) {
        this.codes = codes;
        this.accounts = accounts;
        this.keys = keys;
        this.businesses = businesses;
        this.addresses = addresses;
        this.installation = installation;
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return switch (kind) {
            case ACCOUNT_CODE -> codes.reveal(business, about);
            case ACCOUNT_EXISTS -> Optional.of(page(business, "/login"));
            case ACCOUNT_NONE -> Optional.of(page(business, "/register"));
            case ACCOUNT_RESET ->
                accounts.find(business, new AccountId(about))
                        .map(AccountRepository.Row::account)
                        .filter(Account::active)
                        .map(account -> keys.issue(business, account.id(), AccountKeys.Kind.RESET))
                        .map(key -> page(business, "/reset/" + key));
            case ACCOUNT_QUESTION -> Optional.of(installation.of("/desk/accounts"));
            default -> Optional.empty();
        };
    }

    private String page(BusinessId business, String page) {
        return addresses.bookingPage(businesses.get(business)) + "/account" + page;
    }
}
