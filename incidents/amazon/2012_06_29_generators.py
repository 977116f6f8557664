"""Generators do not carry the load of one data center, and its servers lose power."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.ec2 import ec2
from atlas.technologies.failures.rds import LIST_EVENTS, STATUS
from atlas.technologies.rds import rds
from incidents.amazon import _2012_06_29 as facts
from incidents.amazon import _power as c
from incidents.amazon._steps import (
    ENABLE_IO,
    IMPAIRED_INSTANCES,
    IMPAIRED_VOLUMES,
    INSTANCE_HEALTH,
)

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of July 2012")

with IncidentAnatomy(
    c.us_east,
    "Generators fail to take over, and a data center loses power",
    as_of="2012-06-29",
    report=SUMMARY,
    failure_class="power-cooling-hardware",
    timeline=[
        Event(
            statement("a voltage spike; in one data center of two, generators fail, UPSs carry on")
            @ SUMMARY.at("the generators did not pick up the load"),
            when=facts.SPIKE,
            effects=[Effect(c.power, "degraded")],
        ),
        Event(
            statement("utility power is restored, and staff transfer the data center back to it")
            @ SUMMARY.at("transferred the datacenter back to utility power. The"),
            when=undisclosed("time: `shortly thereafter`, without a clock time"),
            effects=[Effect(c.power, "recovered")],
        ),
        Event(
            statement("utility power fails again: all rooms fail to transfer to the generators")
            @ SUMMARY.at("facility failed to successfully transfer to generator power"),
            when=facts.SECOND,
            effects=[Effect(c.power, "degraded")],
        ),
        Event(
            statement("the UPSs deplete, and servers begin to lose power")
            @ SUMMARY.at("UPS systems were depleting and servers began losing"),
            when=facts.SERVERS_OFF,
            phase="began",
            effects=[
                Effect(c.power, "lost"),
                Effect(c.instances, "lost", because=c.power),
                Effect(c.volumes, "lost", because=c.power),
                Effect(c.metadata, "degraded", because=c.power),
                Effect(c.apis, "degraded", because=c.metadata),
                Effect(c.balancers, "degraded", because=c.power),
                Effect(c.single, "degraded", because=c.power),
                Effect(c.multi, "degraded", because=c.power),
            ],
        ),
        Event(
            statement(
                "onsite personnel work to stabilize the generators, from before the outage on"
            )
            @ SUMMARY.at("As onsite personnel worked to stabilize the primary"),
            when=undisclosed("time: before servers lost power; how it was noticed is not stated"),
            phase="detected",
        ),
        Event(
            statement(
                "by now the generators are stable, the UPSs restarted, power starts to return"
            )
            @ SUMMARY.at("the backup generator power was stabilized, the UPSs"),
            when=facts.RETURNING,
            effects=[Effect(c.power, "degraded")],
        ),
        Event(
            statement("the full facility has power to all racks")
            @ SUMMARY.at("the full facility had power to all racks."),
            when=facts.ALL_RACKS,
            effects=[Effect(c.power, "recovered")],
        ),
        Event(
            statement(
                "returning ELBs trigger a bug: a flood of scaling requests backlogs a shared queue"
            )
            @ SUMMARY.at("number of ELBs came up in a state"),
            when=undisclosed("time: `as the power and systems returned`, without a clock time"),
            effects=[Effect(c.control_plane, "degraded", because=c.balancers)],
        ),
        Event(
            statement("the control planes of EC2 and EBS are restored for the region")
            @ SUMMARY.at("control plane functionality was restored for the Region."),
            when=facts.CONTROL_BACK,
            effects=[Effect(c.metadata, "recovered"), Effect(c.apis, "recovered")],
        ),
        Event(
            statement("by now a large number of the affected Single-AZ databases are online")
            @ SUMMARY.at("affected Single-AZ RDS instances had been brought online."),
            when=facts.DATABASES,
        ),
        Event(
            statement("by now most of the Multi-AZ failovers that a bug had stopped are completed")
            @ SUMMARY.at("The majority of remaining Multi-AZ failovers were completed"),
            when=facts.FAILOVERS,
        ),
        Event(
            statement("from now to just after midnight PDT, most instances by far come back")
            @ SUMMARY.at("majority of these instances came back online between"),
            when=facts.INSTANCES,
            effects=[Effect(c.instances, "degraded")],
        ),
        Event(
            statement(
                "by now the majority of EBS servers are up; volumes come back with I/O paused"
            )
            @ SUMMARY.at("where all I/O on the volume is paused."),
            when=facts.STORAGE_UP,
            effects=[Effect(c.volumes, "degraded")],
        ),
        Event(
            statement("by now 90 % of the outstanding volumes are turned over to customers")
            @ SUMMARY.at("of outstanding volumes had been turned over to"),
            when=facts.VOLUMES,
            phase="mitigated",
        ),
        Event(
            statement("remaining Multi-AZ databases are processed once their volumes are recovered")
            @ SUMMARY.at("processed when EBS volume recovery completed for their"),
            when=undisclosed("time: the summary gives none for the last volumes and databases"),
            phase="resolved",
        ),
    ],
    trigger=statement("an electrical storm; each generator failed to provide stable voltage")
    @ SUMMARY.at("generator independently failed to provide stable voltage as"),
    detection=statement(
        "how is not stated; onsite personnel worked on it before servers lost power"
    )
    @ SUMMARY.at("As onsite personnel worked to stabilize the primary"),
    mitigation=statement("generator power was stabilized; servers and volumes then recovered")
    @ SUMMARY.at("the backup generator power was stabilized, the UPSs"),
    impact={
        "EC2 instances of the region": facts.AFFECTED,
        "no new instances or volumes": facts.NO_CHANGES,
        "volumes turned over by 02:45 PDT": facts.TURNED_OVER,
        "EBS volumes": statement("a percentage comparable to that of EC2")
        @ SUMMARY.at("EBS had a comparable percentage (relative to EC2)"),
        "attach, detach affected volumes": statement("errors until those volumes were recovered")
        @ SUMMARY.at("until their impacted EBS volumes were recovered. The"),
        "end of ELB and RDS recovery": undisclosed(
            "time: the summary gives none for the last ones"
        ),
        "load balancers": statement(
            "clients that tried only the affected zone failed until the shift"
        )
        @ SUMMARY.at("would fail to connect until the backlogged traffic"),
        "Multi-AZ databases": statement("most failed over almost instantly; a small number did not")
        @ SUMMARY.at("a small number of Multi-AZ RDS instances did"),
    },
    barriers=[
        Barrier(
            "More time for the generators",
            kind="setting",
            what=statement("generators are to get more time to stabilize, and wider tolerances")
            @ SUMMARY.at("we will lengthen the amount of time the"),
            stops=c.power,
            cost=_COST,
        ),
        Barrier(
            "Generators repaired and retested",
            kind="test",
            what=statement("equipment is to be repaired, recertified, retested, or else replaced")
            @ SUMMARY.at("recertified by the manufacturer, and retested at full"),
            stops=c.power,
            cost=_COST,
        ),
        Barrier(
            "More engineers on site",
            what=statement("staff are to switch to the generators by hand before UPSs discharge")
            @ SUMMARY.at("will expand the size of the onsite 24x7"),
            stops=c.power,
            harm="lost",
            cost=_COST,
        ),
        Barrier(
            "Automatic failover of the datastores",
            kind="redundancy",
            what=statement("work is in progress to let another copy become primary automatically")
            @ SUMMARY.at("underway to have this flip happen automatically."),
            stops=c.apis,
            shortens=True,
            cost=_COST,
        ),
        Barrier(
            "Several queues for ELB",
            kind="isolation",
            what=statement("ELB processing is being broken into several queues")
            @ SUMMARY.at("are breaking ELB processing into multiple queues to"),
            stops=c.control_plane,
            shortens=True,
            cost=_COST,
        ),
        Barrier(
            "Backup DNS re-weighting",
            kind="fallback",
            what=statement("DNS is to shift traffic off a zone without the control plane")
            @ SUMMARY.at("backup DNS re-weighting that can very quickly shift"),
            stops=c.balancers,
            shortens=True,
            cost=_COST,
        ),
        Barrier(
            "Fix of the Multi-AZ failover",
            what=statement("a mitigation for the bug is in test, to be rolled out in weeks")
            @ SUMMARY.at("we have a mitigation for the bug in"),
            stops=c.multi,
            cost=_COST,
        ),
        Barrier(
            "Faster booting of servers",
            what=statement("removing a bottleneck in booting servers is one of the actions")
            @ SUMMARY.at("Removing this bottleneck is one of the actions"),
            stops=c.instances,
            shortens=True,
            cost=_COST,
        ),
    ],
    signals=[ec2.STATUS_FAILED.rising(), rds.FAILOVER],
    recovery=[
        IMPAIRED_INSTANCES,
        IMPAIRED_VOLUMES,
        ENABLE_IO,
        LIST_EVENTS,
        STATUS,
        INSTANCE_HEALTH,
    ],
    data_loss=statement("possible: volumes with writes in flight could be inconsistent")
    @ SUMMARY.at("volumes had the potential to be in an"),
    rollback=undisclosed("rollback: the summary names none; power was restored, systems recovered"),
    cost=undisclosed("cost of the incident: not in the summary of July 2012"),
) as diagram:
    c.instances >> Call("power") >> c.power
    c.volumes >> Call("power") >> c.power
    c.metadata >> Call("power") >> c.power
    c.balancers >> Call("power") >> c.power
    c.single >> Call("power") >> c.power
    c.multi >> Call("power") >> c.power
    c.apis >> Call("metadata") >> c.metadata
    c.control_plane >> Asynchronous("traffic shifts, scaling") >> c.balancers
    waive("NH205", because="the summary gives a share of the instances, and no number")
    waive("IN403", because="the summary has no time at which the last volumes were recovered")
    waive("IN405", because="the summary names no rollback: the power failed, and no change did")
