"""The components of GitHub, and what its views share."""

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

_WHERE = "GitHub's blog, availability reports, status page and repositories, to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_LOAD = gap("requests to each service")
_SCALING = gap("how each service scales")
_STORE = gap("size and guarantees of the smaller stores")
_BACKUP = gap("which stores are backed up and how often")
_RESERVED = gap("share of machines owned or bought as commitments")

# Edge
clients = Client(
    "developers and agents",
    technology=own.github_client(_VERSION),
    role="Push and fetch with Git, read pages, and call the API.",
    population=facts.DEVELOPERS,
    figures={"commits": facts.COMMITS},
)
directors = LoadBalancer(
    "GLB directors",
    technology=glb_director(_VERSION),
    role="Take packets for one address and spread them over the proxies, without state.",
    fleet=_MACHINES,
    algorithm=statement("rendezvous hashing of the flow to a pair of proxies")
    @ facts.GLB_README.at("derivative of rendezvous hashing"),
    health_check=statement("every 2 seconds by default; three failures in a row count")
    @ GLB_HEALTH.at("By default, 2 seconds."),
    fails=[failures.PROXY_DIES],
)
proxies = LoadBalancer(
    "GLB proxies",
    technology=haproxy(_VERSION),
    role="End connections and choose the service; they stand before MySQL, too.",
    fleet=_MACHINES,
    algorithm=gap("how HAProxy chooses among servers"),
    health_check=gap("how the proxies check services"),
    figures={
        "edge traffic (2018)": statement("tens of thousands of requests a second")
        @ facts.GLB_POST.at("we serve tens of thousands of requests every")
    },
    fails=[failures.CAPACITY_WAVE],
)
resolvers = DNS(
    "internal DNS",
    technology=own.in_house(_VERSION),
    role="Gives services of a site the addresses of each other and of stores.",
    fleet=_MACHINES,
    ttl=gap("how long resolved names are kept"),
    fails=[failures.NAMES_UNRESOLVED],
)

# Services
monolith = Service(
    "github/github",
    technology=rails(_VERSION),
    role="The Rails application: pages and API, most features, permission checks.",
    **gap.of("fleet", "load"),
    scaling=statement("pods on several Kubernetes clusters in each site")
    @ facts.KUBERNETES.at("running our flagship application on multiple clusters"),
    figures={"lines of code": facts.LINES, "engineers": facts.ENGINEERS},
    fails=[failures.APPLICATION_WAITS],
)
git_proxy = Gateway(
    "Git proxy",
    technology=own.in_house(_VERSION),
    role="Takes each push and sends it to all copies of the repository.",
    fleet=_MACHINES,
    load=gap("pushes and fetches a second"),
    figures={"errors, 2026-04-23": facts.GIT_ERRORS, "at their peak": facts.GIT_ERRORS_PEAK},
    fails=[failures.PUSH_CONTENDS],
)
hooks = Worker(
    "webhook delivery",
    technology=own.in_house(_VERSION),
    role="Tells other systems what happened, over HTTPS.",
    fleet=_MACHINES,
    load=gap("webhooks delivered a second"),
    backlog=statement("over five million waited in October 2018")
    @ facts.OCTOBER_21.at("over five million hook events"),
    figures={"delay, July 2024": facts.WEBHOOKS_LATE},
    fails=[failures.JOBS_BACK_UP],
)
actions = Service(
    "Actions service",
    technology=own.github_actions(_VERSION),
    role="Turns an event into jobs and hands them to runners.",
    fleet=_MACHINES,
    load=facts.JOBS,
    scaling=statement("built anew since 2024, for three times the jobs and more")
    @ facts.ACTIONS_PRICES.at("to re-architect the core backend services powering"),
    figures={"jobs in early 2024": facts.JOBS_2024},
    fails=[failures.CRASH_LOOP],
)
runners = Worker(
    "hosted runners",
    technology=own.hosted_machines(_VERSION),
    role="Run jobs on managed virtual machines of a compute provider.",
    fleet=_MACHINES,
    cost=facts.FREE_VALUE_A_MONTH,
    load=facts.FREE_MINUTES,
    backlog=statement("jobs queue and time out when no machine can be created")
    @ facts.FEBRUARY_2026.at("actions jobs queued and timed out while"),
    figures={"2-core Linux, price": facts.RUNNER_PRICE},
    fails=[failures.NO_MACHINES],
)
search_query = Service(
    "code search query",
    technology=own.blackbird(_VERSION),
    role="Rewrites a query with the reader's permissions and asks every shard at once.",
    **gap.of("fleet", "load"),
    scaling=statement("one request to each shard, all at the same time")
    @ facts.CODE_SEARCH.at("one to each shard in the search cluster."),
    figures={"brute force, one query": facts.GREP_TIME},
)

# State
mysql_fleet = Database(
    "MySQL clusters",
    technology=mysql(statement("8.0") @ facts.MYSQL_8.at("upgraded our entire fleet to MySQL 8.0")),
    role="Keep everything but Git: users, issues, pulls, permissions.",
    fleet=Fleet(
        undisclosed("machine types: Azure virtual machines and own servers, no type named"),
        count=facts.MYSQL_HOSTS,
    ),
    size=facts.MYSQL_DATA,
    consistency=statement("writes at one primary a cluster; reads mostly from replicas")
    @ facts.OCTOBER_21.at("delegate read requests to a subset of"),
    replication=statement("replicas replay the primary's changes asynchronously")
    @ facts.HA.at("asynchronously replay changes from the primary"),
    backup=statement("full copies with XtraBackup, logical copies, a delayed replica")
    @ facts.TESTING.at("the tool we have been using for issuing"),
    figures={
        "queries (2023)": facts.MYSQL_QUERIES,
        "clusters (2023)": facts.MYSQL_CLUSTERS,
        "failover, expected (2017)": facts.FAILOVER_EXPECTED,
        "without a primary (2018)": statement("commits and all other changes fail")
        @ facts.HA.at("Any incoming changes such as commits, issues, user"),
    },
    fails=[
        failures.SPLIT_SITES,
        failures.PRIMARY_DIES,
        failures.REPLICAS_LAG,
        failures.MIGRATION_LOADS,
        failures.READS_LOST,
    ],
)
users_db = Database(
    "users and logins",
    technology=mysql(_VERSION),
    role="The cluster behind authentication and user management; it held settings, too.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("replicas; old hosts fell behind under the writes of tokens")
    @ facts.TOKENS.at("older replica hosts were unable to keep"),
    figures={
        "settings cached, before": facts.CACHE_LIFE_BEFORE,
        "on 2026-02-09": facts.CACHE_LIFE_AFTER,
    },
    fails=[failures.USERS_OVERLOADED],
)
delayed_replica = Database(
    "delayed replica",
    technology=mysql(_VERSION),
    role="Follows its cluster hours behind, so that a bad statement can be undone.",
    fleet=_MACHINES,
    size=facts.CLUSTER_SIZE,
    consistency=statement("the state of four hours ago")
    @ facts.TESTING.at("replication delayed by 4 hours."),
    replication=statement("one for each production cluster")
    @ facts.TESTING.at("For each production cluster we have a"),
    backup=statement("it is itself a safeguard, less than a backup")
    @ facts.TESTING.at("This is less of a backup and more"),
    fails=[failures.BAD_STATEMENT],
)
vitess = Database(
    "Vitess clusters",
    technology=mysql(statement("8.0") @ facts.MYSQL_8.at("the VTgate setting to advertise 8.0.")),
    role="MySQL in shards, for domains that outgrew one primary.",
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
    durability=statement("kept for many years")
    @ facts.OCTOBER_21.at("and are retained for many years,"),
    figures={"a backup every (2018)": facts.BACKUP_INTERVAL},
)
fileservers = Database(
    "Spokes file servers",
    technology=git(_VERSION),
    role="Keep repositories and gists as plain Git on fast local disks.",
    fleet=Fleet(
        undisclosed("machine types: the DGit post says fast, local SSDs"),
        count=gap("number of file servers; hundreds in 2016"),
    ),
    size=facts.REPOSITORIES_2021,
    consistency=statement("all copies have an update in most cases, a quorum in every case")
    @ facts.STRETCHING.at("to at least a quorum of replicas in"),
    replication=statement("three copies on three servers, at the level of Git (2016)")
    @ facts.DGIT.at("keep three copies of every repository,"),
    backup=_BACKUP,
    figures={"copies (2016)": facts.COPIES, "copies (2021)": facts.COPIES_2021},
    fails=[failures.COPY_LOST],
)
job_queue = Queue(
    "job queue",
    technology=kafka(_VERSION),
    role="Holds background jobs until workers take them.",
    fleet=_MACHINES,
    delivery=statement("clients retry, and a second queue stands ready")
    @ facts.OCTOBER_2020.at("the presence of redundant queueing systems mitigated"),
    dead_letters=gap("what becomes of jobs that fail for good"),
    figures={"writes failed, 2020-10-09": facts.KAFKA_FAILED},
    fails=[failures.TWO_CLUSTERS],
)
second_queue = Queue(
    "second job system",
    technology=own.in_house(_VERSION),
    role="Takes jobs and workers over while the first one is sick.",
    fleet=_MACHINES,
    delivery=statement("traffic and worker capacity are moved to it")
    @ facts.OCTOBER_2020.at("to our secondary job processing system."),
    dead_letters=gap("what becomes of jobs that fail for good"),
)
change_queue = Queue(
    "code change queue",
    technology=kafka(_VERSION),
    role="Carries pushes to the crawlers that build the code search index.",
    fleet=_MACHINES,
    delivery=statement("halts when its brokers disagree; then read on after a restart")
    @ facts.APRIL_2026.at("restored the messaging infrastructure through a controlled"),
    dead_letters=gap("what becomes of documents that cannot be indexed"),
    fails=[failures.INDEX_STALE],
)
code_index = SearchIndex(
    "code search index",
    technology=own.blackbird(_VERSION),
    role="N-grams of code in shards by blob, with a copy of each unique file.",
    fleet=Fleet(
        undisclosed("machine type: the post says 64 cores, no model"), count=facts.SEARCH_MACHINES
    ),
    cost=facts.SEARCH_COST,
    size=facts.SEARCH_INDEX,
    sharding=statement("by the object identifier of the Git blob")
    @ facts.CODE_SEARCH.at("Shard by Git blob object ID"),
    freshness=statement("a commit shows once all of it is processed")
    @ facts.CODE_SEARCH.at("until it has been fully processed by"),
    latency=Latency(p99=facts.SHARD_P99),
    figures={
        "code": facts.SEARCHED_CODE,
        "documents": facts.SEARCHED_DOCUMENTS,
        "repositories": facts.SEARCHED_REPOSITORIES,
    },
    fails=[failures.INDEX_GONE],
)
issue_search = SearchIndex(
    "issue and pull search",
    technology=elasticsearch(_VERSION),
    role="Finds issues, pulls, projects and packages; lists on pages use it, too.",
    **gap.of("fleet", "size", "sharding"),
    freshness=gap("time until an issue is found"),
    figures={"timed out, 2026-04-27": facts.SEARCH_TIMEOUTS},
    fails=[failures.SEARCH_FLOODED],
)
rate_limits = Cache(
    "rate limits",
    technology=redis(_VERSION),
    role="Counts each caller's requests, in shards that the client chooses.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("apart from other caches, which once made it lose counters")
    @ facts.RATE_LIMITER.at("switch to a dedicated sharded Redis cluster"),
    figures={"API calls a user": facts.API_LIMIT, "without a login": facts.API_LIMIT_ANONYMOUS},
    fails=[failures.COUNTERS_LOST],
)
job_state = Cache(
    "Actions job state",
    technology=redis(_VERSION),
    role="Serves the orchestration of jobs; writes go to one primary.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "failover": statement("automatic, rolled out step by step in 2026")
        @ facts.MARCH_2026.at("Automated failover has been progressively rolling out")
    },
    fails=[failures.NOBODY_WRITES],
)

# What came before
file_pairs = Database(
    "file-server pairs (2009)",
    technology=git(_VERSION),
    role="Kept repositories on one server of a pair; the other held a copy of its disk.",
    fleet=Fleet(
        statement("8 cores, 16 GB, six 300 GB disks in RAID 10, bare metal")
        @ facts.FAST.at("8 core, 16GB RAM bare metal servers, each"),
        count=facts.PAIRS_2009,
        reserved=gap("whether the servers of 2009 were rented by the month or longer"),
    ),
    size=gap("size of all repositories in 2009"),
    consistency=statement("one server of a pair is active")
    @ facts.FAST.at("one server in each pair is active"),
    replication=statement("DRBD copies disk blocks to the other")
    @ facts.FAST.at("from the master to the slave via DRBD."),
    backup=_BACKUP,
)
single_mysql = Database(
    "one MySQL (2008)",
    technology=mysql(_VERSION),
    role="Kept everything but Git in one database, beside one Rails application.",
    **gap.of("fleet", "consistency", "replication", "backup"),
    size=gap("size of the database in 2008"),
)
mysql1 = Database(
    "mysql1 (2019)",
    technology=mysql(_VERSION),
    role="The cluster that held much of what core features need, before it was parted.",
    **gap.of("fleet", "replication", "backup"),
    size=gap("size of mysql1"),
    consistency=statement("one primary; reads go to replicas")
    @ facts.PARTITIONING.at("added read replicas to spread the load"),
    figures={"queries": facts.QUERIES_2019, "at the primary": facts.PRIMARY_QUERIES_2019},
)

# Control
failover = Orchestrator(
    "orchestrator",
    technology=orchestrator(_VERSION),
    role="Finds dead primaries, promotes a replica and heals the tree below it.",
    fleet=_MACHINES,
    manages=statement("MySQL topologies and automated failover; its nodes agree by Raft")
    @ facts.OCTOBER_21.at("manage our MySQL cluster topologies and handle"),
    figures={"expected in tests (2017)": facts.FAILOVER_EXPECTED},
)
discovery = ConfigStore(
    "Consul",
    technology=consul(_VERSION),
    role="Says to the proxies of each site who the primary of a cluster is.",
    fleet=_MACHINES,
    propagation=gap("time until proxies know a new primary; part of the 10 to 13 s"),
)
throttler = Monitor(
    "freno",
    technology=own.freno(_VERSION),
    role="Tells jobs and migrations whether a cluster bears more writes.",
    fleet=_MACHINES,
    watches=statement("replication lag of each cluster")
    @ facts.FRENO_README.at("it will collect replication lag per cluster,"),
    retention=undisclosed("retention: it keeps the newest measurements, its README says no more"),
)
migrations = Deployer(
    "gh-ost",
    technology=gh_ost(_VERSION),
    role="Changes tables under traffic: copies rows, follows the binary log, swaps.",
    fleet=_MACHINES,
    strategy=statement("without triggers, from the binary log, with a pause at any time")
    @ facts.GH_OST_README.at("is a triggerless online schema migration solution"),
    frequency=gap("schema migrations a week"),
)
clusters = Orchestrator(
    "Kubernetes clusters",
    technology=kubernetes(_VERSION),
    role="Run the pods of the application, on own servers in the data centres.",
    fleet=_MACHINES,
    manages=statement("all web and API requests, since 2017")
    @ facts.KUBERNETES.at("all web and API requests are served by"),
    figures={"first traffic": facts.KUBERNETES_FIRST, "then, of requests": facts.KUBERNETES_NEXT},
)
merge_queue = Deployer(
    "merge queue",
    technology=own.in_house(_VERSION),
    role="Forms groups of pull requests, tests them, merges those that pass. Numbers of 2024.",
    fleet=_MACHINES,
    strategy=statement("groups that form by themselves")
    @ facts.MERGE_QUEUE_SUMMARY.at("merge queue dynamically groups pull requests for"),
    frequency=facts.CHANGES_2023,
    figures={"wait cut by (2024)": facts.MERGE_WAIT_CUT},
)
deployment = Deployer(
    "deploys",
    technology=own.in_house(_VERSION),
    role="Bring a group of changes out in stages, from chat or a page.",
    fleet=_MACHINES,
    strategy=statement("2 %, then 20 % of users, then all, with timers between")
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
    role="Run old and new code side by side for some requests and compare.",
    fleet=_MACHINES,
    watches=statement("results, errors and times of both ways")
    @ facts.SCIENTIST.at("Measures the wall time and cpu time"),
    retention=gap("how long results of experiments are kept"),
)
monitoring = Monitor(
    "monitoring",
    technology=own.in_house(_VERSION),
    role="Watches services and wakes people.",
    fleet=_MACHINES,
    watches=statement("latency of queries, system and application metrics")
    @ facts.MYSQL_8.at("monitor for query latency, system metrics, and"),
    retention=gap("retention of metrics"),
)
on_call = Pager(
    "on-call",
    technology=own.in_house(_VERSION),
    role="Wakes the team that owns what alerts.",
    fleet=_MACHINES,
    response=gap("time until the on-call engineer answers"),
    figures={"alerts, 2018-10-21, after": facts.ALERTED_2018},
)
crash_tests = ChaosTool(
    "failover tests",
    technology=own.in_house(_VERSION),
    role="Crash the primary of a test cluster again and again and check what follows.",
    fleet=_MACHINES,
    cadence=statement("continuously, until one fails and a human looks")
    @ facts.TESTING.at("we continuously crash it to observe failovers."),
    figures={"data centres (2017)": facts.TEST_DATA_CENTRES},
)

GLOSSARY = {
    "blob": "the content of one file, as Git stores it, named by its hash",
    "chatops": "commands typed in the team's chat, which a robot runs",
    "DRBD": "copies the blocks of a disk to a second server",
    "fork": "a repository copied from another, with its history",
    "gist": "a small repository for a few files",
    "GLB": "GitHub's load balancer: directors that spread packets, proxies behind them",
    "monorepo": "one repository for very much code",
    "n-gram": "a few characters in a row, by which text is indexed",
    "ProxySQL": "a proxy that shares few connections to MySQL among many clients",
    "pull": "pull request: a change proposed for a repository",
    "rendezvous hashing": "each pair of flow and server gets a score; the best ones win",
    "RPM": "a format of Linux packages",
    "runner": "the machine that executes a job of Actions",
    "shard": "a part of the data with servers of its own",
    "Spokes": "GitHub's replication of Git repositories, first called DGit",
    "Vitess": "a layer that makes many MySQL servers one database",
    "VTGate": "the proxy of Vitess, which applications connect to",
    "webhook": "an HTTP request that tells another system of an event",
}
"""Terms of GitHub and of the trade that its views use."""

_UNKNOWN_COST = undisclosed(
    "money: Microsoft's filings do not part GitHub's costs from others, GitHub's posts give none"
)
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
        infrastructure=undisclosed(
            "infrastructure cost: GitHub is no segment of Microsoft's, and its posts give none"
        ),
        unit_costs={
            "a free job minute, at its price": facts.FREE_VALUE_A_MINUTE,
            "2-core Linux minute (price)": facts.RUNNER_PRICE,
            "code search, a TB of code": facts.SEARCH_COST_A_TERABYTE,
        },
        reserved=_RESERVED,
        growth={
            "2x free job minutes": facts.FREE_VALUE_A_MONTH * facts.TWICE,
            "10x free job minutes": facts.FREE_VALUE_A_MONTH * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Delta indexing of code",
                before=facts.REINDEX,
                after=facts.REINDEX_DELTA,
                how=statement("only differences between alike repositories are crawled")
                @ facts.CODE_SEARCH.at("delta indexing reduces the number of documents"),
                saving=_UNKNOWN_COST,
                cost=_UNKNOWN_COST,
            ),
            Optimisation(
                "One copy of each blob in the index",
                before=facts.SEARCHED_CODE,
                after=facts.UNIQUE_CODE,
                how=statement("content is addressed by its hash, so copies fall together")
                @ facts.CODE_SEARCH.at("quite a lot of duplicate content on"),
                saving=_UNKNOWN_COST,
                cost=_UNKNOWN_COST,
            ),
        ],
    ),
    glossary=GLOSSARY,
)
