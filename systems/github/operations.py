"""How changes reach GitHub's production, what is monitored, and who is paged."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.github,
    "From a pull request to all users",
    as_of="2026-05-14",
    pipeline=[
        PipelineStage(
            "Build and test",
            does=statement("15,000 jobs within an hour, on larger runners of Actions (2023)")
            @ facts.CI.at("run 15,000 CI jobs within an"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Review lab",
            does=statement("each lab runs in its own Kubernetes namespace (2017)")
            @ facts.KUBERNETES.at("each lab is created in its own Kubernetes"),
            rollback=statement("the namespace is deleted (2017)")
            @ facts.KUBERNETES.at("cleanup is as simple as deleting the"),
        ),
        PipelineStage(
            "Merge queue",
            does=statement("pull requests are grouped, to be merged together")
            @ facts.MERGE_QUEUE_SUMMARY.at("merge queue dynamically groups pull requests for"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary",
            does=statement("2 % of users, then 20 % of traffic (2021)")
            @ facts.DEPLOYING_2021.at("introduced at 20% of traffic,"),
            rollback=statement("the deployment can be paused (2021)")
            @ facts.DEPLOYING_2021.at("with the ability to pause the deployment"),
        ),
        PipelineStage(
            "All users",
            does=statement("up to 20 deploys a day (2023)")
            @ facts.RAILS.at("deploy as often as 20 times a"),
            rollback=statement("the latest main branch is deployed again (2015)")
            @ facts.DEPLOYING_2015.at("it is rolled back by deploying the latest"),
        ),
        PipelineStage(
            "MySQL upgrade (2023)",
            does=statement("replicas site by site, then primaries")
            @ facts.MYSQL_8.at("gradually brought 8.0 replicas online until we"),
            rollback=statement("enough replicas of the old version stay online")
            @ facts.MYSQL_8.at("We left enough 5.7 replicas online in"),
        ),
    ],
    monitoring=statement("MySQL upgrade (2023): latency, metrics")
    @ facts.MYSQL_8.at("monitor for query latency, system metrics, and"),
    alerting=statement("audit logs: more sensitive paging (2026-04)")
    @ facts.APRIL_2026.at("making paging thresholds more sensitive to improve"),
    on_call=statement("by 2021-01: from a hero-based rotation to a more balanced one")
    @ facts.ON_CALL.at("monolithic, hero-based on-call rotation to a more"),
    chaos=statement("a test cluster's primary is crashed or isolated, continuously (2017)")
    @ facts.TESTING.at("we continuously crash it to observe failovers."),
    figures={
        "deploys a week (2020)": facts.DEPLOYS_2020,
        "pull requests shipped (2020)": facts.CHANGES_2020,
        "watched before 5.7 was removed": facts.UPGRADE_WATCH,
        "on-call shift before 2021": facts.OLD_SHIFT,
        "shifts per engineer before 2021": facts.OLD_SHIFTS,
        "same people in each incident": facts.OLD_RESPONDERS,
        "edge failover test, 2023": statement("parts of the Americas down, 17:39 to 18:12 UTC")
        @ facts.EDGE_TEST.at("From 17:39-18:12 UTC GitHub was down"),
        "reverted after alert": facts.EDGE_REVERTED,
        "Pages errors detected after": facts.PAGES_DETECTED,
        "CI jobs within an hour (2023)": facts.CI_JOBS,
        "first canary (2021)": facts.FIRST_CANARY,
        "second canary (2021)": facts.SECOND_CANARY,
        "peak cost of own CI, at price": facts.CI_PEAK_COST,
    },
    urgent=[failures.PRIMARY_DOWN, failures.REQUESTS_TIME_OUT, failures.MIGRATION_OVERLOADS],
) as diagram:
    c.merge_queue >> Asynchronous("groups") >> c.deployment
    c.deployment >> Observation("rolls out in stages") >> c.monolith
    c.flags >> Observation("switch") >> c.monolith
    c.experiments >> Observation("compare") >> c.monolith
    c.clusters >> Observation("run the pods") >> c.monolith
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.migrations >> Observation("change tables") >> c.mysql_fleet
    c.failover >> Observation("promotes") >> c.mysql_fleet
    c.crash_tests >> Observation("crash a test cluster") >> c.failover
    c.monitoring >> Observation("measures") >> c.monolith
    c.monitoring >> Asynchronous("alerts") >> c.on_call
    waive("EV504", because="the summary of the post on the merge queue carries no date")
