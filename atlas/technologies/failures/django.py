"""What fails in Django, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import OPENERS
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

django = Repository(
    "django/django",
    commit="5.2.19",
    checked="2026-11-26",
    read_in="its source distribution on PyPI",
)
ADMIN = django.file("docs/ref/django-admin.txt")
DATABASES = django.file("docs/ref/databases.txt")
SETTINGS = django.file("docs/ref/settings.txt")

_SETTINGS = "settings of the Django project"
REQUEST_TEXT = Repository(
    "django/django",
    commit="5.2.19",
    checked="2026-11-26",
    read_in="its source distribution on PyPI",
).file("django/core/handlers/exception.py")

CHECK = Check(
    "Check the project with the settings of production, in its folder.",
    shell("python manage.py check --deploy")
    @ ADMIN.at("checks that are only relevant in a deployment"),
    **NO_OUTPUT,
    verify="The errors printed keep the application from working; the rest are warnings.",
)
CHECK_DATABASE = Check(
    "Run the checks that need the database, in the folder of the project.",
    shell("python manage.py check --database default")
    @ ADMIN.at("Specifies the database to run checks requiring database"),
    **NO_OUTPUT,
    verify="An OperationalError: the database cannot be reached with these settings.",
)
SHOW_MIGRATIONS = Check(
    "List the migrations and which are applied, in the folder of the project.",
    shell("python manage.py showmigrations --list")
    @ ADMIN.at("whether or not each migration is applied (marked"),
    healthy=statement("[X] before each migration")
    @ ADMIN.at("applied (marked by an ``[X]`` next to"),
    unhealthy=statement("[ ]: the code expects tables or columns that the database lacks")
    @ ADMIN.at("applied (marked by an ``[X]`` next to"),
)
PLAN = Check(
    "Print what a migration would do, in the folder of the project.",
    shell("python manage.py migrate --plan")
    @ ADMIN.at("Shows the migration operations that will be performed"),
    **NO_OUTPUT,
    verify="Operations on large tables may lock them: run these when load is low.",
)
MIGRATE = Step(
    "Apply the migrations, after a backup, in the folder of the project.",
    command=shell("python manage.py migrate")
    @ ADMIN.at("Synchronizes the database state with the current set"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="python manage.py migrate with app and previous migration, where it can be reversed.",
    verify="showmigrations prints [X] before each migration, and the error stops.",
)
ALLOW_HOST = Step(
    "Add the host name to ALLOWED_HOSTS, if it is one of yours, and restart.",
    command=config('ALLOWED_HOSTS=["<domain>"]', file=_SETTINGS)
    @ SETTINGS.at("A list of strings representing the host/domain names"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous list and restart.",
    verify="Requests with this name are answered; keep the names that were there before.",
)
TRUST_ORIGIN = Step(
    "Add the origin to CSRF_TRUSTED_ORIGINS, if it is one of yours, and restart.",
    command=config('CSRF_TRUSTED_ORIGINS=["https://<domain>"]', file=_SETTINGS)
    @ SETTINGS.at("A list of trusted origins for unsafe requests"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous list and restart.",
    verify="Forms of this origin are accepted; keep the origins that were there before.",
)
WAIT_LONGER = Step(
    "Configure SQLite to wait longer for the lock, and restart; this eases the load alone.",
    command=config('"timeout": <seconds>', file="OPTIONS of the database in the settings")
    @ DATABASES.at("make SQLite wait a bit longer before throwing"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value and restart.",
    verify="The error is rarer; another database is what ends it.",
)
RAISE_BODY = Step(
    "Raise the size of requests, memory allowing, and restart.",
    command=config("DATA_UPLOAD_MAX_MEMORY_SIZE=<bytes>", file=_SETTINGS)
    @ SETTINGS.at("The maximum size in bytes that a request"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 2621440) and restart.",
    verify="The same requests are answered; larger ones need more memory.",
)

REQUEST = KnownFailure(
    "a request failed with an exception that nothing handled",
    is_general=True,
    steps=[UNIT_LOG, SHOW_MIGRATIONS, CHECK_DATABASE],
    causes=[wrapped_error(REQUEST_TEXT.at("Internal Server Error: /"))],
)
HOST = KnownFailure(
    "requests are refused: their host name is not allowed",
    steps=[UNIT_LOG, CHECK, ALLOW_HOST],
    causes=[
        UsualCause(
            "a new name, a load balancer or a health check is not in ALLOWED_HOSTS",
            sign=statement("the name in the message is one of yours")
            @ SETTINGS.at("A list of strings representing the host/domain names"),
        ),
        UsualCause(
            "scanners send false names",
            sign=statement("the names are foreign, and nothing of yours fails")
            @ SETTINGS.at("is a security measure to prevent :ref:`HTTP Host"),
        ),
    ],
)
TRANSACTION = KnownFailure(
    "a query ran in a transaction that had already failed",
    steps=[UNIT_LOG, CHECK_DATABASE, SHOW_MIGRATIONS],
)
LOCKED = KnownFailure("SQLite is locked by another writer", steps=[OPENERS, UNIT_LOG, WAIT_LONGER])
CONFIGURATION = KnownFailure(
    "the application does not start: its settings are missing or wrong",
    steps=[ENVIRONMENT, CHECK, UNIT_LOG],
)
MIGRATIONS = KnownFailure(
    "migrations have not run",
    steps=[SHOW_MIGRATIONS, PLAN, MIGRATE],
)
CONFLICT = KnownFailure(
    "migrations are in conflict or out of order",
    steps=[SHOW_MIGRATIONS, PLAN, CHECK],
)
TOO_LARGE = KnownFailure(
    "requests are larger than allowed, and are refused",
    steps=[UNIT_LOG, CHECK, RAISE_BODY],
)
CSRF = KnownFailure(
    "requests are refused: their CSRF check fails", steps=[UNIT_LOG, CHECK, TRUST_ORIGIN]
)

NO_DRIVER = KnownFailure(
    "the application does not start: the database driver is not installed",
    steps=[UNIT_LOG, CHECK, ENVIRONMENT],
)
