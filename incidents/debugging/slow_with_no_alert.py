"""Users say it is slow, and no alert fires: it is not measured, not shown, or not delivered."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import CALL, CURL
from atlas.technologies.failures.linux import BACKLOG
from atlas.technologies.failures.prometheus import PROMTOOL, RELOAD, RULES, TARGETS
from atlas.technologies.prometheus import prometheus
from incidents.debugging._alerts import (
    ACTIVE,
    ALERTING,
    BEYOND,
    BY_PATH,
    BY_SHARE,
    CLIENT,
    DOWN,
    EXPIRE,
    FIRST_BYTE,
    FUNCTIONS,
    MEASURED,
    P99,
    SILENCES,
    SUPPRESSED,
    WHAT_TO_ALERT_ON,
    WHICH,
)
from incidents.hachyderm.facts import DISK as HACHYDERM
from incidents.kubernetes.facts import BOSKOS

SLOW_PATH = evolve(
    WHICH,
    action="Compute the percentile for each path: the alert is to fire for the slow one.",
)

with DebuggingGuide(
    prometheus(undisclosed("version: made with Debian's Prometheus 2.42.0, Alertmanager 0.25.0")),
    "Slow, and no alert fires",
    as_of="2026-11-29",
    symptom="Users report that it is slow, while dashboards look normal and nobody is paged.",
    signals=[
        prometheus.RULE_FAILED,
        prometheus.ALERTS_NOT_SENT,
        prometheus.RULE_FAILURES.rising(),
        prometheus.NOTIFICATION_ERRORS.rising(),
    ],
    tree=Question(
        "Is a target down, or does a rule fail?",
        check=MEASURED,
        unhealthy=Cause(
            "It is not measured: without samples or a result, no alert can fire",
            why=statement("an alert is active only for elements that its expression returns")
            @ ALERTING.at("the alert counts as active for these"),
            fix=[TARGETS, RULES, DOWN, RELOAD],
        ),
        healthy=Question(
            "Is an alert active, but nobody was notified?",
            check=ACTIVE,
            unhealthy=Cause(
                "The alert is silenced, inhibited, not delivered, or still pending",
                why=statement("an alert that is active, but not firing yet, is pending")
                @ ALERTING.at("not firing yet, are in the pending state."),
                fix=[SUPPRESSED, SILENCES, EXPIRE],
            ),
            healthy=Question(
                "Does the 99th percentile show it?",
                check=P99,
                unhealthy=Question(
                    "Is that the highest bucket?",
                    check=BEYOND,
                    unhealthy=Cause(
                        "Slow requests are beyond the highest bucket: no percentile exceeds it",
                        why=statement("in the +Inf bucket, the bound of the one below is returned")
                        @ FUNCTIONS.at("If a quantile is located in the highest"),
                        fix=[BY_SHARE, RELOAD, WHICH],
                    ),
                    healthy=Cause(
                        "The alert is on a mean, or its threshold is too high",
                        why=statement("many fast requests hide slow ones that are few")
                        @ WHAT_TO_ALERT_ON.at("problems in a low-traffic type of request would"),
                        fix=[SLOW_PATH, BY_PATH, RELOAD],
                    ),
                ),
                healthy=Question(
                    "Is it slow for a caller outside?",
                    check=FIRST_BYTE,
                    unhealthy=Cause(
                        "Time passes before the program measures: a queue, TLS, a proxy, a name",
                        why=statement("the first byte includes name, connection, TLS and waiting")
                        @ CURL.at("This includes time_pretransfer and also the time"),
                        fix=[BACKLOG, CALL],
                    ),
                    healthy=Cause(
                        "It is slow for some only: one path, one instance, one region",
                        why=statement("few slow requests do not move the percentile of all")
                        @ WHAT_TO_ALERT_ON.at("problems in a low-traffic type of request would"),
                        fix=[WHICH, BY_PATH, RELOAD],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "highest bucket of a histogram, in its Python client",
        of="duration in a bucket",
        reads="bucket (le)",
        default=seconds(10) @ CLIENT.at("2.5, 5.0, 7.5, 10.0, INF)"),
        headroom=BEYOND,
    ),
    do_not=[
        "Do not close the report because dashboards are green: they may show a mean over all.",
        "Do not lower all thresholds at night: alert on what users feel, for each type of request.",
        "Do not expire a silence without asking who set it: maintenance may be in progress.",
        "Do not wait for the pager before you escalate: reports of users are the signal here.",
    ],
    precedents=[
        Precedent(
            "Hachyderm, 2022-12-13",
            report=HACHYDERM,
            what=statement("users reported slow responses before the first alert")
            @ HACHYDERM.at("First report of slow response times in Discord"),
        ),
        Precedent(
            "Kubernetes test infrastructure, 2019-03-26",
            report=BOSKOS,
            what=statement("monitoring showed the failure, but no alert fired")
            @ BOSKOS.at("no alerting caught it."),
        ),
    ],
    time_to_recover=undisclosed("time to recover: the reports give none for finding it"),
    data_loss=undisclosed("data loss: these causes hide a failure, and lose nothing themselves"),
    rollback=statement("restore the previous rule files, and reload") @ PROMTOOL.at("check rules"),
    see=[
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="requests wait in the queue of the port",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="the time passes in resolving the name",
        ),
        Link(
            "incidents/debugging/retry_storm",
            "guide",
            because="clients give up and try again",
        ),
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="the slow path waits for a lock in PostgreSQL",
        ),
        Link(
            "incidents/debugging/redis_slow_commands",
            "guide",
            because="the slow path waits for Redis",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="the slow path runs a query in PostgreSQL",
        ),
    ],
) as guide:
    waive("IN403", because="no report gives a recovery time for this cause")
    waive("IN404", because="the causes hide a failure of something else, and lose no data")
