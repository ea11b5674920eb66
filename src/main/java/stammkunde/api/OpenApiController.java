package stammkunde.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.web.Access;

/** The API's description for programs; no secret, no business. */
@RestController
@Access(Access.Level.ANYONE)
class OpenApiController {

    private final OpenApi document;

    OpenApiController(OpenApi document) {
        this.document = document;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.json());
    }
}
