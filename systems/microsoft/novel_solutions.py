"""What Azure Storage had to invent: erasure codes, journal drives, sealing, splits, RDMA."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.microsoft import _failures as failures
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.azure_storage,
    "Coded extents, sealed appends, ranges that split by load",
    as_of="2025-04-15",
    solutions=[
        Solution(
            "Local Reconstruction Codes (2012)",
            problem=statement("Reed-Solomon at 1.33 x reads 12 fragments, perhaps on hot nodes")
            @ src.LRC.at("greatly increases the chance of hitting a"),
            invention=statement("two local groups, each with a parity, and two global parities")
            @ src.LRC.at("It computes one local parity within each"),
            effect={
                "read to rebuild, LRC (2012)": storage.READS_LRC,
                "read to rebuild, RS 12+4 (2012)": storage.READS_RS,
            },
            open_source=NO_CODE,
            components=[c.coded_extents],
        ),
        Solution(
            "Journal drive (2011)",
            problem=statement("reads and writes contended for the same disk")
            @ src.WAS.at("read/writes contending with each other on the"),
            invention=statement("each write to journal and data disk; the first one counts")
            @ src.WAS.at("Once either succeeds, success can be returned."),
            effect={
                "small append, no journal (2011)": storage.APPEND_BEFORE,
                "small append, journal (2011)": storage.APPEND_AFTER,
            },
            open_source=NO_CODE,
            components=[c.extent_nodes],
        ),
        Solution(
            "Disk scheduling of its own (2011)",
            problem=statement("some disks starved other requests during long sequential ones")
            @ src.WAS.at("some disks would lock into servicing large"),
            invention=statement("no new work for a disk with too much of it pending")
            @ src.WAS.at("avoid scheduling new IO to a spindle"),
            effect={
                "effect": statement(
                    "fairness, at slightly more latency of some sequential requests"
                )
                @ src.WAS.at("allows us to achieve fairness across reads/writes at")
            },
            open_source=NO_CODE,
            components=[c.extent_nodes],
        ),
        Solution(
            "Append-only extents (2011)",
            problem=c.gap("what led to append-only streams; they came with Bing's Cosmos"),
            invention=statement("on a failure, seal the extent at once and append elsewhere")
            @ src.WAS.at("upon failures, the extent is immediately sealed."),
            effect={
                "effect": statement("a much simpler replication protocol and failure handling")
                @ src.WAS.at("greatly simplified the replication protocol and handling"),
                "seal and new extent, mean (2011)": storage.SEAL,
            },
            open_source=NO_CODE,
            components=[c.stream_manager, c.extent_nodes],
        ),
        Solution(
            "Ranges that split by load (2011)",
            problem=statement("hashed keys lose the locality that isolates a customer")
            @ src.WAS.at("but lose the locality of objects for"),
            invention=statement("ranges of keys, split and moved by load on several measures")
            @ src.WAS.at("trigger partition splits based on request throttling,"),
            effect={
                "effect": statement("handles spikes of traffic to one account")
                @ src.WAS.at("with traffic spikes to a single user’s storage"),
                "splits, merges, a stamp (2011)": facts.SPLITS_A_DAY,
                "load balances, a stamp (2011)": facts.MOVES_A_DAY,
            },
            open_source=NO_CODE,
            components=[c.partition_manager, c.partition_servers],
        ),
        Solution(
            "Blobs, tables, queues in one stack (2011)",
            problem=statement("blobs, tables and queues differ in the performance that they need")
            @ src.WAS.at("performance needs of Blobs, Tables, and Queues are"),
            invention=statement("all on the same nodes: blobs use capacity, tables use spindles")
            @ src.WAS.at("running all services on the same set"),
            effect={
                "effect": statement("lower cost: one set of hardware for all three")
                @ src.WAS.at("reduce costs by running all services on the")
            },
            open_source=NO_CODE,
            components=[c.partition_servers, c.extent_nodes],
        ),
        Solution(
            "Flat network (2012)",
            problem=statement("compute and storage are separate, which takes far more network")
            @ src.FLAT_NETWORK.at("quantum leap in network scale and throughput was"),
            invention=statement("a fully meshed, non-blocking network in each data center")
            @ src.FLAT_NETWORK.at("Q10 provides a fully non-blocking 10Gbps based fully"),
            effect={
                "backplane, data center (2012)": facts.BACKPLANE,
                "node, generation 1 (2012)": facts.NODE_GEN_1,
                "node, generation 2 (2012)": facts.NODE_GEN_2,
            },
            open_source=NO_CODE,
            components=[c.first_stamps, c.extent_nodes],
        ),
        Solution(
            "RDMA within a region (2023)",
            problem=statement("compute and storage clusters may be in different data centers")
            @ src.RDMA.at("may be located in different datacenters within an"),
            invention=statement("RDMA between VMs and storage clusters, and inside these")
            @ src.RDMA.at("for both storage frontend traffic (between compute"),
            effect={"all Azure traffic, RDMA (2023)": facts.RDMA_SHARE},
            open_source=NO_CODE,
            components=[c.machines, c.extent_nodes],
        ),
    ],
    patents=c.gap("patents on these"),
    urgent=[failures.OVERLOADED, failures.METADATA_CRASHES, failures.SERVERS_DAMAGED],
) as diagram:
    c.machines >> Call("disk requests") >> c.front_ends
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.partition_servers >> Call("new extents") >> c.stream_manager
    c.partition_manager >> Observation("splits, moves") >> c.partition_servers
    c.stream_manager >> Observation("seals, codes") >> c.extent_nodes
    c.extent_nodes >> Asynchronous("sealed extents") >> c.coded_extents
    c.first_stamps >> Asynchronous("accounts moved") >> c.extent_nodes
    waive("CFO304", because=c.OWN_MACHINES)
