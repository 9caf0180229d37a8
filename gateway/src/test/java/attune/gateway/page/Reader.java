package attune.gateway.page;

import attune.gateway.testing.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody in a role (nobody in none) who opens pages and fills in forms.
record Reader(String role) {

  /// A page, as it came.
  record Page(HttpResponse<String> answer) {
    int status() {
      return answer.statusCode();
    }

    Document document() {
      return Jsoup.parse(answer.body());
    }

    String heading() {
      return document().select("h1").text();
    }

    String text() {
      return document().select("body").text();
    }

    String location() {
      return answer.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElse("");
    }

    /// Every cookie that the page set, as a browser sends them back.
    String cookies() {
      return answer.headers().allValues("Set-Cookie").stream()
          .map(cookie -> cookie.split(";", 2)[0])
          .collect(Collectors.joining("; "));
    }

    List<String> errors() {
      return document().select(".govuk-error-summary li").eachText();
    }

    /// Where the link with these words leads.
    String link(String words) {
      return document().select("a").stream()
          .filter(link -> link.text().equals(words))
          .map(link -> link.attr("href"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No link \"" + words + "\" on the page"));
    }

    /// The field that the label with these words is for.
    Element field(String label) {
      String id =
          document().select("label").stream()
              .filter(one -> one.text().equals(label))
              .map(one -> one.attr("for"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No field \"" + label + "\" on the page"));
      Element field = document().getElementById(id);
      if (field == null) {
        throw new AssertionError("The label \"" + label + "\" is for nothing");
      }
      return field;
    }
  }

  Page open(String path) {
    return new Page(Http.send(request(path).GET()));
  }

  /// Opens a page with cookies that were set before.
  Page openWith(String path, String cookies) {
    return new Page(Http.send(request(path).header("Cookie", cookies).GET()));
  }

  /// Opens a form's page, fills the form in and sends it.
  Page fillIn(String path, Map<String, String> values) {
    return send(path, open(path), values);
  }

  /// Sends the form of a page.
  Page send(String path, Page page, Map<String, String> values) {
    return send(request(path), page, values);
  }

  /// As a browser does, which says where the form was.
  Page sendFromHere(String path, Page page, Map<String, String> values) {
    String ours = ConfigProvider.getConfig().getValue("attune.public-url", String.class);
    return send(request(path).header("Origin", ours), page, values);
  }

  /// Sends the form of a page with cookies that were set before.
  Page sendWith(String path, Page page, Map<String, String> values, String cookies) {
    return send(request(path).header("Cookie", cookies), page, values);
  }

  private static Page send(HttpRequest.Builder request, Page page, Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    page.document()
        .select("form[method=post] input[type=hidden]")
        .forEach(hidden -> fields.put(hidden.attr("name"), hidden.attr("value")));
    fields.putAll(values);
    return new Page(
        Http.send(
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))));
  }

  private HttpRequest.Builder request(String path) {
    String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return role.isEmpty() ? request : request.header(AsRole.HEADER, role);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
