"""Java: language and virtual machine."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._java_client_messages import JavaClientMessages
from atlas.technologies._java_runtime_messages import JavaRuntimeMessages
from atlas.technologies._netty_messages import NettyMessages
from atlas.technologies.failures import java as fails
from atlas.technologies.failures import java_calls as calls
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
JAVA_THREAD = _jdk.file(
    "src/hotspot/share/runtime/javaThread.cpp", commit="00659a8ff88b7392196df9fbabe2255412f34e7c"
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

_hotspot7 = Repository(
    "openjdk-mirror/jdk7u-hotspot",
    commit="50bdefc3afe944ca74c3093e7448d6b889cd20d1",
    checked="2026-11-26",
    publisher="OpenJDK",
)
_jdk7 = Repository(
    "openjdk-mirror/jdk7u-jdk",
    commit="f4d80957e89a19a29bb9f9807d2a28351ed7f7df",
    checked="2026-11-26",
    publisher="OpenJDK",
)
# Read as released, in the package openjdk-17-source of Debian.
_jdk17 = Repository(
    "openjdk/jdk17u", commit="jdk-17.0.21.1+2", checked="2026-11-26", publisher="OpenJDK"
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
_netty = Repository(
    "netty/netty", commit="0bb88a3e061f77355627e7fd7fc170ffdada7578", checked="2026-11-26"
)
_reactor_pool = Repository(
    "reactor/reactor-pool", commit="1b4b503183a71a3b7c6e639b3c6410cfbe2852fc", checked="2026-11-26"
)
_resilience4j = Repository(
    "resilience4j/resilience4j",
    commit="af9e7c979f17804f23cc1b76dd7cf268fb58b5c7",
    checked="2026-11-26",
)
_httpclient = Repository(
    "apache/httpcomponents-client",
    commit="86c313b2876a8796ab696a2aab546ba4fe6ac227",
    checked="2026-11-26",
)


class Java(JavaClientMessages, NettyMessages, JavaRuntimeMessages, Technology):
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
        failure=fails.HEAP,
    )
    THREAD_ENDED = LogMessage(
        anchor="java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread",
        sample="Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in "
        'thread "HTTP-Dispatcher"',
        severity="fatal",
        meaning="A thread ended for lack of memory; not even its error could be printed.",
        source=JAVA_THREAD,
        failure=fails.HEAP,
    )
    GC_OVERHEAD = LogMessage(
        anchor="GC overhead limit exceeded",
        sample="java.lang.OutOfMemoryError: GC overhead limit exceeded",
        severity="fatal",
        meaning="Nearly all time is spent on garbage collection, which frees hardly anything.",
        source=UNIVERSE,
        failure=fails.HEAP,
    )
    METASPACE_FULL = LogMessage(
        anchor="java.lang.OutOfMemoryError: Metaspace",
        sample="java.lang.OutOfMemoryError: Metaspace",
        severity="fatal",
        meaning="The memory for classes is full, as after very many class loaders.",
        source=UNIVERSE,
        failure=fails.META,
    )
    NO_THREAD = LogMessage(
        anchor="unable to create native thread: possibly out of memory or process/resource limits "
        "reached",
        sample="java.lang.OutOfMemoryError: unable to create native thread: possibly out of "
        "memory or process/resource limits reached",
        severity="error",
        meaning="The system created no more threads: a process limit, or no memory for stacks.",
        source=OS,
        failure=fails.THREAD_LIMIT,
    )
    NO_NATIVE_MEMORY = LogMessage(
        anchor="There is insufficient memory for the Java Runtime Environment to continue.",
        sample="# There is insufficient memory for the Java Runtime Environment to continue.",
        severity="fatal",
        meaning="The system gave no more memory outside the heap, and the process exits.",
        source=VM_ERROR,
        failure=fails.NATIVE_MEMORY,
    )
    CRASH = LogMessage(
        anchor="A fatal error has been detected by the Java Runtime Environment:",
        sample="# A fatal error has been detected by the Java Runtime Environment:",
        severity="fatal",
        meaning="The virtual machine itself crashed; the hs_err file shows where.",
        source=VM_ERROR,
        failure=fails.CRASHED,
    )

    NO_THREAD_OLD = LogMessage(
        anchor="unable to create new native thread",
        sample='Exception in thread "main" java.lang.OutOfMemoryError: unable to create new '
        "native thread",
        severity="error",
        meaning="The system created no more threads: a process limit, or no memory for stacks.",
        source=_hotspot7.file("src/share/vm/prims/jvm.cpp"),
        failure=fails.THREAD_LIMIT,
    )
    PTHREAD_FAILED = LogMessage(
        anchor=" - pthread_create failed (",
        sample='[0.123s][warning][os,thread] Failed to start thread "Unknown thread" - '
        "pthread_create failed (EAGAIN) for attributes: stacksize: 1024k, guardsize: 0k, "
        "detached.",
        pattern=r"pthread_create failed \((?P<errno>\w+)\) for attributes",
        severity="warning",
        meaning="The system created no more threads: a process limit, or no memory for stacks.",
        source=_jdk.file(
            "src/hotspot/os/linux/os_linux.cpp", commit="000f74af91580af6ca6bef5771f79a2afedad72f"
        ),
        failure=fails.THREAD_LIMIT,
    )
    PERMGEN = LogMessage(
        anchor="java.lang.OutOfMemoryError: PermGen space",
        sample="java.lang.OutOfMemoryError: PermGen space",
        severity="fatal",
        meaning="The memory for classes is full, as after very many class loaders.",
        source=_hotspot7.file("src/share/vm/memory/universe.cpp"),
        failure=fails.META,
    )
    CLASS_SPACE = LogMessage(
        anchor="java.lang.OutOfMemoryError: Compressed class space",
        sample="java.lang.OutOfMemoryError: Compressed class space",
        severity="fatal",
        meaning="The memory for classes is full, as after very many class loaders.",
        source=UNIVERSE,
        failure=fails.META,
    )
    ARRAY_TOO_LARGE = LogMessage(
        anchor="Requested array size exceeds VM limit",
        sample="java.lang.OutOfMemoryError: Requested array size exceeds VM limit",
        severity="fatal",
        meaning="The program asked for an array that no heap can hold: a bug, or bad input.",
        source=_hotspot7.file("src/share/vm/memory/universe.cpp"),
        failure=fails.HEAP,
    )
    DIRECT_MEMORY = LogMessage(
        anchor="java.lang.OutOfMemoryError: Direct buffer memory",
        sample="java.lang.OutOfMemoryError: Direct buffer memory",
        severity="fatal",
        meaning="The memory for direct buffers is used up: MaxDirectMemorySize, or a leak.",
        source=_jdk7.file("src/share/classes/java/nio/Bits.java"),
        failure=fails.NATIVE_MEMORY,
    )
    DIRECT_MEMORY_SIZE = LogMessage(
        anchor=" bytes of direct buffer memory (allocated: ",
        sample="java.lang.OutOfMemoryError: Cannot reserve 16777216 bytes of direct buffer "
        "memory (allocated: 1073741824, limit: 1073741824)",
        pattern=r"Cannot reserve (?P<bytes>\d+) bytes of direct buffer memory \(allocated: "
        r"(?P<used>\d+), limit: (?P<limit>\d+)",
        severity="fatal",
        meaning="The memory for direct buffers is used up: MaxDirectMemorySize, or a leak.",
        source=_jdk17.file("src/java.base/share/classes/java/nio/Bits.java"),
        failure=fails.NATIVE_MEMORY,
    )
    MAP_FAILED = LogMessage(
        anchor="java.io.IOException: Map failed",
        sample="java.io.IOException: Map failed",
        severity="error",
        meaning="A file could not be mapped: too many mappings, or no address space.",
        source=_jdk7.file("src/share/classes/sun/nio/ch/FileChannelImpl.java"),
        failure=fails.NATIVE_MEMORY,
    )
    STACK_OVERFLOW = LogMessage(
        anchor="java.lang.StackOverflowError",
        sample='Exception in thread "main" java.lang.StackOverflowError',
        unless=("[class,load",),  # a log of classes that were loaded
        severity="error",
        meaning="A method calls itself without end, or too deep for the stack.",
        source=_jdk7.file("src/share/classes/java/lang/StackOverflowError.java"),
        failure=fails.RECURSION,
    )
    CODE_CACHE_FULL = LogMessage(
        anchor="CodeCache is full. Compiler has been disabled.",
        sample="OpenJDK 64-Bit Server VM warning: CodeCache is full. Compiler has been disabled.",
        severity="warning",
        meaning="No more code is compiled, and the program becomes slow.",
        source=_hotspot7.file("src/share/vm/compiler/compileBroker.cpp"),
        failure=fails.CODE_CACHE,
    )
    REJECTED = LogMessage(
        anchor="java.util.concurrent.RejectedExecutionException: Task ",
        sample="java.util.concurrent.RejectedExecutionException: Task "
        "java.util.concurrent.FutureTask@6b9651f3 rejected from "
        "java.util.concurrent.ThreadPoolExecutor@38bc8ab5[Running, pool size = 10, active "
        "threads = 10, queued tasks = 100, completed tasks = 4711]",
        pattern=r"rejected from (?P<pool>[\w.$]+)@\w+\[(?P<state>[A-Z][a-z ]+), pool size = "
        r"(?P<threads>\d+), active threads = (?P<active>\d+), queued tasks = "
        r"(?P<queued>\d+)",
        severity="error",
        meaning="A thread pool and its queue are full, or the pool was shut down.",
        source=_jdk7.file("src/share/classes/java/util/concurrent/ThreadPoolExecutor.java"),
        failure=fails.POOL,
    )
    READ_TIMEOUT = LogMessage(
        anchor="java.net.SocketTimeoutException: Read timed out",
        sample="java.net.SocketTimeoutException: Read timed out",
        severity="error",
        meaning="A server accepted the connection, but sent nothing within the read timeout.",
        source=_jdk17.file("src/java.base/share/classes/sun/nio/ch/NioSocketImpl.java"),
        failure=fails.TIMEOUT,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor="java.net.SocketTimeoutException: Connect timed out",
        sample="java.net.SocketTimeoutException: Connect timed out",
        severity="error",
        meaning="A server did not answer within the connect timeout: it is down, or a firewall "
        "drops it.",
        source=_jdk17.file("src/java.base/share/classes/sun/nio/ch/NioSocketImpl.java"),
        failure=fails.TIMEOUT,
    )
    CONNECT_TIMEOUT_BEFORE = LogMessage(
        anchor="java.net.SocketTimeoutException: connect timed out",
        sample="java.net.SocketTimeoutException: connect timed out",
        severity="error",
        meaning="A server did not answer within the connect timeout: it is down, or a firewall "
        "drops it.",
        source=_jdk7.file("src/solaris/native/java/net/PlainSocketImpl.c"),
        failure=fails.TIMEOUT,
    )
    NO_HEAP = LogMessage(
        anchor="Could not reserve enough space for ",
        sample="Error occurred during initialization of VM Could not reserve enough space for "
        "8388608KB object heap",
        pattern=r"enough space for (?P<size>\d+KB) object heap",
        severity="fatal",
        meaning="The JVM does not start: the system gives it no memory for a heap of this size.",
        source=UNIVERSE,
        failure=fails.NATIVE_MEMORY,
    )
    UNKNOWN_OPTION = LogMessage(
        anchor="Unrecognized VM option '",
        sample="Unrecognized VM option 'UseConcMarkSweepGC'",
        pattern=r"Unrecognized VM option '(?P<option>[^']+)'",
        severity="fatal",
        meaning=(
            "The JVM does not know an option: it was removed, or is misspelled; the JVM "
            "does not start."
        ),
        source=_hotspot7.file("src/share/vm/runtime/arguments.cpp"),
        failure=fails.NO_START,
    )

    NOT_CREATED = LogMessage(
        anchor="Error: Could not create the Java Virtual Machine.",
        sample="Error: Could not create the Java Virtual Machine.",
        severity="fatal",
        meaning=(
            "The JVM does not start; the line before it names the option or the memory "
            "that is refused."
        ),
        source=_jdk7.file("src/share/bin/emessages.h"),
        failure=fails.NO_START,
    )

    NO_JAR = LogMessage(
        anchor="Error: Unable to access jarfile ",
        sample="Error: Unable to access jarfile app.jar",
        pattern=r"Unable to access jarfile (?P<file>\S+)",
        severity="fatal",
        meaning="The file to run is missing or cannot be read; the JVM does not start.",
        source=_jdk7.file("src/share/bin/emessages.h"),
        failure=fails.NO_START,
    )

    OLD_CLASS_VERSION = LogMessage(
        anchor="Unsupported major.minor version ",
        sample=(
            'Exception in thread "main" java.lang.UnsupportedClassVersionError: '
            "com/example/Main : Unsupported major.minor version 52.0"
        ),
        pattern=r"Unsupported major\.minor version (?P<version>[\d.]+)",
        severity="fatal",
        meaning="The code was compiled for a newer Java than the one that runs it.",
        source=_hotspot7.file("src/share/vm/classfile/classFileParser.cpp"),
        failure=calls.OLD_JAVA,
    )

    DEADLOCK = LogMessage(
        anchor="Found one Java-level deadlock:",
        sample="Found one Java-level deadlock:",
        severity="error",
        meaning=(
            "A thread dump shows threads that wait for one another without end; their "
            "names and locks follow."
        ),
        source=_hotspot7.file("src/share/vm/services/threadService.cpp"),
        failure=fails.DEADLOCK,
    )

    TLS_ALERT = LogMessage(
        anchor="Received fatal alert: ",
        sample="javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure",
        pattern=r"Received fatal alert: (?P<alert>[a-z_]+)",
        severity="error",
        meaning=(
            "The other side refuses the handshake: protocol or cipher do not fit, or it "
            "wants another certificate."
        ),
        source=_jdk7.file("src/share/classes/sun/security/ssl/SSLSocketImpl.java"),
        failure=fails.REFUSED_TLS,
    )

    CERTIFICATE_EXPIRED = LogMessage(
        anchor="CertificateExpiredException: NotAfter: ",
        sample=(
            "java.security.cert.CertificateExpiredException: NotAfter: Sun Mar 01 00:00:00 UTC 2026"
        ),
        pattern=r"NotAfter: (?P<date>.+)",
        severity="error",
        meaning="A certificate has expired; the date is its last one.",
        source=_jdk7.file("src/share/classes/sun/security/x509/CertificateValidity.java"),
        failure=fails.EXPIRED_CERTIFICATE,
    )

    NETTY_DIRECT = LogMessage(
        anchor=" byte(s) of direct memory (used: ",
        sample=(
            "io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 "
            "byte(s) of direct memory (used: 1040187399, max: 1048576000)"
        ),
        pattern=(
            r"allocate (?P<bytes>\d+) byte\(s\) of direct memory \(used: (?P<used>\d+), "
            r"max: (?P<max>\d+)\)"
        ),
        severity="fatal",
        meaning="Netty has used up the memory outside the heap.",
        source=_netty.file("common/src/main/java/io/netty/util/internal/PlatformDependent.java"),
        failure=fails.NATIVE_MEMORY,
    )

    NETTY_LEAK = LogMessage(
        anchor=".release() was not called before it's garbage-collected.",
        sample=(
            "LEAK: ByteBuf.release() was not called before it's garbage-collected. See "
            "https://netty.io/wiki/reference-counted-objects.html for more information."
        ),
        severity="error",
        meaning=("Code loses buffers of Netty; memory outside the heap grows until it is used up."),
        source=_netty.file("common/src/main/java/io/netty/util/ResourceLeakDetector.java"),
        failure=fails.NATIVE_MEMORY,
    )

    NETTY_TIMEOUT = LogMessage(
        anchor="ConnectTimeoutException: connection timed out",
        sample=(
            "io.netty.channel.ConnectTimeoutException: connection timed out after 30000 "
            "ms: db.internal/10.0.1.9:5432"
        ),
        severity="error",
        meaning=(
            "A server does not accept a connection in time: the packets are dropped, or "
            "the host is down."
        ),
        source=_netty.file(
            "transport-classes-epoll/src/main/java/io/netty/channel/epoll/AbstractEpollChannel.java"
        ),
        failure=fails.UNREACHABLE,
    )

    REACTOR_POOL = LogMessage(
        anchor=("Pool#acquire(Duration) has been pending for more than the configured timeout of "),
        sample=(
            "reactor.pool.PoolAcquireTimeoutException: Pool#acquire(Duration) has been "
            "pending for more than the configured timeout of 45000ms"
        ),
        pattern=r"configured timeout of (?P<ms>\d+)ms",
        severity="error",
        meaning="The pool of a reactive client, of HTTP or a database, has no free connection.",
        source=_reactor_pool.file(
            "reactor-pool/src/main/java/reactor/pool/PoolAcquireTimeoutException.java"
        ),
        failure=calls.REACTIVE_POOL,
    )

    REACTOR_PENDING = LogMessage(
        anchor="Pending acquire queue has reached its maximum size of ",
        sample=(
            "reactor.pool.PoolAcquirePendingLimitException: Pending acquire queue has "
            "reached its maximum size of 1000"
        ),
        pattern=r"maximum size of (?P<size>\d+)",
        severity="error",
        meaning="So many calls wait for a connection of the pool that more are refused.",
        source=_reactor_pool.file(
            "reactor-pool/src/main/java/reactor/pool/PoolAcquirePendingLimitException.java"
        ),
        failure=calls.REACTIVE_POOL,
    )

    BREAKER_OPEN = LogMessage(
        anchor="CallNotPermittedException: CircuitBreaker '",
        sample=(
            "io.github.resilience4j.circuitbreaker.CallNotPermittedException: "
            "CircuitBreaker 'payments' is OPEN and does not permit further calls"
        ),
        pattern=(
            r"CircuitBreaker '(?P<breaker>[^']+)' is (?P<state>\w+) and does not permit "
            r"further calls"
        ),
        severity="error",
        meaning=(
            "A circuit breaker is open: calls to a dependency failed before, and are "
            "refused for a time."
        ),
        source=_resilience4j.file(
            "resilience4j-circuitbreaker/src/main/java/io/github/resilience4j/circuitbreaker/"
            "CallNotPermittedException.java"
        ),
        failure=fails.BREAKER,
    )

    BULKHEAD_FULL = LogMessage(
        anchor=" is full and does not permit further calls",
        sample=(
            "io.github.resilience4j.bulkhead.BulkheadFullException: Bulkhead 'payments' "
            "is full and does not permit further calls"
        ),
        pattern=r"Bulkhead '(?P<bulkhead>[^']+)' is full and does not permit further calls",
        severity="error",
        meaning=(
            "As many calls to a dependency run as its bulkhead permits: the dependency is slow."
        ),
        source=_resilience4j.file(
            "resilience4j-bulkhead/src/main/java/io/github/resilience4j/bulkhead/"
            "BulkheadFullException.java"
        ),
        failure=fails.BREAKER,
    )

    RATE_LIMITED = LogMessage(
        anchor=" does not permit further calls",
        sample=(
            "io.github.resilience4j.ratelimiter.RequestNotPermitted: RateLimiter "
            "'payments' does not permit further calls"
        ),
        pattern=r"RateLimiter '(?P<limiter>[^']+)' does not permit further calls",
        severity="error",
        meaning="A rate limiter of the client itself refuses a call.",
        source=_resilience4j.file(
            "resilience4j-ratelimiter/src/main/java/io/github/resilience4j/ratelimiter/"
            "RequestNotPermitted.java"
        ),
        failure=fails.BREAKER,
        context=("RateLimiter",),
    )

    NO_RESPONSE = LogMessage(
        anchor=" failed to respond",
        sample=(
            "org.apache.hc.core5.http.NoHttpResponseException: http://api.internal:8080 "
            "failed to respond"
        ),
        pattern=r"NoHttpResponseException: (?P<server>\S+) failed to respond",
        severity="error",
        meaning=(
            "A server closed the connection without a response: it restarted, or an idle "
            "connection had expired."
        ),
        source=_httpclient.file(
            "httpclient5/src/main/java/org/apache/hc/client5/http/impl/classic/"
            "HttpRequestRetryExec.java"
        ),
        failure=calls.CLOSED,
        context=("NoHttpResponseException",),
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
        kind="summary",
    )
    THREADS = Metric(
        name="jvm_threads_current",
        meaning="Threads of the process.",
        source=_exporter.file("JvmThreadsMetrics.java"),
    )


java = Java()
