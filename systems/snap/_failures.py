"""Failure modes of Snap's components: signals, recovery, data loss and rollback."""

from atlas import ErrorReply, Failure, statement
from atlas.technologies.aws_api import aws_api
from atlas.technologies.dns import dns
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.envoy import envoy
from atlas.technologies.failures import dns as dns_steps
from atlas.technologies.failures import dynamodb as dynamodb_steps
from atlas.technologies.failures import envoy as envoy_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import s3 as s3_steps
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.http import http
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.s3 import s3
from systems.amazon import _incident_facts as amazon_incidents
from systems.google import _incident_facts as google_incidents
from systems.google import _sources as google_sources
from systems.google import steps as google_steps
from systems.snap import _sources as src
from systems.snap import _technologies as own
from systems.snap import steps

RELEASE_UNDONE = statement(
    "of a bad release: `kubectl rollout undo` returns to the previous revision"
) @ kubernetes_steps.DEPLOYMENT.at("kubectl rollout undo deployment/nginx-deployment")
"""How Kubernetes undoes a release; how Snap does is not published."""

DYNAMODB_UNREACHABLE = Failure(
    "The regional endpoint of DynamoDB cannot be reached",
    signals=[aws_api.UNREACHABLE, dns.NO_ADDRESS, dns.JAVA_UNKNOWN_HOST],
    recovery=[RESOLVE, dns_steps.ASK, steps.REDUCE_RETRIES],
    time_to_recover=amazon_incidents.DNS_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
DYNAMODB_THROTTLED = Failure(
    "DynamoDB throttles requests of a table",
    signals=[
        dynamodb.THROUGHPUT_EXCEEDED,
        dynamodb.HOT_KEY,
        dynamodb.THROTTLED_REQUESTS.rising(),
    ],
    recovery=[
        dynamodb_steps.CAPACITY,
        dynamodb_steps.READ_THROTTLES,
        dynamodb_steps.WRITE_THROTTLES,
        dynamodb_steps.HOT_KEYS,
        dynamodb_steps.RAISE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
GOOGLE_BALANCERS = Failure(
    "Google's load balancers answer with 502 or 404",
    signals=[
        http.BAD_GATEWAY,
        ErrorReply(
            reply=statement("404") @ src.GOOGLE_2021.at("online properties to 404."),
            seen_by="users of services behind the load balancers (2021-11-16)",
        ),
    ],
    recovery=[google_steps.STATUS_PAGE, google_steps.BACKENDS, steps.OTHER_CLOUD],
    time_to_recover=google_incidents.FRONT_END_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("by Google alone: on 2018-07-17 it reverted the configuration change")
    @ google_sources.FRONT_ENDS_2018.at("the configuration change was promptly reverted"),
)
CACHE_MISSES = Failure(
    "KeyDB misses rise, and reads of user data cross to AWS",
    signals=[own.keydb.MISSES.rising(), own.keydb.EVICTED.rising(), own.keydb.MAX_CLIENTS],
    recovery=[
        steps.KEYDB_STATS,
        steps.KEYDB_MEMORY,
        steps.KEYDB_CLIENTS,
        steps.RAISE_MEMORY,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; KeyDB is a cache, what it lacks is stored in DynamoDB (2023)")
    @ src.KEYDB_POST.at("The non-cached data is stored in the Dynamo"),
    rollback=steps.NO_ROLLBACK,
)
CACHE_FULL = Failure(
    "KeyDB is out of memory and refuses writes",
    signals=[own.keydb.OOM],
    recovery=[steps.KEYDB_MEMORY, steps.KEYDB_STATS, steps.RAISE_MEMORY],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("not said; KeyDB is a cache, what it lacks is stored in DynamoDB (2023)")
    @ src.KEYDB_POST.at("The non-cached data is stored in the Dynamo"),
    rollback=steps.NO_ROLLBACK,
)
NO_UPSTREAM = Failure(
    "Envoy has no healthy upstream for a service",
    signals=[envoy.FLAG_UH, envoy.NO_HEALTHY_UPSTREAM, envoy.CONNECT_FAILURES.rising()],
    recovery=[envoy_steps.HOSTS, envoy_steps.CONNECTS, kubernetes_steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=RELEASE_UNDONE,
)
OVERFLOW = Failure(
    "Envoy's limits for a service are reached",
    signals=[envoy.FLAG_UO, envoy.PENDING_OVERFLOW.rising()],
    recovery=[
        envoy_steps.BREAKERS,
        envoy_steps.LOAD,
        envoy_steps.RETRIES,
        steps.ADD_INSTANCES,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
PODS_PENDING = Failure(
    "Pods of a service stay pending at a peak",
    signals=[kubernetes.UNSCHEDULABLE, kubernetes.UNSCHEDULABLE_PODS.rising()],
    recovery=[
        kubernetes_steps.POD,
        kubernetes_steps.NODE_EVENTS,
        kubernetes_steps.NODES,
        steps.ADD_NODES,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_RELEASE = Failure(
    "A new release of a service crashes",
    signals=[kubernetes.BACK_OFF, kubernetes.RESTARTS.rising()],
    recovery=[
        kubernetes_steps.POD,
        kubernetes_steps.PREVIOUS_LOG,
        kubernetes_steps.ROLL_BACK,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=RELEASE_UNDONE,
)
MEDIA_SLOW = Failure(
    "S3 answers with 503 for media",
    signals=[s3.SLOW_DOWN, s3.UNAVAILABLE, s3.SERVER_ERRORS.rising()],
    recovery=[s3_steps.PREFIXES, s3_steps.RETRIES, steps.SLOW_CLIENTS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
