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
    PricedPart,
    Service,
    System,
    Worker,
    absent,
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
_OWNED = absent("commitments: the servers are its own, not rented")

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
    role="Those that checked revocation queried the OCSP address of a certificate, until 2025.",
    population=gap("number of clients that send OCSP requests"),
)
vendors = Client(
    "browser makers",
    technology=own.visitor(_VERSION),
    role="Fetch all CRLs centrally, pack them, and push the result to their browsers.",
    population=gap("number of makers that fetch the CRLs"),
    figures={"Firefox pushes every, at best": facts.PUSHED_EVERY},
)
cdn = CDN(
    "content delivery network",
    technology=own.akamai(_VERSION),
    role="Answered most OCSP requests from its cache, until 2025.",
    fleet=_MACHINES,
    hit_ratio=facts.CDN_SHARE,
    figures={"OCSP requests, peak (2025)": facts.OCSP_CDN},
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
    figures={
        "test, 1/16 of the CDN cache gone": facts.TESTED,
        "test, all of the CDN cache gone": statement("the systems remained responsive")
        @ facts.CACHING.at("our systems remained responsive."),
    },
    fails=[failures.OCSP_OVERRUN],
)
updater = Worker(
    "CRL updater",
    technology=own.boulder(_VERSION),
    role="Generates each shard of the CRL, and has it signed.",
    **gap.of("fleet", load="CRLs generated per day"),
    backlog=statement("a failed shard is retried, up to a maximum")
    @ facts.boulder.file("crl/updater/updater.go").at("(with exponential backoff"),
    figures={
        "shards of each CRL (2022)": facts.SHARDS,
        "one shard, worst case (2022)": facts.SHARD,
        "update period, has to be below": facts.LIST_PERIOD,
    },
    fails=[failures.LISTS_STALE],
)

# State
database = Database(
    "primary database",
    technology=mariadb(_VERSION),
    role="Stores accounts, orders, certificates and revocations.",
    fleet=Fleet(
        statement("PowerEdge R7525 with 2 EPYC 7542") @ facts.SERVERS.at("2U form factor"),
        count=gap("number of such servers"),
        reserved=_OWNED,
    ),
    size=gap("size of the data"),
    consistency=statement("a single server takes all writes")
    @ growth.MILLIONS_A_DAY.at("a single database server is the writer,"),
    replication=statement("to two others, including two locations")
    @ facts.STORAGE.at("rapidly replicates to two others"),
    backup=statement("daily") @ facts.STORAGE.at("is backed up daily"),
    cost=facts.COST,
    figures={
        "cores of one server": facts.CORES,
        "memory of one server": facts.MEMORY,
        "raw SSDs of one server": facts.FLASH,
        "CPU in use": facts.CPU,
    },
    fails=[failures.DATABASE_BUSY],
)
former_database = Database(
    "former primary database",
    technology=mariadb(_VERSION),
    role="The former server; its CPUs were at their limit.",
    fleet=Fleet(
        statement("2 Xeon E5-2650") @ facts.SERVERS.at("2x Intel Xeon E5-2650"),
        count=gap("number of such servers"),
        reserved=_OWNED,
    ),
    size=gap("size of the data"),
    consistency=statement("the CA runs against a single database")
    @ facts.SERVERS.at("We run the CA against a single database"),
    **gap.of("replication", "backup"),
    cost=absent("cost: replaced in September 2020"),
    figures={
        "cores of one server": facts.CORES_BEFORE,
        "memory of one server": facts.MEMORY_BEFORE,
        "raw SSDs of one server": facts.FLASH_BEFORE,
        "CPU, week before replacement": facts.CPU_BEFORE,
        "renting one as large, 2025 price": facts.COST_BEFORE,
    },
    fails=[failures.DATABASE_BUSY],
)
replicas = Database(
    "database replicas",
    technology=mariadb(_VERSION),
    role="Replicate the primary, serve some of the reads, and can be promoted to primary.",
    fleet=Fleet(
        statement("identical to the machine of the primary")
        @ growth.MILLIONS_A_DAY.at("reads directed at identical machines with replicas"),
        count=facts.REPLICAS,
        reserved=_OWNED,
    ),
    **gap.of("size", "backup", consistency="lag of the replicas"),
    cost=facts.COST_OF_REPLICAS,
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
    **gap.of("fleet", "durability", size="size of all CRLs"),
    figures={"one CRL, if all were revoked": facts.LIST_WHOLE},
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
        unit_costs={"a website, a year, all costs": growth.BUDGET_2020 / growth.WEBSITES_2020},
        reserved=gap("share of machines that are owned"),
        growth={
            "2x certificates": gap("cost at twice the load"),
            "4x websites of 2017, all costs": growth.YEARLY_2020.to("USD / month"),
        },
        parts=[
            PricedPart(
                "hosting and audits (2017)",
                monthly=growth.HOSTING_SPENT,
                covers="as budgeted: two secure rooms, links, power, and all audits",
            ),
            PricedPart(
                "hardware and software (2017)",
                monthly=growth.HARDWARE_SPENT,
                covers="as budgeted: what is bought in a year, without what is donated",
            ),
            PricedPart(
                "donated hardware",
                monthly=gap("worth of the hardware that Cisco, Thales and Fortinet gave"),
                covers="given, so in no budget",
            ),
        ],
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
