package attune.gateway.testing;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without a window and without scripts: it keeps cookies per host and port, follows
/// redirects and sends forms.
public final class Browser {

  private final Map<String, Map<String, String>> cookies = new HashMap<>();
  private final List<String> setCookies = new ArrayList<>();
  private final List<URI> visited = new ArrayList<>();

  /// One page as it came, after its redirects.
  public record Page(URI address, HttpResponse<String> answer) {

    public int status() {
      return answer.statusCode();
    }

    public Document document() {
      return Jsoup.parse(answer.body(), address.toString());
    }

    public String heading() {
      return document().select("h1").text();
    }
  }

  /// The gateway's address of a path.
  public static URI at(String path) {
    return URI.create(setting("attune.public-url") + path);
  }

  /// The realm's address at the running Keycloak.
  public static String issuer() {
    return setting("attune.issuer");
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  /// Somebody who has just logged in.
  public static Browser of(String person) {
    Browser browser = new Browser();
    browser.logIn(person, "/problems-of-nobody");
    return browser;
  }

  public Page open(String path) {
    return follow(HttpRequest.newBuilder(at(path)).GET());
  }

  /// Asks for a page, logs in on Keycloak's form, and comes back.
  public Page logIn(String person, String path) {
    return logIn(person, open(path));
  }

  /// Logs in on Keycloak's form, wherever that came from.
  public Page logIn(String person, Page form) {
    Element login = form.document().selectFirst("form");
    if (login == null) {
      throw new IllegalStateException("No log-in form at " + form.address());
    }
    return send(
        URI.create(login.attr("action")),
        Map.of("username", person, "password", setting("ATTUNE_DEMO_PASSWORD")));
  }

  public Page send(String path, Map<String, String> fields) {
    return send(at(path), fields);
  }

  private Page send(URI address, Map<String, String> fields) {
    return follow(post(address, fields).header("Origin", origin(address)));
  }

  /// One POST as some other page might send it, with the cookies of this browser.
  public HttpResponse<String> sendFrom(String origin, String path, Map<String, String> fields) {
    return once(post(at(path), fields).header("Origin", origin));
  }

  /// One request with the cookies of this browser, not followed.
  public HttpResponse<String> once(HttpRequest.Builder request) {
    URI address = request.build().uri();
    String kept =
        cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpResponse<String> answer =
        Http.send(kept.isEmpty() ? request : request.setHeader("Cookie", kept));
    visited.add(address);
    answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
    return answer;
  }

  /// Every `Set-Cookie` of the gateway so far, as it came.
  public List<String> setCookies() {
    return setCookies;
  }

  public List<URI> visited() {
    return visited;
  }

  /// The same cookies in another browser, as a thief would have them.
  public Browser copy() {
    Browser copy = new Browser();
    cookies.forEach((host, kept) -> copy.cookies.put(host, new TreeMap<>(kept)));
    return copy;
  }

  private Page follow(HttpRequest.Builder request) {
    URI address = request.build().uri();
    HttpResponse<String> answer = once(request);
    for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
      address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = once(HttpRequest.newBuilder(address).GET());
    }
    return new Page(address, answer);
  }

  private void keep(URI address, String header) {
    if (address.getAuthority().equals(at("/").getAuthority())) {
      setCookies.add(header);
    }
    Map<String, String> kept =
        cookies.computeIfAbsent(address.getAuthority(), _ -> new TreeMap<>());
    for (HttpCookie cookie : HttpCookie.parse(header)) {
      if (cookie.getMaxAge() == 0) {
        kept.remove(cookie.getName());
      } else {
        kept.put(cookie.getName(), cookie.getValue());
      }
    }
  }

  private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
