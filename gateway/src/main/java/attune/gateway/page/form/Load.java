package attune.gateway.page.form;

/// How much a practitioner has to do, for those who give them work.
///
/// @param cases how many of how many, in words
/// @param percent how much of what they can take is taken, for the picture; the words say the same
/// @param full whether they have as many as they can take
/// @param stage trainee or accredited; empty if nobody has said
/// @param supervisor who supervises them, and until when; empty if nobody does
/// @param away when they are not there; empty if nothing is planned
public record Load(
    String id,
    String name,
    String cases,
    long percent,
    boolean full,
    String stage,
    String supervisor,
    String away) {}
