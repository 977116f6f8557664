"""What Twitch built: ingest routing, a transcoder, a heap ballast in Go, an RPC framework."""

from atlas import (
    Asynchronous,
    Call,
    NovelSolutions,
    Observation,
    Solution,
    statement,
    waive,
)
from systems.twitch import _chat as chat
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

NO_CODE = c.gap("open source code")

with NovelSolutions(
    twitch,
    "Routed ingest, one-process transcoding, heap ballast",
    as_of=AS_OF,
    solutions=[
        Solution(
            "Ingest routing Intelligest (2022)",
            problem=statement("HAProxy sent a PoP's streams to one fixed origin (an outsider)")
            @ src.INGEST_NOTES.at("They used HAProxy on their PoP servers to"),
            invention=statement("routing per stream, by free compute and network (an outsider)")
            @ src.INGEST_NOTES.at("It then uses a _randomized greedy algorithm_"),
            effect={
                "on failure of an origin": statement("traffic is routed elsewhere (an outsider)")
                @ src.INGEST_NOTES.at("able to dynamically re-route traffic in the event"),
            },
            open_source=NO_CODE,
            components=[v.proxy, v.routing, v.capacitor, v.well],
        ),
        Solution(
            "TwitchTranscoder (2017)",
            problem=statement("FFmpeg: segments may not align when the source is transmuxed")
            @ src.TRANSCODER.at("This misalignment can cause playback issues."),
            invention=statement("a threading model of its own; all variants in one process")
            @ src.TRANSCODER_2.at("which runs in a custom designed threading model"),
            effect={"time saved, offline test": facts.TRANSCODE_SAVED},
            open_source=NO_CODE,
            components=[v.origin],
        ),
        Solution(
            "Memory ballast (2019)",
            problem=statement("over 30 % of CPU cycles went to garbage collection")
            @ src.BALLAST.at(">30% of CPU cycles were being spent in"),
            invention=statement("a byte array of 10 GiB that is never used, so GC runs less often")
            @ src.BALLAST.at("allocating a very large byte array as our"),
            effect={
                "garbage collections, cut": facts.CYCLES_CUT,
                "CPU cut": facts.CPU_CUT,
                "API p99 at peak, cut": facts.P99_CUT,
            },
            open_source=statement("a few lines of Go, printed in the post")
            @ src.BALLAST.at("Create a large heap allocation of 10 GiB"),
            components=[c.visage],
        ),
        Solution(
            "Twirp (2018)",
            problem=statement("gRPC: too complex, too many bugs, needs HTTP/2")
            @ src.TWIRP.at("sprawl brought an unacceptable number of bugs —"),
            invention=statement("structured RPC over HTTP 1.1, in Protobuf or JSON")
            @ src.TWIRP.at("It works on HTTP 1.1, chooses stability and"),
            effect={
                "usage (2018)": statement("roughly tripling every three months")
                @ src.TWIRP.at("roughly tripling every three months as more and"),
            },
            open_source=statement("github.com/twitchtv/twirp, Apache 2")
            @ src.TWIRP.at("available now under an Apache 2 open source"),
            components=[c.services],
        ),
        Solution(
            "Virtual schemas in PgBouncer (2016)",
            problem=statement("a bug in one client could block others by using all connections")
            @ src.POSTGRES.at("by consuming all available connections."),
            invention=statement("a virtual schema per client, each with its own pool")
            @ src.POSTGRES.at("provide a virtual schema name which aliases the"),
            effect={
                "isolation": statement("a client can exhaust its own pool only")
                @ src.POSTGRES.at("they can only exhaust their own connection pool."),
            },
            open_source=statement(
                "PgBouncer; Twitch had a fork, and clients were being moved off it (2016)"
            )
            @ src.POSTGRES.at("we have a fork of PGBouncer which detects"),
            components=[d.pool],
        ),
        Solution(
            "Chaos tests of clients (2022)",
            problem=statement("what do users see if one backend service fails?")
            @ src.CHAOS.at("how does our front-end behave and what do"),
            invention=statement("failures of services are simulated, to observe each client")
            @ src.CHAOS.at("First, we need a way to simulate failures"),
            effect={"effect": c.gap("what the tests improved, in numbers")},
            open_source=NO_CODE,
            components=[c.chaos],
        ),
    ],
    patents=c.gap("patents"),
    figures={
        "time saved, offline test (2017)": facts.TRANSCODE_SAVED,
        "API p99 at peak, cut (2019)": facts.P99_CUT,
        "garbage collections, cut (2019)": facts.CYCLES_CUT,
        "users on one chat host (2013)": facts.CHAT_HOST_2013,
    },
    urgent=[
        failures.REFRESH_STORM,
        failures.BROADCAST_FAILS,
        failures.SERVICE_FAILS,
        failures.PRIMARY_DOWN,
    ],
) as diagram:
    c.broadcaster >> Call("RTMP") >> v.proxy
    v.proxy >> Call("which origin") >> v.routing
    v.routing >> Observation("free compute") >> v.capacitor
    v.routing >> Observation("backbone") >> v.well
    v.proxy >> Call("stream") >> v.origin
    c.viewer >> Call("GraphQL") >> c.visage >> Call("calls") >> c.services
    c.services >> Call("SQL", note="2016") >> d.pool >> Call("SQL") >> d.primary
    c.chaos >> Observation("simulates their failures") >> c.services
    c.viewer >> Call("IRC, WebSocket") >> chat.edge
    chat.edge >> Asynchronous("messages", note="to all Edge nodes") >> chat.pubsub
    waive("AM102", because=c.NO_LOGS)
