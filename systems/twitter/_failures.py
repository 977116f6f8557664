"""Failure modes of Twitter's components: signals, recovery, data loss and rollback."""

from atlas import ErrorReply, Failure, absent, statement, undisclosed
from atlas.technologies.failures import hdfs as hdfs_fails
from atlas.technologies.failures import kafka as kafka_fails
from atlas.technologies.failures import mysql as mysql_fails
from atlas.technologies.failures import redis as redis_fails
from atlas.technologies.hdfs import hdfs
from atlas.technologies.kafka import kafka
from atlas.technologies.mysql import mysql
from atlas.technologies.redis import redis
from systems.twitter import _incident_facts as times
from systems.twitter import _sources as src
from systems.twitter import _technologies as own
from systems.twitter import facts, steps

NO_ROLLBACK_REASON = "Twitter's code and posts describe repairs of these failures, no rollback"
_CACHE_ONLY = statement(
    "tweets that are not in the cache are read from Manhattan"
) @ src.TWEETYPIE_README.at("fetches the Tweet data from cache or Manhattan")
_REBUILT = statement("a timeline that falls out of Redis is built again from disk (2012)") @ (
    src.TALK_2012.at("go through a process called reconstruction")
)
API_PLAN = ErrorReply(
    reply=statement("code 467: Your current API plan does not include access to this endpoint")
    @ src.API_ERROR_2023.at("current API plan does not include access to"),
    seen_by="everyone who opens a link or an image, and other clients of the API",
)
OVER_LIMIT = ErrorReply(
    reply=statement("You are over the daily limit for sending Tweets.")
    @ src.LIMITS_2023.at("are over the daily limit for sending tweets"),
    seen_by="users who post, also those who had not posted at all",
)
BAD_GATEWAY = ErrorReply(
    reply=statement("502") @ src.WORLD_CUP.at("Apache was serving 502’s"),
    seen_by="users of the web site; Apache sends it (2010)",
)

NO_HOSTS = Failure(
    "A service has no available endpoints",
    signals=[own.finagle.NO_HOSTS, own.finagle.AVAILABLE.below(facts.ONE_ENDPOINT)],
    recovery=[steps.READ_BALANCER, steps.ASK_OWNER, steps.TURN_OFF],
    **steps.gap.of("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("a feature can be turned off without a deploy (2014)")
    @ src.DECIDER.at("turn off features and software in Twitter"),
)
RETRY_STORM = Failure(
    "Retries exhaust the budget while a backend times out",
    signals=[own.finagle.TIMED_OUT, own.finagle.BUDGET_EXHAUSTED.rising()],
    recovery=[steps.READ_RETRIES, steps.READ_BALANCER, steps.TURN_OFF],
    **steps.gap.of("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("a feature can be turned off without a deploy (2014)")
    @ src.DECIDER.at("turn off features and software in Twitter"),
)
CACHE_DEAD = Failure(
    "Cache node marked dead; its reads go to the store",
    signals=[
        own.finagle.MARKED_DEAD,
        own.finagle.REMOVALS.rising(),
        own.twemcache.SERVER_ERRORS.rising(),
    ],
    recovery=[steps.CACHE_STATS, steps.REPLACE_CACHE],
    **steps.gap.of("time_to_recover"),
    data_loss=_CACHE_ONLY,
    rollback=steps.NO_ROLLBACK,
)
CACHE_EJECTED = Failure(
    "Proxy ejects a cache server; its keys move and miss",
    signals=[
        own.twemproxy.EJECTED,
        own.twemproxy.EJECTS.rising(),
        own.twemproxy.TIMEOUTS.rising(),
    ],
    recovery=[steps.PROXY_STATS, steps.REPLACE_CACHE],
    **steps.gap.of("time_to_recover"),
    data_loss=statement("keys of the ejected server are written to another: data partitions")
    @ src.TWEMPROXY_NOTES.at("This will lead to data partitioning as keys"),
    rollback=steps.NO_ROLLBACK,
)
TIMELINES_COLD = Failure(
    "Timeline cache lost; timelines are rebuilt one by one",
    signals=[own.twemproxy.EJECTED, own.twemproxy.EJECTS.rising()],
    recovery=[steps.PROXY_STATS, steps.REPLACE_CACHE],
    time_to_recover=undisclosed(
        "duration: a tale reports `hours` for one node of Memcached, before Redis; none for Redis"
    ),
    data_loss=_REBUILT,
    rollback=steps.NO_ROLLBACK,
)
SEARCH_DEGRADED = Failure(
    "Search (Earlybird) degrades: CPU use is above its threshold",
    signals=[
        own.earlybird.DEGRADATION_BEGAN,
        own.earlybird.QUALITY_CHANGED,
        own.earlybird.QUALITY_FACTOR.below(facts.FULL_QUALITY),
    ],
    recovery=[steps.READ_QUALITY, steps.SHED_SEARCH],
    **steps.gap.of("time_to_recover"),
    data_loss=absent("loss: fewer tweets are considered, none is lost"),
    rollback=statement("2023: the factor rises by itself each minute that CPU use is below 80 %")
    @ src.QUALITY.at("qualityFactor = Math.min(1, qualityFactor + increment);"),
)
SEARCH_STALE = Failure(
    "Search index falls behind the stream of tweets",
    signals=[kafka.CONSUMER_LAG.rising(), own.earlybird.FRESHNESS.rising()],
    recovery=[steps.READ_FRESHNESS, steps.TAKE_OUT],
    **steps.gap.of("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
WRITES_FAIL = Failure(
    "Asynchronous writes of tweets exhaust their retries",
    signals=[
        own.tweetypie.INITIATED.rising(),
        own.tweetypie.EXHAUSTED.rising(),
    ],
    recovery=[steps.READ_BALANCER, steps.ASK_OWNER],
    **steps.gap.of("time_to_recover"),
    data_loss=statement("the failed event is written to a log; no replay is documented")
    @ src.TWEET_STORE.at("scribe events that failed after exhausting all"),
    rollback=steps.NO_ROLLBACK,
)
START_BLIND = Failure(
    "A new instance starts without finding its backends",
    signals=[own.tweetypie.SERVER_SETS, own.finagle.NO_HOSTS],
    recovery=[steps.JOB_STATUS, steps.ABORT_UPDATE, steps.ROLL_BACK],
    **steps.gap.of("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement("by default Aurora rolls back an update that it counts as failed")
    @ src.AURORA_CONFIG.at("prevents auto rollback of a failed update"),
)
SHARD_DOWN = Failure(
    "A MySQL shard of the graph store is offline; writes queue up",
    signals=[
        own.gizzard.WORKER_FAILED,
        own.gizzard.BLOCKED.rising(),
        own.gizzard.ERRORS.rising(),
        mysql.TOO_MANY_CONNECTIONS,
    ],
    recovery=[steps.PING_MYSQL, steps.PING_GIZZARD, steps.BLOCK_SHARD, steps.FLUSH_ERRORS],
    **steps.gap.of("time_to_recover"),
    data_loss=statement("writes wait in an error queue and are retried (Gizzard, 2010)")
    @ src.GIZZARD.at("write operation goes into an error queue"),
    rollback=steps.NO_ROLLBACK,
)
COPY_STALLS = Failure(
    "A shard copy fails and leaves its shards busy",
    signals=[own.gizzard.COPY_TIMED_OUT, own.gizzard.COPY_NO_CONNECTION, own.gizzard.BAD.rising()],
    recovery=[steps.BUSY_SHARDS, steps.PING_GIZZARD, steps.COPY_AGAIN],
    **steps.gap.of("time_to_recover"),
    data_loss=steps.NO_LOSS,
    rollback=statement(
        "Gizzard (2010): the shard that a migration fills is not read until it is full"
    )
    @ src.GIZZARD.at("while the new Shard is bootstrapping"),
)
CLOCK_BACK = Failure(
    "Clock moves backwards; the ID generator rejects requests",
    signals=[own.snowflake_ids.CLOCK_BACK, own.snowflake_ids.CLOCK_OFF],
    recovery=[steps.CHECK_CLOCK, steps.WAIT_CLOCK],
    time_to_recover=undisclosed("time: as long as the clock went back, which is not reported"),
    data_loss=statement("no id is made until the clock has caught up (2010)")
    @ src.SNOWFLAKE.at("snowflake will refuse to generate ids until a"),
    rollback=steps.NO_ROLLBACK,
)
SCHEDULER_LOST = Failure(
    "Aurora has no leading scheduler for its jobs",
    signals=[
        own.aurora.NOT_REGISTERED,
        own.aurora.STORAGE_NOT_READY,
        own.aurora.REGISTERED.below(facts.ONE_LEADER),
        own.aurora.LOST.rising(),
    ],
    recovery=[steps.SCHEDULER_VARS, steps.RESTART_SCHEDULER],
    **steps.gap.of("time_to_recover"),
    data_loss=statement("restoring a backup kills tasks that are younger than it")
    @ src.AURORA_BACKUP.at("created or updated after the backup are unknown"),
    rollback=statement("all schedulers stopped, the replicated log can be restored from a backup")
    @ src.AURORA_BACKUP.at("with an earlier, backed up, version"),
)
SITE_LOST = Failure(
    "A whole data center shuts down",
    signals=[
        own.finagle.NO_HOSTS,
        own.finagle.AVAILABLE.below(facts.ONE_ENDPOINT),
        own.finagle.PANICKED.rising(),
    ],
    recovery=[steps.READ_BALANCER, steps.SHIFT_TRAFFIC, steps.FREEZE],
    time_to_recover=undisclosed("time: four days later, in 2022, it was still non-redundant"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_CHANGE = Failure(
    "An internal change breaks the API and links (2023-03-06)",
    signals=[API_PLAN, own.finagle.FAILURES.rising()],
    recovery=[steps.READ_REPLY, steps.LIST_CHANGES, steps.REVERT_CHANGE],
    time_to_recover=times.API_2023,
    data_loss=steps.NO_LOSS,
    rollback=statement("in another outage, 2012: back to a previous stable version")
    @ src.CASCADING_2012.at("rolling back to a previous stable version"),
)
LIMITS_GONE = Failure(
    "Data of the limits deleted; posts refused (2023-02-08)",
    signals=[OVER_LIMIT, own.finagle.FAILURES.rising()],
    recovery=[steps.COMPARE_LIMIT, steps.LIST_CHANGES, steps.RESTORE_LIMITS],
    time_to_recover=times.LIMITS_2023,
    data_loss=statement("data of the service that sets rate limits")
    @ src.LIMITS_2023.at("for these rate limits was deleted by accident"),
    rollback=undisclosed("restore: the report does not say how the data came back"),
)
KAFKA_BEHIND = Failure(
    "Kafka partitions lose in-sync replicas",
    signals=[kafka.ISR_SHRINKS, kafka.NOT_ENOUGH_REPLICAS, kafka.UNDER_REPLICATED.rising()],
    recovery=[kafka_fails.UNDER_REPLICATED, kafka_fails.BELOW_MINIMUM],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=steps.NO_ROLLBACK,
)
HADOOP_BLOCKS = Failure(
    "HDFS misses blocks, or its NameNode stays in safe mode",
    signals=[hdfs.SAFE_MODE, hdfs.BLOCKS_UNREPORTED, hdfs.MISSING_BLOCKS.rising()],
    recovery=[hdfs_fails.REPORT, hdfs_fails.SAFE_MODE, hdfs_fails.LEAVE_SAFE_MODE],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=steps.NO_ROLLBACK,
)
REDIS_FULL = Failure(
    "A Redis node of a cache is full",
    signals=[redis.OOM, redis.MEMORY_USED.rising(), redis.EVICTED.rising()],
    recovery=[steps.REDIS_LIMIT, redis_fails.POLICY, redis_fails.RAISE_MEMORY],
    **steps.gap.of("time_to_recover"),
    data_loss=_REBUILT,
    rollback=steps.NO_ROLLBACK,
)
MONOLITH_502 = Failure(
    "502s from the web tier during a traffic peak (2010)",
    signals=[BAD_GATEWAY],
    recovery=[steps.ONE_CHANGE],
    time_to_recover=undisclosed("time: the tale names weeks of games, no outage"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
PREDICTIONS_SLOW = Failure(
    "Predictions of the heavy ranker time out",
    signals=[own.finagle.TRY_TIMED_OUT, own.finagle.LATENCY.rising()],
    recovery=[steps.READ_BALANCER, steps.TURN_OFF],
    **steps.gap.of("time_to_recover"),
    data_loss=absent("loss: predictions are computed for each request"),
    rollback=statement("a feature can be turned off without a deploy (2014)")
    @ src.DECIDER.at("turn off features and software in Twitter"),
)
STORE_FAILS = Failure(
    "The key-value store does not take a write of a tweet",
    signals=[own.finagle.TIMED_OUT, own.finagle.FAILURES.rising()],
    recovery=[steps.READ_BALANCER, steps.ASK_OWNER],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=steps.NO_ROLLBACK,
)
MYSQL_FULL = Failure(
    "MySQL has no connections left",
    signals=[mysql.TOO_MANY_CONNECTIONS, mysql.CONNECTED.rising()],
    recovery=[mysql_fails.CONNECTED, mysql_fails.SESSION_LIST],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=steps.NO_ROLLBACK,
)
