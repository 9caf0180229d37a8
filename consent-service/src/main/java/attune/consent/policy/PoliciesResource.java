package attune.consent.policy;

import attune.consent.access.Role;
import attune.consent.domain.Authority;
import attune.consent.domain.ConsentPolicy;
import attune.consent.domain.ConsentPolicy.Command;
import attune.consent.domain.ConsentPolicy.Event;
import attune.consent.domain.ConsentPolicy.State;
import attune.consent.domain.Policy;
import attune.consent.write.Now;
import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.EventStore;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Reader;
import attune.eventstore.StreamType;
import attune.eventstore.http.Commands;
import attune.http.IfMatch;
import attune.http.Incoming;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What is lawful here is the council's to confirm: one admin proposes, another approves.
@Path("/v1/consent-policies")
@Tag(name = "Policies")
public final class PoliciesResource {

  private static final int LONGEST_NAME = 40;

  @Schema(description = "A policy from an instant to come; what is not named stays as it is")
  record NewPolicy(
      @Schema(description = "Its name") @NotBlank @Size(max = LONGEST_NAME) String version,
      @Schema(description = "When it comes into force") @NotNull Instant from,
      @NotNull @Min(0) @Max(18) Integer ownConsentFrom,
      @NotNull Boolean bestInterests,
      @NotNull @Size(max = 10) List<@NotNull @Min(1) @Max(365) Integer> warningDays,
      @NotNull @Min(0) @Max(365) Integer erasureDelayDays,
      @NotNull @Min(0) @Max(120) Integer eraseAfterMonths,
      @Schema(
              description =
                  "Keycloak subject ids of who authorises, as what, a disclosure that nobody"
                      + " consented to; absent where the council's configuration names them")
          @Nullable @Size(max = 20) List<@NotNull @Valid Authorised> authorities,
      @Schema(description = "How many days ahead a day permit may be taken; absent for a week")
          @Nullable @Min(0) @Max(31) Integer dayPermitDaysAhead,
      @NotBlank @Size(max = 4000) String reason) {}

  @Schema(name = "NamedAuthority")
  record Authorised(@NotNull Authority as, @NotNull UUID subject) {}

  record OnePolicy(@NotBlank @Size(max = LONGEST_NAME) String version) {}

  @Schema(name = "PolicyReceipt")
  record Changed(long version) {}

  private final CommandHandler<Command, Event, State> handler;
  private final EventStore store;
  private final StreamType<Command, Event, State> policy;
  private final CouncilPolicies policies;
  private final Incoming incoming;
  private final Now now;

  PoliciesResource(
      CommandHandler<Command, Event, State> handler,
      EventStore store,
      StreamType<Command, Event, State> policy,
      CouncilPolicies policies,
      Incoming incoming,
      Now now) {
    this.handler = handler;
    this.store = store;
    this.policy = policy;
    this.policies = policies;
    this.incoming = incoming;
    this.now = now;
  }

  @GET
  @RolesAllowed({Role.ADMIN, Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(operationId = "listConsentPolicies", summary = "Read the policies of consent")
  public Uni<RestResponse<PolicyShown>> list() {
    return store
        .load(policy, ConsentPolicy.STREAM)
        .map(history ->
            PolicyShown.of(
                policy.decider().replay(history.facts()),
                history.version(),
                policies,
                now.instant()))
        .map(shown ->
            RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, IfMatch.etag(shown.version()))
                .build());
  }

  @POST
  @Path("proposals")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "proposeConsentPolicy",
      summary = "Propose a policy",
      description = "On version 0 send If-Match: \"0\".")
  @APIResponseSchema(Changed.class)
  @Extension(name = "x-refusals", value = "VERSION_TAKEN IN_THE_PAST AGES_OUT_OF_ORDER")
  public Uni<Response> propose(NewPolicy body) {
    return handle(new Command.Propose(proposed(body), caller(), body.reason(), now.instant()));
  }

  @POST
  @Path("approvals")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "approveConsentPolicy",
      summary = "Approve a policy that somebody else proposed")
  @APIResponseSchema(Changed.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PROPOSAL TWO_PEOPLE_NEEDED IN_THE_PAST")
  public Uni<Response> approve(OnePolicy body) {
    return handle(new Command.Approve(body.version(), caller(), now.instant()));
  }

  @POST
  @Path("discards")
  @RolesAllowed(Role.ADMIN)
  @Operation(operationId = "discardConsentPolicy", summary = "Discard a proposal")
  @APIResponseSchema(Changed.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PROPOSAL")
  public Uni<Response> discard(OnePolicy body) {
    return handle(new Command.Discard(body.version(), caller(), now.instant()));
  }

  private Uni<Response> handle(Command command) {
    return handler
        .handle(
            new Order<>(
                ConsentPolicy.STREAM,
                command,
                Expectation.exactlyOrNone(incoming.ifMatch().version()),
                Optional.of(Commands.idempotency(incoming)),
                List.of(),
                Reader.ofAll(),
                Commands.meta(incoming, Role.ADMIN),
                ANSWER))
        .call(policies::read)
        .map(outcome -> Commands.respond(outcome, "policies"));
  }

  private String caller() {
    return incoming.caller().subject();
  }

  private static Policy proposed(NewPolicy body) {
    Policy built = Policy.DEFAULT;
    return new Policy(
        body.version(),
        body.from(),
        body.ownConsentFrom(),
        built.capacityActFrom(),
        built.adultFrom(),
        body.warningDays(),
        body.bestInterests(),
        built.fathersRegisteredFrom(),
        built.bases(),
        Duration.ofDays(body.erasureDelayDays()),
        Period.ofMonths(body.eraseAfterMonths()),
        built.inactiveAfter(),
        built.offerBefore(),
        built.permitLives(),
        built.reviewEvery(),
        built.zone(),
        authorities(body),
        body.dayPermitDaysAhead());
  }

  private static @Nullable Map<Authority, Set<String>> authorities(NewPolicy body) {
    return body.authorities() == null
        ? null
        : body.authorities().stream()
            .collect(
                Collectors.groupingBy(
                    Authorised::as,
                    Collectors.mapping(one -> one.subject().toString(), Collectors.toSet())));
  }

  private static final AnswerWriter<State> ANSWER =
      (_, version, _, _) ->
          new Answer(200, null, version, JsonObject.of("version", version).encode());
}
