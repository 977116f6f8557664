"""A routine rotation of database credentials replaces the database resource."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.terraform import PLAN_AGAIN
from incidents.polar import components as c
from incidents.polar import facts
from incidents.polar._technologies import terraform_cloud

REPORT = facts.TERRAFORM
_NO_COST = undisclosed("costs: not in the post-mortem of June 2026")
_NO_OUTPUT = undisclosed("output: not in the post-mortem of June 2026")
_NO_TIME = undisclosed("time until it has effect: not in the post-mortem of June 2026")

with IncidentAnatomy(
    c.polar,
    "A credential rotation in Terraform destroys the database",
    as_of="2026-06-12",
    report=REPORT,
    failure_class="operator-automation-error",
    timeline=[
        Event(
            statement("a Terraform Cloud plan runs to rotate database credentials")
            @ REPORT.at("Terraform Cloud plan runs to rotate credentials"),
            when=facts.PLANNED,
        ),
        Event(
            statement("the plan is applied") @ REPORT.at("Terraform Cloud plan is applied"),
            when=facts.APPLIED,
        ),
        Event(
            statement("a point-in-time backup runs automatically")
            @ REPORT.at("Point in Time database backup (automatically run)"),
            when=facts.BACKED_UP,
        ),
        Event(
            statement("Terraform begins to destroy the database")
            @ REPORT.at("Terraform begins to destroy database"),
            when=facts.DESTROYING,
        ),
        Event(
            statement("the database is dropped, and Polar is fully down")
            @ REPORT.at("Polar fully down. **Incident starts**"),
            when=facts.DROPPED,
            phase="began",
            effects=[
                Effect(c.database, "lost"),
                Effect(c.api, "lost", because=c.database),
                Effect(c.ingestion, "lost", because=c.database),
                Effect(c.webhooks, "degraded", because=c.database),
                Effect(c.sandbox, "lost", because=c.database),
                Effect(c.customers, "lost", because=c.api),
            ],
        ),
        Event(
            statement("the team begins to recover immediately; alerting was not quick enough")
            @ REPORT.at("The team began recovery efforts immediately after the"),
            when=undisclosed("time of detection: not in the post-mortem, which says immediately"),
            phase="detected",
        ),
        Event(
            statement("the status page says down") @ REPORT.at("Status page is updated to down"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("maintenance mode is enabled") @ REPORT.at("Maintenance mode enabled"),
            when=facts.MAINTENANCE,
        ),
        Event(
            statement("a restore from the point-in-time snapshot starts")
            @ REPORT.at("Database restoration from Point In Time snapshot started"),
            when=facts.RESTORING,
        ),
        Event(
            statement("the database is restored and confirmed to have all data, without a replica")
            @ REPORT.at("contain all data but with no read replica"),
            when=facts.RESTORED,
            effects=[Effect(c.database, "degraded")],
        ),
        Event(
            statement("all sandbox services are restarted with the new database host")
            @ REPORT.at("All sandbox services are restarted with the new"),
            when=facts.SANDBOX_UP,
            effects=[Effect(c.sandbox, "recovered")],
        ),
        Event(
            statement("maintenance mode is disabled") @ REPORT.at("Maintenance mode disabled"),
            when=facts.MAINTENANCE_OFF,
        ),
        Event(
            statement("all production services are restarted; metrics endpoints are still degraded")
            @ REPORT.at("up but with degraded performance on metrics endpoints"),
            when=facts.UP,
            phase="mitigated",
            effects=[
                Effect(c.api, "degraded", because=c.database),
                Effect(c.ingestion, "recovered"),
                Effect(c.customers, "degraded", because=c.api),
            ],
        ),
        Event(
            statement("a read replica is enabled, and begins to backfill data")
            @ REPORT.at("read replica is enabled and begins backfilling data."),
            when=facts.REPLICA,
        ),
        Event(
            statement("the status page says degraded")
            @ REPORT.at("Status page is updated to “degraded”"),
            when=facts.DEGRADED,
        ),
        Event(
            statement("missing user events and orders are recreated")
            @ REPORT.at("Missing user events and orders are recreated in"),
            when=facts.RECREATED,
        ),
        Event(
            statement("the incident ends; when webhooks and metrics were back is not stated")
            @ REPORT.at("End of the incident"),
            when=facts.ENDED,
            phase="resolved",
            effects=[
                Effect(c.database, "recovered"),
                Effect(c.api, "recovered"),
                Effect(c.webhooks, "recovered"),
                Effect(c.customers, "recovered"),
            ],
        ),
    ],
    trigger=statement("credentials tied to the database resource: new ones replaced it")
    @ REPORT.at("Updating those credentials triggered a replacement of the"),
    detection=statement("not quickly enough by monitoring; the team began immediately")
    @ REPORT.at("Monitoring and alerting did not surface the issue"),
    mitigation=statement("a point-in-time restore, and services restarted with the new host")
    @ REPORT.at("All production services are restarted with the new"),
    impact={
        "unavailable": statement("dashboard, API, checkout; events in part of the recovery")
        @ REPORT.at("The Polar dashboard, API, and checkout infrastructure were"),
        "protection": statement("deletion protection was not enabled on production")
        @ REPORT.at("deletion protection was not enabled on the production"),
        "sandbox": statement("on the same instance: the change could not be run there alone")
        @ REPORT.at("sandbox and production are running on a single"),
        "slow recovery": statement("database variables were duplicated in all services")
        @ REPORT.at("Database environment variables were duplicated in all services,"),
        "missing events": statement("a script of the same day restores them from Tinybird")
        @ facts.EVENTS_SCRIPT.at("Restore user events from Tinybird"),
        "recovery window": statement("some events and transactions in flight, reconciled later")
        @ REPORT.at("small number of events and in-flight transactions that"),
        "error text": undisclosed(
            "messages: the post-mortem prints none; the one below is Terraform's own"
        ),
    },
    barriers=[
        Barrier(
            "Forbid replacing the database in Terraform",
            kind="safe-tool",
            what=statement("action: prevent replacement of the database resource in Terraform")
            @ REPORT.at("Prevent database resource replacement in Terraform."),
            stops=c.database,
            cost=_NO_COST,
        ),
        Barrier(
            "Checklist for applying a plan",
            kind="review",
            what=statement("action: formalize a process and a checklist for applying plans")
            @ REPORT.at("Formalize a Terraform apply process and checklist."),
            stops=c.database,
            cost=_NO_COST,
        ),
        Barrier(
            "One environment group for database variables",
            kind="simplification",
            what=statement("action: a common environment group across all services")
            @ REPORT.at("Have a common environment group across all services"),
            stops=c.webhooks,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Highly available proxy for event ingestion",
            kind="redundancy",
            what=statement("action: research and design a highly available proxy")
            @ REPORT.at("Research and design a high availability proxy for"),
            stops=c.ingestion,
            cost=_NO_COST,
        ),
    ],
    signals=[terraform_cloud.REPLACEMENT],
    recovery=[
        PLAN_AGAIN,
        Step(
            "Enable maintenance mode, with a message that states the actual situation.",
            command=action("Enable the maintenance mode of the site.")
            @ REPORT.at("Maintenance mode enabled"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="low",
            takes=_NO_TIME,
            undo="Disable it once the services use the restored database.",
            verify="Visitors see the maintenance page.",
        ),
        Step(
            "Restore the database from the last point in time before it was dropped.",
            command=action("Start a point-in-time restore into a new instance.")
            @ REPORT.at("Database restoration from Point In Time snapshot started"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="medium",
            takes=(facts.RESTORED - facts.RESTORING).meaning_of(
                "the restore of Polar's database, its check included", basis="step"
            ),
            undo="Delete the new instance; the dropped one does not return.",
            verify="The newest rows are as old as the snapshot; read replicas are not part of it.",
        ),
        Step(
            "Restart every service with the new database host, webhooks included.",
            command=action("Set the new host in the environment of each service, and restart it.")
            @ REPORT.at("services are restarted with the new database host"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="medium",
            takes=_NO_TIME,
            undo="None: the old host is gone.",
            verify="Requests succeed, and webhooks are delivered.",
        ),
    ],
    data_loss=statement("none permanently; under a minute of data was restored later")
    @ REPORT.at("losing less than a minute of data,"),
    rollback=statement("to the point-in-time snapshot, less than a minute before the deletion")
    @ REPORT.at("a snapshot less than one minute before deletion."),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the post-mortem says that alerting was not quick; it names no metric")
    c.customers >> Call("HTTPS") >> c.api
    c.customers >> Call("HTTPS, events") >> c.ingestion
    c.api >> Call("SQL") >> c.database
    c.ingestion >> Call("SQL") >> c.database
    c.webhooks >> Call("SQL") >> c.database
    c.sandbox >> Call("SQL") >> c.database
    c.terraform >> Asynchronous("credentials, settings") >> c.database
