"""Failure modes of Spotify's components: detection signals, recovery, data loss and rollback."""

from atlas import Failure, Symptom, statement, undisclosed
from atlas.technologies.cassandra import cassandra
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures import _google as google_steps
from atlas.technologies.failures import cassandra as cassandra_steps
from atlas.technologies.failures import dns as dns_steps
from atlas.technologies.failures import envoy as envoy_steps
from atlas.technologies.failures import kubernetes as pod_steps
from atlas.technologies.failures import tls as tls_steps
from atlas.technologies.failures import unbound as unbound_steps
from atlas.technologies.grpc import grpc
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.pubsub import pubsub
from atlas.technologies.tls import tls
from atlas.technologies.unbound import unbound
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import steps

gap = steps.gap
PERIMETER_CYCLES = Failure(
    "Envoy is OOM-killed across regions at once",
    signals=[
        kubernetes.OOM_KILLED,
        kubernetes.CRASH_LOOP,
        kubernetes.RESTARTS.rising(),
    ],
    recovery=[
        pod_steps.LAST_STATE,
        envoy_steps.INFO,
        steps.ADD_CAPACITY,
        steps.SET_HEAP,
    ],
    time_to_recover=incidents.OUTAGE_2025,
    data_loss=steps.NO_LOSS,
    rollback=gap("whether the filter order was rolled back in 2025"),
)
DISCOVERY_DOWN = Failure(
    "Traffic Director is down: services do not find each other",
    signals=[
        grpc.UNAVAILABLE_STATUS,
        Symptom(
            description=statement("logged out, and unable to log in again (2022)")
            @ src.OUTAGE_2022.at("you were unable to log back in."),
            seen_by="users of the apps",
        ),
    ],
    recovery=[steps.SUPPLIER_INCIDENTS, steps.SERVER_HEALTH, steps.USE_DNS],
    time_to_recover=incidents.OUTAGE_2022,
    data_loss=steps.NO_LOSS,
    rollback=statement("2022: affected systems moved back to DNS")
    @ src.OUTAGE_2022.at("our DNS-based service discovery and saw it"),
)
CERTIFICATE_EXPIRED = Failure(
    "A TLS certificate of a public name has expired",
    signals=[
        tls.EXPIRED,
        tls.CURL_EXPIRED,
        Symptom(
            description=statement("podcast downloads fail (2022)")
            @ src.MEGAPHONE.at("listeners were unable to download podcast episodes"),
            seen_by="podcast listeners",
        ),
    ],
    recovery=[tls_steps.PRESENTED, steps.RENEW],
    time_to_recover=incidents.MEGAPHONE_OUTAGE,
    **gap.of("data_loss", "rollback"),
)
CLUSTER_DELETED = Failure(
    "A production Kubernetes cluster is deleted",
    signals=[
        kubernetes.SERVER_UNREACHABLE,
    ],
    recovery=[
        pod_steps.CLUSTER_INFO,
        pod_steps.CONFIG_VIEW,
        steps.OTHER_HOSTS,
        steps.RECREATE,
    ],
    time_to_recover=undisclosed("time to recreate a cluster: the captions were read in part"),
    data_loss=statement("not said; stateless back-end services ran on them (2019)")
    @ src.DELETED_TALK.at("stateless back-end services migrated over"),
    rollback=statement("a deletion cannot be stopped once confirmed")
    @ src.DELETED_PRESS.at("is er geen manier om het verwijderproces"),
)
CLIENTS_RETRY = Failure(
    "Retry storm: clients retry without backoff",
    signals=[
        Symptom(
            description=statement("high latency when music is played (2013)")
            @ src.POPCOUNT.at("would see high latency when playing music"),
            seen_by="users of the apps",
        ),
    ],
    recovery=[steps.FIND_STORM, steps.FAIL_FAST, steps.BLOCK_ACCESS_POINTS],
    time_to_recover=undisclosed("time to recover: the post of 2013 says a few hours"),
    data_loss=steps.NO_LOSS,
    **gap.of("rollback"),
)
NAMES_FAIL = Failure(
    "The DNS provider is under attack: names do not resolve",
    signals=[unbound.ALL_FAILED, unbound.SENDS],
    recovery=[dns_steps.SERVERS, dns_steps.ASK, unbound_steps.LOOKUP, steps.MOVE_ZONES],
    time_to_recover=undisclosed("time to recover in 2016: the slides give none"),
    data_loss=steps.NO_LOSS,
    rollback=gap("return to the first DNS provider"),
)
NODES_OVERLOADED = Failure(
    "A repair overloads a Cassandra cluster",
    signals=[cassandra.DROPPED, cassandra.PENDING_COMPACTIONS.rising(), cassandra.LONG_GC],
    recovery=[
        steps.REPAIR_STREAMS,
        cassandra_steps.THREADS,
        steps.STOP_REPAIR,
    ],
    time_to_recover=gap("time to recover from a repair gone wild"),
    data_loss=statement("Cassandra in general: without repairs, data can get lost or reappear")
    @ more.REPAIRS.at("Otherwise it can get lost or reappear"),
    rollback=statement("a paused repair can be resumed; its stopped segments start over")
    @ more.REAPER_CONCEPTS.at("cancelled segments will be fully processed once again"),
)
REPLICAS_DOWN = Failure(
    "Too few replicas of user data are alive",
    signals=[cassandra.UNAVAILABLE, cassandra.NODE_DOWN, cassandra.READ_TIMEOUTS.rising()],
    recovery=[cassandra_steps.STATUS, cassandra_steps.ERRORS, steps.START_NODE],
    **gap.of("time_to_recover", "data_loss"),
    rollback=statement(
        "Cassandra in general: a node back within 3 h (default) gets the writes kept as hints"
    )
    @ more.HINTS.at("applies any pending hinted mutations against"),
)
EVENTS_LATE = Failure(
    "Backlog of one event type grows: its hourly buckets are late",
    signals=[pubsub.OLDEST_UNACKED.rising(), pubsub.UNDELIVERED.rising()],
    recovery=[google_steps.LINT, steps.SUPPLIER_INCIDENTS, steps.ADD_CONSUMERS],
    time_to_recover=gap("time to recover of a late event type"),
    data_loss=statement("Pub/Sub keeps unacknowledged events for 7 days by default")
    @ src.PUBSUB_API.at("How long to retain unacknowledged messages in the"),
    **gap.of("rollback"),
)
INDEX_LOST = Failure(
    "The index of the metrics in Elasticsearch is lost",
    signals=[elasticsearch.UNASSIGNED.rising()],
    recovery=[steps.INDEX_LIST, steps.REBUILD_INDEX],
    time_to_recover=undisclosed("time of a rebuild: in words, rapidly (2015)"),
    data_loss=statement("the points are in Cassandra; the index can be rebuilt (2015)")
    @ more.HEROIC.at("Cassandra acts as the primary means of"),
    rollback=statement("2015: the index can be built again from the pipeline or Cassandra")
    @ more.HEROIC.at("completely rebuild the index rapidly from our"),
)
