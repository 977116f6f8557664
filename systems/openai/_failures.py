"""Failure modes of ChatGPT and the API: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.azure_cosmos_db import azure_cosmos_db
from atlas.technologies.dns import dns
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.azure_cosmos_db import DIAGNOSTICS, METRICS
from atlas.technologies.failures.kubernetes import NODES, POD, POD_EVENTS, PREVIOUS_LOG, ROLL_BACK
from atlas.technologies.failures.kubernetes_api import DEPLOYMENTS, PRIORITY_LEVELS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.pgbouncer import CLIENTS, POOLS
from atlas.technologies.failures.postgresql import (
    COUNT_SESSIONS,
    COUNT_STATES,
    FIND_BLOCKERS,
    LONGEST,
    TERMINATE,
    WAITING_LOCKS,
)
from atlas.technologies.failures.postgresql_replication import CONFLICTS, SLOTS, STANDBYS
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.failures.redis_replication import CLUSTER_MEMBERS, CLUSTER_STATE
from atlas.technologies.http import http
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.postgresql import postgresql
from atlas.technologies.redis import redis
from atlas.technologies.webrtc import webrtc
from systems.openai import _incident_facts as incidents
from systems.openai import _sources as src
from systems.openai import steps
from systems.openai._technologies import openai_python

NO_ROLLBACK_REASON = "OpenAI's reports on these failures name repairs and few rollbacks"
_PRIMARY = statement("not said; the standby is continuously synchronized (2026)") @ (
    src.POSTGRESQL.at("a continuously synchronized replica that is always ready")
)

CONTROL_PLANE = Failure(
    "API servers overloaded by requests from every node",
    signals=[
        kubernetes.API_TIMEOUT,
        kubernetes.NOT_COMPLETED,
        Alert(
            name=statement("alerts a few minutes before customers were affected (2024-12-11)")
            @ src.TELEMETRY_QUOTES.at("detected the issue a few minutes before customers")
        ),
    ],
    recovery=[
        PRIORITY_LEVELS,
        steps.BLOCK_API,
        steps.MORE_API_SERVERS,
        steps.SCALE_DOWN_CLUSTER,
        steps.REMOVE_AGENT,
        steps.MOVE_TRAFFIC,
    ],
    time_to_recover=incidents.TELEMETRY_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: removing the service needed the API servers, which were overloaded")
    @ src.TELEMETRY_QUOTES.at("which we could not do due to the"),
)
DNS_EXPIRED = Failure(
    "Service names no longer resolve once cached records expire",
    signals=[dns.TEMPORARY, dns.GO_TIMEOUT, dns.UNKNOWN_NAME],
    recovery=[RESOLVE, steps.MORE_API_SERVERS, steps.REMOVE_AGENT],
    time_to_recover=undisclosed("the report of 2024 times the whole outage, not its DNS"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BALANCER_MISCONFIGURED = Failure(
    "The global load balancer is misconfigured",
    signals=[
        ErrorReply(
            reply=statement("HTTP 530")
            @ src.DNS_CACHE_2024.at("100% of API requests experienced HTTP 530 errors"),
            seen_by="all clients of the API (2024-12-04)",
        ),
        openai_python.STATUS_ERROR,
    ],
    recovery=[CALL, steps.LAST_CHANGES, steps.CORRECT_BALANCER],
    time_to_recover=incidents.BALANCER_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: the correct configuration was applied")
    @ src.DNS_CACHE_2024.at("was mitigated by applying the correct configuration"),
)
RETRIES = Failure(
    "The API answers with errors and clients retry",
    signals=[openai_python.RETRYING, openai_python.STATUS_ERROR, http.TOO_MANY_REQUESTS],
    recovery=[CALL, DEPLOYMENTS, steps.RATE_LIMIT],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
POD_CRASH_LOOP = Failure(
    "Web pods crash-loop because their health checks fail",
    signals=[kubernetes.LIVENESS_KILL, kubernetes.CRASH_LOOP, kubernetes.NO_ENDPOINTS],
    recovery=[POD, POD_EVENTS, PREVIOUS_LOG, steps.RATE_LIMIT, steps.HEALTH_CHECK],
    time_to_recover=undisclosed("the report of 2025 times two causes together"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_RELEASE = Failure(
    "A release breaks routing between two services",
    signals=[
        openai_python.STATUS_ERROR,
        http.BAD_GATEWAY,
    ],
    recovery=[steps.LAST_CHANGES, DEPLOYMENTS, steps.PAUSE_ROLLOUT, steps.ROLL_BACK],
    time_to_recover=incidents.ROUTING_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: both services were rolled back to their stable versions")
    @ src.ROUTING_2024.at("rolling back both the backend and the ChatGPT"),
)
MODEL_REGRESSION = Failure(
    "A model update answers worse than the one before",
    signals=[
        Symptom(
            description=statement("answers noticeably more sycophantic than before (2025-04)")
            @ src.SYCOPHANCY.at("made the model noticeably more sycophantic"),
            seen_by="users of ChatGPT",
        )
    ],
    recovery=[steps.LAST_CHANGES, steps.REVERT_MODEL],
    time_to_recover=undisclosed("time to recover: the post times the rollback alone"),
    data_loss=steps.NO_LOSS,
    rollback=statement("rolled out by April 25, 2025, rolled back from April 28 on")
    @ src.SYCOPHANCY.at("We began rolling that update back on April"),
)
PRIMARY_DOWN = Failure(
    "The PostgreSQL primary is down and writes fail",
    signals=[postgresql.UNREACHABLE, postgresql.STARTING, postgresql.READ_ONLY],
    recovery=[READY, steps.FAIL_OVER],
    time_to_recover=steps.NO_TIME,
    data_loss=_PRIMARY,
    rollback=steps.NO_ROLLBACK,
)
WRITE_STORM = Failure(
    "A launch multiplies writes to the primary",
    signals=[
        postgresql.CHECKPOINTS,
        postgresql.REPLICATION_LAG.rising(),
        postgresql.STATEMENT_TIMEOUT,
    ],
    recovery=[LONGEST, STANDBYS, steps.RATE_LIMIT],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CONNECTION_STORM = Failure(
    "A connection storm uses up all connections of an instance",
    signals=[
        postgresql.TOO_MANY_CLIENTS,
        postgresql.SLOTS_RESERVED,
        pgbouncer.CLIENTS_WAITING.rising(),
    ],
    recovery=[COUNT_STATES, POOLS, CLIENTS, COUNT_SESSIONS, TERMINATE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CACHE_MISSES = Failure(
    "Cache misses flood PostgreSQL with reads",
    signals=[
        pgbouncer.LONGEST_WAIT.rising(),
        pgbouncer.WAITED_TOO_LONG,
        postgresql.STATEMENT_TIMEOUT,
    ],
    recovery=[POOLS, LONGEST, steps.RATE_LIMIT],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
EXPENSIVE_QUERY = Failure(
    "An expensive join saturates the CPU of an instance",
    signals=[postgresql.STATEMENT_TIMEOUT, pgbouncer.LONGEST_WAIT.rising()],
    recovery=[LONGEST, steps.BLOCK_QUERY],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
SCHEMA_CHANGE = Failure(
    "A schema change waits for a lock and blocks queries",
    signals=[postgresql.LOCK_TIMEOUT, postgresql.LOCK_WAIT, postgresql.STATEMENT_TIMEOUT],
    recovery=[WAITING_LOCKS, FIND_BLOCKERS, TERMINATE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
REPLICA_LAG = Failure(
    "A read replica falls behind the primary",
    signals=[postgresql.REPLICATION_LAG.rising(), postgresql.RECOVERY_CONFLICT],
    recovery=[STANDBYS, SLOTS, CONFLICTS, steps.ROUTE_READS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
COSMOS_DOWN = Failure(
    "Azure Cosmos DB fails at the provider",
    signals=[azure_cosmos_db.UNREACHABLE, azure_cosmos_db.SERVICE_FAILS],
    recovery=[DIAGNOSTICS, METRICS, steps.FAIL_OVER_REGION],
    time_to_recover=incidents.COSMOS_RECOVERED,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REGION_DOWN = Failure(
    "A data center loses power, and databases of its region fail",
    signals=[http.UNAVAILABLE, postgresql.UNREACHABLE, openai_python.STATUS_ERROR],
    recovery=[CALL, READY, steps.FAIL_OVER_REGION, steps.MOVE_TRAFFIC],
    time_to_recover=incidents.POWER_CHATGPT,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REDIS_DOWN = Failure(
    "Shards of the Redis authentication cache fail",
    signals=[
        redis.PYTHON_TIMEOUT,
        redis.CLUSTER_DOWN,
        ErrorReply(
            reply=statement("500 or 502") @ src.REDIS_2023.at("failed with 500 or 502 error codes"),
            seen_by="clients whose authentication times out, some for all requests (2023)",
        ),
    ],
    recovery=[CLUSTER_STATE, CLUSTER_MEMBERS, steps.LARGER_REDIS],
    time_to_recover=incidents.REDIS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REPLIES_MIXED = Failure(
    "A cancelled Redis request leaves its reply to the next user",
    signals=[
        Symptom(
            description=statement("titles from another user's chat history (2023-03-20)")
            @ src.MARCH_2023.at("see titles from another active user’s chat history"),
            seen_by="some users of ChatGPT",
        ),
        Symptom(
            description=statement("an unrecoverable server error (2023)")
            @ src.MARCH_2023.at("this results in an unrecoverable server error"),
            seen_by="most users whose connection was corrupted",
        ),
    ],
    recovery=[steps.TAKE_OFFLINE, steps.REDIS_PY, steps.LAST_CHANGES],
    time_to_recover=undisclosed("time offline: the post gives the hours of exposure alone"),
    data_loss=statement("a few hours of chat history were not restored (2023)")
    @ src.MARCH_2023.at("with the exception of a few hours of"),
    rollback=steps.NO_ROLLBACK,
)
VOICE_MISROUTED = Failure(
    "Voice packets reach a process that does not own the session",
    signals=[
        webrtc.PACKETS_LOST.rising(),
        webrtc.CONCEALED.rising(),
        webrtc.ROUND_TRIP_TIME.rising(),
    ],
    recovery=[steps.VOICE_STATISTICS, steps.LAST_CHANGES, ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
GPU_NETWORK = Failure(
    "GPU nodes lose their network after an OS update",
    signals=[
        kubernetes.NODE_SILENT,
        kubernetes.NODE_CONDITION.rising(),
        linux.NETWORK_UNREACHABLE,
    ],
    recovery=[NODES, ROUTE_TO, steps.HALT_UPDATES, steps.REIMAGE],
    time_to_recover=incidents.GPU_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2025: the background updates were halted, and nodes re-imaged")
    @ src.GPU_2025.at("halting the background update mechanisms"),
)
