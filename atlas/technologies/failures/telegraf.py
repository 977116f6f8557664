"""What fails in Telegraf, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_telegraf = Repository(
    "influxdata/telegraf",
    commit="b27263146617cefe16c0b300107b58b111a7fa57",
    checked="2026-11-26",
    publisher="InfluxData",
)
FLAGS = _telegraf.file("docs/COMMANDS_AND_FLAGS.md")
AGENT = _telegraf.file("agent/agent.go")
ACCUMULATOR = _telegraf.file("agent/accumulator.go")
AGENT_START = _telegraf.file("cmd/telegraf/telegraf.go")

TEST = Check(
    "Run the inputs once and print what they gather; it sends nothing.",
    shell("telegraf --config <config-file> --test")
    @ FLAGS.at("Run only inputs, output to stdout, and exit"),
    **NO_OUTPUT,
    verify="Metrics of the input appear; else the error names what it cannot reach.",
)
DROPPED = KnownFailure(
    "metrics are dropped: the output is slower than the inputs", steps=[UNIT_LOG, OUTGOING, CALL]
)
NOT_WRITTEN = KnownFailure(
    "an output cannot write or connect",
    steps=[UNIT_LOG, CALL, OUTGOING],
    causes=[
        wrapped_error(AGENT.at("[agent] Failed to connect to [%s], retrying")),
    ],
)
SLOW_INPUT = KnownFailure("an input takes longer than its interval", steps=[TEST, CPU, UNIT_LOG])
INPUT = KnownFailure(
    "an input cannot gather its metrics",
    steps=[TEST, UNIT_LOG, CALL],
    causes=[
        wrapped_error(ACCUMULATOR.at("Error in plugin: %v")),
    ],
)
NO_START = KnownFailure(
    "the agent does not start",
    is_general=True,
    steps=[TEST, UNIT, UNIT_LOG],
    causes=[
        wrapped_error(AGENT_START.at("Error running agent: %w")),
    ],
)
