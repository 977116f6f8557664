"""Django: web framework in Python."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._django_request_messages import DjangoRequestMessages
from atlas.technologies.failures import django as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/django.md")
_django = Repository(
    "django/django",
    commit="5.2.19",
    checked=_CHECKED,
    read_in="its source distribution on PyPI",
)
REQUEST = _django.file("django/http/request.py")
SETTINGS = _django.file("django/conf/__init__.py")
CSRF = _django.file("django/middleware/csrf.py")
MANAGEMENT = _django.file("django/core/management/base.py")
_exporter = Repository(
    "django-commons/django-prometheus",
    commit="febae2cd614ed45baf128476319be01964f0281d",
    checked=_CHECKED,
    folder="django_prometheus",
)
_RELEASED = """
1.3 2011-03-23, 1.4 2012-03-23, 1.5 2013-02-26, 1.6 2013-11-06, 1.7 2014-09-03, 1.8 2015-04-01,
1.9 2015-12-01, 1.10 2016-08-01, 1.11 2017-04-04, 2.0 2017-12-02, 2.1 2018-08-01, 2.2 2019-04-01,
3.0 2019-12-02, 3.1 2020-08-04, 3.2 2021-04-06, 4.0 2021-12-07, 4.1 2022-08-03, 4.2 2023-04-03,
5.0 2023-12-04, 5.1 2024-08-07, 5.2 2025-04-02, 6.0 2025-12-03, 6.1 2026-08-05
"""


class Django(DjangoRequestMessages, Technology):
    """A web framework in Python, with its own database access."""

    name = "Django"
    icon = "simple-icons:django"
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB", "SQLite")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the logger django: to the console in debug mode; errors go to admins") @ (
        _django.file("docs/ref/logging.txt").at("events to admins when ``DEBUG=False``.")
    )
    programs: ClassVar = {"python": "Python, which runs the project's manage.py"}

    SERVER_ERROR = LogMessage(
        anchor="Internal Server Error: /",
        sample="ERROR 2026-03-02 04:11:09,120 django.request Internal Server Error: /pay/",
        pattern=r"Internal Server Error: (?P<path>/\S*)",
        severity="error",
        meaning="A request ended with an exception of any cause; its stack follows.",
        source=_django.file("django/core/handlers/exception.py"),
        failure=fails.REQUEST,
    )
    HOST = LogMessage(
        anchor="Invalid HTTP_HOST header: '",
        sample="django.core.exceptions.DisallowedHost: Invalid HTTP_HOST header: "
        "'shop.example.com'. You may need to add 'shop.example.com' to ALLOWED_HOSTS.",
        pattern=r"Invalid HTTP_HOST header: '(?P<host>[^']*)'",
        severity="error",
        meaning="A request has a host name that is not in ALLOWED_HOSTS: answered with 400.",
        source=REQUEST,
        failure=fails.HOST,
    )
    TRANSACTION = LogMessage(
        anchor="An error occurred in the current transaction. You can't execute queries until the ",
        sample="django.db.transaction.TransactionManagementError: An error occurred in the current "
        "transaction. You can't execute queries until the end of the 'atomic' block.",
        severity="error",
        meaning="A database error was caught inside a transaction, and the code continued.",
        source=_django.file("django/db/backends/base/base.py"),
        failure=fails.TRANSACTION,
    )
    LOCKED = LogMessage(
        anchor="django.db.utils.OperationalError: database is locked",
        sample="django.db.utils.OperationalError: database is locked",
        severity="error",
        meaning="Another thread or process held the lock of SQLite for too long.",
        source=_django.file("docs/ref/databases.txt"),
        failure=fails.LOCKED,
    )
    NO_SETTINGS = LogMessage(
        anchor=", but settings are not configured. You must either define the ",
        sample="django.core.exceptions.ImproperlyConfigured: Requested setting DATABASES, but "
        "settings are not configured. You must either define the environment variable "
        "DJANGO_SETTINGS_MODULE or call settings.configure() before accessing settings.",
        pattern=r"Requested (?P<what>.+), but settings are not configured\.",
        severity="fatal",
        meaning="The process does not know which settings to use.",
        source=SETTINGS,
        failure=fails.CONFIGURATION,
    )
    SECRET_KEY = LogMessage(
        anchor="The SECRET_KEY setting must not be empty.",
        sample="django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be "
        "empty.",
        severity="fatal",
        meaning="The secret key is not set, as when an environment variable is missing.",
        source=SETTINGS,
        failure=fails.CONFIGURATION,
    )
    BACKEND = LogMessage(
        anchor="isn't an available database backend or couldn't be imported.",
        sample="django.core.exceptions.ImproperlyConfigured: 'django.db.backends.postgres' isn't "
        "an available database backend or couldn't be imported. Check the above exception.",
        pattern=r"'(?P<backend>[^']+)' isn't an available database backend",
        severity="fatal",
        meaning="The database backend has a wrong name, or its driver is not installed.",
        source=_django.file("django/db/utils.py"),
        failure=fails.CONFIGURATION,
    )
    APPS = LogMessage(
        anchor="Apps aren't loaded yet.",
        sample="django.core.exceptions.AppRegistryNotReady: Apps aren't loaded yet.",
        severity="fatal",
        meaning="Code used models before Django was set up.",
        source=_django.file("django/apps/registry.py"),
        failure=fails.CONFIGURATION,
    )
    SYSTEM_CHECK = LogMessage(
        anchor="SystemCheckError: System check identified some issues:",
        sample="django.core.management.base.SystemCheckError: SystemCheckError: System check "
        "identified some issues:",
        severity="fatal",
        meaning="A check of the project failed; the errors follow.",
        source=MANAGEMENT,
        failure=fails.CONFIGURATION,
    )
    UNAPPLIED = LogMessage(
        anchor=" unapplied migration(s). Your project may not work properly until you apply the ",
        sample="You have 3 unapplied migration(s). Your project may not work properly until you "
        "apply the migrations for app(s): orders.",
        pattern=r"You have (?P<count>\d+) unapplied migration\(s\)",
        severity="warning",
        meaning="The database lacks changes that the code expects.",
        source=MANAGEMENT,
        failure=fails.MIGRATIONS,
    )
    CONFLICT = LogMessage(
        anchor="Conflicting migrations detected; multiple leaf nodes in the migration graph: (",
        sample="CommandError: Conflicting migrations detected; multiple leaf nodes in the "
        "migration graph: (0004_a, 0004_b in orders).",
        pattern=r"multiple leaf nodes in the migration graph: \((?P<migrations>[^)]+)\)",
        severity="error",
        meaning="Two migrations follow the same one, as after a merge of branches.",
        source=_django.file("django/core/management/commands/migrate.py"),
        failure=fails.CONFLICT,
    )
    ORDER = LogMessage(
        anchor=" is applied before its dependency ",
        sample="django.db.migrations.exceptions.InconsistentMigrationHistory: Migration "
        "orders.0004_a is applied before its dependency orders.0003_b on database 'default'.",
        pattern=r"Migration (?P<migration>\S+) is applied before its dependency "
        r"(?P<dependency>\S+) on database '(?P<database>[^']+)'",
        severity="error",
        meaning="The database has a migration applied without the one that it needs.",
        source=_django.file("django/db/migrations/loader.py"),
        failure=fails.CONFLICT,
    )
    BODY = LogMessage(
        anchor="Request body exceeded settings.DATA_UPLOAD_MAX_MEMORY_SIZE.",
        sample="django.core.exceptions.RequestDataTooBig: Request body exceeded "
        "settings.DATA_UPLOAD_MAX_MEMORY_SIZE.",
        severity="error",
        meaning="A request, without its files, is larger than allowed: answered with 400.",
        source=REQUEST,
        failure=fails.TOO_LARGE,
    )
    ORIGIN = LogMessage(
        anchor="Forbidden (Origin checking failed - ",
        sample="WARNING 2026-03-02 04:11:09,120 django.security.csrf Forbidden (Origin checking "
        "failed - https://shop.example.com does not match any trusted origins.): /pay/",
        pattern=r"Origin checking failed - (?P<origin>\S+) does not match any trusted origins\.\): "
        r"(?P<path>\S+)",
        severity="warning",
        meaning="Forms of this origin are refused, as after a change of proxy or host name.",
        source=CSRF,
        failure=fails.CSRF,
    )

    NO_DRIVER = LogMessage(
        anchor="ImproperlyConfigured: Error loading psycopg2 or psycopg module",
        sample=(
            "django.core.exceptions.ImproperlyConfigured: Error loading psycopg2 or psycopg module"
        ),
        severity="fatal",
        meaning="The driver of PostgreSQL is not installed where the application runs.",
        source=_django.file("django/db/backends/postgresql/base.py"),
        failure=fails.NO_DRIVER,
    )

    NO_MYSQL_DRIVER = LogMessage(
        anchor="ImproperlyConfigured: Error loading MySQLdb module.",
        sample="django.core.exceptions.ImproperlyConfigured: Error loading MySQLdb module.",
        severity="fatal",
        meaning="The driver of MySQL is not installed where the application runs.",
        source=_django.file("django/db/backends/mysql/base.py"),
        failure=fails.NO_DRIVER,
    )

    ASYNC_CALL = LogMessage(
        anchor="You cannot call this from an async context - use a thread or ",
        sample=(
            "django.core.exceptions.SynchronousOnlyOperation: You cannot call this from "
            "an async context - use a thread or sync_to_async."
        ),
        severity="error",
        meaning="Asynchronous code calls the database without sync_to_async; the request fails.",
        source=_django.file("django/utils/asyncio.py"),
        failure=fails.REQUEST,
    )

    DATABASE_ERRORS = Metric(
        name="django_db_errors_total",
        meaning="Database errors, by type.",
        source=_exporter.file("db/metrics.py"),
    )
    RESPONSES = Metric(
        name="django_http_responses_total_by_status",
        meaning="Responses by status.",
        source=_exporter.file("middleware.py"),
        kind="counter",
    )


django = Django()
