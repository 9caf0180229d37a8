package attune.gateway.page.home;

/// What a role without pages of its own will find here, and what it can do until then.
public record Promise(String role, String willBe, String now) {}
