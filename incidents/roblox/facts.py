"""Sources and figures of Roblox's incidents, stated once.

The report says PST. Its times are read as Pacific time, which was PDT on those days.
"""

from atlas import (
    Publisher,
    Repository,
    about,
    at,
    at_least,
    at_most,
    by,
    count,
    gb,
    hours,
    mb,
    ms,
    nodes,
    percent,
    requests,
    seconds,
    servers,
    usd,
    users,
)

CHECKED = "2026-11-23"
REPORT = Publisher("Roblox", checked=CHECKED).post(
    "Roblox Return to Service 10/28-10/31 2021",
    "https://blog.roblox.com/2022/01/roblox-return-to-service-10-28-10-31-2021/",
    "2022-01-20",
    read_in="a copy that lacks a few half sentences",
)
EARNINGS = Publisher("Smarter Analyst", checked=CHECKED, kind="secondary").post(
    "Roblox jumps 28% on lower-than-feared Q3 loss, bookings rise",
    "https://www.smarteranalyst.com/yahoo/"
    "roblox-jumps-28-on-lower-than-feared-q3-loss-bookings-rise/",
    "2021-11",
)
consul_docs = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked=CHECKED,
    publisher="HashiCorp",
    folder="website/content",
)

RAFT_COMMAND = consul_docs.file("commands/operator/raft.mdx")
AGENT_GENERAL = consul_docs.file("docs/reference/agent/configuration-file/general.mdx")
RAFT_OPTIONS = consul_docs.file("docs/reference/agent/configuration-file/raft.mdx")
TELEMETRY = consul_docs.file("docs/monitor/telemetry/agent.mdx")

# The platform
SERVERS = at_least(servers(18_000)) @ REPORT.at("with over 18,000 servers and 170,000 containers")
CONTAINERS = at_least(count(170_000, "container")) @ REPORT.at(
    "with over 18,000 servers and 170,000 containers"
)
PLAYERS = users(50e6).per("day") @ REPORT.at(
    "Fifty million players regularly use Roblox every day", of="players of Roblox"
)
VOTERS = nodes(5) @ REPORT.at(
    "“Voters” (5 machines) authoritatively hold the state",
    of="the Consul cluster",
    basis="part",
)
NON_VOTERS = nodes(5) @ REPORT.at(
    "“Non-voters” (5 additional machines) are read-only replicas",
    of="the Consul cluster",
    basis="part",
)
CONSUL_NODES = (VOTERS + NON_VOTERS).meaning_of("the Consul cluster", basis="total")
CACHE_LOAD = requests(1e9).per("s") @ REPORT.at(
    "regularly handles 1B requests-per-second", of="all cache layers", basis="typical"
)
KV_NORMAL = at_most(ms(300)) @ REPORT.at(
    "considered normal at less than 300ms", of="KV writes of the Consul cluster"
)

# 27 to 31 October 2021
STREAMING_ON = at("2021-10-27 14:00", zone="PT") @ REPORT.at(
    "On October 27th at 14:00, one day before"
)
DETECTED = at("2021-10-28 13:37", zone="PT") @ REPORT.at("Initial Detection (10/28 13:37)")
PLAYERS_DROP = at("2021-10-28 16:35", zone="PT") @ REPORT.at(
    "At 16:35, the number of online players"
)
NEW_MACHINES = by(at("2021-10-28 19:00", zone="PT")) @ REPORT.at(
    "By 19:00, the team migrated most of"
)
RESET = at("2021-10-29 02:00", zone="PT") @ REPORT.at("Return to Service Attempt #1 (10/29 02:00")
KV_SLOW_AGAIN = at("2021-10-29 04:00", zone="PT") @ REPORT.at("It was now 04:00.")
SECOND_ATTEMPT = at("2021-10-29 16:00", zone="PT") @ REPORT.at(
    "At 16:00 on Oct 29th, over 24 hours"
)
THIRD_RELAPSE = by(at("2021-10-30 02:00", zone="PT")) @ REPORT.at(
    "by 02:00 on Oct 30th, Consul was again"
)
STREAMING_OFF = at("2021-10-30 15:51", zone="PT") @ REPORT.at(
    "The config change finished propagating at 15:51,"
)
CACHES_HEALTHY = at("2021-10-31 05:00", zone="PT") @ REPORT.at(
    "At 05:00 on October 31, 61 hours since"
)
READY = by(at("2021-10-31 10:00", zone="PT")) @ REPORT.at("and by 10:00, we were ready to open")
ALL_ADMITTED = at("2021-10-31 16:45", zone="PT") @ REPORT.at(
    "At 16:45 Sunday, 73 hours after the start"
)

LASTED = hours(73) @ REPORT.at("The outage lasted 73 hours.", of="Roblox", basis="outage")
DROP = percent(50) @ REPORT.at(
    "online players dropped to 50% of normal.", of="players online at 16:35, of normal"
)
KV_SLOW = about(seconds(2)) @ REPORT.at(
    "was still around 2 seconds rather than the", of="KV writes in the outage", basis="median"
)
LOG_FILE = gb(4.2) @ REPORT.at("This 4.2GB log store is only storing 489MB")
LOG_DATA = mb(489) @ REPORT.at("is only storing 489MB of actual data")
FREELIST = mb(7.8) @ REPORT.at("The freelist is 7.8MB since it contains nearly")
LOST_BOOKINGS = usd(25e6) @ EARNINGS.at(
    "lost bookings during the outage were $25 million.",
    of="bookings lost in the outage",
    basis="estimate",
)
