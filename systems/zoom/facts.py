"""Figures about Zoom's meetings, sites and logs, stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    messages,
    minutes,
    pb,
    seconds,
    servers,
    tb,
)
from systems.zoom import _sources as src

# Participants of meetings in a day; they are not users: one counts in each meeting
_DAILY = "participants of Zoom meetings in a day"
DECEMBER_2019 = about(count(10e6, "participant")) @ src.CEO.at(
    "conducted on Zoom was approximately 10 million",
    of=f"{_DAILY}, free and paid",
    basis="peak",
    when="2019-12",
)
MARCH_2020 = at_least(count(200e6, "participant")) @ src.CEO.at(
    "to more than 200 million in March",
    of=f"{_DAILY}; Reuters writes users",
    basis="total",
    when="2020-03",
)
APRIL_2020 = count(300e6, "participant") @ src.PEAK.at(
    "300 million daily participants", of=_DAILY, basis="peak", when="2020-04"
)

# Data centers
_SITES = "Zoom's data centers"
SITES_2019 = count(13, "data center") @ src.DATABASE_2019.at(
    "housed across Zoom’s 13 data centers and other", of=_SITES, basis="total", when="2019-01"
)
SITES_MARCH_2020 = count(17, "place") @ src.SITES_17.at(
    "own data centers in 17 places",
    of="places with data centers of Zoom's own",
    basis="total",
    when="2020-03",
)
SITES_2020 = count(19, "data center") @ src.BILLING_2020.at(
    "housed across Zoom’s 19 data centers and other", of=_SITES, basis="total", when="2020-08"
)
ORACLE_TRAFFIC = at_least(pb(7).per("day")) @ src.ORACLE.at(
    "runs more than seven petabytes through Oracle's cloud",
    of="Zoom's traffic through Oracle's servers",
    basis="total",
    when="2020-04-28",
)

# One meeting
PARTICIPANTS = at_most(count(1000, "participant")) @ src.E2EE.at(
    "Each Zoom meeting involves up to 1,000 participants.",
    of="participants of one meeting",
    basis="limit",
    when="2024-12",
)
KEY_ROTATION = at_most(minutes(5)) @ src.E2EE.at(
    "rotate the meeting key at least every five",
    of="time between rotations of the key, end-to-end encrypted",
    basis="limit",
    when="2024-12",
)
LEAVE_REKEY = at_most(seconds(10)) @ src.E2EE.at(
    "might be delayed for up to 10 seconds,",
    of="delay of the new key after one leaves, end-to-end encrypted",
    basis="limit",
    when="2024-12",
)
HEARTBEAT = at_most(seconds(10)) @ src.E2EE.at(
    "Heartbeats should go out at least every 10",
    of="time between leader heartbeats, end-to-end encrypted",
    basis="target",
    when="2024-12",
)
MISSED = count(10, "heartbeat") @ src.E2EE.at(
    "fail to receive ten heartbeats in a row,",
    of="missed heartbeats before a client drops out, E2EE",
    basis="limit",
    when="2024-12",
)

# Logs
LAKE_INGEST = tb(100).per("day") @ src.LAKE.at(
    "scale their data lakehouse to 100TB/day",
    of="data that Zoom's lakehouse takes in",
    basis="total",
    when="2025-05",
)
LAKE_BATCH = messages(150e6) @ src.LAKE.at(
    "150 million Kafka messages every 5 minutes",
    of="Kafka messages that Spark jobs process in 5 minutes",
    when="2025-05",
)
_BATCH_TIME = minutes(5) @ src.LAKE.at(
    "150 million Kafka messages every 5 minutes",
    of="time in which Spark jobs process 150 M messages",
    when="2025-05",
)
LAKE_MESSAGES = (
    (LAKE_BATCH / _BATCH_TIME)
    .to("message / second")
    .meaning_of(
        "Kafka messages that Spark jobs process, over 5 minutes",
        basis="mean",
        when="2025-05",
    )
)
INDEXERS_BEFORE = servers(10) @ src.SECURITY_LOGS.at(
    "10 clustered log indexers",
    of="indexers of security logs before the pandemic",
    basis="total",
    when="2019",
)
INDEXERS = at_least(servers(250)) @ src.SECURITY_LOGS.at(
    "we have more than 250 indexers,",
    of="indexers of security logs",
    basis="total",
    when="2022",
)
FORWARDERS = at_least(count(200e3, "log forwarder")) @ src.SECURITY_LOGS.at(
    "more than 200,000 forwarders at the peak of",
    of="forwarders of security logs",
    basis="peak",
    when="2022",
)
INTERMEDIATE = at_least(count(50, "intermediate log forwarder")) @ src.SECURITY_LOGS.at(
    "more than 50 intermediate forwarders,",
    of="intermediate forwarders of security logs",
    basis="total",
    when="2022",
)
