package attune.localstack.story;

import attune.backing.Disk;
import attune.localstack.story.Chapter.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String CASES = "/v1/referrals";

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
    String body = sample(chapter.sample());
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
    String path = CASES + "/" + caseId;
    say(seen(Who.MANAGER, path).body().path("reference").asText(), chapter.told());
    List<String> expected = new ArrayList<>(List.of("sent"));
    for (Step step : chapter.steps()) {
      take(chapter, path, step, expected);
    }
  }

  private void take(Chapter chapter, String path, Step step, List<String> expected) {
    List<String> history = history(path);
    if (history.equals(expected)) {
      act(chapter, path, step);
    } else if (!startsWith(history, expected, step.event())) {
      say("", "Somebody has taken this case another way since.");
      return;
    } else if (!step.event().isEmpty()) {
      say("", step.told() + " (before)");
    }
    if (!step.event().isEmpty()) {
      expected.add(step.event());
    }
  }

  private void act(Chapter chapter, String path, Step step) {
    Answer seen = seen(step.by(), path);
    String body = step.body().endsWith(".json") ? sample(step.body()) : step.body();
    String filled = new Cast(seen.body().path("people")).in(body);
    String key = key(chapter, step.path() + seen.tag().replace('"', '/'), filled);
    Answer answer = api.post(step.by(), path + "/" + step.path(), key, seen.tag(), filled);
    if (step.refusal().isEmpty()) {
      answer.mustSucceed(step.path());
      say("", step.told());
    } else {
      answer.mustBeRefused(step.refusal(), step.path());
      say("", step.told() + " (" + answer.details() + ").");
    }
  }

  /// What has happened in the case, as the service manager is told it: oldest first, by the last
  /// word of each event's type.
  private List<String> history(String path) {
    List<String> types = new ArrayList<>();
    for (JsonNode event : seen(Who.MANAGER, path + "/history").body().path("items")) {
      String type = event.path("type").asText();
      types.add(type.substring(type.lastIndexOf('.') + 1));
    }
    return types;
  }

  private static boolean startsWith(List<String> history, List<String> expected, String next) {
    var wanted = new ArrayList<>(expected);
    if (!next.isEmpty()) {
      wanted.add(next);
    }
    return history.size() >= wanted.size() && history.subList(0, wanted.size()).equals(wanted);
  }

  private Answer seen(String actor, String path) {
    return api.get(actor, path).mustSucceed("reading a case");
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
