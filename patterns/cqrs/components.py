"""The write path and the read path of Tudum."""

from atlas import (
    Check,
    Client,
    Database,
    Failure,
    Service,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.java import java
from patterns.cqrs import _tudum as tudum
from patterns.cqrs._technologies import bought_cms, browsers, raw_hollow
from systems.netflix._technologies import in_house

_WHERE = "the post of July 2025"
gap = gaps_in(_WHERE)
_VERSION = gap("versions")
_NO_RECOVERY = gap("time to recover")

_NO_VALUES = undisclosed("values: the manual defines the columns and judges none")
_COLLECTIONS = Check(
    "For 60 s, read the old generation and full collections of a process that serves pages",
    shell("jstat -gcutil <pid> 1000 60") @ tudum.JSTAT.at("[`-gcutil`]{#option-gcutil} *option*"),
    healthy=_NO_VALUES,
    unhealthy=_NO_VALUES,
    verify="O (% of the old space's current capacity) high while FGC rises: little is freed.",
)
DATASET_TOO_BIG = Failure(
    "the dataset outgrows the memory of a process",
    signals=[java.GC_OVERHEAD, java.HEAP_FULL, java.HEAP_USED.rising()],
    recovery=[_COLLECTIONS],
    time_to_recover=_NO_RECOVERY,
    data_loss=statement("every process of the cluster holds the whole dataset")
    @ tudum.POST.at("resides in the memory of each application process."),
    rollback=gap("rollback"),
)

editors = Client(
    "writers and editors",
    technology=browsers(_VERSION),
    role="Write pages, and want to preview a change before it is public.",
    population=gap("number of editors"),
)
visitors = Client(
    "visitors of tudum.com",
    technology=browsers(_VERSION),
    role="Read published pages, always in the latest version.",
    population=tudum.VISITORS,
)
cms = Service(
    "CMS",
    technology=bought_cms(_VERSION),
    role="Stores pages with comments, revisions, history, assets and schedules.",
    **gap.of("fleet", "load", "scaling"),
)
ingestion = Service(
    "Tudum ingestion",
    technology=in_house(_VERSION),
    role="Applies templates, validates, and transforms CMS data into what pages need.",
    **gap.of("fleet", "load", "scaling"),
)
hollow = Database(
    "RAW Hollow",
    technology=raw_hollow(_VERSION),
    role="The read-optimised content, compressed and complete in the memory of every process.",
    **gap.of("fleet", "backup"),
    size=tudum.IN_MEMORY,
    consistency=statement("eventual by default, with an option for strong consistency per request")
    @ tudum.POST.at("provides eventual consistency by default, with the"),
    replication=statement("the entire dataset is in each application process")
    @ tudum.POST.at("the entire dataset is distributed across the application"),
    figures={
        "share of uncompressed size": tudum.COMPRESSED,
        "records per entity, at most": tudum.MAX_RECORDS,
        "Hollow itself": statement("a Java library")
        @ tudum.HOLLOW.at("Hollow is a java library and toolset for"),
    },
)
pages = Service(
    "page construction",
    technology=java(_VERSION),
    role="Builds a personal page from memory, without a request for data.",
    **gap.of("fleet", "load", "scaling"),
    figures={"home page built in": tudum.PAGE, "home page, before": tudum.PAGE_BEFORE},
    fails=[DATASET_TOO_BIG],
)
other_readers = Service(
    "search, personalization",
    technology=java(_VERSION),
    role="The other services that read the same content from their own memory.",
    **gap.of("fleet", "load", "scaling"),
)
