"""One of two stores of logs is out of disk space, and neither receives logs."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import fluent_bit as fluent_bit_steps
from atlas.technologies.failures import opensearch as opensearch_steps
from atlas.technologies.opensearch import opensearch
from incidents.ministry_of_justice import _2024_07_25 as facts
from incidents.ministry_of_justice import _technologies as own
from incidents.ministry_of_justice.components import (
    cloud_platform,
    elasticsearch_logs,
    fluent_bit,
    log_alerts,
    log_readers,
    opensearch_logs,
    services,
)
from incidents.ministry_of_justice.facts import LOGGING as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2024-07-25")

with IncidentAnatomy(
    cloud_platform,
    "OpenSearch is out of disk, and Elasticsearch gets no logs",
    as_of="2024-07-25",
    report=REPORT,
    failure_class="disk-full",
    timeline=[
        Event(
            statement("writes to cp-live-app-logs are blocked; the report calls it first detected")
            @ REPORT.at("12:10: cp-live-app-logs - ClusterIndexWritesBlocked starts"),
            when=facts.BLOCKED,
            phase="began",
            effects=[Effect(opensearch_logs, "degraded")],
        ),
        Event(
            statement("the block ends, and writes recover")
            @ REPORT.at("12:30: cp-live-app-logs - ClusterIndexWritesBlocked recovers"),
            when=facts.FIRST_RECOVERY,
            effects=[Effect(opensearch_logs, "recovered")],
        ),
        Event(
            statement("writes are blocked again")
            @ REPORT.at("12:35: cp-live-app-logs - ClusterIndexWritesBlocked starts"),
            when=facts.SECOND_BLOCK,
            effects=[Effect(opensearch_logs, "degraded")],
        ),
        Event(
            statement("the block ends again")
            @ REPORT.at("12:50: cp-live-app-logs - ClusterIndexWritesBlocked recovers"),
            when=facts.SECOND_RECOVERY,
            effects=[Effect(opensearch_logs, "recovered")],
        ),
        Event(
            statement("writes are blocked for the third time")
            @ REPORT.at("12:55: cp-live-app-logs - ClusterIndexWritesBlocked starts"),
            when=facts.THIRD_BLOCK,
            effects=[Effect(opensearch_logs, "degraded")],
        ),
        Event(
            statement("the block ends and starts once more, as at 12:15 UTC")
            @ REPORT.at("13:40: cp-live-app-logs - ClusterIndexWritesBlocked recovers and starts"),
            when=facts.FLAPPING,
        ),
        Event(
            statement("Kibana no longer receives any logs")
            @ REPORT.at("13:45: Kibana no longer receiving any logs"),
            when=facts.NO_LOGS,
            effects=[
                Effect(elasticsearch_logs, "degraded"),
                Effect(log_readers, "degraded", because=elasticsearch_logs),
            ],
        ),
        Event(
            statement("a user reports that Kibana has received no logs since 12:45 UTC")
            @ REPORT.at("Kibana has not been receiving logs since 13:45."),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("a first look at the live monitoring namespace shows no problems")
            @ REPORT.at("investigation shows no problems in live monitoring"),
            when=facts.NO_PROBLEM,
        ),
        Event(
            statement("the incident is declared")
            @ REPORT.at("2024-07-25 14:54: Incident declared"),
            when=facts.DECLARED,
        ),
        Event(
            statement("the logs of fluent-bit say: could not enqueue into the ring buffer")
            @ REPORT.at("show “could not enqueue into the ring buffer”"),
            when=facts.RING_BUFFER,
            effects=[Effect(fluent_bit, "degraded")],
        ),
        Event(
            statement("all fluent-bit is restarted: some logs flow, then the same error returns")
            @ REPORT.at("after a few minutes show the same error"),
            when=facts.RESTARTED,
        ),
        Event(
            statement(
                "OpenSearch is seen out of disk, which is being increased; by the report, repaired"
            )
            @ REPORT.at("It is noted that Opensearch is out of"),
            when=facts.FULL,
        ),
        Event(
            statement(
                "the increase is complete, and the team starts to see fluent-bit process logs"
            )
            @ REPORT.at("complete and we start seeing fluent-bit processing"),
            when=facts.ENLARGED,
            phase="mitigated",
            effects=[
                Effect(opensearch_logs, "recovered"),
                Effect(fluent_bit, "recovered"),
            ],
        ),
        Event(
            statement("remediation tasks are defined and started")
            @ REPORT.at("Remediation tasks are defined and started to"),
            when=facts.TASKS,
        ),
        Event(
            statement("the incident is declared resolved")
            @ REPORT.at("2024-07-25 16:19: Incident declared resolved"),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[
                Effect(elasticsearch_logs, "recovered"),
                Effect(log_readers, "recovered"),
            ],
        ),
    ],
    trigger=statement("OpenSearch was out of disk space; its root cause was to be investigated")
    @ REPORT.at("whilst follow-up investigation work into root cause"),
    detection=statement(
        "blocked writes from 11:10 UTC on; identified by a user's report at 13:27 UTC"
    )
    @ REPORT.at("**Identified**: User reported that Elasticsearch was no"),
    mitigation=statement("more disk space; for a time, fluent-bit is set not to log to OpenSearch")
    @ REPORT.at("is configured to not log to Opensearch as"),
    impact={
        "logs": statement("lost for the period of the incident, in both stores")
        @ REPORT.at("logs for the period of the incident. These"),
        "repair, by the report": statement("3 h 8 min: first detected to repaired declared")
        @ REPORT.at("**Time to repair**: 3h 8m"),
        "clock of the report": ZONE,
    },
    stated={"time to resolve": facts.RESOLVE_TOOK},
    barriers=[
        Barrier(
            "High-priority alerts on both stores",
            kind="alert",
            what=statement("high-priority alerts are to cover Elasticsearch and OpenSearch")
            @ REPORT.at("[High priority alerts for Elasticsearch and Opensearch]"),
            stops=elasticsearch_logs,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "No logs to OpenSearch, temporarily",
            kind="simplification",
            what=statement("fluent-bit was set not to log to OpenSearch, as a temporary measure")
            @ REPORT.at("is configured to not log to Opensearch as"),
            stops=fluent_bit,
            cost=_NO_COST,
        ),
        Barrier(
            "More disk for OpenSearch",
            kind="capacity",
            what=statement("the disk space of OpenSearch was increased from 8000 to 12000")
            @ REPORT.at("Opensearch disk space is increased from 8000 to"),
            stops=opensearch_logs,
            cost=_NO_COST,
        ),
    ],
    signals=[
        own.alerting.WRITES_BLOCKED.rising(),
        own.log_shipper.NOT_ENQUEUED,
        own.log_shipper.FLUSH_FAILED,
        opensearch.BLOCKED,
    ],
    recovery=[
        opensearch_steps.ALLOCATION,
        fluent_bit_steps.METRICS,
        opensearch_steps.UNBLOCK,
    ],
    data_loss=statement("logs of the period of the incident, which were not recovered")
    @ REPORT.at("These logs have not been recovered."),
    rollback=statement("OpenSearch is to be reintroduced to live logging")
    @ REPORT.at("[Re-introduce Opensearch in to Live logging]"),
    cost=_NO_COST,
    limits={
        "disk of OpenSearch": statement("8000, then 12000; the report prints no unit")
        @ REPORT.at("Opensearch disk space is increased from 8000 to")
    },
    see=[
        Link(
            "incidents/debugging/elasticsearch_flood_stage",
            "guide",
            because="how to find the full disk, and to release the block on writes",
        )
    ],
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    services >> Asynchronous("logs") >> fluent_bit
    fluent_bit >> Call("logs") >> opensearch_logs
    fluent_bit >> Call("logs") >> elasticsearch_logs
    log_readers >> Call("Kibana") >> elasticsearch_logs
    log_alerts >> Call("metric") >> opensearch_logs
