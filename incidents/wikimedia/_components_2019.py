"""Wikimedia's components in 2019: a switch and Memcached, and the Kubernetes of Toolforge."""

from atlas import (
    Cache,
    Client,
    Database,
    Gateway,
    Monitor,
    Orchestrator,
    SecretStore,
    Service,
    Worker,
    statement,
    undisclosed,
)
from atlas.technologies.etcd import etcd
from atlas.technologies.logstash import logstash
from atlas.technologies.memcached import memcached
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JULY_2019, SEPTEMBER_2019
from systems.wikimedia._technologies import editor

_WHERE = "the report of September 2019"
_VERSION = undisclosed(f"version in September 2019: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_LOAD = undisclosed(f"requests or tools: not in {_WHERE}")

tool_users = Client(
    "Toolforge users",
    technology=editor(undisclosed("version: any browser or SSH client")),
    role="Use the web services of tools, and start tools with webservice or kubectl.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
kube2proxy = Gateway(
    "kube2proxy",
    technology=own.kube2proxy(_VERSION),
    role="Watches Kubernetes for changes, for the proxy in front of web services.",
    fleet=_FLEET,
    load=_LOAD,
)
tools = Service(
    "web services of tools",
    technology=own.in_house(_VERSION),
    role="Run in containers on the cluster, which kept running.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=undisclosed(f"how they are scaled: not in {_WHERE}"),
)
kubeusers = Worker(
    "maintain-kubeusers",
    technology=own.in_house(_VERSION),
    role="Restarts the API server, which was needed to add a tool.",
    fleet=_FLEET,
    load=_LOAD,
    backlog=undisclosed(f"none is mentioned in {_WHERE}"),
)
kube_api = Orchestrator(
    "API server",
    technology=own.kube_apiserver(
        undisclosed("version: very old, as the report of September 2019 says, without a number")
    ),
    role="Starts and lists the containers of tools; it ran on tools-k8s-master-01.",
    fleet=_FLEET,
    manages=statement("containers for tools; an HA control plane was planned")
    @ SEPTEMBER_2019.at("Make Kubernetes control plane HA (already in PoC"),
)
kube_etcd = Database(
    "etcd of Toolforge",
    technology=etcd(
        undisclosed("version: an old one, as the report of September 2019 says, without a number")
    ),
    role="Stores the state of the cluster; the servers are tools-k8s-etcd.",
    fleet=_FLEET,
    size=undisclosed(f"size of the database: not in {_WHERE}"),
    consistency=statement("with two nodes, both have to work")
    @ SEPTEMBER_2019.at("in a 2 node etcd cluster, both nodes"),
    replication=statement("timeouts and frequent Raft elections were in its logs")
    @ SEPTEMBER_2019.at("logs as well as frequent raft elections."),
    backup=statement("taken during the incident, and needed for recovery")
    @ SEPTEMBER_2019.at("Brooke stops etcd on tools-k8s-etcd-01 and takes"),
)
puppet_ca = SecretStore(
    "CA from Puppet",
    technology=own.puppet(_VERSION),
    role="The CA certificate that the API server trusts for connections to etcd.",
    fleet=_FLEET,
    rotation=statement("changed the night before, in a way that was hard to determine")
    @ SEPTEMBER_2019.at("CA certificate did change the night before in"),
)

# July 2019
_JULY = "the report of July 2019"
_JULY_VERSION = undisclosed(f"version in July 2019: not in {_JULY}")
_JULY_FLEET = undisclosed(f"machine types and counts: not in {_JULY}")
_JULY_LOAD = undisclosed(f"traffic: not in {_JULY}")

switch = Gateway(
    "switch asw2-a-eqiad",
    technology=own.virtual_chassis(_JULY_VERSION),
    role="Connects the racks of row A; a fiber between A6 and A7 became damaged.",
    fleet=_JULY_FLEET,
    load=_JULY_LOAD,
)
proxies = Service(
    "mcrouter",
    technology=own.mcrouter(_JULY_VERSION),
    role="Marks a shard as down (TKO) after timeouts, and sends its keys to no other shard.",
    fleet=_JULY_FLEET,
    load=_JULY_LOAD,
    scaling=statement("one on each application server; a failover is under evaluation")
    @ JULY_2019.at("all the mcrouters on the MediaWiki app/api-appservers to"),
)
shards = Cache(
    "Memcached",
    technology=memcached(_JULY_VERSION),
    role="Cache of MediaWiki, in shards on servers of several racks.",
    fleet=_JULY_FLEET,
    size=undisclosed(f"memory: not in {_JULY}"),
    hit_ratio=undisclosed(f"hit ratio: not in {_JULY}"),
    eviction=undisclosed(f"eviction: not in {_JULY}"),
    zones=[
        statement("5 of the 18 shards in rack A6")
        @ JULY_2019.at("containing 5/18 of the available shards (a big")
    ],
)
logs = Monitor(
    "Logstash",
    technology=logstash(_JULY_VERSION),
    role="Reads the log messages of MediaWiki and others from Kafka.",
    fleet=_JULY_FLEET,
    watches=statement("log messages; it cannot handle a large incoming volume")
    @ JULY_2019.at("log ingestion pipeline can't survive a large incoming"),
    retention=undisclosed(f"retention of logs: not in {_JULY}"),
)
