package attune.gateway.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Stands in for referral-service and for what pages ask of Keycloak: answers each address with a
/// file, or with what a test told it to say.
public final class Stub implements AutoCloseable {
  public static final String SUBMITTED = "0199a0a0-0000-7000-8000-00000000000a";
  public static final String INCOMPLETE = "0199a0a0-0000-7000-8000-00000000000b";
  public static final String WAITING = "0199a0a0-0000-7000-8000-00000000000c";
  public static final String ALLOCATED = "0199a0a0-0000-7000-8000-00000000000d";
  public static final String PROGRESS_ONLY = "0199a0a0-0000-7000-8000-00000000000e";
  public static final String GUARDED = "0199a0a0-0000-7000-8000-00000000000f";
  public static final String PIRAN = "00000000-0000-4000-8000-000000000005";
  public static final String MORWENNA = "00000000-0000-4000-8000-000000000004";

  /// Their references, which are their addresses.
  private static final Map<String, String> IDS =
      Map.of(
          "VIG-26-7K3QX", SUBMITTED,
          "VIG-26-4M8TZ", INCOMPLETE,
          "VIG-26-2B7NP", WAITING,
          "VIG-26-5T1XK", ALLOCATED,
          "VIG-26-9Q2WD", PROGRESS_ONLY,
          "VIG-26-3R6HV", GUARDED);

  private static final Map<String, String> CASES =
      Map.of(
          SUBMITTED, "submitted",
          INCOMPLETE, "incomplete",
          WAITING, "waiting",
          ALLOCATED, "allocated",
          PROGRESS_ONLY, "progress-only",
          GUARDED, "guarded");

  /// A command as it arrived.
  public record Received(String path, String key, String ifMatch, String body) {}

  private record Answer(int status, String json) {}

  private final HttpServer server;
  private final Map<String, Answer> told = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  Stub(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// From now on `path` answers so.
  void tell(String path, int status, String json) {
    told.put(path, new Answer(status, json));
  }

  /// From now on `path` answers with a file.
  void tellFile(String path, int status, String file) {
    tell(path, status, file(file));
  }

  /// Forgets what it was told and what it received.
  void reset() {
    told.clear();
    received.clear();
    authorizations.clear();
  }

  List<Received> received() {
    return received;
  }

  /// Every `Authorization` under `/v1`, in order.
  List<String> authorizations() {
    return authorizations;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      String method = exchange.getRequestMethod();
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (method.equals("PUT") || !header(exchange, "Idempotency-Key").isEmpty()) {
        receive(path, exchange, sent);
      }
      if (path.startsWith("/v1")) {
        authorizations.add(header(exchange, "Authorization"));
      }
      @Nullable Answer ofMethod = told.get(method + " " + path);
      Answer answer =
          ofMethod == null
              ? Objects.requireNonNullElseGet(told.get(path), () -> standard(path, sent))
              : ofMethod;
      byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              answer.status() < 400 ? "application/json" : "application/problem+json");
      exchange.getResponseHeaders().set("ETag", "\"5\"");
      if (answer.status() == 429 || answer.status() == 503) {
        exchange.getResponseHeaders().set("Retry-After", "5");
      }
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// A look-up changes nothing and carries no key.
  private void receive(String path, HttpExchange exchange, String body) {
    received.add(
        new Received(
            path, header(exchange, "Idempotency-Key"), header(exchange, "If-Match"), body));
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static Answer standard(String uri, String sent) {
    String path = uri.replaceFirst("\\?.*", "");
    if (path.startsWith("/v1/referrals/")) {
      return ofCase(path.substring("/v1/referrals/".length()));
    }
    if (path.startsWith("/v1/consent-")) {
      return ofConsent(path);
    }
    return switch (path) {
      case "/v1/triage-inbox" -> found("triage-inbox");
      case "/v1/waiting-list" -> found("waiting-list");
      case "/v1/referrals" ->
          found(uri.contains("status=ALLOCATED") ? "referrals-allocated" : "referrals");
      case "/v1/referral-searches" -> search(sent);
      case "/v1/name-checks" -> sent.contains("VIG-26-5T1XK") ? found("names") : notFound();
      case "/v1/staff" -> found("staff");
      case "/v1/break-glass-openings" -> found("openings");
      case "/v1/escalations" -> found("escalations");
      case "/v1/reviews-due" -> found("reviews-due");
      case "/v1/referral-parked-messages" -> found("parked-messages");
      case "/admin/realms/attune/roles/practitioner/users" -> found("users");
      case "/realms/attune/protocol/openid-connect/token" ->
          new Answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}");
      default -> standard(path);
    };
  }

  private static Answer standard(String path) {
    if (path.startsWith("/admin/realms/attune/roles/")) {
      return path.endsWith("/groups") ? new Answer(200, "[]") : found("managers");
    }
    if (path.startsWith("/v1/staff/") || path.startsWith("/v1/break-glass-openings/")) {
      return new Answer(200, "{}");
    }
    return path.startsWith("/admin/realms/attune/users/") ? user(path) : notFound();
  }

  private static Answer search(String sent) {
    return IDS.entrySet().stream()
        .filter(one -> sent.contains(one.getKey()))
        .findFirst()
        .map(one ->
            "{\"caseId\":\"%s\",\"reference\":\"%s\"}".formatted(one.getValue(), one.getKey()))
        .map(item -> new Answer(200, "{\"items\":[" + item + "]}"))
        .orElseGet(() -> new Answer(200, "{\"items\":[]}"));
  }

  private static Answer ofCase(String path) {
    String[] parts = path.split("/", -1);
    @Nullable String name = CASES.get(parts[0]);
    if (name == null) {
      return notFound();
    }
    if (parts.length == 1) {
      return found("case-" + name);
    }
    if (parts[1].equals("copies")) {
      return found("copy");
    }
    return parts[1].equals("history")
        ? found("history-" + (name.equals("incomplete") ? "submitted" : name))
        : new Answer(201, "{}");
  }

  /// A register for the two cases that are worked on, and for those who see progress only.
  private static Answer ofConsent(String path) {
    String[] parts = path.split("/", -1);
    if (parts[2].equals("consent-worklists")) {
      return found("worklist-" + parts[3]);
    }
    if (parts.length > 4) {
      return parts[4].equals("history")
          ? found("register-history-allocated")
          : new Answer(201, "{}");
    }
    return switch (parts[3]) {
      case ALLOCATED -> found("register-allocated");
      case PROGRESS_ONLY -> found("register-progress-only");
      default -> notFound();
    };
  }

  private static Answer user(String path) {
    String name =
        switch (path.substring(path.length() - 1)) {
          case "1" -> "Rosa\",\"lastName\":\"Reed";
          case "3" -> "Tamsin\",\"lastName\":\"Trevail";
          case "4" -> "Morwenna\",\"lastName\":\"Moon";
          case "6" -> "Jenna\",\"lastName\":\"Jago";
          case "7" -> "Sefton\",\"lastName\":\"Skewes";
          default -> "Piran\",\"lastName\":\"Pascoe";
        };
    return new Answer(200, "{\"id\":\"x\",\"username\":\"x\",\"firstName\":\"" + name + "\"}");
  }

  private static Answer found(String file) {
    return new Answer(200, file(file));
  }

  private static Answer notFound() {
    return new Answer(404, "{\"status\":404,\"code\":\"NOT_FOUND\"}");
  }

  static String file(String name) {
    try (@Nullable InputStream file = Stub.class.getResourceAsStream("/stub/" + name + ".json")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
