package attune.referral.write;

import attune.referral.domain.LocalChildId;
import attune.referral.domain.NhsNumber;
import attune.referral.domain.ParentalResponsibility.Basis;
import attune.referral.domain.ParentalResponsibility.Held;
import attune.referral.domain.Profession;
import attune.referral.domain.Reason;
import attune.referral.domain.Route;
import attune.referral.domain.SafeContact.Secret;
import attune.referral.domain.Upn;
import attune.referral.domain.Uprn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request for involvement, as a referrer or a case system sends it.
///
/// @param incomplete whether the sender knows that something is still missing
@PeopleAreClear
record SendRequest(
    @Schema(
            description = "Your own name for this request, unique for ever",
            examples = "EH-2026-004711")
        @NotNull @Pattern(regexp = CODE, message = "is not 1 to 64 letters, digits or . _ / -") String requestReference,
    @NotNull Route route,
    @Schema(description = "Where your case system keeps the family; case systems have to say it")
        @Nullable @Valid KeptIn caseReference,
    @NotNull @Valid Sender referrer,
    @Nullable @Valid Known identifiers,
    @NotNull @Valid Agreed agreements,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid Somebody> people,
    @Nullable @Size(max = 20) List<@NotNull Reason> reasons,
    @Schema(description = "The other programme, where the reason is EMBED_OTHER_LEARNING")
        @Nullable @Size(max = NAME) String programme,
    @Valid Questions.@Nullable Assessment assessment,
    @Nullable @Valid Questions questions,
    @Nullable @Size(max = 40) List<@NotNull @Valid View> parentsViews,
    @Schema(description = "The focus child's own view, in their words or as it was observed")
        @Nullable @Size(max = WORDS) String childsView,
    @Nullable @Valid Holder caseHolder,
    @Schema(description = "Who has parental responsibility for whom, and on which basis")
        @Nullable @Size(max = 100) List<@NotNull @Valid Responsible> responsibilities,
    @Nullable @Size(max = 40) List<@NotNull @Valid Colleague> professionals,
    @Nullable @Size(max = 100) List<@NotNull @Valid Kept> safeContacts,
    @Schema(description = "true to send it although something is missing")
        @Nullable Boolean incomplete) {

  private static final String CODE = "[A-Za-z0-9._/-]{1,64}";
  private static final int NAME = 200;
  private static final int WORDS = 4000;

  record KeptIn(
      @Schema(examples = "MOSAIC")
          @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,30}", message = "is not a system's code") String system,
      @NotBlank @Size(max = 64) String reference) {}

  record Sender(
      @NotBlank @Size(max = NAME) String name,
      @Schema(implementation = String.class, examples = "SOCIAL_WORKER") @NotNull Profession profession,
      @Nullable @Size(max = NAME) String team,
      @Nullable @Size(max = NAME) String contact,
      @NotNull Boolean lineManagerConsulted) {}

  record Known(
      @Schema(implementation = String.class, examples = "943 476 5919")
          @Nullable NhsNumber nhsNumber,
      @Schema(implementation = String.class, examples = "H801200001001") @Nullable Upn upn,
      @Schema(implementation = String.class, examples = "10003110254") @Nullable Uprn uprn,
      @Schema(implementation = String.class, examples = "EH4711")
          @Nullable LocalChildId localChildId) {

    static final Known NOTHING = new Known(null, null, null, null);
  }

  record Agreed(
      @Schema(description = "Keys of the people who agreed to the request") @NotNull @Size(max = 40) List<@NotBlank @Size(max = 20) String> agreedBy,
      @NotNull Boolean sharingWithCouncil,
      @NotNull Boolean sharingWithNhsTrust) {}

  @Schema(description = "Who now works with the family, if it is not the referrer")
  record Holder(
      @NotBlank @Size(max = NAME) String name, @Nullable @Size(max = NAME) String contact) {}

  record Responsible(
      @Schema(description = "The adult's key", examples = "mother") @NotBlank @Size(max = 20) String adult,
      @Schema(description = "The child's key", examples = "child") @NotBlank @Size(max = 20) String child,
      @NotNull Held held,
      @Schema(description = "The basis, where they have it and it is known")
          @Nullable Basis basis) {}

  @Schema(description = "Somebody else who works with the family")
  record Colleague(
      @NotBlank @Size(max = NAME) String nameAndRole,
      @NotNull Boolean agrees,
      @NotNull Boolean clearWhyVig) {}

  @Schema(description = "What somebody must not learn about somebody")
  record Kept(
      @Schema(description = "The key of the person who must not learn it", examples = "father")
          @NotBlank @Size(max = 20) String keptFrom,
      @Schema(description = "The key of the person it is about", examples = "mother")
          @NotBlank @Size(max = 20) String about,
      @NotEmpty @Size(max = 5) List<@NotNull Secret> secrets) {}

  record View(
      @Schema(description = "The key of the person whose words they are", examples = "mother")
          @NotBlank @Size(max = 20) String inWordsOf,
      @NotBlank @Size(max = WORDS) String words) {}

  List<View> views() {
    return parentsViews == null ? List.of() : parentsViews;
  }

  List<Responsible> responsible() {
    return responsibilities == null ? List.of() : responsibilities;
  }

  List<Colleague> colleagues() {
    return professionals == null ? List.of() : professionals;
  }

  List<Kept> kept() {
    return safeContacts == null ? List.of() : safeContacts;
  }

  Known known() {
    return identifiers == null ? Known.NOTHING : identifiers;
  }
}
