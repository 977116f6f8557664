"""One write to Azure Storage: on three extent nodes before the client gets its answer."""

from atlas import SLO, Call, Link, Observation, Replication, RequestFlow, statement, waive
from systems.microsoft import _failures as failures
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

with RequestFlow(
    c.azure_storage,
    "One write, on a primary and two secondary nodes",
    as_of="2025-04-15",
    slo=SLO(
        **c.gap.of("objective", "availability", "p99", "p999"),
        p50=c.gap("median latency of a whole request"),
    ),
    fallback=statement("a failed append: seal the extent, and append to a new one (2011)")
    @ src.WAS.at("SM will then allocate a new extent with"),
    figures={
        "small append, journal (2011)": storage.APPEND_AFTER,
        "small append, no journal (2011)": storage.APPEND_BEFORE,
        "seal and new extent, mean (2011)": storage.SEAL,
        "replicas of an append (2011)": storage.REPLICAS,
        "lag of 2nd location, mean (2011)": storage.GEO_LAG,
        "one account, target (2012)": facts.ACCOUNT_2012,
        "one blob, target (2012)": facts.BLOB_2012,
    },
    see=[
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="how one hot key range overloads its servers in another store",
        ),
    ],
    urgent=[
        failures.OVERLOADED,
        failures.CERTIFICATE_EXPIRED,
        failures.METADATA_CRASHES,
        failures.NODE_LOST,
    ],
) as diagram:
    c.clients >> Call("REST", note="DNS gives the stamp's VIP") >> c.front_ends
    (
        c.front_ends
        >> Call("write", note="authenticated; the Partition Map names the server")
        >> c.partition_servers
    )
    (
        c.partition_servers
        >> Call("append", note="primary and 2 secondaries, each to journal or disk")
        >> c.extent_nodes
    )
    (
        c.partition_servers
        >> Call("seal", note="an append fails, or the extent is full")
        >> c.stream_manager
    )
    c.stream_manager >> Observation("allocates extents") >> c.extent_nodes
    (
        c.partition_servers
        >> Replication("objects", lag=storage.GEO_LAG, note="after the answer; lag of 2011")
        >> c.secondary_stamp
    )
    waive("CFO304", because=c.OWN_MACHINES)
