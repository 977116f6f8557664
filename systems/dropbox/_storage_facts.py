"""Figures about Magic Pocket: its data, disks, encodings, repairs and verification."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    gb,
    gbps,
    hours,
    mb,
    minutes,
    pb,
    percent,
    ratio,
    seconds,
    tb,
    weeks,
)
from systems.dropbox import _sources as src

# Data
USER_DATA_2012 = about(pb(40)) @ src.EXABYTES.at(
    "had only about 40 petabytes of user data",
    of="user data of Dropbox",
    basis="stored",
    when="2012",
)
USER_DATA_2016 = pb(500) @ src.EXABYTES.at(
    "surpassing 500 million signups and 500 petabytes",
    of="user data of Dropbox, surpassed by March 2016",
    basis="stored",
)
OWN_SHARE_2016 = at_least(percent(90)) @ src.EXABYTES.at(
    "storing and serving over 90% of our users", of="users' data on own disks", basis="total"
)
OWN_SHARE_2018 = at_least(percent(90)) @ src.S1_OPERATIONS.at(
    "More than 90% of our users", of="users' data on own disks", basis="total"
)
READS_OF_A_DAY = at_least(percent(40)) @ src.COLD.at(
    "Over 40% of all file retrievals in Dropbox",
    of="retrievals of data of the last day",
    basis="total",
)
READS_OF_A_MONTH = at_least(percent(70)) @ src.COLD.at(
    "over 70% for data uploaded in the last",
    of="retrievals of data of the last month",
    basis="total",
)
READS_OF_A_YEAR = at_least(percent(90)) @ src.COLD.at(
    "over 90% for data uploaded in the last",
    of="retrievals of data of the last year",
    basis="total",
)

# Units of storage
BLOCK = at_most(mb(4)) @ src.INSIDE.at(
    "chunks of files up to 4 megabytes", of="blocks", basis="limit"
)
BUCKET = about(gb(1)) @ src.CASE_STUDY.at(
    "| ~1 GB", of="buckets of blocks", basis="typical", when="2016"
)
EXTENT = between(gb(1), gb(2)) @ src.CASE_STUDY.at(
    "| 1-2 GB", of="extents on a disk", basis="typical", when="2023"
)
CELL_2016 = about(pb(50)) @ src.CASE_STUDY.at(
    "sized cells at ~50 PB of raw storage", of="one cell", basis="raw", when="2016"
)
CELL_2023 = at_least(pb(100)) @ src.CASE_STUDY.at(
    "can be over 100 PBs", of="the largest cells", basis="raw", when="2023"
)

# Disks and hosts
DRIVES_2023 = at_least(count(600_000, "drive")) @ src.CASE_STUDY.at(
    "more than 600,000 storage drives", of="storage drives", basis="total", when="2023"
)
DISK = between(tb(14), tb(20)) @ src.SSD_CACHE.at(
    "disks with greater density (14-20 TB per disk)", of="newer disks", basis="raw"
)
DISKS_A_HOST = at_least(count(100, "disk")) @ src.SSD_CACHE.at(
    "with more than 100 such data disks", of="a newer host", basis="total"
)
HOST_DATA = between(pb(1.5), pb(2)) @ src.SSD_CACHE.at(
    "to support 1.5-2 PBs of raw data", of="a newer host", basis="raw"
)
SSD_LIMIT = between(gbps(15), gbps(20)) @ src.SSD_CACHE.at(
    "up to 15-20 Gbps in write throughput", of="a typical NVMe SSD", basis="capacity"
)
SMR_SHARE = percent(90) @ src.SMR.at(
    "a staggering 90% of our total HDD fleet",
    of="hard drives that are SMR capable",
    basis="total",
)
SMR_GAIN = about(between(percent(10), percent(20))) @ src.SMR.at(
    "roughly 10-20% more data on an SMR",
    of="data on an SMR drive, more than on a PMR drive",
    basis="saved",
)
POWER_SAVED = about(between(ratio(5), ratio(6))) @ src.SMR.at(
    "TB/watt has decreased by around 5-6x", of="power per TB since 4 TB disks", basis="saved"
)
# Encodings and copies
COPIES_HOT = ratio(4) @ src.CASE_STUDY.at(
    "4x replicas (hot)", of="new blocks within a zone", basis="typical", when="2023"
)
COLD_SAVED = percent(25) @ src.COLD_RELEASE.at(
    "reducing disk usage by 25%", of="disk usage of the cold tier", basis="saved"
)
CROSS_ZONE_BEFORE = ratio(2) @ src.CASE_STUDY.at(
    "drops from 2x to 1.5x", of="copies across zones, warm tier", basis="typical", when="2019"
)
CROSS_ZONE_AFTER = ratio(1.5) @ src.CASE_STUDY.at(
    "drops from 2x to 1.5x", of="copies across zones, cold tier", basis="typical", when="2019"
)
REPLICATION_LAG = about(seconds(1)) @ src.CASE_STUDY.at(
    "within approximately **one second**",
    of="replication of a block to another zone",
    basis="typical",
    when="2016",
)

# Repair
UNREACHABLE = minutes(15) @ src.CASE_STUDY.at(
    "has been unreachable for [15 minutes]",
    of="time without an OSD before its repair",
    basis="limit",
    when="2016",
)
REPAIR_TIME = at_most(hours(48)) @ src.CASE_STUDY.at(
    "Less than 48 hours for a full OSD",
    of="reconstruction of a whole OSD",
    basis="target",
    when="2023",
)

# Verification
VERIFIED = at_least(percent(50)) @ src.CASE_STUDY.at(
    "More than **50% of the workload on disks",
    of="work of disks and databases that verifies",
    basis="total",
    when="2016",
)
SCAN_RATE = about(count(1e6, "block").per("second")) @ src.CASE_STUDY.at(
    "approximately **1 million blocks per second**",
    of="scans of the block index",
    basis="typical",
    when="2016",
)
SAMPLED = percent(1) @ src.CASE_STUDY.at(
    "**1% of all blocks written**",
    of="written blocks that Pocket Watch reads back to verify them",
    basis="total",
    when="2016",
)
SCRUB = between(weeks(1), weeks(2)) @ src.CASE_STUDY.at(
    "every **1-2 weeks**", of="sweeps, each over a whole disk", basis="typical", when="2016"
)

# Writes without the SSD
WRITE_GAIN = between(ratio(2), ratio(2.5)) @ src.CASE_STUDY.at(
    "2-2.5x improvement", of="peak write throughput in a load test", basis="test", when="2022"
)
UNDER_FILLED = at_most(percent(5)) @ src.COMPACTION_INFOQ.at(
    "sometimes using less than 5% of their capacity",
    of="live data in the worst volumes",
    basis="lowest",
)
