package attune.gateway.consent;

import attune.gateway.referral.Listing;
import attune.gateway.referral.ProblemReader;
import attune.gateway.referral.ViewersToken;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What has to be done on consent registers, the soonest first.
@Path("/v1/consent-worklists")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "consent-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Worklists {

  /// One case of a list: each list fills in what it is about.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String caseId,
      List<Birthday> children,
      List<Ending> consents,
      @Nullable Instant since,
      List<String> objections,
      @Nullable LocalDate offerFrom,
      @Nullable LocalDate eraseFrom,
      List<Going> going,
      @Nullable LocalDate holdReview) {
    public Entry {
      children = children == null ? List.of() : List.copyOf(children);
      consents = consents == null ? List.of() : List.copyOf(consents);
      objections = objections == null ? List.of() : List.copyOf(objections);
      going = going == null ? List.of() : List.copyOf(going);
    }
  }

  /// A child who comes to decide.
  ///
  /// @param held whether the day has come, and they have not answered yet
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Birthday(String child, LocalDate birthday, boolean held) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ending(String person, List<String> purposes, LocalDate lastDay) {}

  /// Film that is to go.
  ///
  /// @param released whether nothing stands against its erasure any more
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Going(String film, LocalDate from, boolean released) {}

  /// A page of a list.
  ///
  /// @param list such as `birthdays`
  @GET
  @Path("/{list}")
  Listing<Entry> list(
      @PathParam("list") String list,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);
}
