"""How changes reach LinkedIn's data centers, how they are tested, and who is paged."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
)
from systems.linkedin import _failures as failures
from systems.linkedin import _site_facts as site
from systems.linkedin import components as c
from systems.linkedin import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.linkedin,
    "Staging, canary, A/B test; load tests with live traffic",
    as_of="2026-02-14",
    pipeline=[
        PipelineStage(
            "Staging",
            does=statement("tests on staging; a deployment continues only if they succeed (2019)")
            @ facts.DEPLOYMENT.at("deployment process is based on the success of"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary",
            does=statement("a small share of users on canary hosts, compared with control (2019)")
            @ facts.DEPLOYMENT.at("small percentage of users are routed to these"),
            rollback=statement("upon any regression the changes are immediately reversed (2019)")
            @ facts.DEPLOYMENT.at("the changes are immediately reversed such that"),
        ),
        PipelineStage(
            "Experiment",
            does=statement(
                "no production release without an experiment, typically an A/B test (2020)"
            )
            @ facts.EXPERIMENT_ENGINE.at("no production release at the company happens without"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Burrow, its open source, judges lag in Kafka without thresholds")
    @ facts.BURROW_README.at("consumer lag checking as a service without the"),
    alerting=statement("Iris sends messages along a plan until somebody responds or it ends (2017)")
    @ facts.IRIS.at("continuing to do so until someone responds or"),
    on_call=statement(
        "Oncall names who is on call; without a reply Iris takes the next step (2017)"
    )
    @ facts.IRIS.at("it will proceed to the next step in"),
    chaos=statement("LinkedOut fails calls of chosen members, FireDrill infrastructure (2017)")
    @ facts.WATERBEAR.at("systematic way to trigger/simulate infrastructure failure in production"),
    figures={
        "load tests (2018)": site.LOAD_TESTS_A_WEEK,
        "load tests (2022)": statement("every day: live traffic is moved to one data center")
        @ facts.ROUTING_2022.at("we do load tests every day by moving"),
        "Azure Front Door's PoPs (2020)": site.POPS_2020,
        "A/B tests at once (2020)": site.AB_TESTS,
        "evaluations of tests (2020)": site.EVALUATIONS,
        "OS upgrades so far (2022)": site.OS_UPGRADES,
        "graph queries, LinkedIn (2022)": site.GRAPH_QPS_2022,
    },
    urgent=[
        failures.OVERLOAD,
        failures.EDGE_DOWN,
        failures.ORIGIN_DOWN,
        failures.STALE_VENICE,
    ],
    see=[
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when a canary collects more garbage than its control",
        ),
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.traffic
    c.traffic >> Call("HTTPS", note="home data center") >> c.front_end
    c.front_end >> Call("Rest.li", optional=True) >> c.venice
    c.deployment >> Observation("canary, then all hosts") >> c.front_end
    c.experiments >> Observation("ramps") >> c.front_end
    c.upgrades >> Observation("upgrades") >> c.front_end
    c.traffic_shift >> Observation("moves members") >> c.traffic
    c.chaos >> Observation("injects failures") >> c.front_end
    c.front_end >> Asynchronous("alerts") >> c.pager
