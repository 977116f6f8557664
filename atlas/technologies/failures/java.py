"""What fails in Java programs, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._jvm import JCMD, PRINT_THREADS, jdk
from atlas.technologies.failures._machine import (
    CLOCK,
    GETRLIMIT,
    KERNEL_KILLS,
    MEMORY,
    PROC,
    PROCESS_MEMORY,
    THREADS,
)
from atlas.technologies.failures._network import CALL, CERTIFICATE, CURL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, RESTART, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

JSTAT = jdk.file(
    "src/jdk.jcmd/share/man/jstat.md", commit="14a42fa1060c8ef3d422b89d129c1bcde60f2619"
)
JAVA = jdk.file(
    "src/java.base/share/man/java.md", commit="001a073aa1e21c28506083808094486ec0f06b0e"
)
VM_ERROR = Repository(
    "openjdk-mirror/jdk7u-hotspot",
    commit="50bdefc3afe944ca74c3093e7448d6b889cd20d1",
    checked="2026-11-26",
    publisher="OpenJDK",
).file("src/share/vm/utilities/vmError.cpp")
ATTACH = jdk.file(
    "src/hotspot/share/services/attachListener.cpp",
    commit="01a0308d5d8c2a25fef3e7936ada09d262d0b1d6",
)
GCUTIL = shell("jstat -gcutil <pid> 1000 60") @ JSTAT.at("[`-gcutil`]{#option-gcutil} *option*")
FULL = Check(
    "Watch the columns FGC and FGCT for a minute.",
    GCUTIL,
    healthy=statement("FGC does not grow, and O is well below 100")
    @ JSTAT.at("`FGC`: Number of full GC events."),
    unhealthy=statement("FGC and FGCT grow from line to line, or O stays near 100")
    @ JSTAT.at("`FGCT`: Full garbage collection time."),
    verify="YGC and YGCT count the young generation. O near 100 with a still FGC: nothing "
    "allocates any more; threads may have ended.",
)
AFTER = Check(
    "Compare the column O before and after a full collection.",
    GCUTIL,
    healthy=statement("O falls well after FGC grows")
    @ JSTAT.at("`O`: Old space utilization as a percentage of"),
    unhealthy=statement("O stays near 100, whether FGC grows or not")
    @ JSTAT.at("`O`: Old space utilization as a percentage of"),
)
SIZE = Check(
    "Compare the old generation with its maximum size: OGC and OGCMX.",
    shell("jstat -gccapacity <pid>") @ JSTAT.at("`OGCMX`: Maximum old generation capacity (KB)."),
    healthy=statement("OGC below OGCMX") @ JSTAT.at("`OGC`: Current old generation capacity (KB)."),
    unhealthy=statement("OGC equal to OGCMX")
    @ JSTAT.at("`OGCMX`: Maximum old generation capacity (KB)."),
)
DUMP = Step(
    "Dump the heap of one instance, once it gets no traffic.",
    command=shell("jcmd <pid> GC.heap_dump <file>")
    @ JCMD.at("Generates a HPROF format dump of the Java"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Delete the dump: it holds the data of users.",
    verify="The dump shows what holds most objects; once that is fixed, O falls again. Unable to "
    "open socket file: the JVM cannot answer; restart it, so that the next error dumps the heap.",
)
BIGGER = Step(
    "Restart the service with a larger share of the memory for the heap.",
    command=config("-XX:MaxRAMPercentage=<percent>", file="flags of java")
    @ JAVA.at("`-XX:MaxRAMPercentage=75`"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Start it with the previous value.",
    verify="O falls after each full collection, and FGC rarely grows. With -Xmx the option has no "
    "effect: raise -Xmx instead.",
)
DETAIL = Step(
    "Start the service so that the next OutOfMemoryError dumps the heap.",
    command=config("-XX:+HeapDumpOnOutOfMemoryError", file="flags of java")
    @ JAVA.at("`-XX:+HeapDumpOnOutOfMemoryError`"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Start it without the option, which is the default.",
    verify="The next error leaves java_pid<pid>.hprof.",
)
THREAD_NAMES = Check(
    "Count the threads of the process by name; this needs no new thread in it.",
    shell("cat /proc/<pid>/task/*/comm | sed 's/[0-9]//g' | sort | uniq -c | sort -rn | head")
    @ PROC.at("command name associated with the process"),
    healthy=statement("no name that stands out; those of the JVM itself are few")
    @ PROC.at("command name associated with the process"),
    unhealthy=statement("hundreds of one name, such as pool--thread-")
    @ PROC.at("Different threads in the same process may have"),
    verify="A name has at most 15 characters here. Count twice: only a leak grows at steady load.",
)
PRINT_ON_QUIT = Step(
    "Make the JVM print all stacks to its standard output: this works at the limit.",
    command=shell("kill -QUIT <pid>") @ JAVA.at("`SIGQUIT` thread dumps aren't"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed: it keeps running. With -Xrs it ends: check its command line first.",
    verify="The log holds Full thread dump; the stacks of the many threads name their code.",
)
CODE = Check(
    "Read the size and use of the code cache.",
    shell("jcmd <pid> Compiler.codecache") @ JCMD.at("Prints code cache layout and bounds."),
    **NO_OUTPUT,
)
CLASSES = Check(
    "Count the live objects by class; it forces a collection, so use one instance.",
    shell("jcmd <pid> GC.class_histogram | head -30")
    @ JCMD.at("Provides statistics about the Java heap usage."),
    **NO_OUTPUT,
    verify="The classes at the top hold the memory.",
)
LOADERS = Check(
    "Read the statistics of all class loaders.",
    shell("jcmd <pid> VM.classloader_stats") @ JCMD.at("Print statistics about all ClassLoaders."),
    **NO_OUTPUT,
    verify="Many loaders of one kind: an application or library is loaded again and again.",
)
METASPACE = Check(
    "Check how much memory classes take.",
    shell("jcmd <pid> VM.metaspace") @ JCMD.at("Prints the statistics for the metaspace"),
    **NO_OUTPUT,
)
NATIVE = Check(
    "Read the memory outside the heap, if the JVM was started with native memory tracking.",
    shell("jcmd <pid> VM.native_memory summary") @ JCMD.at("Print native memory usage"),
    **NO_OUTPUT,
)
COMMAND_LINE = Check(
    "Read the options that the JVM was started with.",
    shell("jcmd <pid> VM.command_line") @ JCMD.at("Print the command line used to start this"),
    **NO_OUTPUT,
)
CRASH_FILE = Check(
    "Find the crash report that the JVM wrote; its head names the library and the thread.",
    shell("ls -t hs_err_pid*.log | head -1")
    @ VM_ERROR.at("an error report file (hs_err_pid<pid>.log)"),
    **NO_OUTPUT,
)

HEAP = KnownFailure("the heap is full", steps=[FULL, AFTER, CLASSES, DUMP, BIGGER])
META = KnownFailure("the memory for classes is full", steps=[METASPACE, LOADERS, COMMAND_LINE])
THREAD_LIMIT = KnownFailure(
    "no more native threads can be created",
    steps=[THREADS, THREAD_NAMES, PRINT_ON_QUIT, PROCESS_MEMORY],
    causes=[
        UsualCause(
            "the program creates threads without end",
            sign=statement("hundreds of threads of one pool or name")
            @ JCMD.at("Print all platform threads, and mounted virtual"),
        ),
        UsualCause(
            "a limit on processes of the user or the container is reached",
            sign=statement("the limit counts the threads of all processes of the user")
            @ GETRLIMIT.at("a limit on the number of extant process"),
        ),
    ],
)
NATIVE_MEMORY = KnownFailure(
    "the memory outside the heap is used up",
    steps=[NATIVE, PROCESS_MEMORY, KERNEL_KILLS, COMMAND_LINE],
)
RECURSION = KnownFailure(
    "a recursion overflowed the stack", steps=[PRINT_THREADS, COMMAND_LINE, CLASSES]
)
CRASHED = KnownFailure("the JVM itself crashed", steps=[CRASH_FILE, KERNEL_KILLS, PROCESS_MEMORY])
POOL = KnownFailure(
    "a thread pool is full, or was shut down", steps=[PRINT_THREADS, FULL, COMMAND_LINE]
)
TIMEOUT = KnownFailure(
    "a server does not respond in time",
    is_general=True,
    steps=[CALL, PRINT_THREADS, RESOLVE],
    causes=[
        UsualCause(
            "the server is slow, down or overloaded",
            sign=statement("a call of the server itself, from this host, is as slow")
            @ CURL.at("The total time, in seconds, that the full"),
        ),
        UsualCause(
            "this program is slow: a full heap or blocked threads",
            sign=statement("the server responds fast, and threads of this program wait")
            @ JCMD.at("Print all platform threads, and mounted virtual"),
        ),
    ],
)
CODE_CACHE = KnownFailure(
    "the cache of compiled code is full", steps=[CODE, COMMAND_LINE, PRINT_THREADS]
)

UNREACHABLE = KnownFailure("a server cannot be reached", steps=[CALL, RESOLVE, PRINT_THREADS])
BREAKER = KnownFailure(
    "a circuit breaker, bulkhead or rate limiter refuses calls",
    steps=[CALL, PRINT_THREADS, UNIT_LOG],
)
DEADLOCK = KnownFailure("threads are in a deadlock", steps=[PRINT_THREADS, UNIT_LOG, RESTART])
REFUSED_TLS = KnownFailure(
    "the other side refuses the TLS handshake", steps=[CERTIFICATE, CALL, COMMAND_LINE]
)
NO_START = KnownFailure(
    "the JVM does not start: an option, its memory or a file is refused",
    steps=[UNIT_LOG, ENVIRONMENT, MEMORY],
)
EXPIRED_CERTIFICATE = KnownFailure(
    "the certificate of a server has expired",
    steps=[CERTIFICATE, CLOCK, CALL],
)
