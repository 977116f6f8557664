"""A node runs out of memory, probably because of a build, and its proxy crash-loops."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from incidents.mybinder import components as c
from incidents.mybinder import facts

REPORT = facts.PROXY
gap = gaps_in("mybinder.org's pages")
_NO_COST = undisclosed("costs: not in the report of November 2017")
_NO_OUTPUT = undisclosed("output: mybinder.org's pages print none for it")

with IncidentAnatomy(
    c.mybinder,
    "The proxy crash-loops on a node that runs out of memory",
    as_of="2017-11-30",
    report=REPORT,
    failure_class="kubernetes-platform",
    timeline=[
        Event(
            statement(
                "a node runs out of memory, which broke the proxy on it; service starts to degrade"
            )
            @ REPORT.at("Node runs out of memory, service starts degrading."),
            when=facts.OUT_OF_MEMORY,
            phase="began",
            effects=[
                Effect(c.nodes, "degraded"),
                Effect(c.proxy, "degraded", because=c.nodes),
                Effect(c.hub, "degraded", because=c.proxy),
                Effect(c.visitors, "degraded", because=c.proxy),
            ],
        ),
        Event(
            statement("Grafana looks weird; launching a new server ends in an error message")
            @ REPORT.at("Investigation starts after noticing grafana looks weird."),
            when=facts.NOTICED,
            phase="detected",
        ),
        Event(
            statement("an incident of the cloud's storage is suggested; all nodes show Ready")
            @ REPORT.at('All nodes show status "Ready" on "Kubernetes'),
            when=facts.SUSPECTED,
        ),
        Event(
            statement("proxy pods are in a crash loop, with about 13 restarts so far")
            @ REPORT.at("proxy pods are in CrashloopBackoff state and had"),
            when=facts.LOOPING,
            effects=[Effect(c.proxy, "lost", because=c.nodes)],
        ),
        Event(
            statement("the hub is restarted: this removes all user pods, and the error persists")
            @ REPORT.at("removes all user pods, error persists."),
            when=facts.HUB_RESTARTED,
            effects=[Effect(c.user_pods, "lost")],
        ),
        Event(
            statement("the events of the proxy's node show a process killed for memory")
            @ REPORT.at("describe on the node on which the proxy"),
            when=facts.DESCRIBED,
        ),
        Event(
            statement("it is suggested to cordon the node and then delete the proxy pod")
            @ REPORT.at("cordoning the OOM node and then deleting the"),
            when=facts.PLANNED,
        ),
        Event(
            statement(
                "the proxy pod is seen to work, for 10 minutes already; the node is uncordoned"
            )
            @ REPORT.at("notices that proxy pod is working again. Service"),
            when=facts.PROXY_BACK,
            phase="mitigated",
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.proxy, "recovered"),
                Effect(c.hub, "recovered"),
            ],
        ),
        Event(
            statement("user pods start again")
            @ REPORT.at("Service is restored, user pods start running again."),
            when=facts.RESTORED,
            phase="resolved",
            effects=[Effect(c.user_pods, "recovered"), Effect(c.visitors, "recovered")],
        ),
    ],
    trigger=statement("probably a build that used all memory; builds had no limit")
    @ REPORT.at("builds had no memory limits enforced."),
    detection=statement("by chance, on a dashboard")
    @ REPORT.at("because Tim happened to look at grafana."),
    mitigation=statement("not clear: by 17:20 PST the proxy pod had been running for 10 minutes")
    @ REPORT.at("proxy pod had been running for 10m already"),
    impact={
        "restarts of the proxy when seen": facts.RESTARTS,
        "clock": statement("the logs it links begin at 23:22 UTC, an hour before 16:22 PST")
        @ REPORT.at("timestamp=2017-11-30T23%3A22%3A18.000000000Z"),
        "new launches": statement("failed: no temporary user could be created")
        @ REPORT.at("creating temporary users failed when launching a"),
        "running servers": statement("removed when the hub was restarted")
        @ REPORT.at("This restarts the jupyterhub, removes all user"),
    },
    barriers=[
        Barrier(
            "Memory limit for builds",
            kind="limit",
            what=statement("action item: limit the memory of build pods")
            @ REPORT.at("Limit memory available to build pods."),
            stops=c.nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "User pods survive a hub restart",
            kind="isolation",
            what=statement("action item: keep user pods when the hub restarts")
            @ REPORT.at("user pods are not cleaned up when jupyterhub"),
            stops=c.user_pods,
            cost=_NO_COST,
        ),
    ],
    signals=[
        linux.OOM_CGROUP,
        kubernetes.BACK_OFF,
        linux.OOM_KILLS.rising(),
        kubernetes.RESTARTS.rising(),
        ErrorReply(
            reply=statement("Failed to create temporary user for")
            @ REPORT.at("Failed to create temporary user for"),
            seen_by="visitors who launch a server",
        ),
    ],
    recovery=[
        Check(
            "Check the events of the node on which the crashing pod runs.",
            shell("kubectl describe node <node>")
            @ REPORT.at("describe on the node on which the proxy"),
            healthy=_NO_OUTPUT,
            unhealthy=statement("Memory cgroup out of memory: Kill process 8339 (python)")
            @ REPORT.at("Memory cgroup out of memory: Kill process 8339"),
        ),
        Step(
            "Cordon the node that ran out of memory, so that no new pods are scheduled on it.",
            command=shell("kubectl cordon <node>")
            @ facts.SNIPPETS.at("kubectl cordon <NODE-NAME>"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Uncordon the node once it has memory again.",
            verify="New pods are scheduled on other nodes.",
        ),
        Step(
            "With its node cordoned, delete the proxy pod; all users lose their connections.",
            command=shell("kubectl --namespace=prod delete pod <pod>")
            @ REPORT.at("the OOM node and then deleting the proxy"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="None: pending launches fail; connections return with the proxy and its routes.",
            verify="The new proxy pod stays up on another node, and a launch succeeds.",
        ),
    ],
    data_loss=statement("all user pods, removed by a restart of the hub")
    @ REPORT.at("removes all user pods, error persists."),
    rollback=undisclosed("the report names no change that could be reverted"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="whether the container or its node ran out of memory, and which limit to set",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        ),
    ],
) as diagram:
    waive("IN405", because="memory ran out by itself; the report names no change to revert")
    c.visitors >> Call("HTTPS, WebSocket") >> c.proxy
    c.proxy >> Call("HTTP") >> c.hub
    c.proxy >> Call("HTTP") >> c.user_pods
    c.hub >> Asynchronous("starts pods") >> c.nodes
    c.nodes >> Asynchronous("runs") >> c.proxy
    c.nodes >> Asynchronous("runs") >> c.builds
