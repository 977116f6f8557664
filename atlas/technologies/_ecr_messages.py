"""Log messages of Amazon ECR: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ecr as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/ecr/2015-09-21/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)
EXCEPTIONS = _moto.file("ecr/exceptions.py")


class ECRMessages:
    """Log messages of Amazon ECR: its error codes, as any SDK prints them."""

    NO_REPOSITORY = LogMessage(
        anchor="does not exist in the registry with id",
        sample="name unknown: The repository with name 'shop' does not exist in the "
        "registry with id '111122223333'",
        pattern=r"repository with name '(?P<repository>[^']+)' does not exist in the registry "
        r"with id '(?P<account>\d+)'",
        severity="error",
        meaning="No repository has this name in the account and region.",
        source=EXCEPTIONS,
        failure=codes.NO_REPOSITORY,
    )
    NO_IMAGE = LogMessage(
        anchor=" does not exist within the repository with name '",
        sample="ImageNotFoundException: The image with imageId {imageTag:1.0} does "
        "not exist within the repository with name 'shop' in the registry with "
        "id '111122223333'",
        pattern=r"does not exist within the repository with name '(?P<repository>[^']+)'",
        severity="error",
        meaning="The repository has no image with this tag or digest.",
        source=EXCEPTIONS,
        failure=codes.NO_IMAGE,
    )
    TAG_EXISTS = LogMessage(
        anchor="ImageTagAlreadyExistsException",
        sample="ImageTagAlreadyExistsException: The specified image is tagged with a "
        "tag that already exists. The repository is configured for tag "
        "immutability.",
        pattern=r"(?:^|[^A-Za-z])ImageTagAlreadyExistsException\b",
        severity="error",
        meaning="The repository does not let a tag be given to another image.",
        source=MODEL,
        failure=codes.TAG_EXISTS,
    )
    IMMUTABLE = LogMessage(
        anchor="The repository is configured for tag immutability",
        sample="The specified image is tagged with a tag that already exists. The "
        "repository is configured for tag immutability.",
        severity="error",
        meaning="The repository does not let a tag be given to another image.",
        source=MODEL,
        failure=codes.TAG_EXISTS,
    )
    UPSTREAM = LogMessage(
        anchor="UnableToGetUpstreamImageException",
        sample="UnableToGetUpstreamImageException: The image or images were unable to "
        "be pulled using the pull through cache rule.",
        pattern=r"(?:^|[^A-Za-z])UnableToGetUpstreamImageException\b",
        severity="error",
        meaning="ECR cannot pull the image from the upstream registry, often for its secret.",
        source=MODEL,
        failure=codes.UPSTREAM,
    )
    UPSTREAM_LAYER = LogMessage(
        anchor="UnableToGetUpstreamLayerException",
        sample="UnableToGetUpstreamLayerException: There was an issue getting the "
        "upstream layer matching the pull through cache rule.",
        pattern=r"(?:^|[^A-Za-z])UnableToGetUpstreamLayerException\b",
        severity="error",
        meaning="ECR cannot pull a layer from the upstream registry.",
        source=MODEL,
        failure=codes.UPSTREAM,
    )
    SECRET = LogMessage(
        anchor="UnableToAccessSecretException",
        sample="UnableToAccessSecretException: The secret is unable to be accessed.",
        pattern=r"(?:^|[^A-Za-z])UnableToAccessSecretException\b",
        severity="error",
        meaning="The secret with the login for the upstream registry cannot be read.",
        source=MODEL,
        failure=codes.UPSTREAM,
    )
    NOT_EMPTY = LogMessage(
        anchor="cannot be deleted because it still contains images",
        sample="RepositoryNotEmptyException: The repository with name 'shop' in "
        "registry with id '111122223333' cannot be deleted because it still "
        "contains images",
        severity="error",
        meaning="The repository has images, and is deleted only with force.",
        source=EXCEPTIONS,
        failure=codes.NOT_EMPTY,
    )
    LAYERS = LogMessage(
        anchor="LayersNotFoundException",
        sample="LayersNotFoundException: The specified layers could not be found, or "
        "the specified layer is not valid for this repository.",
        pattern=r"(?:^|[^A-Za-z])LayersNotFoundException\b",
        severity="error",
        meaning="A layer of the image was not pushed, or is of another repository.",
        source=MODEL,
        failure=codes.LAYER,
    )
    DIGEST = LogMessage(
        anchor="ImageDigestDoesNotMatchException",
        sample="ImageDigestDoesNotMatchException: The specified image digest does not "
        "match the digest that Amazon ECR calculated for the image.",
        pattern=r"(?:^|[^A-Za-z])ImageDigestDoesNotMatchException\b",
        severity="error",
        meaning="The digest of the image is not the one that ECR calculated.",
        source=MODEL,
        failure=codes.LAYER,
    )
