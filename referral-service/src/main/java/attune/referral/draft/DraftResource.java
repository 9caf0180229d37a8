package attune.referral.draft;

import attune.http.Code;
import attune.http.IfMatch;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A form that somebody has begun: nobody else's to read, and no part of any case.
@Path("/v1/drafts/{form}")
@Tag(name = "Drafts", description = "What you have begun to write and not sent yet")
@RolesAllowed(Role.REFERRER)
public final class DraftResource {

  private static final Set<String> FORMS = Set.of("referral");
  private static final int LARGEST = 65_536;

  private final Drafts drafts;
  private final Incoming incoming;

  DraftResource(Drafts drafts, Incoming incoming) {
    this.drafts = drafts;
    this.incoming = incoming;
  }

  @GET
  @Operation(
      operationId = "readDraft",
      summary = "Read your own draft of a form",
      description = "404 if you have none. It is deleted 30 days after you last saved it.")
  @APIResponse(
      responseCode = "200",
      description = "What you saved, as you saved it",
      content =
          @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
  public Uni<Response> read(@PathParam("form") String form) {
    return drafts
        .read(mine(form))
        .map(found -> found.orElseThrow(() -> Problem.of(Code.NOT_FOUND).exception()))
        .map(draft ->
            Response.ok(draft.content())
                .header(HttpHeaders.ETAG, IfMatch.etag(draft.revision()))
                .lastModified(Date.from(draft.updatedAt()))
                .build());
  }

  @PUT
  @Operation(
      operationId = "saveDraft",
      summary = "Save your own draft of a form, whole",
      description =
          "If-Match names the revision that you read, \"0\" if there was none. What was saved from"
              + " elsewhere meanwhile is never overwritten: 412, with the revision that it has.")
  @APIResponse(responseCode = "204", description = "Saved")
  public Uni<Response> save(
      @PathParam("form") String form,
      @RequestBody(
              description = "Any JSON object of at most 64 KiB",
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(type = SchemaType.OBJECT)))
          DraftContent content) {
    DraftName name = mine(form);
    checkSize(content.members());
    return drafts
        .save(name, incoming.ifMatch().version(), content.members())
        .map(revision ->
            Response.noContent().header(HttpHeaders.ETAG, IfMatch.etag(revision)).build());
  }

  @DELETE
  @Operation(
      operationId = "deleteDraft",
      summary = "Delete your own draft of a form",
      description = "Nobody can read it again. Deleting what is not there is no error.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Uni<Response> delete(@PathParam("form") String form) {
    return drafts.delete(mine(form)).map(_ -> Response.noContent().build());
  }

  private DraftName mine(String form) {
    if (!FORMS.contains(form)) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return new DraftName(incoming.caller().subject(), form);
  }

  private static void checkSize(ObjectNode content) {
    if (content.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw Problem.of(Code.BODY_TOO_LARGE).with("limit", LARGEST).exception();
    }
  }
}
