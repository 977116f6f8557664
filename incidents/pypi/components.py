"""Components of PyPI that its incidents affected, as of 2025."""

from atlas import (
    CDN,
    DNS,
    Client,
    Database,
    Gateway,
    ObjectStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.postgresql import postgresql
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.pypi import facts
from incidents.pypi._technologies import (
    file_hosting,
    namesilo_service,
    phishing_proxy,
    warehouse,
)

_WHERE = "PyPI's reports of 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

pypi = System(
    "PyPI",
    documented="scarcely",
    scale={"active organizations, April 2025": facts.ORGANIZATIONS},
    economics=unpublished(_WHERE),
    glossary={
        "PyPI": "The Python Package Index, from which Python packages are installed.",
        "team": "A group of members of an organization, with privileges on its projects.",
    },
)

organizations = Client(
    "organizations",
    technology=http_client(_VERSION),
    role="Share projects among members; teams give members privileges.",
    population=facts.ORGANIZATIONS,
)
web = Service(
    "web application",
    technology=warehouse(_VERSION),
    role="Serves pypi.org, and decides what a user may do.",
    **gap.of("fleet", "load", "scaling"),
)
database = Database(
    "database",
    technology=postgresql(_VERSION),
    role="Stores projects, users, organizations, teams and their roles.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "in PyPI's architecture": statement("Postgres, for projects, metadata and user details")
        @ facts.ARCHITECTURE.at('"Postgres Database", "Store project, package metadata, user'),
    },
)

# July 2025
users = Client(
    "PyPI users",
    technology=http_client(_VERSION),
    role="Log in at PyPI; their addresses are in the metadata of their packages.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
phishing_site = Gateway(
    "phishing site",
    technology=phishing_proxy(_VERSION),
    role="The attackers' server, at pypj.org: it shows PyPI, and takes what users enter.",
    **gap.of("fleet", "load"),
)
cloudflare_cdn = CDN(
    "Cloudflare",
    technology=cloudflare(_VERSION),
    role="The CDN in front of the phishing site.",
    **gap.of("fleet", "hit_ratio"),
)
namesilo = DNS(
    "pypj.org at NameSilo",
    technology=namesilo_service(_VERSION),
    role="The registration of the phishing domain.",
    **gap.of("fleet", "ttl"),
)
releases = ObjectStore(
    "releases of num2words",
    technology=file_hosting(_VERSION),
    role="The files of a project of one of the phished accounts.",
    **gap.of("fleet", "size", "durability"),
)
