"""The components that carry a Zoom meeting, and the data about it."""

from atlas import (
    DNS,
    Client,
    Database,
    Gateway,
    ObjectStore,
    Orchestrator,
    Service,
    Worker,
    statement,
)
from atlas.technologies.dns import dns
from atlas.technologies.dynamodb import dynamodb as amazon_dynamodb
from systems.zoom import _cost_facts as costs
from systems.zoom import _failures as failures
from systems.zoom import _incident_facts as incidents
from systems.zoom import _sources as src
from systems.zoom import _technologies as own
from systems.zoom import facts

gap = own.gap
NO_LOST_DATA = "Zoom's reports of 2019 to 2025 and two universities' neither report nor exclude any"
NO_LOGS = (
    "where Zoom's own services log is not published; apps on its Meeting SDK log on the device, "
    "encrypted (developers.zoom.us)"
)

VERSION = gap("version in production")
TOOL = gap("name and version of the internal tool")
MACHINES = gap("machine types and their numbers")

# Clients and names
clients = Client(
    "Zoom clients",
    technology=own.zoom_client(VERSION),
    role="Start and join meetings; encode, encrypt and show audio and video.",
    population=gap("number of users: results count customers, and participants of 2020"),
    figures={
        "daily participants, peak (2020)": facts.APRIL_2020,
        "participants in one meeting": facts.PARTICIPANTS,
        "a participant (2020)": statement("one who attends several meetings counts in each")
        @ src.NOT_USERS.at("For example, if you attend several meetings in"),
        "media": statement("UDP 8801; TCP 443 if UDP is unavailable (undated)")
        @ src.MESH_PORTS.at("fall back to TCP 443 if UDP 8801"),
    },
)
registry = DNS(
    ".us registry (GoDaddy)",
    technology=own.domain_registry(VERSION),
    role="Delegates zoom.us to Zoom's name servers; another company runs it.",
    **gap.of("fleet", "ttl"),
    figures={
        "zoom.us blocked (April 2025)": incidents.DOMAIN_2025,
        "email (2025)": statement("that of all of Zoom's employees was disrupted, says Red Sift")
        @ src.HELD_2025.at("as their corporate email for all their employees."),
        "without it (2025)": statement("meetings could not be started, joined or scheduled")
        @ src.STATUS_2025.at("Any start, join, or schedule meetings actions were"),
    },
    fails=[failures.DOMAIN_HELD],
)
names = DNS(
    "Zoom's name servers",
    technology=dns(VERSION),
    role="Answer for names under zoom.us.",
    **gap.of("fleet", "ttl"),
    figures={
        "in the outage (2025)": statement("replied properly; the block was at the registry")
        @ src.STATUS_2025.at("domain name servers were properly replying to requests."),
    },
    fails=[failures.NAMES_FAIL],
)

# A meeting
web = Service(
    "Web Infrastructure",
    technology=own.in_house(TOOL),
    role="The zoom.us website: users start, join and schedule meetings through it.",
    **gap.of("fleet", "load"),
    scaling=statement("web servers in distinct clusters, with failover to another region (2022)")
    @ src.WEB_2022.at("series of web servers segregated into distinct clusters."),
    figures={
        "outage, by probes (2022)": incidents.PROBES_2022,
        "hosted (2019)": statement("by a cloud provider; media in Zoom's own data centers")
        @ src.DATABASE_2019.at("website are hosted within a cloud service provider."),
    },
    fails=[failures.FAILBACK_SLOW],
)
billing = Service(
    "billing system (2020)",
    technology=own.supplier(VERSION),
    role="Another company's service for billing and subscriptions.",
    **gap.of("fleet", "load", "scaling"),
    figures={"outage: report to end (2020)": incidents.BILLING_2020},
    fails=[failures.BILLING_OVERLOADED],
)
controller = Orchestrator(
    "Zone Controllers",
    technology=own.zone_controller(VERSION),
    role="Choose the Multimedia Router of a meeting; published for Meeting Connector only.",
    fleet=MACHINES,
    manages=statement("which router a meeting uses, in Meeting Connector (undated)")
    @ src.ON_PREMISE.at("bestimmt, mit welchem MMR die Verbindung zum Meeting"),
)
routers = Gateway(
    "Multimedia Routers",
    technology=own.mmr(VERSION),
    role="Relay and multiplex the packets of a meeting; they do not decrypt them to route.",
    **gap.of("fleet", "load"),
    figures={
        "packets (2024)": statement("relayed without decryption, by one or more routers")
        @ src.E2EE.at("MMR servers do not decrypt these packets to"),
    },
    fails=[failures.NO_ROUTER, failures.HEARTBEATS_STOP],
)
connectors = Service(
    "connector servers",
    technology=own.in_house(TOOL),
    role="Let phones and SIP devices join: decrypt, compose and encode again.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "key (2024)": statement("the router provides the meeting's key, unless end-to-end")
        @ src.E2EE.at("the MMR provides the per-meeting encryption key to"),
    },
)
recorder = Worker(
    "Cloud Recording",
    technology=own.in_house(TOOL),
    role="Records the decrypted streams of a meeting; not of end-to-end encrypted ones.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "records (2024)": statement("the decrypted streams; the file is hosted in Zoom's cloud")
        @ src.E2EE.at("hosting the resulting file in Zoom's cloud for"),
    },
)
recordings = ObjectStore(
    "recordings",
    technology=own.in_house(TOOL),
    role="Files of recorded meetings, hosted in Zoom's cloud for the user.",
    **gap.of("fleet", "size", "durability"),
    figures={
        "deleted by a user": statement("30 days in the trash, where it is enabled (undated)")
        @ src.TRASH.at("user can recover these files for 30 days."),
        "after the trash": statement("deleted within 24 hours, and not recoverable (undated)")
        @ src.TRASH.at("deleted from the trash folder within 24 hours."),
    },
)
hybrid = Gateway(
    "Hybrid MMRs",
    technology=own.mmr(VERSION),
    role="Routers in a customer's own network, for internal users (Zoom Meetings Hybrid).",
    **gap.of("fleet", "load"),
    figures={
        "one virtual machine": statement(
            "two controller proxies and two routers by default (undated)"
        )
        @ src.HYBRID.at("two ZC Proxies & two Hybrid MMRs by"),
        "ports to Zoom's cloud": statement(
            "UDP 8801 to 8803; TCP 443 to *.zoom.us and *.zoomonprem.com (undated)"
        )
        @ src.HYBRID_PORTS.at("8801, 8802, 8803"),
        "link to Zoom's cloud": statement("typically one for each meeting")
        @ src.HYBRID.at("one link to the Zoom Cloud is required"),
    },
    fails=[failures.NO_HYBRID_ROUTER],
)
hybrid_controller = Orchestrator(
    "Hybrid Zone Controllers",
    technology=own.zone_controller(VERSION),
    role="In Zoom's cloud: reply to a client's ping with the Hybrid MMRs to use.",
    fleet=MACHINES,
    manages=statement("the Hybrid MMRs of customers (undated)")
    @ src.HYBRID.at("deployed in the Zoom Cloud and manage Hybrid"),
)
keys = Service(
    "key server (E2EE)",
    technology=own.in_house(TOOL),
    role="Distributes clients' public keys for end-to-end encrypted meetings; no meeting keys.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "distributes (2024)": statement("public keys that clients generate")
        @ src.E2EE.at("responsible for distributing cryptographic public keys"),
    },
)

# Data of meetings
backend = Service(
    "meetings back end",
    technology=own.in_house(TOOL),
    role="What DynamoDB served in 2020; which services these are is not published.",
    **gap.of("fleet", "load"),
    scaling=statement("2020: with DynamoDB it grew 30-fold in daily participants")
    @ src.DYNAMODB.at("grow from 10M to 300M Daily Meeting Participants"),
)
dynamodb = Database(
    "DynamoDB tables",
    technology=amazon_dynamodb(VERSION),
    role="Tables of Zoom Meetings; which service calls them is not published.",
    **gap.of("fleet", "size", "backup"),
    consistency=gap("which reads are consistent"),
    replication=statement("global tables, in the growth of 2020 (told in 2022)")
    @ src.DYNAMODB.at("Using DynamoDB global tables in conjunction with"),
    figures={
        "mode (2020)": statement("on demand, told in 2022")
        @ src.DYNAMODB.at("in conjunction with on-demand mode enabled us"),
        "100 writes a second, at list": costs.WRITES_ON_DEMAND,
        "reserved for 1 year, at list": costs.WRITES_1Y,
        "reserved (2024)": statement("AWS reserves no on-demand capacity, no global tables")
        @ src.RESERVABLE.at("reservations are not offered for [on-demand capacity]"),
        "growth of 2020": statement("no performance issues, by Zoom's quoted words")
        @ src.DYNAMODB.at("with no performance issues, even with our sudden"),
    },
    fails=[failures.DYNAMODB_THROTTLED],
)
database = Database(
    "key database (2019)",
    technology=own.supplier(VERSION),
    role="A database of the data layer at Amazon Web Services, in Virginia.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("2019: a secondary in another zone, a backup system in California")
    @ src.DATABASE_2019.at("secondary database within the region but in a"),
    figures={
        "database: report to end (2019)": incidents.DATABASE_2019,
        "region (2019)": statement("AWS in Virginia, the primary one")
        @ src.DATABASE_2019.at("primary Virginia region in Amazon Web Services (AWS)."),
    },
    fails=[failures.DATABASE_PAIR],
)
