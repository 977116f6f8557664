"""Figures about Aurora and S3."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    gb,
    gbps,
    instances,
    ms,
    nodes,
    pb,
    quantity,
    ratio,
    regions,
    requests,
    seconds,
    tb,
)
from systems.amazon import _sources as src

# Aurora
AURORA_COPIES = count(6, "copy of a data item", "copies of a data item") @ src.AURORA.at(
    "replicating each data item 6 ways across"
)
AURORA_WRITES = count(4, "acknowledgement") @ src.AURORA.at(
    "a write quorum of 4/6 (Vw = 4)", of="a write, out of 6 copies"
)
AURORA_READS = count(3, "copy of a data item", "copies of a data item") @ src.AURORA.at(
    "read quorum of 3/6 (Vr = 3)", of="recovery reads, out of 6 copies"
)
SEGMENT = gb(10) @ src.AURORA.at(
    "currently 10GB in size", of="one segment of a volume", basis="total"
)
SEGMENT_REPAIR = seconds(10) @ src.AURORA.at(
    "can be repaired in 10 seconds on a", of="a segment on a 10 Gbps link", basis="estimate"
)
VOLUME_2017 = at_most(tb(64)) @ src.AURORA.at(
    "can grow up to 64 TB on an", of="an Aurora volume, one copy", basis="limit"
)
AURORA_GAIN = ratio(35) @ src.AURORA.at(
    "able to sustain 35 times more transactions",
    of="Aurora against MySQL mirrored over zones, SysBench writes",
    basis="test",
)
AURORA_IO = quantity(0.95, "operation") @ src.AURORA.at(
    "0.95", of="network I/O a transaction, Aurora's node, SysBench writes", basis="test"
)
MYSQL_IO = quantity(7.4, "operation") @ src.AURORA.at(
    "7.4", of="network I/O a transaction, mirrored MySQL, SysBench writes", basis="test"
)
STORAGE_IO_CUT = ratio(46) @ src.AURORA.at(
    "46 times fewer I/Os requiring processing",
    of="I/O of a storage node, against mirrored MySQL",
    basis="test",
)
AURORA_LAG = ms(5.38) @ src.AURORA.at(
    "2.62 milliseconds to 5.38 milliseconds",
    of="an Aurora replica at 10,000 writes a second",
    basis="test",
)
CUSTOMER_LAG = at_most(ms(20)) @ src.AURORA.at(
    "never exceeded 20ms as shown in Figure 11",
    of="highest lag of one customer's 4 replicas, averaged hourly",
    basis="mean",
)
MYSQL_LAG = seconds(300) @ src.AURORA.at(
    "from under a second to 300 seconds",
    of="a MySQL replica at 10,000 writes a second",
    basis="test",
)
AURORA_TRANSACTIONS = about(count(500e9, "transaction")) @ src.PRIME_2025.at(
    "processed about 500 billion transactions",
    of="Aurora over the four days of Prime Day, DSQL included",
    basis="total",
)
AURORA_STORED = tb(4071) @ src.PRIME_2025.at(
    "stored 4,071 TB of data", of="Aurora on Prime Day, DSQL included", basis="stored"
)
AURORA_INSTANCES_2022 = instances(5326) @ src.PRIME_2022.at(
    "5,326 database instances", of="Aurora instances of Prime Day", basis="total"
)

# S3
S3_OBJECTS = at_least(count(500e12, "object")) @ src.S3_20.at(
    "stores more than 500 trillion objects", of="objects in S3", basis="total"
)
S3_REQUESTS = at_least(requests(200e6).per("second")) @ src.S3_20.at(
    "more than 200 million requests per second", of="S3 in all Regions", basis="typical"
)
S3_OBJECTS_2023 = at_least(count(280e12, "object")) @ src.S3_2023.at(
    "holds over 280 trillion objects", of="objects in S3", basis="total"
)
S3_REQUESTS_2023 = at_least(requests(100e6).per("second")) @ src.S3_2023.at(
    "averages over 100 million requests per second", of="S3 in all Regions", basis="mean"
)
S3_OBJECTS_2021 = at_least(count(100e12, "object")) @ src.S3_15.at(
    "now stores over 100 trillion (1014, or", of="objects in S3", basis="total"
)
S3_NODES_2006 = about(nodes(400)) @ src.S3_20.at(
    "across about 400 storage nodes in 15", of="S3 at its launch", basis="total", when="2006-03"
)
S3_CAPACITY_2006 = about(pb(1)) @ src.S3_20.at(
    "approximately one petabyte of total storage capacity",
    of="S3 at its launch",
    basis="capacity",
    when="2006-03",
)
S3_NETWORK_2006 = gbps(15) @ src.S3_20.at(
    "with 15 Gbps of total bandwidth", of="S3 at its launch", basis="capacity", when="2006-03"
)
S3_ZONES = count(123, "Availability Zone") @ src.S3_20.at(
    "in 123 Availability Zones in 39", of="zones with S3", basis="total"
)
S3_REGIONS = regions(39) @ src.S3_20.at(
    "123 Availability Zones in 39 AWS Regions", of="Regions with S3", basis="total"
)
SHARDSTORE_ISSUES = count(16, "issue") @ src.SHARDSTORE.at(
    "prevented 16 issues from reaching production", of="issues found in ShardStore", basis="total"
)
