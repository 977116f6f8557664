"""Three stores for coordination between servers: settings, locks, leaders and services."""

from atlas import (
    Aspect,
    Check,
    Choice,
    Criterion,
    Failure,
    Link,
    Operator,
    Option,
    Publisher,
    Repository,
    TechnologyComparison,
    at_most,
    between,
    bytes_,
    count,
    kb,
    list_price,
    ms,
    nodes,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.consul import consul
from atlas.technologies.etcd import etcd
from atlas.technologies.zookeeper import zookeeper
from incidents.roblox import facts as roblox
from incidents.roblox.facts import consul_docs

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
_etcd = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked=CHECKED,
    publisher="etcd",
    folder="content/en/docs/v3.6",
)
WHY = _etcd.file("learning/why.md")
GUARANTEES = _etcd.file("learning/api_guarantees.md")
FAQ = _etcd.file("faq.md")
LIMIT = _etcd.file("dev-guide/limit.md")
HARDWARE = _etcd.file("op-guide/hardware.md")
BENCHMARK = _etcd.file("op-guide/performance.md")
MAINTENANCE = _etcd.file("op-guide/maintenance.md")
KV = consul_docs.file("api-docs/kv.mdx")
BLOCKING = consul_docs.file("api-docs/features/blocking.mdx")
CONSISTENCY = consul_docs.file("api-docs/features/consistency.mdx")
CONSENSUS = consul_docs.file("docs/concept/consensus.mdx")
SERVERS = consul_docs.file("docs/deploy/server/vm/requirements.mdx")
SCALE = consul_docs.file("docs/manage/scale/index.mdx")
CAPACITY = consul_docs.file("docs/reference/architecture/capacity.mdx")
DISCOVERY = consul_docs.file("docs/use-case/service-discovery.mdx")
_zookeeper = Repository(
    "apache/zookeeper",
    commit="53a78e36f99602162643303ab330377fc383b41f",
    checked=CHECKED,
    publisher="Apache ZooKeeper",
    folder="zookeeper-website/app/pages/_docs/docs/_mdx",
)
PARAMETERS = _zookeeper.file("admin-ops/administrators-guide/configuration-parameters.mdx")
COMMANDS = _zookeeper.file("admin-ops/administrators-guide/commands.mdx")
DEPLOYMENT = _zookeeper.file("admin-ops/administrators-guide/deployment.mdx")
VIEWS = _zookeeper.file("developer/programmers-guide/consistency-guarantees.mdx")
WATCHES = _zookeeper.file("developer/programmers-guide/watches.mdx")
MODEL = _zookeeper.file("developer/programmers-guide/data-model.mdx")
OPENAI = Publisher("OpenAI", checked=CHECKED).post(
    "Scaling Kubernetes to 7,500 nodes",
    "https://openai.com/index/scaling-kubernetes-to-7500-nodes/",
    "2021-01-25",
    read_in="its first part, and a copy in a public repository",
)
TWITTER = Publisher("Twitter", checked=CHECKED).post(
    "ZooKeeper at Twitter",
    "https://blog.x.com/engineering/en_us/topics/infrastructure/2018/zookeeper-at-twitter",
    "2018-10-11",
)

NO_OUTPUT = undisclosed("output of the command: the documentation prints none")
NO_RECOVERY = undisclosed("time to recover: the documentation of none of the three gives one")
ETCD = etcd(undisclosed("version: the documentation of 3.6 was read"))
CONSUL = consul(undisclosed("version: the documentation of November 2025 was read"))
ZOOKEEPER = zookeeper(undisclosed("version: the documentation of July 2026 was read"))

ELECTION_TIMEOUT = Criterion(
    "election timeout",
    values=[
        etcd.ELECTION_TIMEOUT.value,
        ms(5000) @ SERVERS.at("| ElectionTimeout | 5000ms |", basis="default"),
        undisclosed("election timeout: ZooKeeper's syncLimit, the nearest, has no default"),
    ],
    conditions="by default",
    better="less",
)


with TechnologyComparison(
    [ETCD, CONSUL, ZOOKEEPER],
    "etcd, Consul or ZooKeeper for coordination",
    as_of=AS_OF,
    question="Which of the three stores the few facts on which all servers must agree?",
    options=[
        Option(
            ETCD,
            role="Stores keys and values with their history; Kubernetes stores its state in it.",
            runs=[
                Operator(
                    "OpenAI (2021)",
                    scale={
                        "nodes of Kubernetes": nodes(7500)
                        @ OPENAI.at("clusters to 7,500 nodes", of="one cluster", basis="peak"),
                        "etcd, a largest cluster": nodes(5)
                        @ OPENAI.at(
                            "5 API servers and 5 etcd nodes", of="each of the largest clusters"
                        ),
                    },
                )
            ],
            fails=[
                Failure(
                    "database size at its quota",
                    signals=[etcd.NO_SPACE, etcd.DATABASE_SIZE.above(etcd.DATABASE_QUOTA.value)],
                    recovery=[
                        Check(
                            "List the alarms, and check for one for space.",
                            shell("etcdctl --endpoints=<endpoint> alarm list")
                            @ MAINTENANCE.at("etcdctl alarm list"),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("a member's ID and alarm:NOSPACE")
                            @ MAINTENANCE.at("memberID:13803658152347727308 alarm:NOSPACE"),
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement(
                        "none of completed operations; one that times out is uncertain"
                    )
                    @ GUARANTEES.at("Any completed operations are durable."),
                    rollback=statement("restart it with the former --quota-backend-bytes")
                    @ LIMIT.at("configurable with `--quota-backend-bytes` flag."),
                )
            ],
            price=list_price("m4.2xlarge", AS_OF),
            buys=statement("one EC2 m4.2xlarge, its example for 1,000 nodes of Kubernetes")
            @ HARDWARE.at("| AWS | m4.2xlarge | 8 | 32"),
        ),
        Option(
            CONSUL,
            role="Registers services with health checks and answers DNS; stores keys and values.",
            runs=[
                Operator(
                    "Roblox (2021)",
                    scale={
                        "servers": roblox.SERVERS,
                        "containers": roblox.CONTAINERS,
                        "Consul, voters": roblox.VOTERS,
                    },
                )
            ],
            fails=[
                Failure(
                    "no leader",
                    signals=[consul.NO_LEADER, consul.ELECTION, consul.LEADER_CONTACT.rising()],
                    recovery=[
                        Check(
                            "List the leader and the servers that lag.",
                            shell("consul operator raft list-peers -http-addr=<url> -stale=true")
                            @ roblox.RAFT_COMMAND.at(
                                "Usage: `consul operator raft list-peers -stale=[true|false]`"
                            ),
                            healthy=statement("one server is the leader, as bob in the example")
                            @ roblox.RAFT_COMMAND.at(
                                "bob 127.0.0.2:8300 127.0.0.2:8300 leader true"
                            ),
                            unhealthy=NO_OUTPUT,
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=undisclosed("data loss: the pages on consensus name none"),
                    rollback=statement("remove a changed raft_multiplier: 5 is the default")
                    @ SERVERS.at("By default, Consul uses a scaling factor of"),
                )
            ],
            price=list_price("m5.2xlarge", AS_OF),
            buys=statement("one EC2 m5.2xlarge, the smallest that it recommends for a server")
            @ CAPACITY.at("| **AWS** | Large | `m5.2xlarge`, `m5.4xlarge`"),
        ),
        Option(
            ZOOKEEPER,
            role="Stores a tree of small nodes in memory; locks use its sessions and watches.",
            runs=[
                Operator(
                    "Twitter (2018)",
                    scale={
                        "ZooKeeper": statement("hundreds of instances at a time")
                        @ TWITTER.at("with hundreds of ZooKeeper instances active at")
                    },
                )
            ],
            fails=[
                Failure(
                    "slow disk, expired sessions",
                    signals=[
                        zookeeper.SLOW_FSYNC,
                        zookeeper.SESSION_EXPIRED,
                        zookeeper.OUTSTANDING.rising(),
                    ],
                    recovery=[
                        Check(
                            "Read outstanding requests, if 4lw.commands.whitelist has mntr.",
                            shell("echo mntr | nc <host> 2181")
                            @ COMMANDS.at("$ echo mntr | nc localhost 2185"),
                            healthy=statement("the sample: zk_outstanding_requests 0")
                            @ COMMANDS.at("zk_outstanding_requests 0"),
                            unhealthy=NO_OUTPUT,
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement("none: what a client has seen is never rolled back")
                    @ VIEWS.at("request or successful update, will never be rolled"),
                    rollback=undisclosed("rollback: the pages on the disk of the log give none"),
                )
            ],
            price=undisclosed("list price: its documentation recommends no machine of a provider"),
            buys=undisclosed("what to buy: its documentation names Yahoo's former machines"),
        ),
    ],
    criteria=[
        ELECTION_TIMEOUT,
        Criterion(
            "largest value, by default",
            values=[
                etcd.REQUEST_SIZE.value,
                kb(512) @ KV.at("the KV store cannot be larger than 512kb.", basis="limit"),
                bytes_(1_048_575) @ PARAMETERS.at("0xfffff(1048575) bytes, or just under 1M."),
            ],
            conditions=["a whole request", "one value", "one node of the tree"],
            better="more",
        ),
        Criterion(
            "servers in a cluster, advised",
            values=[
                at_most(nodes(7)) @ FAQ.at("probably should have no more than seven nodes."),
                between(nodes(3), nodes(5)) @ CONSENSUS.at("run 3 or 5 Consul servers per"),
                nodes(3) @ DEPLOYMENT.at("Usually three servers is more than enough for"),
            ],
            conditions="according to the documentation of each",
            better="neither",
        ),
        Criterion(
            "most connections of one address",
            values=[
                undisclosed("connections of a client: etcd's documentation names no limit"),
                consul.HTTP_CONNECTIONS.value,
                zookeeper.MAX_CLIENT_CONNECTIONS.value,
            ],
            conditions="by default",
            better="neither",
        ),
        Criterion(
            "recommended clients of a cluster",
            values=[
                undisclosed("clients: etcd's hardware examples end at more than 1,500"),
                at_most(count(5000, "agent"))
                @ SCALE.at("a maximum of 5,000 Consul client agents per"),
                undisclosed("clients: ZooKeeper's documentation names no number"),
            ],
            conditions="according to the documentation of each",
            better="neither",
        ),
        Criterion(
            "writes a second, benchmark",
            values=[
                quantity(50_104, "1 / second")
                @ BENCHMARK.at("all members | 50,104 | 20ms", basis="test"),
                undisclosed("benchmark: Consul's pages say hundreds to thousands a second"),
                undisclosed("benchmark: no figure on the pages of ZooKeeper that were read"),
            ],
            conditions="three machines of 8 vCPU, 1,000 clients, values of 256 bytes, etcd 3.2",
            better="more",
        ),
    ],
    aspects=[
        Aspect(
            "reliable data size, according to etcd",
            values=[
                statement("several gigabytes") @ WHY.at("database size | Several gigabytes"),
                statement("hundreds of megabytes") @ WHY.at("| Hundreds of MBs |"),
                statement("hundreds of megabytes, sometimes several gigabytes")
                @ WHY.at("| Hundreds of megabytes (sometimes several gigabytes) |"),
            ],
        ),
        Aspect(
            "default read consistency",
            values=[
                statement("the latest value: reads are linearizable")
                @ GUARANTEES.at("ensures linearizability for all other operations by"),
                statement("the latest value, except in a small window at an election")
                @ CONSISTENCY.at("small window in which a new leader may"),
                statement("possibly an older value, unless sync() is called first")
                @ VIEWS.at("should call the **sync()** method"),
            ],
        ),
        Aspect(
            "change notification",
            values=[
                statement("within its history: ordered, without gaps, resumable")
                @ GUARANTEES.at("A broken watch can be resumed by establishing"),
                statement("a blocking query; its return does not prove a change")
                @ BLOCKING.at("a blocking request is **no guarantee** of a"),
                statement("a watch fires once; permanent ones since 3.6")
                @ WATCHES.at("permanent, recursive watches on a znode that are"),
            ],
        ),
        Aspect(
            "service discovery and health",
            values=[
                statement("not enough features by itself, according to etcd")
                @ WHY.at("etcd will not have enough features;"),
                statement("a service registry with health checks")
                @ DISCOVERY.at("Reliable service communication ensured by health checks"),
                statement("used by Twitter's naming service (2018)")
                @ TWITTER.at("used by Twitter’s naming service for service discovery"),
            ],
        ),
        Aspect(
            "data model",
            values=[
                statement("keys with all their versions, until compacted")
                @ GUARANTEES.at("previous versions are accessible within a continuous"),
                statement("keys, separate for each datacenter")
                @ KV.at("each datacenter has its own KV store,"),
                statement("a tree in which each node has data and children")
                @ MODEL.at("data associated with it as well as children."),
            ],
        ),
    ],
    decision=[
        Choice(
            ETCD,
            when="a leader must be replaced within seconds, and no change may be missed",
            because=statement("a watch drops nothing within the history that is kept")
            @ GUARANTEES.at("will never drop any subsequence of events"),
        ),
        Choice(
            CONSUL,
            when="services must discover each other, with health checks and DNS",
            because=statement("etcd's own pages name it for end-to-end service discovery")
            @ WHY.at("choose Kubernetes, Consul, or SmartStack."),
        ),
        Choice(
            ZOOKEEPER,
            when="small metadata, mostly read, and software that requires ZooKeeper",
            because=statement("at Twitter in 2018: best with little metadata")
            @ TWITTER.at("performs best when used only for storing small"),
        ),
    ],
    see=[
        Link(
            "incidents/roblox/2021_10_28_consul_streaming",
            "incident",
            because="73 hours without a stable Consul, and the downstream impact",
        ),
        Link(
            "incidents/debugging/etcd_database_space_exceeded",
            "guide",
            because="the quota is reached: snapshot, compact, defragment, disarm",
        ),
    ],
) as diagram:
    waive("IN403", because="the documentation of none of the three gives a time to recover")
    waive(
        "AM105", because="a comparison shows how to detect a failure; its guides hold the recovery"
    )
