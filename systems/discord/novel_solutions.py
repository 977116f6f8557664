"""Request coalescing, passive sessions and relays, a cache without garbage collection, rules."""

from atlas import Asynchronous, Call, NovelSolutions, Solution, statement, undisclosed, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

NO_CODE = undisclosed("source code: the post links none, unlike those on Manifold and FastGlobal")

with NovelSolutions(
    c.discord,
    "Relays, data services, Read States in Rust, safety rules (Osprey)",
    as_of="2026-03-04",
    solutions=[
        Solution(
            "Super-disk",
            problem=statement("network disks are slow, local SSDs lose data with their host")
            @ facts.SUPERDISK.at("the disks and their data are gone"),
            invention=statement("RAID 1 of striped local SSDs and a write-mostly network disk")
            @ facts.SUPERDISK.at("RAID1 between the Persistent Disk and RAID0"),
            effect={
                "network disk": facts.PERSISTENT_DISK_LATENCY,
                "local SSD": facts.LOCAL_SSD_LATENCY,
            },
            open_source=statement("no code; built on Linux md")
            @ facts.SUPERDISK.at("md allows Linux to create software RAID"),
            components=[c.messages_db],
        ),
        Solution(
            "Request coalescing",
            problem=statement("many reads of one partition at once: a hot partition")
            @ facts.TRILLIONS.at("which we refer to imaginatively as"),
            invention=statement("the first request starts a task, later ones subscribe to it")
            @ facts.TRILLIONS.at("subscribe to it"),
            effect={"read p99 cut by hash routing": facts.ROUTING_CUT},
            open_source=NO_CODE,
            components=[c.data_services],
        ),
        Solution(
            "Manifold",
            problem=statement("2017, large guild at peak: 0.9 to 2.1 s for an event")
            @ facts.ELIXIR.at("anywhere from 900ms to 2.1s"),
            invention=statement("one message to each node, which fans it out to its processes")
            @ facts.MANIFOLD.at("grouping PIDs by their remote node"),
            effect={"one send": facts.SEND_COST, "remaining packets": facts.PACKETS_CUT},
            open_source=statement("github.com/discord/manifold") @ facts.MANIFOLD.at("# Manifold"),
            components=[c.guilds, c.sessions],
        ),
        Solution(
            "FastGlobal",
            problem=statement("each session that connects looks up a node for each of its guilds")
            @ facts.ELIXIR.at("about 30 seconds just for the cost"),
            invention=statement("shared data compiled into a module, read without copying")
            @ facts.ELIXIR.at("lookup cost decreases to 0.3us"),
            effect={
                "lookups at a restart, before": facts.RING_LOOKUP_BEFORE,
                "after": facts.RING_LOOKUP_AFTER,
            },
            open_source=statement("github.com/discordapp/fastglobal")
            @ facts.ELIXIR.at("https://github.com/discordapp/fastglobal"),
            components=[c.sessions],
        ),
        Solution(
            "Passive sessions and relays",
            problem=statement("the work of a guild grows quadratically with its size")
            @ facts.MAXJOURNEY.at("grows quadratically with the size"),
            invention=statement(
                "send fewer events to passive sessions; split the rest of the work over relays"
            )
            @ facts.MAXJOURNEY.at("We called this a “passive” connection"),
            effect={"fan-out saved": facts.FANOUT_CUT, "sessions per relay": facts.RELAY_SESSIONS},
            open_source=NO_CODE,
            components=[c.guilds, c.relays],
        ),
        Solution(
            "Streaming zstd",
            problem=statement("small events compress poorly one by one")
            @ facts.WEBSOCKET.at("our payloads are comparatively very small"),
            invention=statement("one compression stream for the life of a connection")
            @ facts.WEBSOCKET.at("forked ezstd to add support for streaming"),
            effect={
                "event of a message, before": facts.PAYLOAD_ZLIB,
                "after": facts.PAYLOAD_ZSTD,
            },
            open_source=statement("contributed back to ezstd")
            @ facts.WEBSOCKET.at("contributed back"),
            components=[c.gateway],
        ),
        Solution(
            "Read States in Rust",
            problem=statement("Go's garbage collector scanned the cache every 2 minutes at least")
            @ facts.RUST.at("garbage collection run every 2 minutes"),
            invention=statement("the cache in Rust, which frees an entry when it is evicted")
            @ facts.RUST.at("it is immediately freed from memory"),
            effect={
                "CPU spikes before, every": facts.GO_PAUSE_INTERVAL,
                "cache capacity after": facts.READ_STATE_CACHE,
            },
            open_source=NO_CODE,
            components=[c.read_states],
        ),
        Solution(
            "Osprey",
            problem=statement("thousands of events a second must be evaluated in real time")
            @ facts.OSPREY.at("Handle thousands of events per second"),
            invention=statement("rules in a language of its own, released without a deploy")
            @ facts.OSPREY.at("push new rules into production without requiring"),
            effect={"actions": facts.OSPREY_ACTIONS, "rules": facts.OSPREY_RULES},
            open_source=statement("published as open source")
            @ facts.OSPREY.at("to open-source Osprey"),
            components=[c.osprey],
        ),
    ],
    patents=statement("which notification to send, and when: patent 12335218 (June 2025)")
    @ facts.PATENTS.at("Patent number: 12335218"),
    urgent=[failures.HOT_PARTITION, failures.SLOW_GUILD, failures.BAD_SECTOR],
) as diagram:
    c.api >> Call("gRPC") >> c.data_services >> Call("CQL") >> c.messages_db
    c.api >> Asynchronous("gRPC") >> c.guilds >> Asynchronous("Manifold") >> c.relays
    c.relays >> Asynchronous("Manifold") >> c.sessions
    c.sessions >> Asynchronous("Erlang messages") >> c.gateway
    c.api >> Asynchronous("actions") >> c.osprey
    c.api >> Call("request", optional=True) >> c.read_states
    waive("EV504", because="the copy of the Osprey post that was found has no date")
