"""Every source and figure about Zalando's outbox and event bus, stated once."""

from atlas import Publisher, Repository, at_least, at_most, bytes_, count, events, ms, seconds

CHECKED = "2026-11-23"
# The last public state, version 30.0.0; Zalando continues its development internally.
_PRODUCER = "d2a35bdec7e8d3d460bdb906625f6bc227b81cef"
_producer = Repository(
    "zalando-nakadi/nakadi-producer-spring-boot-starter",
    commit=_PRODUCER,
    checked=CHECKED,
    publisher="Zalando",
)
README = _producer.file("README.md")
TRANSMISSION = _producer.file(
    "nakadi-producer/src/main/java/org/zalando/nakadiproducer/transmission/impl/"
    "EventTransmissionService.java"
)
BATCHER = _producer.file(
    "nakadi-producer/src/main/java/org/zalando/nakadiproducer/transmission/impl/EventBatcher.java"
)
SCHEDULER = _producer.file(
    "nakadi-producer-spring-boot-starter/src/main/java/org/zalando/"
    "nakadiproducer/EventTransmissionScheduler.java"
)
TABLE = _producer.file(
    "nakadi-producer-spring-boot-starter/src/main/java/org/zalando/"
    "nakadiproducer/eventlog/impl/EventLogRepositoryImpl.java"
)
GUIDELINES = Repository(
    "zalando/restful-api-guidelines",
    commit="675058821db6daaa1dfc875b90594427778313d7",
    checked=CHECKED,
    publisher="Zalando",
).file("chapters/events.adoc")
_nakadi = Repository(
    "zalando/nakadi",
    commit="09f70f861401d5417c659b1a6e5b03d2467086f8",
    checked=CHECKED,
    publisher="Zalando",
)
NAKADI = _nakadi.file("README.md")
NAKADI_SETTINGS = _nakadi.file("app/src/main/resources/application.yml")
DEBEZIUM = Publisher("Zalando", checked=CHECKED).post(
    "Contributing to Debezium: Fixing Logical Replication at Scale",
    "https://engineering.zalando.com/posts/2025/12/contributing-to-debezium.html",
    "2025-12",
    read_in="a copy of its opening",
)
EXPORTER = Repository(
    "prometheus-community/postgres_exporter",
    commit="dbb1987e2f0db61c47efb1bb66cc15bbf16f4c11",
    checked=CHECKED,
).file("collector/pg_stat_user_tables.go")

CLUSTERS = at_least(count(100, "cluster")) @ DEBEZIUM.at("across our 100+ Kubernetes clusters.")
DUPLICATES = at_most(count(0.2, "event in 1,000", "events in 1,000")) @ GUIDELINES.at(
    "we observed <0.2 ‰ daily event duplicate", of="high-volume events", basis="p95", when="2022-11"
)
POLLING = ms(1000) @ SCHEDULER.at("transmission-polling-delay:1000}")
LOCK_DURATION = seconds(600) @ README.at("default is currently 600 seconds but might change")
LOCK_BUFFER = seconds(60) @ README.at("default is currently 60 seconds but might change")
BATCH = events(1000) @ README.at("up to 1000 events are loaded into memory,", basis="default")
BYTES = bytes_(50_000_000) @ BATCHER.at("NAKADI_BATCH_SIZE_LIMIT_IN_BYTES = 50000000;")
