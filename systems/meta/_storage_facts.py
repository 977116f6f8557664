"""Figures about photos, blobs, Tectonic, MySQL and RocksDB."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    days,
    gb,
    ms,
    nodes,
    ops,
    pb,
    percent,
    quantity,
    ratio,
    servers,
    tb,
)
from systems.meta import _sources as s

# Haystack, 2010
IMAGES = at_least(count(260e9, "image")) @ s.HAYSTACK.at(
    "currently stores over 260 billion images",
    of="images of Facebook, four sizes of each photo",
    basis="stored",
)
HAYSTACK_DATA = at_least(pb(20)) @ s.HAYSTACK.at(
    "more than 20 petabytes of data", of="all of Facebook's images", basis="stored"
)
IMAGES_SERVED = at_least(count(1e6, "image").per("second")) @ s.HAYSTACK.at(
    "over one million images per second at peak", of="Facebook's photos", basis="peak"
)
UPLOADS = count(1e9, "photo").per("week") @ s.HAYSTACK.at(
    "one billion new photos", of="photos uploaded in a week", basis="typical"
)
DISK_OPERATIONS_FULL = at_least(ops(10)) @ s.HAYSTACK.at(
    "to incur more than 10 disk operations",
    of="reads of images on NAS, thousands in a folder",
    basis="typical",
)
DISK_OPERATIONS_NFS = ops(3) @ s.HAYSTACK.at(
    "still generally incur 3 disk operations",
    of="reads of images on NAS, hundreds in a folder",
    basis="typical",
)
DISK_OPERATIONS = at_most(ops(1)) @ s.HAYSTACK.at(
    "requiring at most one disk operation per read",
    of="reads of images in Haystack",
    basis="target",
)
HAYSTACK_SAVED = about(percent(28)) @ s.HAYSTACK.at(
    "each usable terabyte costs ~28% less", of="usable terabytes, against NAS", basis="saved"
)
HAYSTACK_MISSES = about(percent(10)) @ s.HAYSTACK.at(
    "approximately 10% of all photo requests from",
    of="photo requests from CDNs that Haystack answers",
    basis="total",
)
HAYSTACK_CACHE = about(percent(80)) @ s.HAYSTACK.at(
    "hit rates of approximately 80%",
    of="Haystack Cache, photos on machines that still take uploads",
    basis="total",
)
VOLUME = gb(100) @ s.HAYSTACK.at(
    "a very large file (100 GB)", of="one physical volume of Haystack", basis="example"
)
MEMORY_A_PHOTO = quantity(10, "byte") @ s.HAYSTACK.at(
    "on average 10 bytes of main memory",
    of="main memory for one of a photo's four sizes",
    basis="mean",
)
PHOTOS_DELETED = about(percent(25)) @ s.HAYSTACK.at(
    "about 25% of the photos get deleted", of="photos, in a year", basis="total"
)

# f4, 2014
F4_DATA = at_least(pb(65)) @ s.F4.at(
    "f4 currently stores over 65PBs of logical", of="f4, logical", basis="stored"
)
F4_SAVED = at_least(pb(53)) @ s.F4.at("and saves over 53PB of storage", of="f4", basis="saved")
REPLICATION_HAYSTACK = ratio(3.6) @ s.F4.at(
    "from 3.6 to either 2.8 or 2.1",
    of="bytes on disk of Haystack by design, for one byte",
    basis="total",
)
REPLICATION_F4_RANGE = between(ratio(2.1), ratio(2.8)) @ s.F4.at(
    "from 3.6 to either 2.8 or 2.1", of="bytes on disk of f4, for one byte", basis="total"
)
REPLICATION_F4 = ratio(2.1) @ s.F4.at(
    "from 3.6 to either 2.8 or 2.1", of="bytes on disk of f4 with XOR, for one byte", basis="total"
)
PHOTOS_2014 = at_least(count(400e9, "photo")) @ s.F4.at(
    "Facebook stored over 400 billion photos", of="photos", basis="stored", when="2014-02"
)
F4_READ_P99 = ms(80) @ s.F4_QUOTED.at("80 ms for 99% of them", of="reads of f4", basis="p99")
HAYSTACK_READ_P50 = ms(14) @ s.F4_QUOTED.at(
    "14 ms for Haystack vs 17 ms", of="reads of Haystack", basis="median"
)
F4_READ_P50 = ms(17) @ s.F4_QUOTED.at(
    "14 ms for Haystack vs 17 ms", of="reads of f4", basis="median"
)
REBUILT = tb(240) @ s.F4_QUOTED.at(
    "2 hosts worth of data (240 TB)", of="f4: two hosts rebuilt in a drill", basis="test"
)
REBUILD_TIME = days(3) @ s.F4_QUOTED.at(
    "in the background over 3 days", of="f4: the rebuild of two hosts, a drill", basis="test"
)
DISK_FAILURES_HOT = at_least(percent(60)) @ s.F4_QUOTED.at(
    "an AFR over 60% for a period",
    of="disks of one bad batch, in high temperatures, for weeks",
    basis="peak",
)

# Tectonic, 2021
TECTONIC_CAPACITY = pb(1590) @ s.TECTONIC.at(
    "1590 PB | 1250 PB | 10.7 B", of="one Tectonic cluster", basis="capacity"
)
TECTONIC_DATA = pb(1250) @ s.TECTONIC.at(
    "1590 PB | 1250 PB | 10.7 B", of="one Tectonic cluster", basis="total"
)
TECTONIC_NODES = nodes(4208) @ s.TECTONIC.at("15 B | 4208", of="one Tectonic cluster")
TECTONIC_FILES = count(10.7e9, "file") @ s.TECTONIC.at(
    "1250 PB | 10.7 B | 15 B", of="one Tectonic cluster", basis="total"
)
TECTONIC_DISKS = count(36, "disk") @ s.TECTONIC.at(
    "Each storage node has 36 hard drives", of="one storage node"
)
REPLICATION_TECTONIC = about(ratio(2.8)) @ s.TECTONIC.at(
    'blob storage to Tectonic gave "~2.8x"',
    of="bytes on disk of blob storage on Tectonic, for one byte",
    basis="total",
)
REPLICATION_IOPS_BOUND = ratio(5.3) @ s.TECTONIC.at(
    "Being IOPS-bound pushed it to **5.3x**", of="bytes on disk of Haystack, bound by IOPS"
)
CLUSTERS_FEWER = ratio(10) @ s.TECTONIC.at(
    "the number of warehouse clusters by 10x", of="clusters of the warehouse", basis="saved"
)
OVERPROVISIONING = about(percent(17)) @ s.TECTONIC.at(
    "would have needed ~17% overprovisioning",
    of="a warehouse on disks of its own, for its peaks",
    basis="estimate",
)

# MySQL and MyRocks
INSTANCE_CUT = percent(62.3) @ s.MYROCKS_PAPER.at(
    "reduced the instance size by 62.3%",
    of="instances of the user database, against compressed InnoDB",
    basis="saved",
)

# Delta
CHAIN = at_least(servers(4)) @ s.DELTA.at(
    "usually consists of four or more servers", of="one chain of Delta", basis="typical"
)
SUSPICIONS = count(2, "vote") @ s.DELTA.at(
    "the suspicion voting limit to two has", of="votes to remove a host", basis="limit"
)
CHAIN_REPAIR = at_least(percent(50)) @ s.DELTA.at(
    "missing more than 50 percent of its",
    of="hosts that a chain has lost when a standby is added",
    basis="limit",
)
