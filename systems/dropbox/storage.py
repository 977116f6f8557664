"""Where blocks, file metadata and cold metadata are stored, and how failed disks are repaired."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Observation,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c
from systems.dropbox import facts

with StorageArchitecture(
    c.dropbox,
    "Blocks in cells, metadata on sharded MySQL",
    as_of="2026-04-02",
    boundaries=[
        ConsistencyBoundary(
            "Blocks",
            stores=[c.hosts, c.block_index, c.replication_table],
            guarantee=statement("a block never changes once it is written")
            @ src.INSIDE.at("once a block is written to the system"),
        ),
        ConsistencyBoundary(
            "Product metadata",
            stores=[c.panda],
            guarantee=statement("read-after-write, on which internal clients rely (2024)")
            @ src.CHRONO.at("provide a read-after-write guarantee"),
        ),
    ],
    replication_lag=undisclosed("lag of the metadata's replicas; that of blocks is of 2016"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: reports on the San Jose test disagree about it"),
        backup=undisclosed("backups since 2014, when databases had full and incremental ones"),
        restore=statement("of a failed host: volumes are rebuilt from hundreds of others (2016)")
        @ src.CASE_STUDY.at("spreads the read load across **hundreds of"),
    ),
    figures={
        "raw size of a cell (2016)": storage.CELL_2016,
        "raw size, largest cells (2023)": storage.CELL_2023,
        "copies of a new block, one zone": storage.COPIES_HOT,
        "copies across zones, warm (2019)": storage.CROSS_ZONE_BEFORE,
        "host unreachable, repair after": storage.UNREACHABLE,
        "repair of a host, objective": storage.REPAIR_TIME,
        "size of a bucket": storage.BUCKET,
        "size of an extent": storage.EXTENT,
        "size of a newer disk (2022)": storage.DISK,
        "write limit of former SSD cache": storage.SSD_LIMIT,
        "Edgestore database hosts (2017)": facts.HOSTS,
    },
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="which files fill the disk of a storage node",
        ),
    ],
    urgent=[
        failures.OSD_DOWN,
        failures.SHARD_FULL,
        failures.FAILOVER_FAILS,
        failures.REGION_DOWN,
    ],
) as diagram:
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.services >> Call("files and folders") >> c.filesystem
    c.services >> Call("blocks") >> c.frontends
    c.frontends >> Call("hash of a block") >> c.block_index
    c.frontends >> Call("volumes") >> c.replication_table
    c.frontends >> Call("blocks") >> c.hosts
    (
        c.hosts
        >> Replication("blocks", lag=storage.REPLICATION_LAG, note="lag of 2016")
        >> c.second_zone
    )
    c.hosts >> Asynchronous("old blocks") >> c.cold_tier
    c.pocket_watch >> Observation("reads back") >> c.hosts
    c.services >> Call("audit logs", optional=True) >> c.alki_hot
    c.alki_hot >> Asynchronous("older data") >> c.alki_cold
    waive("CFO304", because=c.OWN_MACHINES)
