"""Components of the npm registry that its outages affected, as of November 2013."""

from atlas import (
    Client,
    Database,
    Orchestrator,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.couchdb import couchdb
from atlas.technologies.nodejs import nodejs
from atlas.technologies.npm import npm
from incidents._economics import unpublished
from incidents.npm import facts
from incidents.npm._technologies import supervisor

_WHERE = "the post-mortem of November 2013"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

_COUCHDB = couchdb(
    _VERSION,
    logs=statement("the file named in the section [log]")
    @ facts.LOGGING.at("file = /var/log/couchdb/couch.log"),
)

npm_registry = System(
    "npm registry",
    documented="scarcely",
    scale={"downloads, October 2013": facts.DOWNLOADS},
    economics=unpublished(_WHERE),
    glossary={
        "npm": "The package manager of Node.js, and its public registry.",
        "tarball": "The archive file of a package.",
    },
)

clients = Client(
    "npm clients",
    technology=npm(_VERSION),
    role="Download packages from the registry, and publish to it.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
website = Service(
    "npmjs website",
    technology=nodejs(_VERSION),
    role="The website, which depends directly on the registry.",
    **gap.of("fleet", "load", "scaling"),
)
registry = Database(
    "registry",
    technology=_COUCHDB,
    role="A CouchApp that stores packages' tarballs and metadata; the only server at first.",
    **gap.of("fleet", "size", "consistency"),
    replication=statement("briefly in August 2013, and from November, to and from a second master")
    @ facts.POST_MORTEM.at("npm operated as a single CouchDB server with"),
    backup=statement("daily") @ facts.POST_MORTEM.at("CouchDB server with regular daily backups."),
    figures={"growth on disk": facts.GROWTH},
)
secondary = Database(
    "secondary master",
    technology=_COUCHDB,
    role="A second master, added in November 2013.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("continuous, between both masters")
    @ facts.POST_MORTEM.at(
        "multi-master architecture with continuous replication illustrated below:"
    ),
)
supervision = Orchestrator(
    "supervision",
    technology=supervisor(_VERSION),
    role="Restarts the secondary master when it stops.",
    **gap.of("fleet"),
    manages=statement("the secondary master")
    @ facts.POST_MORTEM.at("to restart the secondary master on the morning"),
)
