package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The request, page by page, on a draft that the service keeps.
@QuarkusTest
@TestProfile(PagesAlone.class)
class RequestPagesTest {
  static final String DRAFT = "/v1/drafts/referral";
  static final String PART = "/request/part/";
  static final String SAVED = "PUT " + DRAFT;

  final Reader rosa = new Reader("referrer");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void nothing_is_written_yet() {
    stub.reset();
    stub.tell(SAVED, 204, "");
  }

  @Nested
  class the_start_page {
    @Test
    void says_first_what_to_do_when_somebody_is_in_danger() {
      Page page = rosa.open("/request");

      assertThat(page.heading()).isEqualTo("Is VIG right?");
      assertThat(page.document().select("main .govuk-warning-text, main h1").getFirst().text())
          .contains("call 999", "01632 960999");
      assertThat(page.text()).contains("Bonding is difficult", "Health visitor: For children of 3");
      assertThat(page.link("Start now")).isEqualTo("/request/tasks");
    }

    @Test
    void goes_on_where_something_was_written() {
      saved("referrer.name", "Rosa Reed");

      assertThat(rosa.open("/request").link("Go on with your request")).isNotEmpty();
    }

    @Test
    void is_in_the_navigation_and_on_the_home_page_of_referrers_alone() {
      assertThat(rosa.open("/cases").document().select("main a[href=/request]")).hasSize(1);
      assertThat(rosa.open("/cases").document().select("nav a[href=/request]")).hasSize(1);
      assertThat(new Reader("triage").open("/triage").document().select("a[href=/request]"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/request", "/request/tasks", "/request/part/you/name", "/request/check"})
  void is_for_referrers_alone(String path) {
    assertThat(new Reader("triage").open(path).status()).isEqualTo(403);
  }

  @Test
  void a_page_that_is_saved_by_somebody_else_is_refused() {
    Page form = rosa.open(PART + "you/name");

    assertThat(new Reader("triage").send(PART + "you/name", form, Map.of()).status())
        .isEqualTo(403);
    assertThat(stub.received()).isEmpty();
  }

  @Nested
  class the_task_list {
    @Test
    void has_ten_parts_of_which_none_is_begun() {
      assertThat(rosa.open("/request/tasks").document().select(".govuk-tag").eachText())
          .hasSize(10)
          .containsOnly("Not started");
    }

    @Test
    void says_how_far_each_part_is() {
      stub.tell(
          DRAFT,
          200,
          draft(Map.of("questions.ownConsents", "YES"), "questions/own-consents", "professionals"));

      assertThat(rosa.open("/request/tasks").document().select(".govuk-tag").eachText())
          .containsExactly(
              "Not started",
              "Not started",
              "Not started",
              "Not started",
              "Not started",
              "In progress",
              "Not started",
              "Completed",
              "Not started",
              "Not started");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you/name",
        "you/profession",
        "you/route",
        "you/manager",
        "you/case-holder",
        "people",
        "people/p1",
        "responsibility",
        "agreement/who",
        "agreement/sharing",
        "reasons/why",
        "reasons/assessment",
        "questions/change",
        "questions/impact",
        "questions/own-consents",
        "views/child",
        "professionals",
        "professionals/w1",
        "safeContacts",
        "safeContacts/s1",
        "identifiers/case-system",
        "identifiers/child"
      })
  void every_page_has_labels_and_what_makes_it_safe_to_send(String path) {
    Page page = rosa.open(PART + path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("form[method=post] input[type=hidden]").eachAttr("name"))
        .containsExactly("csrf", "writer", "version", "savings");
    for (Element field : page.document().select("main input:not([type=hidden]), main textarea")) {
      assertThat(page.document().select("label[for=\"" + field.id() + "\"]")).hasSize(1);
    }
  }

  @Nested
  class a_page_that_is_saved {
    @Test
    void is_kept_in_the_draft_and_leads_to_the_next() {
      Page done = rosa.fillIn(PART + "you/name", Map.of("referrer.name", "Rosa Reed"));

      assertThat(done.status()).isEqualTo(303);
      assertThat(done.location()).isEqualTo(PART + "you/profession");
      assertThat(stub.received()).hasSize(1);
      assertThat(stub.received().getFirst().ifMatch()).isEqualTo("\"0\"");
      JsonObject draft = new JsonObject(stub.received().getFirst().body());
      assertThat(draft.getJsonObject("answers").getString("referrer.name")).isEqualTo("Rosa Reed");
      assertThat(draft.getString("key")).isNotEmpty();
      assertThat(draft.getString("reference")).startsWith("ATTUNE-");
    }

    @Test
    void keeps_what_is_wrong_too_and_says_so_with_a_link_to_the_field() {
      Map<String, String> day =
          Map.of(
              "people.p1.name",
              "Merryn <b>",
              "people.p1.dateOfBirth.day",
              "31",
              "people.p1.dateOfBirth.month",
              "2",
              "people.p1.dateOfBirth.year",
              "2021");

      Page page = rosa.fillIn(PART + "people/p1", day);

      assertThat(page.status()).isEqualTo(400);
      assertThat(page.document().title()).startsWith("Error: ");
      assertThat(page.errors())
          .containsExactly("Date of birth must be a real date, such as 27 3 2021");
      assertThat(page.link("Date of birth must be a real date, such as 27 3 2021"))
          .isEqualTo("#people.p1.dateOfBirth");
      assertThat(page.field("Full name").val()).isEqualTo("Merryn <b>");
      assertThat(page.field("Day").val()).isEqualTo("31");
      assertThat(stub.received()).hasSize(1);
    }

    @Test
    void may_be_left_empty_and_completed_later() {
      assertThat(rosa.fillIn(PART + "reasons/why", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void on_an_older_draft_says_what_was_changed_elsewhere_and_keeps_what_was_typed() {
      Page form = rosa.open(PART + "you/name");
      saved("referrer.name", "Rosa R", "you/name");

      Page page = rosa.send(PART + "you/name", form, Map.of("referrer.name", "Rosa Reed"));

      assertThat(page.status()).isEqualTo(412);
      assertThat(page.text()).contains("changed on another browser", "Your name: Rosa R");
      assertThat(page.link("How do we reach you?")).isEqualTo(PART + "you/name");
      assertThat(page.field("Your name").val()).isEqualTo("Rosa Reed");
      assertThat(page.document().select("input[name=version]").val()).isEqualTo("5");
      assertThat(stub.received()).isEmpty();
    }

    @Test
    void twice_goes_on_as_if_it_were_once() {
      Page form = rosa.open(PART + "you/name");
      saved("referrer.name", "Rosa Reed", "you/name");

      assertThat(rosa.send(PART + "you/name", form, Map.of("referrer.name", "Rosa Reed")).status())
          .isEqualTo(303);
    }

    @Test
    void in_a_session_that_has_ended_is_shown_again_to_who_wrote_it() {
      Page form = rosa.open(PART + "you/name");
      Page expired =
          rosa.sendFromHere(
              PART + "you/name", form, Map.of("csrf", "old", "referrer.name", "Rosa Reed"));

      assertThat(expired.status()).isEqualTo(303);
      assertThat(expired.location()).isEqualTo(PART + "you/name");
      assertThat(stub.received()).isEmpty();
      Page again = rosa.openWith(PART + "you/name", expired.cookies());
      assertThat(again.field("Your name").val()).isEqualTo("Rosa Reed");
      assertThat(again.text()).contains("You were signed out while you were writing");
      assertThat(rosa.openWith(PART + "you/route", expired.cookies()).text())
          .doesNotContain("You were signed out");
    }

    @Test
    void without_any_session_is_kept_and_sealed() {
      Page form = rosa.open(PART + "you/name");
      Page expired =
          new Reader("")
              .sendFromHere(PART + "you/name", form, Map.of("referrer.name", "Rosa Reed"));

      assertThat(expired.status()).isEqualTo(303);
      assertThat(expired.answer().headers().allValues("Set-Cookie"))
          .anySatisfy(cookie ->
              assertThat(cookie)
                  .startsWith("attune_kept_0=")
                  .contains("HTTPOnly", "SameSite=Lax", "Path=/request/part")
                  .doesNotContain("Rosa"));
      assertThat(stub.received()).isEmpty();
    }
  }

  private void saved(String field, String value, String... pages) {
    stub.tell(DRAFT, 200, draft(Map.of(field, value), pages));
  }

  static String draft(Map<String, String> answers, String... pages) {
    JsonObject saved = new JsonObject();
    List.of(pages).forEach(page -> saved.put(page, 1));
    return new JsonObject()
        .put("savings", 1)
        .put("key", "0199a0a0-0000-7000-8000-0000000000aa")
        .put("reference", "ATTUNE-0199a0a0")
        .put("answers", new JsonObject(new LinkedHashMap<String, Object>(answers)))
        .put("saved", saved)
        .encode();
  }
}
