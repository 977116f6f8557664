"""Where Google's databases and blobs keep their files, and what each store guarantees."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
)
from systems.google import _failures as failures
from systems.google import _incident_facts as incidents
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

LAG = undisclosed("lag of Bigtable's replication: the SRE book says `eventually`, no time")

with StorageArchitecture(
    c.google,
    "Spanner, Bigtable and blobs on the file system Colossus",
    as_of="2025-03-31",
    boundaries=[
        ConsistencyBoundary(
            "Transactions",
            stores=[c.spanner],
            guarantee=statement(
                "a transaction that starts after a commit gets a later timestamp (2012)"
            )
            @ src.SPANNER.at("must be greater than the commit timestamp"),
        ),
        ConsistencyBoundary(
            "Rows",
            stores=[c.bigtable],
            guarantee=statement("no transactions across rows (2012)")
            @ src.SPANNER.at("lack of cross-row transactions in Bigtable led"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point: the papers name quorum writes, and no objective"),
        rto=undisclosed("recovery time: the papers measure a failover, and no objective"),
        backup=statement("Spanner supports consistent backups (2012)")
        @ src.SPANNER.at("enable Spanner to support consistent backups"),
        restore=statement("Cloud Bigtable: from a backup into a new table (2021)")
        @ src.BIGTABLE_2021.at("restore from the backup to a new table"),
    ),
    figures={
        "leader lease": facts.LEASE,
        "zone killed, leaders back, test": facts.HARD_KILL,
        "throughput lost, hand-off, test": facts.SOFT_KILL,
        "each of two Colossus systems": facts.COLOSSUS_LARGEST,
        "blob errors, mean, 2019-03-12": incidents.BLOB_ERRORS,
        "blob errors, peak, 2019-03-12": incidents.BLOB_ERRORS_PEAK,
    },
    see=[
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="a hot partition in a store of your own",
        ),
    ],
    urgent=[
        failures.BLOB_CASCADE,
        failures.HOT_TABLETS,
        failures.LOCK_CONFLICTS,
        failures.SPANNER_CPU,
    ],
) as diagram:
    c.f1 >> Call("transactions") >> c.coordinator >> Call("Paxos: commit") >> c.spanner
    c.tasks >> Call("rows", optional=True) >> c.bigtable
    c.tasks >> Call("objects", optional=True) >> c.blobs
    c.spanner >> Call("files") >> c.colossus
    c.bigtable >> Call("files") >> c.colossus
    c.blobs >> Call("files") >> c.colossus
    c.colossus >> Call("data") >> c.disks
    c.colossus >> Asynchronous("file metadata", note="by curators") >> c.bigtable
