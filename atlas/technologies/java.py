"""Java: language and virtual machine."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/oracle-jdk.md")
_jdk = Repository("openjdk/jdk", checked=_CHECKED)
UNIVERSE = _jdk.file(
    "src/hotspot/share/memory/universe.cpp", commit="b3eb4c3ce85511d52416d25d2092c81669567cdb"
)
MANUAL = _jdk.file(
    "src/java.base/share/man/java.md", commit="001a073aa1e21c28506083808094486ec0f06b0e"
)
OS = _jdk.file(
    "src/hotspot/share/runtime/os.hpp", commit="002fef618001e8cfe097111c96cdcee212b2fcc1"
)
VM_ERROR = _jdk.file(
    "src/hotspot/share/utilities/vmError.cpp", commit="016e8f108b96fa9ec391ba93b67f62e78df04283"
)


_RELEASED = """
7 2011-07-11  8 2014-03-18  9 2017-09-21  10 2018-03-20  11 2018-09-25
12 2019-03-19  13 2019-09-17  14 2020-03-17  15 2020-09-15  16 2021-03-16
17 2021-09-14  18 2022-03-22  19 2022-09-20  20 2023-03-21  21 2023-09-19
22 2024-03-19  23 2024-09-17  24 2025-03-18  25 2025-09-16  26 2026-03-17
"""
_exporter = Repository(
    "prometheus/client_java",
    commit="ac0d68a62886473ac4afd736602760e97024b528",
    checked=_CHECKED,
    folder="prometheus-metrics-instrumentation-jvm/src/main/java/io/prometheus/metrics/"
    "instrumentation/jvm",
)


class Java(Technology):
    """A language and its virtual machine, with garbage collection."""

    name = "Java"
    icon = "diagrams.programming.language.Java"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement(
        "standard output: warnings and errors of the JVM, unless -Xlog redirects them"
    ) @ (MANUAL.at("`-Xlog:all=warning:stdout:uptime,level,tags`"))

    HEAP_FULL = LogMessage(
        anchor="Java heap space",
        sample="java.lang.OutOfMemoryError: Java heap space",
        severity="fatal",
        meaning="The heap is full, and garbage collection freed nothing.",
        source=UNIVERSE,
    )
    GC_OVERHEAD = LogMessage(
        anchor="GC overhead limit exceeded",
        sample="java.lang.OutOfMemoryError: GC overhead limit exceeded",
        severity="fatal",
        meaning="Nearly all time is spent on garbage collection, which frees hardly anything.",
        source=UNIVERSE,
    )
    METASPACE_FULL = LogMessage(
        anchor="java.lang.OutOfMemoryError: Metaspace",
        sample="java.lang.OutOfMemoryError: Metaspace",
        severity="fatal",
        meaning="The memory for classes is full, as after very many class loaders.",
        source=UNIVERSE,
    )
    NO_THREAD = LogMessage(
        anchor="unable to create native thread: possibly out of memory or process/resource limits "
        "reached",
        sample="java.lang.OutOfMemoryError: unable to create native thread: possibly out of "
        "memory or process/resource limits reached",
        severity="error",
        meaning="The system created no more threads: a process limit, or no memory for stacks.",
        source=OS,
    )
    NO_NATIVE_MEMORY = LogMessage(
        anchor="There is insufficient memory for the Java Runtime Environment to continue.",
        sample="# There is insufficient memory for the Java Runtime Environment to continue.",
        severity="fatal",
        meaning="The system gave no more memory outside the heap, and the process exits.",
        source=VM_ERROR,
    )
    CRASH = LogMessage(
        anchor="A fatal error has been detected by the Java Runtime Environment:",
        sample="# A fatal error has been detected by the Java Runtime Environment:",
        severity="fatal",
        meaning="The virtual machine itself crashed; the hs_err file shows where.",
        source=VM_ERROR,
    )

    HEAP_USED = Metric(
        name="jvm_memory_used_bytes",
        meaning="Memory in use by area; compare it with jvm_memory_max_bytes.",
        unit="byte",
        source=_exporter.file("JvmMemoryMetrics.java"),
    )
    GC_TIME = Metric(
        name="jvm_gc_collection_seconds",
        meaning="Time spent on garbage collection, by collector.",
        unit="second",
        source=_exporter.file("JvmGarbageCollectorMetrics.java"),
    )
    THREADS = Metric(
        name="jvm_threads_current",
        meaning="Threads of the process.",
        source=_exporter.file("JvmThreadsMetrics.java"),
    )


java = Java()
