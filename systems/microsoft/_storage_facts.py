"""Figures about extents, replicas, fragments, journal and geo-replication, stated once."""

from atlas import (
    at_most,
    count,
    gb,
    minutes,
    ms,
    ratio,
    replicas,
    seconds,
)
from systems.microsoft import _sources as src

# Extents
REPLICAS = replicas(3) @ src.WAS.at(
    "is to keep three replicas within a storage", of="an extent in a stamp", basis="typical"
)
EXTENT = gb(1) @ src.WAS.at("used by the partition layer is 1GB", of="an extent", basis="target")
EXTENTS_A_STAMP = at_most(count(50e6, "extent")) @ src.WAS.at(
    "not use more than 50 million extents and", of="one stamp", basis="limit"
)
SEAL = at_most(ms(20)) @ src.WAS.at(
    "done on average within 20ms",
    of="a seal and new extent",
    basis="mean",
)

# Journal
APPEND_BEFORE = ms(30) @ src.WAS.at(
    "average end-to-end stream append latency of 30ms",
    of="small appends to the commit log without a journal drive",
    basis="mean",
)
APPEND_AFTER = ms(6) @ src.WAS.at(
    "see an average append latency of 6ms",
    of="small appends to the commit log with a journal drive",
    basis="mean",
)

# Erasure coding
REPLICAS_OVERHEAD = ratio(3) @ src.WAS.at(
    "which is three times the original data,",
    of="storage overhead of three replicas",
)
OVERHEAD = ratio(1.33) @ src.LRC.at(
    "since it achieves our 1.33x storage overhead target",
    of="storage overhead of LRC (12, 2, 2)",
    basis="target",
)
READS_LRC = count(6, "fragment") @ src.LRC.at(
    "LRC reading 6 fragments",
    of="one data fragment",
)
READS_RS = count(12, "fragment") @ src.LRC.at(
    "RS(12,4) reconstruction from a random 12 of the",
    of="one data fragment",
)
FRAGMENTS = count(16, "fragment") @ src.LRC.at(
    "each of the total 16 fragments for an", of="one extent", basis="total"
)
RACKS_2012 = count(20, "rack") @ src.LRC.at(
    "A WAS stamp consists of 20 racks.", of="a stamp", basis="typical"
)
UPGRADE_DOMAINS = count(10, "upgrade domain") @ src.LRC.at(
    "across the 20 fault domains and 10 upgrade", of="a stamp", basis="total"
)

# Two locations
GEO_LAG = at_most(seconds(30)) @ src.WAS.at(
    "on the secondary stamp within 30 seconds on",
    of="commit on the secondary stamp, after that on the primary",
    basis="mean",
)
GEO_RPO = at_most(minutes(15)) @ src.REDUNDANCY_2023.at(
    "typically has an RPO of less than 15",
    of="a typical case, no SLA",
    basis="typical",
    when="2023-07",
)
