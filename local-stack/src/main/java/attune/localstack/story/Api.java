package attune.localstack.story;

/// The public API, as its clients see it. Who acts is the case system, or a person by user name.
interface Api {

  Answer get(String actor, String path);

  /// A command. The tag is empty where nothing exists yet.
  Answer post(String actor, String path, String idempotencyKey, String tag, String body);
}
