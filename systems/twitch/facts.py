"""Figures about Twitch's video, chat, API and databases, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    events,
    gb,
    gib,
    hours,
    messages,
    ms,
    percent,
    ratio,
    requests,
    seconds,
    servers,
    users,
)
from systems.twitch import _sources as src

# The whole
VIEWERS_2023 = at_least(users(2.5e6)) @ src.STATE.at(
    "number of active viewers is over 2.5 million",
    of="viewers of Twitch who are active",
    basis="mean",
    when="2023-09",
)
MINUTES_2023 = at_least(count(1.3e12, "minute watched", "minutes watched").per("year")) @ (
    src.STATE.at(
        "minutes watched is over 1.3 trillion",
        of="minutes watched on Twitch in a year",
        basis="total",
        when="2023-09",
    )
)
STREAMERS_2023 = users(7e6).per("month") @ src.STATE.at(
    "Monthly individual streamers are 7 million",
    of="individual streamers on Twitch",
    basis="total",
    when="2023-09",
)
VISITORS_2021 = users(30e6).per("day") @ src.DEFEND.at(
    "30 million people visit www.twitch.tv on a typical",
    of="visitors of Twitch's website in a day",
    basis="typical",
    when="2021-11",
)
CREATORS_2017 = at_least(users(2.2e6)) @ src.TRANSCODER.at(
    "Every month, more than 2.2 million unique content",
    of="people who stream or upload video in a month",
    basis="total",
    when="2017-10",
)
STREAMING_2015 = at_least(users(30e3)) @ src.OVERVIEW.at(
    "over 30,000 people streaming video on Twitch simultaneously",
    of="people who stream on Twitch at one time",
    basis="total",
    when="2015-12",
)
PLAYED_2015 = at_least(count(2e6, "video stream")) @ src.OVERVIEW.at(
    "peaked at over 2 million concurrent video streams",
    of="video streams on Twitch's site at one time",
    basis="peak",
    when="2015-12",
)

# Video
POPS_2022 = about(count(100, "PoP")) @ src.INGEST.at(
    "nearly a hundred points of presence (PoPs)",
    of="points of presence of Twitch",
    basis="total",
    when="2022-04",
)
TRANSCODE_SAVED = percent(65) @ src.TRANSCODER_2.at(
    "TwitchTranscoder saves 65% execution time in comparison",
    of="offline execution time of all variants, against FFmpeg",
    basis="test",
    when="2017-10",
)

# Web and API
AVAILABILITY_BEFORE = percent(99.9) @ src.DEFEND.at(
    "from 99.9% (3 9s) to 99.99% (4 9s)",
    of="requests without error at Sage, before its new defenses",
    when="2020",
)
AVAILABILITY = percent(99.99) @ src.DEFEND.at(
    "from 99.9% (3 9s) to 99.99% (4 9s)",
    of="requests without error at Sage, with its new defenses",
    when="2021-11",
)
REQUESTS_2015 = at_least(requests(50e3).per("second")) @ src.OVERVIEW.at(
    "over 50 thousand requests a second on average",
    of="requests at Twitch's web APIs",
    basis="mean",
    when="2015-12",
)
STORM_2019 = about(ratio(20)) @ src.BALLAST.at(
    "on the order of 20x our normal load",
    of="requests at Visage in a refresh storm, of its normal load",
    basis="peak",
    when="2019-04",
)
CPU_CUT = about(percent(30)) @ src.BALLAST.at(
    "API frontend servers at Twitch by ~30% and",
    of="CPU utilization of Visage's servers, cut by the ballast",
    basis="saved",
    when="2019-04",
)
P99_CUT = about(percent(45)) @ src.BALLAST.at(
    "API latency during peak load by ~45%",
    of="p99 latency of the API at peak load, cut by the ballast",
    basis="saved",
    when="2019-04",
)
CYCLES = about(
    between(count(8, "garbage collection"), count(10, "garbage collection")).per("second")
) @ src.BALLAST.at(
    "~8–10 garbage collection (GC) cycles a second",
    of="GC cycles of Visage at steady state, before the ballast",
    when="2019-04",
)
CYCLES_CUT = about(percent(99)) @ src.BALLAST.at(
    "we saw ~ 99% reduction in GC cycles",
    of="garbage collections of Visage, cut by the ballast",
    basis="saved",
    when="2019-04",
)
BALLAST_SIZE = gib(10) @ src.BALLAST.at(
    "Create a large heap allocation of 10 GiB",
    of="ballast in one Visage process",
    when="2019-04",
)
VISAGE_MEMORY = gib(64) @ src.BALLAST.at(
    "its own VM with 64GiB of physical memory",
    of="memory of one virtual machine of Visage",
    basis="capacity",
    when="2019-04",
)

# Data
HOSTS_2016 = about(count(125, "database host")) @ src.POSTGRES.at(
    "Twitch has approximately 125 database hosts serving OLTP",
    of="OLTP database hosts of all Twitch, some of MySQL and Aurora",
    basis="total",
    when="2016-10",
)
TRANSACTIONS_2016 = at_least(count(300e3, "transaction").per("second")) @ src.POSTGRES.at(
    "that cluster averages over 300,000 transactions per second",
    of="transactions at the central cluster, all of its hosts",
    basis="mean",
    when="2016-10",
)
ROUND_TRIP_2016 = ms(30) @ src.POSTGRES.at(
    "plus a 30ms round trip between datacenters",
    of="round trip between Twitch's data center and AWS",
    when="2016-10",
)
REPLAY_DELAY_2016 = hours(6) @ src.POSTGRES.at(
    "and `max_standby_streaming_delay = 6h` in",
    of="wait of replay for queries, on hosts for ad-hoc reports",
    basis="limit",
    when="2016-10",
)
EVENTS_2015 = at_least(events(1e9).per("day")) @ src.OVERVIEW.at(
    "over a billion events a day into our",
    of="events that are loaded into Twitch's data warehouse",
    when="2015-12",
)
ANALYTICS_2021 = at_least(gb(60).per("minute")) @ src.LATENCY.at(
    "over 60 gigabytes of data per minute at",
    of="data that Twitch's analytics system receives",
    basis="peak",
    when="2021-10",
)

# Chat
MESSAGES_2015 = at_least(messages(10e9).per("day")) @ src.OVERVIEW.at(
    "chat service delivers over 10 billion messages a",
    of="messages that Twitch's chat delivers to users",
    basis="total",
    when="2015-12",
)
CHAT_USERS_2014 = at_least(users(800e3)) @ src.PANEL.at(
    "Over 800k concurrent users",
    of="users of Twitch's chat at one time, February 2014",
    basis="total",
    when="2014-02",
)
CHAT_SERVERS_2014 = about(servers(10)) @ src.PANEL.at(
    "~10 chat servers",
    of="servers of Twitch's chat, February 2014",
    basis="total",
    when="2014-02",
)
POKEMON_PEAK = at_least(users(100e3)) @ src.POKEMON.at(
    "over 100k peak concurrent viewers",
    of="viewers of the channel TwitchPlaysPokemon at one time",
    basis="peak",
    when="2014-02",
)
CHAT_HOST_2013 = at_least(users(500e3)) @ src.COLLECTOR.at(
    "over 500,000 concurrent users from each physical host",
    of="users of chat at one time, on one physical host",
    basis="capacity",
    when="2013",
)
PAUSE_GO_14 = seconds(2) @ src.COLLECTOR.at(
    "shrinking from 2 seconds to around 200ms",
    of="GC pause of a loaded chat test instance, before Go 1.5",
    basis="test",
    when="2015",
)
PAUSE_GO_15 = about(ms(200)) @ src.COLLECTOR.at(
    "shrinking from 2 seconds to around 200ms",
    of="GC pause of a loaded chat test instance, with Go 1.5",
    basis="test",
    when="2015",
)
PAUSE_GO_17 = about(ms(1)) @ src.COLLECTOR.at(
    "our chat server are close to 1ms out",
    of="GC pause of the chat server, with a pre-release of Go 1.7",
    basis="typical",
    when="2016-06",
)

# Storage of videos
VIDEO_LIMIT = at_most(hours(100)) @ src.STORAGE_LIMIT.at(
    "limited to 100 hours of combined storage for",
    of="Highlights and Uploads of one channel, from April 2025",
    basis="limit",
    when="2025-02",
)
CHANNELS_OVER = at_most(percent(0.5)) @ src.STORAGE_LIMIT.at(
    "less than 0.5% of active channels will be",
    of="active channels over 100 hours of Highlights and Uploads",
    basis="estimate",
    when="2025-02",
)
