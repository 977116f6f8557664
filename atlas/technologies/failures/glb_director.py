"""What fails in GLB Director, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_docs = Repository(
    "github/glb-director",
    commit="a62d37ea7fb2d89fff8e6b7a1c3acf509daffd62",
    checked="2026-11-26",
    publisher="GitHub",
    folder="docs/setup",
)
TABLE = _docs.file("forwarding-table-config.md")
HEALTH = _docs.file("glb-healthcheck-configuration.md")

STATES = Check(
    "Read the health of every proxy in the table that the health checker wrote.",
    shell("cat /etc/glb/forwarding_table.checked.json")
    @ HEALTH.at("By default this file is present at"),
    **NO_OUTPUT,
)
FILES = Check(
    "Compare the age of the tables: the binary one must be the newest.",
    shell("ls -l /etc/glb") @ TABLE.at("updated health states for every backend"),
    **NO_OUTPUT,
)
RELOAD = Step(
    "Load the forwarding table into the director, as root.",
    command=shell("systemctl reload glb-director")
    @ TABLE.at("signals the director to load the new forwarding"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous table and reload again.",
    verify="Its log no longer says that packets are dropped.",
)

NO_TABLE = KnownFailure(
    "the director drops packets: it has no table", steps=[FILES, UNIT_LOG, RELOAD]
)
HEALTH_CHANGES = KnownFailure("the health of a proxy changed", steps=[STATES, CALL, UNIT_LOG])
HELD_BACK = KnownFailure(
    "health changes too often, and the table is not changed", steps=[STATES, UNIT_LOG, CALL]
)
