"""Wikimedia's components in July 2017: the s5 database, and what depends on LDAP."""

from atlas import Database, Release, Worker, statement, undisclosed
from atlas.technologies.mariadb import RELEASES, mariadb
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JULY_28

_WHERE = "the report of 28 July 2017"
_FLEET = undisclosed(f"machine type: not in {_WHERE}")

s5_primary = Database(
    "s5 primary (db1063)",
    technology=mariadb(
        statement("10.0.29") @ JULY_28.at("(mysqld 10.0.29-MariaDB)"),
        release=Release("10.0", "2014-03-31", RELEASES),
    ),
    role="Takes the writes of Wikidata and the German Wikipedia; a single point of failure.",
    fleet=_FLEET,
    size=undisclosed(f"size of s5: not in {_WHERE}"),
    consistency=statement("read-only after a restart, until a person sets it writable")
    @ JULY_28.at("human gives the ok to continue; also, on"),
    replication=statement("appeared fine after the restart")
    @ JULY_28.at("from replication to the MySQL status appear OK."),
    backup=undisclosed(f"backup: not in {_WHERE}"),
)
pt_kill = Worker(
    "pt-kill on db1063",
    technology=own.pt_kill(undisclosed(f"version: not in {_WHERE}")),
    role="Kills large, long-running queries of admin users.",
    fleet=_FLEET,
    load=undisclosed(f"queries it killed: not in {_WHERE}"),
    backlog=undisclosed(f"none is mentioned in {_WHERE}"),
)
