"""Failure modes of Shopify's components: signals, recovery, data loss and rollback."""

from atlas import Failure, Symptom, statement, undisclosed
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.debezium import debezium
from atlas.technologies.failures.debezium import TASK_LOG
from atlas.technologies.failures.kafka import LAG as CONSUMER_LAG
from atlas.technologies.failures.kafka_connect import CONNECTOR
from atlas.technologies.failures.memcached import MEMORY as CACHE_MEMORY
from atlas.technologies.failures.memcached import RAISE_MEMORY as RAISE_CACHE_MEMORY
from atlas.technologies.failures.mysql import LOCK_WAITS, PROCESS_LIST, REPLICA
from atlas.technologies.failures.nginx import ADDRESSES
from atlas.technologies.failures.orchestrator import ANALYSIS, RECOVERIES, TOPOLOGY
from atlas.technologies.failures.persistent_disk import KERNEL
from atlas.technologies.failures.proxysql import SERVERS
from atlas.technologies.failures.redis import LIST_CLIENTS, WHO_IS_PRIMARY
from atlas.technologies.failures.redis import MEMORY as REDIS_MEMORY
from atlas.technologies.failures.redis import docs as redis_docs
from atlas.technologies.http import http
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from atlas.technologies.nginx import nginx
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.proxysql import proxysql
from atlas.technologies.rails import rails
from atlas.technologies.redis import redis
from systems.shopify import _incident_facts as incidents
from systems.shopify import _sources as src
from systems.shopify import steps
from systems.shopify._technologies import ghostferry, semian, toxiproxy

NO_ROLLBACK = undisclosed("rollback: the posts on this failure name none")
_NEW_RUN = statement("the target is left alone; a new run can be started") @ (
    src.GF_PRODUCTION.at("target will be left alone as the Ghostferry")
)
_NOT_MOVED = statement("rows of the source are only selected; inserts go to the target") @ (
    src.GF_OVERVIEW.at("SELECTs data from the source database and INSERTs")
)

SHARD_DOWN = Failure(
    "A MySQL shard loses its primary",
    signals=[mysql.LOST, proxysql.NO_SERVERS, orchestrator.DETECTED, semian.OPENED],
    recovery=[ANALYSIS, TOPOLOGY, SERVERS, steps.MOVE_POD],
    time_to_recover=undisclosed("time of an automatic failover of MySQL: no post states it"),
    data_loss=undisclosed("transactions lost at a failover: no post states them"),
    rollback=NO_ROLLBACK,
)
SHARD_HOT = Failure(
    "One shop uses most of its shard's time",
    signals=[mysql.RUNNING.rising(), mysql.LOCK_WAIT, mysql.TOO_MANY_CONNECTIONS],
    recovery=[PROCESS_LIST, LOCK_WAITS, steps.THROTTLE_CHECKOUT, steps.MOVE_SHOP],
    time_to_recover=undisclosed("time of a move: it depends on the size of the shop"),
    data_loss=undisclosed("lost writes: the posts name refused requests, no data"),
    rollback=NO_ROLLBACK,
)
SHARED_REDIS = Failure(
    "One shared Redis fails and all shops are down",
    signals=[redis.RUBY_CONNECT, redis.RUBY_TIMEOUT, semian.OPENED],
    recovery=[WHO_IS_PRIMARY, REDIS_MEMORY, steps.FAIL_OVER_REDIS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
POD_REDIS = Failure(
    "The Redis of a pod is down or slow",
    signals=[redis.RUBY_TIMEOUT, redis.OOM, semian.OPENED, semian.REOPENED],
    recovery=[steps.CIRCUITS, REDIS_MEMORY, LIST_CLIENTS, steps.MOVE_POD],
    time_to_recover=undisclosed("time: no post states one for the Redis of a pod"),
    data_loss=statement("Redis in general: at a failover, writes that no replica had received")
    @ redis_docs.file("docs/management/replication.md").at("there is always a window for data"),
    rollback=NO_ROLLBACK,
)
CACHE_FULL = Failure(
    "Memcached misses and MySQL gets the reads",
    signals=[memcached.EVICTED.rising(), memcached.RUBY_NO_SERVER, mysql.RUNNING.rising()],
    recovery=[CACHE_MEMORY, PROCESS_LIST, RAISE_CACHE_MEMORY],
    time_to_recover=undisclosed("time until a cache is warm again: no post states it"),
    data_loss=undisclosed("lost data: a cache can be filled again; no post says what is lost"),
    rollback=NO_ROLLBACK,
)
BREAKER_FLAPS = Failure(
    "Circuit breakers probe a dead Redis and use up the workers",
    signals=[semian.REOPENED, semian.MISCONFIGURED, redis.RUBY_TIMEOUT, http.GATEWAY_TIMEOUT],
    recovery=[steps.CIRCUITS, steps.SHORTEN_PROBE],
    time_to_recover=undisclosed("time: it lasts as long as the resource is down"),
    data_loss=undisclosed("lost data: none is named; requests fail"),
    rollback=NO_ROLLBACK,
)
FLASH_SALE = Failure(
    "A flash sale overloads checkout writes",
    signals=[
        mysql.LOCK_WAIT,
        http.UNAVAILABLE,
        Symptom(
            description=statement("2025: core operations threw errors, checkout queues backed up")
            @ src.BYTEBYTEGO.at("threw errors, and checkout queues backed up"),
            seen_by="scale tests 1 and 2, under heavy load",
        ),
    ],
    recovery=[LOCK_WAITS, PROCESS_LIST, steps.THROTTLE_CHECKOUT],
    time_to_recover=undisclosed("2018: `it can take several minutes to recover from this load`"),
    data_loss=undisclosed("lost orders: the posts name waiting and refused buyers"),
    rollback=NO_ROLLBACK,
)
FERRY_LOCK = Failure(
    "Ghostferry (shop mover) cannot lock or unlock at the cutover",
    signals=[
        ghostferry.LOCK_FAILED,
        ghostferry.UNLOCK_FAILED,
        ghostferry.RETRIES_EXCEEDED,
        ghostferry.CUTOVER_LOCK.rising(),
    ],
    recovery=[steps.FERRY_CAUSE, steps.RELEASE_LOCK, steps.CLEAR_TARGET, steps.RESTART_FERRY],
    time_to_recover=undisclosed("time until the lock is released: the application decides"),
    data_loss=_NOT_MOVED,
    rollback=_NEW_RUN,
)
FERRY_MISMATCH = Failure(
    "Ghostferry (shop mover) finds rows that differ on the target",
    signals=[ghostferry.VERIFY_FAILED, ghostferry.TARGET_CHANGED, ghostferry.FATAL],
    recovery=[steps.FERRY_CAUSE, steps.CLEAR_TARGET, steps.RESTART_FERRY],
    time_to_recover=undisclosed("time of a new run: it depends on the size of the shop"),
    data_loss=_NOT_MOVED,
    rollback=_NEW_RUN,
)
FERRY_LAG = Failure(
    "Ghostferry (shop mover): binlog streamer lags, cutover waits",
    signals=[ghostferry.LAG.rising(), ghostferry.THROTTLED.rising()],
    recovery=[steps.FERRY_STATUS, steps.RESUME_FERRY],
    time_to_recover=undisclosed("time until it has caught up: it depends on the shop's writes"),
    data_loss=_NOT_MOVED,
    rollback=NO_ROLLBACK,
)
REPLICA_LAG = Failure(
    "Read replicas lag and reads of one page disagree",
    signals=[mysql.SECONDS_BEHIND.rising(), proxysql.LAGGING, mysql.STATUS_ERROR],
    recovery=[REPLICA, SERVERS],
    time_to_recover=undisclosed("time: the post says `maybe seconds or even minutes old`"),
    data_loss=statement("wrong writes are possible, where they build on mixed reads")
    @ src.REPLICAS.at("mangled datasets are used to inform future writes"),
    rollback=NO_ROLLBACK,
)
DISK_LOST = Failure(
    "A MySQL server loses its volume",
    signals=[linux.INPUT_OUTPUT, mysql.LOST, orchestrator.DETECTED],
    recovery=[KERNEL, ANALYSIS, RECOVERIES, steps.RESTORE_SNAPSHOT],
    time_to_recover=undisclosed("time of a restore: the post states an objective, below 30 min"),
    data_loss=undisclosed("writes since the last snapshot and not on a replica: not published"),
    rollback=NO_ROLLBACK,
)
CAPTURE_STOPS = Failure(
    "A Debezium connector stops",
    signals=[debezium.OFFSET_GONE, kafka.TASK_FAILED],
    recovery=[CONNECTOR, TASK_LOG, steps.RESTART_CONNECTOR],
    time_to_recover=undisclosed("time of a snapshot: no time for one table is published"),
    data_loss=undisclosed("changes whose binlog is gone until the table is read again"),
    rollback=NO_ROLLBACK,
)
ANALYTICS_STALE = Failure(
    "Analytics are stale: a topic has too few partitions",
    signals=[kafka.CONSUMER_LAG.rising()],
    recovery=[CONSUMER_LAG, steps.MORE_PARTITIONS],
    time_to_recover=undisclosed("time: it was found and fixed in Game Days, before the event"),
    data_loss=undisclosed("lost data: the article names freshness"),
    rollback=NO_ROLLBACK,
)
ANALYTICS_POOL = Failure(
    "The connection pool of the analytics API is exhausted",
    signals=[
        Symptom(
            description=statement("under high load no connection is free: new requests fail (2025)")
            @ src.BYTEBYTEGO.at("run out of available connections, and new requests"),
            seen_by="callers of the analytics API",
        ),
        http.UNAVAILABLE,
    ],
    recovery=[steps.SHORTER_TIMEOUT],
    time_to_recover=undisclosed("time: it was found and fixed in Game Days, before the event"),
    data_loss=undisclosed("lost data: the article names requests that fail"),
    rollback=NO_ROLLBACK,
)
LOGIN_SLOW = Failure(
    "A slow query in Identity (single sign-on): logins time out",
    signals=[
        rails.RACK_TIMEOUT,
        Symptom(
            description=statement("2020: login attempts timed out")
            @ src.IDENTITY_2020.at("which led to login attempts timing out"),
            seen_by="merchants and partners; storefronts and checkouts were not affected",
        ),
    ],
    recovery=[steps.STAY_SIGNED_IN, steps.REVERT_QUERY],
    time_to_recover=incidents.IDENTITY_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2020: the first revert was of a similar query and did not help")
    @ src.IDENTITY_2020.at("When reverting this query did not fix the"),
)
EDGE_ROUTING = Failure(
    "Edge misroutes traffic and autoscaling removes capacity",
    signals=[
        cloudflare.REQUESTS_BY_STATUS.rising(),
        cloudflare.ORIGIN_DOWN,
    ],
    recovery=[steps.EDGE_ANSWERS, steps.AUTOSCALED, steps.CALL_EDGE, steps.SCALE_UP],
    time_to_recover=incidents.EDGE_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: Cloudflare reverted its change after 7 min")
    @ src.EDGE_2024.at("Seven minutes after this incident began, Cloudflare reverted"),
)
BAD_DEPLOY = Failure(
    "A deploy breaks admins, storefronts and POS",
    signals=[
        http.BAD_GATEWAY,
        nginx.NO_LIVE_UPSTREAMS,
    ],
    recovery=[steps.DEPLOYS, ADDRESSES, steps.ROLL_BACK, steps.EMERGENCY_MERGE],
    time_to_recover=incidents.DATABASE_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2024: rolled back at once; errors fell during the rollback")
    @ src.DATABASE_2024.at("Errors began to subside as the rollback progressed."),
)
NEW_FEATURE = Failure(
    "A storefront feature's rollout causes errors in all shops",
    signals=[
        http.UNAVAILABLE,
        semian.OPENED,
    ],
    recovery=[steps.CIRCUITS, steps.STOP_ROLLOUT],
    time_to_recover=incidents.AUGUST_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("2018: not rolled back at first; that seemed likelier to make it worse")
    @ src.AUGUST_2018.at("more likely to make matters worse to roll"),
)
SCALE_TEST = Failure(
    "A scale test hits a limit and triggers a failover",
    signals=[
        http.UNAVAILABLE,
        toxiproxy.NO_UPSTREAM,
    ],
    recovery=[steps.ABORT_TEST, steps.REMOVE_TOXICS],
    time_to_recover=undisclosed("time: regions came back online with delays, no number is given"),
    data_loss=undisclosed("lost data: the article names a failover and delays"),
    rollback=NO_ROLLBACK,
)
