"""What fails in Amazon ECR, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY, cli
from atlas.technologies.failures._aws_checks import REPOSITORIES, SECRET
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

IMAGES = Check(
    "List the images of the repository, with their tags.",
    shell("aws ecr list-images --repository-name <name>")
    @ cli.file("ecr/list-images.rst").at("displays a list of the images in the"),
    **NO_OUTPUT,
    verify="The tag or digest of the message is listed, or is not.",
)

NO_REPOSITORY = KnownFailure(
    "the repository does not exist in the registry", steps=[REPOSITORIES, IDENTITY, SOURCE_OF_KEYS]
)
NO_IMAGE = KnownFailure(
    "the image or tag does not exist in the repository", steps=[IMAGES, REPOSITORIES, IDENTITY]
)
TAG_EXISTS = KnownFailure(
    "a tag exists already and may not be overwritten", steps=[IMAGES, REPOSITORIES, CALLERS]
)
UPSTREAM = KnownFailure(
    "an image cannot be pulled through the cache", steps=[SECRET, REPOSITORIES, IDENTITY]
)
NOT_EMPTY = KnownFailure(
    "a repository cannot be deleted: it still has images", steps=[IMAGES, REPOSITORIES, CALLERS]
)
LAYER = KnownFailure(
    "a layer of a push is missing or damaged", steps=[IMAGES, REPOSITORIES, SOURCE_OF_KEYS]
)
