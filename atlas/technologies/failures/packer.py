"""What fails in Packer, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_packer = Repository(
    "hashicorp/packer",
    commit="856572ec8313eab942dce5bca8e623ce2171d7cb",
    checked="2026-11-26",
    publisher="HashiCorp",
)
LOG_SOURCE = _packer.file("log.go")
BUILD_TEXT = _packer.file("command/build.go")

VALIDATE = Check(
    "Check the template, and the settings of its builders and provisioners.",
    shell("packer validate <file>")
    @ _packer.file("command/validate.go").at(
        "checking the configuration with the various builders, provisioners"
    ),
    **NO_OUTPUT,
    verify="It names what is not valid; a valid template fails outside of it.",
)
DEBUG = Step(
    "Run the build again with its debug log: it starts a machine, and may publish an image.",
    command=shell("PACKER_LOG=1 PACKER_LOG_PATH=packer.log packer build <file>")
    @ LOG_SOURCE.at('const EnvLog = "PACKER_LOG"'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Delete the image that it made, and a machine that it left.",
    verify="The log holds the calls to the cloud and the SSH handshakes.",
)
BUILD = KnownFailure(
    "a build of an image failed",
    is_general=True,
    steps=[VALIDATE, OUTGOING, DEBUG],
    causes=[
        wrapped_error(BUILD_TEXT.at("errored after %s: %s")),
    ],
)
NO_LOGIN = KnownFailure(
    "the login to the machine of a build timed out", steps=[OUTGOING, VALIDATE, DEBUG]
)
SCRIPT = KnownFailure("a script of a build failed", is_general=True, steps=[VALIDATE, CALL, DEBUG])
