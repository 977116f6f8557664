"""How builds reach Robinhood's services, how load is tested, and what watches them."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.robinhood import _control as control
from systems.robinhood import _failures as failures
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

with ProductionOperations(
    robinhood,
    "Canaries for new builds, load tests every day",
    as_of="2026-03-12",
    pipeline=[
        PipelineStage(
            "New build",
            does=statement("detected by the platform, for engineers to deploy safely (undated)")
            @ src.DEPLOYS.at("detects new builds and allows engineers to safely"),
            rollback=c.gap("rollback before the canary"),
        ),
        PipelineStage(
            "Canary",
            does=statement("compared with a stable version (undated)")
            @ src.DEPLOYS.at("the performance of new code with data from"),
            rollback=statement("automatic, to the last healthy version (undated)")
            @ src.DEPLOYS.at("automatically rollback to the last healthy version"),
        ),
        PipelineStage(
            "Health check",
            does=statement("monitors the condition of the application (undated)")
            @ src.DEPLOYS.at("a healthcheck to monitor the condition of the"),
            rollback=statement("automatic, to the last healthy version (undated)")
            @ src.DEPLOYS.at("automatically rollback to the last healthy version"),
        ),
    ],
    monitoring=statement("2017: OpenTSDB, Grafana, Kafka and Riemann; of today not published")
    @ press.INFOQ.at("OpenTSDB, Grafana, Kafka and Riemann form the core"),
    alerting=statement("2017: Riemann, fed with metrics from Kafka; of today not published")
    @ press.INFOQ.at("data is pushed into Riemann for stream processing"),
    on_call=statement("developers of Kafka applications are on call (2022)")
    @ src.DEAD_LETTERS.at("improved the operability and on-call health of all"),
    chaos=statement("load tests with captured traffic, daily (undated); of faults not published")
    @ src.LOAD.at("this team tackles daily load testing and the"),
    figures={
        "down (March 2, 2020)": incidents.MARCH_2,
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="what to check when the pods of a new build crash",
        ),
    ],
    urgent=[
        failures.BAD_BUILD,
        failures.DNS_FAILS,
        failures.BROKERAGE_DATABASE,
    ],
) as diagram:
    control.deploys >> Observation("deploys") >> control.kubernetes
    control.kubernetes >> Observation("runs") >> c.brokeback
    control.load_tests >> Observation("replays requests") >> control.kubernetes
    c.brokeback >> Call("queries") >> c.shards
    c.brokeback >> Call("names", note="callers not published") >> c.dns
    c.kafka >> Asynchronous("messages") >> c.kafkaproxy
    c.kafka >> Asynchronous("metrics", note="2017") >> control.metrics
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
