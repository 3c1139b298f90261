# One file for the three applications: docker build --build-arg MODULE=intake -t minyi/intake .
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
# All three are built at once, so that the three images share this step.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -DskipTests package -pl intake,classifier,search -am

FROM eclipse-temurin:17-jre
ARG MODULE
ARG PORT
RUN groupadd --gid 10001 minyi && useradd --uid 10001 --gid minyi --no-create-home --shell /usr/sbin/nologin minyi \
    && install -d -m 0700 -o minyi -g minyi /data /data/secrets /data/attachments
COPY --from=build /source/${MODULE}/target/${MODULE}.jar /app/app.jar
USER minyi
WORKDIR /app
ENV MINYI_DATA=/data LANG=C.UTF-8 PORT=${PORT}
VOLUME /data
EXPOSE ${PORT}
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD curl --fail --silent --show-error --output /dev/null "http://localhost:${PORT}/actuator/health/readiness"
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/app/app.jar"]
