"""The write path and the read path of Tudum."""

from atlas import Check, Client, Database, Failure, Service, gaps_in, statement, undisclosed
from atlas.technologies.java import java
from patterns.cqrs import _tudum as tudum
from patterns.cqrs._technologies import bought_cms, browsers, raw_hollow
from systems.netflix._technologies import in_house

_WHERE = "the post of July 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"versions: not in {_WHERE}")
_MACHINES = undisclosed(f"machines: not in {_WHERE}")
_LOAD = undisclosed(f"requests and edits: not in {_WHERE}")
_SCALING = undisclosed(f"how each part scales: not in {_WHERE}")
_NO_TIME = undisclosed("time until it has effect: neither the post nor the JDK's manuals")
_NO_RECOVERY = undisclosed(f"time to recover: not in {_WHERE}")

_COLLECTIONS = Check(
    "Watch the old generation and full collections of a process that serves pages",
    statement("jstat -gcutil PID 1000") @ tudum.JSTAT.at("[`-gcutil`]{#option-gcutil} *option*"),
    healthy=statement("O falls well after FGC grows")
    @ tudum.JSTAT.at("`O`: Old space utilization as a percentage of"),
    unhealthy=statement("O stays near 100 though FGC grows")
    @ tudum.JSTAT.at("`O`: Old space utilization as a percentage of"),
)
DATASET_TOO_BIG = Failure(
    "the dataset outgrows the memory of a process",
    signals=[java.GC_OVERHEAD, java.HEAP_FULL, java.HEAP_USED.rising()],
    recovery=[_COLLECTIONS],
    time_to_recover=_NO_RECOVERY,
    data_loss=statement("none: every process of the cluster has the whole dataset")
    @ tudum.POST.at("resides in the memory of each application process."),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
)

editors = Client(
    "writers and editors",
    technology=browsers(_VERSION),
    role="Write pages, and want to see a change before the world does.",
    population=undisclosed(f"number of editors: not in {_WHERE}"),
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
    role="Keeps pages with comments, revisions, history, assets and schedules.",
    **gap.of("fleet", "load", "scaling"),
)
ingestion = Service(
    "Tudum ingestion",
    technology=in_house(_VERSION),
    role="Applies templates, checks, and turns what the CMS holds into what pages need.",
    **gap.of("fleet", "load", "scaling"),
)
hollow = Database(
    "RAW Hollow",
    technology=raw_hollow(_VERSION),
    role="The read-optimised content, compressed and whole in the memory of every process.",
    fleet=_MACHINES,
    size=tudum.IN_MEMORY,
    consistency=statement("eventual by default, strong for a request that asks for it")
    @ tudum.POST.at("provides eventual consistency by default, with the"),
    replication=statement("the entire dataset is in each application process")
    @ tudum.POST.at("the entire dataset is distributed across the application"),
    backup=undisclosed(f"backups: not in {_WHERE}"),
    figures={
        "of its uncompressed size": tudum.COMPRESSED,
        "records an entity": tudum.MOST_RECORDS,
        "Hollow by itself": statement("a Java library")
        @ tudum.HOLLOW.at("Hollow is a java library and toolset for"),
    },
)
pages = Service(
    "page construction",
    technology=java(_VERSION),
    role="Puts a personal page together from memory, without a request for data.",
    **gap.of("fleet", "load", "scaling"),
    figures={"home page": tudum.PAGE, "home page, before": tudum.PAGE_BEFORE},
    fails=[DATASET_TOO_BIG],
)
others = Service(
    "search, personalization",
    technology=java(_VERSION),
    role="The other services that read the same content from their own memory.",
    **gap.of("fleet", "load", "scaling"),
)
