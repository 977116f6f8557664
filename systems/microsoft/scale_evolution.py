"""What limited Azure Storage as it grew: disks, copies, the network, changes made at once."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

NO_COST = undisclosed("cost at this size: no paper, post or filing states one")
NO_USERS = undisclosed("users at this size: Microsoft counts objects and requests")
_LEVEL = "this many users: Microsoft counts objects and requests, and begins with 2011"

JOURNAL = Stage(
    when=statement("November 2008") @ src.WAS.at("been in production since November 2008"),
    users=NO_USERS,
    architecture=statement("the lowest layer of a stamp began as Bing's Cosmos")
    @ src.WAS.at("with Cosmos as our intra-stamp replication system."),
    broke=statement("reads and writes contended for the same disk")
    @ src.WAS.at("read/writes contending with each other on the"),
    fixed=statement("a journal drive on each node, for all its writes")
    @ src.WAS.at("reserve a whole disk drive or SSD as"),
    cost=NO_COST,
    components=[c.first_stamps],
    figures={
        "small append, no journal (2011)": storage.APPEND_BEFORE,
        "small append, journal (2011)": storage.APPEND_AFTER,
    },
)
CODING = Stage(
    when=statement("October 2011") @ src.WAS.at("October 23-26, 2011, Cascais, Portugal."),
    users=NO_USERS,
    architecture=statement("stamps, typically of 10 to 20 racks; three replicas in each")
    @ src.WAS.at("range from 10 to 20 racks with 18"),
    broke=statement("three replicas store three times the data")
    @ src.WAS.at("which is three times the original data,"),
    fixed=statement("sealed extents of blobs are erasure-coded; by 2012 with LRC")
    @ src.LRC.at("it achieves our 1.33x storage overhead target"),
    cost=NO_COST,
    components=[c.extent_nodes, c.coded_extents],
    figures={
        "raw, all stamps (2011)": facts.RAW_2011,
        "raw, one older stamp (2011)": facts.STAMP_FIRST,
        "raw, one newer stamp (2011)": facts.STAMP_NEXT,
        "one account, limit (2011)": facts.ACCOUNT_SIZE_2011,
    },
)
NETWORK = Stage(
    when=statement("July 2012") @ src.TRILLIONS.at("July 19, 2012"),
    users=NO_USERS,
    architecture=statement("compute and storage are separate, and scale independently")
    @ src.FLAT_NETWORK.at("separate customer VM-based computation from storage, allowing"),
    broke=statement("the network between them: scale and throughput had to leap")
    @ src.FLAT_NETWORK.at("quantum leap in network scale and throughput was"),
    fixed=statement("a flat network, software load balancers, journals on SSDs")
    @ src.FLAT_NETWORK.at("Q10 provides a fully non-blocking 10Gbps based fully"),
    cost=NO_COST,
    components=[c.clients, c.first_stamps, c.extent_nodes],
    figures={
        "objects (2012)": facts.OBJECTS_2012,
        "objects passed, about July 2011": facts.OBJECTS_2011,
        "requests, mean (2012)": facts.REQUESTS_2012,
        "requests, peak (2012)": facts.REQUESTS_PEAK_2012,
        "node, generation 1 (2012)": facts.NODE_GEN_1,
        "node, generation 2 (2012)": facts.NODE_GEN_2,
        "backplane, data center (2012)": facts.BACKPLANE,
        "one account, target (2010)": facts.ACCOUNT_2010,
        "one account, target (2012)": facts.ACCOUNT_2012,
    },
)
BATCHES = Stage(
    when=statement("2014") @ src.BUILD_2014.at("April 8, 2014"),
    users=NO_USERS,
    architecture=statement("all accounts on second-generation hardware by April 2014")
    @ src.FLAT_NETWORK.at("upgraded to Gen 2 hardware as of April"),
    broke=statement("in November, a change reached most regions in a short time")
    @ src.FRONT_ENDS_2014_QUOTED.at("across most regions in a short period of"),
    fixed=statement("announced: the deployment platform enforces small slices")
    @ src.FRONT_ENDS_2014_ITNEWS.at("enforce that policy in the deployment platform itself."),
    cost=NO_COST,
    components=[c.front_ends, c.configuration],
    figures={
        "objects (April 2014)": facts.OBJECTS_2014,
        "requests, mean (April 2014)": facts.REQUESTS_2014,
    },
)
RDMA = Stage(
    when=statement("2023") @ src.RDMA.at("MSR-TR-2023-13"),
    users=NO_USERS,
    architecture=statement("compute and storage clusters, also in other data centers of a region")
    @ src.RDMA.at("As compute and storage clusters may be located"),
    broke=statement("RDMA had to work at the scale of a region, between different cards")
    @ src.RDMA.at("interoperability between different types of RDMA network"),
    fixed=statement("changes to the network; RDMA inside all public regions")
    @ src.RDMA.at("RDMA is supported in all Azure public regions."),
    cost=NO_COST,
    components=[c.extent_nodes, c.machines],
    figures={"all Azure traffic, RDMA (2023)": facts.RDMA_SHARE},
)
SCALED = Stage(
    when=statement("April 2025") @ src.OPENAI.at("4/15/2025"),
    users=NO_USERS,
    architecture=statement("one customer, OpenAI, trains models on Blob Storage")
    @ src.OPENAI.at("relies on Microsoft Azure Blob Storage and newly"),
    broke=statement("OpenAI's storage needs, such as the size of its datasets, have grown")
    @ src.OPENAI.at("storage needs, including the size of the datasets"),
    fixed=statement("new capabilities: tens of Tbps over one namespace (talk of 2024)")
    @ src.SUPERCHARGING.at("tens of terabits per second (Tbps) of consistent"),
    cost=NO_COST,
    components=[c.clients, c.front_ends],
)

with ScaleEvolution(
    c.azure_storage,
    "Azure Storage from 2008 to 2025",
    as_of="2025-04-15",
    replaced=[c.first_stamps],
    stages={
        "1K": undisclosed(_LEVEL),
        "10K": undisclosed(_LEVEL),
        "100K": undisclosed(_LEVEL),
        "1M": undisclosed(_LEVEL),
        "10M": undisclosed(_LEVEL),
        "2008": JOURNAL,
        "70 PB, 2011": CODING,
        "4 T objects, 2012": NETWORK,
        "20 T objects, 2014": BATCHES,
        "2023": RDMA,
        "2025": SCALED,
    },
    urgent=[failures.OVERLOADED, failures.SERVERS_DAMAGED, failures.FRONT_ENDS_LOOP],
) as diagram:
    c.first_stamps >> Asynchronous("accounts moved") >> c.extent_nodes
    c.clients >> Call("REST") >> c.front_ends
    c.machines >> Call("disk requests") >> c.front_ends
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.extent_nodes >> Asynchronous("sealed extents") >> c.coded_extents
    c.configuration >> Observation("in batches") >> c.front_ends
    waive("CFO304", because=c.OWN_MACHINES)
