"""Failure modes of Robinhood's components: signals, recovery and data loss."""

from atlas import Alert, Failure, statement, undisclosed
from atlas.technologies.debezium import debezium
from atlas.technologies.dns import dns
from atlas.technologies.failures import dns as dns_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures import postgresql_replication as replication_steps
from atlas.technologies.failures import rds as rds_steps
from atlas.technologies.failures.kafka_connect import CONNECTOR
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.postgresql import postgresql
from atlas.technologies.rds import rds
from systems.robinhood import _incident_facts as incidents
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import steps
from systems.robinhood._technologies import faust

DNS_FAILS = Failure(
    "A thundering herd makes the DNS system fail",
    signals=[dns.URLLIB3_UNRESOLVED, dns.GO_TIMEOUT, dns.TEMPORARY],
    recovery=[dns_steps.QUERY, dns_steps.SERVERS, dns_steps.ASK, steps.LESS_LOAD],
    time_to_recover=incidents.MARCH_2,
    data_loss=statement("2020: no customer data, information or funds (a company statement)")
    @ press.TECHCRUNCH.at("no customer data, information, or funds were lost"),
    rollback=undisclosed(
        "rollback: the founders name load and DNS, and what they will improve, but no rollback"
    ),
)
BROKERAGE_DATABASE = Failure(
    "A brokerage database saturates under heavy trading",
    signals=[postgresql.ACTIVITY.rising(), linux.CPU_SECONDS.rising(), postgresql.LOCK_WAIT],
    recovery=[
        postgresql_steps.COUNT_STATES,
        steps.ONE_SHARD,
        postgresql_steps.LONGEST,
        postgresql_steps.WAITING_LOCKS,
        postgresql_steps.TERMINATE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
ORDER_KAFKA_DOWN = Failure(
    "A Kafka cluster of the order path is unavailable",
    signals=[kafka.BROKERS_DOWN, kafka.OFFLINE.rising(), kafka.MESSAGE_TIMED_OUT],
    recovery=[
        kafka_steps.LEADERLESS,
        kafka_steps.UNDER_REPLICATED,
        kafka_steps.QUORUM,
        steps.BROKERS,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
POISON = Failure(
    "A Kafka consumer cannot process an event",
    signals=[kafka.CONSUMER_LAG.rising(), kafka.POLL_TIMEOUT],
    recovery=[kafka_steps.LAG, steps.INSPECT, steps.REPUBLISH],
    time_to_recover=steps.NO_TIME,
    data_loss=statement("none is meant: dead letters are kept and republished (2022)")
    @ src.DEAD_LETTERS.at("republishing them to retry kafka topics for safe"),
    rollback=steps.NO_ROLLBACK,
)
FAUST_STOPS = Failure(
    "A stream worker (Faust) stops processing its stream",
    signals=[faust.STREAM_STOPPED, faust.NOT_COMMITTED, faust.BROKER_SILENT],
    recovery=[kafka_steps.STATE, kafka_steps.LAG, kafka_steps.MEMBERS, steps.FAUST_RESTART],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
ACCOUNTING_LAGS = Failure(
    "Clearing accounting lags behind the trades",
    signals=[kafka.CONSUMER_LAG.rising(), postgresql.LOCK_WAIT],
    recovery=[
        kafka_steps.LAG,
        postgresql_steps.WAITING_LOCKS,
        postgresql_steps.FIND_BLOCKERS,
        postgresql_steps.TERMINATE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
CRYPTO_DATABASE = Failure(
    "Robinhood Crypto: primary's CPU and replication lag surge",
    signals=[postgresql.REPLICATION_LAG.rising(), linux.CPU_SECONDS.rising()],
    recovery=[replication_steps.STANDBYS, postgresql_steps.LONGEST, steps.TO_REPLICAS],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SLOT_HELD = Failure(
    "A change-data consumer fails; WAL fills the primary's disk",
    signals=[rds.STORAGE_LOW, debezium.STOPPED],
    recovery=[
        rds_steps.STATUS,
        replication_steps.INACTIVE_SLOTS,
        CONNECTOR,
        rds_steps.MORE_STORAGE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
BAD_BUILD = Failure(
    "A new build fails after its deploy",
    signals=[kubernetes.CRASH_LOOP, kubernetes.PROBE_FAILED, kubernetes.RESTARTS.rising()],
    recovery=[kubernetes_steps.POD, steps.BUILD, kubernetes_steps.ROLL_BACK],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=statement("automatic, to the last healthy version (undated)")
    @ src.DEPLOYS.at("automatically rollback to the last healthy version"),
)
DEPOSIT_RISES = Failure(
    "The clearing house raises its deposit beyond what is held",
    signals=[
        Alert(
            name=statement("the NSCC sends an unusual request for its deposit (2021)")
            @ press.INSIDER_DEPOSIT.at("sent in an unusual request early Thursday morning")
        ),
    ],
    recovery=[steps.DEPOSIT, steps.RESTRICT],
    time_to_recover=undisclosed("end of the restrictions: no page that was read dates it"),
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
SESSION_LOST = Failure(
    "A market maker cannot be reached over FIX",
    signals=[Alert(name=steps.gap("alert on FIX sessions"))],
    recovery=[steps.SESSION, steps.OTHER_VENUE],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
