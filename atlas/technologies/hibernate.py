"""Hibernate: an object-relational mapper for Java."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import hibernate as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_orm = Repository(
    "hibernate/hibernate-orm",
    commit="fad1729dce015f908198d57a8d80274a30f905a5",
    checked="2026-11-26",
)
_orm_5_6 = Repository(
    "hibernate/hibernate-orm",
    commit="e924c27e1259b0b5915819e9521d86fcb8164a46",
    checked="2026-11-26",
)
_MAIN = "hibernate-core/src/main/java/org/hibernate"
_VALIDATOR = _orm_5_6.file(f"{_MAIN}/tool/schema/internal/AbstractSchemaValidator.java")
_NEW_VALIDATOR = _orm.file(f"{_MAIN}/tool/schema/internal/AbstractSchemaValidator.java")
_COLLECTION = _orm_5_6.file(f"{_MAIN}/collection/internal/AbstractPersistentCollection.java")
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/hibernate-orm.md")
_RELEASED = """
6.0 2022-04-01  6.1 2022-06-07  6.2 2023-03-31  6.3 2023-09-01  6.4 2023-11-23  6.5 2024-04-25
6.6 2024-08-08  7.0 2025-05-20  7.1 2025-08-08  7.2 2025-10-08  7.3 2026-03-16  7.4 2026-05-26
"""


class Hibernate(Technology):
    """An object-relational mapper for Java."""

    name = "Hibernate"
    icon = None
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    NO_CONNECTION = LogMessage(
        anchor="Unable to acquire JDBC Connection",
        sample="org.hibernate.exception.JDBCConnectionException: Unable to acquire JDBC Connection",
        severity="error",
        meaning="No database connection: the pool is used up, or the database cannot be reached.",
        source=_orm.file(f"{_MAIN}/resource/jdbc/internal/LogicalConnectionManagedImpl.java"),
        failure=fails.NO_CONNECTION,
    )

    NO_DDL_CONNECTION = LogMessage(
        anchor="Unable to open JDBC Connection for DDL execution",
        sample="org.hibernate.exception.JDBCConnectionException: Unable to open JDBC "
        "Connection for DDL execution",
        severity="error",
        meaning="At its start, the application cannot connect to the database.",
        source=_orm.file(
            f"{_MAIN}/resource/transaction/backend/jdbc/internal/DdlTransactionIsolatorNonJtaImpl.java"
        ),
        failure=fails.NO_CONNECTION,
    )

    NO_DIALECT = LogMessage(
        anchor="Unable to determine Dialect without JDBC metadata",
        sample="org.hibernate.HibernateException: Unable to determine Dialect without JDBC "
        "metadata (please set 'jakarta.persistence.jdbc.url' for common cases)",
        severity="error",
        meaning="At its start, the application cannot connect to the database, and cannot "
        "tell its kind.",
        source=_orm.file(f"{_MAIN}/engine/jdbc/dialect/internal/DialectFactoryImpl.java"),
        failure=fails.NO_CONNECTION,
    )

    NO_FACTORY = LogMessage(
        anchor="Unable to build Hibernate SessionFactory",
        sample="javax.persistence.PersistenceException: [PersistenceUnit: default] Unable "
        "to build Hibernate SessionFactory",
        severity="fatal",
        meaning="The application does not start; the cause below the message says why.",
        source=_orm.file(f"{_MAIN}/jpa/boot/internal/EntityManagerFactoryBuilderImpl.java"),
        failure=fails.NO_START,
    )

    STALE = LogMessage(
        anchor="Row was already updated or deleted by another transaction",
        sample="org.hibernate.StaleObjectStateException: Row was already updated or deleted "
        "by another transaction",
        severity="error",
        meaning="Two transactions changed the same row, and this one is refused.",
        source=_orm.file(f"{_MAIN}/StaleObjectStateException.java"),
        failure=fails.STALE,
    )

    STALE_BEFORE = LogMessage(
        anchor="Row was updated or deleted by another transaction",
        sample="org.hibernate.StaleObjectStateException: Row was updated or deleted by "
        "another transaction (or unsaved-value mapping was incorrect) : "
        "[shop.Order#7]",
        pattern=r"by another transaction(?:.*\[(?P<entity>[^\]]+)\])?",
        severity="error",
        meaning="Two transactions changed the same row, and this one is refused.",
        source=_orm_5_6.file(f"{_MAIN}/StaleObjectStateException.java"),
        failure=fails.STALE,
    )

    ROW_COUNT = LogMessage(
        anchor="Batch update returned unexpected row count from update ",
        sample="org.hibernate.StaleStateException: Batch update returned unexpected row "
        "count from update [0]; actual row count: 0; expected: 1",
        severity="error",
        meaning="A row that was to be changed is gone, or was changed by another transaction.",
        source=_orm.file(f"{_MAIN}/jdbc/Expectations.java"),
        failure=fails.STALE,
    )

    LAZY = LogMessage(
        anchor="failed to lazily initialize a collection",
        sample="org.hibernate.LazyInitializationException: failed to lazily initialize a "
        "collection of role: shop.Customer.orders, could not initialize proxy - no "
        "Session",
        pattern=r"initialize a collection(?: of role: (?P<role>[\w.]+))?",
        severity="error",
        meaning="Code reads related rows after the session ended.",
        source=_COLLECTION,
        failure=fails.LAZY,
    )

    LAZY_SINCE = LogMessage(
        anchor="Cannot lazily initialize collection",
        sample="org.hibernate.LazyInitializationException: Cannot lazily initialize "
        "collection of role 'shop.Customer.orders' with key '7' (no session)",
        severity="error",
        meaning="Code reads related rows after the session ended.",
        source=_orm.file(f"{_MAIN}/collection/spi/AbstractPersistentCollection.java"),
        failure=fails.LAZY,
    )

    LAZY_PROXY = LogMessage(
        anchor="could not initialize proxy",
        sample="org.hibernate.LazyInitializationException: could not initialize proxy "
        "[shop.Customer#7] - no Session",
        pattern=r"could not initialize proxy(?: \[(?P<entity>[^\]]+)\])?",
        severity="error",
        meaning="Code reads a related row after the session ended.",
        source=_orm_5_6.file(f"{_MAIN}/proxy/AbstractLazyInitializer.java"),
        context=("LazyInitialization", "no Session", "Session was closed"),
        failure=fails.LAZY,
    )

    MISSING_TABLE = LogMessage(
        anchor="Schema-validation: missing ",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema-validation: "
        "missing table [orders]",
        pattern=r"missing (?P<kind>table|column|sequence) \[(?P<name>[^\]]+)",
        severity="fatal",
        meaning="The schema of the database is not that of the release, and it does not start.",
        source=_VALIDATOR,
        failure=fails.SCHEMA,
    )

    MISSING_TABLE_SINCE = LogMessage(
        anchor="Schema validation: missing ",
        sample="org.hibernate.tool.schema.spi.SchemaManagementException: Schema validation: "
        "missing table [orders]",
        pattern=r"missing (?P<kind>table|column|sequence) \[(?P<name>[^\]]+)",
        severity="fatal",
        meaning="The schema of the database is not that of the release, and it does not start.",
        source=_NEW_VALIDATOR,
        failure=fails.SCHEMA,
    )

    WRONG_COLUMN = LogMessage(
        anchor="Schema validation: wrong column type encountered in column [",
        sample="Schema validation: wrong column type encountered in column [total] in table "
        "[orders]",
        pattern=r"in column \[(?P<column>[^\]]+)\] in table \[(?P<table>[^\]]+)",
        severity="fatal",
        meaning="A column has another type than the release expects, and it does not start.",
        source=_NEW_VALIDATOR,
        failure=fails.SCHEMA,
    )


hibernate = Hibernate()
