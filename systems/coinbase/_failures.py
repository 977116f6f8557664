"""Failure modes of Coinbase's components: signals, recovery, data loss and rollback."""

from atlas import Failure, assumed, count, statement
from atlas.technologies.alb import alb
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.eks import eks
from atlas.technologies.failures import alb as alb_steps
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import eks as eks_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import mongodb as mongodb_steps
from atlas.technologies.failures import nginx as nginx_steps
from atlas.technologies.failures._aws import SUBNETS
from atlas.technologies.kafka import kafka
from atlas.technologies.karpenter import karpenter
from atlas.technologies.mongodb import mongodb
from atlas.technologies.nginx import nginx
from systems.coinbase import _sources as src
from systems.coinbase import _technologies as own
from systems.coinbase import facts, steps

FAIL_FAST = statement("2021: a throttle by hand, so that web workers fail fast") @ (
    src.JANUARY_2021.at("by allowing web workers to ‘fail fast’")
)
"""What was done with requests to a MongoDB cluster that did not answer."""

NO_JITTER = statement("2020: reconnects without jitter, which became a connection storm") @ (
    src.APRIL_2020.at("lack of support for timing jitter in new")
)
"""How systems retried on a database that rejected their connections."""

_MAJORITY = statement("not said; Aeron applies an entry once a majority has recorded it") @ (
    src.AERON_CLUSTER.at("consume the log once a majority of the")
)

_CLOSED = count(17, "(CLOSED)", "(CLOSED)") @ src.AERON_STATES.at("CLOSED(17);")
_PREVIOUS_SNAPSHOT = statement(
    "not said; of a bad snapshot: Aeron's ClusterTool makes it load the previous one"
) @ src.AERON_TOOL.at("latest snapshot as a invalid so the previous")

QUORUM_LOST = Failure(
    "The matching engine loses its quorum",
    signals=[
        own.aeron_cluster.NO_QUORUM,
        own.aeron_cluster.NO_LEADER,
        own.aeron_cluster.ELECTION.below(_CLOSED),
    ],
    recovery=[steps.CLUSTER_ERRORS, steps.REBUILD_QUORUM, steps.REOPEN],
    time_to_recover=facts.OUTAGE_2026,
    data_loss=_MAJORITY,
    rollback=_PREVIOUS_SNAPSHOT,
)
NO_MAJORITY = Failure(
    "A Raft cluster of the exchange has no majority",
    signals=QUORUM_LOST.signals,
    recovery=[steps.CLUSTER_ERRORS, steps.REBUILD_QUORUM, steps.REOPEN],
    time_to_recover=steps.NO_TIME,
    data_loss=_MAJORITY,
    rollback=_PREVIOUS_SNAPSHOT,
)
LEADER_FAILS = Failure(
    "The leader of a Raft cluster of the exchange fails",
    signals=[own.aeron_cluster.NO_LEADER, own.aeron_cluster.ELECTION.below(_CLOSED)],
    recovery=[steps.MEMBERS, steps.CLUSTER_ERRORS, steps.REJOIN],
    time_to_recover=steps.NO_TIME,
    data_loss=_MAJORITY,
    rollback=_PREVIOUS_SNAPSHOT,
)
OVER_LIMIT = Failure(
    "A client exceeds the exchange's message limit",
    signals=[own.gateway.RATE_LIMITED],
    recovery=[steps.COUNT_MESSAGES, steps.SPREAD],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NO_LEADERS = Failure(
    "Kafka partitions have no leader after a zone fails",
    signals=[kafka.LEADER_UNAVAILABLE, kafka.OFFLINE.rising(), kafka.CONSUMER_LAG.rising()],
    recovery=[kafka_steps.LEADERLESS, kafka_steps.UNDER_REPLICATED, steps.MOVE_PARTITIONS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CONNECTION_STORM = Failure(
    "Connection storm on MongoDB's routers during a deploy",
    signals=[
        mongodb.TOO_MANY_CONNECTIONS,
        mongodb.CONNECTIONS.rising(),
    ],
    recovery=[mongodb_steps.CONNECTIONS, steps.STOP_DEPLOY, steps.THROTTLE],
    time_to_recover=facts.RESTORED_2020,
    data_loss=steps.NO_LOSS,
    rollback=statement("not said; Odin deletes the new instances of a failed release (2020)")
    @ src.ODIN.at("if the release failed, delete the new ASGs."),
)
NO_CONNECTION = Failure(
    "The pooler mongobetween gets no connection to MongoDB",
    signals=[
        own.mongobetween.ROUND_TRIP_ERROR,
        own.mongobetween.TOPOLOGY_ERROR,
        own.mongobetween.CHECKOUT_FAILED.rising(),
    ],
    recovery=[mongodb_steps.CONNECTIONS, mongodb_steps.OPERATIONS, steps.THROTTLE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SLOW_CLUSTER = Failure(
    "A slow MongoDB cluster saturates the web workers",
    signals=[mongodb.TIME_LIMIT, own.mongobetween.ROUND_TRIP.rising()],
    recovery=[mongodb_steps.OPERATIONS, steps.THROTTLE, steps.FAIL_OVER],
    time_to_recover=facts.SLOW_CLUSTER_2021,
    data_loss=steps.NO_LOSS,
    rollback=statement("2021: the throttle was removed once queries had no latency")
    @ src.JANUARY_2021.at("we removed the application’s manual throttling to"),
)
SLOW_FAILOVER = Failure(
    "A failover of a MongoDB cluster takes long",
    signals=[
        mongodb.NOT_ELECTED,
        mongodb.REPLICATION_LAG.rising(),
    ],
    recovery=[mongodb_steps.MEMBERS, mongodb_steps.LAG, steps.THROTTLE],
    time_to_recover=facts.FAILOVER_2019,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
USERS_OVERLOADED = Failure(
    "The Users service is overloaded",
    signals=[alb.TIMEOUT, alb.REJECTED.rising(), mongodb.CONNECTIONS.rising()],
    recovery=[alb_steps.TARGET_HEALTH, mongodb_steps.CONNECTIONS, steps.SHED],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
TABLE_THROTTLED = Failure(
    "DynamoDB throttles a fragment of the Users service",
    signals=[dynamodb.THROUGHPUT_EXCEEDED, dynamodb.HOT_KEY, dynamodb.THROTTLED_REQUESTS.rising()],
    recovery=[dynamodb_steps.CAPACITY, dynamodb_steps.HOT_KEYS, dynamodb_steps.RAISE],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; SDKs retry, and succeed unless their queue is too large")
    @ dynamodb_steps.ERRORS.at("Your request is eventually successful, unless your"),
    rollback=steps.NO_ROLLBACK,
)
ROUTER_FULL = Failure(
    "nginx routers reach their connection limit",
    signals=[nginx.OUT_OF_CONNECTIONS, nginx.ACTIVE.rising()],
    recovery=[nginx_steps.CONNECTIONS, nginx_steps.MORE_CONNECTIONS],
    time_to_recover=facts.ROUTER_RECOVERY,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
NO_ADDRESSES = Failure(
    "Subnets run out of IP addresses and pods stay pending",
    signals=[eks.SUBNET_FULL, eks.NO_ADDRESS, karpenter.PODS.rising()],
    recovery=[SUBNETS, eks_steps.POOL, eks_steps.FEWER_WARM],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
RELEASE_FAILS = Failure(
    "A release fails: new instances are not healthy",
    signals=[own.odin.TERMINATING, alb.UNHEALTHY_HOSTS.rising()],
    recovery=[steps.FAILS, alb_steps.TARGET_HEALTH, steps.HALT],
    time_to_recover=assumed(
        facts.RELEASE_WAIT,
        because="after its timeout, 10 min unless the release sets another, Odin ends it and "
        "deletes the new instances; the old ones are deleted after a success only",
    ),
    data_loss=statement("not said; instances are treated as disposable (2020)")
    @ src.ODIN.at("treating compute instances as disposable and ephemeral."),
    rollback=statement("Odin deletes the new instances if the release failed (2020)")
    @ src.ODIN.at("if the release failed, delete the new ASGs."),
)
