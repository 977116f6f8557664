"""Wikimedia's Kafka main clusters and their clients, as they were in July 2018."""

from atlas import Client, ConfigStore, Fleet, MessageLog, Service, Worker, statement, undisclosed
from atlas.technologies.kafka import kafka
from atlas.technologies.zookeeper import zookeeper
from incidents.wikimedia import _2018_07_11 as facts
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JULY_2018 as REPORT

_WHERE = "the report of July 2018"
_VERSION = undisclosed(f"version in July 2018: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_LOAD = undisclosed(f"events and requests a second: not in {_WHERE}")
_RETENTION = undisclosed(f"retention of topics: not in {_WHERE}")
_PARTITIONS = undisclosed(f"partitions of the cluster: not in {_WHERE}")

stream_clients = Client(
    "EventStreams clients",
    technology=own.stream_client(_VERSION),
    role="Read a fixed set of topics from outside, from an offset that they keep themselves.",
    population=undisclosed(f"number of clients: not in {_WHERE}"),
)
eventstreams = Service(
    "EventStreams",
    technology=own.eventstreams(_VERSION),
    role="Streams events of a fixed set of Kafka topics to clients outside.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("state is kept by the clients; failover is not transparent")
    @ REPORT.at("Eventstreams was designed to store state on"),
)
eventbus = Service(
    "EventBus",
    technology=own.eventbus(_VERSION),
    role="Takes events over HTTP, and enqueues them in Kafka.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("survived with one broker up")
    @ REPORT.at("Eventbus was able to survive even with"),
)
changeprop = Worker(
    "ChangeProp and JobQueue",
    technology=own.changeprop(_VERSION),
    role="Consume events in production, with one consumer group for each topic.",
    fleet=_FLEET,
    load=_LOAD,
    backlog=statement("it uses retry topics")
    @ REPORT.at("Consider getting rid of retry topics and re-posting"),
)
dev_changeprop = Worker(
    "dev ChangeProp",
    technology=own.changeprop(
        undisclosed("version: the report says it was not updated for a while")
    ),
    role="Reads a sample of production events, to generate load for the dev RESTBase.",
    fleet=_FLEET,
    load=_LOAD,
    backlog=undisclosed(f"backlog: not in {_WHERE}"),
)
kafka_eqiad = MessageLog(
    "Kafka main eqiad",
    technology=kafka(_VERSION),
    role="Stores the topics of production services in the data center in Virginia.",
    fleet=Fleet(undisclosed(f"machine type: not in {_WHERE}"), count=facts.BROKERS),
    retention=_RETENTION,
    partitions=_PARTITIONS,
    replication=statement("Mirror Maker copies topics of the other site into it")
    @ REPORT.at("codfw cluster and push the same data to"),
    figures={
        "open files allowed": facts.FILES_ALLOWED,
        "open files, steady state": facts.FILES_USUAL,
        "heap of a broker": facts.HEAP,
    },
)
zookeeper_eqiad = ConfigStore(
    "ZooKeeper main-eqiad",
    technology=zookeeper(_VERSION),
    role="Stores the list of topics, the live brokers and the in-sync replicas.",
    fleet=_FLEET,
    propagation=undisclosed(f"how long a change takes to reach brokers: not in {_WHERE}"),
)
kafka_codfw = MessageLog(
    "Kafka main codfw",
    technology=kafka(_VERSION),
    role="The cluster in Texas, to which EventBus and EventStreams failed over.",
    fleet=_FLEET,
    retention=_RETENTION,
    partitions=_PARTITIONS,
    replication=statement("topics without events were not copied to it")
    @ REPORT.at("topics didn't receive any event, so Mirror Maker"),
)
