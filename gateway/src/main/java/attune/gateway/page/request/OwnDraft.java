package attune.gateway.page.request;

import attune.gateway.referral.ReferralProblem;
import attune.gateway.referral.Requests;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/// The viewer's own draft, where the service keeps it.
@Singleton
final class OwnDraft {

  private static final Logger LOG = Logger.getLogger(OwnDraft.class);

  private final Requests requests;

  OwnDraft(@RestClient Requests requests) {
    this.requests = requests;
  }

  Draft open() {
    try {
      RestResponse<ObjectNode> found = requests.draft();
      return Draft.of(found.getEntity(), revision(found));
    } catch (ReferralProblem problem) {
      if (problem.status() == 404) {
        return Draft.empty();
      }
      throw problem;
    }
  }

  /// Saves over the revision that the draft has, or fails with 412 if there is another by now.
  ///
  /// @return the draft with the revision that it has then
  Draft save(Draft draft) {
    RestResponse<Void> saved = requests.save("\"" + draft.revision() + "\"", draft.json());
    return draft.at(revision(saved));
  }

  /// After it was sent. If that fails it is asked for again, and sending it again is the same case.
  void delete() {
    try {
      requests.delete();
    } catch (ReferralProblem | ProcessingException away) {
      LOG.warnf("A draft that was sent could not be deleted: %s", away.getMessage());
    }
  }

  private static long revision(RestResponse<?> answer) {
    String tag = answer.getHeaderString(HttpHeaders.ETAG);
    return tag == null ? 0 : Long.parseLong(tag.replace("\"", ""));
  }
}
