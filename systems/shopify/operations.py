"""How a change was merged and deployed by 2019, and how load was tested in 2025."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.shopify import _failures as failures
from systems.shopify import _operations_facts as operations
from systems.shopify import _sources as src
from systems.shopify import components as c

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.shopify,
    "Merge queue, 150 % load tests",
    as_of="2025-12-23",
    pipeline=[
        PipelineStage(
            "Queue",
            does=statement("pull requests wait in a merge queue; none merges directly (2019)")
            @ src.MERGING.at("disable the ability to merge directly to master"),
            rollback=statement("a pull request is removed at its 4th failure in a row (2019)")
            @ src.MERGING.at("on the fourth consecutive failure, we will remove"),
        ),
        PipelineStage(
            "Predictive branch",
            does=statement("pull requests are merged onto a branch, and tests run there (2019)")
            @ src.MERGING.at('what we call a "predictive branch," implemented as'),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Merge",
            does=statement("only green changes reach master (2019)")
            @ src.MERGING.at("we ensure that only green changes merge"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Deploy",
            does=statement("to hundreds of servers in several data centers (2016)")
            @ src.VANCOUVER.at("hundreds of servers in multiple data centres"),
            rollback=statement("in Shipit, click Rollback to this deploy, at an earlier one")
            @ src.SHIPIT.at("rollback to an earlier build by clicking"),
        ),
        PipelineStage(
            "Phases",
            does=statement("announced in June 2024: more phases and longer soak time")
            @ src.DATABASE_2024.at("also increase the soak time between phases of"),
            rollback=statement("announced in 2024: automated checks halt the progress")
            @ src.DATABASE_2024.at("automated observability checks to catch errors, and"),
        ),
    ],
    monitoring=statement("automated monitors detected the errors after a deploy (2024)")
    @ src.DATABASE_2024.at("Our automated monitors detected the errors following"),
    alerting=statement("when something broken is detected, usually a page (2018)")
    @ src.CHATOPS.at("something’s broken, this usually results in a page."),
    on_call=statement("IMOC coordinates; component experts fix; Spy assists in Slack (2018)")
    @ src.CHATOPS.at("is on call for coordinating the incident response,"),
    chaos=statement("Game Days inject faults; findings go to the Resiliency Matrix (2025)")
    @ src.BYTEBYTEGO.at("chaos engineering exercises that intentionally simulate production"),
    figures={
        "commits to master (2019)": operations.COMMITS_A_DAY,
        "pull requests a batch (2019)": operations.BATCH,
        "batches tested at once (2019)": operations.BATCHES_TESTED,
        "Shipit default: max commits": operations.SHIPIT_COMMITS,
        "one deploy (2016)": operations.DEPLOY_2016,
        "builds of Shopify (2016)": operations.CI_BUILDS,
        "tests of a deploy (2016)": operations.CI_TESTS,
        "preparation (2025)": operations.PREPARED,
        "scale tests (2025)": operations.SCALE_TESTS,
        "requests in test 4 (2025)": operations.FOURTH_TEST,
        "checkouts in test 4 (2025)": operations.FOURTH_CHECKOUTS,
        "final test, p99 scenario (2025)": operations.FINAL_TEST,
        "Resiliency Matrix parts (2025)": operations.MATRIX,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="a new container that restarts again and again",
        ),
    ],
    urgent=[failures.BAD_DEPLOY, failures.SCALE_TEST, failures.ANALYTICS_STALE, failures.POD_REDIS],
) as diagram:
    c.shipit >> Asynchronous("deploy") >> c.core
    c.monitors >> Observation("errors") >> c.core
    c.monitors >> Asynchronous("halt", note="announced 2024") >> c.shipit
    c.monitors >> Asynchronous("page") >> c.on_call
    c.game_days >> Asynchronous("load and faults") >> c.core
    c.game_days >> Asynchronous("load, latency, cache faults") >> c.analytics
    c.stream >> Asynchronous("fresh data, by ETL") >> c.analytics
    c.core >> Call("sessions", optional=True) >> c.pod_redis
    waive("CFO304", because=c.NO_RESERVED_SHARE)
