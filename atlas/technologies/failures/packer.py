"""What fails in Packer, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_packer = Repository(
    "hashicorp/packer",
    commit="856572ec8313eab942dce5bca8e623ce2171d7cb",
    checked="2026-11-26",
    publisher="HashiCorp",
)
LOG_SOURCE = _packer.file("log.go")
BUILD_TEXT = _packer.file("command/build.go")

DEBUG = Check(
    "Run the build again with its debug log.",
    shell("PACKER_LOG=1 PACKER_LOG_PATH=packer.log packer build <file>")
    @ LOG_SOURCE.at('const EnvLog = "PACKER_LOG"'),
    **NO_OUTPUT,
    verify="The log holds the calls to the cloud and the SSH handshakes.",
)
BUILD = KnownFailure(
    "a build of an image failed",
    is_general=True,
    steps=[DEBUG, OUTGOING, CALL],
    causes=[
        wrapped_error(BUILD_TEXT.at("errored after %s: %s")),
    ],
)
NO_LOGIN = KnownFailure(
    "the machine of a build cannot be logged in to", steps=[DEBUG, OUTGOING, CALL]
)
SCRIPT = KnownFailure("a script of a build failed", is_general=True, steps=[DEBUG, OUTGOING, CALL])
