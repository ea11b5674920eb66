package stammkunde.scheduling;

import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.business.OpeningWeek;
import stammkunde.business.StaffId;

/**
 * What appointments occupy: a person, a lift, a room, a loan car.
 *
 * @param detail   a second line under its name in the planner
 * @param capacity so many appointments at once
 * @param staff    the member of staff it stands for, if it is one who signs in
 * @param week     its own week; if empty, it follows its branch
 */
public record Resource(
        ResourceId id,
        BranchId branch,
        String name,
        String detail,
        Kind kind,
        int capacity,
        @Nullable StaffId staff,
        int position,
        boolean active,
        OpeningWeek week) {

    public enum Kind {
        PERSON,
        ROOM,
        EQUIPMENT,
        VEHICLE
    }
}
