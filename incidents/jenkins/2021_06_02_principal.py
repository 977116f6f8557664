"""Nodes cannot log in to Azure for more than 21 hours, and the renewal restarts all of them."""

from atlas import (
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
from atlas.technologies.aks import aks
from atlas.technologies.failures.aks import CREDENTIALS, PRINCIPAL
from atlas.technologies.kubernetes import kubernetes
from incidents.jenkins import components as c
from incidents.jenkins import facts

REPORT = facts.PRINCIPAL
_NO_COST = undisclosed("costs: not in the post-mortem of June 2021")
_NO_OUTPUT = undisclosed("output: not in the post-mortem of June 2021")

with IncidentAnatomy(
    c.jenkins_infra,
    "An expired service principal: pods cannot mount volumes",
    as_of="2021-06-03",
    report=REPORT,
    failure_class=("certificate-key-expiry", "kubernetes-platform"),
    timeline=[
        Event(
            statement("the credential of the service principal expires")
            @ REPORT.at("active-directory/develop/app-objects-and-service-principals) expired."),
            when=facts.EXPIRED,
            effects=[Effect(c.principal, "lost")],
        ),
        Event(
            statement("first errors: pods cannot mount volumes, new nodes get no network interface")
            @ REPORT.at("Errors about pods unable to mount volumes, or"),
            when=facts.ERRORS,
            phase="began",
            effects=[
                Effect(c.cluster, "degraded", because=c.principal),
                Effect(c.controllers, "degraded", because=c.cluster),
            ],
        ),
        Event(
            statement("the AKS console helps to get the error, while a failed release is examined")
            @ REPORT.at("AKS UI Console helped to get the error"),
            when=undisclosed("time: not in the post-mortems of this incident and the release"),
            phase="detected",
        ),
        Event(
            statement("the credential is renewed; AKS restarts all nodes, which cannot be stopped")
            @ REPORT.at("to an automatic an unstoppable operation on the"),
            when=facts.RENEWED,
            effects=[
                Effect(c.principal, "recovered"),
                Effect(c.plugin_site, "degraded", because=c.cluster),
                Effect(c.users, "degraded", because=c.plugin_site),
            ],
        ),
        Event(
            statement("ldap.jenkins.io is unavailable due to a full restart")
            @ REPORT.at("ldap.jenkins.io was unable due to a full"),
            when=facts.LDAP_DOWN,
            effects=[Effect(c.ldap, "lost", because=c.cluster)],
        ),
        Event(
            statement("the restart of ldap.jenkins.io has ended")
            @ REPORT.at("15:17 UTC until 2021-06-03 - 15:19 UTC"),
            when=facts.LDAP_UP,
            effects=[Effect(c.ldap, "recovered")],
        ),
        Event(
            statement("pods with a persistent volume can be scheduled again")
            @ REPORT.at("Unable to schedule a pod with a Persistent"),
            when=facts.VOLUMES,
            phase="mitigated",
            effects=[Effect(c.controllers, "recovered")],
        ),
        Event(
            statement("all operations have finished; no more errors in logs or metrics")
            @ REPORT.at("no more errors found in logs or metrics"),
            when=facts.FINISHED,
            phase="resolved",
            effects=[
                Effect(c.cluster, "recovered"),
                Effect(c.plugin_site, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
    ],
    trigger=statement("nodes log in to the Azure API with a credential that expired")
    @ REPORT.at("is used by AKS nodes to authenticate to"),
    detection=statement("while the failed packaging of LTS 2.289.1 was investigated")
    @ REPORT.at("error while investigating the root cause of [LTS"),
    mitigation=statement("the infrastructure team renewed the credential")
    @ REPORT.at("Service principal credential is renewed by the infra"),
    impact={
        "builds": statement("failed where a pod had a persistent volume claim")
        @ REPORT.at("failing builds when a pod with PVC is"),
        "HTTP 500 of plugins.jenkins.io": facts.FAILED,
        "error text": undisclosed(
            "messages: the post-mortem prints none; those below are of the technologies"
        ),
        "access": statement(
            "one responder was not authorized to reset the credential; another one did it"
        )
        @ REPORT.at("does not have the full authorization set on"),
        "failed LTS packaging that day": statement(
            "its report blames loaded storage and throttled APIs"
        )
        @ facts.PACKAGING.at("Azure File storage was under heavy load and"),
    },
    barriers=[
        Barrier(
            "Alert a week before expiry",
            kind="alert",
            what=statement("a check is to alert a week before, as for certificates")
            @ REPORT.at("check to trigger an alert a week before,"),
            stops=c.principal,
            cost=_NO_COST,
        ),
        Barrier(
            "Team calendar of manual renewals",
            kind="alert",
            what=statement("find a way to have a calendar with resets of credentials")
            @ REPORT.at("have a team-level calendar to add such events"),
            stops=c.principal,
            cost=_NO_COST,
        ),
        Barrier(
            "Managed identity, renewed automatically",
            kind="setting",
            what=statement("managed identities renew themselves; proposed for the long term")
            @ REPORT.at("which has the benefit of auto-renewing."),
            stops=c.principal,
            cost=_NO_COST,
        ),
    ],
    signals=[
        aks.SECRET_EXPIRED,
        kubernetes.NOT_MOUNTED,
        kubernetes.WAITING.rising(),
        ErrorReply(
            reply=statement("HTTP 500")
            @ REPORT.at("plugins.jenkins.io answered HTTP/500 on 33% of the"),
            seen_by="users of plugins.jenkins.io, during the restart",
        ),
    ],
    recovery=[
        PRINCIPAL,
        CREDENTIALS,
        Step(
            "Reset the credential of the cluster's service principal: all nodes restart.",
            command=action("Reset the service principal of the cluster, with rights to do so.")
            @ REPORT.at("Reseting the SP requires a full node restart,"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=undisclosed("time of the step alone: the post-mortem has only clock times"),
            undo="None: the old credential has expired, and the restart cannot be stopped.",
            verify="Pods with a persistent volume start; all nodes are drained and back.",
        ),
    ],
    data_loss=undisclosed("data loss: the post-mortem mentions failed builds and requests"),
    rollback=undisclosed("the post-mortem names no change to revert: a credential expired"),
    cost=_NO_COST,
) as diagram:
    waive("IN404", because="the post-mortem mentions failed builds and requests, no stored data")
    waive("IN405", because="a credential expired by itself; there was no change to revert")
    c.users >> Call("HTTPS") >> c.plugin_site
    c.plugin_site >> Call("runs on") >> c.cluster
    c.ldap >> Call("runs on") >> c.cluster
    c.controllers >> Call("starts pods with volumes") >> c.cluster
    c.cluster >> Call("Azure API login") >> c.principal
