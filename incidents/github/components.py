"""GitHub's components as they were in October 2018, for the incident of that month."""

from atlas import Client, Database, Service, Worker, statement, undisclosed
from atlas.technologies.mysql import mysql
from atlas.technologies.rails import rails
from systems.github import facts as system
from systems.github._technologies import github_client, in_house

_WHERE = "GitHub's analysis of October 2018"
_VERSION = undisclosed(f"version in 2018: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

clients_2018 = Client(
    "developers",
    technology=github_client(_VERSION),
    role="Push and fetch with Git, read pages and call the API.",
    population=undisclosed(f"users in October 2018: not in {_WHERE}"),
)
monolith_2018 = Service(
    "github/github (2018)",
    technology=rails(_VERSION),
    role="The Rails application, on the East Coast: pages and API, most features.",
    fleet=_FLEET,
    load=undisclosed(f"requests per second: not in {_WHERE}"),
    scaling=statement("nodes of several Kubernetes clusters in each site (2017)")
    @ system.KUBERNETES.at("With Cluster Groups in place, we gradually converted"),
)
mysql_2018 = Database(
    "MySQL clusters (2018)",
    technology=mysql(_VERSION),
    role="Store everything but Git, in clusters by function; primaries on the East Coast.",
    fleet=_FLEET,
    size=undisclosed(f"size of all clusters: {_WHERE} gives that of one, in words"),
    consistency=statement("writes to one primary per cluster; most reads from replicas")
    @ system.OCTOBER_21.at("delegate read requests to a subset of"),
    replication=statement("up to dozens of read replicas per cluster, on both coasts")
    @ system.OCTOBER_21.at("each with up to dozens of read replicas"),
    backup=statement("every four hours, to a public cloud")
    @ system.OCTOBER_21.at("MySQL data backups occur every four hours"),
    figures={
        "the largest, one cluster": system.CLUSTER_SIZE,
        "East only, one busy cluster": system.WRITES_APART,
    },
)
hooks_2018 = Worker(
    "webhook delivery (2018)",
    technology=in_house(_VERSION),
    role="Sends events to other systems over HTTPS.",
    fleet=_FLEET,
    load=undisclosed(f"webhook events per day: not in {_WHERE}"),
    backlog=statement("over five million hook events were queued at 16:45 on October 22")
    @ system.OCTOBER_21.at("over five million hook events"),
)
pages_builds = Worker(
    "Pages builds",
    technology=in_house(_VERSION),
    role="Build and publish sites of GitHub Pages after a push.",
    fleet=_FLEET,
    load=undisclosed(f"builds per day: not in {_WHERE}"),
    backlog=statement("80 thousand builds were queued at 16:45 on October 22")
    @ system.OCTOBER_21.at("and 80 thousand Pages builds queued."),
)
