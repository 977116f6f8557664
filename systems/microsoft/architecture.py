"""How a request passes the layers of a stamp, and what places accounts on stamps."""

from atlas import (
    Call,
    CompleteArchitecture,
    Group,
    Link,
    Observation,
    Replication,
    statement,
    waive,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

with CompleteArchitecture(
    c.azure_storage,
    "A stamp: front ends, partition layer, stream layer",
    as_of="2025-04-15",
    timeouts=c.gap("timeouts between the layers"),
    retries=statement(".NET client (2011): exponential by default, 3 to 90 s apart")
    @ src.RETRIES.at("each backoff is between 3 and 90 seconds"),
    cost=c.azure_storage.economics.infrastructure,
    figures={
        "racks of a stamp (2011)": facts.RACKS,
        "nodes a rack (2011)": facts.NODES_A_RACK,
        "raw, newer stamp (2011)": facts.STAMP_NEXT,
        "kept in reserve, goal (2011)": facts.RESERVE,
    },
    see=[
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="another object store that lost its index and placement layers",
        ),
    ],
    urgent=[
        failures.OVERLOADED,
        failures.MAP_INCONSISTENT,
        failures.SERVERS_DAMAGED,
        failures.LOCATION_LOST,
    ],
) as diagram:
    diagram.include(
        Group(
            "storage stamp",
            [
                c.front_ends,
                c.partition_servers,
                c.partition_manager,
                c.stream_manager,
                c.extent_nodes,
                c.fabric_controller,
            ],
            boundary="cell",
        )
    )
    c.clients >> Call("REST") >> c.front_ends
    c.machines >> Call("disk requests") >> c.front_ends
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.partition_manager >> Observation("splits, moves") >> c.partition_servers
    c.partition_servers >> Call("new extents") >> c.stream_manager
    c.stream_manager >> Observation("seals, repairs") >> c.extent_nodes
    c.location_service >> Observation("accounts, DNS") >> c.front_ends
    c.fabric_controller >> Observation("nodes") >> c.extent_nodes
    (
        c.partition_servers
        >> Replication("objects", lag=storage.GEO_LAG, note="mean lag of 2011")
        >> c.secondary_stamp
    )
    waive("CFO304", because=c.OWN_MACHINES)
