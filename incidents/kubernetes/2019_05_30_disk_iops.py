"""Test load reaches the IOPS limit of the nodes' disks; many jobs fail, and merges stop."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._google import MORE_QUOTA
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures.compute_engine import LOAD
from atlas.technologies.failures.kubernetes import CORDON, NODES
from atlas.technologies.kubernetes import kubernetes
from incidents.kubernetes import _2019_05_30 as facts
from incidents.kubernetes import components as c
from incidents.kubernetes._steps import LARGER_DISKS
from incidents.kubernetes._technologies import test_job
from incidents.kubernetes.facts import DISK_IOPS as REPORT

_NO_COST = undisclosed("costs: not in the post-mortem of May 2019")

with IncidentAnatomy(
    c.prow_cluster,
    "CI nodes hit the IOPS limit of their disks, merges stop",
    as_of="2019-05-30",
    report=REPORT,
    failure_class=("hard-limit-reached", "capacity-planning"),
    timeline=[
        Event(
            statement("IOPS reach a critical point, and the cluster begins to degrade")
            @ REPORT.at("such that cluster availability began degrading"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.disks, "degraded"),
                Effect(c.nodes, "degraded", because=c.disks),
                Effect(c.jobs, "degraded", because=c.nodes),
                Effect(c.artifacts, "degraded", because=c.jobs),
                Effect(c.merge_queue, "degraded", because=c.jobs),
                Effect(c.contributors, "degraded", because=c.merge_queue),
            ],
        ),
        Event(
            statement("a user reports in Slack that something is wrong with Prow")
            @ REPORT.at("reports on Slack that something is wrong with"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("many things are found to be wrong with the nodes and the test pods")
            @ REPORT.at("are wrong with the Kubernetes nodes and the"),
            when=facts.UNHEALTHY,
        ),
        Event(
            statement("nodes are NotReady, and their set changes")
            @ REPORT.at("The set of nodes in the NotReady state"),
            when=facts.NOT_READY,
        ),
        Event(
            statement("kernel panics are seen; so much disk I/O is throttled by the cloud")
            @ REPORT.at("we're seeing kernel panics (yay!)"),
            when=facts.PANICS,
        ),
        Event(
            statement("the root cause is found: severe I/O throttling")
            @ REPORT.at("determines the root cause is severe I/O throttling"),
            when=facts.CAUSE,
        ),
        Event(
            statement("the on-call engineer gets directions, and requests more disk quota")
            @ REPORT.at("on increasing capacity and requests additional disk quota"),
            when=facts.REQUESTED,
        ),
        Event(
            statement("the disk quota is granted") @ REPORT.at("Additional disk quota is granted"),
            when=facts.GRANTED,
        ),
        Event(
            statement("in Slack: the last merge was five hours ago, and the queue is long")
            @ REPORT.at("Last merge was 5 hours ago."),
            when=facts.LAST_MERGE,
        ),
        Event(
            statement("it is noticed that capacity was not increased: 55 nodes are added")
            @ REPORT.at("brings up 55 nodes with 500 GB disks"),
            when=facts.NEW_NODES,
        ),
        Event(
            statement("the gradual move of nodes to the pool with 500 GB disks begins")
            @ REPORT.at("migrating nodes to the 500GB node pool"),
            when=facts.MIGRATING,
        ),
        Event(
            statement("all nodes have 500 GB disks; the cluster is healthier")
            @ REPORT.at("pool, all nodes now have 500 GB disks"),
            when=facts.MIGRATED,
            phase="mitigated",
            effects=[Effect(c.disks, "recovered")],
        ),
        Event(
            statement("Prow merges at its usual rate again")
            @ REPORT.at("Prow is once again merging at its usual"),
            when=facts.MERGING,
            phase="resolved",
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.jobs, "recovered"),
                Effect(c.artifacts, "recovered"),
                Effect(c.merge_queue, "recovered"),
                Effect(c.contributors, "recovered"),
            ],
        ),
    ],
    trigger=statement("a spike of use before the code freeze, on a test load that had grown")
    @ REPORT.at("code freeze, a spike in usage lead to"),
    detection=statement("users: jobs failed on GitHub that still appeared to run")
    @ REPORT.at("Multiple users reported jobs that were reported to"),
    mitigation=statement("the cluster was moved from 250 GB to 500 GB disks, with more IOPS")
    @ REPORT.at("instead of 250 GB disks, with a corresponding"),
    impact={
        "problem lasted, by the report": facts.LASTED,
        "stuck in the merge queue": facts.STUCK,
        "code freeze of 1.15": statement("slipped a day")
        @ REPORT.at("1.15 code freeze slipped a day."),
        "nodes": statement("only a minority were affected at any time")
        @ REPORT.at("While only a minority of nodes were affected"),
        "slow response": statement("nothing was done for two hours once a fix was devised")
        @ REPORT.at("devised, nothing was done for another two hours"),
        "monitoring": statement("most of the week before is lost, because of an unrelated failure")
        @ REPORT.at("to an unrelated failure, most prow/tide monitoring for"),
    },
    barriers=[
        Barrier(
            "Page when Tide stops",
            kind="alert",
            what=statement("action item: monitoring is to page when Tide stops doing things")
            @ REPORT.at("tide stops doing things the oncall gets paged"),
            stops=c.merge_queue,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Larger disks",
            kind="capacity",
            what=statement("all nodes have 500 GB disks, and the IOPS of that size")
            @ REPORT.at("additional disk space and migrated the cluster to"),
            stops=c.disks,
            cost=_NO_COST,
        ),
        Barrier(
            "Limit on all jobs together",
            kind="limit",
            what=statement("considered in Slack, not set: a global max_concurrency for jobs")
            @ REPORT.at("could set a global `max_concurrency` for plank to"),
            stops=c.disks,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kubernetes.NODE_NOT_READY,
        test_job.NO_TIMES,
        kubernetes.NODE_CONDITION.rising(),
        Symptom(
            description=statement(
                "failures being reported to GitHub, but Deck says jobs are still running"
            )
            @ REPORT.at("seeing failures being reported to GitHub, but Deck"),
            seen_by="contributors who wait for the jobs of a pull request",
        ),
    ],
    recovery=[DISK_LOAD, LOAD, NODES, MORE_QUOTA, LARGER_DISKS, CORDON],
    data_loss=statement("artifacts of jobs: frequently not uploaded")
    @ REPORT.at("Artifacts were frequently not uploaded, causing Spyglass and"),
    rollback=undisclosed("the report names no change that could be reverted: load had grown"),
    cost=_NO_COST,
    stated={"time to resolve": facts.RESOLVED_IN},
    limits={
        "IOPS of a 250 GB disk": facts.IOPS,
        "IOPS of a throttled node": facts.IOPS_HIT,
        "disk of a node before": facts.DISK,
        "disk of a node after": facts.NEW_DISK,
    },
) as diagram:
    waive("IN405", because="load grew over time; the report names no change to revert")
    c.contributors >> Call("pull requests, on GitHub") >> c.merge_queue
    c.merge_queue >> Asynchronous("waits for") >> c.jobs
    c.jobs >> Asynchronous("run on") >> c.nodes
    c.jobs >> Call("uploads") >> c.artifacts
    c.nodes >> Call("reads, writes") >> c.disks
