"""What fails in AWS KMS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
KEY_PAGE = _cli.file("kms/describe-key.rst")

KEY = Check(
    "Read the state of the key.",
    shell("aws kms describe-key --key-id <key>") @ KEY_PAGE.at("aws kms describe-key"),
    **NO_OUTPUT,
    verify="KeyState: Enabled, Disabled or PendingDeletion.",
)
ENABLE = Step(
    "Enable the key again, if nobody disabled it on purpose.",
    command=shell("aws kms enable-key --key-id <key>")
    @ _cli.file("kms/enable-key.rst", commit="01e092bd14440bf96585c32c6e42be51c6a9b6de").at(
        "aws kms enable-key"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="aws kms disable-key --key-id <key>: calls with the key fail again.",
    verify="describe-key prints KeyState: Enabled, and the calls succeed.",
)
CANCEL_DELETION = Step(
    "Cancel the deletion of the key, if its data is still needed; it is then Disabled.",
    command=shell("aws kms cancel-key-deletion --key-id <key>")
    @ _cli.file(
        "kms/cancel-key-deletion.rst", commit="1baadf6b6f22d97a4b8898e6e4dee24668d9bd93"
    ).at("cancels the scheduled deletion of a customer"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="aws kms schedule-key-deletion --key-id <key>",
    verify="describe-key prints KeyState: Disabled; enable it for the calls to succeed.",
)
DISABLED = KnownFailure("a key is disabled", steps=[KEY, IDENTITY, ENABLE])
WRONG_STATE = KnownFailure(
    "a key is pending deletion, or in another state that forbids the call",
    steps=[KEY, IDENTITY, CANCEL_DELETION, ENABLE],
)
