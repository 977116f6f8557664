"""What fails in Grafana Alloy, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "grafana/alloy",
    commit="66ebea856dffb242f921775e9552a133f60dc5c1",
    checked="2026-11-27",
    publisher="Grafana Labs",
    folder="docs/sources",
)

VALIDATE = Check(
    "Validate the configuration without starting.",
    shell("alloy validate <config-file>")
    @ _docs.file("reference/cli/validate.md").at("command validates an"),
    **NO_OUTPUT,
    verify="Each error names the file, the line and the component.",
)

CONFIG = KnownFailure("the configuration is refused", steps=[VALIDATE, UNIT_LOG, UNIT])
CLUSTER = KnownFailure("an instance cannot join its cluster", steps=[UNIT_LOG, RESOLVE, CALL])
LOST = KnownFailure("a batch is given up and its lines are lost", steps=[UNIT_LOG, CALL, RESOLVE])
NOT_READ = KnownFailure("a log file cannot be read", steps=[UNIT_LOG, UNIT, VALIDATE])
