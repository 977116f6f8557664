"""Checks of the Java virtual machine that failures of several technologies share."""

from atlas.evidence.command import http, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT

CHECKED = "2026-11-26"
jdk = Repository(
    "openjdk/jdk",
    checked=CHECKED,
    publisher="OpenJDK",
    release=undisclosed("release: the manual pages, read at commits, leave the version open"),
)
JCMD = jdk.file("src/jdk.jcmd/share/man/jcmd.md", commit="03c037a71df2dca7e1b7e76a57d4d850928e0259")
boot = Repository(
    "spring-projects/spring-boot",
    commit="c329ffa25dc160a90ebe5e4b006ad4cdf89d8683",
    checked=CHECKED,
    publisher="Spring",
)
_PAGES = "documentation/spring-boot-actuator-docs/src/docs/antora/modules/api/pages/rest/actuator"
METRICS_API = boot.file(f"{_PAGES}/metrics.adoc")
HEALTH_API = boot.file(f"{_PAGES}/health.adoc")

PRINT_THREADS = Check(
    "Print the stacks of all threads, three times, as the user of the process.",
    shell("jcmd <pid> Thread.print") @ JCMD.at("Print all platform threads, and mounted virtual"),
    **NO_OUTPUT,
    verify="The same frames in many threads, each time, show what the threads wait for.",
)
POOL_METRICS = Check(
    "Read the threads that wait for a connection, where Spring Boot exposes metrics.",
    http("GET", "/actuator/metrics/hikaricp.connections.pending", at="<host>:<port>")
    @ METRICS_API.at("make a `GET` request to `/actuator/metrics/{metric.name}`"),
    **NO_OUTPUT,
    verify="A value above 0 that stays: requests queue for a connection.",
)
DATABASE_HEALTH = Check(
    "Read the health of the database, where Spring Boot exposes it.",
    http("GET", "/actuator/health/db", at="<host>:<port>")
    @ HEALTH_API.at("make a `GET` request to `/actuator/health/\\{component}`"),
    **NO_OUTPUT,
    verify="DOWN: the application gets no connection, or its test query fails.",
)
