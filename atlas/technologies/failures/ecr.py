"""What fails in Amazon ECR, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_checks import REPOSITORIES
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_REPOSITORY = KnownFailure(
    "the repository does not exist in the registry", steps=[REPOSITORIES, IDENTITY, SOURCE_OF_KEYS]
)
NO_IMAGE = KnownFailure(
    "the image or tag does not exist in the repository", steps=[REPOSITORIES, CALLERS, IDENTITY]
)
TAG_EXISTS = KnownFailure(
    "a tag exists already and may not be overwritten", steps=[REPOSITORIES, CALLERS, IDENTITY]
)
UPSTREAM = KnownFailure(
    "an image cannot be fetched through the cache", steps=[REPOSITORIES, IDENTITY, CALLERS]
)
NOT_EMPTY = KnownFailure("a repository still has images", steps=[REPOSITORIES, CALLERS, IDENTITY])
LAYER = KnownFailure(
    "a layer of a push is missing or damaged", steps=[REPOSITORIES, CALLERS, SOURCE_OF_KEYS]
)
