"""What fails in calls of AWS Systems Manager by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures._aws_checks import MANAGED
from atlas.technologies.failures.aws_api import INSTANCE_ROLE, SOURCE_OF_KEYS
from atlas.technologies.failures.systems_manager import PARAMETERS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CLI = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("awscli/customizations/sessionmanager.py")

LABELS = Check(
    "List the versions of the parameter with their labels; it prints their values too.",
    shell("aws ssm get-parameter-history --name <name>")
    @ cli.file("ssm/get-parameter-history.rst").at("lists the history of changes for the"),
    **NO_OUTPUT,
    verify="Version and Labels are those of the call; a label on the oldest one keeps it.",
)
THE_DOCUMENT = Check(
    "Print the document: its status, type and owner.",
    shell("aws ssm describe-document --name <name>")
    @ cli.file("ssm/describe-document.rst").at("displays details about a Systems Manager document"),
    **NO_OUTPUT,
    verify="Status is Active; an error: another name or region, or it is not shared.",
)
PLUGIN = Check(
    "Print the version of the plugin, on the machine that starts the session.",
    shell("session-manager-plugin --version") @ _CLI.at('"session-manager-plugin", "--version"'),
    **NO_OUTPUT,
    verify="command not found: the plugin is not installed, or not in PATH.",
)

NOT_CONNECTED = KnownFailure(
    "an instance is not connected to Systems Manager", steps=[MANAGED, INSTANCE_ROLE, IDENTITY]
)
QUOTA = KnownFailure("the quota of parameters is used up", steps=[QUOTAS, PARAMETERS, RAISE_QUOTA])
LABELED = KnownFailure(
    "the oldest version of a parameter has a label, so none can be added",
    steps=[LABELS, PARAMETERS, IDENTITY],
)
NO_VERSION = KnownFailure(
    "a version of a parameter does not exist", steps=[LABELS, PARAMETERS, IDENTITY]
)
NO_PLUGIN = KnownFailure(
    "the plugin for sessions is not installed", steps=[PLUGIN, MANAGED, SOURCE_OF_KEYS]
)
DOCUMENT = KnownFailure(
    "a document does not exist, or is not shared with the account",
    steps=[THE_DOCUMENT, IDENTITY, SOURCE_OF_KEYS],
)
