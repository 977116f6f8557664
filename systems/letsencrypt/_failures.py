"""How components of Let's Encrypt fail: what shows it, what mends it, what it costs."""

from atlas import Alert, ErrorReply, Failure, statement, undisclosed
from atlas.technologies.go import go
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from systems.letsencrypt import facts, steps
from systems.letsencrypt._technologies import boulder

NO_RECOVERY_TIME = undisclosed("time to recover: Let's Encrypt's posts and repositories")

DATABASE_BUSY = Failure(
    "The primary database has no processor left",
    signals=[go.DEADLINE_EXCEEDED, linux.CPU_SECONDS.above(facts.CPU_FULL), mysql.RUNNING.rising()],
    recovery=[steps.READ_CPU, steps.READ_QUERY_TIME, steps.READ_FROM_REPLICAS, steps.MOVE_WRITES],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("what two replicas and the daily backup miss; the critical is logged apart")
    @ facts.STORAGE.at("is also logged separately, outside of our"),
    rollback=undisclosed("return to the former servers: neither the post nor the repository"),
)
API_SLOW = Failure(
    "Requests for certificates time out or fail",
    signals=[
        ErrorReply(
            reply=statement("serverInternal")
            @ facts.boulder.file("probs/probs.go").at('ProblemType("serverInternal")'),
            seen_by="software that asks for certificates",
        ),
        go.DEADLINE_EXCEEDED,
    ],
    recovery=[steps.READ_CPU, steps.READ_QUERY_TIME],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=undisclosed("orders lost with a failed request: neither posts nor repositories"),
    rollback=undisclosed("return to a former version: neither posts nor repositories"),
)
OCSP_OVERRUN = Failure(
    "OCSP requests reach the origin beyond what it can answer",
    signals=[
        Alert(
            name=statement("share of OCSP requests that the delivery network leaves to the origin")
            @ facts.CACHING.at("times when our CDN has an issue")
        ),
        go.DEADLINE_EXCEEDED,
        go.GOROUTINES.rising(),
    ],
    recovery=[steps.WARM_SLICES, steps.CHECK_LISTS],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: what Redis held could be made anew")
    @ facts.CACHING.at("(very very quickly) regenerated"),
    rollback=undisclosed("return to responses signed in advance: the post names none"),
)
LISTS_STALE = Failure(
    "A list of revoked certificates is stale or missing",
    signals=[boulder.LIST_NOT_MADE, boulder.STALE, boulder.LIST_NOT_STORED, boulder.TICKS.rising()],
    recovery=[steps.CHECK_LISTS, steps.RUN_UPDATER],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none: the status stands in the database, a list is made anew from it")
    @ facts.LISTS_DOCS.at("requests revoked certificate information from the SA"),
    rollback=undisclosed("return to an earlier list: Boulder's documents name none"),
)
