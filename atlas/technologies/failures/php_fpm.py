"""What fails in PHP-FPM, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._network import LISTENER, SOCKET_OWNER
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

manual = Repository(
    "php/doc-en",
    commit="17ddeefd6592d09dd9abcf185f56b5befc7b2d6d",
    checked="2026-11-26",
    publisher="PHP",
    release=undisclosed("release: the manual covers all versions, and its pages name none"),
)
CONFIGURATION = manual.file("install/fpm/configuration.xml")
STATUS = manual.file("reference/fpm/status.xml")
INI = manual.file("appendices/ini.core.xml")
INFO_INI = manual.file("reference/info/ini.xml")

REFUSED = statement(
    "php-fpm -t: failed to post process the configuration; a reload would end it"
) @ (
    Repository(
        "php/php-src",
        commit="035536adca9ff53afdce34beba270a1f7744548b",
        checked="2026-11-29",
        release=undisclosed("release: its files were read at commits, which name none"),
    )
    .file("sapi/fpm/fpm/fpm_conf.c")
    .at("failed to post process the configuration")
)

_POOL = "configuration of the pool"
READ_STATUS = Check(
    "Read the status page with every process, where pm.status_path is /fpm-status.",
    http("GET", "/fpm-status?full", at="<host>")
    @ STATUS.at("<literal>https://localhost/fpm-status?full</literal>"),
    healthy=statement("idle processes above 0, and listen queue 0")
    @ STATUS.at("processes that are currently idle (waiting for requests)."),
    unhealthy=statement("idle processes 0, and listen queue above 0")
    @ STATUS.at("requests (backlog) currently waiting for a free process."),
    verify="The same script in many processes with a long duration: it is what is slow. No answer: "
    "a full pool, unless pm.status_listen is set. With a Unix socket, listen queue is always 0.",
)
READ_LOG = Check(
    "Read the last lines of the log (error_log).",
    shell("tail -n 100 <log-file>") @ CONFIGURATION.at("Path to error log file. Default value:"),
    **NO_OUTPUT,
    verify="Which pool and which script the lines name, and when they began.",
)
RAISE_CHILDREN = Step(
    "Raise the number of processes, if memory allows; reload PHP-FPM, which may end requests.",
    command=config("pm.max_children = <count>", file=_POOL)
    @ CONFIGURATION.at("sets the limit on the number of simultaneous"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=REFUSED,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and reload.",
    verify="No request waits; the count times the memory of a process fits into memory.",
)
RAISE_SPARE = Step(
    "Raise the processes started, up to pm.max_spare_servers; if php-fpm -t succeeds, reload.",
    command=config("pm.start_servers = <count>", file=_POOL)
    @ CONFIGURATION.at("The number of child processes created on startup."),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=REFUSED,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and reload.",
    verify="The warning stops. Requests that run during the reload may be ended.",
)
SLOW_FILE = Step(
    "Name the file of the slow log first: a timeout without it stops PHP-FPM at the reload.",
    command=config("slowlog = <log-file>", file=_POOL)
    @ CONFIGURATION.at("will be dumped to the 'slowlog' file."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the line.",
    verify="The folder exists, and the pool has one line slowlog = that is no comment.",
)
LOG_SLOW = Step(
    "Set the timeout of the slow log; if php-fpm -t succeeds, reload, which may end requests.",
    command=config("request_slowlog_timeout = <duration>", file=_POOL)
    @ CONFIGURATION.at("serving a single request after which a PHP"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=REFUSED,
    **NO_TIME,
    risk="medium",
    undo="Set it to 0 (the default) and reload.",
    verify="The file slowlog shows in which function the requests wait.",
)
RAISE_TERMINATE = Step(
    "Raise the timeout of requests, if they are slow for a good reason; reload PHP-FPM.",
    command=config("request_terminate_timeout = <duration>", file=_POOL)
    @ CONFIGURATION.at("serving a single request after which the worker"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 0: off) and reload.",
    verify="The script finishes; requests that hang now hold a process longer.",
)
RAISE_MEMORY = Step(
    "Raise the memory of a script, if the host has it for every process; reload PHP-FPM.",
    command=config("memory_limit = <size>", file="php.ini")
    @ INI.at("sets the maximum amount of memory in bytes"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and reload.",
    verify="The script finishes; VmRSS of all processes stays within the host's memory.",
)
RAISE_EXECUTION = Step(
    "Raise the time that a script may run, if it is slow for a good reason; reload PHP-FPM.",
    command=config("max_execution_time = <seconds>", file="php.ini")
    @ INFO_INI.at("sets the maximum time in seconds a script"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 30) and reload.",
    verify="The script finishes; scripts that never end now hold a process longer.",
)
RECYCLE = Step(
    "Replace each process after a number of requests, against leaks; reload PHP-FPM.",
    command=config("pm.max_requests = <count>", file=_POOL)
    @ CONFIGURATION.at("requests each child process should execute before"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set it to 0 (the default) and reload.",
    verify="The memory of the processes no longer grows without an end.",
)

CHILDREN = KnownFailure(
    "all processes of a pool are busy, and requests wait",
    steps=[READ_STATUS, READ_LOG, SLOW_FILE, LOG_SLOW, RAISE_CHILDREN],
    causes=[
        UsualCause(
            "scripts wait for a slow database or service",
            sign=statement("long durations on the status page; the slow log shows where")
            @ CONFIGURATION.at("will be dumped to the 'slowlog' file."),
        ),
        UsualCause(
            "more requests come than the pool is made for",
            sign=statement("many short requests, and a listen queue above 0")
            @ STATUS.at("requests (backlog) currently waiting for a free process."),
        ),
    ],
)
SPARE = KnownFailure(
    "too few idle processes for the load, and many are started at once",
    steps=[READ_STATUS, READ_LOG, RAISE_SPARE],
)
SLOW = KnownFailure("a request is slow", steps=[READ_STATUS, READ_LOG, SLOW_FILE, LOG_SLOW])
TIMED_OUT = KnownFailure(
    "a request exceeded its time limit, and was ended",
    steps=[READ_STATUS, READ_LOG, SLOW_FILE, LOG_SLOW, RAISE_TERMINATE],
)
EXECUTION = KnownFailure(
    "a script ran longer than max_execution_time, and was ended",
    steps=[READ_STATUS, READ_LOG, SLOW_FILE, LOG_SLOW, RAISE_EXECUTION],
)
CRASHED = KnownFailure(
    "a process crashed or was killed", steps=[KERNEL_KILLS, READ_LOG, READ_STATUS, RECYCLE]
)
NO_FORK = KnownFailure(
    "no more processes can be started", steps=[KERNEL_KILLS, READ_LOG, READ_STATUS]
)
ADDRESS = KnownFailure(
    "the address is in use, and PHP-FPM does not start",
    steps=[LISTENER, SOCKET_OWNER, READ_LOG],
)
MEMORY = KnownFailure(
    "a script used up its memory, and was ended",
    steps=[READ_LOG, PROCESS_MEMORY, RAISE_MEMORY],
)

_NGINX = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked="2026-11-26",
    publisher="nginx",
    folder="xml/en/docs",
)
_MAIN = Repository(
    "php/php-src",
    commit="00f55cf59a70070c636526a768629c23ef7503fb",
    checked="2026-11-26",
    publisher="PHP",
).file("sapi/fpm/fpm/fpm_main.c")
SCRIPT_NAME = Check(
    "Print the SCRIPT_FILENAME that nginx sends, and compare it with the files on disk.",
    shell("nginx -T | grep SCRIPT_FILENAME")
    @ _NGINX.file("http/ngx_http_fastcgi_module.xml").at("fastcgi_param SCRIPT_FILENAME"),
    **NO_OUTPUT,
    verify="The folder must be the one that PHP-FPM sees: inside its container or chroot.",
)
LIMITS = Check(
    "Print the limits of PHP on requests, memory and time.",
    shell("php-fpm -i | grep -E 'post_max_size|upload_max_filesize|memory_limit'")
    @ _MAIN.at("/* php info & quit */"),
    **NO_OUTPUT,
)
TEST_CONFIG = Check(
    "Test the configuration: it names the file and the line of the error.",
    shell("php-fpm -t") @ _MAIN.at("test_conf++;"),
    **NO_OUTPUT,
)
UNKNOWN_SCRIPT = KnownFailure(
    "the script of a request is not found (404)", steps=[SCRIPT_NAME, READ_LOG, READ_STATUS]
)
TOO_LARGE = KnownFailure(
    "request bodies are larger than post_max_size", steps=[LIMITS, READ_LOG, READ_STATUS]
)
NOT_STARTED = KnownFailure(
    "it does not start: its configuration is refused",
    steps=[TEST_CONFIG, READ_LOG, SOCKET_OWNER],
)
