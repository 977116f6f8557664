"""Every source and figure about Zalando's outbox and event bus, stated once."""

from atlas import (
    Source,
    at_least,
    at_most,
    count,
    events,
    ms,
    repository_file,
    seconds,
)

CHECKED = "2026-11-23"
# The last state in public, version 30.0.0; Zalando goes on with it internally.
_PRODUCER = "d2a35bdec7e8d3d460bdb906625f6bc227b81cef"


def _producer(path: str) -> Source:
    return repository_file(
        "zalando-nakadi/nakadi-producer-spring-boot-starter",
        path,
        at=_PRODUCER,
        checked=CHECKED,
        publisher="Zalando",
    )


_CORE = "nakadi-producer/src/main/java/org/zalando/nakadiproducer/transmission/impl"
_STARTER = "nakadi-producer-spring-boot-starter/src/main/java/org/zalando/nakadiproducer"
README = _producer("README.md")
TRANSMISSION = _producer(f"{_CORE}/EventTransmissionService.java")
BATCHER = _producer(f"{_CORE}/EventBatcher.java")
SCHEDULER = _producer(f"{_STARTER}/EventTransmissionScheduler.java")
TABLE = _producer(f"{_STARTER}/eventlog/impl/EventLogRepositoryImpl.java")
CONFIGURATION = _producer(f"{_STARTER}/NakadiProducerAutoConfiguration.java")
GUIDELINES = repository_file(
    "zalando/restful-api-guidelines",
    "chapters/events.adoc",
    at="675058821db6daaa1dfc875b90594427778313d7",
    checked=CHECKED,
    publisher="Zalando",
)
NAKADI = repository_file(
    "zalando/nakadi",
    "README.md",
    at="09f70f861401d5417c659b1a6e5b03d2467086f8",
    checked=CHECKED,
    publisher="Zalando",
)
NAKADI_SETTINGS = repository_file(
    "zalando/nakadi",
    "app/src/main/resources/application.yml",
    at="09f70f861401d5417c659b1a6e5b03d2467086f8",
    checked=CHECKED,
    publisher="Zalando",
)
DEBEZIUM = Source(
    title="Contributing to Debezium: Fixing Logical Replication at Scale",
    publisher="Zalando",
    url="https://engineering.zalando.com/posts/2025/12/contributing-to-debezium.html",
    published="2025-12",
    checked=CHECKED,
    kind="primary",
    read_in="a copy of its opening",
)
EXPORTER = repository_file(
    "prometheus-community/postgres_exporter",
    "collector/pg_stat_user_tables.go",
    at="dbb1987e2f0db61c47efb1bb66cc15bbf16f4c11",
    checked=CHECKED,
)

CLUSTERS = at_least(count(100, "cluster", "clusters")) @ DEBEZIUM.at(
    "across our 100+ Kubernetes clusters."
)
DUPLICATES = at_most(count(0.2, "event in 1,000", "events in 1,000")) @ GUIDELINES.at(
    "we observed <0.2 ‰ daily event duplicate"
)
POLLING = ms(1000) @ SCHEDULER.at("transmission-polling-delay:1000}")
LOCKED = seconds(600) @ README.at("default is currently 600 seconds but might change")
BUFFER = seconds(60) @ README.at("default is currently 60 seconds but might change")
BATCH = events(1000) @ README.at("up to 1000 events are loaded into memory,")
BYTES = count(50_000_000, "byte", "bytes") @ BATCHER.at(
    "NAKADI_BATCH_SIZE_LIMIT_IN_BYTES = 50000000;"
)
