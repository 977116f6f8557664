"""What broke from the file system GFS to the network Jupiter, and what replaced it."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed
from systems.google import _failures as failures
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

NO_COST = undisclosed("cost at this size: no paper, post or filing states one")
NO_USERS = undisclosed("users at this size: the papers count machines, bytes and requests")
_LEVEL = "this many users: Google's papers count machines and bytes, and begin in 2003"

with ScaleEvolution(
    c.google,
    "From file system GFS to Colossus, sharded MySQL to Spanner",
    as_of="2025-03-31",
    replaced=[c.gfs, c.bigtable_2006, c.sharded_mysql],
    stages={
        "1K": undisclosed(_LEVEL),
        "10K": undisclosed(_LEVEL),
        "100K": undisclosed(_LEVEL),
        "1M": undisclosed(_LEVEL),
        "10M": undisclosed(_LEVEL),
        "2003, files": Stage(
            when=statement("2003") @ src.GFS.at("The largest ones have over 1000 storage"),
            users=NO_USERS,
            architecture=statement("GFS: the largest clusters had over 1,000 storage nodes")
            @ src.GFS.at("The largest ones have over 1000 storage"),
            broke=statement("GFS reached its limits with the metadata of Search")
            @ src.COLOSSUS.at("scaling limits we experienced with Google File"),
            fixed=statement("Colossus keeps file metadata in Bigtable")
            @ src.COLOSSUS.at("Storing file metadata in BigTable allowed Colossus"),
            cost=NO_COST,
            components=[c.gfs],
            figures={
                "nodes of a largest cluster": facts.GFS_NODES,
                "disk space of a largest cluster": facts.GFS_DISKS,
                "Colossus, times the largest GFS": facts.COLOSSUS_GAIN,
            },
        ),
        "2006, rows": Stage(
            when=statement("August 2006") @ src.BIGTABLE.at("As of August 2006, there are 388"),
            users=NO_USERS,
            architecture=statement("388 non-test Bigtable clusters, about 24,500 tablet servers")
            @ src.BIGTABLE.at("combined total of about 24,500 tablet servers"),
            broke=statement("no transactions across rows: frequent complaints")
            @ src.SPANNER.at("lack of cross-row transactions in Bigtable led"),
            fixed=statement("Percolator in part; then Spanner, with general transactions (2012)")
            @ src.SPANNER.at("Percolator [32] was in part built to"),
            cost=NO_COST,
            components=[c.bigtable_2006],
            figures={
                "clusters, not for tests": facts.BIGTABLE_CLUSTERS,
                "14 busy clusters, together": facts.BIGTABLE_LOAD_2006,
            },
        ),
        "2008, packets": Stage(
            when=statement("2008") @ src.MAGLEV.at("has been serving Google's traffic since 2008"),
            users=NO_USERS,
            architecture=statement("load balancers: traditionally hardware, often in pairs")
            @ src.MAGLEV.at("they only provide 1+1 redundancy"),
            broke=statement("hardware: the limit of one unit, too low for Google's traffic")
            @ src.MAGLEV.at("constrained by the maximum capacity of a"),
            fixed=statement("Maglev on commodity servers: in pairs at first, later N+1 by ECMP")
            @ src.MAGLEV.at("operational simplicity by moving to an ECMP"),
            cost=NO_COST,
            components=[c.maglev],
            figures={"throughput, kernel bypass later": facts.MAGLEV_BYPASS},
        ),
        "2012, transactions": Stage(
            when=statement("by 2012; in evaluation from early 2011")
            @ src.SPANNER.at("experimentally evaluated under production workloads in early"),
            users=NO_USERS,
            architecture=statement("F1, the ads backend, on a MySQL sharded by hand")
            @ src.SPANNER.at("a MySQL database that was manually sharded"),
            broke=statement("resharding took over two years and dozens of teams")
            @ src.SPANNER.at("took over two years of intense effort"),
            fixed=statement("Spanner: no resharding by hand, automatic failover")
            @ src.SPANNER.at("Spanner removes the need to manually reshard"),
            cost=NO_COST,
            components=[c.sharded_mysql, c.spanner],
            figures={
                "last resharding of MySQL": facts.F1_RESHARDING,
                "F1's replicas": facts.F1_REPLICAS,
                "applications on Megastore": facts.MEGASTORE_USERS,
            },
        ),
        "2015, machines": Stage(
            when=statement("by April 2015")
            @ src.BORG.at("median cell size is about 10 k machines"),
            users=NO_USERS,
            architecture=statement(
                "Borg: one Borgmaster a cell; the median cell is about 10,000 machines"
            )
            @ src.BORG.at("median cell size is about 10 k machines"),
            broke=statement("Borgmaster's one synchronous loop did not suit larger cells")
            @ src.BORG.at("simple, synchronous loop that accepted requests"),
            fixed=statement("a separate scheduler, calls shared by five replicas, fewer scores")
            @ src.BORG.at("split the scheduler into a separate process"),
            cost=NO_COST,
            components=[c.borgmaster],
            figures={
                "busy Borgmaster, cores": facts.BORGMASTER_CORES,
                "busy Borgmaster, memory": facts.BORGMASTER_MEMORY,
                "a cell from scratch, scoring all": facts.SCHEDULE_NAIVE,
            },
        ),
        "2024, network": Stage(
            when=statement("by October 2024")
            @ src.JUPITER_2024.at("25 years of Google data-center"),
            users=NO_USERS,
            architecture=statement("Jupiter: a Clos of own switches, up to 1.3 Pbps (2016)")
            @ src.PRODUCTION.at("connecting hundreds of Google-built switches in a"),
            broke=statement("patch panels: reconfiguration took three times as long")
            @ src.JUPITER_2022.at("fabrics that used a patch panel based"),
            fixed=statement("optical circuit switches between aggregation blocks (2022)")
            @ src.JUPITER_2022.at("OCS also achieves 3x faster fabric reconfiguration"),
            cost=NO_COST,
            components=[c.fabric],
            figures={
                "largest Jupiter (2016)": facts.JUPITER_2015,
                "a Jupiter network (2024)": facts.JUPITER_NOW,
                "capacity gain in ten years": facts.JUPITER_DECADE,
                "speed and capacity, in a decade": facts.JUPITER_SPEED,
            },
        ),
    },
    urgent=[failures.NETWORK_CONTROL, failures.SPANNER_CPU, failures.LEADERS_LOST],
) as diagram:
    c.bigtable_2006 >> Call("files") >> c.gfs
    c.gfs >> Asynchronous("replaced by") >> c.colossus
    c.bigtable_2006 >> Asynchronous("ideas, tablets") >> c.spanner
    c.sharded_mysql >> Asynchronous("F1's data") >> c.spanner
    c.spanner >> Call("files") >> c.colossus
    c.maglev >> Call("packets") >> c.fabric
    c.borgmaster >> Asynchronous("starts its servers") >> c.colossus
