package attune.referral.api;

import static attune.referral.api.FindingSpec.ask;
import static attune.referral.api.FindingSpec.byReference;
import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Ask;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A restricted case is, for everybody who is not named in it, exactly as if there were none: the
/// same status, the same words, the same headers.
@QuarkusTest
@WithBackingServices
final class HiddenCasesTest {

  private static final String MALFORMED = "VIG-26-00000";

  /// The milliseconds that an answer about nothing takes.
  private static final long BEAT = 50;

  /// An answer without what is of its own request.
  private record Answer(int status, String type, Map<String, Object> body) {
    static Answer of(Response response) {
      Map<String, Object> body = new HashMap<>(response.jsonPath().<String, Object>getMap(""));
      body.remove("traceId");
      body.remove("instance");
      return new Answer(response.statusCode(), response.contentType(), body);
    }
  }

  private record Hidden(Case known, String reference) {
    /// Of Piran's, hidden from him, too.
    static Hidden make() {
      Case known = Cases.anAllocatedReferral();
      String reference = Staffing.reference(known);
      return new Hidden(Staffing.restricted(known), reference);
    }
  }

  @Test
  void to_a_name_check() {
    String path = "/v1/name-checks";
    Answer nobodys = Answer.of(ask(DAISY, path, byReference(Staffing.NOBODYS)));

    assertThat(nobodys.status()).isEqualTo(404);
    assertThat(Answer.of(ask(DAISY, path, byReference(Hidden.make().reference()))))
        .isEqualTo(nobodys);
    assertThat(Answer.of(ask(DAISY, path, byReference(MALFORMED)))).isEqualTo(nobodys);
  }

  @ParameterizedTest
  @EnumSource(names = {"ROSA", "TAMSIN", "MORWENNA", "PIRAN", "MOSAIC"})
  void to_a_search(Somebody who) {
    String path = "/v1/referral-searches";
    Answer nobodys = Answer.of(ask(who, path, byReference(Staffing.NOBODYS)));

    assertThat(nobodys.status()).isEqualTo(200);
    assertThat(Answer.of(ask(who, path, byReference(Hidden.make().reference()))))
        .isEqualTo(nobodys);
    assertThat(Answer.of(ask(who, path, byReference(MALFORMED)))).isEqualTo(nobodys);
  }

  @Test
  void to_the_case_system_that_sent_it() {
    String reference = Bodies.newReference();
    String sent = Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference);
    var _ = Staffing.restricted(Cases.known(Api.post(MOSAIC, "/v1/referrals", sent).of(null)));
    String path = "/v1/referral-searches";
    String asked = "{\"caseReference\": {\"system\": \"MOSAIC\", \"reference\": \"%s\"}}";

    assertThat(Answer.of(ask(MOSAIC, path, asked.formatted(reference))))
        .isEqualTo(Answer.of(ask(MOSAIC, path, asked.formatted("never-sent"))));
  }

  @Test
  void to_who_would_break_the_glass() {
    Answer nobodys = Answer.of(Staffing.breakGlass(JENNA, Staffing.NOBODYS).of(null));
    Hidden hidden = Hidden.make();

    assertThat(nobodys.status()).isEqualTo(404);
    for (Somebody who : List.of(JENNA, PIRAN)) {
      assertThat(Answer.of(Staffing.breakGlass(who, hidden.reference()).of(null)))
          .isEqualTo(nobodys);
    }
    assertThat(Answer.of(Staffing.breakGlass(JENNA, MALFORMED).of(null))).isEqualTo(nobodys);
  }

  @Test
  void to_who_asks_so_that_nothing_can_come_of_it() {
    String hidden = Hidden.make().reference();
    assertThat(Answer.of(Staffing.breakGlass(JENNA, hidden).withKey(null).of(null)))
        .isEqualTo(Answer.of(Staffing.breakGlass(JENNA, Staffing.NOBODYS).withKey(null).of(null)));
  }

  static Stream<AuthorizationTest.Row> commands() {
    return AuthorizationTest.table()
        .filter(row -> AuthorizationTest.COMMANDS.containsKey(command(row)))
        .filter(row -> row.expected() == 200 && row.who() != DEMELZA)
        .collect(Collectors.toMap(HiddenCasesTest::command, row -> row, (one, _) -> one))
        .values()
        .stream();
  }

  /// Whatever is wrong with it besides: what is looked at first tells nothing.
  @ParameterizedTest
  @MethodSource("commands")
  void to_every_command(AuthorizationTest.Row row) {
    var command = Objects.requireNonNull(AuthorizationTest.COMMANDS.get(command(row)));
    Case hidden = Hidden.make().known();
    Case nobodys = new Case(UUID.randomUUID().toString(), hidden.version());
    String body = command.body().apply(command.onCase().get());
    Ask whole = Api.post(row.who(), "/" + command(row), body);
    Ask empty = Api.post(row.who(), "/" + command(row), "{}");

    assertThat(Answer.of(whole.of(nobodys)).status()).isEqualTo(404);
    for (Ask ask : List.of(whole, empty, whole.withKey(null), whole.with(Api.ifMatch(1)))) {
      assertThat(Answer.of(ask.of(hidden))).isEqualTo(Answer.of(ask.of(nobodys)));
    }
  }

  private static String command(AuthorizationTest.Row row) {
    return row.endpoint().substring(row.endpoint().lastIndexOf('/') + 1);
  }

  /// Half a beat is more than a loaded machine adds, and less than anything else could hide.
  @ParameterizedTest
  @EnumSource(names = {"ROSA", "TAMSIN", "MORWENNA", "PIRAN"})
  void to_who_looks_at_the_clock(Somebody who) {
    String hidden = "/v1/referrals/" + Hidden.make().known().id();
    String nobodys = "/v1/referrals/" + UUID.randomUUID();
    List<Long> ofHidden = new ArrayList<>();
    List<Long> ofNobodys = new ArrayList<>();
    for (int round = 0; round < 9; round++) {
      ofHidden.add(millis(who, hidden));
      ofNobodys.add(millis(who, nobodys));
    }
    assertThat(ofHidden).allMatch(took -> took >= BEAT);
    assertThat(ofNobodys).allMatch(took -> took >= BEAT);
    assertThat(median(ofHidden)).isCloseTo(median(ofNobodys), within(BEAT / 2));
  }

  @Test
  void to_every_list() {
    Hidden hidden = Hidden.make();
    Map<String, List<Somebody>> lists =
        Map.of(
            "/v1/referrals", List.of(ROSA, TAMSIN, MORWENNA, PIRAN),
            "/v1/triage-inbox", List.of(TAMSIN),
            "/v1/waiting-list", List.of(MORWENNA),
            "/v1/reviews-due", List.of(MORWENNA),
            "/v1/escalations", List.of(TAMSIN, MORWENNA, PIRAN),
            "/v1/break-glass-openings", List.of(MORWENNA, PIRAN));
    lists.forEach(
        (path, readers) -> readers.forEach(reader -> isNotIn(path, reader, hidden.known())));
  }

  /// The newest cases come first, so the first page would have it; where the oldest come first, the
  /// page says all.
  private static void isNotIn(String path, Somebody reader, Case hidden) {
    Response page = RestAssured.given().auth().oauth2(reader.token()).get(path + "?limit=200");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).doesNotContain(hidden.id());
  }

  private static long millis(Somebody who, String path) {
    long began = System.nanoTime();
    var _ = Api.get(who, path).of(null);
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private static long median(List<Long> took) {
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
  }
}
