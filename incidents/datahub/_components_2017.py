"""DataHub's user database and disks, as of February 2017."""

from atlas import Database, ObjectStore, gaps_in, statement, undisclosed
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.sqlite import sqlite
from incidents.datahub.facts import DATABASE

_WHERE = "DataHub's report of February 2017"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

user_database = Database(
    "user database",
    technology=sqlite(
        _VERSION,
        logs=statement("the log of the hub")
        @ DATABASE.at("Following exception shows up in hub logs:"),
    ),
    role="jupyterhub.sqlite in the hub's pod: users, their ids and cookies.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("regular and tested backups are an action item of the report")
    @ DATABASE.at("Perform regular and tested backups of the database"),
)
disks = ObjectStore(
    "students' disks",
    technology=kubernetes(_VERSION),
    role="One persistent volume claim a student, named by user name and user id.",
    fleet=gap("fleet"),
    size=gap("size"),
    durability=statement("the names of the claims served to recreate the database")
    @ DATABASE.at("taking the Kubernetes PVCs and matching them back"),
)
