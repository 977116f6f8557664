"""The components of Let's Encrypt that its views need, and what these share."""

from atlas import (
    CDN,
    Cache,
    Client,
    Database,
    Economics,
    Fleet,
    ObjectStore,
    Optimisation,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.mariadb import mariadb
from atlas.technologies.redis import redis
from systems.letsencrypt import _failures as failures
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt import _technologies as own
from systems.letsencrypt import facts

_WHERE = "Let's Encrypt's posts, policy documents and repositories, to August 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machines of each component")
_LOAD = gap("load of each component")
_SCALING = gap("how each component scales")

# Edge
subscribers = Client(
    "subscribers",
    technology=own.visitor(_VERSION),
    role="Servers whose software asks for certificates, over ACME.",
    population=facts.SITES,
)
browsers = Client(
    "browsers",
    technology=own.visitor(_VERSION),
    role="Ask for each certificate whether it is revoked, where its OCSP address says.",
    population=gap("number of clients that ask"),
)
vendors = Client(
    "browser makers",
    technology=own.visitor(_VERSION),
    role="Fetch all lists centrally, pack them, and push the result into their browsers.",
    population=gap("number of makers that fetch the lists"),
    figures={"Firefox pushes every": facts.PUSHED_EVERY},
)
cdn = CDN(
    "content delivery network",
    technology=own.akamai(_VERSION),
    role="Answered nearly all OCSP requests from its cache.",
    fleet=_MACHINES,
    hit_ratio=facts.CDN_SHARE,
    figures={"OCSP requests, at the height": facts.OCSP_CDN},
)
list_network = CDN(
    "network for lists",
    technology=own.delivery_network(_VERSION),
    role="Serves the lists from the store, to whoever asks.",
    fleet=_MACHINES,
    hit_ratio=gap("share of lists answered from its cache"),
)

# Services
api = Service(
    "issuance API",
    technology=own.boulder(_VERSION),
    role="Takes requests for certificates and leads each through its checks.",
    **gap.of("fleet", "scaling"),
    load=facts.ISSUED,
    figures={"median request, late 2020": facts.API},
    fails=[failures.API_SLOW],
)
authority = Service(
    "certificate authority",
    technology=own.boulder(_VERSION),
    role="Signs certificates, lists and, until 2025, OCSP responses with its hardware keys.",
    **gap.of("fleet", "load", "scaling"),
)
ocsp = Service(
    "OCSP responder",
    technology=own.boulder(_VERSION),
    role="Told of one certificate at a time whether it is revoked.",
    fleet=_MACHINES,
    load=facts.OCSP_ORIGIN,
    scaling=statement("responses are signed when asked for and cached in Redis")
    @ facts.CACHING.at("Just-in-Time sign a fresh OCSP response"),
    fails=[failures.OCSP_OVERRUN],
)
updater = Worker(
    "list updater",
    technology=own.boulder(_VERSION),
    role="Makes each shard of the list of revoked certificates, and has it signed.",
    fleet=_MACHINES,
    load=facts.SHARDS,
    backlog=statement("a shard that fails is tried again, with a growing pause")
    @ facts.boulder.file("crl/updater/updater.go").at("(with exponential backoff"),
    figures={"a shard, at worst": facts.SHARD, "made anew within": facts.LIST_PERIOD},
    fails=[failures.LISTS_STALE],
)

# State
database = Database(
    "primary database",
    technology=mariadb(_VERSION),
    role="Keeps accounts, orders, certificates and what is revoked.",
    fleet=Fleet(
        statement("PowerEdge R7525 with 2 EPYC 7542") @ facts.SERVERS.at("2U form factor"),
        count=gap("number of such servers"),
        reserved=gap("owned machines: no commitments"),
    ),
    size=facts.FLASH,
    consistency=statement("one database takes all writes")
    @ facts.SERVERS.at("We run the CA against a single database"),
    replication=statement("to two others, in two locations")
    @ facts.STORAGE.at("rapidly replicates to two others"),
    backup=statement("daily") @ facts.STORAGE.at("is backed up daily"),
    cost=gap("cost of the servers: the post says quite expensive"),
    figures={"cores": facts.CORES, "memory": facts.MEMORY, "CPU in use": facts.CPU},
    fails=[failures.DATABASE_BUSY],
)
former_database = Database(
    "primary database before",
    technology=mariadb(_VERSION),
    role="The former server: its processors were at their limit.",
    fleet=Fleet(
        statement("2 Xeon E5-2650") @ facts.SERVERS.at("2x Intel Xeon E5-2650"),
        count=gap("number of such servers"),
        reserved=gap("owned machines: no commitments"),
    ),
    size=facts.FLASH_BEFORE,
    consistency=statement("one database takes all writes")
    @ facts.SERVERS.at("We run the CA against a single database"),
    replication=gap("replication of the former generation"),
    backup=gap("backup of the former generation"),
    cost=gap("cost of the former servers"),
    figures={
        "cores": facts.CORES_BEFORE,
        "memory": facts.MEMORY_BEFORE,
        "CPU in use": facts.CPU_BEFORE,
    },
    fails=[failures.DATABASE_BUSY],
)
copies = Database(
    "database replicas",
    technology=mariadb(_VERSION),
    role="Follow the primary, answer some of the reads, and can take its role.",
    fleet=Fleet(gap("machines of the replicas"), count=facts.COPIES),
    size=gap("size of a replica"),
    consistency=gap("lag of the replicas"),
    replication=statement("follow one primary") @ facts.STORAGE.at("rapidly replicates to"),
    backup=gap("backups of replicas"),
)
response_cache = Cache(
    "OCSP cache",
    technology=redis(_VERSION),
    role="Held signed responses, which could be made anew at any time.",
    fleet=_MACHINES,
    size=gap("size of the cache"),
    hit_ratio=gap("share of requests that it answered"),
    eviction=gap("what it evicted"),
)
list_store = ObjectStore(
    "list store",
    technology=own.object_storage(_VERSION),
    role="Holds the newest list of every shard, for the network that serves them.",
    fleet=_MACHINES,
    size=facts.LIST_WHOLE,
    durability=gap("durability of the store"),
)

GLOSSARY = {
    "ACME": "Automatic Certificate Management Environment: how certificates are asked for",
    "CA": "certificate authority",
    "CCADB": "Common CA Database: where authorities tell browser makers of their lists",
    "CRL": "Certificate Revocation List",
    "EPYC": "a family of server processors of AMD",
    "OCSP": "Online Certificate Status Protocol: asks for one certificate at a time",
    "SA": "storage authority: the part of Boulder that talks to the database",
    "Must-Staple": "an entry of a certificate: it is refused without an OCSP answer beside it",
}
"""Terms of Let's Encrypt and of its trade that its views use."""

letsencrypt = System(
    "Let's Encrypt",
    documented="scarcely",
    scale={
        "websites (2025)": facts.SITES,
        "certificates issued (2025)": facts.ISSUED,
        "OCSP requests, height (2025)": facts.OCSP_MONTH,
    },
    economics=Economics(
        infrastructure=gap("cost of its own data centres alone"),
        unit_costs={"a website, 2020": growth.BUDGET_2020 / growth.WEBSITES_2020},
        reserved=gap("share of machines that are owned"),
        growth={"2x certificates": gap("cost at twice the load")},
        optimisations=[
            Optimisation(
                "database servers with EPYC and NVMe",
                before=facts.API_BEFORE,
                after=facts.API,
                how=statement("twice of nearly everything in the same rack space")
                @ facts.SERVERS.at("more than double almost every performance metric"),
                saving=gap("money saved by the new servers"),
                cost=gap("price of the new servers: quite expensive, says the post"),
            )
        ],
    ),
    glossary=GLOSSARY,
)
