"""What fails in AWS KMS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

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
DISABLED = KnownFailure("a key is disabled or in a wrong state", steps=[KEY, IDENTITY, SIMULATE])
