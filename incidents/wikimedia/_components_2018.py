"""Wikimedia's components in 2018: dumps, Kafka and its clients, and Wikidata's query service."""

from atlas import (
    Client,
    ConfigStore,
    Fleet,
    MessageLog,
    Monitor,
    ObjectStore,
    Service,
    Worker,
    statement,
    undisclosed,
)
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.nginx import nginx
from atlas.technologies.rsync import rsync
from atlas.technologies.systemd import systemd
from atlas.technologies.zookeeper import zookeeper
from incidents.wikimedia import _2018_06_28 as june
from incidents.wikimedia import _2018_07_11 as facts
from incidents.wikimedia import _2018_10_24 as october
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JULY_2018 as REPORT
from incidents.wikimedia.facts import JUNE_2018, OCTOBER_2018
from systems.wikimedia._technologies import editor

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
    role="Stores the topics of production services in eqiad.",
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
    role="The cluster in codfw, to which EventBus and EventStreams failed over.",
    fleet=_FLEET,
    retention=_RETENTION,
    partitions=_PARTITIONS,
    replication=statement("topics without events were not copied to it")
    @ REPORT.at("topics didn't receive any event, so Mirror Maker"),
)

# October 2018
_OCTOBER = "the report of October 2018"
_OCTOBER_VERSION = undisclosed(f"version in October 2018: not in {_OCTOBER}")
_OCTOBER_FLEET = undisclosed(f"machine types and counts: not in {_OCTOBER}")
_OCTOBER_LOAD = undisclosed(f"queries or events a second: not in {_OCTOBER}")

query_users = Client(
    "users of WDQS",
    technology=editor(undisclosed("version: any browser or program")),
    role="Query the data of Wikidata at query.wikidata.org.",
    population=undisclosed(f"number of users: not in {_OCTOBER}"),
)
wdqs_servers = Service(
    "WDQS servers",
    technology=own.in_house(_OCTOBER_VERSION),
    role="Serve queries; each of them runs the Updater.",
    fleet=Fleet(undisclosed(f"machine type: not in {_OCTOBER}"), count=october.SERVERS),
    load=_OCTOBER_LOAD,
    scaling=undisclosed(f"how they are scaled: not in {_OCTOBER}"),
)
updater = Worker(
    "Updater",
    technology=own.wdqs_updater(_OCTOBER_VERSION),
    role="Reads events from Kafka, and updates the data of WDQS.",
    fleet=_OCTOBER_FLEET,
    load=_OCTOBER_LOAD,
    backlog=undisclosed(f"updates that waited: not in {_OCTOBER}"),
    figures={"restarted by systemd every": october.RESTART_EVERY},
)
journal = Monitor(
    "journald",
    technology=systemd(_OCTOBER_VERSION),
    role="Takes the routine log of the Updater, on each server.",
    fleet=_OCTOBER_FLEET,
    watches=statement("the routine logging of WDQS, until it was moved elsewhere")
    @ OCTOBER_2018.at("that it does not use journald for routine"),
    retention=undisclosed(f"retention of logs: not in {_OCTOBER}"),
)
kafka_events = MessageLog(
    "Kafka",
    technology=kafka(_OCTOBER_VERSION),
    role="Carries events of MediaWiki, with the date in the field dt.",
    fleet=_OCTOBER_FLEET,
    retention=undisclosed(f"retention of topics: not in {_OCTOBER}"),
    partitions=undisclosed(f"partitions: not in {_OCTOBER}"),
    replication=undisclosed(f"replication: not in {_OCTOBER}"),
)

# June 2018
_JUNE = "the report of June 2018"
_JUNE_VERSION = undisclosed(f"version in June 2018: not in {_JUNE}")
_JUNE_FLEET = undisclosed(f"machine types: not in {_JUNE}")
_JUNE_LOAD = undisclosed(f"requests or files: not in {_JUNE}")
_JUNE_SIZE = undisclosed(f"size of the dumps: not in {_JUNE}")
_DURABILITY = statement("RAID 10, in which six disks were marked as failed") @ JUNE_2018.at(
    "both systems show 6 disks failed in the"
)

dump_users = Client(
    "users of dumps",
    technology=editor(undisclosed("version: any browser or program")),
    role="Download dumps of the wikis and other files from dumps.wikimedia.org.",
    population=undisclosed(f"number of users: not in {_JUNE}"),
)
dumps_web = Service(
    "dumps web site",
    technology=nginx(_JUNE_VERSION),
    role="Serves dumps.wikimedia.org, from labstore1007.",
    fleet=_JUNE_FLEET,
    load=_JUNE_LOAD,
    scaling=statement("the failover between the two servers could be cleaner")
    @ JUNE_2018.at("failover procedures on the labstore1006/7 systems could use"),
)
toolforge = Service(
    "Toolforge",
    technology=own.in_house(_JUNE_VERSION),
    role="Reads dumps over NFS, from labstore1006.",
    fleet=_JUNE_FLEET,
    load=_JUNE_LOAD,
    scaling=undisclosed(f"how it is scaled: not in {_JUNE}"),
)
dump_copies = Worker(
    "rsync jobs",
    technology=rsync(_JUNE_VERSION),
    role="Copy new dumps to the two servers.",
    fleet=_JUNE_FLEET,
    load=_JUNE_LOAD,
    backlog=undisclosed(f"copies that waited: not in {_JUNE}"),
)
labstore1007 = ObjectStore(
    "labstore1007",
    technology=linux(_JUNE_VERSION),
    role="Stores the dumps on disk shelves behind a Smart Array P441 controller.",
    fleet=_JUNE_FLEET,
    size=_JUNE_SIZE,
    durability=_DURABILITY,
    figures={"disks marked as failed": june.DISKS},
)
labstore1006 = ObjectStore(
    "labstore1006",
    technology=linux(_JUNE_VERSION),
    role="Stores dumps too; new shelves were plugged in on the same day.",
    fleet=_JUNE_FLEET,
    size=_JUNE_SIZE,
    durability=_DURABILITY,
    figures={"disks marked as failed": june.DISKS},
)
