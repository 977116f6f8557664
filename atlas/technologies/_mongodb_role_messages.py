"""Log messages of MongoDB: shards, snapshots and configuration."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as server
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


class MongoDBRoleMessages:
    """Log messages of MongoDB: shards, snapshots and configuration."""

    REAUTHENTICATION_REQUIRED = LogMessage(
        anchor="ReauthenticationRequired",
        sample="Command failed with error 391 (ReauthenticationRequired)",
        pattern=r"\b(?P<code>ReauthenticationRequired)\b",
        severity="error",
        meaning="The token of the client has expired.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.LOGIN,
    )

    STALE_CONFIG = LogMessage(
        anchor="StaleConfig",
        sample="Command failed with error 13388 (StaleConfig)",
        pattern=r"\b(?P<code>StaleConfig)\b",
        severity="warning",
        meaning="A router or shard must refresh its view of the shards.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.SHARDS,
    )

    SHARD_NOT_FOUND = LogMessage(
        anchor="ShardNotFound",
        sample="Command failed with error 70 (ShardNotFound)",
        pattern=r"\b(?P<code>ShardNotFound)\b",
        severity="error",
        meaning="A shard does not exist.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_SHARD,
    )

    STALE_EPOCH = LogMessage(
        anchor="StaleEpoch",
        sample="Command failed with error 150 (StaleEpoch)",
        pattern=r"\b(?P<code>StaleEpoch)\b",
        severity="warning",
        meaning="A router must refresh its view of the shards.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.SHARDS,
    )

    SNAPSHOT_TOO_OLD = LogMessage(
        anchor="SnapshotTooOld",
        sample="Command failed with error 239 (SnapshotTooOld)",
        pattern=r"\b(?P<code>SnapshotTooOld)\b",
        severity="error",
        meaning="The data of that time is no longer kept.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.SNAPSHOT,
    )

    SNAPSHOT_UNAVAILABLE = LogMessage(
        anchor="SnapshotUnavailable",
        sample="Command failed with error 246 (SnapshotUnavailable)",
        pattern=r"\b(?P<code>SnapshotUnavailable)\b",
        severity="error",
        meaning="The data of that time is not there; the transaction has to be repeated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.SNAPSHOT,
    )

    INTERRUPTED = LogMessage(
        anchor="Interrupted",
        sample="Command failed with error 11601 (Interrupted)",
        pattern=r"(?:error 11601 "
        r"\(Interrupted\)|code[Nn]ame\W+Interrupted\b|errName\W+Interrupted\b|\("
        r"Interrupted\) "
        r")",
        severity="error",
        meaning="An operation was interrupted before it finished.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CANCELED,
    )

    TOO_MANY_FILES_OPEN = LogMessage(
        anchor="TooManyFilesOpen",
        sample="Command failed with error 264 (TooManyFilesOpen)",
        pattern=r"\b(?P<code>TooManyFilesOpen)\b",
        severity="error",
        meaning="The server is at its limit of open files.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.FILES_USED_UP,
    )

    INVALID_REPLICA_SET_CONFIG = LogMessage(
        anchor="InvalidReplicaSetConfig",
        sample="Command failed with error 93 (InvalidReplicaSetConfig)",
        pattern=r"\b(?P<code>InvalidReplicaSetConfig)\b",
        severity="error",
        meaning="The configuration of the replica set is not valid, or the member is not in it.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_CONFIG,
    )

    NEW_REPLICA_SET_CONFIGURATION_INCOMPATIBLE = LogMessage(
        anchor="NewReplicaSetConfigurationIncompatible",
        sample="Command failed with error 103 (NewReplicaSetConfigurationIncompatible)",
        pattern=r"\b(?P<code>NewReplicaSetConfigurationIncompatible)\b",
        severity="error",
        meaning="A new configuration of the replica set does not fit the old one.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_CONFIG,
    )

    NOT_YET_INITIALIZED = LogMessage(
        anchor="NotYetInitialized",
        sample="Command failed with error 94 (NotYetInitialized)",
        pattern=r"(?:error 94 "
        r"\(NotYetInitialized\)|code[Nn]ame\W+NotYetInitialized\b|errName\W+NotY"
        r"etInitialized\b|\(NotYetInitialized\) "
        r")",
        severity="error",
        meaning="The replica set has not been initiated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_CONFIG,
    )

    INITIAL_SYNC_FAILURE = LogMessage(
        anchor="InitialSyncFailure",
        sample="Command failed with error 113 (InitialSyncFailure)",
        pattern=r"\b(?P<code>InitialSyncFailure)\b",
        severity="error",
        meaning="A new member could not copy the data.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INITIAL_SYNC,
    )

    DATA_CORRUPTION_DETECTED = LogMessage(
        anchor="DataCorruptionDetected",
        sample="Command failed with error 301 (DataCorruptionDetected)",
        pattern=r"\b(?P<code>DataCorruptionDetected)\b",
        severity="error",
        meaning="The data on disk is damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.DAMAGED,
    )
