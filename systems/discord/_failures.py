"""Failure modes of Discord's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, LogMessage, statement, undisclosed
from atlas.technologies.cassandra import cassandra
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.elixir import elixir
from atlas.technologies.erlang import erlang
from atlas.technologies.etcd import etcd
from atlas.technologies.gunicorn import gunicorn
from atlas.technologies.linux import linux
from atlas.technologies.mongodb import mongodb
from atlas.technologies.redis import redis
from atlas.technologies.rust import rust
from atlas.technologies.scylladb import scylladb
from systems.discord import facts, steps

NO_ROLLBACK = undisclosed("rollback: Discord's reports name repairs, no rollback")
NO_ROLLBACK_REASON = "Discord's reports of these failures name repairs, no rollback"
_AVAILABILITY_ONLY = statement("availability only: results stayed correct") @ facts.AUTH.at(
    "no impact to the correctness of the results"
)
_API_OVERLOADED = ErrorReply(
    reply=statement("130000: API resource is currently overloaded.")
    @ facts.CODES_DOCS.at("API resource is currently overloaded."),
    seen_by="clients and bots",
)

HOT_PARTITION = Failure(
    "Hot partition of one channel",
    signals=[scylladb.READ_TIMEOUT, scylladb.READ_TIMEOUTS.rising(), _API_OVERLOADED],
    recovery=[steps.SAMPLE_PARTITIONS, steps.FAIL_PARTITION_FAST],
    time_to_recover=facts.PARTITION_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
BAD_SECTOR = Failure(
    "Bad sector on a local SSD",
    signals=[
        scylladb.DISK_ERROR,
        LogMessage(
            anchor="Disk error: std::system_error (error system:61, No data available)",
            sample="storage_service - Disk error: std::system_error (error system:61, No data "
            "available)",
            severity="error",
            meaning="A disk read failed; Discord saw this with disk caches, before it used RAID.",
            source=facts.SUPERDISK,
        ),
        linux.RAID_REDIRECTED,
    ],
    recovery=[steps.NODE_STATUS, steps.DRAIN_NODE],
    time_to_recover=undisclosed("repair after a bad sector: the posts name 40 min of RAID sync"),
    data_loss=statement("by design: RAID mirrors to a persistent disk")
    @ facts.TRILLIONS.at("leveraging RAID to mirror our data to"),
    rollback=statement("at start, the persistent disk is copied to the local SSDs")
    @ facts.AUTH.at("copying data from the persistent disks"),
)
ZONE_OVERLOAD = Failure(
    "One zone is down and the other zones are overloaded",
    signals=[
        scylladb.UNAVAILABLE,
        scylladb.REQUESTS_SHED.rising(),
    ],
    recovery=[steps.NODE_STATUS, steps.SHED_LOAD, steps.RESTART_OVERLOADED],
    time_to_recover=facts.OUTAGE,
    data_loss=_AVAILABILITY_ONLY,
    rollback=undisclosed(
        "return to the old zone: the post says the disks were detached before the cause was known"
    ),
)
STAMPEDE = Failure(
    "Thundering herd of sessions after a node fails",
    signals=[
        erlang.OUT_OF_MEMORY,
        elixir.CALL_TIMED_OUT,
        ErrorReply(
            reply=statement("502: There was not a gateway available to process your request.")
            @ facts.CODES_DOCS.at("There was not a gateway available to process"),
            seen_by="clients and bots that call the HTTP API",
        ),
    ],
    recovery=[steps.FIND_DISCONNECTED_NODE, steps.METER_RECONNECTS],
    time_to_recover=facts.PRESENCE_OUTAGE,
    data_loss=statement("2017: nodes crashed with events in memory")
    @ facts.PRESENCE_INCIDENT.at("queuing events in memory"),
    rollback=NO_ROLLBACK,
)
SLOW_GUILD = Failure(
    "A guild cannot keep up with its events",
    signals=[
        elixir.CALL_TIMED_OUT,
        erlang.RUN_QUEUE.rising(),
    ],
    recovery=[steps.SAMPLE_STACKS, steps.LIGHTEN_GUILD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CACHE_SLOW = Failure(
    "Slow cache nodes cause a stampede on the backing store",
    signals=[
        redis.CLUSTER_DOWN,
        redis.REJECTED.rising(),
    ],
    recovery=[steps.PING_CACHE, steps.EJECT_CACHE_NODE],
    time_to_recover=undisclosed("duration: the report of 2019-02-12 says `past few hours` only"),
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: ejection stopped after two cache nodes")
    @ facts.CACHE_INCIDENT.at("not to continue to eject nodes"),
)
VOICE_SERVER_DOWN = Failure(
    "A voice server crashes or is attacked",
    signals=[
        ErrorReply(
            reply=statement("close code 4015: Voice server crashed")
            @ facts.CODES_DOCS.at("4015 | Voice server crashed"),
            seen_by="clients in the call",
        ),
        ErrorReply(
            reply=statement("Awaiting Endpoint")
            @ facts.VOICE.at("a client displays “Awaiting Endpoint,”"),
            seen_by="users who join a call",
        ),
        etcd.TIMED_OUT,
    ],
    recovery=[steps.CHECK_DISCOVERY, steps.REMOVE_VOICE_SERVER],
    time_to_recover=undisclosed("time of one failover: the voice post describes it without one"),
    data_loss=statement("2018: a few packets, at a unit's restart")
    @ facts.VOICE.at("minimal service interruption (few dropped packets)"),
    rollback=statement("2018: it is added back to service discovery")
    @ facts.VOICE.at("the server is added back"),
)
INDEX_NODE_DOWN = Failure(
    "A search node is down and bulk indexing fails",
    signals=[
        ErrorReply(
            reply=statement("110000: Index not yet available. Try again later")
            @ facts.CODES_DOCS.at("Index not yet available. Try again later"),
            seen_by="users who search",
        ),
        elasticsearch.UNASSIGNED.rising(),
        Alert(
            name=statement("heap_free, disk_free, cpu_usage (2017)")
            @ facts.SEARCH_2017.at("cpu_usage: If we reach a threshold")
        ),
    ],
    recovery=[steps.CHECK_SEARCH, steps.HOLD_QUEUE],
    time_to_recover=undisclosed("repair of a search node: both search posts give no time"),
    data_loss=statement("2025: the queue guarantees delivery")
    @ facts.SEARCH_2025.at("guaranteed message delivery"),
    rollback=statement("2017: discard its data and reindex lazily")
    @ facts.SEARCH_2017.at("throw away an entire cluster’s data"),
)
GATEWAY_MEMORY = Failure(
    "Gateway nodes run out of memory while clients resume",
    signals=[
        erlang.OUT_OF_MEMORY,
        linux.OOM_KILLED,
        erlang.MEMORY.rising(),
        ErrorReply(
            reply=statement("4009: Your session timed out. Reconnect and start a new one.")
            @ facts.CODES_DOCS.at("Your session timed out. Reconnect and start"),
            seen_by="clients and bots",
        ),
    ],
    recovery=[steps.FIND_DISCONNECTED_NODE, steps.METER_RECONNECTS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
NODE_FLAPS = Failure(
    "A presence node disconnects and splits the cluster",
    signals=[erlang.NODE_NOT_RESPONDING, erlang.NAME_CONFLICT, erlang.DISTRIBUTION_BUFFER.rising()],
    recovery=[steps.FIND_DISCONNECTED_NODE, steps.METER_RECONNECTS],
    time_to_recover=facts.PRESENCE_OUTAGE,
    **steps.gap.of("data_loss", "rollback"),
)
API_BACKED_UP = Failure(
    "All API workers are blocked by a slow store",
    signals=[
        _API_OVERLOADED,
        gunicorn.TIMEOUT,
        Alert(
            name=statement("p95 of the API's response time above 80 ms (2017)")
            @ facts.BILLIONS.at("95th percentile goes above 80ms")
        ),
    ],
    recovery=[steps.NODE_STATUS, steps.RESTART_API],
    time_to_recover=facts.PARTITION_OUTAGE,
    **steps.gap.of("data_loss", "rollback"),
)
DATA_SERVICE_SLOW = Failure(
    "A data service instance cannot reach its database",
    signals=[rust.GRPC_TIMEOUT, rust.GRPC_TRANSPORT, scylladb.READ_TIMEOUTS.rising()],
    recovery=[steps.NODE_STATUS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
RETRY_STORM = Failure(
    "Retry storm of failed requests overloads authentication",
    signals=[
        rust.GRPC_TIMEOUT,
        scylladb.REQUESTS_SHED.rising(),
    ],
    recovery=[steps.NODE_STATUS, steps.SHED_LOAD, steps.METER_RECONNECTS],
    time_to_recover=undisclosed("time: in 2023 it was part of an outage of about 50 minutes"),
    data_loss=_AVAILABILITY_ONLY,
    rollback=NO_ROLLBACK,
)
HERD_ON_STORE = Failure(
    "Thundering herd on the store after a cache failure",
    signals=[mongodb.TOO_MANY_CONNECTIONS, mongodb.HEARTBEAT_ERROR, mongodb.CONNECTIONS.rising()],
    recovery=[steps.PING_CACHE, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
SLOW_MEMBER_LIST = Failure(
    "A slow member list blocks the guild's process again",
    signals=[
        elixir.CALL_TIMED_OUT,
        erlang.RUN_QUEUE.rising(),
    ],
    recovery=[steps.SAMPLE_STACKS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
LATE_COMPACTIONS = Failure(
    "Late compactions and garbage collection delay reads",
    signals=[cassandra.LONG_GC, cassandra.TOMBSTONES, cassandra.PENDING_COMPACTIONS.rising()],
    recovery=[steps.PENDING_COMPACTIONS, steps.COMPACT_RANGE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
MEMBER_SCAN = Failure(
    "A scan of all members blocks the guild",
    signals=[elixir.CALL_TIMED_OUT, erlang.RUN_QUEUE.rising()],
    recovery=[steps.SAMPLE_STACKS, steps.LIGHTEN_GUILD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
