"""The stores that Pinterest has given up, each with its years."""

from atlas import (
    Database,
    Fleet,
    statement,
    undisclosed,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.hbase import hbase
from systems.pinterest import _gaps as gaps
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import _technologies as own

# Former stores and machines
hbase_db = Database(
    "HBase (former)",
    technology=hbase(gaps.VERSION),
    role="NoSQL store from 2013 on, under Zen, Ixia, UMS and OpenTSDB.",
    fleet=gaps.MACHINES,
    size=undisclosed("size at the end: reports differ, 10+ PB (2020) or over 6 PB at its peak"),
    consistency=statement("strong for one row")
    @ src.MIGRATION.at("strong consistency at row level in high"),
    replication=statement("primary and standby clusters, by write-ahead logs")
    @ src.HBASE_SUMMARY.at("inter-replicated via write-ahead logs (WALs)"),
    backup=statement("daily, from the standby cluster")
    @ src.HBASE_SUMMARY.at("standby ran offline workflows + daily backups,"),
    figures={
        "instances, peak (report of 2024)": storage.HBASE_MACHINES,
        "data, by a talk (2020)": storage.HBASE_DATA,
        "data, peak (report of 2024)": storage.HBASE_DATA_PEAK,
        "queries to satisfy (2020)": storage.HBASE_QUERIES,
        "clusters (2020)": storage.HBASE_CLUSTERS,
    },
)
cassandra_2011 = Database(
    "Cassandra (2011)",
    technology=cassandra(gaps.VERSION),
    role="Clustered store of 2011, dropped when all was rearchitected.",
    fleet=Fleet(gaps.MACHINES, count=storage.CASSANDRA_NODES),
    **gaps.gap.of("size", "consistency", "replication", "backup"),
)
membase_2011 = Database(
    "Membase (2011)",
    technology=own.membase(gaps.VERSION),
    role="Key-value store of 2011, in three clusters.",
    fleet=Fleet(gaps.MACHINES, count=storage.MEMBASE_NODES),
    **gaps.gap.of("size", "consistency", "replication", "backup"),
)
mysql_2011 = Database(
    "MySQL by function (2011)",
    technology=own.sharded_mysql(gaps.VERSION),
    role="Five databases, one for each kind of data, and nine read slaves.",
    fleet=Fleet(gaps.MACHINES, count=storage.MYSQL_SEPTEMBER),
    **gaps.gap.of("size", "consistency", "backup"),
    replication=statement("nine read slaves")
    @ src.HIGH_SCALABILITY.at("5 Functionally sharded MySQL DB + 9 read"),
)
mysql_2012 = Database(
    "sharded MySQL (2012)",
    technology=own.sharded_mysql(gaps.VERSION),
    role="Shards on 88 databases in October 2012, each with a slave.",
    fleet=Fleet(
        statement("cc2.8xlarge") @ src.HIGH_SCALABILITY.at("88 MySQL DBs (cc2.8xlarge) + 1 slave"),
        count=storage.MYSQL_OCTOBER,
        reserved=gaps.RESERVED,
    ),
    **gaps.gap.of("size", "backup"),
    consistency=statement("only the master is read and written")
    @ src.SHARDING.at("Our production servers only read/write to the master."),
    replication=statement("one slave each")
    @ src.HIGH_SCALABILITY.at("(cc2.8xlarge) + 1 slave each"),
)
