"""A malformed route leaves Traefik without routes once a node rollover restarts it."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    Fallback,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.alb import alb
from atlas.technologies.failures.alb import TARGET_HEALTH
from atlas.technologies.failures.traefik import LIST_ROUTERS, READ_ERRORS
from incidents.dfds import _2021_09_06 as facts
from incidents.dfds import components as c
from incidents.dfds._steps import DELETE_ROUTE, LIST_ROUTES
from incidents.dfds._technologies import traefik_two
from incidents.dfds.facts import NOT_FOUND as REPORT

_NO_COST = undisclosed("costs: not in the report of September 2021")

with IncidentAnatomy(
    c.platform,
    "One malformed route makes a restarted Traefik return 404",
    as_of="2021-09-06",
    report=REPORT,
    failure_class=("poison-message", "bad-config-push"),
    timeline=[
        Event(
            statement("a malformed IngressRoute is applied; nothing breaks yet")
            @ REPORT.at("2021-09-01 11:34 | Malformed IngressRoute applied to"),
            when=facts.APPLIED,
        ),
        Event(
            statement(
                "a node rollover starts; the bug triggers once all Traefik v2 pods have restarted"
            )
            @ REPORT.at("triggered after all the Traefik v2 pods got"),
            when=facts.ROLLOVER,
        ),
        Event(
            statement("all services return 404")
            @ REPORT.at("2021-09-06 08:00 | All Kubernetes services returning"),
            when=facts.BROKEN,
            phase="began",
            effects=[
                Effect(c.routes, "degraded"),
                Effect(c.ingress, "lost", because=c.routes),
                Effect(c.services, "lost", because=c.ingress),
            ],
        ),
        Event(
            statement("the investigation of the root cause starts")
            @ REPORT.at("Root cause investigation started"),
            when=facts.INVESTIGATED,
            phase="detected",
        ),
        Event(
            statement("the load balancer's targets are unhealthy")
            @ REPORT.at("08:10 | ALB targets unhealthy"),
            when=facts.UNHEALTHY,
            effects=[Effect(c.ingress_balancer, "degraded", because=c.ingress)],
        ),
        Event(
            statement("the targets are healthy again, after the health check's path was altered")
            @ REPORT.at("ALB targets healthy after altering the healthcheck path"),
            when=facts.HEALTHY,
            effects=[Effect(c.ingress_balancer, "recovered")],
        ),
        Event(
            statement("all services still return 404")
            @ REPORT.at("All Kubernetes services still returning 404"),
            when=facts.STILL,
        ),
        Event(
            statement("various investigations are not conclusive")
            @ REPORT.at("Misc. investigation non conclusive"),
            when=facts.UNCLEAR,
        ),
        Event(
            statement("a rollback to Traefik v1 as the main ingress controller is initiated")
            @ REPORT.at("Roll back to Traefik v1 as main ingress"),
            when=facts.ROLL_BACK,
        ),
        Event(
            statement("the rollback is performed by hand")
            @ REPORT.at("Roll back performed by hand"),
            when=facts.BY_HAND,
        ),
        Event(
            statement("all ingress traffic works as intended")
            @ REPORT.at("All ingress traffic working as intended"),
            when=facts.WORKING,
            phase=("mitigated", "resolved"),
            effects=[Effect(c.services, "recovered")],
        ),
        Event(
            statement(
                "deleting the malformed route by hand shows the root cause; the bug is verified"
            )
            @ REPORT.at("malformed IngressRoute and Traefik v2 bug verified"),
            when=facts.CAUSE,
            effects=[Effect(c.routes, "recovered"), Effect(c.ingress, "recovered")],
        ),
    ],
    trigger=statement("a malformed IngressRoute triggers a bug of Traefik v2 below 2.5")
    @ REPORT.at("Malformed IngressRoute manifest applied to Kubernetes triggered a"),
    detection=undisclosed("how it was noticed: the report says only when the investigation began"),
    mitigation=statement("a rollback to Traefik v1 as the main ingress controller")
    @ REPORT.at("Roll back to Traefik v1 as main ingress"),
    impact={
        "ingress traffic": statement("neither received nor routed")
        @ REPORT.at("causing no ingress traffic to be received nor"),
        "misleading": statement("Traefik failed gracefully, so the load balancer was suspected")
        @ REPORT.at("Traefik v2 failing gracefully causing misleading ALB issue"),
        "schema": statement("the official schema of the API did not prevent malformed manifests")
        @ REPORT.at("API schema not preventing application of malformed manifests"),
    },
    barriers=[
        Barrier(
            "Upgrade to Traefik 2.5",
            what=statement("2.5, where the bug is fixed, is to be deployed; the fix to be verified")
            @ REPORT.at("Upgrade Traefik to v2.5 where bug is fixed"),
            stops=c.ingress,
            cost=_NO_COST,
        ),
        Barrier(
            "Smoke test at a node rollover",
            kind="test",
            what=statement("smoke tests during and after rollovers are to be looked into")
            @ REPORT.at("Look into smoketesting, during and after node roll"),
            stops=c.ingress,
            cost=_NO_COST,
        ),
        Barrier(
            "External probe of the ingress controller",
            kind="health-check",
            what=statement("an external liveness probe is to be set up")
            @ REPORT.at("Setup external liveness probe on ingress controller"),
            stops=c.services,
            cost=_NO_COST,
        ),
        Barrier(
            "Segmented workloads",
            kind="isolation",
            what=statement("segmentation might be an option to limit the blast radius")
            @ REPORT.at("Workload segmentation might be an option to limit"),
            stops=c.services,
            cost=_NO_COST,
        ),
        Barrier(
            "More robust health check path",
            kind="health-check",
            what=statement("the path is to be changed to something more robust")
            @ REPORT.at("Change Traefik v2 healthcheck path to something more"),
            stops=c.ingress_balancer,
            cost=_NO_COST,
        ),
    ],
    signals=[
        traefik_two.NO_ROUTES,
        alb.UNHEALTHY_HOSTS.rising(),
        ErrorReply(
            reply=statement("404") @ REPORT.at("08:00 | All Kubernetes services returning 404"),
            seen_by="users of all services",
        ),
    ],
    recovery=[
        evolve(READ_ERRORS, action="Find errors about routes in the log of Traefik."),
        LIST_ROUTERS,
        LIST_ROUTES,
        DELETE_ROUTE,
        TARGET_HEALTH,
    ],
    data_loss=undisclosed("data loss: the report mentions only requests that got 404"),
    rollback=statement("to Traefik v1, by hand") @ REPORT.at("Roll back performed by hand"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN, "time to mitigate": facts.RECOVERED_IN},
) as diagram:
    waive("IN404", because="requests got 404; the report says nothing about lost data")
    c.users >> Call("traffic") >> c.ingress_balancer >> Call("traffic") >> c.ingress
    c.ingress >> Call("traffic") >> c.services
    c.ingress >> Asynchronous("list, watch") >> c.routes
    c.ingress_balancer >> Fallback("traffic", when="after the rollback") >> c.former_ingress
    c.former_ingress >> Call("traffic") >> c.services
