"""How changes reach Azure Storage, how its logs are searched, and how faults are injected."""

from atlas import (
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _incident_facts as incidents
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.azure_storage,
    "Upgrades one domain at a time, changes in batches",
    as_of="2025-04-15",
    pipeline=[
        PipelineStage(
            "Stress run (2011)",
            does=statement("pressure points trigger operations and faults, also at random")
            @ src.WAS.at("during a stress run in specific orders"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Flighting (2014)",
            does=statement("several weeks on a part of the Tables service of customers")
            @ src.FRONT_ENDS_2014.at("it had been tested over several weeks in"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Batches (2014)",
            does=statement("by protocol, changes are applied in incremental batches")
            @ src.FRONT_ENDS_2014_QUOTED.at(
                "protocol of applying production changes in incremental"
            ),
            rollback=statement(
                "2014: looping front ends took the reverted one after a restart only"
            )
            @ src.FRONT_ENDS_2014_QUOTED.at("refresh the configuration without a restart."),
        ),
        PipelineStage(
            "Stages, all of Azure (2020)",
            does=statement("all updates of code and configuration go through stages")
            @ src.DEPLOYMENT_2020.at("updates go through well-defined stages to catch"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Before each domain (2011)",
            does=statement("partitions move away, and enough replicas outside it are checked")
            @ src.WAS.at("sufficient extent replicas available for each extent"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "One upgrade domain (2010, 2011)",
            does=statement("its nodes are upgraded, then tests check that the system is healthy")
            @ src.WAS.at("a set of validation tests are run to"),
            rollback=statement("2010: the upgrade can be paused, or the former version restored")
            @ src.OVERVIEW_2010.at("we can even rollback to the prior version"),
        ),
    ],
    monitoring=statement("each server's load: requests, queue, throttling, CPU, network (2011)")
    @ src.WAS.at("(d) CPU usage, (e) network usage, (f)"),
    alerting=c.gap("alerts of the storage service"),
    on_call=c.gap("who is on call, and how they are paged"),
    chaos=statement("crashes of each server type, network and disk latency, in tests (2011)")
    @ src.WAS.at("inject network latencies, inject disk latencies,"),
    figures={
        "upgrade domains, a stamp (2012)": storage.UPGRADE_DOMAINS,
        "split pass, interval (2011)": facts.SPLIT_CYCLE,
        "splits, merges, a stamp (2011)": facts.SPLITS_A_DAY,
        "load balances, a stamp (2011)": facts.MOVES_A_DAY,
        "use of a stamp, goal (2011)": facts.USE_GOAL,
        "storage crash, November 2014": incidents.FRONT_ENDS_2014,
        "blocks' checksums (2011)": statement("all validated once every few days")
        @ src.WAS.at("against their checksums once every few days"),
        "logs (2011)": statement("kept on the nodes, and searched there")
        @ src.WAS.at("The system writes logs to the local disks"),
    },
    see=[
        Link(
            "incidents/microsoft/2020_09_28_all_rings",
            "incident",
            because="a deployment system of Azure that ignored its own rings",
        ),
    ],
    urgent=[
        failures.FRONT_ENDS_LOOP,
        failures.MAP_INCONSISTENT,
        failures.OVERLOADED,
        failures.SERVERS_DAMAGED,
    ],
) as diagram:
    c.configuration >> Observation("in batches") >> c.front_ends
    c.upgrades >> Observation("domain by domain") >> c.front_ends
    c.upgrades >> Observation("moves ranges first") >> c.partition_manager
    c.upgrades >> Observation("checks replicas") >> c.stream_manager
    c.log_search >> Observation("searches logs") >> c.extent_nodes
    c.pressure_points >> Observation("crashes, in tests") >> c.partition_servers
    c.partition_manager >> Observation("heartbeats, moves") >> c.partition_servers
    c.stream_manager >> Observation("polls") >> c.extent_nodes
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.partition_servers >> Call("new extents") >> c.stream_manager
    waive("CFO304", because=c.OWN_MACHINES)
