"""Where photos and videos are stored: in Haystack (hot) and f4 (warm), then in Tectonic."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import components as c

LAG = undisclosed("lag between copies of blobs: the papers on Haystack, f4 and Tectonic name none")

with StorageArchitecture(
    c.meta,
    "Blobs: replication 3.6 by design in Haystack, 2.1 in f4 with XOR",
    as_of="2026-08-20",
    boundaries=[
        ConsistencyBoundary(
            "Hot blobs (2010)",
            stores=[c.haystack],
            guarantee=statement("a photo is written to all physical volumes of its logical volume")
            @ s.HAYSTACK.at("written to all corresponding physical volumes"),
        ),
        ConsistencyBoundary(
            "Warm blobs (2014)",
            stores=[c.f4],
            guarantee=statement(
                "read-only: full volumes move here once requests and deletes are few"
            )
            @ s.F4.at("delete rates have cooled off enough to"),
        ),
        ConsistencyBoundary(
            "One file system (2021)",
            stores=[c.tectonic, c.metadata],
            guarantee=statement("read after write; moves across directories are not atomic")
            @ s.TECTONIC.at("provides non-atomic cross-directory move operations"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: none of the papers states one"),
        rto=undisclosed("recovery time objective: none of the papers states one"),
        backup=undisclosed("backup: no paper names one; f4 keeps an XOR in a third data center"),
        restore=statement("Haystack (2010): reset a machine from a replica's volume files")
        @ s.HAYSTACK.at("volume files supplied by a replica"),
    ),
    figures={
        "replication, Haystack by design": storage.REPLICATION_HAYSTACK,
        "replication, f4 with XOR": storage.REPLICATION_F4,
        "replication, all of blob storage": storage.REPLICATION_TECTONIC,
        "images served, peak": storage.IMAGES_SERVED,
        "a volume of Haystack": storage.VOLUME,
        "hits, Cache of new photos": storage.HAYSTACK_CACHE,
        "photos deleted in a year": storage.PHOTOS_DELETED,
        "photos stored": storage.PHOTOS_2014,
        "replication, IOPS-bound Haystack": storage.REPLICATION_IOPS_BOUND,
        "AFR of f4's disks (2014)": statement("about 1 % fail in a year")
        @ s.F4_QUOTED.at("Failure Rate (AFR) of ~1% for"),
        "AFR for weeks, bad and hot batch": storage.DISK_FAILURES_HOT,
        "two hosts rebuilt in a drill": storage.REBUILT,
        "time of the rebuild": storage.REBUILD_TIME,
        "reconstructed reads": statement("at most 10 % of all reads in Tectonic (2021)")
        @ s.TECTONIC.at("restricting reconstructed reads to 10% of all"),
    },
    urgent=[
        failures.METADATA_ERROR,
        failures.WRITES_STOP,
        failures.HOSTS_LOST,
        failures.BAD_DISK_BATCH,
    ],
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="what fills a disk, and what may be deleted",
        ),
    ],
) as diagram:
    c.apps >> Call("HTTPS", note="uploads") >> c.web >> Call("RPC", note="handle") >> c.followers
    c.apps >> Call("HTTPS", note="views") >> c.photo_cdn
    c.web >> Call("HTTP", note="before Tectonic") >> c.haystack
    c.web >> Call("RPC", note="new blobs, 3 copies") >> c.tectonic
    c.photo_cdn >> Call("HTTP", note="misses") >> c.haystack
    c.photo_cdn >> Call("HTTP", note="misses") >> c.tectonic
    c.haystack >> Asynchronous("full volumes", note="once cooled off") >> c.f4
    c.f4 >> Asynchronous("migrated", note="Haystack, too") >> c.tectonic
    c.tectonic >> Call("RPC") >> c.metadata
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
    waive("CFO304", because=c.NO_COMMITMENTS)
