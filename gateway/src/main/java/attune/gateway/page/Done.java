package attune.gateway.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// What the form before this page did, told once at its top. Between the two pages it travels as a
/// code in a cookie that the next page takes away.
public enum Done {
  ACCEPTED("You accepted this request", "The family is on the waiting list now."),
  ASKED("You asked the referrer for information", "The request stays in the inbox until then."),
  ANSWERED("You sent your answer to triage", "They will look at the request again."),
  DECLINED("You declined this request", "The reason and where the family can go are kept with it."),
  ALLOCATED("You allocated this case", "The practitioner finds it under their cases."),
  CLOSED("You closed this case", "Its history stays here to be read."),
  OWN_ANSWER("You recorded what the child said", "The practitioner confirms it before filming."),
  WITHDRAWN("You withdrew this request", "A service manager can open it again."),
  REALLOCATED("You reallocated this case", "The practitioner finds it under their cases."),
  HANDED_OVER("You handed the case over", "They find it under their cases, with your note."),
  REOPENED("You opened this case again", "It is where triage had left it."),
  OPENED_IN_ERROR("You marked this case as opened in error", "It can be read, and no more."),
  CORRECTED("You corrected what is known", "The history keeps what was known before."),
  PERSON_ADDED("You added somebody", "Add what else is known of them on their card."),
  PERSON_REMOVED("You removed somebody", "The history keeps what was known of them."),
  BORN("You recorded the birth", "Parental responsibility and consent are taken afresh."),
  DIED("You recorded the death", "Nothing is sent to them or about them any more."),
  DEATH_TAKEN_BACK("You took it back", "What had stopped goes on; the history keeps both."),
  PREGNANCY_ENDED("You recorded that the pregnancy ended", "Nothing is sent about it any more."),
  HOLDER_CHANGED("You changed the case holder", "The history keeps who it was before."),
  SAFE_CONTACT("It is kept from them from now on", "Everything that leaves is checked against it."),
  SAFE_CONTACT_ENDED("The rule has ended", "The history keeps it, and why it ended."),
  ESCALATED("You escalated this case", "Those whom you named can read why. Call them, too."),
  RESTRICTED("You restricted the case", "Those whom you named see it, and nobody else."),
  LIFTED("You lifted the restriction", "Everybody who may see such cases sees it again."),
  REVIEWED("You reviewed the restriction", "It is due again in 90 days."),
  STAFF_CHANGED("You changed what is known of them", "It counts at once when cases are given."),
  GLASS_OPENED("You can read this case for a limited time", "Its practitioner is told, and why."),
  GLASS_REVIEWED("You reviewed the opening", "What you found is kept with it."),
  CONSENT_GIVEN("You recorded the consent", "It counts from now on, until it is withdrawn."),
  CONSENT_REFUSED("You recorded the no", "Nothing that it covers is filmed or shown."),
  CONSENT_CONFIRMED("You confirmed what they said", "It counts for filming from now on."),
  WITHDREW(
      "You recorded the withdrawal",
      "It counts already: what they withdrew from is neither filmed nor shown any more, and whoever"
          + " works with the family finds it in the case."),
  MOOD("You recorded how they feel about it today", "If they are not happy, filming stops."),
  OBJECTED("You recorded the objection", "Filming and every use are on hold already."),
  OBJECTION_LIFTED("You recorded that they object no longer", "See below what is still missing."),
  OBJECTION_RESOLVED("You set the objection aside", "Your reason and the advice are kept with it."),
  CONTRACT_GIVEN("You recorded that they have the contract", "Ask them now what they permit."),
  CONSENT_NOTED("You saved what you found", "It is kept with their consents."),
  STATUS_RECORDED("You recorded the change", "Look again at who may decide for the child."),
  FILM_HELD("You placed the hold", "The film is locked, and nothing of it is erased."),
  HOLD_REVIEWED("You reviewed the hold", "It stands until the next review."),
  HOLD_RELEASED("You released the hold", "What was to be erased is, if no other hold stands."),
  FILM_OFFERED("You recorded the offer", "Give them a copy if they want one."),
  COPY_GIVEN("You recorded the copy", "A withdrawal will list it."),
  ERASING("You recorded that they ask for it", "It is erased in a few days, unless a hold stands."),
  ERASED("You recorded that the film is gone", "The proof is kept."),
  DAY_PERMIT("You took a day permit", "Say afterwards what was done with it."),
  PERMIT_RETURNED("You said what was done with the permit", "It can’t be used again."),
  DISCLOSURE_ASKED("You asked for the disclosure", "A service manager authorises it."),
  DISCLOSURE_AUTHORISED(
      "You authorised the disclosure", "The practitioner records when it is made."),
  DISCLOSED("You recorded the disclosure", "It is kept with the case.");

  private static final String COOKIE = "attune_done";

  private final String title;
  private final String next;

  Done(String title, String next) {
    this.title = title;
    this.next = next;
  }

  public String title() {
    return title;
  }

  /// What that means.
  public String next() {
    return next;
  }

  /// To be told by the page that follows.
  public void tell(RoutingContext route) {
    route.response().addCookie(cookie(name()).setMaxAge(60));
  }

  /// Takes what is to be told, so that it is told once.
  static @Nullable Done told(RoutingContext route) {
    Cookie cookie = route.request().getCookie(COOKIE);
    if (cookie == null) {
      return null;
    }
    for (Done done : values()) {
      if (done.name().equals(cookie.getValue())) {
        route.response().addCookie(cookie("").setMaxAge(0));
        return done;
      }
    }
    return null;
  }

  private static Cookie cookie(String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX);
  }
}
