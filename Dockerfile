# Copydesk's stages in one image; the command says which one runs.
# The images it is built from can be others: any with Maven and a JDK of 17 or newer, any with a JRE.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests -Dspotless.check.skip=true --projects app --also-make package \
 && mkdir /copydesk \
 && cp app/target/app-*.jar app/target/lib/*.jar /copydesk/

FROM ${RUN_IMAGE}
# The folders belong to the user, so that volumes made for them do, too.
RUN groupadd --system --gid 10001 copydesk \
 && useradd --system --uid 10001 --gid copydesk --no-create-home --home-dir /var/lib/copydesk copydesk \
 && install -d -o copydesk -g copydesk /var/lib/copydesk /out /inbox
COPY --from=build /copydesk /opt/copydesk
ENV COPYDESK_HOME=/var/lib/copydesk COPYDESK_OUT=/out
USER copydesk
WORKDIR /var/lib/copydesk
# A stage that is well says so every few seconds by touching this file.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD test -n "$(find /var/lib/copydesk/healthy -newermt '-30 seconds' 2>/dev/null)"
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", \
            "-cp", "/opt/copydesk/*", "copydesk.app.command.Copydesk"]
CMD ["--help"]
