"""Failure modes of Netflix's components: detection signals, recovery and data loss."""

from atlas import Alert, ErrorReply, Failure, statement, undisclosed
from atlas.technologies.cassandra import cassandra
from atlas.technologies.eureka import eureka
from atlas.technologies.failures.spinnaker import EXECUTION
from atlas.technologies.failures.zuul import BY_STATUS
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
NO_RECOVERY_TIME = undisclosed("recovery time of this failure alone: no post of Netflix gives it")
NO_ROLLBACK = undisclosed("rollback: the posts name repairs but no rollback")
BALANCER_STATE_LOST = Failure(
    "Load balancers lose their state and forward no requests",
    signals=[
        Alert(
            name=statement("fewer stream starts per second (metric of 2018)")
            @ facts.FAILOVER_SCRIPT.at("a business metric called stream starts per second")
        ),
    ],
    recovery=[steps.BALANCER_HEALTH, steps.EVACUATE_REGION],
    time_to_recover=facts.CHRISTMAS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
GATEWAY_FULL = Failure(
    "Slow service exhausts the gateway's connections",
    signals=[zuul.MAX_CONNECTIONS, zuul.READ_TIMEOUT, zuul.NO_SERVERS, zuul.POOL_EXCEEDED.rising()],
    recovery=[steps.LIST_INSTANCES, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
PUSH_FULL = Failure(
    "Push server rejects messages or connections",
    signals=[zuul.PUSH_RATE_LIMITED, zuul.INBOUND_THROTTLED, zuul.CONNECTIONS_THROTTLED.rising()],
    recovery=[steps.BALANCER_HEALTH],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
DEPENDENCY_SLOW = Failure(
    "Slow dependency saturates the API's threads",
    signals=[
        hystrix.CIRCUIT_OPEN,
        hystrix.TIMED_OUT,
        hystrix.ERROR_PERCENTAGE.above(ERRORS_THAT_OPEN),
        java.NO_THREAD,
    ],
    recovery=[steps.READ_BREAKERS, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
PREFETCH_SPIKE = Failure(
    "Prefetch spike reduces availability of user requests",
    signals=[
        zuul.ORIGIN_THROTTLED,
        hystrix.NO_THREAD,
        hystrix.SHORT_CIRCUITED.rising(),
        Alert(
            name=statement("in one outage: 12 times the pre-fetch requests")
            @ facts.SHEDDING.at("12x spike in pre-fetch requests")
        ),
    ],
    recovery=[steps.READ_BREAKERS, steps.SHED_LOAD],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
STALE_REGISTRY = Failure(
    "Service discovery lists instances that are down",
    signals=[
        ErrorReply(
            reply=statement("EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP")
            @ steps.EUREKA_PAGE.at("EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP"),
            seen_by="anyone who opens the status page of the registry",
        ),
        eureka.HEARTBEAT_FAILED,
        eureka.LEASE_EXPIRED,
        eureka.EXPIRED.rising(),
    ],
    recovery=[steps.LIST_INSTANCES, steps.REMOVE_DOWN_INSTANCES],
    time_to_recover=undisclosed(
        "how long callers called failed servers on 2012-06-29: the post says `time consuming`"
    ),
    **steps.gap.of("data_loss", "rollback"),
)
CACHE_COPY_DOWN = Failure(
    "Cache copy is slow or down",
    signals=[
        evcache.TIMED_OUT,
        evcache.NO_CLIENT,
        evcache.NO_CONNECTION,
        evcache.FAST_FAIL.rising(),
        memcached.EVICTED.rising(),
    ],
    recovery=[steps.CACHE_STATS, steps.REPLACE_CACHE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("an instance may fail without effect on clients: each zone has a copy")
    @ facts.EVCACHE_FEATURES.at("without affecting client applications"),
    rollback=statement("at maintenance, old clusters are copied to new")
    @ facts.EVCACHE_FEATURES.at("data from the old clusters are copied to"),
)
NODES_DOWN = Failure(
    "Cassandra nodes stay down",
    signals=[
        cassandra.NODE_DOWN,
        cassandra.UNAVAILABLE,
        cassandra.READ_TIMEOUTS.rising(),
        Alert(
            name=statement("in 2014: is the ring healthy, every 30 min")
            @ facts.XEN_TALK.at("Is the C* ring healthy?")
        ),
    ],
    recovery=[steps.FIND_DOWN_NODES, steps.REPLACE_NODE],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("none when a region lost a third of its nodes (2012)")
    @ facts.SERVERS_FAIL.at("without any loss of data or availability"),
)
WIDE_PARTITION = Failure(
    "Wide partition or many tombstones slow down one table",
    signals=[
        cassandra.LARGE_PARTITION,
        cassandra.TOMBSTONES,
        cassandra.OPERATION_TIMED_OUT,
        cassandra.PENDING_COMPACTIONS.rising(),
    ],
    recovery=[steps.FIND_WIDE_ROWS],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
NO_BACKUP = Failure(
    "Backups fail: no valid backup of the last day",
    signals=[
        priam.NO_VALID_SNAPSHOT,
        priam.UPLOAD_FAILED,
        s3.SLOW_DOWN,
        priam.VERIFICATION_FAILED.rising(),
    ],
    recovery=[steps.CHECK_BACKUP, steps.TAKE_SNAPSHOT],
    **steps.gap.of("time_to_recover", "rollback"),
    data_loss=statement("what is not in snapshot or increments (2012)")
    @ facts.PRIAM_POST.at("a daily snapshot and incremental data for all"),
)
BROKER_SLOW = Failure(
    "Slow broker makes producers drop messages",
    signals=[
        kafka.BATCH_EXPIRED,
        kafka.ISR_SHRINKS,
        kafka.UNDER_REPLICATED.rising(),
        Alert(
            name=statement("in 2016: metrics of dropped messages")
            @ facts.KAFKA.at("Metrics are gathered for dropped messages")
        ),
    ],
    recovery=[steps.UNDER_REPLICATED, steps.FAIL_OVER_KAFKA],
    time_to_recover=steps.gap("time until no message is dropped"),
    data_loss=statement("messages that producers drop after retries")
    @ facts.KAFKA.at("it will be dropped by the producer"),
    rollback=statement("producers are redirected to a standby cluster, by configuration")
    @ facts.KAFKA_SUMMARY.at("dynamically changing producer configurations to redirect traffic"),
)
REGION_DOWN = Failure(
    "Services fail in a whole region",
    signals=[
        zuul.NO_SERVERS,
        hystrix.CIRCUIT_OPEN,
        hystrix.TIMEOUTS.rising(),
        Alert(
            name=statement("video plays, as in an exercise of 2015")
            @ facts.CHAOS.at("chart of our video play metrics")
        ),
    ],
    recovery=[BY_STATUS, steps.READ_BREAKERS, steps.EVACUATE_REGION],
    time_to_recover=steps.gap("time to recover with its detection"),
    data_loss=steps.NO_LOSS,
    rollback=statement("traffic is shifted back gradually (2013 drill, after a day)")
    @ facts.DRILL.at("gradually shifted it back to stable 50/50"),
)
ZONE_DEGRADED = Failure(
    "One availability zone is degraded",
    signals=[zuul.READ_TIMEOUT, eureka.LEASE_EXPIRED, eureka.EXPIRED.rising()],
    recovery=[steps.BALANCER_HEALTH, steps.EVACUATE_ZONE],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
APPLIANCE_DOWN = Failure(
    "Appliance loses disks or its network connection",
    signals=[
        Alert(
            name=statement("health values that the appliances report")
            @ facts.APPLIANCES.at("OCAs report health values and get their")
        ),
        ErrorReply(
            reply=undisclosed("message on the screen: no page of Open Connect shows one"),
            seen_by="members on that network",
        ),
    ],
    recovery=[steps.DRAIN_APPLIANCE],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("a failed disk is disabled; the rest functions")
    @ facts.APPLIANCES.at("the system will continue to function normally"),
    rollback=statement("if enough disks fail, Netflix ships a new one")
    @ facts.APPLIANCES.at("replace the appliance by shipping a new"),
)
CORRUPT_DATABASE = Failure(
    "Database corruption stops DVD shipping",
    signals=[Alert(name=undisclosed("detection signal in 2008: the post names none"))],
    recovery=[steps.RESTORE_DATABASE],
    time_to_recover=facts.DVD_OUTAGE,
    **steps.gap.of("data_loss", "rollback"),
)
BAD_VERSION = Failure(
    "New version performs worse than the running version",
    signals=[spinnaker.UPSTREAM_FAILED, spinnaker.STAGE_SKIPPED, hystrix.ERROR_PERCENTAGE.rising()],
    recovery=[EXECUTION, steps.READ_BREAKERS, steps.ABORT_CANARY],
    **steps.gap.of("time_to_recover", "data_loss"),
    rollback=statement("canary aborted, traffic to the running version")
    @ facts.KAYENTA.at("the canary is aborted and all of"),
)
INSTANCE_TERMINATED = Failure(
    "Instance terminated, unexpectedly or by Chaos Monkey",
    signals=[eureka.LEASE_EXPIRED, zuul.MAX_CONNECTIONS, eureka.EXPIRED.rising()],
    recovery=[steps.CHECK_MONKEY, steps.LIST_INSTANCES],
    time_to_recover=LEASE,
    **steps.gap.of("data_loss", "rollback"),
)
