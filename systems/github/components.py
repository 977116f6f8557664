"""GitHub's components, and the declarations that its views share."""

from atlas import (
    DNS,
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    FeatureFlags,
    Fleet,
    Gateway,
    Latency,
    LoadBalancer,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Queue,
    SearchIndex,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.consul import consul
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.gh_ost import gh_ost
from atlas.technologies.git import git
from atlas.technologies.glb_director import HEALTH as GLB_HEALTH
from atlas.technologies.glb_director import glb_director
from atlas.technologies.haproxy import haproxy
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.rails import rails
from atlas.technologies.redis import redis
from systems.github import _failures as failures
from systems.github import _technologies as own
from systems.github import facts

gap = gaps_in("GitHub's blog, availability reports, status page and repositories, to November 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
NO_COST = "no post, report or filing states what the infrastructure costs"
NO_PURCHASE_MIX = "no share of owned or committed machines is published: blog and reports"

# Edge
clients = Client(
    "developers and agents",
    technology=own.github_client(_VERSION),
    role="Push and fetch with Git, read pages and call the API.",
    population=facts.DEVELOPERS,
    figures={"commits, August 2026": facts.COMMITS},
)
directors = LoadBalancer(
    "GLB directors",
    technology=glb_director(_VERSION),
    role="Spread the packets for one address over the proxies, without keeping state.",
    fleet=_MACHINES,
    algorithm=statement("a derivative of rendezvous hashing maps a flow to a pair of proxies")
    @ facts.GLB_README.at("derivative of rendezvous hashing"),
    health_check=statement("every 2 seconds by default; unhealthy after three failures in a row")
    @ GLB_HEALTH.at("By default, 2 seconds."),
    fails=[failures.PROXY_DOWN],
)
proxies = LoadBalancer(
    "GLB proxies",
    technology=haproxy(_VERSION),
    role="Terminate connections and route to services; also used in front of MySQL.",
    **gap.of("fleet", "algorithm", "health_check"),
    figures={
        "edge traffic (2018)": statement("tens of thousands of requests a second")
        @ facts.GLB_POST.at("we serve tens of thousands of requests every"),
    },
    fails=[failures.RETRY_STORM],
)
resolvers = DNS(
    "internal DNS",
    technology=own.in_house(_VERSION),
    role="Resolves the names of services and stores for the services of a site.",
    **gap.of("fleet", "ttl"),
    fails=[failures.RESOLVERS_FAIL],
)

# Services
monolith = Service(
    "Rails app github/github",
    technology=rails(_VERSION),
    role="The Rails application: pages and API, most features, permission checks.",
    **gap.of("fleet", "load"),
    scaling=statement("nodes of several Kubernetes clusters in each site (2017)")
    @ facts.KUBERNETES.at("With Cluster Groups in place, we gradually converted"),
    figures={"lines of code": facts.LINES, "engineers": facts.ENGINEERS},
    fails=[failures.REQUESTS_TIME_OUT],
)
git_proxy = Gateway(
    "Git proxy",
    technology=own.in_house(_VERSION),
    role="Receives each push and sends it to all copies of the repository.",
    **gap.of("fleet", "load"),
    figures={
        "errors, April 2026": facts.GIT_ERRORS,
        "errors at peak, 2026-04-23": facts.GIT_ERRORS_PEAK,
    },
    fails=[failures.PUSH_CONTENTION],
)
hooks = Worker(
    "webhook delivery",
    technology=own.in_house(_VERSION),
    role="Sends events to other systems over HTTPS.",
    **gap.of("fleet", "load"),
    backlog=statement("over 5 million events queued, 2018-10-22")
    @ facts.OCTOBER_21.at("over five million hook events"),
    figures={
        "mean delay, July 2024": facts.WEBHOOKS_LATE,
        "jobs restored after (2024)": facts.JOBS_DELAYED_2024,
    },
    fails=[failures.JOB_BACKLOG],
)
actions = Service(
    "Actions service",
    technology=own.github_actions(_VERSION),
    role="Turns events into jobs and assigns them to runners.",
    fleet=_MACHINES,
    load=facts.JOBS,
    scaling=statement("re-architected since 2024, for three times the jobs or more")
    @ facts.ACTIONS_PRICES.at("to re-architect the core backend services powering"),
    figures={"jobs in early 2024": facts.JOBS_2024},
)
runners = Worker(
    "hosted runners",
    technology=own.hosted_machines(_VERSION),
    role="Run jobs on managed virtual machines of a compute provider.",
    fleet=_MACHINES,
    load=gap("minutes of all jobs; those of public projects are published"),
    backlog=statement("jobs queued and timed out (2026-02-02)")
    @ facts.FEBRUARY_2026.at("actions jobs queued and timed out while"),
    figures={
        "free public minutes (2025)": facts.FREE_MINUTES,
        "2-core Linux, price": facts.RUNNER_PRICE,
        "full recovery, 2026-02-02": statement("at 23:10 UTC; larger runners at 00:30")
        @ facts.FEBRUARY_2026.at("full recovery at 23:10 UTC for standard runners,"),
    },
    fails=[failures.NO_RUNNER_MACHINES],
)
search_query = Service(
    "code search query",
    technology=own.blackbird(_VERSION),
    role="Rewrites a query with the user's permissions and sends it to every shard at once.",
    **gap.of("fleet", "load"),
    scaling=statement("one request to each shard, all in parallel")
    @ facts.CODE_SEARCH.at("one to each shard in the search cluster."),
    figures={"without the index, 2,048 cores": facts.GREP_TIME},
)

# State
mysql_fleet = Database(
    "MySQL clusters",
    technology=mysql(statement("8.0") @ facts.MYSQL_8.at("upgraded our entire fleet to MySQL 8.0")),
    role="Store everything but Git: users, issues, pull requests, permissions.",
    fleet=Fleet(
        undisclosed("machine types: Azure virtual machines and own servers, no type named"),
        count=facts.MYSQL_HOSTS,
    ),
    size=facts.MYSQL_DATA,
    consistency=statement("writes go to one primary per cluster; reads mostly to replicas (2018)")
    @ facts.OCTOBER_21.at("delegate read requests to a subset of"),
    replication=statement("replicas replay the primary's changes asynchronously (2018)")
    @ facts.HA.at("asynchronously replay changes from the primary"),
    backup=statement("full backups with XtraBackup, logical backups, a delayed replica (2017)")
    @ facts.TESTING.at("the tool we have been using for issuing"),
    figures={
        "queries (2023)": facts.MYSQL_QUERIES,
        "clusters (2023)": facts.MYSQL_CLUSTERS,
        "failover, expected (2017)": facts.FAILOVER_EXPECTED,
        "without a primary (2018)": statement("commits and all other changes fail")
        @ facts.HA.at("Any incoming changes such as commits, issues, user"),
    },
    fails=[
        failures.FAILOVER,
        failures.PRIMARY_DOWN,
        failures.REPLICAS_LAG,
        failures.MIGRATION_OVERLOADS,
        failures.DATABASES_UNHEALTHY,
    ],
)
users_db = Database(
    "users and logins",
    technology=mysql(_VERSION),
    role="The cluster for authentication and user management; it also held user settings.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "cache TTL, before 2026-02-07": facts.CACHE_LIFE_BEFORE,
        "cache TTL, 2026-02-07": facts.CACHE_LIFE_AFTER,
    },
    fails=[failures.LOGINS_OVERLOADED],
)
proxysql = Gateway(
    "ProxySQL",
    technology=own.proxysql(_VERSION),
    role="Multiplexes connections to the primaries, and reroutes them when tables move.",
    **gap.of("fleet", "load"),
    figures={
        "client connections": statement("multiplexed to the primaries")
        @ facts.PARTITIONING.at("multiplexing client connections")
    },
)
delayed_replica = Database(
    "delayed replica",
    technology=mysql(_VERSION),
    role="Replicates hours behind its cluster, so that a bad statement can be undone.",
    fleet=_MACHINES,
    size=gap("size of the delayed replicas; each holds the data of its cluster"),
    consistency=statement("the state of four hours ago (2017)")
    @ facts.TESTING.at("replication delayed by 4 hours."),
    replication=statement("one host for each production cluster (2017)")
    @ facts.TESTING.at("For each production cluster we have a"),
    backup=statement("less a backup than a safeguard (2017)")
    @ facts.TESTING.at("This is less of a backup and more"),
    figures={"largest MySQL cluster (2018)": facts.CLUSTER_SIZE},
    fails=[failures.BAD_STATEMENT],
)
vitess = Database(
    "Vitess clusters",
    technology=mysql(statement("8.0") @ facts.MYSQL_8.at("the VTgate setting to advertise 8.0.")),
    role="Sharded MySQL, for domains that outgrew one primary.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "upgraded": statement("one shard at a time")
        @ facts.MYSQL_8.at("we upgraded one shard at a time.")
    },
)
backups = ObjectStore(
    "backup store",
    technology=own.in_house(_VERSION),
    role="Keeps MySQL backups in a public cloud, far from the servers.",
    fleet=_MACHINES,
    size=gap("size of all backups; a restore moved multiple terabytes"),
    durability=statement("backups are kept for many years (2018)")
    @ facts.OCTOBER_21.at("and are retained for many years,"),
    figures={"backup interval (2018)": facts.BACKUP_INTERVAL},
)
fileservers = Database(
    "Spokes file servers",
    technology=git(_VERSION),
    role="Store repositories and gists as plain Git on fast local disks.",
    fleet=Fleet(
        undisclosed("machine types: the DGit post says fast, local SSDs"),
        count=gap("number of file servers; in words, hundreds in 2016"),
    ),
    size=facts.REPOSITORIES_2021,
    consistency=statement("at least a quorum in every case (2017)")
    @ facts.STRETCHING.at("to at least a quorum of replicas in"),
    replication=statement("three copies on three servers, replicated at the Git level (2016)")
    @ facts.DGIT.at("keep three copies of every repository,"),
    **gap.of("backup"),
    figures={
        "copies (2016)": facts.COPIES,
        "copies by default (2021)": facts.COPIES_2021,
        "file servers (2016)": statement("hundreds")
        @ facts.DGIT.at("over 30 million Gists on hundreds of servers."),
    },
    fails=[failures.GIT_DOWN],
)
job_queue = Queue(
    "job queue",
    technology=kafka(_VERSION),
    role="Holds background jobs until workers take them.",
    **gap.of("fleet", "dead_letters"),
    delivery=statement("a redundant queueing system (2020)")
    @ facts.OCTOBER_2020.at("the presence of redundant queueing systems mitigated"),
    figures={
        "failed writes (2020)": facts.KAFKA_FAILED,
        "incident of 2020-10-09": facts.KAFKA_SPLIT,
    },
    fails=[failures.SPLIT_QUEUE, failures.CRASH_LOOP],
)
second_queue = Queue(
    "second job system",
    technology=own.in_house(_VERSION),
    role="Takes over jobs and workers while the first system is unhealthy.",
    **gap.of("fleet", "dead_letters"),
    delivery=statement("traffic and workers were moved to it (2020)")
    @ facts.OCTOBER_2020.at("to our secondary job processing system."),
)
change_queue = Queue(
    "code change queue",
    technology=kafka(_VERSION),
    role="Carries pushes to the crawlers that build the code search index.",
    **gap.of("fleet", "dead_letters"),
    delivery=statement("2026-04-01: restored by a controlled restart")
    @ facts.APRIL_2026.at("restored the messaging infrastructure through a controlled"),
    figures={"documents published": facts.INGEST},
    fails=[failures.INDEX_STALE],
)
code_index = SearchIndex(
    "code search index",
    technology=own.blackbird(_VERSION),
    role="N-gram index of code, sharded by blob, with a copy of each unique file.",
    fleet=Fleet(
        undisclosed("model: the post gives only 64 cores"),
        count=gap("number of clusters; each has 32 machines"),
    ),
    cost=facts.SEARCH_COST,
    size=facts.SEARCH_INDEX,
    sharding=statement("by the object identifier of the Git blob")
    @ facts.CODE_SEARCH.at("Shard by Git blob object ID"),
    freshness=statement("a commit is searchable once fully processed")
    @ facts.CODE_SEARCH.at("until it has been fully processed by"),
    latency=Latency(p99=facts.SHARD_P99),
    figures={
        "machines, one cluster": facts.SEARCH_MACHINES,
        "code searched": facts.SEARCHED_CODE,
        "documents searched": facts.SEARCHED_DOCUMENTS,
        "repositories searched": facts.SEARCHED_REPOSITORIES,
    },
    fails=[failures.INDEX_UNROUTED],
)
issue_search = SearchIndex(
    "issue and pull search",
    technology=elasticsearch(_VERSION),
    role="Searches issues, pull requests, projects and packages; lists on pages use it too.",
    **gap.of("fleet", "size", "sharding", "freshness"),
    figures={"searches failed, worst case": facts.SEARCH_TIMEOUTS},
    fails=[failures.SEARCH_OVERLOADED],
)
rate_limits = Cache(
    "rate limits",
    technology=redis(_VERSION),
    role="Counts each caller's requests, with client-side sharding.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("a dedicated sharded Redis cluster (2021)")
    @ facts.RATE_LIMITER.at("switch to a dedicated sharded Redis cluster"),
    figures={"per user": facts.API_LIMIT, "without a login": facts.API_LIMIT_ANONYMOUS},
    fails=[failures.COUNTERS_UNAVAILABLE],
)
job_state = Cache(
    "Actions job state",
    technology=redis(_VERSION),
    role="Serves job orchestration; writes go to one primary.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "failover": statement("automated, being rolled out to Redis (2026-03)")
        @ facts.MARCH_2026.at("Automated failover has been progressively rolling out")
    },
    fails=[failures.NO_REDIS_PRIMARY],
)

# Former components
file_pairs = Database(
    "file-server pairs (2009)",
    technology=git(_VERSION),
    role="Stored repositories on one server of a pair; the other held a copy of its disk.",
    fleet=Fleet(
        statement("8 cores, 16 GB, six 300 GB disks in RAID 10, bare metal")
        @ facts.FAST.at("8 core, 16GB RAM bare metal servers, each"),
        count=facts.PAIRS_2009,
        reserved=gap("whether the servers of 2009 were rented by the month or longer"),
    ),
    **gap.of("backup", size="size of all repositories in 2009"),
    consistency=statement("one server in each pair is active")
    @ facts.FAST.at("one server in each pair is active"),
    replication=statement("by DRBD, from the master to the slave")
    @ facts.FAST.at("from the master to the slave via DRBD."),
)
single_mysql = Database(
    "one MySQL (2008)",
    technology=mysql(_VERSION),
    role="Stored everything but Git in one database, alongside one Rails application.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
mysql1 = Database(
    "mysql1 (2019)",
    technology=mysql(_VERSION),
    role="The cluster that held much of the data of core features, before it was partitioned.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("one primary; read replicas spread the load")
    @ facts.PARTITIONING.at("added read replicas to spread the load"),
    figures={
        "queries (2019)": facts.QUERIES_2019,
        "at the primary (2019)": facts.PRIMARY_QUERIES_2019,
    },
)

# Control
failover = Orchestrator(
    "MySQL failover (orchestrator)",
    technology=orchestrator(_VERSION),
    role="Detects failed primaries, promotes a replica and re-parents the replicas below it.",
    fleet=_MACHINES,
    manages=statement("MySQL topologies, automated failover (2018)")
    @ facts.OCTOBER_21.at("manage our MySQL cluster topologies and handle"),
    figures={"expected in tests (2017)": facts.FAILOVER_EXPECTED},
)
discovery = ConfigStore(
    "Consul",
    technology=consul(_VERSION),
    role="Publishes the primary of each cluster to the proxies of each site.",
    fleet=_MACHINES,
    propagation=gap("time until proxies use a new primary; part of the typical 10 to 13 s"),
)
throttler = Monitor(
    "write throttle freno",
    technology=own.freno(_VERSION),
    role="Reports to jobs and migrations whether a cluster can take more writes.",
    fleet=_MACHINES,
    watches=statement("replication lag of each cluster")
    @ facts.FRENO_README.at("it will collect replication lag per cluster,"),
    retention=undisclosed("retention: its README says only that it keeps the newest measurements"),
)
migrations = Deployer(
    "table changes (gh-ost)",
    technology=gh_ost(_VERSION),
    role="Changes tables under traffic: copies rows, applies the binary log, swaps tables.",
    **gap.of("fleet", "frequency"),
    strategy=statement("without triggers, from the binary log; can be paused at any time")
    @ facts.GH_OST_README.at("is a triggerless online schema migration solution"),
)
clusters = Orchestrator(
    "Kubernetes clusters",
    technology=kubernetes(_VERSION),
    role="Run the pods of the application on GitHub's own servers in its data centres (2017).",
    fleet=_MACHINES,
    manages=statement("all web and API requests (2017)")
    @ facts.KUBERNETES.at("all web and API requests are served by"),
    figures={
        "first test traffic": facts.KUBERNETES_FIRST,
        "then, share of all": facts.KUBERNETES_NEXT,
    },
)
merge_queue = Deployer(
    "merge queue",
    technology=own.in_house(_VERSION),
    role="Groups pull requests, tests the groups, merges those that pass. Figures of 2024.",
    fleet=_MACHINES,
    strategy=statement("pull requests are grouped dynamically")
    @ facts.MERGE_QUEUE_SUMMARY.at("merge queue dynamically groups pull requests for"),
    frequency=facts.CHANGES_2023,
    figures={"wait cut by (2024)": facts.MERGE_WAIT_CUT},
)
deployment = Deployer(
    "deploys",
    technology=own.in_house(_VERSION),
    role="Deploy a group of changes in stages, from chat or a web page.",
    fleet=_MACHINES,
    strategy=statement("2 % of users, then 20 % of traffic (2021)")
    @ facts.DEPLOYING_2021.at("introduced at 20% of traffic,"),
    frequency=facts.DEPLOYS_2023,
    figures={"between stages (2021)": facts.CANARY_TIME},
)
flags = FeatureFlags(
    "feature flags",
    technology=own.flipper(_VERSION),
    role="Turn a change on for staff first, then for a share of users.",
    **gap.of("fleet", "propagation"),
)
experiments = Monitor(
    "Scientist experiments",
    technology=own.scientist(_VERSION),
    role="Run old and new code side by side for some requests and compare the results.",
    **gap.of("fleet", "retention"),
    watches=statement("results, errors, durations of both paths")
    @ facts.SCIENTIST.at("Measures the wall time and cpu time"),
)
monitoring = Monitor(
    "monitoring",
    technology=own.in_house(_VERSION),
    role="Monitors services and pages engineers.",
    **gap.of("fleet", "retention"),
    watches=statement("MySQL upgrade (2023): latency, metrics")
    @ facts.MYSQL_8.at("monitor for query latency, system metrics, and"),
)
on_call = Pager(
    "on-call",
    technology=own.in_house(_VERSION),
    role="Pages the team that owns the alerting service.",
    **gap.of("fleet", "response"),
    figures={"time to first alert, 2018-10-21": facts.ALERTED_2018},
)
crash_tests = ChaosTool(
    "failover tests",
    technology=own.in_house(_VERSION),
    role="Crash the primary of a test cluster repeatedly and verify the failover.",
    fleet=_MACHINES,
    cadence=statement("continuously, until one fails and an engineer investigates (2017)")
    @ facts.TESTING.at("we continuously crash it to observe failovers."),
    figures={"data centres (2017)": facts.TEST_DATA_CENTRES},
)

_UNKNOWN_COST = undisclosed("cost: not separate in Microsoft's filings, not in GitHub's posts")
PARTS = [
    PricedPart(
        "3 million cores added in 2026",
        monthly=facts.ADDED_CORES_COST,
        committed={"1 year": facts.ADDED_CORES_COST_1Y, "3 years": facts.ADDED_CORES_COST_3Y},
        covers="as if all were rented from Azure all month; an upper end where they are owned",
    ),
    PricedPart(
        "120 PB of storage added in 2026",
        monthly=facts.ADDED_STORAGE_COST,
        covers="as if rented as SSD disks at Google's price: no list prices disks of Azure",
    ),
    PricedPart(
        "free job minutes of public projects (2025)",
        monthly=facts.FREE_VALUE_A_MONTH,
        covers="at the price that GitHub asks others for; its own cost is not published",
    ),
    PricedPart(
        "one cluster of code search (2023)",
        monthly=facts.SEARCH_COST,
        committed={"1 year": facts.SEARCH_COST_1Y, "3 years": facts.SEARCH_COST_3Y},
        covers="32 machines of 64 cores, as if rented from Azure; the number of clusters is a gap",
    ),
    PricedPart(
        "MySQL (2023)",
        monthly=_UNKNOWN_COST,
        covers="1,200 hosts or more; whether their 300 TB count copies is not said",
    ),
    PricedPart("Git file servers", monthly=_UNKNOWN_COST, covers="own servers with local SSDs"),
    PricedPart("capacity of before 2026", monthly=_UNKNOWN_COST, covers="no number is published"),
]
"""What makes up the infrastructure, as far as posts and reports name it."""

github = System(
    "GitHub",
    documented="well",
    scale={
        "developers (2025)": facts.DEVELOPERS,
        "repositories (2025)": facts.REPOSITORIES,
        "commits (2026)": facts.COMMITS,
        "MySQL queries (2023)": facts.MYSQL_QUERIES,
        "Actions jobs (2025)": facts.JOBS,
    },
    economics=Economics(
        infrastructure=undisclosed("infrastructure cost: Microsoft's filings and GitHub's posts"),
        unit_costs={
            "free job minute, GitHub's price": facts.FREE_VALUE_A_MINUTE,
            "2-core Linux minute (price)": facts.RUNNER_PRICE,
            "a search cluster per TB of code": facts.SEARCH_COST_A_TERABYTE,
        },
        reserved=gap("share of machines that are owned or reserved"),
        parts=PARTS,
        growth={
            "2x a code search cluster": facts.SEARCH_COST * facts.TWICE,
            "10x a code search cluster": facts.SEARCH_COST * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Delta indexing of code",
                before=facts.REINDEX,
                after=facts.REINDEX_DELTA,
                how=statement("only differences between similar repositories are crawled")
                @ facts.CODE_SEARCH.at("delta indexing reduces the number of documents"),
                saving=_UNKNOWN_COST,
                cost=_UNKNOWN_COST,
            ),
            Optimisation(
                "One copy of each blob in the index",
                before=facts.SEARCHED_CODE,
                after=facts.UNIQUE_CODE,
                how=statement("content is addressed by its hash, so duplicates are indexed once")
                @ facts.CODE_SEARCH.at("quite a lot of duplicate content on"),
                saving=facts.SEARCH_SAVED,
                cost=_UNKNOWN_COST,
            ),
        ],
    ),
    glossary={
        "blob": "the content of one file, as Git stores it, named by its hash",
        "chatops": "commands typed in the team's chat, run by a chat bot",
        "DRBD": "a tool that replicates the blocks of a disk to a second server",
        "fork": "a repository copied from another, with its history",
        "gist": "a small repository for a few files",
        "GLB": "GitHub's load balancer: directors that spread packets, proxies behind them",
        "monorepo": "one repository with a large amount of code",
        "n-gram": "a sequence of a few characters, the unit of a text index",
        "ProxySQL": "a proxy that multiplexes many clients onto few connections to MySQL",
        "pull": "pull request: a change proposed for a repository",
        "rendezvous hashing": "each pair of flow and server gets a score; the highest are used",
        "RPM": "a Linux package format",
        "runner": "the machine that executes a job of Actions",
        "shard": "a part of the data on servers of its own",
        "Spokes": "GitHub's replication of Git repositories, first called DGit",
        "Vitess": "a layer that presents many MySQL servers as one database",
        "VTGate": "the proxy of Vitess, which applications connect to",
        "webhook": "an HTTP request that notifies another system of an event",
    },
)
