"""Start request repeated too quickly: the program fails at once, or is started too often."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import SYSTEMCTL, UNIT_LOG
from atlas.technologies.failures.systemd import DUMPS, RESET
from atlas.technologies.failures.systemd_boot import UNIT_FILE
from atlas.technologies.failures.systemd_journal import VERIFY_UNIT
from atlas.technologies.systemd import systemd
from incidents.debugging import _linux as shared

EXEC = source.file("man/systemd.exec.xml")
SERVICE = source.file("man/systemd.service.xml")
UNIT_PAGE = source.file("man/systemd.unit.xml")
RESULTS = source.file("src/core/service.c")
SHOW = SYSTEMCTL.at("Show properties of one or more units, jobs,")

RESULT = Check(
    "Check the result of the unit.",
    shell("systemctl show <unit> -p Result") @ SHOW,
    healthy=statement("Result=start-limit-hit: the program itself did not fail")
    @ RESULTS.at('[SERVICE_FAILURE_START_LIMIT_HIT] = "start-limit-hit",'),
    unhealthy=statement("Result=exit-code, signal, core-dump, timeout, watchdog or oom-kill")
    @ RESULTS.at('[SERVICE_FAILURE_EXIT_CODE] = "exit-code",'),
)
SET_UP = Check(
    "Read the exit status of the main process.",
    shell("systemctl show <unit> -p ExecMainCode -p ExecMainStatus") @ SHOW,
    healthy=statement("a status of the program's own, such as 1; or a signal, such as 9")
    @ EXEC.at("Service process exited with a non-zero exit code;"),
    unhealthy=statement("203, or another from 200 on: systemd could not run the program")
    @ EXEC.at("The actual process execution failed (specifically, the"),
)
SIGNAL = Check(
    "Check whether a signal ended the program.",
    shell("systemctl show <unit> -p Result -p ExecMainStatus") @ SHOW,
    healthy=statement("Result=exit-code")
    @ EXEC.at("Service process exited with a non-zero exit code;"),
    unhealthy=statement("Result=signal, core-dump, watchdog or oom-kill")
    @ EXEC.at("A service process was terminated abnormally by a"),
)
FIRST_ERROR = Check(
    "Check the last output of the program itself before it exited.",
    UNIT_LOG.command,
    healthy=statement("it names its own settings, files or arguments")
    @ EXEC.at("Service process exited with a non-zero exit code;"),
    unhealthy=statement("it cannot reach another service: connection refused, timed out")
    @ EXEC.at("Service process exited with a non-zero exit code;"),
)
HEADROOM = Check(
    "Compare the starts of the unit with its limit and its interval.",
    shell("systemctl show <unit> -p NRestarts -p StartLimitBurst -p StartLimitIntervalUSec") @ SHOW,
    healthy=statement("NRestarts=0")
    @ source.file("src/core/dbus-service.c").at(
        'SD_BUS_PROPERTY("NRestarts", "u", bus_property_get_unsigned,'
    ),
    unhealthy=statement("NRestarts at StartLimitBurst, or above it")
    @ UNIT_PAGE.at("not permitted to start any more."),
)
WHO_RESTARTS = Check(
    "Find what starts or stops the unit again and again.",
    UNIT_LOG.command,
    healthy=statement("Stopped and Started far apart")
    @ UNIT_PAGE.at("however, they apply to all kinds of starts"),
    unhealthy=statement("Stopped and Started within seconds: a script, a deployment or a person")
    @ UNIT_PAGE.at("however, they apply to all kinds of starts"),
    verify="It is stopped first: with a reset alone, it hits the limit again.",
)
SLOWER = Step(
    "Set RestartSec= in a drop-in, so that restarts outlast the other service; then start it.",
    command=shell(
        "systemctl edit <unit> && systemctl reset-failed <unit> && systemctl start <unit>"
    )
    @ SERVICE.at("Configures the time to sleep before restarting"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    takes=shared.NO_TIME,
    risk="low",
    undo="systemctl edit <unit>: take the line out again. Not systemctl revert: it deletes all "
    "drop-ins of the unit, and a file below /etc that replaces the vendor's.",
    verify="systemctl show <unit> -p RestartUSec shows it; the unit is active once the other is.",
)

with DebuggingGuide(
    systemd(undisclosed("version: the guide covers all versions in the documentation")),
    "Start request repeated too quickly",
    as_of="2026-11",
    symptom="A service is down, and systemd no longer starts it.",
    signals=[systemd.GAVE_UP, systemd.RESTARTING, systemd.EXITED_1, systemd.RESTARTS.rising()],
    see=[
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="when the result is oom-kill",
        ),
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="when the program cannot write at its start",
        ),
        Link(
            "incidents/debugging/linux_connection_refused",
            "guide",
            because="when clients of the unit get Connection refused",
        ),
    ],
    tree=Question(
        "Did the program itself fail?",
        check=RESULT,
        healthy=Cause(
            "A healthy unit was restarted too often",
            why=statement("the limit counts all starts, manual ones too")
            @ UNIT_PAGE.at("however, they apply to all kinds of starts"),
            fix=[WHO_RESTARTS, RESET],
        ),
        unhealthy=Question(
            "Could the program be run at all?",
            check=SET_UP,
            unhealthy=Cause(
                "The program is missing, or systemd cannot set it up",
                why=statement("mostly a missing or non-accessible executable file")
                @ EXEC.at("a missing or non-accessible executable file."),
                fix=[VERIFY_UNIT, UNIT_FILE, RESET],
            ),
            healthy=Question(
                "Was it ended by a signal?",
                check=SIGNAL,
                unhealthy=Cause(
                    "It crashes, or the kernel or the watchdog kills it",
                    why=statement("a signal ended it, not an exit of its own")
                    @ EXEC.at("A service process was terminated abnormally by a"),
                    fix=[KERNEL_KILLS, DUMPS, RESET],
                ),
                healthy=Question(
                    "Does another service refuse it?",
                    check=FIRST_ERROR,
                    unhealthy=Cause(
                        "What it needs is down, and its tries are used up too soon",
                        why=statement("the default is a restart after 100 ms")
                        @ SERVICE.at('as "5min 20s". Defaults to 100ms.'),
                        fix=[SLOWER],
                    ),
                    healthy=Cause(
                        "Its configuration or its data is wrong",
                        why=statement("the exit code is the program's own")
                        @ EXEC.at("Service process exited with a non-zero exit code;"),
                        fix=[UNIT_FILE, RESET],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "starts within the interval of 10 s",
        of="starts",
        reads="starts (NRestarts)",
        default=systemd.START_LIMIT_BURST.value,
        headroom=HEADROOM,
    ),
    do_not=[
        "Do not only reset and start it: while the program fails, the limit is hit again.",
        "Do not disable the limit: a program that fails at once then restarts without end.",
        "Do not read the last lines only: the error stands before the first restart.",
    ],
    precedents=undisclosed(
        "public incident: this repository, icco/postmortems and a search for operators' reports "
        "named none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: neither manuals nor reports give one"),
    data_loss=undisclosed("data loss: the manuals mention none; what the program held is gone"),
    rollback=statement("take the lines out of the drop-in again, with systemctl edit")
    @ SYSTEMCTL.at("Edit a drop-in snippet or a whole replacement"),
    glossary={
        "drop-in": "A file that overrides single settings of a unit.",
        "NRestarts": "How often systemd restarted the unit since it was last started by hand.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions lost data")
