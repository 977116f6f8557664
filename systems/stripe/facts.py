"""The figures about Stripe's API, client libraries, size, code and releases, each stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    days,
    deploys,
    hours,
    months,
    ms,
    nodes,
    percent,
    ratio,
    requests,
    retries,
    seconds,
    statement,
    usd,
)
from systems.stripe import _sources as src

# Size
VOLUME_2023 = usd(1e12) @ src.DOCDB.at(
    "Stripe processed $1 trillion in total payments", of="payments of a year", when="2023"
)
VOLUME_2024 = usd(1.4e12) @ src.VOLUME_2024.at(
    "With $1.4 trillion in total payment volume in", of="payments of a year", when="2024"
)
VOLUME_2025 = usd(1.9e12) @ src.LETTER_2025.at(
    "generated $1.9 trillion in total volume",
    of="total volume of businesses on Stripe, a year",
    when="2025",
)
BUSINESSES = at_least(count(5e6, "business")) @ src.LETTER_2025.at(
    "more than 5 million businesses directly or via",
    of="businesses that Stripe powers, directly or via platforms",
    basis="total",
    when="2026-02",
)
API_A_DAY = at_least(requests(250e6).per("day")) @ src.PINOT.at(
    "processes more than 250 million API requests", of="API requests", basis="total", when="2024-04"
)
API_PEAK = requests(27_395).per("second") @ src.BLACK_FRIDAY_2023.at(
    "with a peak of 27,395 requests per second",
    of="API requests, Black Friday weekend",
    basis="peak",
    when="2023-11",
)
PAYMENTS_2023 = at_least(count(300e6, "transaction")) @ src.BLACK_FRIDAY_2023.at(
    "Stripe processed more than 300 million transactions",
    of="Black Friday to Cyber Monday, four days",
    basis="total",
    when="2023-11",
)
PAYMENTS_2024 = count(465e6, "transaction") @ src.BLACK_FRIDAY_2024.at(
    "Stripe processed 465 million transactions with a",
    of="Black Friday to Cyber Monday, four days",
    basis="total",
    when="2024",
)
PEAK_2023 = count(93_304, "transaction").per("minute") @ src.BLACK_FRIDAY_2023.at(
    "“of 93,304 transactions per minute, while maintaining",
    of="transactions, Black Friday to Cyber Monday",
    basis="peak",
    when="2023-11",
)
PEAK_2024 = count(137_000, "transaction").per("minute") @ src.BLACK_FRIDAY_2024.at(
    "Stripe processed 137,000 transactions per minute, maintaining",
    of="transactions, Black Friday weekend; the peak, by the press",
    basis="peak",
    when="2024",
)
BLACK_FRIDAY_SUM = at_least(usd(31e9)) @ src.BLACK_FRIDAY_2024.at(
    "payment volume of more than $31 billion",
    of="Black Friday to Cyber Monday",
    basis="total",
    when="2024",
)
CROSS_BORDER = count(43e6, "transaction") @ src.BLACK_FRIDAY_2024.at(
    "43 million transactions were cross-border, reaching",
    of="cross-border transactions of the four days",
    basis="part",
    when="2024",
)
UPTIME_2023 = percent(99.999) @ src.DOCDB.at(
    "while maintaining an uptime of 99.999%", of="Stripe", when="2023"
)
UPTIME_BLACK_FRIDAY = at_least(percent(99.9999)) @ src.BLACK_FRIDAY_2024.at(
    "an API uptime greater than 99.9999%", of="the API over the four days", when="2024"
)
DOWNTIME_TARGET = seconds(13) @ src.NINES_TALK.at(
    "(13 seconds of unavailability per month)",
    of="unavailability a month, five and a half nines",
    basis="target",
    when="2024-12",
)

AVAILABILITY_TARGET = (
    (
        assumed(ratio(1), because="available all of the time")
        - (DOWNTIME_TARGET / assumed(months(1), because="stated for a month")).to("ratio")
    )
    .to("percent")
    .meaning_of("the API, five and a half nines", basis="target", when="2024-12")
)

# Limits of the API
LIVE_LIMIT = requests(100).per("second") @ src.RATE_LIMITS.at(
    "**Live mode**: 100 operations", of="requests of any one account, live mode", basis="default"
)
SANDBOX_LIMIT = requests(25).per("second") @ src.RATE_LIMITS.at(
    "25 operations Calls to individual resources have",
    of="requests of any one account, sandbox",
    basis="default",
)
ENDPOINT_LIMIT = requests(25).per("second") @ src.RATE_LIMITS.at(
    "a default limit of 25 requests per second",
    of="requests to any one endpoint, each account",
    basis="default",
)
LIMITERS = count(4, "limiter") @ src.LIMITERS.at(
    "we operate 4 different types of limiters in", of="limiters and load shedders", when="2017"
)
CONCURRENT_REJECTED = count(12_000, "rejection") @ src.LIMITERS.at(
    "(12,000 requests this month)",
    of="requests that the concurrency limiter rejected in one month",
    basis="total",
    when="2017",
)
SHED = count(100, "rejection") @ src.LIMITERS.at(
    "Only 100 requests were rejected this month",
    of="requests that the worker load shedder rejected in one month",
    basis="total",
    when="2017",
)
LIMITER_NODES = nodes(10) @ src.REDIS_CLUSTER.at(
    "solved it by migrating to a 10-node", of="Redis Cluster of the limiters", when="2018-04"
)

# Idempotency keys
KEY_LENGTH = count(255, "character") @ src.KEYS.at(
    "Idempotency keys are up to 255 characters", of="idempotency keys", basis="limit"
)
KEY_LIFE = at_least(hours(24)) @ src.KEYS.at(
    "automatically after they’re at least 24 hours old", of="keys of API v1"
)
KEY_LIFE_V2 = days(30) @ src.HTTP_ERRORS.at(
    "uses different replay behavior and a 30-day", of="keys of API v2"
)

# Client libraries, at the commits in the sources
RUBY_RETRIES = retries(2) @ src.RUBY_SETTINGS.at(
    "@max_network_retries = 2", of="stripe-ruby", basis="default"
)
GO_RETRIES = retries(2) @ src.GO_CLIENT.at(
    "DefaultMaxNetworkRetries int64 = 2", of="stripe-go", basis="default"
)
PYTHON_RETRIES = retries(2) @ src.PYTHON_SETTINGS.at(
    "max_network_retries: int = 2", of="stripe-python", basis="default"
)
RETRY_DELAY = seconds(0.5) @ src.RUBY_SETTINGS.at(
    "@initial_network_retry_delay = 0.5", of="first retry of stripe-ruby", basis="default"
)
OPEN_TIMEOUT = seconds(30) @ src.RUBY_SETTINGS.at(
    "@open_timeout = 30", of="connections of stripe-ruby", basis="default"
)
READ_TIMEOUT = seconds(80) @ src.RUBY_SETTINGS.at(
    "@read_timeout = 80", of="responses to stripe-ruby", basis="default"
)
GO_TIMEOUT = seconds(80) @ src.GO_CLIENT.at(
    "defaultHTTPTimeout = 80 * time.Second", of="requests of stripe-go", basis="default"
)

# Webhooks and egress
WEBHOOK_RETRIES = days(3) @ src.WEBHOOKS.at(
    "for up to three days with an exponential",
    of="retries of an event, live mode",
    basis="limit",
)
WEBHOOK_RETRIES_SANDBOX = statement("three times over a few hours") @ src.WEBHOOKS.at(
    "a sandbox three times over the course of"
)
EVENTS_KEPT = days(30) @ src.UNDELIVERED.at(
    "events created in the last 30 days", of="events that the API lists", basis="limit"
)
SIGNATURE_TOLERANCE = seconds(300) @ src.RUBY_WEBHOOK.at(
    "DEFAULT_TOLERANCE = 300", of="age of a signature in stripe-ruby", basis="default"
)
EGRESS_TIMEOUT = seconds(10) @ src.SMOKESCREEN_README.at(
    "when connecting. (default: 10s)", of="a connection of Smokescreen", basis="default"
)
EGRESS_DNS_TIMEOUT = seconds(5) @ src.SMOKESCREEN_README.at(
    "wait for DNS resolution (default: 5s)", of="a lookup of Smokescreen", basis="default"
)

# Radar
SCORING_NODES = nodes(3) @ src.GAME_DAY.at(
    "connect to a three-node Redis cluster to store", of="Redis of fraud scoring", when="2014-10"
)
RADAR_TIME = at_most(ms(100)) @ src.RADAR.at(
    "in less than 100 milliseconds", of="Radar's decision on a payment", when="2023"
)
RADAR_SIGNALS = at_least(count(1000, "characteristic")) @ src.RADAR.at(
    "assesses more than 1,000 characteristics of a",
    of="payments that Radar assesses, each",
    when="2023",
)
RADAR_ERRORS = percent(0.1) @ src.RADAR.at(
    "Radar incorrectly blocks just 0.1%",
    of="legitimate payments that Radar blocks",
    when="2023",
)

# Code and tests
RUBY_LINES_2022 = at_least(count(15e6, "line")) @ src.SORBET.at(
    "over 15 million lines of code spread across", of="Stripe's Ruby code", when="2022-03"
)
RUBY_LINES_2026 = about(count(50e6, "line")) @ src.SELECTIVE_TESTS.at(
    "the order of 50 million lines of Ruby",
    of="Stripe's Ruby code, order of magnitude",
    when="2026-04",
)
TEST_FILES = about(count(100_000, "file")) @ src.SELECTIVE_TESTS.at(
    "roughly 100,000 Ruby test files and", of="Ruby test files", when="2026-04"
)
TEST_UNITS = about(count(1.2e6, "test")) @ src.SELECTIVE_TESTS.at(
    "and approximately 1.2 million test units", of="Ruby test units", when="2026-04"
)
TYPE_CHECK_SPEED = about(count(100_000, "line").per("second")) @ src.SORBET_SPEED.at(
    "around 100,000 lines of code per second per",
    of="Sorbet on Stripe's code, one core, informal benchmark",
    basis="test",
    when="2020",
)
TESTS = about(count(1.4e6, "test")) @ src.LETTER_2023.at(
    "a battery of around 1.4 million tests", of="tests that judge a change", when="2023"
)
TEST_RUNS = at_least(count(6e9, "run").per("day")) @ src.LETTER_2023.at(
    "to execute more than 6 billion test runs", of="test runs", basis="total", when="2023"
)
AGENT_CHANGES = at_least(count(1300, "pull request").per("week")) @ src.MINIONS.at(
    "over 1,300 pull requests merged per week", of="changes written by agents", when="2026-02"
)

# Deploys
DEPLOYS_A_DAY = about(deploys(400).per("day")) @ src.LETTER_2023.at(
    "approximately 400 times in a typical day",
    of="deploys of core API services",
    basis="typical",
    when="2023",
)
FIRST_SHARE = percent(0.5) @ src.LETTER_2023.at(
    "gradually advancing to 0.5%, then 1%,", of="traffic, after one machine", when="2023"
)
DEPLOY_METRICS = count(55_000, "metric") @ src.LETTER_POST.at(
    "inspected against 55,000 different metrics", of="checks of a deploy", when="2023"
)

# Network and observability
LOG_LINES_KEPT = days(90) @ src.CANONICAL.at(
    "We prune canonical lines after 90", of="canonical log lines in Redshift", when="2016-11"
)
KAFKA_TARGET = percent(99.9999) @ src.KAFKA_TALK.at(
    "a target of 99.9999% availability for our",
    of="Kafka, most critical uses",
    basis="target",
    when="2022-04",
)
