"""Failure modes of GitHub's components: detection signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures import gh_ost as gh_ost_steps
from atlas.technologies.failures import git as git_steps
from atlas.technologies.failures import mysql as mysql_steps
from atlas.technologies.gh_ost import gh_ost
from atlas.technologies.git import git
from atlas.technologies.glb_director import glb_director
from atlas.technologies.haproxy import haproxy
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.rails import rails
from atlas.technologies.redis import redis
from atlas.technologies.zookeeper import zookeeper
from systems.github import facts, steps

NO_RECOVERY_TIME = undisclosed("time to recover from this alone: no GitHub report gives one")
TOO_MANY_REQUESTS = ErrorReply(
    reply=statement("429 Too Many Requests")
    @ facts.FRENO_HTTP.at("`429` (Too Many Requests): Do not write."),
    seen_by="jobs and migrations that query freno while the store misses its threshold",
)
SERVER_ERROR = ErrorReply(
    reply=statement("Server Error")
    @ facts.TROUBLE_DOCS.at('a timeout response and a "Server Error" message.'),
    seen_by="API clients, after more than 10 seconds",
)
FAILOVER = Failure(
    "Primaries fail over to the other coast",
    signals=[
        orchestrator.DETECTED,
        mysql.SECONDS_BEHIND.rising(),
    ],
    recovery=[steps.SHOW_TOPOLOGY, steps.LOCK_DEPLOYS, steps.PAUSE_JOBS, steps.RESTORE_BACKUP],
    time_to_recover=facts.DEGRADED_2018,
    data_loss=statement("2018: no user data; a few seconds of writes were still being reconciled")
    @ facts.OCTOBER_21.at("Ultimately, no user data was lost; however"),
    rollback=statement("2018: failover to the original topology once replicas were in sync")
    @ facts.OCTOBER_21.at("we conducted a failover to the original topology,"),
)
REPLICAS_LAG = Failure(
    "Replication lag: replicas serve stale reads",
    signals=[mysql.SECONDS_BEHIND.rising(), TOO_MANY_REQUESTS, mysql.BINLOG_GONE, gh_ost.THROTTLED],
    recovery=[steps.CHECK_FRENO, steps.THROTTLE_APP, steps.ADD_REPLICAS],
    time_to_recover=facts.TOKEN_FAILURES,
    data_loss=steps.NO_LOSS,
    rollback=statement("2026: reads rerouted, replica capacity added")
    @ facts.TOKENS.at("adjusting the database replica topology to route"),
)
PRIMARY_DOWN = Failure(
    "A MySQL primary or its disk fails",
    signals=[
        orchestrator.DETECTED,
        orchestrator.NOT_UP_TO_DATE,
        orchestrator.FAILED.rising(),
        mysql.READ_ONLY,
    ],
    recovery=[steps.SHOW_FAILURES, steps.SHOW_TOPOLOGY, steps.MOVE_PRIMARY],
    time_to_recover=facts.DISK_OUTAGE,
    data_loss=statement("typically none: failovers are typically lossless (2018)")
    @ facts.HA_SUMMARY.at("capable of achieving typically lossless failovers,"),
    rollback=statement("2017 tests: the old server is restored from backup, as a replica")
    @ facts.TESTING.at("Restoring it from backup, thereby implicitly testing"),
)
MIGRATION_OVERLOADS = Failure(
    "A schema migration overloads the primary at peak",
    signals=[gh_ost.CRITICAL_LOAD, mysql.TOO_MANY_CONNECTIONS, gh_ost.LAG.rising()],
    recovery=[gh_ost_steps.STATUS, steps.CHECK_FRENO, steps.PAUSE_MIGRATION],
    time_to_recover=NO_RECOVERY_TIME,
    **steps.gap.of("data_loss"),
    rollback=statement("the primary returns to its original workload")
    @ facts.GH_OST_README.at("you return your master to its original workload"),
)
BAD_STATEMENT = Failure(
    "A bad SQL statement deletes or changes the wrong rows",
    signals=[
        mysql.LOCK_WAIT,
        mysql.RUNNING.rising(),
    ],
    recovery=[mysql_steps.LOCK_WAITS, steps.STOP_DELAYED, steps.SHOW_TOPOLOGY],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("data is recovered to the point right before the error (2017)")
    @ facts.TESTING.at("thus recovering data to that point."),
    rollback=statement("2017: replay to right before the error")
    @ facts.TESTING.at("to the point right before the error."),
)
DATABASES_UNHEALTHY = Failure(
    "A configuration change makes databases fail health checks",
    signals=[
        Alert(
            name=statement("database hosts considered unhealthy")
            @ facts.AUGUST_2024.at("these database hosts being considered unhealthy")
        ),
        haproxy.NO_SERVER,
        haproxy.CONNECTION_ERRORS.rising(),
    ],
    recovery=[steps.LOOK_AT_PROXY, steps.REVERT_CONFIG],
    time_to_recover=facts.READS_DOWN,
    data_loss=statement("none (2024)")
    @ facts.AUGUST_2024.at("There was no data loss or corruption"),
    rollback=statement("the configuration change was reverted (2024)")
    @ facts.AUGUST_2024.at("We mitigated the incident by reverting the"),
)
LOGINS_OVERLOADED = Failure(
    "The users and logins database is overloaded",
    signals=[
        mysql.TOO_MANY_CONNECTIONS,
        rails.POOL_EMPTY,
        mysql.CONNECTED.rising(),
        mysql.RUNNING.rising(),
    ],
    recovery=[mysql_steps.CONNECTED, mysql_steps.PROCESS_LIST, steps.BLOCK_LOAD],
    time_to_recover=facts.LOGINS_DEGRADED,
    data_loss=steps.NO_LOSS,
    rollback=statement("cache rewrites off, proxies restarted (2026)")
    @ facts.FEBRUARY_9.at("disabling async cache rewrites and restarting the"),
)
RETRY_STORM = Failure(
    "Retry storm after a tier fails to scale with the peak",
    signals=[
        haproxy.CONNECTIONS.rising(),
        haproxy.QUEUE.rising(),
        SERVER_ERROR,
    ],
    recovery=[steps.LOOK_AT_PROXY, steps.SHED_LOAD],
    time_to_recover=facts.AUGUST_RECOVERY,
    data_loss=steps.NO_LOSS,
    rollback=statement("2026-08: traffic ramped up again per site")
    @ facts.AUGUST_17_STATUS.at("then gradually ramping back up traffic per-site"),
)
PROXY_DOWN = Failure(
    "A proxy behind the load balancer's directors (GLB) is down",
    signals=[
        glb_director.HEALTH_CHANGED,
        glb_director.NO_CLASSIFIER,
        glb_director.INTERNAL_ERRORS.rising(),
    ],
    recovery=[steps.LOOK_AT_PROXY, steps.REBUILD_TABLE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("directors may disagree: nothing breaks if all proxies are active")
    @ facts.GLB_HASHING.at("won't break connections even if directors disagree"),
    rollback=statement("the proxy is filling, just like active")
    @ facts.GLB_HASHING.at("the table inherently allows a second chance:"),
)
REQUESTS_TIME_OUT = Failure(
    "Requests to a slow database time out",
    signals=[rails.POOL_EMPTY, SERVER_ERROR, kubernetes.PROBE_FAILED, kubernetes.RESTARTS.rising()],
    recovery=[mysql_steps.PROCESS_LIST, steps.SHOW_FAILURES, steps.LOCK_DEPLOYS],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("the latest main branch is deployed again (2015)")
    @ facts.DEPLOYING_2015.at("it is rolled back by deploying the latest"),
)
GIT_DOWN = Failure(
    "A file server with copies of many repositories is down",
    signals=[git.HUNG_UP, git.LOCKED],
    recovery=[git_steps.REMOTE, steps.CHECK_REPOSITORY, steps.REPLACE_COPIES],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("with two of three copies down, a repository is readable (2016)")
    @ facts.DGIT.at("the same time, the repository remains readable;"),
)
PUSH_CONTENTION = Failure(
    "Pushes to one busy repository block each other",
    signals=[git.REF_MOVED, git.LOCKED, git.HUNG_UP],
    recovery=[git_steps.AGE, steps.CHECK_REPOSITORY],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("a push reaches at least a quorum of copies in every case (2017)")
    @ facts.STRETCHING.at("to at least a quorum of replicas in"),
)
SPLIT_QUEUE = Failure(
    "Split brain: the job queue splits into two clusters",
    signals=[
        zookeeper.LEADER_LOST,
        kafka.NOT_LEADER,
        kafka.NOT_ENOUGH_REPLICAS,
        kafka.UNDER_REPLICATED.rising(),
    ],
    recovery=[steps.SHOW_PARTITIONS, steps.SECOND_QUEUE],
    time_to_recover=undisclosed("the report of 2020 gives the duration of the incident only"),
    data_loss=statement("no background jobs were lost (2020)")
    @ facts.OCTOBER_2020.at("No background jobs were lost during this incident."),
    rollback=statement("traffic moves back; done improperly, jobs queued in 2024")
    @ facts.FEBRUARY_2024.at("an improper restoration to the primary at"),
)
NO_REDIS_PRIMARY = Failure(
    "No Redis server accepts writes after a failover",
    signals=[
        redis.PRIMARY_LOST,
        redis.REPLICA_LOST,
        redis.CONNECTED_REPLICAS.below(steps.gap("number of replicas of a primary")),
    ],
    recovery=[steps.SHOW_ROLE, steps.SET_PRIMARY],
    time_to_recover=facts.REDIS_DOWN,
    data_loss=steps.NO_LOSS,
    rollback=statement("2026-03: state corrected manually; failover was not available")
    @ facts.MARCH_2026.at("we had to correct the state manually"),
)
SEARCH_OVERLOADED = Failure(
    "Scrapers overload issue and pull request search",
    signals=[
        elasticsearch.CIRCUIT_BREAKER,
        elasticsearch.REJECTED.rising(),
        Alert(
            name=statement("a drop in search results")
            @ facts.APRIL_2026.at("We detected the drop in search results")
        ),
    ],
    recovery=[steps.CHECK_SEARCH, steps.BLOCK_SCRAPERS],
    time_to_recover=facts.SEARCH_SATURATED,
    **steps.gap.of("data_loss", "rollback"),
)
INDEX_STALE = Failure(
    "Code search index goes stale, then all searches fail",
    signals=[kafka.NOT_ENOUGH_REPLICAS, kafka.CONSUMER_LAG.rising(), kafka.REBALANCING],
    recovery=[steps.SHOW_PARTITIONS, steps.RESET_INDEX],
    time_to_recover=facts.CODE_SEARCH_STALE,
    data_loss=statement("none (2026): the index derives from Git")
    @ facts.APRIL_2026.at("is a secondary index derived from Git repositories,"),
    rollback=statement("2026-04: the index was reset to before it")
    @ facts.APRIL_2026.at("reset the search index to a point in"),
)
RESOLVERS_FAIL = Failure(
    "The DNS resolvers of one site fail under load",
    signals=[haproxy.SERVER_DOWN, haproxy.CONNECTION_ERRORS.rising()],
    recovery=[steps.LOOK_AT_PROXY, steps.RESTART_RESOLVERS],
    time_to_recover=facts.RESOLVERS_DOWN,
    data_loss=statement("none (2026-04-23)")
    @ facts.APRIL_2026.at("No data was lost; all repositories, databases,"),
    rollback=statement("2026-04: rollback did not help; restart did")
    @ facts.APRIL_2026.at("After an initial configuration rollback did not"),
)
NO_RUNNER_MACHINES = Failure(
    "Virtual machines for jobs cannot be created in any region",
    signals=[
        Symptom(
            description=statement("jobs queue and time out waiting (2026-02-02)")
            @ facts.FEBRUARY_2026.at("actions jobs queued and timed out while"),
            seen_by="users of hosted runners",
        )
    ],
    recovery=[steps.ROLL_BACK_POLICY],
    time_to_recover=facts.RUNNERS_DOWN,
    **steps.gap.of("data_loss", "rollback"),
)
INDEX_UNROUTED = Failure(
    "A deployment clears the code search routing",
    signals=[
        ErrorReply(
            reply=undisclosed("reply of a failed code search: the April report gives none"),
            seen_by="users of code search",
        ),
        kafka.CONSUMER_LAG.rising(),
    ],
    recovery=[steps.SHOW_PARTITIONS, steps.RESET_INDEX],
    time_to_recover=facts.CODE_SEARCH_DOWN,
    data_loss=INDEX_STALE.data_loss,
    rollback=INDEX_STALE.rollback,
)
COUNTERS_UNAVAILABLE = Failure(
    "Counters of API calls cannot be written",
    signals=[redis.PRIMARY_LOST, redis.MAX_CLIENTS, redis.REJECTED.rising()],
    recovery=[steps.SHOW_ROLE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CRASH_LOOP = Failure(
    "Failing health probes put the job service into a crash loop",
    signals=[kubernetes.PROBE_FAILED, kubernetes.BACK_OFF, kubernetes.RESTARTS.rising()],
    recovery=[steps.DEPLOY_FIX],
    time_to_recover=facts.CRASH_LOOP_2024,
    **steps.gap.of("data_loss"),
    rollback=statement("a service deployment resolved it (2024)")
    @ facts.JULY_2024.at("This was resolved with a service deployment."),
)
JOB_BACKLOG = Failure(
    "Backlog of jobs and webhooks grows",
    signals=[kafka.BATCH_EXPIRED, kafka.CONSUMER_LAG.rising()],
    recovery=[steps.SHOW_PARTITIONS, steps.SECOND_QUEUE],
    time_to_recover=steps.gap("time to recover: of 2024 only parts are published"),
    data_loss=statement("2018: about 200,000 webhook payloads dropped")
    @ facts.OCTOBER_21.at("~200,000 webhook payloads that had outlived"),
    **steps.gap.of("rollback"),
)
