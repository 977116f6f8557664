"""systemd: init system and service manager of Linux."""

from typing import ClassVar

from atlas.evidence.constructors import count, percent, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._systemd_boot import SystemdBootMessages
from atlas.technologies._systemd_journal_messages import SystemdJournalMessages
from atlas.technologies._systemd_older_messages import SystemdOlderMessages
from atlas.technologies._systemd_processes import SystemdProcessMessages
from atlas.technologies._systemd_spawn_messages import SystemdSpawnMessages
from atlas.technologies.failures import systemd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# A tag's date is that of the commit it names; read up to v257, so later lines are missing here.
TAGS = Publisher("systemd", checked=_CHECKED).post(
    "Tags of systemd/systemd", "https://github.com/systemd/systemd/tags"
)
EXPORTER = Repository(
    "prometheus/node_exporter",
    commit="a7dcc3a01545180d4f2087db70994cbc3abfed13",
    checked=_CHECKED,
).file("collector/systemd_linux.go")
_systemd = Repository(
    "systemd/systemd", commit="70bae7648f2c18010187c9cf20093155eaa26029", checked=_CHECKED
)
_stable = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
)
CONSTANTS = _stable.file("src/basic/constants.h")
MANUAL = _stable.file("man/systemd-system.conf.xml")
UNIT = _systemd.file("src/core/unit.c")
SERVICE = _systemd.file("src/core/service.c")

_RELEASED = """
183 2012-05-25, 184 2012-05-31, 185 2012-06-04, 186 2012-07-03, 187 2012-07-20,
188 2012-08-08, 189 2012-08-23, 190 2012-09-20, 191 2012-09-22, 192 2012-09-25,
193 2012-09-28, 194 2012-10-03, 195 2012-10-23, 196 2012-11-21, 197 2013-01-08,
198 2013-03-07, 199 2013-03-26, 200 2013-03-29, 201 2013-04-08, 202 2013-04-19,
203 2013-05-07, 204 2013-05-09, 205 2013-07-03, 206 2013-07-23, 207 2013-09-13,
208 2013-10-02, 209 2014-02-20, 210 2014-02-24, 211 2014-03-12, 212 2014-03-26,
213 2014-05-28, 214 2014-06-11, 215 2014-07-03, 216 2014-08-20, 217 2014-10-28,
218 2014-12-11, 219 2015-02-16, 220 2015-05-22, 221 2015-06-19, 222 2015-07-08,
223 2015-07-29, 224 2015-07-31, 225 2015-08-27, 226 2015-09-08, 227 2015-10-07,
228 2015-11-18, 229 2016-02-11, 230 2016-05-21, 231 2016-07-25, 232 2016-11-03,
233 2017-03-01, 234 2017-07-12, 235 2017-10-06, 236 2017-12-14, 237 2018-01-28,
238 2018-03-05, 239 2018-06-22, 240 2018-12-21, 241 2019-02-14, 242 2019-04-11,
243 2019-09-03, 244 2019-11-29, 245 2020-03-06, 246 2020-07-30, 247 2020-11-26,
248 2021-03-30, 249 2021-07-07, 250 2021-12-23, 251 2022-05-21, 252 2022-10-31,
253 2023-02-15, 254 2023-07-28, 255 2023-12-06, 256 2024-06-11, 257 2024-12-10
"""


class Systemd(
    SystemdSpawnMessages,
    SystemdOlderMessages,
    SystemdProcessMessages,
    SystemdJournalMessages,
    SystemdBootMessages,
    Technology,
):
    """The first process of most Linux machines, which starts, watches and restarts services."""

    name = "systemd"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "resolvectl": "the client of resolved",
        "systemd-analyze": "the check of units",
        "timedatectl": "the client of timedated",
    }
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("its own journal, in /var/log/journal or /run/log/journal") @ (
        _systemd.file("man/systemd-journald.service.xml").at("data either persistently below")
    )
    START_LIMIT_BURST = Parameter(
        "starts per interval, default",
        count(5, "start") @ CONSTANTS.at("DEFAULT_START_LIMIT_BURST 5"),
    )
    START_LIMIT_INTERVAL = Parameter(
        "start limit interval, default",
        seconds(10) @ CONSTANTS.at("DEFAULT_START_LIMIT_INTERVAL (10*USEC_PER_SEC)"),
    )
    START_STOP_TIMEOUT = Parameter(
        "start and stop timeout, default",
        seconds(90)
        @ _systemd.file("meson_options.txt").at(
            "option('default-timeout-sec', type : 'integer', value : 90"
        ),
    )
    TASKS_MAX = Parameter(
        "tasks per unit, default share",
        percent(15) @ MANUAL.at("Defaults to 15% of the minimum of"),
    )

    GAVE_UP = LogMessage(
        anchor="Start request repeated too quickly.",
        sample="api.service: Start request repeated too quickly.",
        pattern=r"(?P<unit>\S+): Start request repeated too quickly",
        severity="warning",
        meaning="A unit failed so often that systemd gives up restarting it.",
        source=UNIT,
        failure=fails.GAVE_UP,
    )
    FAILED = LogMessage(
        anchor="Failed with result '",
        sample="api.service: Failed with result 'exit-code'.",
        pattern=r"(?P<unit>\S+): Failed with result '(?P<result>[\w-]+)'",
        severity="warning",
        meaning="A unit failed; the result says how (exit-code, signal, timeout, oom-kill).",
        source=UNIT,
        failure=fails.FAILED,
    )
    OOM_KILLED = LogMessage(
        anchor="A process of this unit has been killed by the OOM killer.",
        sample="api.service: A process of this unit has been killed by the OOM killer.",
        pattern=r"(?P<unit>\S+): A process of this unit has been killed",
        severity="info",
        meaning="The kernel killed a process of the unit for lack of memory.",
        source=_systemd.file("src/core/cgroup.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    START_TIMED_OUT = LogMessage(
        anchor=" operation timed out. Terminating.",
        sample="api.service: start operation timed out. Terminating.",
        pattern=r"(?P<unit>\S+): (?P<state>[\w-]+) operation timed out",
        severity="warning",
        meaning="A unit did not start within its timeout, and is stopped.",
        source=SERVICE,
        failure=fails.TIMED_OUT,
    )
    RESTARTING = LogMessage(
        anchor=", restart counter is at ",
        sample="api.service: Scheduled restart job, restart counter is at 7.",
        pattern=r"(?P<unit>\S+): Scheduled restart job.*, restart counter is at (?P<restarts>\d+)",
        severity="info",
        meaning="A unit exited and is restarted; a high counter is a crash loop.",
        source=SERVICE,
        failure=fails.FAILED,
    )
    WATCHDOG = LogMessage(
        anchor="Watchdog timeout (limit ",
        sample="api.service: Watchdog timeout (limit 30s)!",
        pattern=r"(?P<unit>\S+): Watchdog timeout \(limit (?P<limit>[^)]+)\)!",
        severity="error",
        meaning="A service missed its watchdog keep-alive and is killed.",
        source=SERVICE,
        failure=fails.WATCHDOG,
    )
    PRESSURE_KILL = LogMessage(
        anchor=" due to memory pressure for ",
        sample="Killed /system.slice/api.service due to memory pressure for /system.slice being "
        "71.02% > 60.00% for > 20s with reclaim activity",
        pattern=r"Killed (?P<victim>\S+) due to memory pressure for (?P<watched>\S+) being",
        severity="info",
        meaning="systemd-oomd killed a unit because memory was short for too long.",
        source=_systemd.file("src/oom/oomd-manager.c"),
        failure=fails.OUT_OF_MEMORY,
    )

    DEPENDENCY_FAILED = LogMessage(
        anchor="Dependency failed for ",
        sample="Dependency failed for api.service - Shop API.",
        pattern=r"(?:^|: )Dependency failed for (?P<unit>.+)\.$",
        severity="error",
        meaning="A unit was not started, because one that it requires failed.",
        source=_stable.file("src/core/job.c"),
        failure=fails.DEPENDENCY,
    )
    START_FAILED = LogMessage(
        anchor="Failed to start ",
        sample="Failed to start api.service - Shop API.",
        pattern=r"(?:^|systemd\[\d+\]: )Failed to start "
        r"(?P<unit>\S+\.(?:service|socket|mount|timer|target|path|slice|scope|device|sw"
        r"ap)(?: - .+)?)\.$",
        severity="error",
        meaning="A unit could not be started; its own log says why.",
        source=_stable.file("src/core/job.c"),
        failure=fails.FAILED,
    )

    UNIT_STATE = Metric(
        name="node_systemd_unit_state",
        meaning="1 for the state that a unit is in; check state failed.",
        source=EXPORTER,
    )
    RESTARTS = Metric(
        name="node_systemd_service_restart_total",
        meaning="Restarts of a service.",
        source=EXPORTER,
    )
    RUNNING = Metric(
        name="node_systemd_system_running",
        meaning="1 while the system is up and no unit has failed.",
        source=EXPORTER,
    )


systemd = Systemd()
