package attune.gateway.page.consent;

import attune.gateway.page.consent.ConsentForm.Of;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.stream.Stream;

/// Everything that can be recorded of consent, and what of it somebody is offered.
public final class ConsentForms {
  static final List<ConsentForm> ALL =
      Stream.of(
              AnswerForms.ALL, ObjectionForms.ALL, AskingForms.ALL, FilmForms.ALL, LeavingForms.ALL)
          .flatMap(List::stream)
          .toList();

  private ConsentForms() {}

  static ConsentForm at(String path) {
    return ALL.stream()
        .filter(form -> form.path().equals(path))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  static List<Link> offered(Of of, AskedConsent asked) {
    return ALL.stream()
        .filter(form -> form.of() == of)
        .filter(form -> form.isOffered(asked))
        .map(form -> new Link(form.href(asked), form.link()))
        .toList();
  }

  /// Where something can be recorded.
  public record Link(String href, String words) {}
}
