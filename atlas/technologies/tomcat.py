"""Apache Tomcat: servlet container in Java."""

from atlas.evidence.constructors import count
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._tomcat_request_messages import TomcatRequestMessages
from atlas.technologies.failures import tomcat as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/tomcat.md")
_tomcat = Repository(
    "apache/tomcat",
    commit="84ac9af072d4c43ebb44ccc0ceba405ad0a84903",
    checked="2026-11-26",
)
_CATALINA = "java/org/apache/catalina"
CORE = _tomcat.file(f"{_CATALINA}/core/LocalStrings.properties")
NET = _tomcat.file("java/org/apache/tomcat/util/net/LocalStrings.properties")
POOL = _tomcat.file(
    "modules/jdbc-pool/src/main/java/org/apache/tomcat/jdbc/pool/ConnectionPool.java"
)
LOADER = _tomcat.file(f"{_CATALINA}/loader/LocalStrings.properties")
_micrometer = Repository(
    "micrometer-metrics/micrometer",
    commit="22207bf9ccc973a1b1bc3890b33645e53fb2e475",
    checked="2026-11-26",
).file(
    "micrometer-core/src/main/java/io/micrometer/core/instrument/binder/tomcat/TomcatMetrics.java"
)
_RELEASED = """
5 2003-09-06, 6 2006-10-21, 7 2013-01-10, 8.0 2014-01-29, 8.5 2016-03-17, 9.0 2017-09-27,
10.0 2020-12-03, 10.1 2022-09-23, 11.0 2024-10-03
"""
_JULI = "02-Mar-2026 04:11:09.120"


class Tomcat(TomcatRequestMessages, Technology):
    """A servlet container and web server in Java, also embedded in Spring Boot."""

    name = "Apache Tomcat"
    icon = "simple-icons:apachetomcat"
    plane = "service"
    needs = ("Java",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("logs/ below CATALINA_BASE; what goes to the console, in catalina.out") @ (
        fails.LOGGING.at("to the file named <code>catalina.out</code>.")
    )
    MAX_THREADS = Parameter(
        "request threads, default",
        count(200, "request thread")
        @ fails.HTTP.at("not specified, this attribute is set to 200."),
    )

    THREADS_BUSY = LogMessage(
        anchor=" are currently busy, waiting. Increase maxThreads (",
        sample="SEVERE: All threads (200) are currently busy, waiting. Increase maxThreads (200) "
        "or check the servlet status",
        pattern=r"All threads \((?P<threads>\d+)\) are currently busy, waiting",
        severity="error",
        meaning="Every request thread of a connector is in use (wording of old versions).",
        source=_tomcat.file(
            "java/org/apache/tomcat/util/threads/res/LocalStrings.properties", commit="7.0.0"
        ),
        failure=fails.BUSY,
    )
    STUCK = LogMessage(
        anchor=" and may be stuck (configured threshold for this StuckThreadDetectionValve is ",
        sample=f"{_JULI} WARNING [Catalina-utility-1] StuckThreadDetectionValve Thread "
        "[http-nio-8080-exec-7] (id=[41]) has been active for [612345] milliseconds (since "
        "[3/2/26 4:01 AM]) to serve the same request for [http://shop/pay] and may be stuck "
        "(configured threshold for this StuckThreadDetectionValve is [600] seconds).",
        pattern=r"Thread \[(?P<thread>[^\]]+)\] .* has been active for \[(?P<milliseconds>[\d,]+)\]"
        r" milliseconds .* for \[(?P<url>[^\]]*)\] and may be stuck",
        severity="warning",
        meaning="A request has run longer than the threshold and still holds its thread.",
        source=_tomcat.file(f"{_CATALINA}/valves/LocalStrings.properties"),
        failure=fails.STUCK,
    )
    REJECTED = LogMessage(
        anchor="Executor rejected socket [",
        sample=f"{_JULI} WARNING [http-nio-8080-Poller] AbstractEndpoint.processSocket Executor "
        "rejected socket [org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper@3f2] for "
        "processing",
        pattern=r"Executor rejected socket \[(?P<socket>[^\]]+)\] for processing",
        severity="warning",
        meaning="No thread took the request: the pool and its queue are full, or it is shut down.",
        source=NET,
        failure=fails.REJECTED,
    )
    NOT_ACCEPTED = LogMessage(
        anchor="Socket accept failed",
        sample=f"{_JULI} SEVERE [http-nio-8080-Acceptor] org.apache.tomcat.util.net.Acceptor.run "
        "Socket accept failed",
        pattern=r"org\.apache\.tomcat\.util\.net\.(?P<source>\S+) Socket accept failed",
        severity="error",
        meaning="A new connection was not accepted; the next line says why, often open files.",
        source=NET,
        context=("tomcat", "Tomcat", "Acceptor"),
        failure=fails.NOT_ACCEPTED,
    )
    CONNECTOR = LogMessage(
        anchor="Failed to initialize component [Connector[",
        sample=f"{_JULI} SEVERE [main] LifecycleBase.handleSubClassException "
        "Failed to initialize component [Connector[HTTP/1.1-8080]]",
        pattern=r"Failed to initialize component \[Connector\[\"?(?P<connector>[^\]\"]+)",
        severity="error",
        meaning="A connector could not be set up; the cause below it is often a port in use.",
        source=_tomcat.file(f"{_CATALINA}/util/LocalStrings.properties"),
        failure=fails.CONNECTOR,
    )
    CONNECTOR_BEFORE_9 = LogMessage(
        anchor="Failed to initialize connector [Connector[",
        sample="SEVERE: Failed to initialize connector [Connector[HTTP/1.1-8080]]",
        pattern=r"Failed to initialize connector \[Connector\[(?P<connector>[^\]]+)",
        severity="error",
        meaning="A connector could not be set up; the cause below it is often a port in use.",
        source=_tomcat.file(f"{_CATALINA}/core/LocalStrings.properties", commit="8.5.100"),
        versions="< 9",
        failure=fails.CONNECTOR,
    )
    CONTEXT = LogMessage(
        anchor="] startup failed due to previous errors",
        sample=f"{_JULI} SEVERE [main] org.apache.catalina.core.StandardContext.startInternal "
        "Context [/shop] startup failed due to previous errors",
        pattern=r"Context \[(?P<path>[^\]]*)\] startup failed due to previous errors",
        severity="error",
        meaning="A web application did not start; the errors above and in localhost.*.log say why.",
        source=CORE,
        failure=fails.APPLICATION,
    )
    LISTENERS = LogMessage(
        anchor="One or more listeners failed to start. Full details will be found in the ",
        sample=f"{_JULI} SEVERE [main] org.apache.catalina.core.StandardContext.startInternal One "
        "or more listeners failed to start. Full details will be found in the appropriate "
        "container log file",
        severity="error",
        meaning="Code that runs at the start of a web application failed.",
        source=CORE,
        failure=fails.APPLICATION,
    )
    KEYSTORE = LogMessage(
        anchor="Failed to load keystore type [",
        sample=f"{_JULI} SEVERE [main] org.apache.tomcat.util.net.SSLUtilBase.getStore Failed to "
        "load keystore type [JKS] with path [conf/shop.jks] due to [Keystore was tampered with, or "
        "password was incorrect]",
        pattern=r"Failed to load keystore type \[(?P<type>[^\]]+)\] with path \[(?P<path>[^\]]*)\] "
        r"due to \[(?P<reason>[^\]]+)\]",
        severity="error",
        meaning="The file with certificate and key is missing, broken, or has another password.",
        source=NET,
        failure=fails.KEYSTORE,
    )
    EXCEPTION = LogMessage(
        anchor="Servlet.service() for servlet [",
        sample=f"{_JULI} SEVERE [http-nio-8080-exec-7] StandardWrapperValve.invoke "
        "Servlet.service() for servlet [dispatcherServlet] in context with path [] threw exception "
        "[Request processing failed] with root cause",
        pattern=r"Servlet\.service\(\) for servlet \[(?P<servlet>[^\]]+)\] in context with path "
        r"\[(?P<path>[^\]]*)\] threw exception",
        severity="error",
        meaning="A request failed with any exception; the root cause follows in the next lines.",
        source=CORE,
        failure=fails.EXCEPTION,
    )
    THREAD_LEFT = LogMessage(
        anchor="] but has failed to stop it. This is very likely to create a memory leak.",
        sample=f"{_JULI} WARNING [main] WebappClassLoaderBase.clearReferencesThreads The web "
        "application [shop] appears to have started a thread named [HikariPool-1 housekeeper] but "
        "has failed to stop it. This is very likely to create a memory leak. Stack trace of "
        "thread:",
        pattern=r"The web application \[(?P<application>[^\]]*)\] appears to have started a thread "
        r"named \[(?P<thread>.+)\] but has failed to stop it",
        severity="warning",
        meaning="A stopped web application left a thread, which keeps its classes in memory.",
        source=LOADER,
        failure=fails.LEAK,
    )
    HEADER = LogMessage(
        anchor="Request header is too large",
        sample="java.lang.IllegalArgumentException: Request header is too large",
        severity="info",
        meaning="Request line and headers, as with large cookies, exceed the limit: answered 400.",
        source=_tomcat.file("java/org/apache/coyote/http11/LocalStrings.properties"),
        failure=fails.HEADER,
    )
    PARAMETERS = LogMessage(
        anchor="More than the maximum number of request parameters (GET plus POST) for a single ",
        sample="INFO: More than the maximum number of request parameters (GET plus POST) for a "
        "single request ([10,000]) were detected. Any parameters beyond this limit have been "
        "ignored. To change this limit, set the maxParameterCount attribute on the Connector.",
        pattern=r"for a single request \(\[(?P<limit>[\d.,]+)\]\) were detected",
        severity="info",
        meaning="A request has too many parameters: the rest is ignored, or the request rejected.",
        source=_tomcat.file("java/org/apache/tomcat/util/http/LocalStrings.properties"),
        failure=fails.PARAMETERS,
    )
    TOO_MANY_SESSIONS = LogMessage(
        anchor="createSession: Too many active sessions",
        sample="org.apache.catalina.session.TooManyActiveSessionsException: createSession: Too "
        "many active sessions",
        severity="error",
        meaning="No new session is created: maxActiveSessions is reached.",
        source=_tomcat.file(f"{_CATALINA}/session/LocalStrings.properties"),
        failure=fails.TOO_MANY_SESSIONS,
    )
    POOL_EMPTY = LogMessage(
        anchor="Timeout: Pool empty. Unable to fetch a connection in ",
        sample="org.apache.tomcat.jdbc.pool.PoolExhaustedException: [http-nio-8080-exec-7] "
        "Timeout: Pool empty. Unable to fetch a connection in 30 seconds, none "
        "available[size:100; busy:100; idle:0; lastwait:30000].",
        pattern=r"Unable to fetch a connection in (?P<seconds>\d+) seconds, none "
        r"available\[size:(?P<size>\d+); busy:(?P<busy>\d+)",
        severity="error",
        meaning="A thread waited maxWait for a connection of Tomcat's pool, and got none.",
        source=POOL,
        failure=fails.POOL,
    )
    DBCP_EMPTY = LogMessage(
        anchor="Cannot get a connection, pool error Timeout waiting for idle object",
        sample="java.sql.SQLException: Cannot get a connection, pool error Timeout waiting for "
        "idle object",
        severity="error",
        meaning="A thread waited for a connection of the DBCP 2 pool, and got none.",
        source=_tomcat.file("java/org/apache/tomcat/dbcp/dbcp2/PoolingDataSource.java"),
        failure=fails.DBCP_POOL,
    )
    SERVER_NOT_STARTED = LogMessage(
        anchor="The required Server component failed to start so Tomcat is unable to start.",
        sample=(
            "04-Mar-2026 05:06:07.000 SEVERE [main] "
            "org.apache.catalina.startup.Catalina.start The required Server component "
            "failed to start so Tomcat is unable to start."
        ),
        severity="fatal",
        meaning="A connector, realm or listener failed; the stack below it names the cause.",
        source=_tomcat.file(f"{_CATALINA}/startup/LocalStrings.properties"),
        failure=fails.NOT_STARTED,
    )

    WAR_NOT_DEPLOYED = LogMessage(
        anchor="Error deploying web application archive [",
        sample=(
            "04-Mar-2026 05:06:07.000 SEVERE [main] "
            "org.apache.catalina.startup.HostConfig.deployWAR Error deploying web "
            "application archive [/opt/tomcat/webapps/app.war]"
        ),
        pattern=r"archive \[(?P<file>[^\]]+)\]",
        severity="error",
        meaning="A web application could not be deployed.",
        source=_tomcat.file(f"{_CATALINA}/startup/LocalStrings.properties"),
        failure=fails.APPLICATION,
    )

    CHILD_FAILED = LogMessage(
        anchor="A child container failed during start",
        sample=(
            "04-Mar-2026 05:06:07.000 SEVERE [main] "
            "org.apache.catalina.core.ContainerBase.startInternal A child container "
            "failed during start"
        ),
        severity="error",
        meaning="A web application or host did not start; the stack below it names the cause.",
        source=CORE,
        failure=fails.APPLICATION,
    )

    LISTENER_FAILED = LogMessage(
        anchor="Exception sending context initialized event to listener instance of class [",
        sample=(
            "04-Mar-2026 05:06:07.000 SEVERE [main] "
            "org.apache.catalina.core.StandardContext.listenerStart Exception sending "
            "context initialized event to listener instance of class "
            "[org.springframework.web.context.ContextLoaderListener]"
        ),
        pattern=r"instance of class \[(?P<listener>[^\]]+)\]",
        severity="error",
        meaning=(
            "A listener of a web application threw an exception at its start; the "
            "application does not start."
        ),
        source=CORE,
        failure=fails.APPLICATION,
    )

    STOPPED_APPLICATION = LogMessage(
        anchor="Illegal access: this web application instance has been stopped already.",
        sample=(
            "04-Mar-2026 05:06:07.000 INFO [Timer-0] "
            "org.apache.catalina.loader.WebappClassLoaderBase.checkStateForResourceLoading "
            "Illegal access: this web application instance has been stopped already. "
            "Could not load [net.sf.ehcache.Cache]."
        ),
        severity="warning",
        meaning="A thread of a stopped web application still runs.",
        source=LOADER,
        failure=fails.LEAK,
    )

    REQUEST_LEFT = LogMessage(
        anchor="] is still processing a request that has yet to finish. ",
        sample=(
            "04-Mar-2026 05:06:07.000 WARNING [main] "
            "org.apache.catalina.loader.WebappClassLoaderBase.clearReferencesThreads The "
            "thread [http-nio-8080-exec-1] of web application [app] is still processing "
            "a request that has yet to finish. This is very likely to create a memory "
            "leak."
        ),
        pattern=(
            r"thread \[(?P<thread>[^\]]+)\] of web application \[(?P<application>[^\]]*)"
            r"\] is still processing"
        ),
        severity="warning",
        meaning="A web application was stopped while a request still ran.",
        source=LOADER,
        failure=fails.LEAK,
    )

    BUSY = Metric(
        name="tomcat.threads.busy",
        meaning="Threads that serve a request; compare with tomcat.threads.config.max.",
        source=_micrometer,
    )
    CONNECTIONS = Metric(
        name="tomcat.connections.current",
        meaning="Open connections; compare with tomcat.connections.config.max.",
        source=_micrometer,
    )
    ERRORS = Metric(
        name="tomcat.global.error",
        meaning="Requests that failed.",
        source=_micrometer,
        kind="counter",
    )


tomcat = Tomcat()
