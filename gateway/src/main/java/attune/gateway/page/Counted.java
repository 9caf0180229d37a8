package attune.gateway.page;

/// A number with its noun: `1 request`, `3 requests`.
public final class Counted {
  private Counted() {}

  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
