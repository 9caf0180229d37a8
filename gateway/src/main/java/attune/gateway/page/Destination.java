package attune.gateway.page;

/// A link of the navigation.
///
/// @param current whether the page is there, or beneath it
public record Destination(String href, String words, boolean current) {}
