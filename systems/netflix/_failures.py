"""How components of Netflix fail: what shows it, what mends it, what it costs."""

from atlas import Alert, ErrorReply, Failure, statement, undisclosed
from atlas.technologies.cassandra import cassandra
from atlas.technologies.eureka import eureka
from atlas.technologies.hystrix import hystrix
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.s3 import s3
from atlas.technologies.spinnaker import spinnaker
from atlas.technologies.zuul import zuul
from systems.netflix import facts, steps
from systems.netflix._technologies import evcache, priam

ERRORS_THAT_OPEN = hystrix.ERROR_THRESHOLD.assumed()
LEASE = eureka.LEASE_DURATION.assumed()
NO_RECOVERY_TIME = undisclosed("time to recover from it alone: no post of Netflix gives one")
NO_ROLLBACK = undisclosed("way back: the posts name repairs, no rollback")
BALANCER_LOST = Failure(
    "Load balancers lose their state and pass no requests",
    signals=[
        Alert(
            name=statement("starts of playback on televisions fall")
            @ facts.CHRISTMAS.at("primarily affected playback on TV connected devices")
        ),
        zuul.INBOUND_THROTTLED,
        zuul.CONNECTIONS_THROTTLED.rising(),
    ],
    recovery=[steps.BALANCER_HEALTH, steps.EVACUATE_REGION],
    time_to_recover=facts.CHRISTMAS_OUTAGE,
    data_loss=statement("applications went on whenever a request got through")
    @ facts.CHRISTMAS.at("our applications continued to respond normally"),
    rollback=NO_ROLLBACK,
)
GATEWAY_FULL = Failure(
    "A slow service uses up the gateway's connections",
    signals=[zuul.MAX_CONNECTIONS, zuul.READ_TIMEOUT, zuul.NO_SERVERS, zuul.POOL_EXCEEDED.rising()],
    recovery=[steps.LIST_INSTANCES, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
PUSH_FULL = Failure(
    "A push server refuses messages or connections",
    signals=[zuul.PUSH_RATE_LIMITED, zuul.INBOUND_THROTTLED, zuul.CONNECTIONS_THROTTLED.rising()],
    recovery=[steps.BALANCER_HEALTH],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
DEPENDENCY_SLOW = Failure(
    "A slow dependency saturates the API's threads",
    signals=[
        hystrix.CIRCUIT_OPEN,
        hystrix.TIMED_OUT,
        hystrix.ERROR_PERCENTAGE.above(ERRORS_THAT_OPEN),
        java.NO_THREAD,
    ],
    recovery=[steps.READ_BREAKERS, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
PREFETCH_FLOOD = Failure(
    "Prefetches crowd out members who press play",
    signals=[
        zuul.ORIGIN_THROTTLED,
        hystrix.NO_THREAD,
        hystrix.SHORT_CIRCUITED.rising(),
        Alert(
            name=statement("pre-fetch requests a second: twelve times the usual after an outage")
            @ facts.SHEDDING.at("12x spike in pre-fetch requests")
        ),
    ],
    recovery=[steps.READ_BREAKERS, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
DEAD_STILL_LISTED = Failure(
    "Discovery lists dead instances, to be safe",
    signals=[
        ErrorReply(
            reply=statement("EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP")
            @ steps.EUREKA_PAGE.at("EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP"),
            seen_by="whoever opens the status page of the registry",
        ),
        eureka.HEARTBEAT_FAILED,
        eureka.LEASE_EXPIRED,
        eureka.EXPIRED.rising(),
    ],
    recovery=[steps.LIST_INSTANCES, steps.STOP_DEAD_INSTANCES],
    time_to_recover=undisclosed(
        "how long callers tried dead servers on 2012-06-29: the post says `time consuming`"
    ),
    **steps.gap.of("data_loss", "rollback"),
)
CACHE_COPY_LOST = Failure(
    "A copy of the cache is slow or gone",
    signals=[
        evcache.TIMED_OUT,
        evcache.NO_CLIENT,
        evcache.NO_CONNECTION,
        evcache.FAST_FAIL.rising(),
        memcached.EVICTED.rising(),
    ],
    recovery=[steps.CACHE_STATS, steps.REPLACE_CACHE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("reads are tried again on other copies")
    @ facts.EVCACHE_INTRO.at("Read failures are retried on other copies"),
    rollback=statement("data of the old cluster is copied to the new one before it goes")
    @ facts.EVCACHE_FEATURES.at("data from the old clusters are copied to"),
)
NODES_LOST = Failure(
    "Cassandra nodes do not come back",
    signals=[
        cassandra.NODE_DOWN,
        cassandra.UNAVAILABLE,
        cassandra.READ_TIMEOUTS.rising(),
        Alert(
            name=statement("every 30 minutes: is the ring healthy, are all instances?")
            @ facts.XEN_TALK.at("Is the C* ring healthy?")
        ),
    ],
    recovery=[steps.FIND_DOWN_NODES, steps.REPLACE_NODE],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("nodes may be lost without affecting the use of the cluster")
    @ facts.CHAOS_CASSANDRA.at("without affecting the overall usability of the"),
)
WIDE_PARTITION = Failure(
    "A wide partition or many tombstones slow one table",
    signals=[
        cassandra.LARGE_PARTITION,
        cassandra.TOMBSTONES,
        cassandra.OPERATION_TIMED_OUT,
        cassandra.PENDING_COMPACTIONS.rising(),
    ],
    recovery=[steps.FIND_WIDE_ROWS, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
NO_BACKUP = Failure(
    "Backups fail and none of the last day is valid",
    signals=[
        priam.NO_VALID_SNAPSHOT,
        priam.UPLOAD_FAILED,
        s3.SLOW_DOWN,
        priam.VERIFICATION_FAILED.rising(),
    ],
    recovery=[steps.CHECK_BACKUP, steps.TAKE_SNAPSHOT],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("what comes back is the daily snapshot and the increments in S3")
    @ facts.PRIAM_POST.at("a daily snapshot and incremental data for all"),
)
BROKER_SLOW = Failure(
    "A slow broker makes producers drop messages",
    signals=[
        kafka.BATCH_EXPIRED,
        kafka.ISR_SHRINKS,
        kafka.UNDER_REPLICATED.rising(),
        Alert(
            name=statement("metrics of dropped messages")
            @ facts.KAFKA.at("Metrics are gathered for dropped messages")
        ),
    ],
    recovery=[steps.UNDER_REPLICATED, steps.FAIL_OVER_KAFKA],
    time_to_recover=facts.KAFKA_FAILOVER,
    data_loss=statement("messages the producer drops so that its application goes on")
    @ facts.KAFKA.at("it will be dropped by the producer"),
    rollback=statement("producers are sent to a standby cluster, by configuration")
    @ facts.KAFKA_SUMMARY.at("dynamically changing producer configurations to redirect traffic"),
)
REGION_LOST = Failure(
    "Services of a whole region fail",
    signals=[
        zuul.NO_SERVERS,
        hystrix.CIRCUIT_OPEN,
        hystrix.TIMEOUTS.rising(),
        Alert(
            name=statement("starts of video playback, per region")
            @ facts.CHAOS.at("chart of our video play metrics")
        ),
    ],
    recovery=[steps.READ_BREAKERS, steps.EVACUATE_REGION],
    time_to_recover=facts.FAILOVER,
    data_loss=steps.NO_LOSS,
    rollback=statement("traffic is shifted back gradually (drill of 2013, after a day)")
    @ facts.DRILL.at("gradually shifted it back to stable 50/50"),
)
ZONE_LOST = Failure(
    "One availability zone degrades",
    signals=[zuul.READ_TIMEOUT, eureka.LEASE_EXPIRED, eureka.EXPIRED.rising()],
    recovery=[steps.BALANCER_HEALTH, steps.EVACUATE_ZONE],
    time_to_recover=facts.ZONE_EVACUATION,
    **steps.gap.of("data_loss", "rollback"),
)
APPLIANCE_DOWN = Failure(
    "An appliance loses disks or its network",
    signals=[
        Alert(
            name=statement("health values that each appliance reports to the operations centre")
            @ facts.APPLIANCES.at("OCAs report health values and get their")
        ),
        ErrorReply(
            reply=undisclosed("message on the screen: no page of Open Connect prints one"),
            seen_by="members of that network",
        ),
    ],
    recovery=[steps.DRAIN_APPLIANCE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("a failed disk is left out and the appliance goes on")
    @ facts.APPLIANCES.at("the system will continue to function normally"),
    rollback=statement("Netflix replaces the appliance by shipping a new one")
    @ facts.APPLIANCES.at("replace the appliance by shipping a new"),
)
CORRUPT_DATABASE = Failure(
    "The one database is corrupt",
    signals=[Alert(name=undisclosed("what showed it in 2008: the post names no signal"))],
    recovery=[steps.MEND_DATABASE],
    time_to_recover=facts.DVD_OUTAGE,
    **steps.gap.of("data_loss", "rollback"),
)
BAD_VERSION = Failure(
    "A new version is worse than the running one",
    signals=[spinnaker.UPSTREAM_FAILED, spinnaker.STAGE_SKIPPED, hystrix.ERROR_PERCENTAGE.rising()],
    recovery=[steps.READ_BREAKERS, steps.ABORT_CANARY],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("the canary is aborted, all traffic goes to the running version")
    @ facts.KAYENTA.at("the canary is aborted and all of"),
)
INSTANCE_KILLED = Failure(
    "An instance is terminated, by chance or on purpose",
    signals=[eureka.LEASE_EXPIRED, zuul.MAX_CONNECTIONS, eureka.EXPIRED.rising()],
    recovery=[steps.CHECK_MONKEY, steps.LIST_INSTANCES],
    time_to_recover=LEASE,
    **steps.gap.of("data_loss", "rollback"),
)
