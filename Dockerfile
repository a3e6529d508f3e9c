# The bot in a container. How to run it: src/docs/operation.md, "The container".
#
#   docker build --tag onrecord .
#   buildah bud --format docker --tag onrecord .        (the other format has no health check)
#
# A name with a tag is what its owner makes of it today. Where an image must come out the same twice,
# and before a release, name the digests, which need a look at the registry:
#   docker buildx imagetools inspect eclipse-temurin:25-jre          (or skopeo inspect docker://…)
#   docker build --build-arg JRE=eclipse-temurin:25-jre@sha256:… --build-arg JDK=maven:…@sha256:… .
# renovate.json has them written here, and keeps them up.
ARG JDK=maven:3.9-eclipse-temurin-25
ARG JRE=eclipse-temurin:25-jre

# --- What it needs, fetched anew only when the pom changes ---------------------------------------
FROM ${JDK} AS libraries
WORKDIR /work
COPY pom.xml ./
COPY src/build src/build
RUN mvn -B -q -Dmaven.test.skip=true package org.cyclonedx:cyclonedx-maven-plugin:makeBom@sbom \
 && mv target/lib /lib-of-onrecord \
 && mv target/bom.json / \
 && java src/build/Natives.java /lib-of-onrecord /natives-of-onrecord

# --- The program itself --------------------------------------------------------------------------
FROM libraries AS program
COPY src/main src/main
RUN mvn -B -q -Dmaven.test.skip=true package

# --- What runs -----------------------------------------------------------------------------------
FROM ${JRE} AS runtime
COPY --from=libraries /natives-of-onrecord /opt/onrecord/natives
COPY --from=libraries /lib-of-onrecord /opt/onrecord/lib
COPY --from=program /work/target/onrecord.jar /opt/onrecord/onrecord.jar
COPY --from=libraries /bom.json /opt/onrecord/bom.json
COPY LICENSE THIRD-PARTY.md /opt/onrecord/
COPY src/container /opt/onrecord
COPY config /config
COPY corpus /corpus
# ONRECORD_HOME: so the folders are /config, /corpus and /data by themselves. MALLOC_ARENA_MAX: the
# model's threads would each keep a heap of their own. ONRECORD_CORPUS_READER_MEMORY: what reads PDF,
# Word and web pages takes about 105 MB with it, beside the bot and only while it reads. LC_ALL: Java reads its arguments in it.
ENV ONRECORD_HOME=/ \
    ONRECORD_HTTP_PORT=8080 \
    ONRECORD_JAVA_OPTS=-Xmx112m \
    ONRECORD_CORPUS_READER_MEMORY=96 \
    MALLOC_ARENA_MAX=2 \
    LC_ALL=C.UTF-8
RUN install -d -o 10001 -g 10001 /data

# In the very image that runs: the cache fits no other Java, and no other jars.
FROM runtime AS prepared
RUN /opt/onrecord/prepare

FROM runtime
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="OnRecord" \
      org.opencontainers.image.description="Answers questions from an archive of statements with verbatim, cited quotes." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=prepared /opt/onrecord/first /opt/onrecord/first
COPY --from=prepared /opt/onrecord/onrecord.aot /opt/onrecord/onrecord.aot
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
# While a large archive is indexed for the first time nothing listens yet.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m --retries=3 CMD ["/opt/onrecord/healthy"]
ENTRYPOINT ["/opt/onrecord/start"]
CMD ["bot"]
