"""What fails in Laravel, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, PING_REDIS, UNIT_LOG
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_laravel = Repository(
    "laravel/framework", commit="bd71b45fbb7e672957bf6ff61baddefe15fbca6a", checked="2026-11-26"
)
FAILED_JOBS = _laravel.file("src/Illuminate/Queue/Console/ListFailedCommand.php")
ABOUT = _laravel.file("src/Illuminate/Foundation/Console/AboutCommand.php")

LIST_FAILED = Check(
    "List the jobs that failed, in the folder of the application.",
    shell("php artisan queue:failed") @ FAILED_JOBS.at("List all of the failed queue jobs"),
    **NO_OUTPUT,
    verify="Many of one class: that job, or what it calls, fails.",
)
READ_ABOUT = Check(
    "Read the environment, caches and drivers of the application, in its folder.",
    shell("php artisan about") @ ABOUT.at("Display basic information about your application"),
    **NO_OUTPUT,
    verify="Config or routes that are cached: changes count only after the cache is built again.",
)

READ_LOG = Check(
    "Read the last lines of the application's log, in its folder.",
    shell("tail -n 100 storage/logs/laravel.log")
    @ _laravel.file("config/logging.php").at("storage_path('logs/laravel.log')"),
    **NO_OUTPUT,
    verify="The first exception names its class, file and line.",
)

NOT_WRITABLE = KnownFailure(
    "a folder of the application is missing, or cannot be written",
    steps=[PATH_MODES, READ_ABOUT, DISK_SPACE],
)
KEY = KnownFailure(
    "the application key is missing, of a wrong length, or was changed",
    steps=[READ_ABOUT, ENVIRONMENT, READ_LOG],
)
JOB = KnownFailure(
    "a job failed every attempt, or ran past its timeout",
    steps=[LIST_FAILED, UNIT_LOG, PING_REDIS],
)
ASSETS = KnownFailure(
    "the build of the frontend is missing", steps=[READ_LOG, PATH_MODES, READ_ABOUT]
)
CLASS = KnownFailure("a class cannot be found", steps=[READ_ABOUT, READ_LOG, ENVIRONMENT])
DATABASE = KnownFailure(
    "the database closed the connection", steps=[OUTGOING, READ_LOG, READ_ABOUT]
)
