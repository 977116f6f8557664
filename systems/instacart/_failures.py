"""Failure modes of Instacart's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.aws_api import aws_api
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import elasticsearch as elasticsearch_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures import postgresql_replication as replication_steps
from atlas.technologies.failures import rails as rails_steps
from atlas.technologies.failures import rds as rds_steps
from atlas.technologies.postgresql import postgresql
from atlas.technologies.rds import rds
from systems.amazon.steps import STATUS as AWS_STATUS
from systems.instacart import _sources as src
from systems.instacart import facts, steps
from systems.instacart._technologies import pgcat

ELASTICSEARCH_OVERLOADED = Failure(
    "Elasticsearch times out under load",
    signals=[
        Symptom(
            description=statement("requests of 30 seconds to Elasticsearch time out")
            @ src.PODCAST.at("Elasticsearch was timing out 30-second requests"),
            seen_by="the services that search",
        ),
        elasticsearch.POOL_FULL,
        elasticsearch.REJECTED.rising(),
    ],
    recovery=[
        elasticsearch_steps.NODE_LOAD,
        elasticsearch_steps.THREAD_POOLS,
        elasticsearch_steps.HOT_THREADS,
        steps.SWITCH_SEARCH,
    ],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=statement("2020: none is named; indexing had stopped")
    @ src.PODCAST.at("We had stopped indexing, so we were in"),
    rollback=statement("2020: none is named; Elasticsearch became the backup")
    @ src.PODCAST.at("Elasticsearch from that point, going forward, was really"),
)
UNINDEXED_QUERY = Failure(
    "CPU at 100 %: queries lack an index",
    signals=[
        Alert(
            name=statement("CPU of the search database at 100 %")
            @ src.PODCAST.at("it immediately went to 100% CPU utilization, and")
        ),
        postgresql.STATEMENT_TIMEOUT,
    ],
    recovery=[
        postgresql_steps.LONGEST,
        postgresql_steps.WAITS,
        steps.CREATE_INDEX,
    ],
    time_to_recover=facts.SERVED_AGAIN,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SEARCH_SLOW = Failure(
    "Searches reach the statement timeout of PostgreSQL",
    signals=[postgresql.STATEMENT_TIMEOUT, postgresql.TOO_MANY_CLIENTS],
    recovery=[
        postgresql_steps.LONGEST,
        postgresql_steps.WAITS,
        postgresql_steps.COUNT_SESSIONS,
        postgresql_steps.TIMEOUTS,
    ],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
STORAGE_LOW = Failure(
    "An RDS instance runs out of storage",
    signals=[rds.STORAGE_LOW, rds.STORAGE_LOW_SHUTDOWN, rds.STORAGE_SHUT_DOWN],
    recovery=[rds_steps.STATUS, rds_steps.LIST_EVENTS, rds_steps.MORE_STORAGE],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REPLICA_BANNED = Failure(
    "The proxy PgCat bans a read replica",
    signals=[pgcat.BANNED, pgcat.HEALTH_TIMEOUT, pgcat.ALL_BANNED, pgcat.IS_BANNED.rising()],
    recovery=[steps.BANS, steps.POOLS, replication_steps.RECEIVER, steps.UNBAN],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=statement("open transactions on the replica finish, or fail to their clients")
    @ src.PGCAT_POOL.at("will finish successfully or error out to the"),
    rollback=statement("PgCat itself lifts a ban after ban_time, 60 seconds by its default")
    @ src.PGCAT_README.at("The default is 60 seconds."),
)
NO_CONNECTION = Failure(
    "The proxy PgCat has no server connection for a client",
    signals=[
        pgcat.NO_CONNECTION,
        ErrorReply(
            reply=statement("could not get connection from the pool - AllServersDown")
            @ src.PGCAT_CLIENT.at("could not get connection from the pool -"),
            seen_by="the client of PgCat",
        ),
        pgcat.WAITING.rising(),
        postgresql.TOO_MANY_CLIENTS,
    ],
    recovery=[
        steps.POOLS,
        steps.SERVERS,
        postgresql_steps.COUNT_SESSIONS,
        postgresql_steps.COUNT_STATES,
        postgresql_steps.TERMINATE,
    ],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
REPLICA_LAGS = Failure(
    "A read replica falls behind its primary",
    signals=[rds.REPLICA_LAG.rising(), postgresql.RECOVERY_CONFLICT],
    recovery=[replication_steps.STANDBYS, replication_steps.CONFLICTS, steps.BAN],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CUTOVER_FAILS = Failure(
    "Logical replication stalls during a database cutover",
    signals=[postgresql.REPLICATION_TIMEOUT, rds.STORAGE_LOW],
    recovery=[
        replication_steps.SLOTS,
        replication_steps.INACTIVE_SLOTS,
        replication_steps.STANDBYS,
        steps.OLD_VERSION,
    ],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("replication is reversed at cutover: a quick path to the old version")
    @ src.CUTOVERS.at("By reversing the replication at cutover time, we"),
)
TABLE_THROTTLED = Failure(
    "DynamoDB throttles the state of notifications",
    signals=[
        dynamodb.THROUGHPUT_EXCEEDED,
        dynamodb.HOT_KEY,
        dynamodb.THROTTLED_REQUESTS.rising(),
    ],
    recovery=[
        dynamodb_steps.CAPACITY,
        dynamodb_steps.WRITE_THROTTLES,
        dynamodb_steps.HOT_KEYS,
        dynamodb_steps.RAISE,
    ],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_RELEASE = Failure(
    "A new release of an application raises errors",
    signals=[
        Alert(
            name=statement("Sentry's release health, in canary analysis (undated page)")
            @ src.SENTRY.at("How A New Release Monitoring Workflow Improved Instacart’s")
        ),
    ],
    recovery=[rails_steps.LOG, rails_steps.MIGRATIONS, steps.STOP_RELEASE],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=undisclosed("rollback: the opening of Sentry's page, which was read, names none"),
)
CLOUD_FAILS = Failure(
    "Services of an AWS region fail",
    signals=[aws_api.UNREACHABLE],
    recovery=[AWS_STATUS, steps.MOVE_TRAFFIC],
    time_to_recover=steps.NO_RECOVERY_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
