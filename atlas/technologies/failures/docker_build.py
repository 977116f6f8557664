"""What fails in Docker: builds, layers, objects that are missing or in use."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.docker import CONTAINERS, DISK, INFO, NETWORKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "docker/cli",
    commit="28f756087eea5fa301f3fbf12b01ae62f91521c2",
    checked="2026-11-27",
    folder="docs/reference",
)

IMAGES = Check(
    "List the images of the host.",
    shell("docker image ls") @ _cli.file("commandline/image_ls.md").at("List images"),
    **NO_OUTPUT,
    verify="The image is missing, or has another tag.",
)

_moby = Repository(
    "moby/moby", commit="b985e2313a8676e18072b442911fc8f64f17d440", checked="2026-11-27"
)
_BUILD_PAGE = _cli.file("commandline/image_build.md")

OUTPUT = Check(
    "Read the output of the command, above the error in the log of the build.",
    action("Find the step of the message in the log of the build, and read its last lines.")
    @ _moby.file("vendor/github.com/moby/buildkit/solver/llbsolver/ops/exec.go").at(
        "did not complete successfully"
    ),
    **NO_OUTPUT,
    verify="The error of the command itself is the cause.",
)
IGNORED = Check(
    "Check that the file is in the build context, and that .dockerignore does not name it.",
    action("List the folder that docker build gets as its argument, and read .dockerignore.")
    @ _BUILD_PAGE.at("The build context is the positional argument you"),
    **NO_OUTPUT,
    verify="The file is there, under the path that COPY or ADD names.",
)
HELPERS = Check(
    "Check which credential helper the client uses.",
    shell("grep -A 3 -E 'credsStore|credHelpers' ~/.docker/config.json")
    @ _cli.file("commandline/login.md").at("You need to specify the credential store in"),
    **NO_OUTPUT,
    verify="credsStore x needs the program docker-credential-x in PATH.",
)

STEP = KnownFailure(
    "a command of a build fails (any cause)", steps=[OUTPUT, DISK, INFO], is_general=True
)
SOLVE = KnownFailure("a build fails (any cause)", steps=[DISK, INFO, UNIT_LOG], is_general=True)
CONTEXT = KnownFailure(
    "a file that a build needs is not in its context", steps=[IGNORED, OUTPUT, INFO]
)
HELPER = KnownFailure("the credential helper of the client fails", steps=[HELPERS, INFO, UNIT_LOG])
MISSING = KnownFailure("a container or image does not exist", steps=[CONTAINERS, IMAGES, INFO])
TOO_DEEP = KnownFailure(
    "an image has more layers than the storage driver allows", steps=[INFO, IMAGES, UNIT_LOG]
)
LAYER = KnownFailure(
    "a layer of an image is missing in the data of the daemon", steps=[IMAGES, INFO, UNIT_LOG]
)
NETWORK_USED = KnownFailure(
    "a network cannot be removed: it still has containers",
    steps=[NETWORKS, CONTAINERS, UNIT_LOG],
)
ENDPOINT = KnownFailure(
    "a network already has an endpoint of this name", steps=[CONTAINERS, NETWORKS, UNIT_LOG]
)
