"""Every source and figure about Let's Encrypt, stated once."""

from atlas import (
    Publisher,
    Repository,
    about,
    assumed,
    at,
    at_least,
    at_list_price,
    at_most,
    between,
    count,
    days,
    gb,
    hours,
    machine_priced_between,
    mb,
    ms,
    percent,
    quantity,
    replicas,
    requests,
    tb,
    vcpus,
)

CHECKED = "2026-11-23"
BOULDER = "2d00c8e27919fe945e53b2cf857838e68a1da111"
boulder = Repository(
    "letsencrypt/boulder", commit=BOULDER, checked=CHECKED, publisher="Let's Encrypt"
)

lets_encrypt = Publisher(
    "Let's Encrypt",
    checked=CHECKED,
    base="https://letsencrypt.org",
    read_in="the repository of its website",
)

# Posts and documents
SERVERS = lets_encrypt.post(
    "The Next Gen Database Servers Powering Let's Encrypt",
    "2021/01/21/next-gen-database-servers",
    "2021-01-21",
)
RATE_LIMITS = lets_encrypt.post(
    "Scaling Our Rate Limits to Prepare for a Billion Active Certificates",
    "2025/01/30/scaling-rate-limits",
    "2025-01-30",
)
CACHING = lets_encrypt.post(
    "Let’s Encrypt improves how we manage OCSP responses", "2022/12/15/ocspcaching", "2022-12-15"
)
NEW_LISTS = lets_encrypt.post(
    "A New Life for Certificate Revocation Lists", "2022/09/07/new-life-for-crls", "2022-09-07"
)
INTENT = lets_encrypt.post(
    "Intent to End OCSP Service", "2024/07/23/replacing-ocsp-with-crls", "2024-07-23"
)
TIMELINE = lets_encrypt.post("Ending OCSP Support in 2025", "2024/12/05/ending-ocsp", "2024-12-05")
END = lets_encrypt.post(
    "OCSP Service Has Reached End of Life",
    "2025/08/06/ocsp-service-has-reached-end-of-life",
    "2025-08-06",
)
STORAGE = lets_encrypt.repository(
    "letsencrypt/openzfs-nvme-databases", "7c81ab08f11223b94d84b338c892a039715d58ef"
).file("README.md")
MIXIN = Repository(
    "prometheus/node_exporter", commit="a7dcc3a01545180d4f2087db70994cbc3abfed13", checked=CHECKED
).file("docs/node-mixin/config.libsonnet")
LISTS_DOCS = boulder.file("docs/CRLS.md")
LOGGING = boulder.file("docs/logging.md")

_boulder = lets_encrypt.repository("letsencrypt/boulder")

# Changes of Boulder
OMIT = _boulder.change(
    'ca: Create "OmitOCSP" profile config option (change of Boulder)',
    "97828d82db51229f80739eb489817621fa3a576e",
    "2025-04-09",
)
IN_CERTIFICATES = _boulder.change(
    "issuance: add CRLDistributionPoints to certs (change of Boulder)",
    "f11475ccc38e4eeb1932478a5317e8790e621e84",
    "2025-01-30",
)
OBSERVER = _boulder.change(
    "boulder-observer: check certificate status via CRL too (change of Boulder)",
    "7ea51e5f91f5c0d567eb7f11915b9d9372778f41",
    "2025-05-20",
)
REVOKED_AGAIN = _boulder.change(
    "Fix re-revocation representations on CRL (change of Boulder)",
    "27e08f4846985c9d49f9f2bb5d3c9006383c5c97",
    "2025-04-03",
)
NO_SWITCH = _boulder.change(
    "Remove OCSP and MustStaple support from issuance (change of Boulder)",
    "c9e2f98b5ddc50babf365fdbb6ed216095c7bf3c",
    "2025-05-16",
)
DELETED = _boulder.change(
    "Remove ocsp-responder (change of Boulder)",
    "dcc365766aef5b4c83aef0bc6bedd973e7451ff6",
    "2025-08-15",
)

# Scale
SITES_2021 = at_least(count(235e6, "website")) @ SERVERS.at(
    "more than 235 million websites", of="Let's Encrypt", basis="total"
)
SITES = at_least(count(550e6, "website")) @ RATE_LIMITS.at(
    "over 550 million websites", of="the websites of subscribers", basis="total"
)
ISSUED = at_least(count(340_000, "certificate").per("hour")) @ RATE_LIMITS.at(
    "issue over 340,000 certificates per hour", of="issuance", basis="typical"
)
ACTIVE_2022 = at_least(count(200e6, "certificate")) @ NEW_LISTS.at(
    "over 200 million active certificates", of="active certificates", basis="typical"
)

# The database before and after
_ONE = "one server"
CORES_BEFORE = count(24, "core") @ SERVERS.at("Total 24 cores / 48 threads", of=_ONE)
CORES = count(64, "core") @ SERVERS.at("Total 64 cores / 128 threads", of=_ONE)
MEMORY_BEFORE = tb(1) @ SERVERS.at("1TB 2400MT/s", of=_ONE)
MEMORY = tb(2) @ SERVERS.at("2TB 3200MT/s", of=_ONE)
DISKS = count(24, "drive") @ SERVERS.at("24x 6.4TB Intel P4610", of=_ONE, basis="raw")
DISK = tb(6.4) @ SERVERS.at("24x 6.4TB Intel P4610", of=_ONE, basis="raw")
DISKS_BEFORE = count(24, "drive") @ SERVERS.at("24x 3.8TB Samsung PM883", of=_ONE, basis="raw")
DISK_BEFORE = tb(3.8) @ SERVERS.at("24x 3.8TB Samsung PM883", of=_ONE, basis="raw")
FLASH = (DISKS * DISK).to("terabyte")
FLASH_BEFORE = (DISKS_BEFORE * DISK_BEFORE).to("terabyte")
_RENTED = (
    "the servers are owned and their prices are not published; this is what renting as many "
    "threads and as much memory cost in 2025; the types may have more threads and other disks"
)
COST_BEFORE = machine_priced_between(
    "2025-08-06",
    provider="aws",
    vcpu=vcpus(48) @ SERVERS.at("Total 24 cores / 48 threads"),
    memory=MEMORY_BEFORE,
    because=_RENTED,
)
COST = machine_priced_between(
    "2025-08-06",
    provider="aws",
    vcpu=vcpus(128) @ SERVERS.at("Total 64 cores / 128 threads"),
    memory=MEMORY,
    because=_RENTED,
)
READ_BEFORE = quantity(560, "megabyte / second") @ SERVERS.at(
    "560/540 MB/s read/write", of="one drive", basis="capacity"
)
READ = quantity(3200, "megabyte / second") @ SERVERS.at(
    "3200/3200 MB/s read/write", of="one drive", basis="capacity"
)
API_BEFORE = about(ms(90)) @ SERVERS.at("the median API request in ~90 ms", of="API requests")
API = about(ms(9)) @ SERVERS.at("decimated that metric to ~9 ms", of="API requests", basis="median")
CPU_BEFORE = at_least(percent(90)) @ SERVERS.at("averaged over 90%", of="the primary database")
CPU_FULL = percent(90) @ MIXIN.at("cpuHighUsageThreshold: 90,")
CPU = about(percent(25)) @ SERVERS.at(
    "CPUs sit at about 25%", of="the primary database", basis="typical"
)
QUERY_BEFORE = about(ms(0.45)) @ SERVERS.at("used to be ~0.45ms", of="queries", basis="mean")
QUERY = about(ms(0.15)) @ SERVERS.at("about 0.15ms", of="queries", basis="mean")
REPLICAS = replicas(2) @ STORAGE.at(
    "rapidly replicates to two others", of="the database replicas", basis="total"
)

COST_OF_REPLICAS = at_list_price(REPLICAS, COST)

# Revocation
OCSP_CDN = at_least(requests(140_000).per("second")) @ END.at(
    "more than 140,000 requests per second handled by", of="the CDN", basis="peak"
)
OCSP_ORIGIN = requests(15_000).per("second") @ END.at(
    "15,000 requests per second handled by our origin", of="the OCSP responder", basis="peak"
)
OCSP_MONTH = about(requests(340e9).per("month")) @ END.at(
    "approximately 340 billion OCSP requests per month", of="all OCSP requests", basis="peak"
)
CDN_SHARE = between(percent(98), percent(99)) @ CACHING.at(
    "98-99% of our OCSP responses are handled", of="OCSP responses", basis="typical"
)
OCSP_CACHED = assumed(
    about(days(7)),
    because="the post of September 2022 says in words: valid, and cached, for about a week",
)
TESTED = about(requests(12_500).per("second")) @ CACHING.at(
    "we handled ~12,500 requests per second.", of="the OCSP responder", basis="test"
)
PUSHED_EVERY = at_least(hours(6)) @ NEW_LISTS.at(
    "as quickly as every 6 hours", of="updates that Firefox pushes", basis="lowest"
)
LIST_WHOLE = at_least(gb(8)) @ NEW_LISTS.at(
    "would be over 8 gigabytes", of="all certificates in a single CRL", basis="example"
)
SHARD = at_most(mb(70)) @ NEW_LISTS.at("worst-case maximum of 70 megabytes", of="one shard")
SHARDS = count(128, "shard") @ NEW_LISTS.at("dividing our CRLs into 128 shards", of="each CRL")
LIST_AGE = hours(168) @ boulder.file("cmd/crl-checker/main.go").at(
    'flag.String("ageLimit", "168h"', of="the age limit of a CRL in crl-checker", basis="default"
)
LIST_PERIOD = hours(24) @ boulder.file("crl/updater/updater.go").at(
    "must update CRLs at least every 24 hours",
    of="the configured update period of the CRL updater",
    basis="limit",
)
GATED = at("2025-01-30", zone="UTC") @ TIMELINE.at("January 30, 2025")
DROPPED = at("2025-05-07", zone="UTC") @ TIMELINE.at("May 7, 2025")
TURNED_OFF = at("2025-08-06", zone="UTC") @ TIMELINE.at("August 6, 2025")
UNTIL_DROPPED = (
    (DROPPED - GATED)
    .to("day")
    .meaning_of("the first limit on Must-Staple to the end of OCSP addresses", basis="target")
)
UNTIL_EXPIRED = (
    (TURNED_OFF - DROPPED)
    .to("day")
    .meaning_of("the end of OCSP addresses to the end of OCSP", basis="total")
)
