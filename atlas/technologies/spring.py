"""Spring: framework for applications in Java, with Spring Boot."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import spring as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/spring-boot.md")
_boot = Repository(
    "spring-projects/spring-boot",
    commit="c329ffa25dc160a90ebe5e4b006ad4cdf89d8683",
    checked="2026-11-26",
)
_framework = Repository(
    "spring-projects/spring-framework",
    commit="91eb42645e26a7ef9382b4a655bcefe5c8682fee",
    checked="2026-11-26",
)
_RELEASED = """
1.5 2017-01-30, 2.0 2018-03-01, 2.1 2018-10-30, 2.2 2019-10-16, 2.3 2020-05-15, 2.4 2020-11-12,
2.5 2021-05-20, 2.6 2021-11-17, 2.7 2022-05-31, 3.0 2022-11-24, 3.1 2023-05-31, 3.2 2023-11-30,
3.3 2024-05-31, 3.4 2024-11-30, 3.5 2025-05-31, 4.0 2025-11-30, 4.1 2026-06-30
"""

_HEALTH = (
    "DataSourceHealthIndicator",
    "RedisHealthIndicator",
    "RedisReactiveHealthIndicator",
    "DataRedisHealthIndicator",
    "RabbitHealthIndicator",
    "ElasticsearchRestHealthIndicator",
    "ElasticsearchRestClientHealthIndicator",
    "MongoHealthIndicator",
    "org.springframework.boot",
    "o.s.boot",
)
"""Loggers of Spring Boot's health checks: other programs write the same text."""


class Spring(Technology):
    """A framework for applications in Java; the releases are those of Spring Boot."""

    name = "Spring"
    icon = "simple-icons:spring"
    plane = "service"
    needs = ("HikariCP", "PostgreSQL", "MySQL", "MariaDB")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the console; with logging.file.name also a file") @ fails.LOGGING.at(
        "By default, Spring Boot logs only to the"
    )

    NOT_STARTED = LogMessage(
        anchor="APPLICATION FAILED TO START",
        sample="APPLICATION FAILED TO START",
        severity="fatal",
        meaning="Spring Boot gave up the start; the description and the action follow.",
        source=_boot.file(
            "core/spring-boot/src/main/java/org/springframework/boot/diagnostics/"
            "LoggingFailureAnalysisReporter.java"
        ),
        failure=fails.NOT_STARTED,
    )
    PORT_IN_USE = LogMessage(
        anchor="Web server failed to start. Port ",
        sample="Web server failed to start. Port 8080 was already in use.",
        pattern=r"Web server failed to start\. Port (?P<port>\d+) was already in use",
        severity="fatal",
        meaning="Another process listens on the port of the application.",
        source=_boot.file(
            "module/spring-boot-web-server/src/main/java/org/springframework/boot/web/server/"
            "PortInUseFailureAnalyzer.java"
        ),
        failure=fails.PORT,
    )
    DATA_SOURCE = LogMessage(
        anchor="Failed to configure a DataSource: ",
        sample="Failed to configure a DataSource: 'url' attribute is not specified and no embedded "
        "datasource could be configured.",
        severity="fatal",
        meaning="No address of a database is set, as when a profile is not active.",
        source=_boot.file(
            "module/spring-boot-jdbc/src/main/java/org/springframework/boot/jdbc/autoconfigure/"
            "DataSourceBeanCreationFailureAnalyzer.java"
        ),
        failure=fails.CONFIGURATION,
    )
    PLACEHOLDER = LogMessage(
        anchor="Could not resolve placeholder '",
        sample="java.lang.IllegalArgumentException: Could not resolve placeholder 'shop.api.url' "
        'in value "${shop.api.url}"',
        pattern=r"Could not resolve placeholder '(?P<property>[^']+)'",
        severity="fatal",
        meaning="A property that the application needs is not set.",
        source=_framework.file(
            "spring-core/src/main/java/org/springframework/util/PlaceholderParser.java"
        ),
        failure=fails.CONFIGURATION,
    )
    NO_BEAN = LogMessage(
        anchor=" that could not be found.",
        sample="Parameter 0 of constructor in shop.Orders required a bean of type "
        "'shop.PaymentClient' that could not be found.",
        pattern=r" required a bean (?:of type|named) '(?P<bean>[^']+)' that could not be found",
        severity="fatal",
        meaning="A class needs a bean that nothing provides.",
        source=_boot.file(
            "core/spring-boot-autoconfigure/src/main/java/org/springframework/boot/autoconfigure/"
            "diagnostics/analyzer/NoSuchBeanDefinitionFailureAnalyzer.java"
        ),
        context=("bean",),
        failure=fails.BEANS,
    )
    BEAN_NOT_CREATED = LogMessage(
        anchor="Error creating bean with name '",
        sample="org.springframework.beans.factory.BeanCreationException: Error creating bean with "
        "name 'entityManagerFactory' defined in class path resource [shop/Jpa.class]: Connection "
        "refused",
        pattern=r"Error creating bean with name '(?P<bean>[^']+)'",
        severity="error",
        meaning="A part of the application could not be created, for any cause; read the last one.",
        source=_framework.file(
            "spring-beans/src/main/java/org/springframework/beans/factory/BeanCreationException."
            "java"
        ),
        failure=fails.BEANS,
    )
    NO_CONNECTION = LogMessage(
        anchor="CannotGetJdbcConnectionException: Failed to obtain JDBC Connection",
        sample="org.springframework.jdbc.CannotGetJdbcConnectionException: Failed to obtain JDBC "
        "Connection",
        severity="error",
        meaning="The pool gave no database connection; the cause below it says why.",
        source=_framework.file(
            "spring-jdbc/src/main/java/org/springframework/jdbc/datasource/DataSourceUtils.java"
        ),
        failure=fails.DATABASE,
    )
    NO_TRANSACTION = LogMessage(
        anchor="org.springframework.transaction.CannotCreateTransactionException: Could not open ",
        sample="org.springframework.transaction.CannotCreateTransactionException: Could not open "
        "JPA EntityManager for transaction",
        pattern=r"Could not open (?P<what>JPA EntityManager|JDBC Connection|Hibernate Session) for "
        r"transaction",
        severity="error",
        meaning="A transaction could not begin, mostly because the pool gave no connection.",
        source=_framework.file(
            "spring-orm/src/main/java/org/springframework/orm/jpa/JpaTransactionManager.java"
        ),
        failure=fails.DATABASE,
    )
    TRANSACTION_TIMEOUT = LogMessage(
        anchor="TransactionTimedOutException: Transaction timed out: deadline was ",
        sample="org.springframework.transaction.TransactionTimedOutException: Transaction timed "
        "out: deadline was Mon Mar 02 04:11:09 UTC 2026",
        pattern=r"Transaction timed out: deadline was (?P<deadline>.+)",
        severity="error",
        meaning="A transaction ran past its timeout, and is rolled back.",
        source=_framework.file(
            "spring-tx/src/main/java/org/springframework/transaction/support/"
            "ResourceHolderSupport.java"
        ),
        failure=fails.TRANSACTION,
    )
    ROLLED_BACK = LogMessage(
        anchor="Transaction silently rolled back because it has been marked as rollback-only",
        sample="org.springframework.transaction.UnexpectedRollbackException: Transaction silently "
        "rolled back because it has been marked as rollback-only",
        severity="error",
        meaning="An inner part failed and its exception was caught: nothing was committed.",
        source=_framework.file(
            "spring-tx/src/main/java/org/springframework/transaction/support/"
            "AbstractPlatformTransactionManager.java"
        ),
        failure=fails.TRANSACTION,
    )
    REJECTED = LogMessage(
        anchor=" did not accept task: ",
        sample="org.springframework.core.task.TaskRejectedException: ExecutorService in active "
        "state did not accept task: shop.Mail$$Lambda/0x7f@1a2b",
        pattern=r"ExecutorService in (?P<state>active|shutdown) state did not accept task: ",
        severity="error",
        meaning="A thread pool is full (active), or was shut down (shutdown).",
        source=_framework.file(
            "spring-core/src/main/java/org/springframework/core/task/TaskRejectedException.java"
        ),
        versions=">= 3.2",
        failure=fails.REJECTED,
    )
    REJECTED_BEFORE_3_2 = LogMessage(
        anchor=" did not accept task: ",
        sample="org.springframework.core.task.TaskRejectedException: Executor "
        "[java.util.concurrent.ThreadPoolExecutor@4f[Running, pool size = 8, active threads = 8, "
        "queued tasks = 100, completed tasks = 41]] did not accept task: shop.Mail@1a2b",
        pattern=r"Executor \[(?P<executor>.+)\] did not accept task: ",
        severity="error",
        meaning="A thread pool is full or was shut down; the numbers of the executor tell which.",
        source=_framework.file(
            "spring-context/src/main/java/org/springframework/scheduling/concurrent/"
            "ThreadPoolTaskExecutor.java",
            commit="v5.3.30",
        ),
        versions="< 3.2",
        failure=fails.REJECTED,
    )
    ASYNC_TIMEOUT = LogMessage(
        anchor="org.springframework.web.context.request.async.AsyncRequestTimeoutException",
        sample="WARN 1 --- [nio-8080-exec-7] .w.s.m.s.DefaultHandlerExceptionResolver : Resolved "
        "[org.springframework.web.context.request.async.AsyncRequestTimeoutException]",
        severity="warning",
        meaning="An asynchronous request did not finish in time, and was answered with 503.",
        source=_framework.file(
            "spring-web/src/main/java/org/springframework/web/context/request/async/"
            "AsyncRequestTimeoutException.java"
        ),
        failure=fails.SLOW_REQUEST,
    )
    CALL_FAILED = LogMessage(
        anchor="org.springframework.web.client.ResourceAccessException: I/O error on ",
        sample="org.springframework.web.client.ResourceAccessException: I/O error on GET request "
        'for "http://payments:8080/health": Read timed out',
        pattern=r'I/O error on (?P<method>[A-Z]+) request for "(?P<url>[^"]+)"',
        severity="error",
        meaning="A call to another service failed; the end of the line says how.",
        source=_framework.file(
            "spring-web/src/main/java/org/springframework/web/client/RestTemplate.java"
        ),
        failure=fails.DOWNSTREAM,
    )
    SCHEDULED = LogMessage(
        anchor="Unexpected error occurred in scheduled task",
        sample="ERROR 1 --- [scheduling-1] o.s.s.s.TaskUtils$LoggingErrorHandler : Unexpected "
        "error occurred in scheduled task",
        severity="error",
        meaning="A scheduled task threw an exception; its next run is not affected.",
        source=_framework.file(
            "spring-context/src/main/java/org/springframework/scheduling/support/TaskUtils.java"
        ),
        failure=fails.SCHEDULED,
    )
    BEAN_CYCLE = LogMessage(
        anchor="The dependencies of some of the beans in the application context form a cycle:",
        sample="The dependencies of some of the beans in the application context form a cycle:",
        severity="fatal",
        meaning=("Beans need each other, and none can be created; the application does not start."),
        source=_boot.file(
            "core/spring-boot/src/main/java/org/springframework/boot/diagnostics/analyzer/"
            "BeanCurrentlyInCreationFailureAnalyzer.java"
        ),
        failure=fails.BEANS,
    )

    RUN_FAILED = LogMessage(
        anchor="o.s.boot.SpringApplication               : Application run failed",
        sample=(
            "2026-03-04T05:06:07.000Z ERROR 1 --- [main] "
            "o.s.boot.SpringApplication               : Application run failed"
        ),
        severity="fatal",
        meaning="The application did not start; the causes follow.",
        source=_boot.file(
            "core/spring-boot/src/main/java/org/springframework/boot/SpringApplication.java"
        ),
        failure=fails.NOT_STARTED,
    )

    BUFFER_LIMIT = LogMessage(
        anchor="Exceeded limit on max bytes to buffer : ",
        sample=(
            "org.springframework.core.io.buffer.DataBufferLimitException: Exceeded limit "
            "on max bytes to buffer : 262144"
        ),
        pattern=r"max bytes to buffer : (?P<limit>\d+)",
        severity="error",
        meaning="A body is larger than WebFlux or WebClient keeps in memory.",
        source=_framework.file(
            "spring-core/src/main/java/org/springframework/core/io/buffer/LimitedDataBufferList."
            "java"
        ),
        failure=fails.TOO_LARGE,
    )

    UPLOAD_LIMIT = LogMessage(
        anchor="MaxUploadSizeExceededException: Maximum upload size",
        sample=(
            "org.springframework.web.multipart.MaxUploadSizeExceededException: Maximum "
            "upload size exceeded"
        ),
        severity="error",
        meaning="An upload is larger than allowed; the client gets a 413 or 500.",
        source=_framework.file(
            "spring-web/src/main/java/org/springframework/web/multipart/"
            "MaxUploadSizeExceededException.java"
        ),
        failure=fails.UPLOAD_TOO_LARGE,
    )

    DATABASE_HEALTH = LogMessage(
        anchor="DataSource health check failed",
        sample="2026-03-04T05:06:07.000Z WARN 1 --- [nio-8080-exec-1] "
        "o.s.boot.health.DataSourceHealthIndicator : DataSource health check failed",
        severity="error",
        meaning="The database fails its health check; the exception below it says why.",
        source=_boot.file(
            "module/spring-boot-jdbc/src/main/java/org/springframework/boot/jdbc/health/"
            "DataSourceHealthIndicator.java"
        ),
        failure=fails.HEALTH,
        context=_HEALTH,
    )
    REDIS_HEALTH = LogMessage(
        anchor="Redis health check failed",
        sample="2026-03-04T05:06:07.000Z WARN 1 --- [nio-8080-exec-1] "
        "o.s.boot.health.DataRedisHealthIndicator : Redis health check failed",
        severity="error",
        meaning="Redis fails its health check; the exception below it says why.",
        source=_boot.file(
            "module/spring-boot-data-redis/src/main/java/org/springframework/boot/data/redis/"
            "health/DataRedisHealthIndicator.java"
        ),
        failure=fails.HEALTH,
        context=_HEALTH,
    )
    RABBIT_HEALTH = LogMessage(
        anchor="Rabbit health check failed",
        sample="2026-03-04T05:06:07.000Z WARN 1 --- [nio-8080-exec-1] "
        "o.s.boot.health.RabbitHealthIndicator : Rabbit health check failed",
        severity="error",
        meaning="RabbitMQ fails its health check; the exception below it says why.",
        source=_boot.file(
            "module/spring-boot-rabbitmq/src/main/java/org/springframework/boot/rabbitmq/health/"
            "RabbitHealthIndicator.java"
        ),
        failure=fails.HEALTH,
        context=_HEALTH,
    )
    ELASTICSEARCH_HEALTH = LogMessage(
        anchor="Elasticsearch health check failed",
        sample="2026-03-04T05:06:07.000Z WARN 1 --- [nio-8080-exec-1] "
        "o.s.b.e.h.ElasticsearchRestClientHealthIndicator : Elasticsearch health check failed",
        severity="error",
        meaning="Elasticsearch fails its health check; the exception below it says why.",
        source=_boot.file(
            "module/spring-boot-elasticsearch/src/main/java/org/springframework/boot/elasticsearch/"
            "health/ElasticsearchRestClientHealthIndicator.java"
        ),
        failure=fails.HEALTH,
        context=_HEALTH,
    )
    MONGODB_HEALTH = LogMessage(
        anchor="MongoDB health check failed",
        sample="2026-03-04T05:06:07.000Z WARN 1 --- [nio-8080-exec-1] "
        "o.s.boot.health.MongoHealthIndicator : MongoDB health check failed",
        severity="error",
        meaning="MongoDB fails its health check; the exception below it says why.",
        source=_boot.file(
            "module/spring-boot-mongodb/src/main/java/org/springframework/boot/mongodb/health/"
            "MongoHealthIndicator.java"
        ),
        failure=fails.HEALTH,
        context=_HEALTH,
    )

    LIFECYCLE_BEAN = LogMessage(
        anchor="ApplicationContextException: Failed to start bean '",
        sample=(
            "org.springframework.context.ApplicationContextException: Failed to start "
            "bean 'webServerStartStop'"
        ),
        pattern=r"Failed to start bean '(?P<bean>[^']+)'",
        severity="fatal",
        meaning="A component failed when the application started; the cause follows.",
        source=_framework.file(
            "spring-context/src/main/java/org/springframework/context/support/"
            "DefaultLifecycleProcessor.java"
        ),
        failure=fails.BEANS,
    )

    REQUESTS = Metric(
        name="http.server.requests",
        meaning="Requests with their times, by address and status.",
        source=_framework.file(
            "spring-web/src/main/java/org/springframework/http/server/observation/"
            "DefaultServerRequestObservationConvention.java"
        ),
    )
    QUEUED = Metric(
        name="executor.queued",
        meaning="Tasks that wait for a thread of an executor.",
        source=Repository(
            "micrometer-metrics/micrometer",
            commit="22207bf9ccc973a1b1bc3890b33645e53fb2e475",
            checked="2026-11-26",
        ).file(
            "micrometer-core/src/main/java/io/micrometer/core/instrument/binder/jvm/"
            "ExecutorServiceMetrics.java"
        ),
    )


spring = Spring()
