"""The figures about OpenAI's users, PostgreSQL and its client library, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    connections,
    count,
    ms,
    percent,
    ratio,
    replicas,
    seconds,
    users,
)
from systems.openai import _sources as src

# Users of ChatGPT
USERS_2023 = users(100e6) @ src.USERS_2023.at(
    "100 million people use ChatGPT every week",
    of="people who use ChatGPT in a week",
    basis="total",
)
USERS_2025 = at_least(users(300e6)) @ src.JANUARY_2025.at(
    "has over 300 million weekly active users",
    of="people who use ChatGPT in a week",
    basis="total",
)
USERS_2026_01 = users(800e6) @ src.POSTGRESQL.at(
    "Scaling PostgreSQL to power 800 million ChatGPT users", of="users of ChatGPT", basis="total"
)
USERS_2026_03 = at_least(users(900e6)) @ src.USERS_POST.at(
    "more than 900M weekly active users",
    of="people who use ChatGPT in a week",
    basis="total",
)
USERS_2026_05 = at_least(users(900e6)) @ src.VOICE.at(
    "Global reach for more than 900 million weekly",
    of="weekly active users that voice is to reach",
    basis="total",
)
NEW_USERS_2025 = at_least(users(100e6)) @ src.POSTGRESQL.at(
    "over 100 million new users signed up within",
    of="new users within a week of the launch of ImageGen",
    basis="total",
    when="2025-03",
)
SIGNUPS_PEAK_2025 = at_most(users(1e6)).per("hour") @ src.IMAGES.at(
    "up to 1 million new users per hour",
    of="new users at the launch of ChatGPT Images",
    basis="peak",
    when="2025-03",
)
IMAGES_2025 = count(700e6, "image") @ src.IMAGES.at(
    "700 million: images generated in the first week",
    of="images in the first week of ChatGPT Images",
    basis="total",
    when="2025-03",
)

# PostgreSQL behind ChatGPT and the API
LOAD_GROWTH = at_least(ratio(10)) @ src.POSTGRESQL.at(
    "PostgreSQL load has grown by more than 10x", of="PostgreSQL load, over the past year"
)
WRITE_SURGE = at_least(ratio(10)) @ src.POSTGRESQL.at(
    "suddenly surged by more than 10x as over",
    of="write traffic at the launch of ImageGen",
    when="2025-03",
)
REPLICAS = about(replicas(50)) @ src.POSTGRESQL.at(
    "nearly 50 read replicas spread over multiple regions",
    of="read replicas of the one primary",
    basis="total",
)
CONNECTION_LIMIT = connections(5000) @ src.POSTGRESQL.at(
    "maximum connection limit (5,000 in Azure PostgreSQL)",
    of="each PostgreSQL instance",
    basis="limit",
)
CONNECT_DIRECT = ms(50) @ src.POSTGRESQL.at(
    "dropped from 50 milliseconds (ms) to 5 ms",
    of="mean time to connect without PgBouncer, in benchmarks",
    basis="test",
)
CONNECT_POOLED = ms(5) @ src.POSTGRESQL.at(
    "dropped from 50 milliseconds (ms) to 5 ms",
    of="mean time to connect through PgBouncer, in benchmarks",
    basis="test",
)
JOINED_TABLES = count(12, "table") @ src.POSTGRESQL.at(
    "an extremely costly query that joined 12 tables",
    of="one query, whose spikes caused SEVs",
)
SCHEMA_TIMEOUT = seconds(5) @ src.POSTGRESQL.at(
    "a strict 5-second timeout on schema changes", of="a schema change", basis="limit"
)

AVAILABILITY = percent(99.999) @ src.POSTGRESQL.at(
    "and five-nines availability in production", of="PostgreSQL at OpenAI", basis="typical"
)
SEV0 = count(1, "incident") @ src.POSTGRESQL.at(
    "we’ve had only one SEV-0 PostgreSQL incident",
    of="SEV-0 incidents of PostgreSQL, 12 months to 2026-01",
    basis="total",
)
CASCADING = at_least(replicas(100)) @ src.POSTGRESQL.at(
    "scale to potentially over a hundred replicas",
    of="replicas that cascading replication, in testing, may allow",
    basis="target",
)

# The client library openai-python, as of 2026-08
SDK_TIMEOUT = seconds(600) @ src.SDK_CONSTANTS.at(
    "DEFAULT_TIMEOUT = httpx2.Timeout(timeout=600, connect=5.0)",
    of="a request of openai-python",
    basis="default",
)
SDK_RETRIES = count(2, "retry", "retries") @ src.SDK_CONSTANTS.at(
    "DEFAULT_MAX_RETRIES = 2", of="a request of openai-python", basis="default"
)
