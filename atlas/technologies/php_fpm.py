"""PHP-FPM: process manager of PHP."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import php_fpm as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/php.md")
_php = Repository(
    "php/php-src",
    checked=_CHECKED,
    publisher="PHP",
    release=undisclosed("release: its files were read at commits, which name none"),
)
_FPM = "sapi/fpm/fpm"
CONTROL = _php.file(f"{_FPM}/fpm_process_ctl.c", commit="03f3b8479b88688e45fd0879b755937fd01f593a")
CHILDREN = _php.file(f"{_FPM}/fpm_children.c", commit="00443c77e48cf43304addf6195b1e7986a9604c6")
REQUEST = _php.file(f"{_FPM}/fpm_request.c", commit="014b1b3aadf936363b9ddcd6f37238a2e4f89df4")
SOCKETS = _php.file(f"{_FPM}/fpm_sockets.c", commit="00fc59e0cabef624ec70135c1be9f03772475396")
EXPORTER = Repository(
    "hipages/php-fpm_exporter",
    commit="0ef3d973d5046059993d90dc32c86f36eab0929f",
    checked=_CHECKED,
).file("phpfpm/exporter.go")
_RELEASED = """
5.0 2004-07-13, 5.1 2005-11-24, 5.2 2006-11-02, 5.3 2009-06-30, 5.4 2012-03-01, 5.5 2013-06-20,
5.6 2014-08-28, 7.0 2015-12-03, 7.1 2016-12-01, 7.2 2017-11-30, 7.3 2018-12-06, 7.4 2019-11-28,
8.0 2020-11-26, 8.1 2021-11-25, 8.2 2022-12-08, 8.3 2023-11-23, 8.4 2024-11-21, 8.5 2025-11-20
"""
_WARNING = "[02-Mar-2026 04:11:09] WARNING: [pool www] "


class PhpFpm(Technology):
    """The process manager that runs PHP behind a web server; releases are those of PHP."""

    name = "PHP-FPM"
    icon = "simple-icons:php"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("log/php-fpm.log, unless error_log names another or syslog") @ (
        fails.CONFIGURATION.at("<literal>#INSTALL_PREFIX#/log/php-fpm.log</literal>.")
    )

    MAX_CHILDREN = LogMessage(
        anchor="server reached pm.max_children setting (",
        sample=f"{_WARNING}server reached pm.max_children setting (25), consider raising it",
        pattern=r"\[pool (?P<pool>[^\]]+)\] server reached pm\.max_children setting "
        r"\((?P<most>\d+)\)",
        severity="warning",
        meaning="Every process of the pool is busy, and no more may be started.",
        source=CONTROL,
        failure=fails.CHILDREN,
    )
    MAX_CHILDREN_ON_DEMAND = LogMessage(
        anchor="server reached max_children setting (",
        sample=f"{_WARNING}server reached max_children setting (25), consider raising it",
        pattern=r"\[pool (?P<pool>[^\]]+)\] server reached max_children setting \((?P<most>\d+)\)",
        severity="warning",
        meaning="Every process of an ondemand pool is busy, and no more may be started.",
        source=CONTROL,
        failure=fails.CHILDREN,
    )
    PROCESS_MAX = LogMessage(
        anchor="The maximum number of processes has been reached. Please review your configuration",
        sample="[02-Mar-2026 04:11:09] WARNING: The maximum number of processes has been reached. "
        "Please review your configuration and consider raising 'process.max'",
        severity="warning",
        meaning="All pools together have as many processes as process.max allows.",
        source=CHILDREN,
        failure=fails.CHILDREN,
    )
    BUSY = LogMessage(
        anchor=" seems busy (you may need to increase pm.start_servers, or ",
        sample=f"{_WARNING}seems busy (you may need to increase pm.start_servers, or "
        "pm.min/max_spare_servers), spawning 8 children, there are 0 idle, and 12 total children",
        pattern=r"\[pool (?P<pool>[^\]]+)\] seems busy .*there are (?P<idle>\d+) idle, and "
        r"(?P<total>\d+) total",
        severity="warning",
        meaning="The pool starts many processes at once, as it keeps too few idle.",
        source=CONTROL,
        failure=fails.SPARE,
    )
    SLOW = LogMessage(
        anchor=" executing too slow (",
        sample=f"{_WARNING}child 4711, script '/srv/shop/index.php' (request: "
        '"GET /index.php?id=1") executing too slow (5.123456 sec), logging',
        pattern=r"script '(?P<script>[^']*)' \(request: \"(?P<request>[^\"]*)\"\) executing too "
        r"slow \((?P<seconds>[\d.]+) sec\)",
        severity="warning",
        meaning="A request ran past request_slowlog_timeout; its stack is in the slow log.",
        source=REQUEST,
        failure=fails.SLOW,
    )
    TIMED_OUT = LogMessage(
        anchor=" execution timed out (",
        sample=f"{_WARNING}child 4711, script '/srv/shop/index.php' (request: "
        '"GET /index.php?id=1") execution timed out (60.123456 sec), terminating',
        pattern=r"script '(?P<script>[^']*)' \(request: \"(?P<request>[^\"]*)\"\) execution timed "
        r"out \((?P<seconds>[\d.]+) sec\)",
        severity="warning",
        meaning="A request ran past request_terminate_timeout, and its process is ended.",
        source=REQUEST,
        failure=fails.TIMED_OUT,
    )
    CRASHED = LogMessage(
        context=("[pool",),
        anchor=" exited on signal ",
        sample=f"{_WARNING}child 4711 exited on signal 11 (SIGSEGV - core dumped) after 12.345678 "
        "seconds from start",
        pattern=r"\[pool (?P<pool>[^\]]+)\] child (?P<pid>\d+) exited on signal "
        r"(?P<signal>4|6|7|8|9|11) ",
        severity="warning",
        meaning="A process was ended by a signal: 9 often for memory, 11 by a crash.",
        source=CHILDREN,
        failure=fails.CRASHED,
    )
    EXITED = LogMessage(
        anchor=" exited with code ",
        sample=f"{_WARNING}child 4711 exited with code 255 after 12.345678 seconds from start",
        pattern=r"\[pool (?P<pool>[^\]]+)\] child (?P<pid>\d+) exited with code "
        r"(?P<code>[1-9]\d*) after",
        severity="warning",
        meaning="A process ended with an error.",
        source=CHILDREN,
        context=("[pool",),
        failure=fails.CRASHED,
    )
    FAULTS = LogMessage(
        anchor="failed processes threshold (",
        sample="[02-Mar-2026 04:11:09] WARNING: failed processes threshold (10 in 60 sec) is "
        "reached, initiating reload",
        pattern=r"failed processes threshold \((?P<count>\d+) in (?P<seconds>\d+) sec\) is reached",
        severity="warning",
        meaning="So many processes crashed that PHP-FPM reloads itself.",
        source=CHILDREN,
        failure=fails.CRASHED,
    )
    NO_FORK = LogMessage(
        anchor="ERROR: fork() failed: ",
        sample="[02-Mar-2026 04:11:09] ERROR: fork() failed: Cannot allocate memory (12)",
        pattern=r"fork\(\) failed",
        severity="error",
        meaning="The system gave no memory, or no more processes, for a child.",
        source=CHILDREN,
        failure=fails.NO_FORK,
    )
    ADDRESS = LogMessage(
        anchor="unable to bind listening socket for address '",
        sample="[02-Mar-2026 04:11:09] ERROR: unable to bind listening socket for address "
        "'127.0.0.1:9000': Address already in use (98)",
        pattern=r"listening socket for address '(?P<address>[^']+)'",
        severity="fatal",
        meaning="PHP-FPM cannot listen on its address, and does not start.",
        source=SOCKETS,
        context=("bind",),
        failure=fails.ADDRESS,
    )
    OTHER_INSTANCE = LogMessage(
        anchor="An another FPM instance seems to already listen on ",
        sample="[02-Mar-2026 04:11:09] ERROR: An another FPM instance seems to already listen on "
        "/run/php/php8.3-fpm.sock",
        pattern=r"An another FPM instance seems to already listen on (?P<socket>\S+)",
        severity="fatal",
        meaning="Another PHP-FPM holds the Unix socket, and this one does not start.",
        source=SOCKETS,
        failure=fails.ADDRESS,
    )
    MEMORY = LogMessage(
        anchor=" bytes exhausted (tried to allocate ",
        sample="PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to "
        "allocate 20480 bytes) in /srv/shop/report.php on line 41",
        pattern=r"Allowed memory size of (?P<limit>\d+) bytes exhausted \(tried to allocate "
        r"(?P<asked>\d+) bytes\)",
        severity="error",
        meaning="A script needs more memory than memory_limit, and was ended.",
        source=_php.file("Zend/zend_alloc.c", commit="004e3fd03b9d0bf259b51d678866aa2e02487c81"),
        failure=fails.MEMORY,
    )
    EXECUTION_TIME = LogMessage(
        anchor="Maximum execution time of ",
        sample="PHP Fatal error:  Maximum execution time of 30 seconds exceeded in "
        "/srv/shop/report.php on line 41",
        pattern=r"Maximum execution time of (?P<seconds>\d+) seconds? exceeded",
        severity="error",
        meaning="A script ran longer than max_execution_time, and was ended.",
        source=_php.file(
            "Zend/zend_execute_API.c", commit="00070472ac42796e2d4b60944c559c10f7012d37"
        ),
        context=("exceeded",),
        failure=fails.EXECUTION,
    )

    SCRIPT_NOT_OPENED = LogMessage(
        anchor="Unable to open primary script: ",
        sample=(
            "[04-Mar-2026 05:06:07] ERROR: Unable to open primary script: "
            "/var/www/html/index.php (Permission denied)"
        ),
        pattern=r"primary script: (?P<file>\S+) \((?P<cause>[^)]+)\)",
        severity="error",
        meaning="A script cannot be read: it is missing, or its permissions refuse it.",
        source=_php.file(f"{_FPM}/fpm_main.c", commit="00f55cf59a70070c636526a768629c23ef7503fb"),
        failure=fails.UNKNOWN_SCRIPT,
    )

    POST_TOO_LARGE = LogMessage(
        anchor="POST Content-Length of ",
        sample=(
            "PHP Warning:  POST Content-Length of 11111111 bytes exceeds the limit of "
            "8388608 bytes in Unknown on line 0"
        ),
        pattern=(
            r"POST Content-Length of (?P<bytes>\d+) bytes exceeds the limit of (?P<limit"
            r">\d+) bytes"
        ),
        severity="error",
        meaning=("A request body is larger than post_max_size, and the script gets an empty body."),
        source=_php.file("main/SAPI.c", commit="00127f3726604e51d9f43991df71abad1087e092"),
        failure=fails.TOO_LARGE,
    )

    NO_USER = LogMessage(
        anchor="] cannot get uid for user '",
        sample="[04-Mar-2026 05:06:07] ERROR: [pool www] cannot get uid for user 'nginx'",
        pattern=r"\[pool (?P<pool>[^\]]+)\] cannot get uid for user '(?P<user>[^']+)'",
        severity="fatal",
        meaning=(
            "The user of a pool does not exist on this host or in this image; PHP-FPM "
            "does not start."
        ),
        source=_php.file(f"{_FPM}/fpm_unix.c", commit="00443c77e48cf43304addf6195b1e7986a9604c6"),
        failure=fails.NOT_STARTED,
    )

    NO_CONFIGURATION = LogMessage(
        anchor="failed to load configuration file '",
        sample=(
            "[04-Mar-2026 05:06:07] ERROR: failed to load configuration file "
            "'/etc/php/php-fpm.conf'"
        ),
        pattern=r"failed to load configuration file '(?P<file>[^']+)'",
        severity="fatal",
        meaning="The configuration cannot be read or parsed; PHP-FPM does not start.",
        source=_php.file(f"{_FPM}/fpm_conf.c", commit="035536adca9ff53afdce34beba270a1f7744548b"),
        failure=fails.NOT_STARTED,
        context=("php",),
    )

    BAD_CONFIGURATION = LogMessage(
        anchor="failed to post process the configuration",
        sample="[04-Mar-2026 05:06:07] ERROR: failed to post process the configuration",
        severity="fatal",
        meaning=(
            "A setting of a pool is refused; the line before it names it. PHP-FPM does not start."
        ),
        source=_php.file(f"{_FPM}/fpm_conf.c", commit="035536adca9ff53afdce34beba270a1f7744548b"),
        failure=fails.NOT_STARTED,
    )

    QUEUE = Metric(
        name="phpfpm_listen_queue",
        meaning="Requests that wait for a process.",
        source=EXPORTER,
    )
    REACHED = Metric(
        name="phpfpm_max_children_reached",
        meaning="How often the limit of processes was reached.",
        source=EXPORTER,
        kind="counter",
    )
    IDLE = Metric(name="phpfpm_idle_processes", meaning="Processes that are idle.", source=EXPORTER)


php_fpm = PhpFpm()
