"""The components that carry a live stream from its broadcaster to its viewers."""

from atlas import CDN, Gateway, Monitor, ObjectStore, Orchestrator, Worker, statement
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _technologies as own
from systems.twitch import facts
from systems.twitch.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

proxy = Gateway(
    "ingest proxy (Intelligest)",
    technology=own.intelligest(_VERSION),
    role="In each point of presence: ends a stream's upload, and forwards it to an origin (2022).",
    fleet=_MACHINES,
    load=gap("streams at one proxy"),
    figures={
        "points of presence (2022)": facts.POPS_2022,
        "origin for a stream (2022)": statement("chosen by the routing service (an outsider)")
        @ src.INGEST_NOTES.at("to determine which origin to send data to."),
    },
    fails=[failures.ORIGIN_SHORT],
)
routing = Orchestrator(
    "ingest routing (Intelligest)",
    technology=own.intelligest(_VERSION),
    role="Stateful service: decides to which origin each live stream goes (2022).",
    fleet=_MACHINES,
    manages=statement("routes of live streams, also by rules for some (2022, an outsider)")
    @ src.INGEST_NOTES.at("responsible for making routing decisions for live video"),
    figures={
        "algorithm (2022)": statement("randomized greedy, on live data (an outsider)")
        @ src.INGEST_NOTES.at("It then uses a _randomized greedy algorithm_"),
    },
)
capacitor = Monitor(
    "compute monitor Capacitor",
    technology=own.intelligest(_VERSION),
    role="Monitors the free compute of the origins, for the routing service (2022).",
    fleet=_MACHINES,
    watches=statement("available compute resources (2022, an outsider)")
    @ src.INGEST_NOTES.at("Capacitor monitors available compute resources"),
    retention=gap("retention"),
)
well = Monitor(
    "network monitor The Well",
    technology=own.intelligest(_VERSION),
    role="Monitors the backbone network, for the routing service (2022).",
    fleet=_MACHINES,
    watches=statement("the network (2022, an outsider)")
    @ src.INGEST_NOTES.at("and The Well monitors the network."),
    retention=gap("retention"),
)
origin = Worker(
    "origin: TwitchTranscoder",
    technology=own.transcoder(_VERSION),
    role="Origin data centers: they transcode a stream into HLS variants.",
    fleet=_MACHINES,
    load=gap("streams that are transcoded at one time, as a number"),
    backlog=gap("streams that wait to be transcoded"),
    figures={
        "streams ingested, peak (2017)": statement("tens of thousands at one time")
        @ src.TRANSCODER.at("tens of thousands of concurrent live video streams"),
        "time saved, offline test (2017)": facts.TRANSCODE_SAVED,
        "transcoding: languages (2015)": statement("C/C++ and Go")
        @ src.OVERVIEW.at("via a combination of C/C++, and Go."),
        "on loss of capacity (2022)": statement("traffic is routed elsewhere (an outsider)")
        @ src.INGEST_NOTES.at("able to dynamically re-route traffic in the event"),
    },
    fails=[failures.ORIGIN_SHORT],
)
edge = CDN(
    "video edge",
    technology=own.in_house(_VERSION),
    role="Points of presence that serve HLS to viewers; on bare metal, mostly in Go (2015).",
    **gap.of("fleet", "hit_ratio"),
    figures={
        "points of presence (2022)": facts.POPS_2022,
        "machines (2015)": statement("bare metal, for lots of bandwidth")
        @ src.OVERVIEW.at("actually fairly large number of “bare metal” POP"),
        "streaming latency (undated)": statement(
            "cut from 15 to 3 seconds over the years (an outsider)"
        )
        @ src.LATENCY_NOTES.at("reduce the streaming latency from 15 to 3"),
    },
)
vod = ObjectStore(
    "VOD archive",
    technology=own.in_house(_VERSION),
    role="Archive of past streams, Highlights and Uploads; its storage is not published.",
    fleet=_MACHINES,
    **gap.of("size", "durability"),
    figures={
        "channel limit from April 2025": facts.VIDEO_LIMIT,
        "channels over limit (2025)": facts.CHANNELS_OVER,
    },
)
