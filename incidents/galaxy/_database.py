"""Components of UseGalaxy.eu, in the incident of March 2019."""

from atlas import Client, Database, ObjectStore, Service, System, gaps_in, statement, undisclosed
from atlas.technologies.postgresql import postgresql
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.galaxy import _2019_03_18 as facts
from incidents.galaxy import _technologies as own
from incidents.galaxy.facts import MIGRATION, PLAYBOOK, PROCESSES

_WHERE = "the post of March 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

usegalaxy = System(
    "UseGalaxy.eu",
    documented="scarcely",
    scale={"downtime, by the post": facts.DOWNTIME},
    economics=unpublished(_WHERE),
    glossary={
        "uWSGI": "An application server for Python and other languages.",
        "zergling": "A uWSGI process of Galaxy, one of several behind one socket.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Run workflows on UseGalaxy.eu.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
galaxy = Service(
    "Galaxy",
    technology=own.galaxy(_VERSION),
    role="The web application, upgraded to release 19.01.",
    **gap.of("fleet", "load"),
    scaling=statement("four days before: uWSGI processes (zerglings) behind one socket")
    @ PROCESSES.at("{{ galaxy_log_dir }}/uwsgi_zergling{{ i }}.log"),
)
database = Database(
    "database",
    technology=postgresql(_VERSION),
    role="Stores what Galaxy knows, such as workflows.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("daily; none was made just before an upgrade")
    @ MIGRATION.at("upgrade, and rely only on the normal daily"),
    figures={
        "program, four days before": statement("PostgreSQL, by the role of the playbook")
        @ PLAYBOOK.at("role: hxr.postgres-connection")
    },
)
backups = ObjectStore(
    "daily backups",
    technology=own.backup(_VERSION),
    role="Backups of the database.",
    **gap.of("fleet", "size"),
    durability=statement("the first that was restored had been made minutes too late")
    @ MIGRATION.at("It was made minutes too late."),
)
