"""Every source and figure about Discord, stated once."""

from typing import Literal

from atlas import (
    Citation,
    Figure,
    Number,
    Publisher,
    Repository,
    about,
    assumed,
    at_least,
    at_list_price,
    at_most,
    between,
    bytes_,
    count,
    days,
    documents,
    events,
    fleet_priced_between,
    gb,
    gbps,
    hours,
    list_price,
    messages,
    minutes,
    months,
    ms,
    nodes,
    pb,
    people,
    percent,
    quantity,
    ratio,
    records,
    regions,
    requests,
    seconds,
    servers,
    statement,
    tb,
    tib,
    us,
    users,
    vcpus,
)

CHECKED = "2026-11-22"


def _clock(hour: float, minute: float, citation: Citation, *, rough: bool = False) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    since_midnight = (hours(hour), minutes(minute))
    first, second = (about(part) if rough else part for part in since_midnight)
    return (first @ citation) + (second @ citation)


discord = Publisher("Discord", checked=CHECKED, base="https://discord.com/blog", read_in="a copy")

# Discord's own posts
TRILLIONS = discord.post(
    "How Discord Stores Trillions of Messages",
    "how-discord-stores-trillions-of-messages",
    "2023-03-06",
)
SUPERDISK = discord.post(
    "How Discord Supercharges Network Disks for Extreme Low Latency",
    "how-discord-supercharges-network-disks-for-extreme-low-latency",
    "2022-08-15",
)
AUTH = discord.post(
    "25% or 6 to 4: The 11/6/23 Authentication Outage", "authentication-outage", "2023-11-15"
)
VOICE_2026 = discord.quoted(
    "You’ve Got (Too Much) Mail: Behind the Scenes of the 3/25/26 Voice Outage",
    "behind-the-scenes-of-the-3-25-26-voice-outage",
    "2026",
    read_in="quotes in a case study",
)
VOICE = discord.post(
    "How Discord Handles Two and Half Million Concurrent Voice Users using WebRTC",
    "how-discord-handles-two-and-half-million-concurrent-voice-users-using-webrtc",
    "2018-09-10",
)
BILLIONS = discord.post(
    "How Discord Stores Billions of Messages",
    "how-discord-stores-billions-of-messages",
    "2017-01-13",
)
RUST = discord.post(
    "Why Discord is switching from Go to Rust",
    "why-discord-is-switching-from-go-to-rust",
    "2020-02-04",
)
ELIXIR = discord.post(
    "How Discord Scaled Elixir to 5,000,000 Concurrent Users",
    "how-discord-scaled-elixir-to-5-000-000-concurrent-users",
    "2017-07-06",
)
MAXJOURNEY = discord.post(
    "Maxjourney: Pushing Discord’s Limits with a Million+ Online Users in a Single Server",
    "maxjourney-pushing-discords-limits-with-a-million-plus-online-users-in-a-single-server",
    "2023-10-25",
)
SORTED_SET = discord.post(
    "Using Rust to Scale Elixir for 11 Million Concurrent Users",
    "using-rust-to-scale-elixir-for-11-million-concurrent-users",
    "2019-05-17",
)
SEARCH_2017 = discord.post(
    "How Discord Indexes Billions of Messages",
    "how-discord-indexes-billions-of-messages",
    "2017-03-16",
)
SEARCH_2025 = discord.quoted(
    "How Discord Indexes Trillions of Messages",
    "how-discord-indexes-trillions-of-messages",
    "2025-04-24",
    read_in="quotes in a translation",
)
MEDIA = discord.post(
    "How Discord Resizes 150 Million Images Every Day with Go and C++",
    "how-discord-resizes-150-million-images-every-day-with-go-and-c",
    "2017-11-14",
)
DATA = discord.post(
    "How Discord Creates Insights from Trillions of Data Points",
    "how-discord-creates-insights-from-trillions-of-data-points",
    "2021-11-18",
)
WEBSOCKET = discord.post(
    "How Discord Reduced Websocket Traffic by 40%",
    "how-discord-reduced-websocket-traffic-by-40-percent",
    "2024-09-20",
)
TRACING = discord.post(
    "Tracing Discord's Elixir Systems (Without Melting Everything)",
    "tracing-discords-elixir-systems-without-melting-everything",
    "2026-03-04",
)
OSPREY = discord.post(
    "Osprey: Open Sourcing our Rule Engine", "osprey-open-sourcing-our-rule-engine"
)
PATCH_NOTES = discord.post(
    "Discord Patch Notes: April 2024", "discord-patch-notes-april-2024", "2024-04"
)
PATCH_LIBRARY = discord.post(
    "Why (and How) Discord Uses Patch to Test Elixir",
    "why-and-how-discord-uses-patch-to-test-elixir",
    "2021-12-03",
)
PYTEST = discord.post(
    "pytest daemon: 10X Local Test Iteration Speed",
    "pytest-daemon-10x-local-test-iteration-speed",
    "2023-12-08",
    read_in="",
)
BUSINESS = discord.post("An Update on Our Business", "an-update-on-our-business", "2021-09-15")
DAVE = discord.post(
    "Meet DAVE: Discord’s New End-to-End Encryption for Audio & Video",
    "meet-dave-e2ee-for-audio-video",
    "2024-09",
)

discord_status_page = Publisher(
    "Discord status page", checked=CHECKED, base="https://discordstatus.com/incidents"
)

# Discord's status page
PRESENCE_INCIDENT = discord_status_page.post("Connectivity Issues", "dj3l6lw926kl", "2017-03")
REDIS_INCIDENT = discord_status_page.post(
    "Unavailable Guilds & Connection Issues", "qk9cdgnqnhcn", "2017-10"
)
PARTITION_INCIDENT = discord_status_page.post(
    "Message Sending Issue", "https://discord.statuspage.io/incidents/l6v0h52b7p8t", "2018-01-19"
)
CACHE_INCIDENT = discord_status_page.post(
    "Increased Error Rate and Latency for API",
    "https://discord.statuspage.io/incidents/j13tlh8g4hkq",
    "2019-02-12",
)
AUTH_INCIDENT = discord_status_page.post(
    "Elevated latency and errors", "bmx00xx7btkr", "2023-11-06"
)
STATUS_2019 = discord_status_page.post(
    "Discord Status", "https://status.discordapp.com/", "2019-02-16"
)

_documentation = discord.repository(
    "discord/discord-api-docs", "c98d64bc233833839cf0d8d369e81b77f21ade60", folder="developers"
)

# Discord's repositories
GATEWAY_DOCS = _documentation.file("events/gateway.mdx")
CODES_DOCS = _documentation.file("topics/opcodes-and-status-codes.mdx")
LIMITS_DOCS = _documentation.file("topics/rate-limits.mdx")
MANIFOLD = discord.repository("discord/manifold", "ca14074ff6fc79adb91345099f2d27cb246e3708").file(
    "README.md"
)
_sorted_set_nif = discord.repository(
    "discord/sorted_set_nif", "63a851e4fbfa8db92ad1c46efb634cef0380c883"
)
SORTED_SET_CODE = _sorted_set_nif.file("README.md")

# Suppliers and others
ELIXIR_LANG = Publisher("The Elixir project", checked=CHECKED, kind="vendor").post(
    "Real time communication at scale with Elixir at Discord",
    "https://elixir-lang.org/blog/2020/10/08/"
    "real-time-communication-at-scale-with-elixir-at-discord/",
    "2020-10-08",
)
CLOUDFLARE = Publisher("Cloudflare", checked=CHECKED, kind="vendor").post(
    "Case study: Discord", "https://www.cloudflare.com/case-studies/discord/", "2016"
)
BIGQUERY_PRICES = Publisher("Google Cloud", checked=CHECKED, kind="vendor").post(
    "Pricing of BigQuery, as archived on 30 March 2016",
    "https://web-archive.nli.org.il/National_Library/20160330061658mp_/https://"
    "cloud.google.com/bigquery/pricing",
    "2016-03-30",
)
PRICES = Repository(
    "Cyclenerd/google-cloud-pricing-cost-calculator",
    commit="fd66b26ff84fee5cdd94f341ea89206e76c06b99",
    checked=CHECKED,
    publisher="Cyclenerd",
).file(
    "pricing.yml",
    title="Google Cloud list prices, us-east1 (pricing.yml, generated from the billing API)",
    published="2026-07-30",
    kind="secondary",
)
press = Publisher(checked=CHECKED, kind="secondary")
CASE_STUDIES = press.post(
    "Copy of Cloudflare's case study on Discord",
    "https://www.casestudies.com/company/cloudflare/case-study/discord-customer-case-study",
    by="casestudies.com",
)
VOICE_OUTAGE = press.post(
    "Post on Discord's write-up of the voice outage of 25 March 2026",
    "https://leewoobin.com/posts/discord-voice-outage-mailbox-storm/",
    by="leewoobin.com",
)
VARIETY = press.post(
    "Report on Discord's fourth anniversary",
    "https://variety.com/2019/gaming/news/discord-anniversary-250-million-users-1203213244/",
    "2019-05-13",
    by="Variety",
)
PATENTS = press.post(
    "Patents Assigned to Discord Inc.",
    "https://patents.justia.com/assignee/discord-inc",
    by="Justia",
)

# Size
PEOPLE = about(users(200e6)) @ DAVE.at(
    "roughly 200 million people", of="people who use Discord", basis="total"
)
PEOPLE_2021 = at_least(users(150e6)) @ BUSINESS.at(
    "surpassed over 150 million people", of="people who use Discord in a month", basis="total"
)
MESSAGES_A_DAY = messages(4e9).per("day") @ SUPERDISK.at(
    "the 4 billion messages sent", of="messages sent on Discord", basis="total"
)
MESSAGES_A_SECOND = MESSAGES_A_DAY.to("message / second")
CONCURRENT_USERS = at_least(users(12e6)) @ ELIXIR_LANG.at(
    "more than 12 million concurrent users", of="users with a session on Discord", basis="total"
)
EVENTS_OUT = at_least(events(26e6).per("second")) @ ELIXIR_LANG.at(
    "more than 26 million WebSocket events", of="WebSocket events to clients", basis="total"
)
ELIXIR_MACHINES = between(nodes(400), nodes(500)) @ ELIXIR_LANG.at(
    "a cluster with 400-500 Elixir machines", of="the Elixir cluster for chat"
)
ELIXIR_ENGINEERS = people(5) @ ELIXIR_LANG.at(
    "comprises five engineers", of="the chat infrastructure team", basis="total"
)

# Messages: ScyllaDB, and what came before it
SCYLLA_NODES = nodes(72) @ TRILLIONS.at("to just 72 ScyllaDB nodes", of="nodes for messages")
SCYLLA_NODE_DISK = tb(9) @ TRILLIONS.at(
    "ScyllaDB node has 9 TB of disk space", of="each node for messages", basis="raw"
)
SCYLLA_DISK = (SCYLLA_NODES * SCYLLA_NODE_DISK).meaning_of("cassandra-messages", basis="raw")
SCYLLA_READ_P99 = ms(15) @ TRILLIONS.at(
    "nice and chill 15ms p99 latency", of="reads of historical messages", basis="p99"
)
SCYLLA_WRITE_P99 = ms(5) @ TRILLIONS.at(
    "steady 5ms p99 on ScyllaDB", of="inserts of messages", basis="p99"
)
CASSANDRA_NODES = nodes(177) @ TRILLIONS.at(
    "177 Cassandra nodes", of="nodes for messages", when="2022"
)
CASSANDRA_NODE_DISK = tb(4) @ TRILLIONS.at(
    "average of 4 TB per Cassandra node", of="each node for messages", when="2022"
)
CASSANDRA_DISK = (CASSANDRA_NODES * CASSANDRA_NODE_DISK).meaning_of(
    "the Cassandra cluster for messages", basis="raw", when="2022"
)
CASSANDRA_READ_P99 = between(ms(40), ms(125)) @ TRILLIONS.at(
    "between 40-125ms on Cassandra", of="reads of historical messages", basis="p99", when="2022"
)
CASSANDRA_WRITE_P99 = between(ms(5), ms(70)) @ TRILLIONS.at(
    "from 5-70ms p99 on Cassandra", of="inserts of messages", basis="p99", when="2022"
)
CASSANDRA_NODES_2017 = nodes(12) @ TRILLIONS.at(
    "In 2017, we ran 12 Cassandra nodes", of="nodes for messages", when="2017"
)
CASSANDRA_NODE_DATA_2017 = at_most(tb(1)) @ BILLIONS.at(
    "nearly 1TB of compressed data", of="each node for messages", basis="stored"
)
CASSANDRA_COPIES_2017 = ratio(3) @ BILLIONS.at("with a replica factor of 3")
# Each node's data counts every message three times
CASSANDRA_DATA_2017 = (
    CASSANDRA_NODES_2017 * CASSANDRA_NODE_DATA_2017 / CASSANDRA_COPIES_2017
).meaning_of("messages in Cassandra, compressed, one copy", basis="stored", when="2017-01")
MIGRATION_SPEED = at_most(messages(3.2e6).per("second")) @ TRILLIONS.at(
    "speeds of up to 3.2 million per second", of="the copy of the messages", basis="peak"
)
MIGRATION_TIME = days(9) @ TRILLIONS.at(
    "a new estimate: nine days", of="the copy with the migrator in Rust", basis="estimate"
)
MIGRATION_TIME_SPARK = months(3) @ TRILLIONS.at(
    "estimated time to completion: three months",
    of="the copy with ScyllaDB's Spark migrator",
    basis="estimate",
)
DATABASE_REQUESTS = about(requests(2e6).per("second")) @ SUPERDISK.at(
    "around 2 million requests per second", of="all ScyllaDB clusters in one graph", basis="typical"
)
DATABASE_DISK_USED = at_most(tib(768)) @ SUPERDISK.at(
    "just under 768 Tebibytes of storage", of="disks of the databases in one graph", basis="total"
)
DISK_READS = between(
    quantity(1.25e6, "operation / second"), quantity(1.5e6, "operation / second")
) @ SUPERDISK.at(
    "between 1.25 million and 1.5 million Reads", of="the databases' disks in one graph"
)
DISK_WRITES = about(quantity(0.1e6, "operation / second")) @ SUPERDISK.at(
    "hovering around .1 million", of="the databases' disks in one graph"
)
LOCAL_SSD = gb(375) @ SUPERDISK.at("exactly 375GB in size", basis="raw")
LOCAL_SSDS_A_NODE = (SCYLLA_NODE_DISK / LOCAL_SSD).to("")
PERSISTENT_DISK_LATENCY = between(ms(1), ms(2)) @ SUPERDISK.at(
    "moving between 1 millisecond and 2 milliseconds", of="operations on a persistent disk"
)
LOCAL_SSD_LATENCY = ms(0.5) @ SUPERDISK.at(
    "half a millisecond for directly-attached disks", of="operations on a local disk"
)
BUCKET = about(days(10)) @ BILLIONS.at("about 10 days of messages", of="time buckets of a channel")

# The authentication cluster and its outage
AUTH_NODES_A_ZONE = nodes(2) @ AUTH.at(
    "Since we have two nodes per zone", of="each zone of scylla-authentication"
)
AUTH_ZONES = quantity(3, "") @ AUTH.at(
    "Data replicated across three zones", of="zones of scylla-authentication"
)
AUTH_NODES = (AUTH_NODES_A_ZONE * AUTH_ZONES).meaning_of(
    "scylla-authentication before it was doubled", when="2023-11-06"
)
AUTH_ZONE_NAMES = (
    statement("zone b") @ AUTH.at("the upgrade of zone [b] was complete"),
    statement("zone c") @ AUTH.at("drained all connections from zone [c]"),
    statement("zone d") @ AUTH.at("Zone [d] had two healthy nodes"),
)
AUTH_QUORUM = assumed(
    quantity(2, ""), because="the post says that the failure of a second zone breaks the quorum"
)
RAID_SYNC = minutes(40) @ AUTH.at(
    "we spend 40 minutes", of="syncing the RAID when an instance starts", basis="step"
)
ZONE_BACK = at_least(minutes(45)) @ AUTH.at(
    "for at least 45 minutes", of="restoring a zone whose disks are detached", basis="step"
)
UPGRADED_NODES = at_least(nodes(100)) @ AUTH.at(
    "against over a hundred nodes", of="clusters upgraded before 2023-11-06", basis="part"
)
SETTLING = minutes(10) @ AUTH.at(
    "procedure waits ten minutes", of="waiting after a zone is upgraded", basis="step"
)
OUTAGE = about(minutes(50)) @ AUTH.at(
    "lasting for approximately 50 minutes", of="authentication on 2023-11-06", basis="outage"
)
AVAILABILITY_LOW = about(percent(25)) @ AUTH.at(
    "immediately plummeted to approximately 25%", of="HTTP requests on 2023-11-06", basis="lowest"
)
USERS_BACK_EARLY = about(percent(50)) @ AUTH.at(
    "to approximately 50% of users", of="users on 2023-11-06, after load was shed"
)
FIRST_ALERT = about(minutes(4)) @ AUTH.at(
    "about four minutes after the start", of="the first alert of 2023-11-06", basis="part"
)
USERS_RETURN = between(minutes(5), minutes(10)) @ AUTH_INCIDENT.at(
    "another 5-10 minutes", of="users who return on 2023-11-06", basis="estimate"
)

# Real time: gateway, sessions, guilds, relays
PUBLISH_BEFORE = between(ms(900), ms(2100)) @ ELIXIR.at(
    "anywhere from 900ms to 2.1s", of="publishing one event of a large guild", basis="peak"
)
SEND_COST = about(us(70)) @ MANIFOLD.at("cost about 70 µs/op", of="sends to a process")
PACKETS_CUT = ratio(0.5) @ MANIFOLD.at("packets/sec drop by half", of="packets sent by guild nodes")
RING_LOOKUP_BEFORE = about(seconds(30)) @ ELIXIR.at(
    "about 30 seconds just for the cost",
    of="lookups after a session server restarts",
    basis="estimate",
)
RING_LOOKUP_AFTER = ms(750) @ ELIXIR.at(
    "bringing the total time down to 750ms",
    of="lookups after a session server restarts",
    basis="estimate",
)
GUILD_MEMBERS = at_least(users(10e6)) @ MAXJOURNEY.at(
    "over 10 million members", of="Midjourney's guild", basis="total"
)
GUILD_ONLINE = at_least(users(1e6)) @ MAXJOURNEY.at(
    "over 1 million are online", of="Midjourney's guild", basis="total"
)
PASSIVE_SESSIONS = about(percent(90)) @ MAXJOURNEY.at(
    "around 90% of user-guild connections", of="connections to large guilds"
)
FANOUT_CUT = percent(90) @ MAXJOURNEY.at(
    "fanout work being 90% less expensive", of="fan-out in large guilds", basis="saved"
)
COMMUNITY_GAIN = about(ratio(3)) @ MAXJOURNEY.at(
    "~3x win in maximum community size", of="the largest possible community", basis="saved"
)
RELAY_SESSIONS = at_most(count(15_000, "session")) @ MAXJOURNEY.at(
    "up to 15,000 connected sessions per relay", of="relays", basis="peak"
)
# Adding one member to a sorted member list, timed on lists of up to a million members
SORTED_SET_GUILD = users(250_000) @ SORTED_SET.at(
    "guilds up to 250,000 members", of="ordered sets in Elixir", basis="limit"
)
LIST_WORST = about(us(170_000)) @ SORTED_SET.at(
    "came in around 170,000𝜇s", of="additions to a plain list of 250,000", basis="test"
)
ORDSET_WORST = us(27_000) @ SORTED_SET.at(
    "worst-case performance increased to 27,000𝜇s",
    of="additions to ordsets of 250,000",
    basis="test",
)
ORDERED_SET_BEST = us(4) @ SORTED_SET.at(
    "beginning of the list took…. drumroll…. 4𝜇s",
    of="additions to an ordered set of 250,000",
    basis="test",
)
ORDERED_SET_WORST = us(640) @ SORTED_SET.at(
    "at the end of the list took 640𝜇s",
    of="additions to an ordered set of 250,000",
    basis="test",
)
ORDERED_SET_ITEMS = count(250_000, "item") @ SORTED_SET.at(
    "a list size of 250,000 items", of="the largest ordered set that was timed", basis="test"
)
SORTED_SET_BEST = us(0.61) @ SORTED_SET.at(
    "SortedSet best case was 0.61𝜇s",
    of="additions to a sorted set of 5,000 to 1,000,000",
    basis="test",
)
SORTED_SET_WORST = us(3.68) @ SORTED_SET.at(
    "worst case was 3.68𝜇s", of="additions to a sorted set of 5,000 to 1,000,000", basis="test"
)
SORTED_SET_ITEMS = count(1e6, "item") @ SORTED_SET.at(
    "from 5,000 to 1,000,000 items", of="the largest sorted set that was timed", basis="test"
)
SORTED_SET_CALL = at_most(ms(1)) @ SORTED_SET.at(
    "well under the 1 millisecond threshold", of="calls of the sorted set", basis="test"
)
GUILD_MEMBERS_2019 = users(200_000) @ SORTED_SET.at(
    "200,000 people enjoying the latest", of="large guilds"
)
SEND = between(us(30), us(70)) @ ELIXIR.at(
    "could range from 30μs to 70us", of="sends between processes"
)
DISPATCH = ms(1.69) @ TRACING.at("that took 1.69 ms", of="the API")
FANOUT = us(357) @ TRACING.at("spent 357 μs fanning it out", of="the guilds service")
CALL_TIMEOUT = ms(5000) @ TRACING.at(
    r"timeout \\ 5000", of="calls between Elixir processes", basis="default"
)
TRACE_SAMPLING = at_most(percent(1)) @ TRACING.at(
    "sampling rate was less than 1%", of="operations that are traced"
)
FANOUT_SAMPLING = percent(0.1) @ TRACING.at(
    "0.1% for messages with 10,000+ recipients", of="sessions that stay in a sampled trace"
)
SESSION_CPU_BEFORE = percent(55) @ TRACING.at(
    "drop from 55% to 45%", of="the sessions service", basis="mean"
)
SESSION_CPU_AFTER = percent(45) @ TRACING.at(
    "drop from 55% to 45%", of="the sessions service", basis="mean"
)
GUILD_DEGRADED = at_most(minutes(16)) @ TRACING.at(
    "almost sixteen minutes", of="members who connect to one guild in an incident", basis="degraded"
)
GATEWAY_SAVED = at_most(percent(40)) @ WEBSOCKET.at(
    "our clients by almost 40%", of="gateway bandwidth of clients", basis="saved"
)
PAYLOAD_ZLIB = bytes_(270) @ WEBSOCKET.at(
    "270 bytes to 166", of="compressed events of new messages"
)
PAYLOAD_ZSTD = bytes_(166) @ WEBSOCKET.at(
    "270 bytes to 166", of="compressed events of new messages"
)
READ_STATE_CACHE = count(8e6, "read state") @ RUST.at(
    "cache capacity to 8 million Read States", of="caches of Read States", basis="capacity"
)
READ_STATE_COMMIT = seconds(30) @ RUST.at(
    "for 30 seconds in the future", of="the write of an updated Read State"
)
GO_PAUSE_INTERVAL = about(minutes(2)) @ RUST.at(
    "CPU spikes roughly every 2 minutes", of="the Read States service in Go", basis="typical"
)
HEARTBEAT = ms(45000) @ GATEWAY_DOCS.at(
    '"heartbeat_interval": 45000', of="heartbeats of clients", basis="example"
)
SHARD_GUILDS = count(2500, "guild") @ GATEWAY_DOCS.at(
    "maximum of 2500 guilds", of="shards of bots", basis="limit"
)
BOT_LIMIT = requests(50).per("second") @ LIMITS_DOCS.at(
    "up to 50 requests per second", of="bots", basis="limit"
)

# Voice
VOICE_UNITS = at_least(count(25_000, "SFU instance")) @ VOICE_2026.at(
    "more than 25,000 external Selective Forwarding Unit (SFU)", of="voice servers", when="2026"
)
VOICE_SERVERS = at_least(servers(850)) @ VOICE.at(
    "more than 850 voice servers in 13 regions", of="the voice fleet", basis="total"
)
VOICE_REGIONS = regions(13) @ VOICE.at(
    "more than 850 voice servers in 13 regions", of="the voice fleet", basis="total"
)
VOICE_USERS = at_least(users(2.6e6)) @ VOICE.at(
    "more than 2.6 million concurrent voice users", of="users of voice at once", basis="total"
)
VOICE_EGRESS = at_least(gbps(220)) @ VOICE.at(
    "egress traffic of more than 220 Gbps", of="the voice fleet", basis="total"
)

# Search
SEARCH_CLUSTERS = count(40, "cluster") @ SEARCH_2025.at(
    "40 Elasticsearch clusters", of="message search", basis="total"
)
SEARCH_P50 = at_most(ms(100)) @ SEARCH_2025.at(
    "median query latency from 500ms to <100ms", of="search queries", basis="median"
)
SEARCH_P99 = at_most(ms(500)) @ SEARCH_2025.at(
    "p99 from 1s to <500ms", of="search queries", basis="p99"
)
BULK_FAILURES = about(percent(40)) @ SEARCH_2025.at(
    "~40% of our bulk index operations failing",
    of="bulk writes with one node down, before 2025",
    basis="estimate",
)
SEARCH_NODES_2017 = nodes(14) @ SEARCH_2017.at(
    "14 nodes across 2 clusters", of="nodes of message search in 2017", basis="total"
)
SEARCH_NODE_DISK_2017 = tb(1) @ SEARCH_2017.at(
    "1TB of Provisioned SSD each", of="each node of message search in 2017", basis="raw"
)
SEARCH_DOCUMENTS_2017 = at_most(documents(26e9)) @ SEARCH_2017.at(
    "is almost 26 billion", of="documents in message search", basis="stored"
)
INDEXING_2017 = about(messages(30_000).per("second")) @ SEARCH_2017.at(
    "approximately 30,000 messages per second", of="indexing of messages"
)

# Media, data, safety, tests
IMAGES_A_DAY = count(150e6, "image").per("day") @ MEDIA.at(
    "150 Million Images Every Day", of="Media Proxy", basis="total"
)
MEDIA_INSTANCES = nodes(12) @ MEDIA.at(
    "host type, peaking at 12 instances", of="Media Proxy", basis="peak"
)
RESIZE_P50 = ms(25) @ MEDIA.at("median per-image resize of 25ms", of="resizes", basis="median")
MEDIA_P50 = ms(85) @ MEDIA.at(
    "median total response latency of 85ms", of="responses of Media Proxy", basis="median"
)
MEDIA_SERVERS_SAVED = percent(60) @ MEDIA.at(
    "needed 60% fewer server instances", of="servers of Media Proxy", basis="saved"
)
WAREHOUSE = at_least(pb(30)) @ DATA.at(
    "our 30+ petabyte data warehouse", of="the data warehouse", basis="stored"
)
WAREHOUSE_RECORDS = at_least(records(15e12)) @ DATA.at(
    "over 15 trillion records so far", of="exports and telemetry", basis="total"
)
WAREHOUSE_CPUS = vcpus(30_000) @ DATA.at(
    "with 30,000 vCPUs in the cloud", of="data processing", basis="total"
)
OSPREY_ACTIONS = about(count(400e6, "action").per("day")) @ OSPREY.at(
    "~400 million actions per day", of="actions sent to Osprey", basis="total", when="2025-12"
)
OSPREY_RULES = count(2288, "rule") @ OSPREY.at(
    "204 action types and 2288 rules", of="Osprey at Discord", basis="total", when="2025-12"
)
TEST_BEFORE = seconds(20) @ PYTEST.at("from 20 seconds down to 2 seconds", of="local test runs")
TEST_AFTER = seconds(2) @ PYTEST.at("from 20 seconds down to 2 seconds", of="local test runs")
API_ALERT = ms(80) @ BILLIONS.at("95th percentile goes above 80ms", of="the API", basis="limit")
ROUTING_CUT = about(percent(20)) @ PATCH_NOTES.at(
    "~20% reduction in p99 read latencies", of="reads of the guilds data service", basis="saved"
)
CLOUDFLARE_SAVED = about(quantity(100_000, "USD / month")) @ CASE_STUDIES.at(
    "about $100,000 monthly on Google Cloud",
    of="the bill of Google Cloud",
    basis="saved",
    when="2016",
)
EDGE_SERVED_2016 = at_least(pb(2).per("month")) @ CASE_STUDIES.at(
    "over 2PB/month from the edge", of="bytes that the edge serves", basis="total", when="2016"
)
API_UPTIME_2019 = percent(99.96) @ STATUS_2019.at(
    "99.96 % uptime", of="the API in the 90 days to 2019-02-16"
)

# Incidents
PRESENCE_OUTAGE = (
    _clock(13, 56, PRESENCE_INCIDENT.at("recovered the situation around 13:56"), rough=True)
    - _clock(11, 38, PRESENCE_INCIDENT.at("At 11:38 on March 20"))
).meaning_of("presence and sessions, first time on 2017-03-20", basis="degraded", when="2017-03-20")
FULL_RESTART = minutes(20) @ REDIS_INCIDENT.at(
    "over a period of 20 minutes", of="reconnecting millions of clients, 2017-10-13", basis="step"
)
API_RESTART = (
    _clock(14, 15, REDIS_INCIDENT.at("14:15 - The rolling restart of API"))
    - _clock(14, 11, REDIS_INCIDENT.at("14:11 - The decision is made"))
).meaning_of("API restart of 2017-10-13, from its decision", basis="step", when="2017-10-13")
PARTITION_OUTAGE = (
    _clock(10, 2, PARTITION_INCIDENT.at("Posted Jan 19, 2018 - 10:02 PST"))
    - _clock(9, 48, PARTITION_INCIDENT.at("Posted Jan 19, 2018 - 09:48 PST"))
).meaning_of(
    "API and messages on 2018-01-19, until graphs were normal", basis="degraded", when="2018-01-19"
)
CACHE_NODES_SLOW = nodes(4) @ CACHE_INCIDENT.at(
    "throughput on 4 of our cache nodes", of="cache nodes that were slow", basis="part"
)
CACHE_NODES_EJECTED = nodes(2) @ CACHE_INCIDENT.at(
    "after ejecting 2", of="cache nodes that were ejected", basis="part"
)
VOICE_OUTAGE_TIME = (
    _clock(15, 30, VOICE_OUTAGE.at("lasted until 15:30 PDT"))
    - _clock(12, 13, VOICE_OUTAGE.at("began at 12:13 PDT on March 25"))
).meaning_of("voice on 2026-03-25", basis="degraded", when="2026-03-25")
SESSIONS_LOST = percent(17) @ VOICE_OUTAGE.at(
    "17% of Discord sessions died at once", of="sessions on 2026-03-25", when="2026-03-25"
)

# Growth
GROUP_2015 = at_most(users(25)) @ ELIXIR.at(
    "built Discord to groups of 25 or less", of="groups that Discord was built for", when="2015"
)
CONCURRENT_2015 = about(users(25_000)) @ CASE_STUDIES.at(
    "~25,000 concurrent users", of="users online on Discord", basis="total", when="2015-08"
)
CONCURRENT_2016 = users(2.4e6) @ CLOUDFLARE.at(
    "2.4 million concurrent users", of="users online on Discord", basis="total", when="2016-07"
)
CONCURRENT_2017 = at_most(users(5e6)) @ ELIXIR.at(
    "nearly five million concurrent users", of="users online on Discord", basis="total"
)
CONCURRENT_2019 = users(11e6) @ SORTED_SET.at(
    "11 Million Concurrent Users", of="users online on Discord", basis="total"
)
MESSAGES_STORED_2015 = messages(100e6) @ BILLIONS.at(
    "we reached 100 million stored messages",
    of="messages in MongoDB",
    basis="stored",
    when="2015-11",
)
MESSAGES_A_DAY_2016 = messages(40e6).per("day") @ BILLIONS.at(
    "we announced 40 million messages a day", of="messages sent", basis="total", when="2016-07"
)
MESSAGES_A_DAY_2017 = at_least(messages(120e6).per("day")) @ BILLIONS.at(
    "we are well past 120 million", of="messages sent", basis="total"
)
MESSAGES_A_DAY_2019 = messages(850e6).per("day") @ VARIETY.at(
    "average of 850 million messages", of="messages sent", basis="mean"
)
GUILD_ONLINE_2017 = at_most(users(30_000)) @ ELIXIR.at(
    "up to 30,000 concurrent users", of="large guilds", basis="peak"
)
BACKEND_ENGINEERS_2017 = people(4) @ BILLIONS.at(
    "only 4 backend engineers", of="back-end engineers", basis="total"
)
TOMBSTONE_LIFE_BEFORE = days(10) @ BILLIONS.at("from 10 days down to 2 days", of="tombstones")
TOMBSTONE_LIFE_AFTER = days(2) @ BILLIONS.at("from 10 days down to 2 days", of="tombstones")
GC_PAUSE = seconds(10) @ BILLIONS.at(
    "Cassandra was running 10 second", of="garbage collections of Cassandra"
)

# List prices, and what the published quantities cost at them
PRICE_LOCAL_SSD = quantity(0.08, "USD / gigabyte / month") @ PRICES.at("month: 0.08", basis="list")
PRICE_LOCAL_SSD_3Y = quantity(0.036, "USD / gigabyte / month") @ PRICES.at(
    "month_3y: 0.036", basis="list"
)
PRICE_SSD_DISK = quantity(0.17, "USD / gigabyte / month") @ PRICES.at("month: 0.17", basis="list")
PRICE_N1_8 = quantity(194.178978, "USD / month") @ PRICES.at("month: 194.178978", basis="list")
PRICE_N1_16 = quantity(388.357956, "USD / month") @ PRICES.at("month: 388.357956", basis="list")
PRICE_N1_16_3Y = quantity(249.6746, "USD / month") @ PRICES.at("month_3y: 249.6746", basis="list")
PRICE_BIGQUERY_OLD = quantity(0.01, "USD / gigabyte / month") @ BIGQUERY_PRICES.at(
    "$0.01 per GB, per month", basis="list"
)
SCYLLA_SSD_COST = (
    (SCYLLA_DISK * PRICE_LOCAL_SSD)
    .to("USD / month")
    .meaning_of("local SSDs of cassandra-messages", basis="list")
)
SCYLLA_SSD_COST_3Y = (
    (SCYLLA_DISK * PRICE_LOCAL_SSD_3Y)
    .to("USD / month")
    .meaning_of("local SSDs of cassandra-messages", basis="list")
)
SCYLLA_MIRROR_COST = (
    SCYLLA_DISK
    * assumed(
        PRICE_SSD_DISK,
        because="the super-disk post names Persistent Disks without their type; SSD is assumed",
    )
).to("USD / month")
SCYLLA_DISK_COST = (SCYLLA_SSD_COST + SCYLLA_MIRROR_COST).meaning_of(
    "disks of cassandra-messages", basis="list"
)
SCYLLA_COST_A_MESSAGE = (SCYLLA_DISK_COST / MESSAGES_A_DAY).to("USD / message")
SCYLLA_COST_A_USER = (SCYLLA_DISK_COST / PEOPLE).to("USD / user / month")
MEDIA_COST = (
    (MEDIA_INSTANCES * PRICE_N1_16)
    .to("USD / month")
    .meaning_of("Media Proxy, all month at its peak", basis="list")
)
MEDIA_COST_3Y = (
    (MEDIA_INSTANCES * PRICE_N1_16_3Y)
    .to("USD / month")
    .meaning_of("Media Proxy, all month at its peak", basis="list")
)
MEDIA_COST_1Y = at_list_price(
    MEDIA_INSTANCES, list_price("n1-standard-16", "2026-07-30", "reserved_1yr")
)
MEDIA_INSTANCES_BEFORE = (
    MEDIA_INSTANCES
    / (
        assumed(ratio(1), because="the servers that the predecessor needed are the whole")
        - MEDIA_SERVERS_SAVED.to("ratio")
    )
).meaning_of("the predecessor of Media Proxy", when="2017-11")
MEDIA_SAVED = at_list_price(
    MEDIA_INSTANCES_BEFORE - MEDIA_INSTANCES,
    assumed(
        PRICE_N1_16,
        because="the post does not name the machines of the predecessor; those of Media Proxy are "
        "taken for both, all month at the peak",
    ),
)
MEDIA_COST_AN_IMAGE = (MEDIA_COST / IMAGES_A_DAY).to("USD / count_image")
SEARCH_COST_2017 = (
    (SEARCH_NODES_2017 * PRICE_N1_8).to("USD / month")
    + (SEARCH_NODES_2017 * SEARCH_NODE_DISK_2017 * PRICE_SSD_DISK).to("USD / month")
).meaning_of("machines and disks of message search in 2017", basis="list")
SEARCH_COST_2017_3Y = at_list_price(
    SEARCH_NODES_2017, list_price("n1-standard-8", "2026-07-30", "reserved_3yr")
) + (SEARCH_NODES_2017 * SEARCH_NODE_DISK_2017 * PRICE_SSD_DISK).to("USD / month")
SCYLLA_DISK_COST_3Y = SCYLLA_SSD_COST_3Y + SCYLLA_MIRROR_COST
WAREHOUSE_COST = at_list_price(WAREHOUSE, PRICE_BIGQUERY_OLD)


def _warehouse_cpus(term: Literal["1yr", "3yr"] | None = None) -> Number:
    return fleet_priced_between(
        "2026-07-30",
        provider="google",
        vcpu=WAREHOUSE_CPUS,
        term=term,
        because="the post names neither machine types nor region of the 30,000 vCPU; they are "
        "priced as Google's, where the warehouse is",
    )


WAREHOUSE_CPU_COST = _warehouse_cpus()
WAREHOUSE_CPU_COST_1Y = _warehouse_cpus("1yr")
WAREHOUSE_CPU_COST_3Y = _warehouse_cpus("3yr")
TWICE = assumed(ratio(2), because="scenario: twice the stored messages, linear growth")
TENFOLD = assumed(ratio(10), because="scenario: ten times the messages, linear growth")
