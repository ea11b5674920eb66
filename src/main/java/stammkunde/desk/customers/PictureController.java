package stammkunde.desk.customers;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.By;
import stammkunde.customer.Customer;
import stammkunde.customer.Pictures;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;
import stammkunde.web.UploadedImage;

/** The picture on a customer's card. */
@Controller
@Access(Access.Level.DESK)
class PictureController {

    private static final int SIDE = 320;

    private final CardHeads heads;
    private final Pictures pictures;

    PictureController(CardHeads heads, Pictures pictures) {
        this.heads = heads;
        this.pictures = pictures;
    }

    @GetMapping("/desk/customers/{id}/picture")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        var picture = pictures.find(desk.business(), customer.id()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture);
    }

    @GetMapping("/desk/customers/{id}/picture/edit")
    ModelAndView edit(Desk desk, @PathVariable String id) {
        return Html.show("desk/customers/picture", page(desk, heads.find(desk, id), Problems.NONE));
    }

    @PostMapping("/desk/customers/{id}/picture")
    ModelAndView set(
            Desk desk, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile picture)
            throws IOException {
        var customer = heads.find(desk, id);
        var read = picture == null ? Optional.<UploadedImage>empty() : UploadedImage.read(picture.getBytes());
        if (read.isEmpty()) {
            var problems = Problems.NONE.and("picture", desk.text("card.picture.wrong"));
            return Html.refuse("desk/customers/picture", page(desk, customer, problems));
        }
        pictures.set(desk.business(), customer.id(), read.get().square(SIDE), by(desk));
        return done(customer);
    }

    @PostMapping("/desk/customers/{id}/picture/removal")
    ModelAndView remove(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        pictures.set(desk.business(), customer.id(), null, by(desk));
        return done(customer);
    }

    private PicturePage page(Desk desk, Customer customer, Problems problems) {
        return new PicturePage(heads.of(desk, customer, CardTab.DATA, ""), problems);
    }

    private static ModelAndView done(Customer customer) {
        return Html.goTo(
                Done.PICTURE_CHANGED.at("/desk/customers/" + customer.id().value()));
    }

    private static By by(Desk desk) {
        return new By.Staff(desk.who().staff());
    }
}
