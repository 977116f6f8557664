"""The hub's watch of pods stops receiving events: launches fail, and pods are not deleted."""

from attrs import evolve

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
from atlas.technologies.failures.kubernetes import CORDON
from atlas.technologies.failures.kubernetes_workloads import LOG
from atlas.technologies.kubernetes import kubernetes
from incidents.mybinder import _2018_07_07 as facts
from incidents.mybinder import _components_2018 as july
from incidents.mybinder import components as c
from incidents.mybinder._steps import DELETE_OLD, LIST_OLD, RESTART_HUB
from incidents.mybinder._technologies import binder_hub, kube_spawner
from incidents.mybinder.facts import REFLECTOR as REPORT

_NO_COST = undisclosed("costs: not in the report of July 2018")

with IncidentAnatomy(
    c.mybinder,
    "A watch of pods stops, launches fail, the cluster fills up",
    as_of="2018-07-07",
    report=REPORT,
    failure_class="stale-service-discovery",
    timeline=[
        Event(
            statement("launch success drops to zero; the pod reflector gets no more events")
            @ REPORT.at("reflector has stopped receiving events ca 18:30 CEST,"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(july.reflector, "lost"),
                Effect(c.hub, "degraded", because=july.reflector),
                Effect(c.binder, "lost", because=c.hub),
                Effect(c.visitors, "lost", because=c.binder),
            ],
        ),
        Event(
            statement("in the hub's log, a pod did not disappear in 300 seconds")
            @ REPORT.at("did not disappear in 300 seconds!"),
            when=facts.NOT_GONE,
        ),
        Event(
            statement("in the hub's log, a pod did not start in 300 seconds")
            @ REPORT.at("did not start in 300 seconds!"),
            when=facts.NOT_STARTED,
        ),
        Event(
            statement("pods that started, unknown to the reflector, are not deleted; pods grow")
            @ REPORT.at("so in aborting the launch, the pod is"),
            when=facts.SKIPPED,
            effects=[Effect(july.user_pods, "degraded", because=c.hub)],
        ),
        Event(
            statement("suspicious behavior is reported on Gitter")
            @ REPORT.at("Suspicious behavior reported on gitter."),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement(
                "the investigation begins: the cluster is found full, with almost 1k user pods"
            )
            @ REPORT.at("Cluster is full, scaled up to 8 nodes."),
            when=facts.INVESTIGATED,
            effects=[Effect(july.nodes, "degraded", because=july.user_pods)],
        ),
        Event(
            statement("about 600 pods are culled, the hub is restarted: launches are normal again")
            @ REPORT.at("restarting the Hub pod, launches are back to"),
            when=facts.RESTORED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(july.reflector, "recovered"),
                Effect(c.hub, "recovered"),
                Effect(c.binder, "recovered"),
                Effect(c.visitors, "recovered"),
                Effect(july.user_pods, "recovered"),
            ],
        ),
        Event(
            statement("manual culling by age frees nodes; the cluster is able to scale back to 3")
            @ REPORT.at("Cluster is able to scale back to 3"),
            when=facts.SCALED_DOWN,
            effects=[Effect(july.nodes, "recovered")],
        ),
        Event(
            statement("the hub's logs are investigated, and the reflector is found as root cause")
            @ REPORT.at("root cause is that the pod reflector has"),
            when=facts.READ,
        ),
    ],
    trigger=statement("the pod reflector in KubeSpawner stopped receiving events")
    @ REPORT.at("pod reflector in kubespawner stopped receiving events,"),
    detection=statement("a report on Gitter; there were no downtime notifications")
    @ REPORT.at("We still don't have downtime notifications setup."),
    mitigation=statement("pods were culled, and the hub pod was restarted")
    @ REPORT.at("After culling ~600 pods and restarting the Hub"),
    impact={
        "user pods running": facts.RUNNING,
        "user pods waiting": facts.WAITING,
        "user pods culled": facts.CULLED,
        "launches": statement("none succeeded until the hub was restarted")
        @ REPORT.at("leading to total launch failure until the Hub"),
        "dates": undisclosed(
            "night of the outage: headings print 8 and 9 July 2018; the log lines, and 'Saturday', "
            "say 7 July"
        ),
    },
    barriers=[
        Barrier(
            "Notifications of downtime",
            kind="alert",
            what=statement("action item: set up notifications of downtime")
            @ REPORT.at("set up notifications of downtime"),
            stops=c.visitors,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Delete pods though the reflector fails",
            kind="fallback",
            what=statement("action item, with a fix: delete pods also when the reflector fails")
            @ REPORT.at("Fix failure to delete pods when pod reflector"),
            stops=july.user_pods,
            cost=_NO_COST,
        ),
        Barrier(
            "A spawner that tolerates a failed reflector",
            kind="isolation",
            what=statement("action item: make KubeSpawner more robust to a failed reflector")
            @ REPORT.at("Make kubespawner more robust to pod-reflector failure"),
            stops=c.hub,
            cost=_NO_COST,
        ),
        Barrier(
            "Automatic restart of an unhealthy hub",
            kind="health-check",
            what=statement("action item: try to detect a likely unhealthy hub, and restart it")
            @ REPORT.at("unhealthy Hub state and restart the Hub without"),
            stops=c.hub,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "One event reflector, not one a pod",
            kind="simplification",
            what=statement("action item; whether these reflectors mattered is not clear yet")
            @ REPORT.at("and may have been relevant to the failure"),
            stops=july.reflector,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kube_spawner.NO_POD,
        kube_spawner.NOT_GONE,
        kube_spawner.NOT_STARTED,
        kubernetes.UNSCHEDULABLE_PODS.rising(),
        binder_hub.LAUNCH_TIME.rising(),
    ],
    recovery=[
        evolve(
            LOG,
            action="Read the log of the hub pod; find pods that did not start or disappear.",
            verify="kubectl get pods lists pods that the hub calls deleted: it gets no events.",
        ),
        LIST_OLD,
        RESTART_HUB,
        DELETE_OLD,
        CORDON,
    ],
    data_loss=statement("the sessions of pods older than four hours, and of some images")
    @ REPORT.at("Pods older than 4 hours are deleted,"),
    rollback=undisclosed("the report names no change that could be reverted"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
    limits={"nodes, the cluster full": facts.NODES, "nodes, afterwards": facts.NODES_AFTER},
) as diagram:
    waive("IN405", because="the report names no change to revert")
    c.visitors >> Call("HTTPS") >> c.binder
    c.binder >> Call("HTTP, requests a server") >> c.hub
    c.hub >> Call("reads the list of pods") >> july.reflector
    c.hub >> Asynchronous("starts, deletes") >> july.user_pods
    july.reflector >> Observation("watches") >> july.user_pods
    july.user_pods >> Asynchronous("run on") >> july.nodes
