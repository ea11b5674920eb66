package stammkunde.desk.appointments;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as staff enters it.
 *
 * @param time     one of the free times, or any other
 * @param customer id of the card it is for; empty: the names below
 * @param find     part of a name, address or number of whoever it is for
 * @param key      made with the form: however often it arrives, it books once (R-REL-4)
 */
public record NewForm(
        String service,
        String branch,
        String day,
        String time,
        String customer,
        String find,
        @Size(max = 200) String firstName,
        @Size(max = 200) String lastName,
        @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 20) String plate,
        @Size(max = 2000) String comment,
        @Nullable UUID key) {

    public NewForm {
        service = service == null ? "" : service;
        branch = branch == null ? "" : branch;
        day = day == null ? "" : day;
        time = time == null ? "" : time;
        customer = customer == null ? "" : customer;
        find = find == null ? "" : find;
        firstName = firstName == null ? "" : firstName;
        lastName = lastName == null ? "" : lastName;
        email = email == null ? "" : email;
        phone = phone == null ? "" : phone;
        plate = plate == null ? "" : plate;
        comment = comment == null ? "" : comment;
    }
}
