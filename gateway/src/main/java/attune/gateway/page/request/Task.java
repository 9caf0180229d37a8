package attune.gateway.page.request;

/// The parts of a request, in the order in which they are asked for.
public enum Task {
  YOU("You and your team"),
  FAMILY("The family"),
  RESPONSIBILITY("Parental responsibility"),
  AGREEMENT("Agreement and sharing"),
  REASONS("Reasons and assessment"),
  QUESTIONS("The three questions"),
  VIEWS("Views of parents and child"),
  OTHERS("Others who work with the family"),
  SAFE_CONTACT("Safe contact"),
  IDENTIFIERS("Case system and identifiers");

  private final String title;

  Task(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
