"""A pipeline resumes after a pause, runs a queued pull request, and destroys the routes."""

from atlas import (
    Alert,
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
from atlas.technologies.failures import terraform as terraform_steps
from incidents.ministry_of_justice import _2024_09_20 as facts
from incidents.ministry_of_justice._steps import APPLY
from incidents.ministry_of_justice.components import (
    cloud_platform,
    infrastructure_pipeline,
    services,
    subnet_routes,
    visitors,
)
from incidents.ministry_of_justice.facts import ROUTES as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2024-09-20")

with IncidentAnatomy(
    cloud_platform,
    "A resumed pipeline destroys the routes of the subnets",
    as_of="2024-09-20",
    report=REPORT,
    failure_class="operator-automation-error",
    timeline=[
        Event(
            statement("the pipeline infrastructure-vpc-live-1 is resumed, after an extended pause")
            @ REPORT.at("11:21: infrastructure-vpc-live-1 pipeline unpaused"),
            when=facts.UNPAUSED,
        ),
        Event(
            statement("a queued pull request destroys the route table associations of the subnets")
            @ REPORT.at("associations are destroyed by queued PR infra"),
            when=facts.DESTROYED,
            phase="began",
            effects=[
                Effect(subnet_routes, "lost"),
                Effect(services, "lost", because=subnet_routes),
                Effect(visitors, "lost", because=subnet_routes),
            ],
        ),
        Event(
            statement("a high-priority alarm alerts the team")
            @ REPORT.at("Cloud platform team alerted via High priority"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("teams begin to report that services are unavailable")
            @ REPORT.at("#ask channel that services are unavailable"),
            when=facts.REPORTED,
        ),
        Event(
            statement("the incident is declared")
            @ REPORT.at("Incident declared: 2024-09-20 11:30"),
            when=facts.DECLARED,
        ),
        Event(
            statement("the team re-runs terraform apply locally, to rebuild the associations")
            @ REPORT.at("local terraform apply to rebuild route table"),
            when=facts.APPLIED,
        ),
        Event(
            statement("the team announces that service availability is restored")
            @ REPORT.at("communicate to users that service availability is"),
            when=facts.RESTORED,
            phase="mitigated",
            effects=[
                Effect(subnet_routes, "recovered"),
                Effect(services, "recovered"),
                Effect(visitors, "recovered"),
            ],
        ),
        Event(
            statement("the incident is declared resolved")
            @ REPORT.at("11:40: Incident declared as resolved"),
            when=facts.RESOLVED,
            phase="resolved",
        ),
    ],
    trigger=statement(
        "a pull request that the team had not identified ran when the pipeline resumed"
    )
    @ REPORT.at("a PR which had not been identified by"),
    detection=statement("high-priority pingdom alerts, and users' reports")
    @ REPORT.at("High priority pingdom alerts for live cluster"),
    mitigation=statement("the associations were rebuilt by a manual terraform apply")
    @ REPORT.at("Route table associations were rebuilt by running"),
    impact={
        "services": statement("not available for a period of time")
        @ REPORT.at("services were not available for a period"),
        "routing": statement("no routing from the internet to services of the platform")
        @ REPORT.at("disabling internet routing to Cloud Platform services."),
        "time to resolve, by the report": statement("20 min; from when to when is not said")
        @ REPORT.at("**Time to resolve**: 20m"),
        "clock of the report": ZONE,
    },
    barriers=[
        Barrier(
            "A process to pause and resume pipelines",
            kind="review",
            what=statement("the process is to be reviewed, so that the team knows what it implies")
            @ REPORT.at("process for pausing and resuming infrastructure pipelines"),
            stops=subnet_routes,
            cost=_NO_COST,
        ),
        Barrier(
            "No queued changes during manual work",
            kind="safe-tool",
            what=statement("to be investigated: suspend queued pull requests during manual updates")
            @ REPORT.at("suspending the execution of queued PRs during"),
            stops=subnet_routes,
            cost=_NO_COST,
        ),
        Barrier(
            "Plan and apply isolated from each other",
            kind="isolation",
            what=statement("to be investigated: isolate the plan and apply tasks of pipelines")
            @ REPORT.at("isolation of infrastructure plan and apply pipeline"),
            stops=subnet_routes,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("high-priority pingdom alerts for services of the live cluster")
            @ REPORT.at("High priority pingdom alerts for live cluster")
        ),
        Symptom(
            description=statement("services could not be resolved")
            @ REPORT.at("users reporting that services could not be"),
            seen_by="users",
        ),
    ],
    recovery=[
        terraform_steps.DIFFERENCE,
        terraform_steps.PLAN_AGAIN,
        APPLY,
    ],
    data_loss=undisclosed("data loss: the report mentions only services that were not available"),
    rollback=statement("the associations were rebuilt by running terraform apply")
    @ REPORT.at("Route table associations were rebuilt by running"),
    cost=_NO_COST,
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    waive("AM101", because="the report quotes no message of the services or of Terraform")
    waive("AM103", because="the report names alerts of services, and no metric")
    waive("IN404", because="the routes hold no data, and the report mentions none")
    visitors >> Call("HTTPS") >> subnet_routes >> Call("IP") >> services
    infrastructure_pipeline >> Asynchronous("changes") >> subnet_routes
