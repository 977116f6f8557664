"""Production state is deleted by mistake, and each later change degrades a load balancer."""

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
from incidents.amazon import _2012_12_24 as facts
from incidents.amazon import _elb as c
from incidents.amazon._steps import (
    INSTANCE_HEALTH,
    MERGE_STATE,
    RESTORE_STATE,
    STOP_WORKFLOWS,
)
from incidents.amazon._technologies import elb

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of December 2012")

with IncidentAnatomy(
    c.load_balancing,
    "Maintenance deletes the state of load balancers",
    as_of="2012-12-24",
    report=SUMMARY,
    failure_class=["operator-automation-error", "data-loss-backup"],
    timeline=[
        Event(
            statement(
                "maintenance deletes a part of the state data; many API calls are slow or fail"
            )
            @ SUMMARY.at("was inadvertently run against the production ELB state"),
            when=facts.DELETED,
            phase="began",
            effects=[
                Effect(c.state, "degraded"),
                Effect(c.control_plane, "degraded", because=c.state),
            ],
        ),
        Event(
            statement("teams are puzzled: calls on new load balancers succeed, on existing fail")
            @ SUMMARY.at("was puzzled as many APIs were succeeding (customers"),
            when=undisclosed("time: `over the next couple hours`, without a clock time"),
            phase="detected",
        ),
        Event(
            statement("running load balancers that are modified or scaled get a bad configuration")
            @ SUMMARY.at("were improperly configured by the control plane. This"),
            when=undisclosed("time: the summary gives none for the first one that degraded"),
            effects=[
                Effect(c.balancers, "degraded", because=c.control_plane),
                Effect(c.applications, "degraded", because=c.balancers),
            ],
        ),
        Event(
            statement("the missing data is found to be the cause")
            @ SUMMARY.at("missing ELB state data as the root cause"),
            when=undisclosed("time: the summary gives none for the cause"),
        ),
        Event(
            statement(
                "several workflows, scaling among them, are disabled so that no more are affected"
            )
            @ SUMMARY.at("to prevent additional running load balancers from being"),
            when=facts.WORKFLOWS_OFF,
        ),
        Event(
            statement("the first method to restore takes hours, and gives no usable snapshot")
            @ SUMMARY.at("several hours and failed to provide a usable"),
            when=undisclosed("time: `several hours`, without a beginning or an end"),
        ),
        Event(
            statement("a snapshot from just before the deletion is restored")
            @ SUMMARY.at("to a time just before the data was"),
            when=facts.RESTORED,
        ),
        Event(
            statement("the changes since have been merged into it, and the new data verified")
            @ SUMMARY.at("and the new ELB state data had been"),
            when=facts.MERGED,
            effects=[Effect(c.state, "recovered")],
        ),
        Event(
            statement("most APIs and workflows have been enabled again, slowly and carefully")
            @ SUMMARY.at("the majority of APIs and backend workflows. By"),
            when=facts.ENABLED,
        ),
        Event(
            statement("almost all affected load balancers have been restored")
            @ SUMMARY.at("load balancers had been restored to full operation."),
            when=facts.BALANCERS_BACK,
            phase="mitigated",
            effects=[Effect(c.balancers, "recovered"), Effect(c.applications, "recovered")],
        ),
        Event(
            statement("after a time of close monitoring, ELB is said to operate normally")
            @ SUMMARY.at("communicating broadly that it was operating normally at"),
            when=facts.NORMAL,
            phase="resolved",
            effects=[Effect(c.control_plane, "recovered")],
        ),
    ],
    trigger=statement("a maintenance process, run by a developer who did not notice the mistake")
    @ SUMMARY.at("the developer did not realize the mistake at"),
    detection=statement("API errors and latency; the cause was found in degraded load balancers")
    @ SUMMARY.at("digging deeply into these degraded load balancers that"),
    mitigation=statement("workflows disabled, then the state data restored and merged")
    @ SUMMARY.at("merging this restored data with the system state"),
    impact={
        "load balancers, at the peak": facts.AFFECTED,
        "other load balancers": statement("operated correctly; no scaling, no changes by customers")
        @ SUMMARY.at("unable to scale or be modified by customers,"),
        "before the first changes": statement("no impact on requests through load balancers")
        @ SUMMARY.at("there was no impact to the request handling"),
        "access to production data": statement("wrongly persistent, without approval per access")
        @ SUMMARY.at("to be persistent rather than requiring a per"),
    },
    barriers=[
        Barrier(
            "Approval for each access",
            kind="safe-tool",
            what=statement("all access to production ELB data now requires an approval each time")
            @ SUMMARY.at("data will require a per-incident CM approval. This"),
            stops=c.state,
            cost=_COST,
        ),
        Barrier(
            "Workflows that reconcile state",
            kind="validation",
            what=statement("they are to reconcile central data with each load balancer's state")
            @ SUMMARY.at("reconcile the central service data with the current"),
            stops=c.balancers,
            cost=_COST,
        ),
    ],
    signals=[elb.SERVER_ERRORS.rising()],
    recovery=[INSTANCE_HEALTH, STOP_WORKFLOWS, RESTORE_STATE, MERGE_STATE],
    data_loss=statement("a part of the state data, restored from a snapshot and later changes")
    @ SUMMARY.at("a portion of the ELB state data was"),
    rollback=statement("a snapshot from just before, merged with the changes after it")
    @ SUMMARY.at("we would be able to merge in events"),
    cost=undisclosed("cost of the incident: not in the summary of December 2012"),
) as diagram:
    c.maintenance >> Call("deletes data") >> c.state
    c.control_plane >> Call("reads configuration") >> c.state
    c.control_plane >> Asynchronous("changes") >> c.balancers
    c.balancers >> Call("traffic") >> c.applications
    waive("NH205", because="the summary gives a share of the load balancers, and no number")
    waive("AM101", because="the summary quotes no message of the API or of a load balancer")
