"""PHP-FPM reaches pm.max_children: requests wait, or nginx returns 502 or 504."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import PROC, PS
from atlas.technologies.failures._network import SS
from atlas.technologies.failures.php_fpm import (
    CONFIGURATION,
    LOG_SLOW,
    RAISE_CHILDREN,
    READ_STATUS,
    REFUSED,
    SLOW_FILE,
)
from atlas.technologies.php_fpm import CONTROL, php_fpm

gap = gaps_in("the PHP manual")
NO_TIME = undisclosed("time to take effect: the PHP manual gives none")
WARNING = CONTROL.at("server reached pm.max_children setting (%d), consider raising it")


QUEUE = Check(
    "Read Recv-Q of the socket; with TCP: ss -ltn 'sport = :<port>'.",
    shell("ss -lx src <socket>") @ SS.at("ss -x src /tmp/.X11-unix/*"),
    healthy=statement("Recv-Q 0, in several readings") @ SS.at("Display only listening sockets"),
    unhealthy=statement("Recv-Q above 0: so many requests wait for a process")
    @ SS.at("Display only listening sockets"),
)
STATES = Check(
    "List state, wait channel, seconds and memory of the processes, several times.",
    shell("ps -e -o stat,wchan:24,etimes,rss,args | grep '[p]hp-fpm: pool'")
    @ PS.at("running or runnable (on run queue)"),
    healthy=statement("S in most lines: they wait")
    @ PS.at("interruptible sleep (waiting for an event to complete)"),
    unhealthy=statement("R in most lines: they use the CPU")
    @ PS.at("running or runnable (on run queue)"),
)
CONNECTED = Check(
    "Count the connections of the processes by the other side's address, as root.",
    shell("ss -tnp | grep '\"php-fpm' | awk '{print $5}' | sort | uniq -c | sort -rn")
    @ SS.at("Show processes using sockets."),
    healthy=statement("nothing, or no address that most of the processes share")
    @ SS.at("Show processes using sockets."),
    unhealthy=statement("one address, of a database or an API, once for most processes")
    @ SS.at("Show processes using sockets."),
)
ROOM = Check(
    "Compare the available memory with what the further processes would need.",
    shell("grep MemAvailable /proc/meminfo; ps -e -o rss,args | grep '[p]hp-fpm: pool'")
    @ PROC.at("An estimate of how much memory is available"),
    healthy=statement("MemAvailable far above the rss of a process times those to add")
    @ PROC.at("An estimate of how much memory is available"),
    unhealthy=statement("MemAvailable below the rss of a process times those to add")
    @ PROC.at("An estimate of how much memory is available"),
)
COUNT_WARNINGS = Check(
    "Count the warnings by hour: each is one saturation, however long it lasts.",
    shell("grep -oE '^.[0-9A-Za-z-]+ [0-9]+.*max_children' <log-file> | cut -c2-15 | uniq -c")
    @ WARNING,
    **gap.of("healthy", "unhealthy"),
    verify="Once in a while: a peak. Every hour: the pool is too small, or scripts are slow.",
)
END_SLOW = Step(
    "End requests that take too long, once the slow log shows whom it hits; then reload.",
    command=config("request_terminate_timeout = <duration>", file="configuration of the pool")
    @ CONFIGURATION.at("serving a single request after which the worker"),
    **gap.of("healthy"),
    unhealthy=REFUSED,
    risk="high",
    takes=NO_TIME,
    undo="Set it to 0 (the default) and reload. What ended scripts partially applied stays.",
    verify="execution timed out, terminating appears for those scripts, and Recv-Q is 0.",
)
FINISH_FIRST = Step(
    "Configure later reloads to wait for running requests; then reload once, at low load.",
    command=config("process_control_timeout = <seconds>", file="php-fpm.conf")
    @ CONFIGURATION.at("Time limit for child processes to wait for"),
    **gap.of("healthy"),
    unhealthy=REFUSED,
    risk="medium",
    takes=NO_TIME,
    undo="Set it to 0 (the default) and reload.",
    verify="A request that runs while PHP-FPM reloads gets its response.",
)
MORE_HOSTS = Step(
    "Add hosts with the same pool, or CPUs and memory to this one; page the owner of the code.",
    command=undisclosed("command: it depends on where the hosts run"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Remove them again, when the load is low.",
    verify="Recv-Q is 0 on every host.",
)

with DebuggingGuide(
    php_fpm(undisclosed("version: the guide follows the code and manual of August 2026")),
    "PHP-FPM reaches max_children",
    as_of="2026-11-28",
    symptom="PHP pages are slow or get a 502 or 504, while static files are fast.",
    signals=[
        php_fpm.MAX_CHILDREN,
        php_fpm.MAX_CHILDREN_ON_DEMAND,
        php_fpm.BUSY,
        php_fpm.QUEUE.rising(),
        php_fpm.REACHED.rising(),
    ],
    tree=Question(
        "Do requests wait for a process now?",
        check=QUEUE,
        healthy=Cause(
            "A short peak that has passed",
            why=statement("the warning comes once, until processes can be started again")
            @ CONTROL.at("wp->warn_max_children = 1;"),
            fix=[COUNT_WARNINGS],
        ),
        unhealthy=Question(
            "Do the processes use the CPU?",
            check=STATES,
            unhealthy=Cause(
                "The host is out of CPU: more processes would only share it",
                why=statement("the limit is the number of requests served at the same time")
                @ CONFIGURATION.at("sets the limit on the number of simultaneous"),
                fix=[READ_STATUS, MORE_HOSTS],
            ),
            healthy=Question(
                "Do most wait for the same service?",
                check=CONNECTED,
                unhealthy=Cause(
                    "A database or an API is slow, and scripts wait for it",
                    why=statement("by default, no timeout ends such a request")
                    @ CONFIGURATION.at("A value of '0' means 'Off'. Available units:"),
                    fix=[SLOW_FILE, LOG_SLOW, END_SLOW],
                ),
                healthy=Question(
                    "Is there memory for more processes?",
                    check=ROOM,
                    healthy=Cause(
                        "More requests come than the pool has processes",
                        why=statement("the limit is the number of requests served at the same time")
                        @ CONFIGURATION.at("sets the limit on the number of simultaneous"),
                        fix=[RAISE_CHILDREN, FINISH_FIRST],
                    ),
                    unhealthy=Cause(
                        "The pool is as large as the memory of the host allows",
                        why=statement("each process holds one request, and its memory")
                        @ CONFIGURATION.at("sets the limit on the number of simultaneous"),
                        fix=[MORE_HOSTS],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "pm.max_children",
        of="child processes",
        reads="processes of the pool",
        default=undisclosed("default: none; the manual calls the option mandatory"),
        headroom=Check(
            "Count the processes of the pool, and compare with pm.max_children.",
            shell("ps -e -o args | grep -c '[p]hp-fpm: pool <pool>'")
            @ PS.at("running or runnable (on run queue)"),
            healthy=statement("fewer processes than pm.max_children")
            @ CONFIGURATION.at("the maximum number of child processes to be"),
            unhealthy=statement("as many processes as pm.max_children")
            @ CONFIGURATION.at("the maximum number of child processes to be"),
        ),
    ),
    do_not=[
        "Do not reload without process_control_timeout: by default, running requests are ended.",
        "Do not reload what php-fpm -t refuses: PHP-FPM then ends, with every pool.",
        "Do not trust listen queue of the status page with a Unix socket: it is always 0.",
        "Do not wait for the warning with pm = static: such a pool never logs it.",
        "Do not raise the limit when the database is slow: it gets still more queries at once.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue (Wikimedia, 4 February 2020, reports phpfpm_up, not this "
        "limit), icco/postmortems and a search for operators' reports named none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: the PHP manual gives none"),
    data_loss=statement("what scripts have partially applied, if a reload or a timeout ends them")
    @ CONFIGURATION.at("process will be killed. This option should be"),
    rollback=statement("set the previous values and reload; the default of the timeout is 0")
    @ CONFIGURATION.at("Time limit for child processes to wait for"),
    see=[
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="what nginx in front of it logs meanwhile",
        ),
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="every process may hold a connection of the database",
        ),
    ],
    glossary={"FPM": "FastCGI process manager, which runs PHP behind a web server."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
