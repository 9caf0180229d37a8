package attune.referral.write;

import attune.eventsourcing.Personal;
import attune.referral.domain.Background;
import attune.referral.domain.Contact;
import attune.referral.domain.Disability;
import attune.referral.domain.Ethnicity;
import attune.referral.domain.Invitation;
import attune.referral.domain.Person;
import attune.referral.domain.PersonRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody in the case, as a sender describes them.
record Somebody(
    @Schema(
            description =
                "Your name for them within this request; of somebody who is in the case, their id",
            examples = "child")
        @NotBlank @Size(max = 40) String key,
    @NotNull PersonRole role,
    @NotBlank @Size(max = NAME) String name,
    @Nullable @PastOrPresent LocalDate dateOfBirth,
    @Nullable LocalDate expectedDate,
    @Nullable @Size(max = NAME) String relationship,
    @Nullable @Size(max = NAME) String firstLanguage,
    @Nullable Boolean needsInterpreter,
    @NotNull Boolean toBeFilmed,
    @Nullable @Valid About background,
    @Nullable @Valid Reached contact,
    @Nullable @Valid Invited invitation) {

  private static final int NAME = 200;
  private static final int LINES = 500;

  @Schema(description = "What helps to work with them, and what the council has to count")
  record About(
      @Nullable @Size(max = LINES) String communicationNeeds,
      @Schema(description = "Department for Education code") @Nullable Ethnicity ethnicity,
      @Schema(description = "Children in need census codes") @Nullable @Size(max = 13) List<@NotNull Disability> disabilities) {}

  @Schema(description = "How they are reached and where they are")
  record Reached(
      @Nullable @Size(max = LINES) String address,
      @Nullable @Size(max = LINES) String placement,
      @Nullable @Size(max = NAME) String school,
      @Nullable @Size(max = 40) String phone,
      @Nullable @Size(max = NAME) String email,
      @Schema(description = "The one way that is safe, if not all are")
          Contact.@Nullable Channel safeChannel,
      @Nullable @Size(max = NAME) String safeTimes) {}

  @Schema(description = "Of a parent or carer: whether they were invited, or why not")
  record Invited(@NotNull Boolean invited, @Nullable @Size(max = LINES) String whyNot) {}

  /// The person with that id in the case.
  Person person(UUID id) {
    return new Person(
        id,
        role,
        Personal.of(id, name),
        Sending.about(id, dateOfBirth),
        Sending.about(id, expectedDate),
        Sending.about(id, relationship),
        Sending.about(id, firstLanguage),
        Boolean.TRUE.equals(needsInterpreter),
        toBeFilmed,
        Sending.about(id, told()),
        Sending.about(id, reached()),
        invited(id));
  }

  private @Nullable Background told() {
    return background == null
        ? null
        : new Background(
            background.communicationNeeds(),
            background.ethnicity(),
            background.disabilities() == null ? Set.of() : Set.copyOf(background.disabilities()));
  }

  private @Nullable Contact reached() {
    return contact == null
        ? null
        : new Contact(
            contact.address(),
            contact.placement(),
            contact.school(),
            contact.phone(),
            contact.email(),
            contact.safeChannel(),
            contact.safeTimes());
  }

  private @Nullable Invitation invited(UUID id) {
    return invitation == null
        ? null
        : new Invitation(invitation.invited(), Sending.about(id, invitation.whyNot()));
  }
}
