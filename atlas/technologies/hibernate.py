"""Hibernate ORM: database access for Java."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import hibernate as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/hibernate-orm.md")
_hibernate_5 = Repository(
    "hibernate/hibernate-orm",
    commit="e924c27e1259b0b5915819e9521d86fcb8164a46",
    checked="2026-11-26",
)
_hibernate = Repository(
    "hibernate/hibernate-orm",
    commit="fad1729dce015f908198d57a8d80274a30f905a5",
    checked="2026-11-26",
)
LOGGER = _hibernate.file(
    "hibernate-core/src/main/java/org/hibernate/internal/CoreMessageLogger.java"
)
_RELEASED = """
5.3 2018-05-14, 5.4 2018-12-12, 5.5 2021-06-01, 5.6 2021-10-11, 6.0 2022-04-01,
6.1 2022-06-07, 6.2 2023-03-31, 6.3 2023-09-01, 6.4 2023-11-23, 6.5 2024-04-25,
6.6 2024-08-08, 7.0 2025-05-20, 7.1 2025-08-08, 7.2 2025-10-08, 7.3 2026-03-16,
7.4 2026-05-26
"""


class Hibernate(Technology):
    """The object-relational mapping that Spring, Quarkus and WildFly use."""

    name = "Hibernate"
    icon = "simple-icons:hibernate"
    plane = "service"
    needs = ("HikariCP", "PostgreSQL", "MySQL", "MariaDB")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("through JBoss Logging: in the log of the application") @ LOGGER.at(
        '@MessageLogger(projectCode = "HHH")'
    )

    LAZY = LogMessage(
        anchor="failed to lazily initialize a collection",
        sample="org.hibernate.LazyInitializationException: failed to lazily initialize a "
        "collection of role: com.example.Order.items, no session or session was closed",
        pattern=r"lazily initialize a collection(?: of role: (?P<role>[\w.$]+))?",
        severity="error",
        meaning="Code reads a lazy collection after its session was closed.",
        source=_hibernate_5.file(
            "hibernate-core/src/main/java/org/hibernate/collection/internal/"
            "AbstractPersistentCollection.java"
        ),
        failure=fails.LAZY,
    )

    LAZY_PROXY = LogMessage(
        anchor="could not initialize proxy",
        sample="org.hibernate.LazyInitializationException: could not initialize proxy "
        "[com.example.Customer#7] - no Session",
        pattern=r"could not initialize proxy(?: \[(?P<entity>[^\]]+)\])? - "
        r"(?:no Session|the owning)",
        severity="error",
        meaning="Code reads a lazy association after its session was closed.",
        source=_hibernate_5.file(
            "hibernate-core/src/main/java/org/hibernate/proxy/AbstractLazyInitializer.java"
        ),
        failure=fails.LAZY,
    )

    LAZY_7 = LogMessage(
        anchor="] - no session",
        sample="org.hibernate.LazyInitializationException: Could not initialize proxy "
        "[com.example.Customer#7] - no session",
        pattern=r"[Cc]ould not initialize proxy \[(?P<entity>[^\]]+)\] - no session",
        severity="error",
        meaning="Code reads a lazy association after its session was closed.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/proxy/AbstractLazyInitializer.java"
        ),
        failure=fails.LAZY,
    )

    LAZY_COLLECTION = LogMessage(
        anchor="Cannot lazily initialize collection",
        sample="org.hibernate.LazyInitializationException: Cannot lazily initialize "
        "collection of role 'com.example.Order.items' (no session)",
        severity="error",
        meaning="Code reads a lazy collection after its session was closed.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/collection/spi/"
            "AbstractPersistentCollection.java"
        ),
        failure=fails.LAZY,
    )

    STALE = LogMessage(
        anchor=" updated or deleted by another transaction",
        sample="org.hibernate.StaleObjectStateException: Row was already updated or deleted "
        "by another transaction : [com.example.Order#7]",
        severity="error",
        meaning="Another transaction changed the row since it was read.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/StaleObjectStateException.java"
        ),
        failure=fails.STALE,
    )

    ROW_COUNT = LogMessage(
        anchor="Batch update returned unexpected row count from update",
        sample="org.hibernate.StaleStateException: Batch update returned unexpected row "
        "count from update 0 [update orders set total=? where id=? and version=?]",
        severity="error",
        meaning="An update or delete met another number of rows than expected: most often "
        "others changed the row.",
        source=_hibernate.file("hibernate-core/src/main/java/org/hibernate/jdbc/Expectations.java"),
        failure=fails.STALE,
    )

    NO_CONNECTION = LogMessage(
        anchor="Unable to acquire JDBC Connection",
        sample="org.hibernate.exception.JDBCConnectionException: Unable to acquire JDBC Connection",
        severity="error",
        meaning="A session got no database connection; the cause is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/resource/jdbc/internal/"
            "LogicalConnectionManagedImpl.java"
        ),
        failure=fails.NO_CONNECTION,
    )

    NO_DDL_CONNECTION = LogMessage(
        anchor="Unable to open JDBC Connection for DDL execution",
        sample="org.hibernate.exception.GenericJDBCException: Unable to open JDBC Connection "
        "for DDL execution",
        severity="fatal",
        meaning="The schema cannot be read or changed at the start: there is no database "
        "connection.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/resource/transaction/backend/jdbc/"
            "internal/DdlTransactionIsolatorNonJtaImpl.java"
        ),
        failure=fails.NO_CONNECTION,
    )

    NO_DIALECT = LogMessage(
        anchor="Unable to determine Dialect without JDBC metadata",
        sample="org.hibernate.HibernateException: Unable to determine Dialect without JDBC "
        "metadata (please set 'jakarta.persistence.jdbc.url' for common cases or "
        "'hibernate.dialect' when a custom Dialect implementation must be provided)",
        severity="fatal",
        meaning="The database could not be asked for its kind: most often it cannot be reached.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/engine/jdbc/dialect/internal/"
            "DialectFactoryImpl.java"
        ),
        failure=fails.NO_CONNECTION,
    )

    NO_SERVICE = LogMessage(
        anchor="Unable to create requested service [org.hibernate.",
        sample="org.hibernate.service.spi.ServiceException: Unable to create requested "
        "service [org.hibernate.engine.jdbc.env.spi.JdbcEnvironment] due to: Unable to "
        "determine Dialect without JDBC metadata",
        severity="fatal",
        meaning="Hibernate does not start; the reason stands behind it.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/service/internal/"
            "AbstractServiceRegistryImpl.java"
        ),
        failure=fails.NOT_STARTED,
    )

    NO_FACTORY = LogMessage(
        anchor="Unable to build Hibernate SessionFactory",
        sample="jakarta.persistence.PersistenceException: [PersistenceUnit: default] Unable "
        "to build Hibernate SessionFactory",
        severity="fatal",
        meaning="Hibernate does not start; the cause is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/jpa/boot/internal/"
            "EntityManagerFactoryBuilderImpl.java"
        ),
        failure=fails.NOT_STARTED,
    )

    MISSING_TABLE = LogMessage(
        anchor="missing table [",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema validation: "
        "missing table [orders]",
        pattern=r"[Ss]chema[ -]validation: missing table \[(?P<table>[^\]]+)\]",
        severity="fatal",
        meaning="The database lacks a table that the program expects: a migration has not run.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/tool/schema/internal/"
            "AbstractSchemaValidator.java"
        ),
        failure=fails.SCHEMA,
    )

    MISSING_COLUMN = LogMessage(
        anchor="missing column [",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema validation: "
        "missing column [total] in table [orders]",
        pattern=r"[Ss]chema[ -]validation: missing column \[(?P<column>[^\]]+)\] in table "
        r"\[(?P<table>[^\]]+)\]",
        severity="fatal",
        meaning="The database lacks a column that the program expects: a migration has not run.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/tool/schema/internal/"
            "AbstractSchemaValidator.java"
        ),
        failure=fails.SCHEMA,
    )

    MISSING_SEQUENCE = LogMessage(
        anchor="missing sequence [",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema-validation: "
        "missing sequence [orders_seq]",
        pattern=r"[Ss]chema[ -]validation: missing sequence \[(?P<sequence>[^\]]+)\]",
        severity="fatal",
        meaning="The database lacks a sequence that the program expects: a migration has not run.",
        source=_hibernate_5.file(
            "hibernate-core/src/main/java/org/hibernate/tool/schema/internal/"
            "AbstractSchemaValidator.java"
        ),
        failure=fails.SCHEMA,
    )

    WRONG_TYPE = LogMessage(
        anchor="wrong column type encountered in column [",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema validation: "
        "wrong column type encountered in column [total] in table [orders]",
        severity="fatal",
        meaning="A column has another type than the program expects.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/tool/schema/internal/"
            "AbstractSchemaValidator.java"
        ),
        failure=fails.SCHEMA,
    )

    CONNECTION_STATE = LogMessage(
        anchor="SQL Error: ",
        sample="WARN o.h.engine.jdbc.spi.SqlExceptionHelper : SQL Error: 0, SQLState: 08S01",
        pattern=r"SQL Error: (?P<code>-?\d+), SQLState: (?P<state>08\w{3}|57P0[123])",
        severity="warning",
        meaning="A database connection failed or broke: states that begin with 08 tell it.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/internal/CoreMessageLogger.java"
        ),
        failure=fails.NO_CONNECTION,
    )

    COMMIT = LogMessage(
        anchor="Unable to commit against JDBC Connection",
        sample="org.hibernate.TransactionException: Unable to commit against JDBC Connection",
        severity="error",
        meaning="A transaction could not be committed; the cause is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/resource/jdbc/internal/"
            "AbstractLogicalConnectionImplementor.java"
        ),
        failure=fails.BROKEN,
    )

    ROLLBACK = LogMessage(
        anchor="Unable to rollback against JDBC Connection",
        sample="org.hibernate.TransactionException: Unable to rollback against JDBC Connection",
        severity="error",
        meaning="A transaction could not be rolled back; the cause is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/resource/jdbc/internal/"
            "AbstractLogicalConnectionImplementor.java"
        ),
        failure=fails.BROKEN,
    )

    STATEMENT = LogMessage(
        anchor="could not execute statement",
        sample="org.hibernate.exception.ConstraintViolationException: could not execute statement",
        severity="error",
        meaning="The database refused a statement; its own message is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/engine/jdbc/internal/"
            "ResultSetReturnImpl.java"
        ),
        context=("hibernate", "Hibernate"),
        failure=fails.STATEMENT,
    )

    BATCH = LogMessage(
        anchor="could not execute batch",
        sample="org.hibernate.exception.LockAcquisitionException: could not execute batch",
        severity="error",
        meaning="The database refused a batch of statements; its own message is written below.",
        source=_hibernate.file(
            "hibernate-core/src/main/java/org/hibernate/engine/jdbc/batch/internal/BatchImpl.java"
        ),
        context=("hibernate", "Hibernate"),
        failure=fails.STATEMENT,
    )


hibernate = Hibernate()
