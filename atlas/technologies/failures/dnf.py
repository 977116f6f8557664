"""What fails in DNF, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, COMMAND_OF_PID, DISK_SPACE, SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

yum = Repository(
    "rpm-software-management/yum",
    commit="4ed25525ee4781907bd204018c27f44948ed83fe",
    checked="2026-11-26",
)

code = Repository(
    "rpm-software-management/dnf",
    commit="5ad76abc97a6b82a70ddc828d2286a47567eff7f",
    checked="2026-11-26",
)

COMMAND_REF = code.file("doc/command_ref.rst")

REPOSITORIES = Check(
    "List the repositories that are in use.",
    shell("dnf repolist -v") @ COMMAND_REF.at("that provides more detailed information like"),
    **NO_OUTPUT,
    verify="Each has packages and a date.",
)

HISTORY = Check(
    "List the last installations.",
    shell("dnf history list") @ COMMAND_REF.at("The transaction aborted before completion"),
    **NO_OUTPUT,
    verify="A * in the column Altered: that transaction aborted before completion.",
)

INSTALLED = Check(
    "List the installed versions of the package.",
    shell("dnf list --installed <name>")
    @ COMMAND_REF.at("``dnf [options] list --installed [<package-file-spec>...]``"),
    **NO_OUTPUT,
    verify="Each architecture of the package has the same version.",
)

REPOSITORY = KnownFailure(
    "a repository cannot be reached",
    steps=[REPOSITORIES, RESOLVE, CLOCK],
)

LOCKED = KnownFailure(
    "another process installs packages",
    steps=[COMMAND_OF_PID, REPOSITORIES, SPACE],
)

SIGNATURE = KnownFailure(
    "a package is not signed, or its key is not installed",
    steps=[REPOSITORIES, CLOCK, SPACE],
)

UNFINISHED = KnownFailure(
    "an installation was interrupted",
    steps=[HISTORY, DISK_SPACE, REPOSITORIES],
)

MULTILIB = KnownFailure(
    "two architectures of a package have different versions",
    steps=[INSTALLED, REPOSITORIES, HISTORY],
)
