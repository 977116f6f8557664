"""What fails in APT, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, DISK_SPACE, OPENERS, SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "Debian/apt",
    commit="6b128124271e94bdb0f4e7850d9286170d712b04",
    checked="2026-11-26",
)

dpkg = Repository(
    "guillemj/dpkg",
    commit="c5efef926d16a72fd9270c8efceeba8872419292",
    checked="2026-11-26",
)

APT_CACHE = code.file("doc/apt-cache.8.xml")
APT_SECURE = code.file("doc/apt-secure.8.xml")

DPKG_PAGE = dpkg.file("man/dpkg.pod")

POLICY = Check(
    "Print from which sources the package comes.",
    shell("apt-cache policy <name>") @ APT_CACHE.at("meant to help debug issues"),
    **NO_OUTPUT,
    verify="The package has a candidate, from the expected source.",
)

AUDIT = Check(
    "List packages that are only partly installed.",
    shell("dpkg --audit") @ DPKG_PAGE.at("command can be used"),
    **NO_OUTPUT,
    verify="No output.",
)

KEYRINGS = Check(
    "List the keys that are installed for repositories.",
    shell("ls -l /etc/apt/keyrings /usr/share/keyrings")
    @ APT_SECURE.at("Alternatively, keys may be placed in"),
    **NO_OUTPUT,
    verify="The file that Signed-By names is there; missing, empty or unreadable: the cause.",
)

LOCKED = KnownFailure(
    "another process installs packages",
    steps=[AUDIT, OPENERS, UNIT_LOG],
)

SIGNATURE = KnownFailure(
    "a repository is not signed, or its key is unknown",
    steps=[KEYRINGS, POLICY, CLOCK],
)

FETCH = KnownFailure(
    "a repository or package cannot be downloaded",
    steps=[POLICY, RESOLVE, SPACE],
)

DEPENDENCIES = KnownFailure(
    "packages cannot be installed together",
    steps=[POLICY, AUDIT, SPACE],
)

DPKG = KnownFailure(
    "the installation of a package failed",
    steps=[AUDIT, SPACE, POLICY],
)

STALE = KnownFailure(
    "the Release file of a repository has expired, or is not valid yet",
    steps=[CLOCK, POLICY, RESOLVE],
)

NO_PACKAGE = KnownFailure(
    "no source has the package",
    steps=[POLICY, RESOLVE, AUDIT],
)

NO_ROOM = KnownFailure(
    "the disk has too little space for the packages",
    steps=[SPACE, DISK_SPACE, AUDIT],
)
