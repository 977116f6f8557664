"""Failure modes of Twitch's components: signals, recovery, data loss and rollback."""

from atlas import Alert, Failure, Symptom, statement, undisclosed
from atlas.technologies.failures import go as go_steps
from atlas.technologies.failures import pgbouncer as pgbouncer_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures import postgresql_replication as replication_steps
from atlas.technologies.failures import redis as redis_steps
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.go import go
from atlas.technologies.http import http
from atlas.technologies.linux import linux
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.postgresql import postgresql
from systems.twitch import _checks as checks
from systems.twitch import _incident_facts as incidents
from systems.twitch import _sources as src
from systems.twitch import steps
from systems.twitch._technologies import twirp

NO_END_2014 = undisclosed(
    "end of the impact: the channel was moved on a Sunday, Redis was fixed days later"
)

# Video
BROADCAST_FAILS = Failure(
    "Broadcasting fails",
    signals=[
        Symptom(
            description=statement("people cannot broadcast (status page, 2022)")
            @ src.STATUS_2022.at("an issue preventing people from broadcasting on Twitch"),
            seen_by="broadcasters",
        ),
    ],
    recovery=[
        checks.UPLOAD_PORT,
        RESOLVE,
        checks.STATUS_PAGE,
        steps.CAPACITY,
        steps.REROUTE,
    ],
    time_to_recover=incidents.BROADCAST_FIXED,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
ORIGIN_SHORT = Failure(
    "An origin data center is short of compute, or down",
    signals=[linux.CPU_SECONDS.rising()],
    recovery=[steps.CAPACITY, CPU, steps.REROUTE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)

# Web and API
SAGE_SURGE = Failure(
    "Traffic surge exceeds the website's capacity",
    signals=[http.UNAVAILABLE, http.GATEWAY_TIMEOUT],
    recovery=[CPU, CALL, steps.SCALE_SAGE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REFRESH_STORM = Failure(
    "Refresh storm after a popular stream drops",
    signals=[
        Alert(
            name=statement("API latency degrades while the frontend servers are busy (2019)")
            @ src.BALLAST.at("we would see API latency degrade significantly when")
        ),
        linux.CPU_SECONDS.rising(),
        go.DEADLINE_EXCEEDED,
    ],
    recovery=[CPU, steps.PROFILE, steps.SCALE_VISAGE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SERVICE_FAILS = Failure(
    "A microservice returns errors or no answer",
    signals=[twirp.INTERMEDIARY, twirp.NO_CONNECTION, twirp.RESPONSE_TIME.rising()],
    recovery=[CALL, RESOLVE, go_steps.GOROUTINES, steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("2015: home-grown tools for rapid deployment and rollback")
    @ src.OVERVIEW.at("Tools for rapid deployment and rollback of changes"),
)
CACHE_EXPOSES = Failure(
    "A change at the CDN exposes account information",
    signals=[
        Symptom(
            description=statement("some pages are shown as another user sees them (2013)")
            @ src.OUTAGE_2013.at("viewed some pages as another user"),
            seen_by="signed-in users",
        ),
    ],
    recovery=[checks.CACHED_PAGE, steps.CACHE_CHANGE, steps.CACHE_REVERT, steps.RESET_PASSWORDS],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("2013: basic account information exposed; no payment information")
    @ src.CACHE_2013.at("some basic account information of Twitch users was"),
    rollback=statement("2013: the supplier corrected the error together with Twitch")
    @ src.CACHE_2013.at("We worked swiftly with Twitch to correct this"),
)
DATA_EXPOSED = Failure(
    "A server configuration change exposes internal data",
    signals=[
        Symptom(
            description=statement("source code and payouts appear on a public message board (2021)")
            @ src.LEAK_PRESS.at("posted key details of the site to"),
            seen_by="the public",
        ),
    ],
    recovery=[steps.FIX_CONFIGURATION, steps.RESET_KEYS],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("2021: source code, and a subset of creator payout data, exposed")
    @ src.LEAK.at("as well as a subset of creator payout"),
    rollback=statement("2021: the configuration issue was fixed")
    @ src.LEAK.at("to fix the configuration issue and secure our"),
)

# Data
EXPENSIVE_QUERY = Failure(
    "Expensive query takes all CPU",
    signals=[
        postgresql.STATEMENT_TIMEOUT,
        postgresql.RECOVERY_CONFLICT,
        linux.CPU_SECONDS.rising(),
    ],
    recovery=[
        postgresql_steps.LONGEST,
        checks.ROLE_TIMEOUTS,
        steps.LIMIT_STATEMENTS,
        postgresql_steps.TERMINATE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
POOL_FULL = Failure(
    "PgBouncer stalls connections: pool full, or core at 100 %",
    signals=[
        pgbouncer.WAITED_TOO_LONG,
        pgbouncer.NO_MORE_CONNECTIONS,
        linux.CPU_SECONDS.rising(),
    ],
    recovery=[
        pgbouncer_steps.POOLS,
        pgbouncer_steps.CLIENTS,
        checks.ONE_CORE,
        steps.SECOND_PROCESS,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
PRIMARY_DOWN = Failure(
    "The database primary is down, and writes fail",
    signals=[pgbouncer.SERVER_DOWN, pgbouncer.LOGIN_FAILING, postgresql.UNREACHABLE],
    recovery=[checks.PRIMARY_READY, replication_steps.RECEIVER, steps.PROMOTE],
    time_to_recover=undisclosed(
        "time of a failover: the post has `a brief window of failing writes`, without a number"
    ),
    data_loss=statement("2016: writes fail for a brief window; lost ones are not reported")
    @ src.POSTGRES.at("other than a brief window of failing writes."),
    rollback=steps.NO_ROLLBACK,
)

# Chat
CHAT_REDIS = Failure(
    "One channel overloads chat: Redis at 100 % CPU",
    signals=[
        Symptom(
            description=statement("messages are not being delivered (2014)")
            @ src.PANEL.at("Messages are not being delivered"),
            seen_by="users of chat",
        ),
        linux.CPU_SECONDS.rising(),
    ],
    recovery=[
        checks.ONE_CORE,
        steps.COMMANDS,
        redis_steps.SLOW_COMMANDS,
        steps.EVENT_CLUSTER,
        steps.MORE_REDIS,
    ],
    time_to_recover=NO_END_2014,
    data_loss=statement("2014: messages that were not delivered")
    @ src.PANEL.at("Messages are not being delivered"),
    rollback=steps.NO_ROLLBACK,
)
CHAT_PAUSES = Failure(
    "Garbage collection pauses the chat server",
    signals=[go.GC_PAUSE.rising(), go.GOROUTINES.rising()],
    recovery=[go_steps.GOROUTINES, go_steps.HEAP, steps.PROFILE, steps.MORE_PROCESSES],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
