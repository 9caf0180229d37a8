# Tells the story of ./attune up to a stack that runs, and ends.
FROM eclipse-temurin:25-jre

RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin attune

COPY deploy/containers/with-secrets /usr/local/bin/
COPY deploy/samples /opt/attune/deploy/samples
COPY local-stack/target/libraries /opt/attune/libraries
COPY local-stack/target/classes /opt/attune/classes

USER attune
WORKDIR /opt/attune

ENTRYPOINT ["with-secrets"]
CMD ["java", "-Xmx128m", "-Dattune.tree=/opt/attune", "-cp", "classes:libraries/*", "attune.localstack.Main", "story"]
