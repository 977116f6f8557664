"""A patch release of the ingress controller deletes the ingress of jenkins.io, twice."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.helm import LIST_HISTORY, ROLL_BACK
from atlas.technologies.failures.ingress_nginx import INGRESSES
from atlas.technologies.failures.kubernetes_api import WEBHOOKS
from incidents.fastly._technologies import fastly
from incidents.jenkins import components as c
from incidents.jenkins import facts

REPORT = facts.INGRESS
_NO_COST = undisclosed("costs: not in the post-mortem of November 2021")

with IncidentAnatomy(
    c.jenkins_infra,
    "A patch of the ingress chart deletes the site's ingress",
    as_of="2021-11-18",
    report=REPORT,
    failure_class=("bad-deploy", "kubernetes-platform"),
    timeline=[
        Event(
            statement("the nginx chart goes from 4.0.6 to 4.0.8, with a new admission rule")
            @ REPORT.at("nginx helm chart from `4.0.6` to `4.0.8` (patch"),
            when=facts.DEPLOYED,
            effects=[Effect(c.ingress, "lost")],
        ),
        Event(
            statement("Fastly starts to drop some pages: the cluster answers 404 for them")
            @ REPORT.at("Fastly start to decache some pages of jenkins.io"),
            when=facts.UNCACHED,
            phase="began",
            effects=[
                Effect(c.cdn, "degraded", because=c.ingress),
                Effect(c.users, "degraded", because=c.cdn),
            ],
        ),
        Event(
            statement("a user reports HTTP 503 for a documentation page")
            @ REPORT.at("a user reports in the Gitter channel jenkinsci/jenkins"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("the status page reports the incident")
            @ REPORT.at("status.jenkins.io is reporting the incident"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("chart rolled back to 4.0.6, webhook deleted by hand, automation disabled")
            @ REPORT.at("rollbacking the nginx helm chart to its previous"),
            when=facts.FIXED_BY_HAND,
            phase="mitigated",
            effects=[
                Effect(c.ingress, "recovered"),
                Effect(c.cdn, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
        Event(
            statement("4.0.8 is deployed again after a first batch of changes: a second outage")
            @ REPORT.at("leading in a 2nd jenkins.io outage"),
            when=facts.REDEPLOYED,
            effects=[
                Effect(c.ingress, "lost"),
                Effect(c.cdn, "lost", because=c.ingress),
                Effect(c.users, "lost", because=c.cdn),
            ],
        ),
        Event(
            statement(
                "all fixes are applied; the site is back, and Fastly is told to drop all pages"
            )
            @ REPORT.at("the automated system redeploys jenkins.io's helm chart: the"),
            when=facts.RESTORED,
            phase="resolved",
            effects=[
                Effect(c.ingress, "recovered"),
                Effect(c.cdn, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
    ],
    trigger=statement("a webhook that forbids annotations with an nginx configuration block")
    @ REPORT.at("forbids any ingress annotation containing an Nginx configuration"),
    detection=statement("a user's report; the origin was not monitored")
    @ REPORT.at("did not have a monitoring on origin.jenkins.io that"),
    mitigation=statement("the chart was rolled back, and the admission webhook deleted by hand")
    @ REPORT.at("manually deleting the webhook adminission systems."),
    impact={
        "unavailable": statement("jenkins.io answered HTTP 503 in both outages")
        @ REPORT.at("jenkins.io was unavailable (answering HTTP/503 errors) during the"),
        "first outage, by the report": facts.FIRST_OUTAGE,
        "second outage, by the report": facts.SECOND_OUTAGE,
        "deleted": statement("one ingress rule, for jenkins.io, www and both origin names")
        @ REPORT.at(
            "(also www.jenkins.io, origin.jenkins.io and www.origin.jenkins.io) is deleted"
        ),
        "the rule's annotation, June 2021": statement("a configuration snippet with if blocks")
        @ facts.JENKINSIO_CONFIG.at('if ( $scheme = "http" ) {'),
        "why it was forbidden": statement("a side effect of a security fix in nginx")
        @ facts.MEETING.at("Side effect from a security fix in nginx"),
    },
    barriers=[
        Barrier(
            "Read the changelog, in pairs",
            kind="review",
            what=statement(
                "changelogs of ingress controllers are to be checked, by at least two people"
            )
            @ REPORT.at("pair to have at least 2 different eyes"),
            stops=c.ingress,
            cost=_NO_COST,
        ),
        Barrier(
            "Staging cluster with the same DNS setup",
            kind="test",
            what=statement("it would have detected it before production; to think about")
            @ REPORT.at("had a complete staging cluster with the same"),
            stops=c.ingress,
            cost=_NO_COST,
        ),
        Barrier(
            "Monitor the origin, past the CDN",
            kind="alert",
            what=statement("monitoring is to detect an outage on www.origin.jenkins.io")
            @ REPORT.at("an outage on www.origin.jenkins.io detects such an"),
            stops=c.cdn,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("Guru meditation")
            @ REPORT.at('HTTP/503 errors (message "Guru meditation" from Fastly\'s varnish)'),
            seen_by="readers of jenkins.io, with HTTP 503",
        ),
        ErrorReply(
            reply=statement("HTTP 404")
            @ REPORT.at("deleted means that the pages answers HTTP/404 to"),
            seen_by="Fastly, from the cluster",
        ),
        fastly.STATUS_GROUP.rising(),
    ],
    recovery=[
        evolve(
            INGRESSES,
            verify="The host of the site is not listed: its ingress was deleted or refused.",
        ),
        evolve(
            LIST_HISTORY,
            action="List the revisions of the release; find the last one from before the upgrade.",
            healthy=undisclosed("output: the upgrade of 2021 was deployed with success"),
            unhealthy=undisclosed("output: the upgrade of 2021 was deployed with success"),
        ),
        evolve(
            ROLL_BACK,
            action="Roll the ingress controller back to the revision from before the upgrade.",
        ),
        evolve(
            WEBHOOKS,
            verify="The webhook that is called for ingresses, and its service, are known.",
        ),
        Step(
            "Delete the admission webhook that refuses the ingress, if the rollback left it.",
            command=shell("kubectl delete validatingwebhookconfiguration <name>")
            @ REPORT.at("manually deleting the webhook adminission systems."),
            healthy=undisclosed("output: not in the post-mortem"),
            unhealthy=undisclosed("output: not in the post-mortem"),
            risk="high",
            takes=undisclosed("time until it has effect: not in the post-mortem"),
            undo="Deploy the chart that declares the webhook again; refused ingresses fail again.",
            verify="The website's chart can be deployed, and its ingress is listed.",
        ),
    ],
    data_loss=undisclosed("data loss: the post-mortem mentions only errors to readers"),
    rollback=statement("done by hand, to chart 4.0.6")
    @ REPORT.at("(rollback nginx ingress to `4.0.6`)"),
    cost=_NO_COST,
) as diagram:
    waive("AM102", because="readers saw Fastly's error; the post-mortem names no log")
    waive("IN404", because="the post-mortem mentions no stored data")
    c.users >> Call("HTTPS") >> c.cdn
    c.cdn >> Call("uncached pages") >> c.ingress
    c.ingress >> Call("HTTP") >> c.website
    c.charts >> Asynchronous("ingress controller chart") >> c.ingress
    c.charts >> Asynchronous("website chart") >> c.website
