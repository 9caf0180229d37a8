package attune.localstack.story;

import attune.backing.Disk;
import attune.localstack.story.Chapter.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes every family as far as its chapter goes, and says what happened. Told again it finds the
/// same cases: a request's own reference is unique for ever, and a step is taken only from the
/// history that it continues.
public final class Story {

  /// Where the story is told, and with which secrets.
  public record World(
      String publicUrl,
      String issuer,
      String mosaicSecret,
      String gatewaySecret,
      String demoPassword,
      Path samples) {}

  static final String CASES = "/v1/referrals";

  /// A register that its case has just changed is written to a moment later.
  private static final int TRIES = 20;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Api api;
  private final Path samples;
  private final Consumer<String> teller;

  Story(Api api, Path samples, Consumer<String> teller) {
    this.api = api;
    this.samples = samples;
    this.teller = teller;
  }

  public static Story in(World world) {
    return new Story(
        new HttpApi(world.publicUrl(), new Tokens(world)), world.samples(), IO::println);
  }

  public void tell() {
    teller.accept("What happened, through the public API:");
    new Staffing(api).take().forEach(told -> say("-", told));
    Plot.all().forEach(this::tell);
  }

  private void tell(Chapter chapter) {
    String body = chapter.born(sample(chapter.sample()), LocalDate.now(LONDON));
    Answer sent = api.post(chapter.sender(), CASES, key(chapter, "send", body), "", body);
    if (!chapter.refusal().isEmpty()) {
      sent.mustBeRefused(chapter.refusal(), "sending " + chapter.sample());
      say("-", chapter.told() + " (" + sent.details() + ").");
      return;
    }
    if (chapter.endsRestricted() && sent.code().equals("NOT_FOUND")) {
      say("-", chapter.told() + " Its sender finds it no more: it is restricted (before).");
      return;
    }
    String caseId = sent.body().path("caseId").asText();
    if (caseId.isEmpty()) {
      throw sent.unexpected("sending " + chapter.sample());
    }
    Track ofCase = Track.ofCase(api, caseId);
    say(ofCase.seen(Who.MANAGER).body().path("reference").asText(), chapter.told());
    if (take(chapter, ofCase, chapter.steps(), List.of("sent")) && !chapter.asked().isEmpty()) {
      Track ofRegister = Track.ofRegister(api, caseId);
      chapter.asked().forEach(step -> ofRegister.waitFor(step.by()));
      take(chapter, ofRegister, chapter.asked(), List.of());
    }
  }

  /// Whether nobody has gone another way.
  private boolean take(Chapter chapter, Track track, List<Step> steps, List<String> before) {
    List<String> expected = new ArrayList<>(before);
    for (Step step : steps) {
      List<String> history = track.history();
      if (history.equals(expected)) {
        act(chapter, track, step);
      } else if (!startsWith(history, expected, step.event())) {
        say("", "Somebody has taken this case another way since.");
        return false;
      } else if (!step.event().isEmpty()) {
        say("", step.told() + " (before)");
      }
      if (!step.event().isEmpty()) {
        expected.add(step.event());
      }
    }
    return true;
  }

  private void act(Chapter chapter, Track track, Step step) {
    Answer answer = sent(chapter, track, step);
    for (int tries = 0; tries < TRIES && answer.code().equals("STALE"); tries++) {
      answer = sent(chapter, track, step);
    }
    if (step.refusal().isEmpty()) {
      answer.mustSucceed(step.path());
      say("", step.told());
    } else {
      answer.mustBeRefused(step.refusal(), step.path());
      say("", step.told() + " (" + answer.details() + ").");
    }
  }

  /// As it is seen now: a register moves by itself, too.
  private Answer sent(Chapter chapter, Track track, Step step) {
    Answer seen = track.seen(step.by());
    String body = step.body().endsWith(".json") ? sample(step.body()) : step.body();
    String filled = track.cast(step.by()).in(body);
    String key = key(chapter, step.path() + seen.tag().replace('"', '/'), filled);
    return api.post(step.by(), track.path() + "/" + step.path(), key, seen.tag(), filled);
  }

  private static boolean startsWith(List<String> history, List<String> expected, String next) {
    var wanted = new ArrayList<>(expected);
    if (!next.isEmpty()) {
      wanted.add(next);
    }
    return history.size() >= wanted.size() && history.subList(0, wanted.size()).equals(wanted);
  }

  /// The same for the same request, another one when a sample file has been edited since.
  private static String key(Chapter chapter, String what, String body) {
    return "story/%s/%s/%08x".formatted(chapter.sample(), what, body.hashCode());
  }

  private String sample(String file) {
    try {
      return Files.readString(samples.resolve(file));
    } catch (IOException e) {
      throw Disk.failure(samples.resolve(file), e);
    }
  }

  private void say(String reference, String told) {
    teller.accept("  %-13s %s".formatted(reference, told));
  }
}
