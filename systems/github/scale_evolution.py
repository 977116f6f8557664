"""How GitHub grew from one database and one Rails application to more than 50 MySQL clusters."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, gaps_in, statement, undisclosed
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

gap = gaps_in("GitHub's posts, reports and filings")
NO_COST = gap("cost at this size")

FIRST = Stage(
    when=statement("a month after the launch") @ facts.HOLMAN.at("A month after launching,"),
    users=facts.FIRST_USERS,
    architecture=statement("one Rails application with a single MySQL database")
    @ facts.MYSQL_8.at("Ruby on Rails application with a single MySQL"),
    **gap.of(broke="what broke before the move of 2009", fixed="what was fixed before it"),
    cost=NO_COST,
    components=[c.single_mysql],
    figures={"repositories": facts.FIRST_REPOS},
)
MOVE = Stage(
    when=statement("September and October 2009")
    @ facts.RACKSPACE.at("we will be moving GitHub to a new"),
    users=undisclosed("users in 2009: the post gives new users per day only"),
    architecture=statement("four pairs of file servers, with DRBD within each pair")
    @ facts.FAST.at("four pairs of fileservers."),
    broke=statement("stability and performance issues (2009)")
    @ facts.RACKSPACE.at("aware of the current stability and performance issues,"),
    fixed=statement("a move to Rackspace, a new back end and a lot more servers")
    @ facts.RACKSPACE.at("a new backend architecture and a lot more"),
    cost=NO_COST,
    components=[c.file_pairs],
    figures={
        "new users": facts.NEW_USERS_2009,
        "new repositories": facts.NEW_REPOSITORIES_2009,
        "servers imagined in 5 years": facts.SERVERS_PLANNED,
    },
)
MILLION = Stage(
    when=statement("from September 2011")
    @ facts.MILLION.at("celebrated its first million users in September"),
    users=facts.USERS_2012,
    architecture=statement("file servers in active/passive pairs (2012)")
    @ facts.DECEMBER_2012.at("in active/passive pairs."),
    broke=statement("2012: network freeze of about 90 s; many pairs powered off")
    @ facts.DECEMBER_2012.at("network freeze for approximately 90 seconds."),
    fixed=statement("each pair's last active server found in logs")
    @ facts.DECEMBER_2012.at("meticulously identifying the previously active node"),
    cost=NO_COST,
    components=[c.file_pairs],
    figures={
        "repositories, 2012-01": facts.REPOSITORIES_2012,
        "freeze (2012)": facts.FREEZE_2012,
        "recovery (2012)": facts.RECOVERY_2012,
    },
)
TEN_MILLION = Stage(
    when=statement("the year to April 2016, and after")
    @ facts.DGIT.at("Over the past year, we’ve built DGit,"),
    users=facts.USERS_2016,
    architecture=statement("web and API requests are served from Kubernetes (2017)")
    @ facts.KUBERNETES.at("all web and API requests are served by"),
    broke=statement("block-level replication required both servers of a pair to be close")
    @ facts.STRETCHING.at("to keep fileserver replicas right next to"),
    fixed=statement("DGit: three copies of each repository (2016)")
    @ facts.DGIT.at("keep three copies of every repository,"),
    cost=NO_COST,
    components=[c.fileservers, c.clusters],
    figures={
        "repositories": facts.REPOSITORIES_2016,
        "gists": facts.GISTS_2016,
        "merged into GitHub's monorepo": facts.CHANGES_2016,
        "one review lab deploy (2017)": facts.LAB_DEPLOY,
    },
)
HUNDRED_MILLION = Stage(
    when=statement("from 2019") @ facts.PARTITIONING.at("In 2019, in order to meet the growth"),
    users=facts.USERS_2023,
    architecture=statement("more than 50 MySQL clusters (2023)")
    @ facts.MYSQL_8.at("across 50+ database clusters"),
    broke=statement("any incident on mysql1 affected all features that stored data there")
    @ facts.PARTITIONING.at("would affect all features that stored their"),
    fixed=statement("schema domains, then tables moved by Vitess or a write cutover")
    @ facts.PARTITIONING.at("moved 130 of our busiest tables"),
    cost=NO_COST,
    components=[c.mysql1, c.mysql_fleet],
    figures={
        "queries to mysql1, 2019": facts.QUERIES_2019,
        "queries to the same tables, 2021": facts.QUERIES_2021,
        "queries at their primaries": facts.PRIMARY_QUERIES_2021,
        "new repositories (2021)": facts.NEW_REPOSITORIES_2021,
        "load per host cut by": facts.HOST_LOAD_CUT,
        "tables moved at once": facts.TABLES_MOVED,
        "mysql1 degraded, February 2020": facts.MYSQL1_OUTAGES_2020,
        "developers (2021)": facts.DEVELOPERS_2021,
    },
)
AGENTS = Stage(
    when=statement("from October 2025") @ facts.CAPACITY.at("10X in October 2025"),
    users=facts.DEVELOPERS,
    architecture=statement("own data centres and Azure, which serves about 58 % of the load")
    @ facts.AUGUST_17.at("serves roughly 58% of GitHub’s platform"),
    broke=statement("growth: demand exceeded critical components before they were scaled")
    @ facts.AUGUST_17.at("before demand exceeded their capacity."),
    fixed=statement("cores, storage and network are added, and load moves to Azure")
    @ facts.AUGUST_17.at("120 petabytes of high-speed storage,"),
    cost=NO_COST,
    components=[c.monolith, c.proxies, c.git_proxy],
    figures={
        "commits, April 2026": facts.COMMITS_APRIL,
        "commits, August 2026": facts.COMMITS,
        "capacity target, 2025": facts.CAPACITY_FIRST,
        "capacity target since 2026-02": facts.CAPACITY_NOW,
        "traffic on Azure, 2026-03": facts.AZURE_TRAFFIC_MARCH,
        "cores added": facts.CORES_ADDED,
        "free job minutes, at list price": facts.FREE_VALUE_A_MONTH,
    },
)

with ScaleEvolution(
    c.github,
    "From one MySQL database to over 180 M users",
    as_of="2026-08-20",
    replaced=[c.single_mysql, c.file_pairs, c.mysql1],
    stages={
        "1K": FIRST,
        "10K": undisclosed("10,000 users: no post of 2008 or 2009 gives a count of users"),
        "100K": undisclosed("100,000 users: the post of 2009 gives new users per day only"),
        "In 2009": MOVE,
        "1M": MILLION,
        "10M": TEN_MILLION,
        "100M": HUNDRED_MILLION,
        "180M": AGENTS,
    },
    urgent=[failures.RETRY_STORM, failures.REPLICAS_LAG, failures.GIT_DOWN],
) as diagram:
    c.single_mysql >> Asynchronous("grew into") >> c.mysql1
    c.mysql1 >> Asynchronous("partitioned by domain", note="cutover, Vitess") >> c.mysql_fleet
    c.file_pairs >> Asynchronous("replicated at the Git level") >> c.fileservers
    c.proxies >> Call("HTTPS") >> c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.proxies >> Call("Git") >> c.git_proxy >> Call("Git") >> c.fileservers
    c.monolith >> Call("Git", note="reads") >> c.fileservers
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
