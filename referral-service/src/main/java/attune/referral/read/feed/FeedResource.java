package attune.referral.read.feed;

import attune.http.Code;
import attune.http.Cursor;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Problem;
import attune.http.ProblemException;
import attune.referral.access.Role;
import attune.referral.read.feed.CaseFeed.Batch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What happened in a case system's cases, for who polls.
@Path("/v1/referral-events")
@Tag(name = "Events")
public final class FeedResource {

  static final String BATCH = "application/cloudevents-batch+json";

  private static final String AFTER = "after";
  private static final long BEGINNING = -1;

  private final Waiting waiting;
  private final Incoming incoming;

  FeedResource(Waiting waiting, Incoming incoming) {
    this.waiting = waiting;
    this.incoming = incoming;
  }

  @GET
  @Produces(BATCH)
  @RolesAllowed(Role.CASE_SYSTEM)
  @Operation(
      operationId = "readEvents",
      summary = "Follow what happens in your cases, in order",
      description =
          "The messages of Kafka as a CloudEvents JSON batch, without those of restricted cases."
              + " Always go on from where Link (rel=next) leads, whether or not there was an event."
              + " An event may come again after you went back: know it by its id.")
  @APIResponse(
      responseCode = "200",
      description = "What happened next; empty if nothing did",
      headers =
          @Header(
              name = "Link",
              description = "Where to go on, rel=next",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = BATCH,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
  public Uni<Response> read(
      @Parameter(description = "From Link (rel=next); absent for the beginning")
          @Schema(type = SchemaType.STRING)
          @QueryParam(AFTER)
          @Nullable String after,
      @Parameter(description = "Public names between commas; absent for all") @QueryParam("types")
          @Nullable String types,
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @Parameter(description = "How many seconds to wait if nothing has happened, up to 20")
          @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "20", defaultValue = "0")
          @QueryParam("wait")
          @Nullable String wait) {
    var question =
        new Waiting.Question(
            incoming.caller().system().orElse(""), Told.stored(types), limit.value());
    return waiting
        .batch(question, place(after), seconds(wait))
        .map(batch -> answer(batch, types, limit));
  }

  private static Response answer(Batch batch, @Nullable String types, Limit limit) {
    String next = Cursor.after(Long.toString(batch.next())).text();
    String same = types == null || types.isBlank() ? "" : "&types=" + types.replaceAll("\\s", "");
    String link =
        "</v1/referral-events?%s=%s&limit=%d%s>; rel=\"next\""
            .formatted(AFTER, next, limit.value(), same);
    String body =
        batch.events().stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    return Response.ok(body, BATCH).header(HttpHeaders.LINK, link).build();
  }

  private static long place(@Nullable String after) {
    try {
      @Nullable Cursor cursor = Cursor.parse(after);
      return cursor == null ? BEGINNING : cursor.read(values -> Long.parseLong(values.getFirst()));
    } catch (ProblemException _) {
      throw invalid(AFTER, FaultCode.INVALID, "is not from a Link of this feed");
    }
  }

  private static Duration seconds(@Nullable String wait) {
    if (wait == null || wait.isBlank()) {
      return Duration.ZERO;
    }
    if (!wait.matches("1?[0-9]|20")) {
      throw invalid("wait", FaultCode.OUT_OF_RANGE, "is not a number of seconds from 0 to 20");
    }
    return Duration.ofSeconds(Long.parseLong(wait));
  }

  private static ProblemException invalid(String parameter, FaultCode code, String detail) {
    return Problem.of(Code.INVALID_PARAMETER)
        .with(List.of(Fault.of(parameter, code, detail)))
        .exception();
  }
}
