"""Failure modes of Let's Encrypt's components: signals, recovery, data loss and rollback."""

from atlas import ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.go import go
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from systems.discord.steps import PING_CACHE
from systems.letsencrypt import facts, steps
from systems.letsencrypt._technologies import boulder

NO_RECOVERY_TIME = undisclosed("time to recover: Let's Encrypt's posts and repositories")

DATABASE_BUSY = Failure(
    "CPU saturation on the primary database",
    signals=[go.DEADLINE_EXCEEDED, linux.CPU_SECONDS.above(facts.CPU_FULL), mysql.RUNNING.rising()],
    recovery=[steps.READ_CPU, steps.READ_QUERY_TIME, steps.READ_FROM_REPLICAS, steps.MOVE_WRITES],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the most critical data is also logged separately")
    @ facts.STORAGE.at("is also logged separately, outside of our"),
    rollback=undisclosed("rollback to the former servers: neither the post nor the repository"),
)
API_SLOW = Failure(
    "Certificate requests time out or fail",
    signals=[
        ErrorReply(
            reply=statement("serverInternal")
            @ facts.boulder.file("probs/probs.go").at('ProblemType("serverInternal")'),
            seen_by="software that requests certificates",
        ),
        go.DEADLINE_EXCEEDED,
    ],
    recovery=[PROCESS_LIST, steps.READ_QUERY_TIME, steps.READ_CPU],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=undisclosed("lost orders after a failed request: neither posts nor repositories"),
    rollback=undisclosed("rollback to a former version: neither posts nor repositories"),
)
OCSP_OVERRUN = Failure(
    "More OCSP requests reach the origin than it can answer",
    signals=[
        Symptom(
            description=statement("many errors, or no response")
            @ facts.CACHING.at("return significant numbers of errors, or even stop"),
            seen_by="browsers that query OCSP, and the CDN",
        ),
        go.DEADLINE_EXCEEDED,
        go.GOROUTINES.rising(),
    ],
    recovery=[PING_CACHE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: all in Redis could be regenerated")
    @ facts.CACHING.at("(very very quickly) regenerated"),
    rollback=undisclosed("rollback to responses signed in advance: the post names none"),
)
LISTS_STALE = Failure(
    "A certificate revocation list (CRL) is stale or missing",
    signals=[boulder.LIST_NOT_MADE, boulder.STALE, boulder.LIST_NOT_STORED, boulder.TICKS.rising()],
    recovery=[steps.CHECK_LISTS, steps.RUN_UPDATER],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: each CRL is made from the revocations in the database")
    @ facts.LISTS_DOCS.at("requests revoked certificate information from the SA"),
    rollback=undisclosed("rollback to an earlier CRL: Boulder's documents name none"),
)
