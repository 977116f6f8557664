"""What fails in npm, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "npm/cli",
    commit="780afc50e3a345feb1871a28e33fa48235bc3bd5",
    checked="2026-11-27",
    publisher="npm",
    folder="docs/lib/content/commands",
)

PING = Check(
    "Ping the registry.",
    shell("npm ping") @ _docs.file("npm-ping.md").at("Ping the configured or given npm registry"),
    **NO_OUTPUT,
    verify="PONG: it answers. The line PING names which registry is used.",
)
WHO = Check(
    "Print as whom the registry knows this machine.",
    shell("npm whoami")
    @ _docs.file("npm-whoami.md").at("username of the currently logged-in user"),
    **NO_OUTPUT,
)
VERSIONS = Check(
    "List the versions of the package in the registry.",
    shell("npm view <name> versions")
    @ _docs.file("npm-view.md").at("data about a package and prints it to"),
    **NO_OUTPUT,
)
EXPLAIN = Check(
    "Print why the package is installed.",
    shell("npm explain <name>")
    @ _docs.file("npm-explain.md").at("print the chain of dependencies causing a given"),
    **NO_OUTPUT,
)
LIST = Check(
    "List the installed packages, with what is missing or not valid.",
    shell("npm ls --all") @ _docs.file("npm-ls.md").at("all the versions of packages that are"),
    **NO_OUTPUT,
)
DOCTOR = Check(
    "Check the installation, the registry, the cache and the permissions.",
    shell("npm doctor")
    @ _docs.file("npm-doctor.md").at("to ensure that your npm installation has"),
    **NO_OUTPUT,
)
CONFLICT = KnownFailure("the dependencies of packages conflict", steps=[EXPLAIN, VERSIONS, DOCTOR])
NOT_FOUND = KnownFailure(
    "a package or version is not in the registry", steps=[VERSIONS, PING, DOCTOR]
)
LOGIN = KnownFailure("the registry does not accept the login", steps=[WHO, PING, DOCTOR])
FORBIDDEN = KnownFailure("the registry forbids a package", steps=[WHO, VERSIONS, PING])
NETWORK = KnownFailure("the registry cannot be reached", steps=[PING, RESOLVE, DOCTOR])
PERMISSIONS = KnownFailure(
    "files of the cache or of modules may not be written", steps=[DOCTOR, PATH_MODES, SPACE]
)
INTEGRITY = KnownFailure(
    "a package fails its integrity check against the lock file", steps=[VERSIONS, DOCTOR, EXPLAIN]
)
LOCK = KnownFailure(
    "the lock file is missing or does not fit package.json", steps=[LIST, EXPLAIN, DOCTOR]
)
ENGINE = KnownFailure("a package needs another version or platform", steps=[LIST, VERSIONS, DOCTOR])
MALFORMED = KnownFailure("package.json cannot be read", steps=[LIST, DOCTOR, EXPLAIN])
EXISTS = KnownFailure("this version is in the registry already", steps=[VERSIONS, WHO, PING])
