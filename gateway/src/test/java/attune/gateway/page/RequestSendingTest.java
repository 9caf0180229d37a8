package attune.gateway.page;

import static attune.gateway.page.RequestPagesTest.DRAFT;
import static attune.gateway.page.RequestPagesTest.draft;
import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The request as a whole: looked at once more, and sent once.
@QuarkusTest
@TestProfile(PagesAlone.class)
class RequestSendingTest {
  private static final String CHECK = "/request/check";
  private static final String SEND = "POST /v1/referrals";

  private static final Map<String, String> NEEDED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("route", "EARLY_HELP_HUB"),
              Map.entry("referrer.name", "Rosa Reed"),
              Map.entry("referrer.profession", "SOCIAL_WORKER"),
              Map.entry("referrer.lineManagerConsulted", "YES"),
              Map.entry("agreements.sharingWithCouncil", "YES"),
              Map.entry("agreements.sharingWithNhsTrust", "NO"),
              Map.entry("people.p1.name", "Merryn Tremayne"),
              Map.entry("people.p1.role", "FOCUS_CHILD"),
              Map.entry("people.p1.dateOfBirth", "5/5/2021"),
              Map.entry("people.p1.toBeFilmed", "YES"),
              Map.entry("people.p2.name", "Kerensa Tremayne"),
              Map.entry("people.p2.role", "PARENT_CARER"),
              Map.entry("people.p2.toBeFilmed", "YES"),
              Map.entry("identifiers.nhsNumber", "943 476 5918")));

  private static final Map<String, String> ASKED =
      Map.of(
          "agreements.agreedBy", "p2",
          "reasons", "BONDING_DIFFICULTY,LOW_WARMTH",
          "assessment.says", "They enjoy each other in play.",
          "assessment.indicatesVig", "YES",
          "questions.change.hopedFor", "Comfort",
          "questions.change.mutuallyAgreed", "YES",
          "questions.impact.onLivedExperience", "Sleep",
          "questions.impact.parentIsClear", "YES",
          "questions.ownConsents", "NOT_RELEVANT",
          "parentsViews.p2.words", "More good moments.");

  final Reader rosa = new Reader("referrer");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void everything_is_written() {
    stub.reset();
    Map<String, String> all = new TreeMap<>(NEEDED);
    all.putAll(ASKED);
    all.put("responsibilities.p2-p1.held", "YES");
    stub.tell(DRAFT, 200, draft(all));
    stub.tell("DELETE " + DRAFT, 204, "");
    stub.tell(SEND, 201, "{\"caseId\":\"c\",\"reference\":\"VIG-26-7K3QX\"}");
  }

  @Nested
  class a_whole_request {
    @Test
    void is_shown_with_links_to_change_each_answer() {
      Page page = rosa.open(CHECK);

      assertThat(page.heading()).isEqualTo("Check your answers");
      assertThat(page.text())
          .contains("5 May 2021", "There is little warmth between them", "More good moments.")
          .doesNotContain("Still missing", "Needed before you can send it");
      assertThat(page.link("Change Your name")).isEqualTo("/request/part/you/name#referrer.name");
    }

    @Test
    void becomes_one_case_under_the_key_and_the_reference_of_its_draft() {
      Page done = rosa.fillIn(CHECK, Map.of());

      assertThat(done.status()).isEqualTo(303);
      assertThat(done.location()).isEqualTo("/request/sent");
      Stub.Received sent = stub.received().getFirst();
      assertThat(sent.key()).isEqualTo("0199a0a0-0000-7000-8000-0000000000aa");
      JsonObject body = new JsonObject(sent.body());
      assertThat(body.getString("requestReference")).isEqualTo("ATTUNE-0199a0a0");
      assertThat(body.containsKey("incomplete")).isFalse();
      assertThat(body.getJsonArray("people").getJsonObject(0))
          .isEqualTo(
              new JsonObject(
                  """
                  {"key": "p1", "name": "Merryn Tremayne", "role": "FOCUS_CHILD",
                   "dateOfBirth": "2021-05-05", "toBeFilmed": true}
                  """));
      assertThat(body.getJsonArray("responsibilities").encode())
          .isEqualTo("[{\"adult\":\"p2\",\"child\":\"p1\",\"held\":\"YES\"}]");
      assertThat(body.getJsonArray("parentsViews").encode())
          .isEqualTo("[{\"inWordsOf\":\"p2\",\"words\":\"More good moments.\"}]");
      assertThat(body.getJsonObject("agreements").encode()).contains("[\"p2\"]", "false");
    }

    @Test
    void that_was_sent_says_what_happens_next() {
      Page page = rosa.open("/request/sent?reference=VIG-26-7K3QX");

      assertThat(page.text()).contains("VIG-26-7K3QX", "within 48 hours");
      assertThat(rosa.open("/request/sent?reference=Call+me").text()).doesNotContain("Call me");
    }
  }

  @Nested
  class a_request_that_another_browser {
    private static final String SEARCH = "/v1/referral-searches";

    @Test
    void changed_is_not_sent_but_shown_again_with_what_changed() {
      Page checked = rosa.open(CHECK);
      Map<String, String> renamed = new TreeMap<>(NEEDED);
      renamed.put("people.p1.name", "Demelza Tremayne");
      stub.tell(DRAFT, 200, draft(renamed));

      Page page = rosa.send(CHECK, checked, Map.of("revision", "4", "incomplete", "yes"));

      assertThat(page.status()).isEqualTo(412);
      assertThat(page.document().title()).startsWith("Error: ");
      assertThat(page.text())
          .contains("This request has changed since you checked it", "Demelza Tremayne");
      assertThat(stub.received()).isEmpty();
      assertThat(rosa.send(CHECK, page, Map.of("incomplete", "yes")).status()).isEqualTo(303);
    }

    @Test
    void sent_is_sent_already_and_its_reference_is_told() {
      Page checked = rosa.open(CHECK);
      stub.tell(DRAFT, 404, "{\"code\":\"NOT_FOUND\"}");
      stub.tell(SEARCH, 200, "{\"items\":[{\"caseId\":\"c\",\"reference\":\"VIG-26-7K3QX\"}]}");

      Page done = rosa.send(CHECK, checked, Map.of());

      assertThat(done.status()).isEqualTo(303);
      Page told = rosa.open("/request/sent?" + query(done));
      assertThat(told.heading()).isEqualTo("Request sent");
      assertThat(told.text()).contains("VIG-26-7K3QX", "It had been sent already");
      assertThat(stub.received()).isEmpty();
    }

    @Test
    void sent_is_told_so_also_where_the_next_one_is_begun() {
      Page checked = rosa.open(CHECK);
      stub.tell(DRAFT, 200, draft(NEEDED).replace("ATTUNE-0199a0a0", "ATTUNE-0199b0b0"));
      stub.tell(SEARCH, 200, "{\"items\":[{\"caseId\":\"c\",\"reference\":\"VIG-26-7K3QX\"}]}");

      assertThat(rosa.send(CHECK, checked, Map.of()).location()).isEqualTo("/request/sent");
      assertThat(stub.received()).isEmpty();
    }

    @Test
    void threw_away_is_not_said_to_be_sent() {
      Page checked = rosa.open(CHECK);
      stub.tell(DRAFT, 404, "{\"code\":\"NOT_FOUND\"}");
      stub.tell(SEARCH, 200, "{\"items\":[]}");

      Page page = rosa.send(CHECK, checked, Map.of());

      assertThat(page.status()).isEqualTo(412);
      assertThat(page.text()).contains("This request has changed since you checked it");
    }
  }

  @Nested
  class a_request_that_lacks_something {
    @BeforeEach
    void only_what_is_needed_is_written() {
      stub.tell(DRAFT, 200, draft(NEEDED));
    }

    @Test
    void names_all_of_it_with_links() {
      Page page = rosa.open(CHECK);

      assertThat(page.text()).contains("Still missing").doesNotContain("Needed before");
      assertThat(page.link("What do they hope will be different?"))
          .isEqualTo("/request/part/questions/change#questions.change.hopedFor");
    }

    @Test
    void is_sent_only_by_saying_so() {
      Page refused = rosa.fillIn(CHECK, Map.of());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.link("Say that you send it incomplete, or complete it"))
          .isEqualTo("#incomplete");
      assertThat(stub.received()).isEmpty();

      assertThat(rosa.fillIn(CHECK, Map.of("incomplete", "yes")).status()).isEqualTo(303);
      assertThat(new JsonObject(stub.received().getFirst().body()).getBoolean("incomplete"))
          .isTrue();
    }

    @Test
    void is_not_sent_without_what_it_needs() {
      stub.tell(DRAFT, 200, draft(Map.of("people.p1.dateOfBirth", "31/2/2021")));

      Page page = rosa.fillIn(CHECK, Map.of("incomplete", "yes"));

      assertThat(page.status()).isEqualTo(400);
      assertThat(page.errors())
          .contains(
              "Your name",
              "Exactly one child whom this request is about",
              "Somebody without a name yet: Date of birth must be a real date, such as 27 3 2021");
      assertThat(stub.received()).isEmpty();
    }
  }

  @Nested
  class what_the_service_refuses {
    @Test
    void leads_to_the_page_that_mends_it() {
      stub.tell(
          SEND,
          400,
          """
          {"code": "INVALID_BODY", "errors": [
            {"pointer": "/identifiers/nhsNumber", "code": "BAD_NHS_NUMBER"},
            {"pointer": "/people/1/name", "code": "TOO_LONG"}]}
          """);

      Page page = rosa.fillIn(CHECK, Map.of());

      assertThat(page.status()).isEqualTo(400);
      assertThat(page.link("NHS number: the ten digits do not fit together"))
          .isEqualTo("/request/part/identifiers/child#identifiers.nhsNumber");
      assertThat(page.link("Kerensa Tremayne: Full name is too long"))
          .isEqualTo("/request/part/people/p2#people.p2.name");
    }

    @Test
    void is_said_in_plain_words() {
      stub.tell(SEND, 409, "{\"code\": \"OUTSIDE_AGES_OF_PROFESSION\"}");

      assertThat(rosa.fillIn(CHECK, Map.of()).errors())
          .containsExactly("Your profession can’t refer a child of this age");
    }
  }

  private static String query(Page redirect) {
    String location = redirect.answer().headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf('?') + 1);
  }
}
