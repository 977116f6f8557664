"""kubectl points at another cluster, and the production namespace of a hub is deleted."""

from attrs import evolve

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import CONFIG_VIEW
from atlas.technologies.failures.kubernetes_control import NAMESPACE
from atlas.technologies.failures.kubernetes_requests import CONTEXTS
from atlas.technologies.failures.kubernetes_upkeep import PERSISTENT_VOLUMES, SETS
from incidents.two_eye_two_see import _2025_08_12 as facts
from incidents.two_eye_two_see import _leap as c
from incidents.two_eye_two_see.facts import LEAP as REPORT

_NO_COST = undisclosed("costs: not in the report of August 2025")
_NO_OUTPUT = undisclosed("output: not in the report of August 2025")
_NO_TIME = undisclosed("time until it has effect: not in the report of August 2025")

with IncidentAnatomy(
    c.leap,
    "The wrong kubeconfig context: production is deleted",
    as_of="2025-08-12",
    report=REPORT,
    failure_class="operator-automation-error",
    timeline=[
        Event(
            statement("while working on another, new hub, an engineer deletes the namespace prod")
            @ REPORT.at("a 2i2c engineer unintentionally deleted the `prod` namespace"),
            when=undisclosed(
                "time of the deletion: not in the report, which begins at 5:00 PM BST"
            ),
            phase="began",
            effects=[
                Effect(c.leap_namespace, "lost"),
                Effect(c.leap_hub, "lost", because=c.leap_namespace),
                Effect(c.leap_users, "lost", because=c.leap_hub),
            ],
        ),
        Event(
            statement("the deletion hung; pods of another cluster are listed: incident declared")
            @ REPORT.at("I deleted the prod namespace, when it hung."),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement("an engineer writes: the cluster is LEAP, with no pods on prod")
            @ REPORT.at("the cluster is LEAP, I'm confident -- no"),
            when=facts.CLUSTER_KNOWN,
        ),
        Event(
            statement("a second engineer informs the LEAP community")
            @ REPORT.at("Second engineer updates LEAP community of an active"),
            when=facts.COMMUNITY,
        ),
        Event(
            statement("the uptime check fails and alerts")
            @ REPORT.at("Uptime check on LEAP cluster fails"),
            when=facts.CHECK_FAILS,
        ),
        Event(
            statement("the engineer would redeploy, but is cautious: no data should be lost")
            @ REPORT.at("cautiously to avoid unnecessary data loss."),
            when=facts.CAUTIOUS,
        ),
        Event(
            statement("the first reports of users arrive: 404 errors on the hub")
            @ REPORT.at("First reports of users encountering 404 errors whilst"),
            when=facts.USERS_REPORT,
        ),
        Event(
            statement("the tech lead confirms: redeploy prod")
            @ REPORT.at("Tech lead confirms approach is to re-deploy `prod`,"),
            when=facts.CONFIRMED,
        ),
        Event(
            statement("the job nfs-share-creator blocks the deployment; the engineer stops it")
            @ REPORT.at("`nfs-share-creator` job is blocking deployment, the primary"),
            when=facts.JOB_BLOCKS,
        ),
        Event(
            statement("the engineer redeploys prod, with the updated IP address of the NFS server")
            @ REPORT.at("re-deploys `prod` with updated NFS server IP"),
            when=facts.REDEPLOYED,
            effects=[Effect(c.leap_namespace, "degraded")],
        ),
        Event(
            statement("the ingress is deleted on purpose, so that nobody starts a server meanwhile")
            @ REPORT.at("deletes `prod` ingress to prevent users spawning mid-deployment."),
            when=facts.INGRESS_DELETED,
        ),
        Event(
            statement("the hub is declared online; tests continue")
            @ REPORT.at("declares `prod` hub online, shares this update"),
            when=facts.ONLINE,
            phase="mitigated",
            effects=[
                Effect(c.leap_namespace, "recovered"),
                Effect(c.leap_hub, "recovered"),
                Effect(c.leap_users, "recovered"),
            ],
        ),
        Event(
            statement("the incident is resolved") @ REPORT.at("Incident resolved."),
            when=facts.RESOLVED,
            phase="resolved",
        ),
        Event(
            statement("some users report trouble with logins, or kernels that disconnect")
            @ REPORT.at("some users are having trouble with logging in,"),
            when=facts.LOGINS_FAIL,
        ),
        Event(
            statement("heavy Dask workloads are seen, which ultimately stabilise")
            @ REPORT.at("Primary engineer observes heavy Dask workloads being started"),
            when=facts.STABLE,
        ),
    ],
    trigger=statement("the work around a bug in the deployment of NFS, on the wrong cluster")
    @ REPORT.at("Working around this bug led to this incident."),
    detection=statement("by the engineer, before the monitoring alerted")
    @ REPORT.at("quick to identify the situation ahead of the"),
    mitigation=statement("the last user pod was deleted, then prod was redeployed")
    @ REPORT.at("A single remaining user-pod was deleted in the"),
    impact={
        "pods": statement("all of the namespace prod terminated")
        @ REPORT.at("all pods running in the `prod` namespace were"),
        "hub inaccessible, stated": facts.LASTED,
        "no clue": statement("nothing showed that kubectl was on the LEAP hub")
        @ REPORT.at("did not have any contextual clues that they'd"),
        "wait for the tech lead": statement("in another time zone: it took some time")
        @ REPORT.at("(in a different timezone) took some time."),
        "redeployment": statement("longer: a circular dependency of NFS and its IP in the PVCs")
        @ REPORT.at("additional minutes as a consequence of a circular"),
    },
    barriers=[
        Barrier(
            "Hardening against nested contexts",
            kind="safe-tool",
            what=statement("done: the deployer has opt-in hardening against nested contexts")
            @ REPORT.at("opt-in hardening against nested kubeconfig contexts"),
            stops=c.leap_namespace,
            cost=_NO_COST,
        ),
        Barrier(
            "A shell that shows the context",
            kind="setting",
            what=statement("done: the engineer's shell identifies contexts better")
            @ REPORT.at("to better identify distinct kubeconfig contexts."),
            stops=c.leap_namespace,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("An uptime check on two-eye-two-see Uptime Check URL … is failing.")
            @ REPORT.at("An uptime check on two-eye-two-see Uptime Check URL")
        ),
        ErrorReply(
            reply=statement("404") @ REPORT.at("users encountering 404 errors whilst accessing"),
            seen_by="users of the hub",
        ),
    ],
    recovery=[
        evolve(
            NAMESPACE,
            action="Find whether the namespace is deleted.",
            verify="The phase Terminating, or not found: it is deleted. The conditions name what "
            "keeps it.",
        ),
        evolve(
            CONTEXTS,
            verify="The mark * stands at the context of another cluster than you work on.",
        ),
        CONFIG_VIEW,
        SETS,
        PERSISTENT_VOLUMES,
        Step(
            "Delete the last pod that keeps the namespace from ending.",
            command=action("Delete the pods that are left in the namespace.")
            @ REPORT.at("A single remaining user-pod was deleted in the"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=_NO_TIME,
            undo="None: the server of that user ends; the deletion cannot be undone by then.",
            verify="The namespace is no longer listed.",
        ),
        Step(
            "Redeploy the hub, with the new address of the NFS server.",
            command=action("Deploy the hub again, with the NFS server's current IP address.")
            @ REPORT.at("re-deploys `prod` with updated NFS server IP"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=_NO_TIME,
            undo="None: deploy it again with another address, if that one was wrong.",
            verify="A login starts a server, and home directories hold their files.",
        ),
    ],
    data_loss=statement("none: storage is provisioned separately")
    @ REPORT.at("was successful. No data were lost."),
    rollback=statement("none: prod was deployed again")
    @ REPORT.at("Subsequently re-deploying the `prod` hub was successful."),
    cost=_NO_COST,
    stated={"time to resolve": facts.RESOLVED_IN},
) as diagram:
    waive("AM103", because="the report names an uptime check and no metric")
    c.leap_users >> Call("HTTPS, through the ingress") >> c.leap_hub
    c.leap_hub >> Call("NFS") >> c.leap_storage
    c.leap_namespace >> Asynchronous("runs") >> c.leap_hub
    c.deployment >> Asynchronous("kubectl") >> c.leap_namespace
    c.leap_check >> Call("health check") >> c.leap_hub
