package attune.referral.api;

import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.referral.api.Api.Case;
import io.restassured.response.Response;

/// Cases as tests need them, each brought about through the API itself.
final class Cases {

  private Cases() {}

  /// Sent by Rosa, a referrer.
  static Case aSentRequest() {
    return send(ROSA, Bodies.aRequest());
  }

  /// Sent by the case system Mosaic.
  static Case aRequestOfMosaic() {
    return send(MOSAIC, Bodies.aRequestOf("MOSAIC"));
  }

  static Case anIncompleteRequest() {
    return send(ROSA, Bodies.anIncompleteRequest());
  }

  static Case aQuestionedRequest() {
    return after(aSentRequest(), Api.post(TAMSIN, "/information-requests", Bodies.question()));
  }

  static Case aQuestionedRequestOfMosaic() {
    return after(aRequestOfMosaic(), Api.post(TAMSIN, "/information-requests", Bodies.question()));
  }

  static Case aWaitingReferral() {
    return after(aSentRequest(), Api.post(TAMSIN, "/acceptances", "{}"));
  }

  /// The request that Rosa sent with that body, accepted.
  static Case aWaiting(String body) {
    return after(send(ROSA, body), Api.post(TAMSIN, "/acceptances", "{}"));
  }

  static Case aDeclinedRequest() {
    return after(aSentRequest(), Api.post(TAMSIN, "/declines", Bodies.decline()));
  }

  /// Piran works with the family.
  static Case anAllocatedReferral() {
    return after(aWaitingReferral(), Api.post(MORWENNA, "/allocations", Bodies.to(PIRAN)));
  }

  static Case aClosedReferral() {
    return after(anAllocatedReferral(), Api.post(PIRAN, "/closures", Bodies.closure()));
  }

  static Case aReopenableReferral() {
    return after(aSentRequest(), Api.post(ROSA, "/withdrawals", Bodies.withdrawal()));
  }

  static Case anUnbornsReferral() {
    Case sent = send(ROSA, Bodies.anUnbornsRequest());
    Case waiting = after(sent, Api.post(TAMSIN, "/acceptances", "{}"));
    return after(waiting, Api.post(MORWENNA, "/allocations", Bodies.to(PIRAN)));
  }

  static Case aReferralWithSomethingToKeep() {
    Case known = anAllocatedReferral();
    String child = person(known, "FOCUS_CHILD");
    String body = Bodies.kept(person(known, "PARENT_CARER"), child);
    return after(known, Api.post(MORWENNA, "/safe-contacts", body));
  }

  /// Piran works with the family; only Morwenna and Demelza see that.
  static Case aRestrictedReferral() {
    return after(
        anAllocatedReferral(),
        Api.post(MORWENNA, "/restrictions", Bodies.restriction(MORWENNA, DEMELZA)));
  }

  /// The id of the first person in that role.
  static String person(Case known, String role) {
    return read(known).path("people.find { it.role == '%s' }.id".formatted(role));
  }

  static String rule(Case known) {
    return read(known).path("safeContacts[0].id");
  }

  private static Response read(Case known) {
    return Api.get(MORWENNA, "").of(known);
  }

  static Case send(Somebody who, String body) {
    return known(Api.post(who, "/v1/referrals", body).of(null));
  }

  private static Case after(Case before, Api.Ask ask) {
    return known(ask.of(before));
  }

  static Case known(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    return new Case(answer.path("caseId"), answer.<Integer>path("version"));
  }
}
