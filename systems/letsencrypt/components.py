"""The components of Let's Encrypt that its views need, and what they share."""

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

# Edge
subscribers = Client(
    "subscribers",
    technology=own.visitor(_VERSION),
    role="Servers whose software requests certificates over ACME.",
    population=facts.SITES,
)
browsers = Client(
    "browsers",
    technology=own.visitor(_VERSION),
    role="Query the OCSP address of each certificate to check whether it is revoked.",
    population=gap("number of clients that send OCSP requests"),
)
vendors = Client(
    "browser makers",
    technology=own.visitor(_VERSION),
    role="Fetch all CRLs centrally, pack them, and push the result to their browsers.",
    population=gap("number of makers that fetch the CRLs"),
    figures={"Firefox pushes every": facts.PUSHED_EVERY},
)
cdn = CDN(
    "content delivery network",
    technology=own.akamai(_VERSION),
    role="Answered nearly all OCSP requests from its cache.",
    fleet=_MACHINES,
    hit_ratio=facts.CDN_SHARE,
    figures={"OCSP requests, at peak": facts.OCSP_CDN},
)
list_network = CDN(
    "CRL delivery network",
    technology=own.delivery_network(_VERSION),
    role="Serves the CRLs from the store to clients.",
    **gap.of("fleet", hit_ratio="share of CRLs answered from its cache"),
)

# Services
api = Service(
    "issuance API",
    technology=own.boulder(_VERSION),
    role="Accepts requests for certificates and runs each through its checks.",
    **gap.of("fleet", "scaling"),
    load=facts.ISSUED,
    figures={"median request, late 2020": facts.API},
    fails=[failures.API_SLOW],
)
authority = Service(
    "certificate authority",
    technology=own.boulder(_VERSION),
    role="Signs certificates, CRLs and, until 2025, OCSP responses with its hardware keys.",
    **gap.of("fleet", "load", "scaling"),
)
ocsp = Service(
    "OCSP responder",
    technology=own.boulder(_VERSION),
    role="Answered for one certificate at a time whether it was revoked.",
    fleet=_MACHINES,
    load=facts.OCSP_ORIGIN,
    scaling=statement("responses are signed on demand and cached in Redis")
    @ facts.CACHING.at("Just-in-Time sign a fresh OCSP response"),
    fails=[failures.OCSP_OVERRUN],
)
updater = Worker(
    "CRL updater",
    technology=own.boulder(_VERSION),
    role="Generates each shard of the CRL, and has it signed.",
    fleet=_MACHINES,
    load=facts.SHARDS,
    backlog=statement("a shard that fails is retried with exponential backoff")
    @ facts.boulder.file("crl/updater/updater.go").at("(with exponential backoff"),
    figures={"a shard, worst case": facts.SHARD, "regenerated within": facts.LIST_PERIOD},
    fails=[failures.LISTS_STALE],
)

# State
database = Database(
    "primary database",
    technology=mariadb(_VERSION),
    role="Stores accounts, orders, certificates and revocations.",
    fleet=Fleet(
        statement("PowerEdge R7525 with 2 EPYC 7542") @ facts.SERVERS.at("2U form factor"),
        **gap.of(count="number of such servers", reserved="owned machines: no commitments"),
    ),
    size=facts.FLASH,
    consistency=statement("one database takes all writes")
    @ facts.SERVERS.at("We run the CA against a single database"),
    replication=statement("to two others, in two locations")
    @ facts.STORAGE.at("rapidly replicates to two others"),
    backup=statement("daily") @ facts.STORAGE.at("is backed up daily"),
    cost=facts.COST,
    figures={"cores": facts.CORES, "memory": facts.MEMORY, "CPU in use": facts.CPU},
    fails=[failures.DATABASE_BUSY],
)
former_database = Database(
    "former primary database",
    technology=mariadb(_VERSION),
    role="The former server; its CPUs were at their limit.",
    fleet=Fleet(
        statement("2 Xeon E5-2650") @ facts.SERVERS.at("2x Intel Xeon E5-2650"),
        **gap.of(count="number of such servers", reserved="owned machines: no commitments"),
    ),
    size=facts.FLASH_BEFORE,
    consistency=statement("one database takes all writes")
    @ facts.SERVERS.at("We run the CA against a single database"),
    **gap.of("replication", "backup"),
    cost=facts.COST_BEFORE,
    figures={
        "cores": facts.CORES_BEFORE,
        "memory": facts.MEMORY_BEFORE,
        "CPU in use": facts.CPU_BEFORE,
    },
    fails=[failures.DATABASE_BUSY],
)
replicas = Database(
    "database replicas",
    technology=mariadb(_VERSION),
    role="Replicate the primary, serve some of the reads, and can be promoted to primary.",
    fleet=Fleet(gap("machines of the replicas"), count=facts.REPLICAS),
    **gap.of("size", "backup", consistency="lag of the replicas"),
    replication=statement("replicate from one primary") @ facts.STORAGE.at("rapidly replicates to"),
)
response_cache = Cache(
    "OCSP cache",
    technology=redis(_VERSION),
    role="Held signed responses, which could be regenerated at any time.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
)
list_store = ObjectStore(
    "CRL store",
    technology=own.object_storage(_VERSION),
    role="Holds the latest CRL of every shard, for the network that serves them.",
    **gap.of("fleet", "durability"),
    size=facts.LIST_WHOLE,
)

GLOSSARY = {
    "ACME": "Automatic Certificate Management Environment: the protocol to request certificates",
    "CA": "certificate authority",
    "CCADB": "Common CA Database: where authorities report their CRLs to browser makers",
    "CRL": "Certificate Revocation List",
    "EPYC": "a family of server processors of AMD",
    "OCSP": "Online Certificate Status Protocol: checks one certificate at a time",
    "SA": "storage authority: the part of Boulder that accesses the database",
    "Must-Staple": "an entry of a certificate: it is rejected without a stapled OCSP response",
}
"""Terms of Let's Encrypt and of its field that its views use."""

letsencrypt = System(
    "Let's Encrypt",
    documented="scarcely",
    scale={
        "websites (2025)": facts.SITES,
        "certificates issued (2025)": facts.ISSUED,
        "OCSP requests, peak (2025)": facts.OCSP_MONTH,
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
                how=statement(
                    "chosen to more than double almost every performance metric in the same 2U"
                )
                @ facts.SERVERS.at("more than double almost every performance metric"),
                saving=gap("money saved by the new servers"),
                cost=gap("price of the new servers (the post says quite expensive)"),
            )
        ],
    ),
    glossary=GLOSSARY,
)
