"""The components of Azure Storage, and what its views share."""

from atlas import (
    ChaosTool,
    Client,
    Deployer,
    Gateway,
    Monitor,
    ObjectStore,
    Orchestrator,
    SecretStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _incident_facts as incidents
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import _technologies as own
from systems.microsoft import facts
from systems.microsoft._economics import ECONOMICS

OWN_MACHINES = "filings name what Microsoft owns and leases, and no machine on demand or reserved"
gap = gaps_in("Microsoft's papers, posts, reports and filings, to November 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# Clients and what runs on the storage
clients = Client(
    "storage clients",
    technology=own.clients(_VERSION),
    role="Programs of customers and Microsoft that store blobs, table entities and messages.",
    population=gap("number of accounts or customers"),
    figures={
        "requests, mean (2012)": facts.REQUESTS_2012,
        "requests, peak (2012)": facts.REQUESTS_PEAK_2012,
        "retries (.NET client, 2011)": statement("exponential by default, 3 to 90 s apart")
        @ src.RETRIES.at("each backoff is between 3 and 90 seconds"),
    },
)
machines = Service(
    "Virtual Machines",
    technology=own.machines(_VERSION),
    role="Azure's VMs, whose disks are blobs in Azure Storage.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "their disks (2012)": statement("network-attached blobs in Azure Storage")
        @ src.FLAT_NETWORK.at("persistent disks as durable network attached blobs"),
    },
)

# Naming and placement of accounts
location_service = Orchestrator(
    "location service",
    technology=own.location(_VERSION),
    role="Places each account on a primary and secondary stamp, and points its DNS name there.",
    fleet=_MACHINES,
    manages=statement("all stamps, and the account namespace across them (2011)")
    @ src.WAS.at("The location service manages all the storage"),
    figures={
        "its own locations (2011)": facts.LOCATIONS,
        "use of a stamp, goal (2011)": facts.USE_GOAL,
        "account size, limit (2011)": facts.ACCOUNT_SIZE_2011,
    },
    fails=[failures.LOCATION_LOST],
)

# One stamp: three layers
front_ends = Gateway(
    "front ends",
    technology=own.front_end(_VERSION),
    role="Stateless servers of a stamp: authenticate a request, route it by the Partition Map.",
    **gap.of("fleet", "load"),
    figures={
        "route by (2011)": statement("a cached Partition Map")
        @ src.WAS.at("The FE servers cache the Partition Map"),
        "failed front end (2010)": statement("the load balancer removes it")
        @ src.OVERVIEW_2010.at("out of the available servers that serve requests"),
        "load balancer (2012, gen 2)": statement("a software load balancer")
        @ src.FLAT_NETWORK.at("moving from a hardware load balancer to"),
    },
    fails=[failures.FRONT_ENDS_LOOP, failures.CERTIFICATE_EXPIRED],
)
partition_servers = Service(
    "partition servers",
    technology=own.partition(_VERSION),
    role="Serve ranges of the Object Tables: blobs, entities, messages; order transactions.",
    **gap.of("fleet", "load"),
    scaling=statement("hot ranges are split, and moved to other servers (2011)")
    @ src.WAS.at("splits the RangePartition into two or more"),
    figures={
        "ranges a server, mean (2011)": facts.RANGES_A_SERVER,
        "servers of a stamp (2011)": statement("a few hundred")
        @ src.WAS.at("has a few hundred partition"),
        "a range belongs to (2011)": statement("one server at a time, by a lease")
        @ src.WAS.at("serve the same RangePartition at the same"),
    },
    fails=[failures.OVERLOADED],
)
partition_manager = Orchestrator(
    "partition manager",
    technology=own.partition(_VERSION),
    role="Splits, merges and moves ranges, and keeps the Partition Map; one leader a stamp.",
    fleet=_MACHINES,
    manages=statement("which server serves which range, in the Partition Map (2011)")
    @ src.WAS.at("The PM stores this assignment in the"),
    figures={
        "split pass, interval (2011)": facts.SPLIT_CYCLE,
        "splits, merges, a stamp (2011)": facts.SPLITS_A_DAY,
        "load balances, a stamp (2011)": facts.MOVES_A_DAY,
        "leader (2011)": statement("elected by a Paxos lock service")
        @ src.WAS.at("is used for leader election for the"),
    },
    fails=[failures.MAP_INCONSISTENT],
)
stream_manager = Orchestrator(
    "Stream Manager",
    technology=own.stream(_VERSION),
    role="A Paxos cluster per stamp: places and seals extents, repairs and erasure-codes them.",
    fleet=_MACHINES,
    manages=statement("streams, extents and the nodes that hold them (2011)")
    @ src.WAS.at("what extents are in each stream, and"),
    figures={
        "extents of a stamp, limit (2011)": storage.EXTENTS_A_STAMP,
        "seal and new extent, mean (2011)": storage.SEAL,
    },
    fails=[failures.METADATA_CRASHES],
)
extent_nodes = ObjectStore(
    "extent nodes",
    technology=own.stream(_VERSION),
    role="Hold replicas and fragments of extents; each write goes to a journal and a data disk.",
    fleet=_MACHINES,
    size=gap("bytes of all stamps since 2011"),
    durability=statement("locally redundant: at least 11 nines over a year (2023)")
    @ src.REDUNDANCY_2023.at("LRS provides at least 99.999999999% (11 nines) durability"),
    figures={
        "raw, all stamps (2011)": facts.RAW_2011,
        "racks of a stamp (2011)": facts.RACKS,
        "nodes a rack (2011)": facts.NODES_A_RACK,
        "replicas, one stamp (2011)": storage.REPLICAS,
        "size of an extent, target (2011)": storage.EXTENT,
        "small append, journal (2011)": storage.APPEND_AFTER,
    },
    fails=[failures.SERVERS_DAMAGED, failures.NODE_LOST],
)
coded_extents = ObjectStore(
    "coded extents (2012)",
    technology=own.stream(_VERSION),
    role="Sealed extents of blobs as 12 data and 4 parity fragments, each in another rack.",
    fleet=_MACHINES,
    size=gap("share of the extents that are erasure-coded"),
    durability=statement("better than that of three copies (2012)")
    @ src.LRC.at("better durability than the traditional approach of"),
    figures={
        "fragments of an extent (2012)": storage.FRAGMENTS,
        "overhead, LRC, target (2012)": storage.OVERHEAD,
        "read to rebuild, LRC (2012)": storage.READS_LRC,
    },
)
secondary_stamp = ObjectStore(
    "secondary stamp",
    technology=own.stream(_VERSION),
    role="A stamp in another location, with the same layers, that holds a copy of an account.",
    fleet=_MACHINES,
    size=gap("bytes that are geo-replicated"),
    durability=statement("geo-redundant: at least 16 nines over a year (2023)")
    @ src.REDUNDANCY_2023.at("resources of at least 99.99999999999999% (16 9's) over"),
    figures={
        "its lag, mean (2011)": storage.GEO_LAG,
        "RPO, typical case, no SLA (2023)": storage.GEO_RPO,
        "distance (2012)": statement("at least 400 miles between the locations")
        @ src.TRILLIONS.at("2 locations at least 400 miles apart from"),
    },
)
first_stamps = ObjectStore(
    "stamps of generation 1",
    technology=own.stream(_VERSION),
    role="The first stamps: hierarchical network, journals on hard drives.",
    fleet=_MACHINES,
    size=gap("bytes in them"),
    durability=gap("durability of the first stamps"),
    figures={
        "raw, one stamp (2011)": facts.STAMP_FIRST,
        "network of a node (2012)": facts.NODE_GEN_1,
        "journal (2012)": statement("on hard drives; generation 2 has SSDs")
        @ src.FLAT_NETWORK.at("Storage Device Used for Journaling"),
    },
)

# Control
fabric_controller = Orchestrator(
    "Fabric Controller",
    technology=own.fabric(_VERSION),
    role="Manages the nodes of one stamp: health, start and stop, deployment of the service.",
    fleet=_MACHINES,
    manages=statement("one storage stamp each (2012)")
    @ src.STAMP_2012.at("is a separate Fabric Controller per storage"),
    figures={"accounts hit, December 2012": incidents.ACCOUNTS_2012},
)
secret_store = SecretStore(
    "Secret Store",
    technology=own.in_house(_VERSION),
    role="Stores, distributes and updates the certificates of the platform.",
    fleet=_MACHINES,
    rotation=statement("it automates distribution and updates (2013)")
    @ src.CERTIFICATE_2013.at("automates the storage, distribution and updating of"),
)
upgrades = Deployer(
    "rolling upgrade",
    technology=own.in_house(_VERSION),
    role="Upgrades a stamp, one upgrade domain after the other, with tests in between.",
    fleet=_MACHINES,
    strategy=statement("one upgrade domain at a time, validated before the next (2011)")
    @ src.WAS.at("one at a time for a given storage"),
    frequency=gap("upgrades per month"),
    figures={"upgrade domains, a stamp (2012)": storage.UPGRADE_DOMAINS},
)
configuration = Deployer(
    "configuration tooling",
    technology=own.in_house(_VERSION),
    role="Enables features of the storage service by configuration.",
    fleet=_MACHINES,
    strategy=statement("standard protocol (2014): incremental batches")
    @ src.FRONT_ENDS_2014_QUOTED.at("protocol of applying production changes in incremental"),
    frequency=gap("changes per month"),
)
dashboard = Monitor(
    "Service Health Dashboard",
    technology=own.in_house(_VERSION),
    role="Tells customers which services fail; in 2012 its data were in the stamp that failed.",
    fleet=_MACHINES,
    watches=statement("the performance of Windows Azure, for its subscribers (2012)")
    @ src.STAMP_2012_REDMOND.at("get updates about the service's performance through Microsoft's"),
    retention=gap("how long it keeps reports of that time"),
    figures={
        "its data (2012)": statement("in the stamp that failed")
        @ src.STAMP_2012_REDMOND.at("because it relied on data in the affected")
    },
)
log_search = Monitor(
    "debug logs",
    technology=own.in_house(_VERSION),
    role="Verbose logs on the disks of the storage nodes, with a distributed search.",
    fleet=_MACHINES,
    watches=statement("a grep-like utility over all storage nodes (2011)")
    @ src.WAS.at("provides a grep-like utility to do a"),
    retention=undisclosed("retention: the paper of 2011 says `many days`"),
)
pressure_points = ChaosTool(
    "pressure points",
    technology=own.in_house(_VERSION),
    role="An interface of the system that triggers its operations and injects faults.",
    fleet=_MACHINES,
    cadence=statement("in stress runs, in specific order or at random (2011)")
    @ src.WAS.at("during a stress run in specific orders"),
    figures={
        "faults (2011)": statement("crashes of each server type, network and disk latency")
        @ src.WAS.at("crash each type of server in a"),
    },
)

azure_storage = System(
    "Azure Storage",
    documented="well",
    scale={
        "objects (April 2014)": facts.OBJECTS_2014,
        "requests, mean (April 2014)": facts.REQUESTS_2014,
        "requests, peak (2012)": facts.REQUESTS_PEAK_2012,
        "raw capacity (2011)": facts.RAW_2011,
        "all Azure traffic on RDMA (2023)": facts.RDMA_SHARE,
    },
    economics=ECONOMICS,
    glossary={
        "account": "the name under which a customer stores; in 2011 all its data fitted one stamp",
        "extent": "the unit of replication, in 2011 of about 1 GB; once sealed, it never changes",
        "FY": "fiscal year: Microsoft's ends in June",
        "LRC": "Local Reconstruction Codes: erasure codes that rebuild from few fragments",
        "LRS": "locally redundant storage: an account in one location",
        "Object Table": "a table of the system, such as of all blobs of a stamp",
        "Partition Map": "which partition server serves which range; cached by front ends",
        "Paxos": "a protocol by which replicas agree",
        "range": "RangePartition: a range of keys of an Object Table",
        "RDMA": "remote direct memory access: network cards copy memory without the CPU",
        "RS": "Reed-Solomon, the usual erasure code",
        "scale unit": "Microsoft's later word for a stamp",
        "stamp": "a cluster of racks with all three layers, on its own",
        "stream": "a list of extents that is appended to",
        "WAS": "Windows Azure Storage, the service's former name",
    },
)
