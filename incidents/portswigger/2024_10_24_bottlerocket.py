"""Nodes update themselves to an image with a new default, and all customers are down."""

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
    Observation,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.karpenter import NODECLASSES, SHOW_NODECLASS
from atlas.technologies.failures.kubernetes import PREVIOUS_LOG
from atlas.technologies.kubernetes import kubernetes
from incidents.portswigger import components as c
from incidents.portswigger import facts
from incidents.portswigger._technologies import burp_suite

REPORT = facts.BOTTLEROCKET
gap = gaps_in("the documentation cited")
_NO_COST = undisclosed("costs: not in the report of October 2024")

with IncidentAnatomy(
    c.burp_cloud,
    "Updated node images forbid JIT: no JVM starts on them",
    as_of="2024-10-24",
    report=REPORT,
    failure_class=("unattended-upgrade", "kubernetes-platform"),
    timeline=[
        Event(
            statement("upstream merges a default that blocks writable and executable memory")
            @ REPORT.at("default security setting to block writable/executable memory for"),
            when=undisclosed(
                "time: the report says 16-10-2024 11:58, the merge commit 15 October 23:58 UTC"
            ),
        ),
        Event(
            statement("Bottlerocket 1.26.0 is released, with this default")
            @ REPORT.at("which included this PR."),
            when=facts.RELEASED,
        ),
        Event(
            statement("AWS makes it the latest image in eu-west-1")
            @ REPORT.at("AWS made v1.26.0 available as the latest Bottlerocket"),
            when=undisclosed("time: the report gives a range, from 02:00 to 04:30 GMT"),
        ),
        Event(
            statement("Karpenter notices the new version, and starts to update the nodes")
            @ REPORT.at("new version of Bottlerocket was available and started"),
            when=facts.ROLLOUT,
        ),
        Event(
            statement("the uptime metric shows a significant drop of availability")
            @ REPORT.at("significate drop of in availability percentage."),
            when=facts.DROPPED,
            phase="began",
            effects=[
                Effect(c.nodes, "degraded"),
                Effect(c.instances, "degraded", because=c.nodes),
                Effect(c.customers, "degraded", because=c.instances),
            ],
        ),
        Event(
            statement("the EC2 nodes have been updated, as their console later shows")
            @ REPORT.at("the EC2 nodes had been updated at 05:33"),
            when=facts.UPDATED,
        ),
        Event(
            statement("after that, workloads are migrated to the new nodes, where no JVM starts")
            @ REPORT.at("workloads had been migrated to the new EC2"),
            when=undisclosed("time: the report says only after the update of 05:33 GMT"),
            effects=[
                Effect(c.instances, "lost", because=c.nodes),
                Effect(c.customers, "lost", because=c.instances),
            ],
        ),
        Event(
            statement("the Growth team reports the outage in an internal channel")
            @ REPORT.at("reporting the outage to the BSEE cloud onboarding"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("a member of the Product team notifies the Technology team by word of mouth")
            @ REPORT.at("Product team verbally notified the Technology Team that"),
            when=facts.TOLD,
        ),
        Event(
            statement(
                "all customers' pods are seen in crash loops; by their logs, the OS is suspected"
            )
            @ REPORT.at("all the customers kubernetes Pods where in crash"),
            when=undisclosed("time: not in the report; after 08:15 GMT, before 09:15 GMT"),
        ),
        Event(
            statement("a matching issue is found upstream; reverting to 1.25.0 starts")
            @ REPORT.at("Compatibility issues with the v1.26.0 of Bottlerocket when"),
            when=undisclosed("time: not in the report; after 08:15 GMT, before 09:15 GMT"),
        ),
        Event(
            statement("instances start to come back, and the service is restored")
            @ REPORT.at("instances started to come back online and service"),
            when=facts.RESTORED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.instances, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
    ],
    trigger=statement("an image whose new default stops programs that rely on JIT compilation")
    @ REPORT.at("change to the OS config stopped applications that"),
    detection=statement("by a message of another team; a metric had fallen at 04:45 GMT")
    @ REPORT.at("The Growth team posted a message reporting the"),
    mitigation=statement("version 1.25.0 was deployed across all clusters, with new nodes")
    @ REPORT.at("Version 1.25.0 of BottleRocket was deployed across all"),
    impact={
        "customers": statement("all: their instances showed Environment Unavailable")
        @ REPORT.at("were displaying the Environment Unavailable message."),
        "duration, by the report": facts.LASTED,
        "support cases": facts.SUPPORT_CASES,
        "time zone": statement(
            "no zone printed; read as GMT, by the template; if BST, an hour earlier"
        )
        @ facts.README.at("(all times in GMT)"),
        "time of the logs": statement("07:34 UTC, seen after 08:15: this suggests BST, not GMT")
        @ REPORT.at("2024-10-24T07:34:22.614470565Z Error occurred during initialization of VM"),
        "price of pinning": statement("more maintenance, and perhaps later security patches")
        @ REPORT.at("result in critical security patch deployment being delayed."),
        "upstream fix": statement("1.26.1, of the same day, reverts the default")
        @ facts.FIX.at("Revert system-wide configuration to block writeable/executable memory"),
    },
    barriers=[
        Barrier(
            "Pin the version of the node image",
            kind="setting",
            what=statement("since then a specific version is deployed, not the latest release")
            @ REPORT.at("a specific versioned Bottlerocket AMI rather than the"),
            stops=c.nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Follow the releases on a dashboard",
            kind="review",
            what=statement("since then Bottlerocket's release feed is on an internal dashboard")
            @ REPORT.at("ATOM feed has been added to an internal"),
            stops=c.nodes,
            cost=_NO_COST,
        ),
    ],
    signals=[
        burp_suite.NOT_EXECUTABLE,
        kubernetes.CRASH_LOOP,
        burp_suite.INIT_RESTARTS.rising(),
        ErrorReply(
            reply=statement("Environment Unavailable")
            @ REPORT.at("were displaying the Environment Unavailable message."),
            seen_by="customers",
        ),
    ],
    recovery=[
        PREVIOUS_LOG,
        Check(
            "Check which operating system and version the nodes run.",
            shell("kubectl get nodes -o wide") @ GET.at("kubectl get pods -o wide"),
            **gap.of("healthy", "unhealthy"),
            verify="Failing pods run on nodes whose OS-IMAGE is newer than one that worked.",
        ),
        Check(
            "Show the node class; read which image it selects.",
            SHOW_NODECLASS.command,
            **gap.of("healthy", "unhealthy"),
            verify="An alias that ends in @latest: nodes follow each new release.",
        ),
        Step(
            "Pin the node class to the last version that worked; Karpenter replaces the nodes.",
            command=config(
                "amiSelectorTerms: [{alias: bottlerocket@<version>}]", file="EC2NodeClass"
            )
            @ NODECLASSES.at("alias: bottlerocket@v1.20.4"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="Select the latest version again, once it is tested with your workloads.",
            verify="All nodes show the older OS-IMAGE, and the pods stay up.",
        ),
    ],
    data_loss=statement("none, by the report") @ REPORT.at("| None | 3h 45m |"),
    rollback=statement("to version 1.25.0 of the image, on all clusters")
    @ REPORT.at("Version 1.25.0 of BottleRocket was deployed across all"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find out why a pod does not stay up",
        )
    ],
) as diagram:
    c.customers >> Call("HTTPS") >> c.instances
    c.instances >> Call("runs on") >> c.nodes
    c.node_updates >> Asynchronous("new nodes") >> c.nodes
    c.instances >> Observation("availability") >> c.uptime
