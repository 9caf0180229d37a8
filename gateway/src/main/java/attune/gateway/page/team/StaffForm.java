package attune.gateway.page.team;

import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Practitioner;
import attune.gateway.staff.Staff;
import java.util.function.BiFunction;

/// Something that can be said of a practitioner.
///
/// @param path the last part of the page's address
/// @param command the noun under the practitioner that the service takes it at
public record StaffForm(
    String path, String link, String command, BiFunction<Practitioner, Staff, Sheet> sheet) {}
