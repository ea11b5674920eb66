package stammkunde.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stammkunde.account.Ceremony;
import stammkunde.account.RelyingParty;
import stammkunde.host.Origins;

/** What pages with a passkey have in common: to whom it proves somebody, and what {@code passkey.js} is answered. */
@Component
public class Proofs {

    private final Origins origins;

    Proofs(Origins origins) {
        this.origins = origins;
    }

    /** One host name, one relying party. */
    public RelyingParty party(HttpServletRequest request) {
        var here = origins.of(request);
        return new RelyingParty(here.name(), here.origin());
    }

    public static ResponseEntity<Object> begin(Ceremony ceremony) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("token", ceremony.token(), "options", ceremony.options()));
    }
}
