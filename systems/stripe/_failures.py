"""Failure modes of Stripe's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, assumed, statement, undisclosed
from atlas.technologies.consul import consul
from atlas.technologies.dns import dns
from atlas.technologies.envoy import envoy
from atlas.technologies.failures._machine import CLOCK, CPU
from atlas.technologies.failures.consul import MEMBERS, PEERS, RECOVER
from atlas.technologies.failures.envoy import CONNECTS, HOSTS
from atlas.technologies.failures.kafka import LEADERLESS, UNDER_REPLICATED
from atlas.technologies.failures.mongodb import CONNECTIONS, OPERATIONS
from atlas.technologies.failures.mongodb import MEMBERS as REPLICA_MEMBERS
from atlas.technologies.go import go
from atlas.technologies.http import http
from atlas.technologies.kafka import kafka
from atlas.technologies.mongodb import mongodb
from atlas.technologies.redis import redis
from atlas.technologies.ruby import ruby
from atlas.technologies.unbound import unbound
from systems.stripe import _incident_facts as incidents
from systems.stripe import _sources as src
from systems.stripe import steps
from systems.stripe._technologies import client_library, smokescreen, veneur

_KEYS_REPLAY = statement("API v1, with a key: a retry within 24 h returns the first result")
_REPLAYED = _KEYS_REPLAY @ src.KEYS_V1.at("Retries with the same key return the saved")

NO_PRIMARY = Failure(
    "A shard of the database cannot elect a primary",
    signals=[
        mongodb.NOT_ELECTED,
        mongodb.NO_PRIMARY_FOR_WRITES,
        Alert(
            name=statement("nodes stop reporting replication lag (monitored since 2019)")
            @ src.RCA_LESSONS.at("additional monitoring to alert us when [database]")
        ),
        mongodb.GO_SELECTION,
        mongodb.HEARTBEAT_ERROR,
    ],
    recovery=[REPLICA_MEMBERS, steps.FIND_STALLED, steps.RESTART_CLUSTER],
    time_to_recover=incidents.FIRST,
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: the former version was restored, which caused a second outage")
    @ src.RCA_STUDY.at("then rolled back the database version as a"),
)
CPU_STARVED = Failure(
    "Shards starve for CPU after a database rollback",
    signals=[
        mongodb.EXCEEDED_TIME_LIMIT,
        mongodb.CONNECTIONS.rising(),
        mongodb.GO_POOL,
    ],
    recovery=[CPU, OPERATIONS, steps.COMPARE_CONFIG, steps.REVERT_CONFIG],
    time_to_recover=incidents.SECOND,
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: a corrected configuration, and a restart of the cluster")
    @ src.RCA_STUDY.at("apply a corrected configuration, and restart the"),
)
INDEX_REMOVED = Failure(
    "An index is removed before its replacement exists",
    signals=[
        Symptom(
            description=statement("requests to some endpoints slow down and time out (2015)")
            @ src.INDEX_OUTAGE.at("requests to a set of API endpoints began"),
            seen_by="callers of the API",
        ),
        mongodb.TIME_LIMIT,
        mongodb.CONNECTIONS.rising(),
        http.GATEWAY_TIMEOUT,
    ],
    recovery=[OPERATIONS, steps.BYPASS_INDEX, steps.REBUILD_INDEX],
    time_to_recover=assumed(
        incidents.INDEX_DEGRADED,
        because="the API was degraded until its database had the index, or did without it",
    ),
    data_loss=steps.NO_LOSS,
    rollback=statement("2015: the index was built again")
    @ src.RCA_2015.at("rebuilding the index and deploying a temporary"),
)
WORKERS_STARVE = Failure(
    "API workers are all busy with slow requests",
    signals=[
        Symptom(
            description=statement(
                "almost all requests to any endpoint slow down and time out (2015)"
            )
            @ src.INDEX_OUTAGE.at("caused almost all requests to any API endpoint"),
            seen_by="callers of the API",
        ),
        envoy.FLAG_UT,
        envoy.TIMEOUTS_UPSTREAM.rising(),
        http.GATEWAY_TIMEOUT,
    ],
    recovery=[steps.READ_CANONICAL, OPERATIONS, steps.SHED_SLOWLY],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("2017: traffic that was shed is brought back slowly")
    @ src.LIMITERS.at("that shedding and bringing load happen slowly,"),
)
QUEUE_RETRIES = Failure(
    "Retry storm of the API against a slow event queue",
    signals=[
        Alert(
            name=statement("a small rate of API errors (2015)")
            @ src.QUEUE_OUTAGE.at("small rate of errors, which paged our engineers.")
        ),
        ruby.READ_TIMEOUT,
        http.UNAVAILABLE,
    ],
    recovery=[steps.ADD_QUEUE_CAPACITY, steps.FIREWALL_PRODUCERS],
    time_to_recover=incidents.QUEUE_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback: the report names a fix of the retry logic"),
)
LIMITER_REDIS = Failure(
    "Redis of the rate limiters is saturated and limits fail open",
    signals=[
        Symptom(
            description=statement("no connection or no result within about 0.1 s (2018)")
            @ src.REDIS_CLUSTER.at("aggressive connect and read timeouts (~0.1 seconds)"),
            seen_by="limiters",
        ),
        redis.CLUSTER_DOWN,
        redis.CLUSTER_FAIL,
    ],
    recovery=[steps.REDIS_CORE, steps.REDIS_SLOW, steps.ADD_REDIS_NODES],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("2018: requests over the limit may pass while Redis fails")
    @ src.REDIS_CLUSTER.at("limiters defaulted to allowing requests under error"),
    rollback=steps.gap("rollback"),
)
RATE_LIMITED = Failure(
    "An account exceeds its rate limit and gets 429",
    signals=[
        client_library.RATE_LIMITED,
        ErrorReply(
            reply=statement("429") @ src.RATE_LIMITS.at("you might receive `429` error responses."),
            seen_by="the account's servers, after many requests in quick succession",
        ),
    ],
    recovery=[steps.READ_REASON, steps.SLOW_CLIENTS, steps.DISABLE_LIMITER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("the limiter runs before the idempotency layer: retry with the same key")
    @ src.CASE_STUDY.at("the rate limiter runs before the idempotency layer"),
    rollback=steps.gap("rollback"),
)
UNKNOWN_RESULT = Failure(
    "A payment times out and its result is unknown",
    signals=[
        client_library.READ_TIMEOUT,
        client_library.CONNECT_TIMEOUT,
        ruby.READ_TIMEOUT,
    ],
    recovery=[steps.FIND_REQUEST, steps.RETRY_SAME_KEY],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=_REPLAYED,
    rollback=statement("a retry with the key, within 24 h, creates no second object")
    @ src.KEYS.at("without risk of creating a second object"),
)
ROUTES_STALE = Failure(
    "Queries to a chunk are rejected while its route changes",
    signals=[
        Symptom(
            description=statement("the source shard rejects reads and writes on the chunk")
            @ src.DOCDB.at("chunk on the source shard are rejected"),
            seen_by="database proxies",
        ),
        go.DEADLINE_EXCEEDED,
    ],
    recovery=[steps.READ_ROUTES, steps.REPLICATION_LAG, steps.SWITCH_BACK],
    time_to_recover=undisclosed(
        "recovery of a switch that sticks: one that succeeds takes less than 2 s"
    ),
    data_loss=statement("reads and writes that failed at the source shard succeed on retries")
    @ src.DOCDB.at("directed to the source shard succeed on"),
    rollback=statement("traffic can return to the source shard until its data is dropped there")
    @ src.DOCDB.at("revert traffic to the source shards if"),
)
MOVE_LAGS = Failure(
    "The target of a data migration lags behind its source",
    signals=[kafka.CONSUMER_LAG.rising()],
    recovery=[steps.REPLICATION_LAG, steps.PAUSE_MOVE],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("the source still has the chunk; the copy resumes from a checkpoint")
    @ src.DOCDB.at("pausing, and resuming synchronization from a checkpoint"),
    rollback=statement("the chunk stays on its source shard until the switch")
    @ src.DOCDB.at("to point to the target shard and"),
)
PROXY_OVERLOAD = Failure(
    "Database proxies get no connection to a DocDB shard",
    signals=[mongodb.GO_POOL, mongodb.GO_SELECTION],
    recovery=[CONNECTIONS, OPERATIONS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CHANGES_STOP = Failure(
    "Change events of the database cannot be written to Kafka",
    signals=[kafka.LEADER_UNAVAILABLE, kafka.BATCH_EXPIRED, kafka.UNDER_REPLICATED.rising()],
    recovery=[LEADERLESS, UNDER_REPLICATED, steps.RESTART_BROKER],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("the oplog of the shard records each change")
    @ src.DOCDB.at("all the operations that mutate data in"),
    rollback=steps.gap("rollback"),
)
LEDGER_UNCLEARED = Failure(
    "A clearing account in Ledger (bookkeeping) is not zero",
    signals=[
        Alert(
            name=statement("which part of a team's data pipeline is broken (2024)")
            @ src.LEDGER.at("we alert our internal users to which part")
        ),
    ],
    recovery=[steps.NONZERO_ACCOUNTS, steps.PUBLISH_EVENT],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("what is published in Ledger cannot be deleted or modified")
    @ src.LEDGER.at("into Ledger cannot be deleted or modified,"),
    rollback=statement("prior operations are reverted and processed again")
    @ src.LEDGER.at("have to revert and reprocess prior operations"),
)
SCORING_LOSES_DATA = Failure(
    "A killed Redis primary loses the data of its cluster",
    signals=[
        redis.CANNOT_CONNECT,
        redis.PRIMARY_LOST,
    ],
    recovery=[steps.REDIS_KEYS, steps.RELOAD_SCORES],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("2014: all data of the fraud scoring cluster, in an exercise")
    @ src.GAME_DAY.at("ended up losing all data in the"),
    rollback=steps.gap("rollback"),
)
WEBHOOKS_FAIL = Failure(
    "A webhook endpoint does not take events",
    signals=[
        client_library.SIGNATURE,
        client_library.TOLERANCE,
        smokescreen.CONNECT_ERRORS.rising(),
    ],
    recovery=[steps.LIST_UNDELIVERED, steps.CHECK_SECRET, CLOCK, steps.PROCESS_BY_HAND],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("live mode: resent for up to three days; listed for 30 days")
    @ src.UNDELIVERED.at("to your endpoint for up to three days"),
    rollback=steps.gap("rollback"),
)
EGRESS_DENIED = Failure(
    "The egress proxy denies or cannot reach a destination",
    signals=[
        smokescreen.DECISION,
        smokescreen.NO_RULE,
        smokescreen.DENIED.rising(),
        smokescreen.RESOLVER_ERRORS.rising(),
    ],
    recovery=[steps.READ_DECISIONS, steps.PROXY_RESOLVES, steps.ALLOW_HOST],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
DNS_SPIKE = Failure(
    "SERVFAIL spikes at the start of each hour",
    signals=[
        ErrorReply(
            reply=statement("SERVFAIL")
            @ src.DNS_SUMMARY.at("SERVFAIL responses for a small percentage of internal"),
            seen_by="internal services, for a small percentage of requests, once an hour (2019)",
        ),
        unbound.SENDS,
        unbound.FORWARDERS,
        dns.DIG_FAILED,
    ],
    recovery=[steps.DNS_REQUESTS, steps.FORWARD_PTR],
    time_to_recover=undisclosed("minutes of each spike: not in the part of the post that was read"),
    data_loss=steps.NO_LOSS,
    rollback=steps.gap("rollback"),
)
CONSUL_DOWN = Failure(
    "Service discovery has no leader",
    signals=[consul.NO_LEADER, consul.RPC_FAILED, consul.SYNC_FAILED],
    recovery=[PEERS, MEMBERS, RECOVER],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
ROUTING_FAILS = Failure(
    "Envoy has no healthy host for a service",
    signals=[envoy.NO_HEALTHY_UPSTREAM, envoy.FLAG_UH, envoy.CONNECT_FAILURES.rising()],
    recovery=[HOSTS, CONNECTS, MEMBERS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
BAD_DEPLOY = Failure(
    "A deploy moves one of its metrics out of range",
    signals=[
        Alert(
            name=statement("one of 55,000 inspected metrics is wrong (2023)")
            @ src.LETTER_POST.at("at any moment the system detects something is")
        ),
        envoy.FLAG_UC,
        http.UNAVAILABLE,
    ],
    recovery=[steps.READ_CANONICAL, steps.REDIRECT],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("2023: traffic is redirected to an older, known-good version")
    @ src.LETTER_POST.at("traffic is redirected to an older, known-good"),
)
METRICS_LOST = Failure(
    "Histograms of a host do not reach the global metrics",
    signals=[veneur.FORWARD_FAILED, veneur.DIAL_FAILED, veneur.FORWARD_ERRORS.rising()],
    recovery=[steps.FORWARD_CAUSE, steps.PROXY_HEALTH, steps.START_GLOBAL],
    time_to_recover=steps.gap("time_to_recover"),
    data_loss=statement("metrics expire on each flush")
    @ src.VENEUR_README.at("Veneur expires all metrics on each flush."),
    rollback=steps.gap("rollback"),
)
