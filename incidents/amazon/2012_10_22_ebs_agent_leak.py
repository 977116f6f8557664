"""A stale DNS record makes an agent leak memory, until many EBS servers fail at the same time."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Observation,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.ec2 import ec2
from atlas.technologies.failures._machine import PROCESS_MEMORY
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.dns import ASK
from atlas.technologies.failures.linux import OOM_SCORES
from incidents.amazon import _2012_10_22 as facts
from incidents.amazon import _ebs as c
from incidents.amazon._steps import IMPAIRED_VOLUMES
from incidents.amazon._technologies import ebs

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of October 2012")

with IncidentAnatomy(
    c.amazon_ebs,
    "A leaking agent exhausts the memory of EBS servers",
    as_of="2012-10-22",
    report=SUMMARY,
    failure_class=["memory-leak", "dns"],
    timeline=[
        Event(
            statement(
                "some DNS servers miss a new address; agents that call the failed server leak"
            )
            @ SUMMARY.at("propagate to all of the internal DNS servers,"),
            when=undisclosed("time: `last week`, without a day"),
            effects=[
                Effect(c.names, "degraded"),
                Effect(c.agent, "degraded", because=c.names),
            ],
        ),
        Event(
            statement("a small number of volumes in one zone becomes slow, or stuck")
            @ SUMMARY.at("Availability Zones in the US-East Region began seeing"),
            when=facts.FIRST_VOLUMES,
            phase="began",
            effects=[Effect(c.storage, "degraded", because=c.agent)],
        ),
        Event(
            statement("many servers have no memory at once: too few healthy ones for the failover")
            @ SUMMARY.at("unable to find enough healthy servers to failover"),
            when=undisclosed("time: the summary does not say when it was noticed"),
            phase="detected",
            effects=[
                Effect(c.single, "degraded", because=c.storage),
                Effect(c.multi, "degraded", because=c.storage),
                Effect(c.balancers, "degraded", because=c.storage),
            ],
        ),
        Event(
            statement("a large number of volumes in the zone is stuck")
            @ SUMMARY.at("of volumes in this Availability Zone were stuck."),
            when=facts.MANY_VOLUMES,
        ),
        Event(
            statement("the failover rate is reduced, which takes load off the service")
            @ SUMMARY.at("These adjustments removed load from the service,"),
            when=facts.SLOWER_FAILOVER,
        ),
        Event(
            statement("operators have restored databases whose failover missed stuck I/O")
            @ SUMMARY.at("These instances required operator action and were"),
            when=facts.OPERATORS,
        ),
        Event(
            statement("the system has begun to recover many volumes automatically")
            @ SUMMARY.at("began automatically recovering many volumes. By"),
            when=facts.RECOVERING,
        ),
        Event(
            statement("most load balancers of several zones send traffic away from the zone")
            @ SUMMARY.at("most load balancers with multiple Availability Zone"),
            when=facts.SHIFTED,
        ),
        Event(
            statement("an aggressive throttling policy is set on the APIs; it is too aggressive")
            @ SUMMARY.at("put in place was too aggressive."),
            when=facts.THROTTLED,
            effects=[Effect(c.apis, "degraded")],
        ),
        Event(
            statement("a bug that kept a few load balancers sending to the zone is corrected")
            @ SUMMARY.at("mapped a small number of the affected load"),
            when=facts.SHIFT_FIXED,
        ),
        Event(
            statement("most affected Single-AZ load balancers have recovered")
            @ SUMMARY.at("of affected Single-AZ load balancers had recovered,"),
            when=facts.BALANCERS_BETTER,
        ),
        Event(
            statement("about 60 % of the affected volumes have recovered")
            @ SUMMARY.at("about 60% of the affected volumes had recovered."),
            when=facts.MOST_VOLUMES,
        ),
        Event(
            statement("throttling of the APIs is reduced considerably")
            @ SUMMARY.at("which we reduced the level of throttling considerably."),
            when=facts.LESS_THROTTLED,
            effects=[Effect(c.apis, "recovered")],
        ),
        Event(
            statement(
                "the leak is identified; freeing the agent's memory begins to restore volumes"
            )
            @ SUMMARY.at("the excess memory consumed by the misbehaving collection"),
            when=facts.CAUSE,
        ),
        Event(
            statement("nearly all affected volumes are restored")
            @ SUMMARY.at("volumes were restored and performing normally."),
            when=facts.VOLUMES_BACK,
            phase="mitigated",
            effects=[Effect(c.storage, "recovered")],
        ),
        Event(
            statement("almost all affected Single-AZ databases are restored")
            @ SUMMARY.at("the affected Single-AZ RDS instances were restored."),
            when=facts.DATABASES_BACK,
            effects=[Effect(c.single, "recovered")],
        ),
        Event(
            statement("ELB has Elastic IP addresses again, which its last recoveries lacked")
            @ SUMMARY.at("consume all of the EIPs that were available"),
            when=facts.ADDRESSES_BACK,
            phase="resolved",
        ),
    ],
    trigger=statement(
        "a replaced server with a stale DNS record, which triggers a latent leak in the agent"
    )
    @ SUMMARY.at("triggered a latent memory leak bug in the"),
    detection=statement("how is not stated; the monitoring of memory did not alarm on the leak")
    @ SUMMARY.at("our monitoring failed to alarm on this memory"),
    mitigation=statement("slower failover, then the agent's excess memory was freed")
    @ SUMMARY.at("the remaining volumes by freeing the excess memory"),
    impact={
        "volumes recovered by 13:40 PDT": facts.RECOVERED,
        "API calls that describe": statement("highly throttled for many customers")
        @ SUMMARY.at("levels of throttling on calls to describe their"),
        "Multi-AZ databases": statement("a single digit percentage did not fail over")
        @ SUMMARY.at("single digit percentage of Multi-AZ RDS instances in"),
        "Multi-AZ, standby out of date": statement("restored with their volumes, without a time")
        @ SUMMARY.at("affected by this condition were restored once the"),
        "usage credited, if throttled": facts.THROTTLE_CREDIT,
        "charges credited, late failover": facts.FAILOVER_CREDIT,
    },
    barriers=[
        Barrier(
            "Alarm on the memory of each process",
            kind="alert",
            what=statement("monitoring is being changed to alarm on each process's memory")
            @ SUMMARY.at("alarm on each process’s memory consumption, and we"),
            stops=c.storage,
            cost=_COST,
        ),
        Barrier(
            "Limits for low-priority processes",
            kind="limit",
            what=statement("resource limits for low-priority processes are to be deployed")
            @ SUMMARY.at("resource limits to prevent low priority processes from"),
            stops=c.storage,
            cost=_COST,
        ),
        Barrier(
            "Alert on failed DNS propagation",
            kind="alert",
            what=statement(
                "DNS changes are to propagate reliably, and failures to raise alarms sooner"
            )
            @ SUMMARY.at("our monitoring and alarming surface issues more quickly"),
            stops=c.names,
            cost=_COST,
        ),
        Barrier(
            "Standby favored at once",
            kind="redundancy",
            what=statement("a fix is to favor the standby when the master's zone is impaired")
            @ SUMMARY.at("allow the standby to be favored immediately when"),
            stops=c.multi,
            cost=_COST,
        ),
        Barrier(
            "ELB that depends less on EBS",
            kind="isolation",
            what=statement("the interdependency of ELB and EBS is being reduced")
            @ SUMMARY.at("reduce the interdependency between ELB and EBS to"),
            stops=c.balancers,
            cost=_COST,
        ),
        Barrier(
            "Less aggressive throttling",
            kind="setting",
            what=statement("procedures no longer use the more aggressive throttling policy")
            @ SUMMARY.at("to not use this more aggressive throttling policy"),
            stops=c.apis,
            cost=_COST,
        ),
        Barrier(
            "Throttling by customer on dashboards",
            kind="alert",
            what=statement("throttling is to be monitored for each customer, not in aggregate")
            @ SUMMARY.at("to add per-customer throttling monitoring (rather than just"),
            stops=c.apis,
            cost=_COST,
        ),
    ],
    signals=[ebs.QUEUE.rising(), ec2.REQUEST_LIMIT],
    recovery=[IMPAIRED_VOLUMES, PROCESS_MEMORY, OOM_SCORES, RESOLVE, ASK, RESTART],
    data_loss=undisclosed("data loss: the summary mentions stuck volumes, and no lost data"),
    rollback=undisclosed("rollback: the summary names none; memory was freed, a fix was to follow"),
    cost=undisclosed("sum of the credits: the summary gives what they are for, and no sum"),
    limits={
        "Elastic IP addresses": statement("all those available to ELB were consumed")
        @ SUMMARY.at("consume all of the EIPs that were available"),
        "credit if failover took over": facts.LATE_FAILOVER,
    },
) as diagram:
    c.agent >> Call("address") >> c.names
    c.agent >> Asynchronous("reports") >> c.collection
    c.agent >> Observation("runs on them") >> c.storage
    c.single >> Call("volumes") >> c.storage
    c.multi >> Call("volumes") >> c.storage
    c.balancers >> Call("volumes") >> c.storage
    c.apis >> Call("volumes") >> c.storage
    waive("IN404", because="the summary mentions volumes that were stuck, and no lost data")
    waive("IN405", because="the summary names no rollback: the leak was in code deployed before")
