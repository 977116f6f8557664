"""Log messages of OrientDB: databases that take no writes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import orientdb_frozen as fails
from atlas.technologies.message import LogMessage

_orient = Repository(
    "orientechnologies/orientdb",
    commit="a046b263e2c1c2b6370df37aef674a4564781c54",
    checked="2026-11-26",
    folder="core/src/main/java/com/orientechnologies/orient/core",
)


class OrientDBFrozenMessages:
    """Log messages of OrientDB: databases that take no writes."""

    FROZEN = LogMessage(
        anchor="OModificationOperationProhibitedException",
        sample="com.orientechnologies.common.concur.lock.OModificationOperationProhibitedEx"
        "ception: Modification requests are prohibited",
        severity="error",
        meaning="The database is frozen, as during a backup, and takes no writes.",
        source=_orient.file("storage/impl/local/OAbstractPaginatedStorage.java"),
        failure=fails.FROZEN,
    )
