"""A security update restarts the network service of machines in five regions; routes are lost."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.systemd import systemd
from incidents.datadog import components as c
from incidents.datadog import facts
from systems.datadog.steps import RULES

REPORT, IMPACT, RECOVERY = facts.REPORT, facts.IMPACT, facts.RECOVERY
gap = gaps_in("the page that documents it")
_NO_COST = undisclosed("cost of each measure: not in what was read of the reports")
_NO_TIME = undisclosed("time until it has effect: not in the documentation cited")

with IncidentAnatomy(
    c.datadog,
    "A systemd update removes the routes in five regions",
    as_of="2023-03-08",
    report=REPORT,
    failure_class="unattended-upgrade",
    timeline=[
        Event(
            statement("the first faulty upgrade of systemd is triggered")
            @ REPORT.at("the trigger of the first faulty upgrade (March"),
            when=facts.UPGRADE,
        ),
        Event(
            statement("the outage of all services begins, and internal monitoring alerts")
            @ REPORT.at("We were first alerted to the issue by"),
            when=facts.BEGAN,
            phase=("began", "detected"),
            effects=[
                Effect(c.nodes, "degraded"),
                Effect(c.pod_network, "degraded", because=c.nodes),
                Effect(c.parent_clusters, "degraded", because=c.pod_network),
                Effect(c.child_clusters, "degraded", because=c.parent_clusters),
                Effect(c.web, "lost", because=c.child_clusters),
                Effect(c.monitors, "lost", because=c.child_clusters),
                Effect(c.intake, "degraded", because=c.child_clusters),
                Effect(c.customers, "degraded", because=c.web),
            ],
        ),
        Event(
            statement("an internal high-severity incident is declared")
            @ REPORT.at("We declared an internal high-severity incident 18 minutes"),
            when=undisclosed("time: stated as 18 minutes into the investigation"),
        ),
        Event(
            statement("the status page reports an issue")
            @ REPORT.at("leading to the first status page update indicating"),
            when=facts.PUBLIC,
        ),
        Event(
            statement("the status page reports potential impact on ingestion and monitors")
            @ REPORT.at("the first update indicating potential impact to data"),
            when=facts.SCOPE,
        ),
        Event(
            statement("initial signs of recovery: web access is restored")
            @ REPORT.at("initial signs of recovery at 09:13 UTC (web"),
            when=facts.WEB_BACK,
            effects=[Effect(c.web, "degraded")],
        ),
        Event(
            statement("EU1: machines are recovered by a reboot")
            @ RECOVERY.at("we could recover them with a reboot."),
            when=undisclosed("time: the opening of the report gives none for EU1"),
        ),
        Event(
            statement("the first major service is declared operational")
            @ REPORT.at("declared our first major service operational by"),
            when=facts.FIRST_SERVICE,
        ),
        Event(
            statement("all services are declared operational in all regions")
            @ REPORT.at("declared all services operational in all regions on"),
            when=facts.ALL_SERVICES,
            phase="mitigated",
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.pod_network, "recovered"),
                Effect(c.parent_clusters, "recovered"),
                Effect(c.child_clusters, "recovered"),
                Effect(c.web, "recovered"),
                Effect(c.monitors, "recovered"),
            ],
        ),
        Event(
            statement("historical data is backfilled")
            @ REPORT.at("UTC once we had backfilled historical data."),
            when=facts.BACKFILLED,
            phase="resolved",
            effects=[Effect(c.intake, "recovered"), Effect(c.customers, "recovered")],
        ),
    ],
    trigger=statement("on start-up systemd-networkd removes IP rules that it does not know")
    @ IMPACT.at("systemd-networkd flushes all IP rules it does"),
    detection=statement(
        "internal monitoring, three minutes after the first faulty upgrade's trigger"
    )
    @ REPORT.at("three minutes after the trigger of the first"),
    mitigation=statement("in EU1 machines were rebooted, and clusters progressively recovered")
    @ RECOVERY.at("we progressively recovered the clusters."),
    impact={
        "compute capacity lost": facts.CAPACITY_LOST,
        "incident responders": facts.RESPONDERS,
        "status updates, four regions": facts.STATUS_UPDATES,
        "customers could not": statement("use Datadog through browser or APIs, or get alerts")
        @ REPORT.at("monitors were unavailable and not alerting."),
    },
    barriers=[
        Barrier(
            "No updates outside staged rollouts",
            kind="gradual-rollout",
            what=statement("the legacy security update channel has been disabled")
            @ facts.LEARNINGS.at("Datadog has disabled the legacy security update channel"),
            stops=c.nodes,
            cost=_NO_COST,
        ),
        Barrier(
            "Restarts that keep routes",
            kind="setting",
            what=statement("a systemd update no longer removes the routes that Cilium needs")
            @ facts.LEARNINGS.at("needed for Cilium (the container routing control plane"),
            stops=c.pod_network,
            cost=_NO_COST,
        ),
    ],
    signals=[kubernetes.NODE_SILENT, systemd.RESTARTS.rising(), kubernetes.NODE_CONDITION.rising()],
    recovery=[
        RULES,
        Check(
            "List the nodes, and see which are NotReady.",
            shell("kubectl get nodes") @ facts.CLUSTER_DOCS.at("kubectl get nodes"),
            healthy=statement("every node is Ready")
            @ facts.CLUSTER_DOCS.at("that they are all in the `Ready` state."),
            unhealthy=statement("kube-worker-1 NotReady <none> 1h v1.23.3")
            @ facts.CLUSTER_DOCS.at("kube-worker-1 NotReady <none> 1h v1.23.3"),
        ),
        Step(
            "Reboot the failed nodes, parent clusters first: they host the control planes.",
            command=undisclosed("command: by the cloud provider's tools; the reports name none"),
            **gap.of("healthy", "unhealthy"),
            risk="medium",
            takes=_NO_TIME,
            undo="Nothing to undo.",
            verify="The nodes are Ready, and their pods reach one another.",
        ),
        Step(
            "On systemd 249 or later, configure systemd-networkd to keep foreign rules.",
            command=config(
                "ManageForeignRoutingPolicyRules=no", file="/etc/systemd/networkd.conf, [Network]"
            )
            @ facts.NETWORKD_CONF.at("When false, it will not remove any foreign"),
            **gap.of("healthy", "unhealthy"),
            risk="low",
            takes=_NO_TIME,
            undo="Remove the line and restart systemd-networkd: the default is yes.",
            verify="After a restart of systemd-networkd on one drained node, its rules are there.",
        ),
    ],
    data_loss=statement("historical data was backfilled by the end")
    @ REPORT.at("UTC once we had backfilled historical data."),
    rollback=statement("none named in what was read: in EU1 a reboot recovered the machines")
    @ RECOVERY.at("we could recover them with a reboot."),
    cost=facts.LOST_REVENUE,
) as diagram:
    waive("EV504", because="the newsletter was read without its date")
    c.customers >> Call("HTTPS") >> c.web
    c.customers >> Call("HTTPS") >> c.intake
    c.web >> Call("runs on") >> c.child_clusters
    c.monitors >> Call("runs on") >> c.child_clusters
    c.intake >> Call("runs on") >> c.child_clusters
    c.child_clusters >> Call("control planes run on") >> c.parent_clusters
    c.parent_clusters >> Call("pods' traffic") >> c.pod_network
    c.pod_network >> Call("IP rules") >> c.nodes
    c.updater >> Asynchronous("systemd packages") >> c.nodes
