"""Components of GitLab.com that its incident of January 2017 affected."""

from atlas import (
    Database,
    Fleet,
    ObjectStore,
    Service,
    System,
    absent,
    gaps_in,
    nodes,
    statement,
    undisclosed,
)
from atlas.technologies.postgresql import postgresql
from atlas.technologies.s3 import s3
from incidents._economics import unpublished
from incidents.gitlab import facts
from incidents.gitlab._technologies import gitlab_application

_WHERE = "the post-mortem and the notes of February 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_MACHINES = undisclosed(f"machine types: not in {_WHERE}")
_SIZE = undisclosed(f"size of the replica: not in {_WHERE}")
_DATABASE = postgresql(
    statement("9.6") @ facts.POSTMORTEM.at("while our database is running PostgreSQL 9.6")
)
_PRIMARY = nodes(1) @ facts.POSTMORTEM.at(
    "a single primary and a single secondary in", of="db1, the primary", basis="total"
)
_SECONDARY = nodes(1) @ facts.POSTMORTEM.at(
    "a single primary and a single secondary in", of="db2, the secondary", basis="total"
)
_WRITES = statement("a single database handles all the load") @ facts.POSTMORTEM.at(
    "a single database has to handle all the"
)

gitlab = System(
    "GitLab.com",
    documented="well",
    scale={
        "data of the primary database": facts.DATA,
        "connections allowed, before": facts.MOST_CONNECTIONS,
    },
    economics=unpublished(_WHERE),
    glossary={"PS1": "The variable that holds the prompt of a Unix shell."},
)

application = Service(
    "GitLab.com application",
    technology=gitlab_application(_VERSION),
    role="Serves projects, issues and comments; a job on it runs the nightly dump.",
    **gap.of("fleet", "load", "scaling"),
)
primary = Database(
    "db1 (primary)",
    technology=_DATABASE,
    role="Stores projects, comments, accounts, issues and snippets; takes all the load.",
    fleet=Fleet(_MACHINES, count=_PRIMARY),
    size=facts.DATA,
    consistency=_WRITES,
    replication=statement("one hot standby, without WAL archiving")
    @ facts.POSTMORTEM.at("As GitLab.com was not using WAL archiving,"),
    backup=statement("a dump every 24 h, which failed unnoticed")
    @ facts.POSTMORTEM.at("Every 24 hours a backup is generated using"),
    figures={"max_connections, before": facts.MOST_CONNECTIONS},
)
secondary = Database(
    "db2 (secondary)",
    technology=_DATABASE,
    role="A hot standby, kept for failover only.",
    fleet=Fleet(_MACHINES, count=_SECONDARY),
    size=_SIZE,
    consistency=statement("used for failover only")
    @ facts.POSTMORTEM.at("The standby is only used for failover purposes."),
    replication=statement("failed: db1 had removed WAL that it needed")
    @ facts.POSTMORTEM.at("needed by the secondary were already removed from"),
    backup=statement("mainly for failover, not disaster recovery")
    @ facts.POSTMORTEM.at("primarily used for failover purposes and not for"),
)
dumps = ObjectStore(
    "nightly dumps",
    technology=s3(_VERSION),
    role="The bucket to which the nightly pg_dump was uploaded.",
    fleet=_MACHINES,
    size=absent("dumps: the bucket was empty"),
    durability=statement("old dumps are removed after some time")
    @ facts.POSTMORTEM.at("Old backups are automatically removed after some time."),
    figures={"dump every": facts.BACKUP_EVERY},
)
staging = Database(
    "staging database",
    technology=_DATABASE,
    role="A copy of production for tests, loaded from a snapshot of its disk.",
    **gap.of("fleet", "size"),
    consistency=statement("that night a copy about 6 hours old")
    @ facts.POSTMORTEM.at("engineers roughly 6 hours before the outage."),
    replication=statement("none: reloaded from a snapshot")
    @ facts.POSTMORTEM.at("This snapshot is then loaded into the staging"),
    backup=statement("not really meant for disaster recovery")
    @ facts.POSTMORTEM.at("are not really meant to be used for"),
    figures={"snapshot every": facts.SNAPSHOT_EVERY, "throughput of its disks": facts.DISK_SPEED},
)
