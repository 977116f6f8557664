"""What fails in Apache Tomcat, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._machine import LIMITS, OPEN_FILES
from atlas.technologies.failures._network import INCOMING, LISTENER
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

tomcat = Repository(
    "apache/tomcat",
    commit="84ac9af072d4c43ebb44ccc0ceba405ad0a84903",
    checked="2026-11-26",
)
MANAGER = tomcat.file("webapps/docs/manager-howto.xml")
HTTP = tomcat.file("webapps/docs/config/http.xml")
SESSIONS = tomcat.file("webapps/docs/config/manager.xml")
VALVE = tomcat.file("webapps/docs/config/valve.xml")
LOGGING = tomcat.file("webapps/docs/logging.xml")
JDBC_POOL = tomcat.file("modules/jdbc-pool/doc/jdbc-pool.xml")
DBCP = tomcat.file("webapps/docs/jndi-datasource-examples-howto.xml")
MANAGER_TEXTS = tomcat.file("java/org/apache/catalina/manager/LocalStrings.properties")
STATUS_PAGE = tomcat.file("java/org/apache/catalina/manager/StatusTransformer.java")

_CONNECTOR = "Connector in conf/server.xml"
_RESOURCE = "Resource of the data source"
STATUS = Check(
    "Read the busy threads of each connector, as a user with a manager role.",
    shell("curl -sS -u <user> 'http://<host>:<port>/manager/status?XML=true'")
    @ MANAGER.at("Displays server status information in XML format."),
    healthy=statement("currentThreadsBusy well below maxThreads")
    @ STATUS_PAGE.at('getAttribute(tpName, "currentThreadsBusy")'),
    unhealthy=statement("currentThreadsBusy equal to maxThreads: new requests wait")
    @ HTTP.at("maximum number of simultaneous requests that can be"),
)
LIST_APPLICATIONS = Check(
    "List the applications and their state, as a user with the role manager-script.",
    shell("curl -sS -u <user> 'http://<host>:<port>/manager/text/list'")
    @ MANAGER.at("http://localhost:8080/manager/text/list"),
    healthy=statement("/shop:running:12:shop") @ MANAGER.at("/examples:running:0:examples"),
    unhealthy=statement("the application is stopped, or not listed")
    @ MANAGER.at("number of active sessions for all currently"),
)
READ_ERRORS = Check(
    "Read the first errors; those of a web application are in logs/localhost.*.log.",
    shell("grep -m 5 -A 30 SEVERE <log-file>")
    @ LOGGING.at("2localhost.org.apache.juli.AsyncFileHandler.prefix = localhost."),
    **NO_OUTPUT,
    verify="The last `Caused by:` below the first SEVERE names the cause.",
)
LIST_CERTIFICATES = Check(
    "List the certificates of each connector, as a user with the role manager-script.",
    shell("curl -sS -u <user> 'http://<host>:<port>/manager/text/sslConnectorCerts'")
    @ MANAGER.at("lists the certificate chain that is"),
    healthy=statement("Connector[HTTP/1.1-8443]-_default_-RSA, then its certificates")
    @ MANAGER.at("Connector[HTTP/1.1-8443]-_default_-RSA"),
    unhealthy=statement("SSL is not enabled for this connector")
    @ MANAGER.at("SSL is not enabled for this connector"),
)
READ_REFUSED = Check(
    "Find the requests that were answered with 400, in the access log.",
    shell("grep ' 400 ' <log-file> | tail -n 20")
    @ VALVE.at("<b><code>%s</code></b> - HTTP status code of the response"),
    **NO_OUTPUT,
    verify="Which paths and clients are refused, and since when.",
)
RELOAD = Step(
    "Start the application again, once its cause is fixed, as a user with manager-script.",
    command=shell("curl -sS -u <user> 'http://<host>:<port>/manager/text/start?path=/<app>'")
    @ MANAGER.at("Signal a stopped application to restart, and make"),
    healthy=statement("OK - Started application at context path [/examples]")
    @ MANAGER_TEXTS.at("OK - Started application at context path [{0}]"),
    unhealthy=statement("FAIL - Application at context path [/examples] could not be started")
    @ MANAGER_TEXTS.at("Application at context path [{0}] could not be"),
    **NO_TIME,
    risk="medium",
    undo="The same with /stop in the place of /start.",
    verify="manager/text/list prints it as running. reload is only for a running application, and "
    "prints OK even if it does not start again.",
)
RELOAD_TLS = Step(
    "Load the certificate files again, once they are fixed, as a user with manager-script.",
    command=shell("curl -sS -u <user> 'http://<host>:<port>/manager/text/sslReload'")
    @ MANAGER.at("Reload the TLS configuration files (the certificate and"),
    healthy=statement("OK - Reloaded TLS configuration for [_default_]")
    @ MANAGER.at("OK - Reloaded TLS configuration for [_default_]"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Put the previous files back, and reload again.",
    verify="manager/text/sslConnectorCerts prints the new certificate.",
)
RAISE_THREADS = Step(
    "Raise the number of threads, if CPU and the database allow it, and restart.",
    command=config('maxThreads="<count>"', file=_CONNECTOR)
    @ HTTP.at("maximum number of simultaneous requests that can be"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 200) and restart.",
    verify="currentThreadsBusy stays below maxThreads at the same load.",
)
RAISE_SESSIONS = Step(
    "Raise the number of sessions, memory allowing, and restart the application.",
    command=config('maxActiveSessions="<count>"', file="Manager in the context of the application")
    @ SESSIONS.at("maximum number of active sessions that will be"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default -1: no limit) and restart.",
    verify="New sessions are created again.",
)
RAISE_HEADER = Step(
    "Raise the size of request headers: memory grows by it for every request; restart.",
    command=config('maxHttpRequestHeaderSize="<bytes>"', file=_CONNECTOR)
    @ HTTP.at('If you see "Request header is too large"'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="The same requests are answered, and the message stops.",
)
RAISE_PARAMETERS = Step(
    "Raise the number of request parameters that are allowed, and restart.",
    command=config('maxParameterCount="<count>"', file=_CONNECTOR)
    @ HTTP.at("The maximum total number of request parameters (including"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 1000) and restart.",
    verify="The same requests are answered, and the message stops.",
)
LOG_ABANDONED = Step(
    "Log the code that does not return connections, and restart the application.",
    command=config('logAbandoned="true" suspectTimeout="<seconds>"', file=_RESOURCE)
    @ JDBC_POOL.at("and potentially closing the connection, this simply logs"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove both attributes (defaults false and 0) and restart.",
    verify="Connection has been marked suspect, with the stack of the code that took it.",
)
LOG_ABANDONED_DBCP = Step(
    "Log and remove connections that are not returned, and restart the application.",
    command=config('logAbandoned="true" removeAbandonedOnBorrow="true"', file=_RESOURCE)
    @ DBCP.at("to log a stack trace of the code"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove both attributes and restart.",
    verify="The stack in the log names the code that took the connection.",
)
FIND_LEAKS = Step(
    "Find leaking applications: starts a full garbage collection, so off-peak only.",
    command=shell("curl -sS -u <user> 'http://<host>:<port>/manager/text/findleaks'")
    @ MANAGER.at("The find leaks diagnostic triggers a full garbage"),
    healthy=statement("no context path is printed")
    @ MANAGER.at("attempts to identify web applications that have"),
    unhealthy=statement("/leaking-webapp") @ MANAGER.at("<source>/leaking-webapp</source>"),
    **NO_TIME,
    risk="medium",
    undo="None: requests wait for the collection once.",
    verify="Restart the process that runs a listed application: that frees its memory.",
)
DETECT_STUCK = Step(
    "Declare the valve that logs the stack of requests that take too long; restart.",
    command=config(
        '<Valve className="org.apache.catalina.valves.StuckThreadDetectionValve"/>',
        file="Host in conf/server.xml",
    )
    @ VALVE.at("the current stack trace of its thread is"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the valve and restart.",
    verify="A warning shows the stack of each request over the threshold (default 600 s).",
)

BUSY = KnownFailure(
    "all request threads are busy, and new requests wait",
    steps=[STATUS, PRINT_THREADS, RAISE_THREADS],
)
STUCK = KnownFailure(
    "a request has run too long and holds its thread", steps=[PRINT_THREADS, STATUS, RAISE_THREADS]
)
REJECTED = KnownFailure(
    "requests are rejected: the thread pool is full or shut down",
    steps=[STATUS, PRINT_THREADS, RAISE_THREADS],
)
NOT_ACCEPTED = KnownFailure(
    "the connector cannot accept connections", steps=[OPEN_FILES, LIMITS, STATUS]
)
CONNECTOR = KnownFailure(
    "a connector does not start: its port is in use, or TLS is set up wrongly",
    steps=[LISTENER, READ_ERRORS, LIST_CERTIFICATES],
)
APPLICATION = KnownFailure(
    "a web application does not start",
    is_general=True,
    steps=[READ_ERRORS, LIST_APPLICATIONS, RELOAD],
)
KEYSTORE = KnownFailure(
    "the keystore of TLS cannot be loaded", steps=[READ_ERRORS, LIST_CERTIFICATES, RELOAD_TLS]
)
EXCEPTION = KnownFailure(
    "a request failed in the application", steps=[READ_ERRORS, PRINT_THREADS, DETECT_STUCK]
)
LEAK = KnownFailure(
    "a stopped web application leaves threads or memory behind",
    steps=[LIST_APPLICATIONS, PRINT_THREADS, FIND_LEAKS],
)
HEADER = KnownFailure(
    "request headers are larger than allowed", steps=[READ_REFUSED, STATUS, RAISE_HEADER]
)
PARAMETERS = KnownFailure(
    "a request has more parameters than allowed", steps=[READ_REFUSED, STATUS, RAISE_PARAMETERS]
)
TOO_MANY_SESSIONS = KnownFailure(
    "the limit of sessions is reached", steps=[LIST_APPLICATIONS, STATUS, RAISE_SESSIONS]
)
POOL = KnownFailure(
    "the Tomcat JDBC connection pool is exhausted",
    steps=[PRINT_THREADS, STATUS, LOG_ABANDONED],
    causes=[
        UsualCause(
            "code does not return its connections",
            sign=statement("with logAbandoned, the log names the code that took them")
            @ JDBC_POOL.at("log stack traces for application code which abandoned"),
        ),
        UsualCause(
            "more requests run at once than the pool has connections",
            sign=statement("busy equals the size, and maxActive is below maxThreads")
            @ JDBC_POOL.at("The maximum number of active connections that can"),
        ),
    ],
)
DBCP_POOL = KnownFailure(
    "the DBCP connection pool is exhausted", steps=[PRINT_THREADS, STATUS, LOG_ABANDONED_DBCP]
)

NOT_STARTED = KnownFailure(
    "it does not start: a required component failed",
    is_general=True,
    steps=[READ_ERRORS, LISTENER, LIST_CERTIFICATES],
)
NOT_HTTP = KnownFailure(
    "a request is no valid HTTP: TLS to a plain port, or a scanner",
    steps=[INCOMING, LISTENER, UNIT_LOG],
)
NOT_ENCODED = KnownFailure(
    "a request has characters that must be encoded, and gets 400",
    steps=[READ_REFUSED, INCOMING, UNIT_LOG],
)
CLIENT_GONE = KnownFailure(
    "clients or the proxy close connections before the response",
    steps=[INCOMING, PRINT_THREADS, UNIT_LOG],
)
