"""How Azure Storage keeps extents: replicated, then erasure-coded, and in a second location."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Group,
    Link,
    Observation,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    waive,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

with StorageArchitecture(
    c.azure_storage,
    "Extents: three copies, then 16 fragments",
    as_of="2025-04-15",
    boundaries=[
        ConsistencyBoundary(
            "One stamp",
            stores=[c.extent_nodes, c.coded_extents],
            guarantee=statement("strong: once acknowledged, the same from any replica (2011)")
            @ src.WAS.at("any later reads of that record from any"),
        ),
        ConsistencyBoundary(
            "Second location",
            stores=[c.secondary_stamp],
            guarantee=statement("eventual: replicated asynchronously, in the background (2011)")
            @ src.WAS.at("asynchronously geo-replicate the change to the secondary"),
        ),
    ],
    replication_lag=storage.GEO_RPO,
    recovery=Recovery(
        rpo=storage.GEO_RPO,
        rto=c.gap("recovery time objective of a failover"),
        backup=c.gap("backups of the whole service; customers can take snapshots of blobs"),
        restore=statement("a lost data fragment is decoded from its local group (2012)")
        @ src.LRC.at("Any single data fragment failure can be decoded"),
    ),
    figures={
        "extents of a stamp, limit (2011)": storage.EXTENTS_A_STAMP,
        "racks of a stamp (2012)": storage.RACKS_2012,
        "overhead, 3 replicas (2011)": storage.REPLICAS_OVERHEAD,
        "capacity in blobs (2011)": facts.BLOB_CAPACITY,
        "raw, older stamp (2011)": facts.STAMP_FIRST,
        "raw, newer stamp (2011)": facts.STAMP_NEXT,
    },
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="which files fill the disk of a storage node, on Linux",
        ),
    ],
    urgent=[
        failures.METADATA_CRASHES,
        failures.SERVERS_DAMAGED,
        failures.LOCATION_LOST,
        failures.NODE_LOST,
    ],
) as diagram:
    diagram.include(
        Group(
            "storage stamp",
            [c.partition_servers, c.stream_manager, c.extent_nodes, c.coded_extents],
            boundary="cell",
        )
    )
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.extent_nodes >> Asynchronous("sealed extents") >> c.coded_extents
    c.partition_servers >> Call("new extents") >> c.stream_manager
    c.stream_manager >> Observation("seals, codes, repairs") >> c.extent_nodes
    (
        c.partition_servers
        >> Replication("objects", lag=storage.GEO_LAG, note="mean lag of 2011")
        >> c.secondary_stamp
    )
    c.location_service >> Observation("secondary of an account") >> c.secondary_stamp
    waive("AM101", because="the parts of the papers that could be read show no message")
    waive("CFO304", because=c.OWN_MACHINES)
