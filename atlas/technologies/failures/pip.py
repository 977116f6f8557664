"""What fails in pip, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_pip = Repository(
    "pypa/pip",
    commit="6d309205789d368b2749d93fd6193d584811efd5",
    checked="2026-11-27",
    publisher="PyPA",
    folder="src/pip/_internal/commands",
)

CONFIGURATION = Check(
    "List the configuration: which index is asked, and through which proxy.",
    shell("pip config list")
    @ _pip.file("configuration.py").at("List the active configuration (or from the"),
    **NO_OUTPUT,
)
VERSIONS = Check(
    "List the versions of the package that the index has for this Python.",
    shell("pip index versions <name>")
    @ _pip.file("index.py").at("Inspect information available from package indexes."),
    **NO_OUTPUT,
    verify="No version: another Python or platform is needed, or another index.",
)
INSTALLED = Check(
    "Verify that the installed packages fit one another.",
    shell("pip check")
    @ _pip.file("check.py").at("Verify installed packages have compatible dependencies."),
    **NO_OUTPUT,
)
TAGS = Check(
    "List the tags of the wheels that this Python accepts.",
    shell("pip debug --verbose") @ _pip.file("debug.py").at("Display debug information."),
    **NO_OUTPUT,
    verify="Compatible tags: the index has no wheel with one of them, so pip builds the package.",
)
NOT_FOUND = KnownFailure("no version of a package fits", steps=[VERSIONS, CONFIGURATION, INSTALLED])
CONFLICT = KnownFailure(
    "the requirements of packages conflict", steps=[INSTALLED, VERSIONS, CONFIGURATION]
)
HASHES = KnownFailure(
    "the hash of a package does not match the requirements",
    steps=[VERSIONS, CONFIGURATION, INSTALLED],
)
BUILD = KnownFailure("a package cannot be built", steps=[TAGS, VERSIONS, CONFIGURATION])
FILES = KnownFailure(
    "packages cannot be written or removed", steps=[SPACE, PATH_MODES, CONFIGURATION]
)
MANAGED = KnownFailure(
    "the operating system manages the packages of this Python",
    steps=[CONFIGURATION, INSTALLED, VERSIONS],
)
INDEX = KnownFailure("the index cannot be read", steps=[CONFIGURATION, CALL, VERSIONS])
