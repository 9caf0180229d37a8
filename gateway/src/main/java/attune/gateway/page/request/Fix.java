package attune.gateway.page.request;

/// Something to mend, and the page on which that is done.
public record Fix(String words, String href) {

  static Fix of(Gap gap) {
    return new Fix(gap.words(), gap.href());
  }
}
