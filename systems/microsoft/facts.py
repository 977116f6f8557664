"""Figures about Azure Storage's size, stamps, partitions and limits, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    gbps,
    mb,
    nodes,
    pb,
    percent,
    ratio,
    requests,
    seconds,
    tb,
)
from systems.microsoft import _sources as src

# Growth of the whole service
OBJECTS_2011 = count(1e12, "object") @ src.TRILLIONS.at(
    "year ago we hit the 1 trillion object",
    of="objects in Windows Azure Storage",
    basis="total",
    when="2011-07",
)
OBJECTS_2012 = at_least(count(4e12, "object")) @ src.TRILLIONS.at(
    "We have over 4 trillion objects stored,",
    of="objects in Windows Azure Storage",
    basis="total",
)
REQUESTS_2012 = requests(270_000).per("second") @ src.TRILLIONS.at(
    "an average of 270,000 requests per second,",
    of="requests to Windows Azure Storage",
    basis="mean",
)
REQUESTS_PEAK_2012 = requests(880_000).per("second") @ src.TRILLIONS.at(
    "and reach peaks of 880,000 requests per second.",
    of="requests to Windows Azure Storage",
    basis="peak",
)
OBJECTS_2014 = at_least(count(20e12, "object")) @ src.BUILD_2014.at(
    "we are now storing 20+ trillion objects",
    of="objects in Azure Storage",
    basis="total",
)
REQUESTS_2014 = at_least(requests(2e6).per("second")) @ src.BUILD_2014.at(
    "over 2 million requests/second on average",
    of="requests to Azure Storage",
    basis="mean",
)
RAW_2011 = pb(70) @ src.WAS.at(
    "have 70 petabytes of raw storage in production",
    of="Windows Azure Storage",
    basis="raw",
)
RDMA_SHARE = about(percent(70)) @ src.RDMA.at(
    "Today, around 70% of traffic in Azure is",
    of="traffic in Azure that is RDMA",
    basis="part",
)

# All services that use it (Table 1 of the paper)
BLOB_CAPACITY = percent(70.31) @ src.WAS.at(
    "70.31% of capacity is in Blobs",
    of="capacity that is in Blobs",
    basis="part",
)

# A stamp
RACKS = between(count(10, "rack"), count(20, "rack")) @ src.WAS.at(
    "range from 10 to 20 racks with 18", of="a storage stamp", basis="typical"
)
NODES_A_RACK = nodes(18) @ src.WAS.at(
    "with 18 disk-heavy storage nodes per rack", of="a rack of a stamp", basis="typical"
)
STAMP_FIRST = about(pb(2)) @ src.WAS.at(
    "first generation storage stamps hold approximately 2PB",
    of="a stamp of the first generation",
    basis="raw",
)
STAMP_NEXT = at_most(pb(30)) @ src.WAS.at(
    "Our next generation stamps hold up to 30PB",
    of="a stamp of the next generation",
    basis="raw",
)
USE_GOAL = about(percent(70)) @ src.WAS.at(
    "to keep a storage stamp around 70% utilized",
    of="capacity, transactions and bandwidth of a stamp in use",
    basis="target",
)
RESERVE = percent(20) @ src.WAS.at(
    "we want to keep 20% in reserve for",
    of="a stamp that is kept in reserve",
    basis="target",
)
LOCATIONS = count(2, "location") @ src.WAS.at(
    "distributed across two geographic locations for its own",
    of="the location service itself",
    basis="total",
)

# Partitions
RANGES_A_SERVER = count(10, "RangePartition") @ src.WAS.at(
    "a PS serves on average ten RangePartitions", of="one partition server", basis="mean"
)
SPLITS_A_DAY = count(75, "split or merge", "splits and merges").per("day") @ src.WAS.at(
    "75 splits and merges and 200 RangePartition load",
    of="one stamp",
    basis="typical",
)
MOVES_A_DAY = count(200, "load balance").per("day") @ src.WAS.at(
    "200 RangePartition load balances per day", of="one stamp", basis="typical"
)
SPLIT_CYCLE = seconds(15) @ src.WAS.at(
    "Every N seconds (currently 15 seconds) the PM",
    of="interval of the split and load balancing passes",
)

# Limits and targets of one account
ACCOUNT_2010 = at_most(count(5000, "object").per("second")) @ src.TARGETS_2010.at(
    "Up to 5,000 entities/messages/blobs per second",
    of="one storage account",
    basis="target",
)
ACCOUNT_2012 = at_most(count(20_000, "object").per("second")) @ src.FLAT_NETWORK.at(
    "Up to 20,000 entities/messages/blobs per second",
    of="an account made after 7 June 2012, by the end of the year",
    basis="target",
)
ACCOUNT_SIZE_2011 = tb(100) @ src.WAS.at(
    "an account to be no more than 100TB", of="one storage account", basis="limit"
)
BLOB_2012 = at_most(mb(60).per("second")) @ src.FLAT_NETWORK.at(
    "Up to 60 MBytes/sec",
    of="one blob of an account made after 7 June 2012",
    basis="target",
)

# Flat network
NODE_GEN_1 = gbps(1) @ src.FLAT_NETWORK.at(
    "1 Gbps", of="network of a first-generation storage node", basis="capacity"
)
NODE_GEN_2 = gbps(10) @ src.FLAT_NETWORK.at(
    "10 Gbps", of="network of a second-generation storage node", basis="capacity"
)
BACKPLANE = at_least(gbps(50_000)) @ src.FLAT_NETWORK.at(
    "in excess of 50 Tbps of bandwidth for",
    of="network backplane of one data center",
    basis="capacity",
)

TWICE = assumed(ratio(2), because="scenario: twice the mean requests of 2012 at the same price")
