"""A Java service stalls or crashes: a memory leak, a small heap, or forced collections."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    config,
    gaps_in,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._jvm import JCMD, jdk
from atlas.technologies.failures.java import (
    AFTER,
    BIGGER,
    DETAIL,
    DUMP,
    FULL,
    JAVA,
    JSTAT,
    SIZE,
)
from atlas.technologies.java import java

GC_CAUSE = jdk.file(
    "src/hotspot/share/gc/shared/gcCause.cpp", commit="02ea85e753e56ce0cf124e671a4b92d37196100e"
)
UNIVERSE = jdk.file(
    "src/hotspot/share/memory/universe.cpp", commit="b3eb4c3ce85511d52416d25d2092c81669567cdb"
)
gap = gaps_in("the manuals of the JDK")


WHY = Check(
    "Read the cause of the last collection: the column LGCC.",
    shell("jstat -gccause <pid> 1000 60") @ JSTAT.at("`LGCC`: Cause of last garbage collection"),
    healthy=statement("Allocation Failure, G1 Evacuation Pause and the like")
    @ GC_CAUSE.at('return "Allocation Failure";'),
    unhealthy=statement("System.gc()") @ GC_CAUSE.at('return "System.gc()";'),
)
MESSAGE = Check(
    "Find the detail message behind OutOfMemoryError in the log.",
    shell("grep 'java.lang.OutOfMemoryError' <log-file> | tail") @ UNIVERSE.at('"Java heap space"'),
    healthy=statement("no line with java.lang.OutOfMemoryError") @ UNIVERSE.at('"Java heap space"'),
    unhealthy=statement("Metaspace or Compressed class space: the memory for classes")
    @ UNIVERSE.at('"Compressed class space"'),
    verify="Java heap space: the heap was full then; the next step saves it when that happens "
    "again.",
)
NO_EXPLICIT = Step(
    "Start the service with explicit collections disabled.",
    command=config("-XX:+DisableExplicitGC", file="flags of java")
    @ JAVA.at("disables processing of calls to the `System.gc()`"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start it without the option.",
    verify="LGCC no longer shows System.gc(), and FGC stops growing.",
)
YOUNG = Step(
    "Start the service with a young generation of a quarter to half the heap at first.",
    command=config("-XX:NewSize=<size>", file="flags of java") @ JAVA.at("-XX:NewSize=256m"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Start it without the option: the JVM then chooses the size.",
    verify="FGC stops growing at the same load.",
)

with DebuggingGuide(
    java(undisclosed("version: the guide applies to the JDK versions with these tools")),
    "Heap exhausted",
    as_of="2026-11",
    symptom="A Java service repeatedly pauses for seconds, or crashes with OutOfMemoryError.",
    signals=[
        java.HEAP_FULL,
        java.THREAD_ENDED,
        java.GC_OVERHEAD,
        java.METASPACE_FULL,
        java.GC_TIME.rising(),
        java.HEAP_USED.rising(),
    ],
    tree=Question(
        "Are full collections frequent?",
        check=FULL,
        unhealthy=Question(
            "Does the program request them itself?",
            check=WHY,
            unhealthy=Cause(
                "Calls to System.gc() pause the service",
                why=statement("such calls are processed unless disabled")
                @ JAVA.at("calls to `System.gc()` are processed."),
                fix=[NO_EXPLICIT],
            ),
            healthy=Question(
                "Does the old space stay full after them?",
                check=AFTER,
                unhealthy=Cause(
                    "Memory leak: objects are held that should be freed",
                    why=statement(
                        "the parallel collector gives up at over 98% of time and under 2% recovered"
                    )
                    @ JAVA.at("than 2% of the heap is recovered."),
                    fix=[DUMP, DETAIL],
                ),
                healthy=Question(
                    "Is the heap at its maximum size?",
                    check=SIZE,
                    unhealthy=Cause(
                        "The heap is too small for the workload",
                        why=statement("by default its maximum is a quarter of the memory")
                        @ JAVA.at("The default value is 25 percent."),
                        fix=[BIGGER],
                    ),
                    healthy=Cause(
                        "The young generation has the wrong size",
                        why=statement(
                            "with too large a young generation, only full collections run"
                        )
                        @ JAVA.at("then only full GCs are performed, which"),
                        fix=[YOUNG],
                    ),
                ),
            ),
        ),
        healthy=Cause(
            "Not the heap now: read the detail message of the error",
            why=statement("the size of the metaspace, for classes, is not limited by default")
            @ JAVA.at("By default, the size isn't limited."),
            fix=[MESSAGE, DETAIL],
        ),
    ),
    limit=Limit(
        "maximum heap, share of the memory",
        of="heap",
        reads="heap",
        default=percent(25) @ JAVA.at("The default value is 25 percent."),
        headroom=Check(
            "Compare the heap in use with its size, several times.",
            shell("jcmd <pid> GC.heap_info") @ JCMD.at("Provides generic Java heap information."),
            **gap.of("healthy", "unhealthy"),
            verify="Used stays well below the maximum after collections.",
        ),
    ),
    do_not=[
        "Do not dump the heap of an instance in traffic: it requests a full collection first.",
        "Do not print a class histogram at peak: its impact is high.",
        "Do not disable UseGCOverheadLimit: the service then keeps running without progress.",
        "Do not parse jstat in scripts: its format may change.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue and a search for operators' reports name none with this "
        "cause (icco/postmortems has a Google load balancer of 2017, a retelling)"
    ),
    time_to_recover=undisclosed("time to recover: the manuals of the JDK give none"),
    data_loss=undisclosed("data loss: the manuals of the JDK do not mention it"),
    rollback=statement("to revert an option, start without it, which is the default")
    @ JAVA.at("This option is disabled by default, meaning that"),
    glossary={
        "FGC": "Column of jstat: the number of full collections.",
        "FGCT": "Column of jstat: the time spent in full collections.",
        "LGCC": "Column of jstat: the cause of the last collection.",
        "OGC": "Column of jstat: the current size of the old generation.",
        "OGCMX": "Column of jstat: the largest size of the old generation.",
        "PID": "The ID of a process.",
    },
    see=[
        Link(
            "incidents/debugging/cassandra_tombstones_overwhelming",
            "guide",
            because="a node of Cassandra reads too many tombstones",
        ),
        Link(
            "incidents/debugging/java_threads_exhausted",
            "guide",
            because="the error is: unable to create native thread",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions data loss")
