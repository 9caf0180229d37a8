package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A separated father asks for what concerns his child. Whatever is made for him, whoever makes it,
/// holds nothing that safe contact keeps from him.
class SeparatedFatherTest {

  private static final Stack STACK = Stack.running();
  private static final String ADDRESS = "14 Invented Terrace";
  private static final List<String> KEPT =
      List.of(ADDRESS, "Nowhere-on-Sea", "07700 900137", "families.example");

  /// What is made for one recipient: an export, a letter and a contract to print.
  private static final List<String> PRINTS = List.of("/letters/", "/consent/contract-text/");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void from_whom_the_case_is_kept_gets_nothing_at_all() {
    Family family = family("ADDRESS", "SCHOOL", "EXISTENCE");
    UUID film = UUID.randomUUID();
    family.recorded(family.piran, "films", Said.film(film, family.child));

    assertThat(family.piran.get(copyFor(family, family.father)).statusCode()).isEqualTo(409);
    Desk desk = Desk.of(STACK, browser, "piran.pascoe");
    for (String print : PRINTS) {
      assertThat(open(desk, family, print, family.father).status()).as(print).isEqualTo(409);
    }
    forbidden(family.record(family.piran, "holder-requests", Said.asked(family)));
    forbidden(family.record(family.piran, "offers", Said.offer(film, family.father)));
    forbidden(family.record(family.piran, "copies", Said.copy(film, family)));
  }

  @Test
  void from_whom_a_place_is_kept_gets_what_names_no_place() {
    Family family = family("ADDRESS", "PLACEMENT", "SCHOOL", "PHONE");

    String copy = family.piran.get(copyFor(family, family.father)).body();
    assertThat(copy).contains("Gwithyen Roskruge").doesNotContain(KEPT);
    for (String person : List.of("piran.pascoe", "morwenna.moon")) {
      Desk desk = Desk.of(STACK, browser, person);
      for (String print : PRINTS) {
        assertThat(open(desk, family, print, family.father).status()).as(print).isEqualTo(200);
        assertThat(desk.page().content()).contains("Gwithyen Roskruge").doesNotContain(KEPT);
      }
      assertThat(desk.page().locator("article").innerText())
          .as("the contract names nobody else")
          .doesNotContain("Carveth");
    }
  }

  /// Else what is left out above might never have been there.
  @Test
  void from_whom_nothing_is_kept_is_told_where_his_child_is() {
    Family family = Family.withChild(STACK, Clocks.today().minusYears(9), "NOT_RELEVANT");

    assertThat(family.manager.get(copyFor(family, family.father)).body())
        .contains(ADDRESS, "Nowhere-on-Sea Primary School");
  }

  private static Family family(String... secrets) {
    ObjectNode request = CaseSystem.sample("safe-contact.json");
    ArrayNode rules = request.putArray("safeContacts");
    for (String about : List.of("child", "mother")) {
      ArrayNode kept =
          rules.addObject().put("keptFrom", "father").put("about", about).putArray("secrets");
      List.of(secrets).forEach(kept::add);
    }
    return Family.of(STACK, request).withPiran();
  }

  private static void forbidden(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(CaseSystem.json(refused).path("code").asText()).isEqualTo("SAFE_CONTACT_FORBIDS");
  }

  private static String copyFor(Family family, String person) {
    return "/v1/referrals/%s/copies/%s".formatted(family.caseId, person);
  }

  private static Response open(Desk desk, Family family, String print, String person) {
    return desk.open(family.page(print + person));
  }
}
