package attune.http.edge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a client takes the JSON that every answer is. What can't be read of an `Accept` counts
/// for nothing; where nothing of it can be read, it is as if it had not been sent.
final class Accept {

  private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";
  private static final Pattern RANGE =
      Pattern.compile("(\\*/\\*|" + TOKEN + "/(?:\\*|" + TOKEN + "))\\s*((?:;.*)?)");
  private static final Pattern WEIGHT =
      Pattern.compile(";\\s*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");

  /// What a feed is.
  private static final String BATCH = "application/cloudevents-batch+json";

  private Accept() {}

  static boolean takesJson(List<String> headers) {
    int specific = -1;
    boolean taken = false;
    boolean readable = false;
    String all = String.join(",", headers).toLowerCase(Locale.ROOT);
    for (String entry : all.split(",", -1)) {
      Matcher range = RANGE.matcher(entry.strip());
      if (!range.matches()) {
        continue;
      }
      readable = true;
      int known =
          List.of("*/*", "application/*", "application/json", BATCH).indexOf(range.group(1));
      boolean wanted = weight(range.group(2)) > 0;
      if (known > specific || (known == specific && wanted)) {
        specific = known;
        taken = known >= 0 && wanted;
      }
    }
    return taken || !readable;
  }

  /// One that can't be read is the usual 1.
  private static double weight(String parameters) {
    Matcher weight = WEIGHT.matcher(parameters);
    return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
  }
}
