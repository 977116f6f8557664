"""What fails in nginx with the files that it serves, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures.nginx import SETTINGS, TEST
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked="2026-11-26",
)

util = Repository(
    "util-linux/util-linux",
    commit="39465c780eed56034ed1440068a2722fc3331343",
    checked="2026-11-26",
)

NAMEI = util.file("misc-utils/namei.1.adoc")

PATH_MODES = Check(
    "List owner and mode of each folder on the way to the file.",
    shell("namei -l <path>") @ NAMEI.at("Use the long listing format"),
    **NO_OUTPUT,
    verify="The user of the service may enter each folder and read the file.",
)

FILES = KnownFailure(
    "a file cannot be read or written",
    steps=[PATH_MODES, SETTINGS, TEST],
)

CYCLE = KnownFailure(
    "internal redirects form a loop (500)",
    steps=[SETTINGS, TEST, PATH_MODES],
)

FORBIDDEN = KnownFailure(
    "a folder without an index is refused (403)",
    steps=[PATH_MODES, SETTINGS, TEST],
)
