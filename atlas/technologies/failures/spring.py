"""What fails in Spring applications, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._jvm import (
    DATABASE_HEALTH,
    HEALTH_API,
    METRICS_API,
    POOL_METRICS,
    PRINT_THREADS,
    boot,
)
from atlas.technologies.failures._network import LISTENER, OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_REFERENCE = "documentation/spring-boot-docs/src/docs/antora/modules/reference/pages"
LOGGING = boot.file(f"{_REFERENCE}/features/logging.adoc")
EXECUTION = boot.file(f"{_REFERENCE}/features/task-execution-and-scheduling.adoc")
STARTUP = boot.file(f"{_REFERENCE}/features/spring-application.adoc")
SERVER = boot.file(
    "documentation/spring-boot-docs/src/docs/antora/modules/how-to/pages/webserver.adoc"
)
UPLOADS = boot.file(
    "documentation/spring-boot-docs/src/docs/antora/modules/how-to/pages/spring-mvc.adoc"
)
ENDPOINTS = boot.file(f"{_REFERENCE}/actuator/endpoints.adoc")

_texts = Repository(
    "spring-projects/spring-framework",
    commit="91eb42645e26a7ef9382b4a655bcefe5c8682fee",
    checked="2026-11-26",
)
BEANS_TEXT = _texts.file(
    "spring-beans/src/main/java/org/springframework/beans/factory/BeanCreationException.java"
)
DOWNSTREAM_TEXT = _texts.file(
    "spring-web/src/main/java/org/springframework/web/client/RestTemplate.java"
)

READ_CAUSES = Check(
    "Read the last causes in the log file, or the same lines of the console output.",
    shell("grep 'Caused by' <log-file> | tail -n 5")
    @ LOGGING.at("By default, Spring Boot logs only to the"),
    **NO_OUTPUT,
    verify="The last `Caused by` of a stack trace is the innermost: start there.",
)
READ_HEALTH = Check(
    "Read the health of the application and of what it depends on.",
    http("GET", "/actuator/health", at="<host>:<port>")
    @ HEALTH_API.at("make a `GET` request to `/actuator/health`, as"),
    **NO_OUTPUT,
    verify="The component with DOWN is what fails; without details, status DOWN alone.",
)
REQUEST_METRICS = Check(
    "Read count and time of requests, where Spring Boot exposes metrics.",
    http("GET", "/actuator/metrics/http.server.requests", at="<host>:<port>")
    @ METRICS_API.at("make a `GET` request to `/actuator/metrics/{metric.name}`"),
    **NO_OUTPUT,
    verify="MAX near the timeout: requests wait for something; add ?tag=uri:… to find which.",
)
QUEUE_METRICS = Check(
    "Read the tasks that wait in executors, where Spring Boot exposes metrics.",
    http("GET", "/actuator/metrics/executor.queued", at="<host>:<port>")
    @ METRICS_API.at("make a `GET` request to `/actuator/metrics/{metric.name}`"),
    **NO_OUTPUT,
    verify="A value at the queue's capacity: tasks come faster than threads finish them.",
)
START_DEBUG = Step(
    "Start the application once with --debug: it prints why beans were left out.",
    command=shell("java -jar <jar> --debug")
    @ STARTUP.at("you can enable the `debug` property as follows:"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Stop it, and start it as before.",
    verify="The conditions report names what is missing.",
)
RAISE_UPLOAD = Step(
    "Raise the size of an uploaded file; the restart interrupts requests.",
    command=config("spring.servlet.multipart.max-file-size=<size>", file="application.properties")
    @ UPLOADS.at("set the configprop:spring.servlet.multipart.max-file-size[] property to"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 1MB) and restart.",
    verify="The same upload succeeds, and the heap has room for several of them.",
)
CHANGE_PORT = Step(
    "Set another port, if both programs have to run, and start the application.",
    command=config("server.port=<port>", file="application.properties")
    @ SERVER.at("the main HTTP port defaults to `8080` but"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the property (default 8080) and restart; clients have to follow.",
    verify="The application starts, and clients reach it on the new port.",
)
RAISE_QUEUE = Step(
    "Raise queue and threads of the executor, memory allowing, and restart.",
    command=config(
        "spring.task.execution.pool.queue-capacity=<count>", file="application.properties"
    )
    @ EXECUTION.at("changes the thread pool to use a bounded"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="No task is rejected at the same load.",
)

NOT_STARTED = KnownFailure(
    "the application does not start", is_general=True, steps=[READ_CAUSES, UNIT_LOG, START_DEBUG]
)
BEANS = KnownFailure(
    "the application does not start: a bean is missing or cannot be created",
    steps=[READ_CAUSES, UNIT_LOG, START_DEBUG],
    causes=[wrapped_error(BEANS_TEXT.at("Error creating bean with name"))],
)
CONFIGURATION = KnownFailure(
    "the application does not start: a property is missing or wrong",
    steps=[READ_CAUSES, ENVIRONMENT, START_DEBUG],
)
PORT = KnownFailure(
    "the application does not start: its port is in use",
    steps=[LISTENER, UNIT_LOG, CHANGE_PORT],
)
DATABASE = KnownFailure(
    "the application gets no database connection",
    steps=[READ_CAUSES, DATABASE_HEALTH, POOL_METRICS, PRINT_THREADS],
    causes=[
        UsualCause(
            "the connection pool is exhausted",
            sign=statement("the cause below it is a timeout of the pool; threads are pending")
            @ METRICS_API.at("what their current values are, and if"),
        ),
        UsualCause(
            "the database cannot be reached",
            sign=statement("the health indicator db is DOWN as well")
            @ ENDPOINTS.at("Checks that a connection to"),
        ),
    ],
)
TRANSACTION = KnownFailure(
    "a transaction was rolled back: it took too long, or a part of it failed",
    steps=[READ_CAUSES, PRINT_THREADS, POOL_METRICS],
)
REJECTED = KnownFailure(
    "a thread pool takes no more tasks: it is full or shut down",
    steps=[QUEUE_METRICS, PRINT_THREADS, RAISE_QUEUE],
)
SLOW_REQUEST = KnownFailure(
    "an asynchronous request took too long", steps=[PRINT_THREADS, REQUEST_METRICS, READ_HEALTH]
)
DOWNSTREAM = KnownFailure(
    "a call to another service failed: no connection, or no reply in time",
    steps=[READ_CAUSES, OUTGOING, READ_HEALTH],
    causes=[wrapped_error(DOWNSTREAM_TEXT.at("I/O error on"))],
)
SCHEDULED = KnownFailure(
    "a scheduled task failed", is_general=True, steps=[READ_CAUSES, READ_HEALTH, PRINT_THREADS]
)

TOO_LARGE = KnownFailure(
    "a body is larger than WebFlux or WebClient keeps in memory",
    steps=[READ_CAUSES, REQUEST_METRICS, OUTGOING],
)
UPLOAD_TOO_LARGE = KnownFailure(
    "an upload is larger than allowed", steps=[READ_CAUSES, REQUEST_METRICS, RAISE_UPLOAD]
)
HEALTH = KnownFailure(
    "a component fails its health check", steps=[READ_HEALTH, READ_CAUSES, OUTGOING]
)
