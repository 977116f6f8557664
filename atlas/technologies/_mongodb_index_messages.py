"""Log messages of MongoDB: change streams that end, and indexes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb_commands as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "mongodb/mongo",
    commit="007ba93486927dc7162c9b0f9d719e86b87fd8fe",
    checked="2026-11-27",
    publisher="MongoDB",
).file("src/mongo/base/error_codes.yml")
_CONTEXT = (
    "Mongo",
    "mongo",
    "mongodb",
    "codeName",
    "errName",
    "errmsg",
    "Command failed with error",
)


class MongoDBIndexMessages:
    """Log messages of MongoDB: change streams that end, and indexes."""

    INDEX_BUILD_ABORTED = LogMessage(
        anchor="IndexBuildAborted",
        sample="Command failed with error 276 (IndexBuildAborted)",
        pattern=r"\b(?P<code>IndexBuildAborted)\b",
        severity="error",
        meaning="The building of an index was ended.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )

    INDEX_OPTIONS_CONFLICT = LogMessage(
        anchor="IndexOptionsConflict",
        sample="Command failed with error 85 (IndexOptionsConflict)",
        pattern=r"\b(?P<code>IndexOptionsConflict)\b",
        severity="error",
        meaning="An index conflicts with one that exists: their options differ.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )

    INDEX_KEY_SPECS_CONFLICT = LogMessage(
        anchor="IndexKeySpecsConflict",
        sample="Command failed with error 86 (IndexKeySpecsConflict)",
        pattern=r"\b(?P<code>IndexKeySpecsConflict)\b",
        severity="error",
        meaning="An index of that name exists with other keys.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )

    CANNOT_CREATE_INDEX = LogMessage(
        anchor="CannotCreateIndex",
        sample="Command failed with error 67 (CannotCreateIndex)",
        pattern=r"\b(?P<code>CannotCreateIndex)\b",
        severity="error",
        meaning="An index cannot be made as it is asked for.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )

    CANNOT_BUILD_INDEX_KEYS = LogMessage(
        anchor="CannotBuildIndexKeys",
        sample="Command failed with error 201 (CannotBuildIndexKeys)",
        pattern=r"\b(?P<code>CannotBuildIndexKeys)\b",
        severity="error",
        meaning="A document cannot be indexed.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )

    CANNOT_INDEX_PARALLEL_ARRAYS = LogMessage(
        anchor="CannotIndexParallelArrays",
        sample="Command failed with error 171 (CannotIndexParallelArrays)",
        pattern=r"\b(?P<code>CannotIndexParallelArrays)\b",
        severity="error",
        meaning="A document has two arrays that one index may not hold.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INDEX,
    )
