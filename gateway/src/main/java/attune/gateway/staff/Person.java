package attune.gateway.staff;

/// Somebody who works here.
///
/// @param id their subject id, which events and cases hold
public record Person(String id, String name) {}
