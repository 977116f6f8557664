"""OrientDB: the database inside older versions of Nexus Repository 3."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._orientdb_frozen_messages import OrientDBFrozenMessages
from atlas.technologies.failures import orientdb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_orient = Repository(
    "orientechnologies/orientdb",
    commit="a046b263e2c1c2b6370df37aef674a4564781c54",
    checked="2026-11-26",
    folder="core/src/main/java/com/orientechnologies/orient/core",
)
OABSTRACTPAGINATEDSTORAGE = _orient.file("storage/impl/local/OAbstractPaginatedStorage.java")


class OrientDB(OrientDBFrozenMessages, Technology):
    """A document database in Java; Nexus Repository 3 kept its records in it."""

    name = "OrientDB"
    icon = None
    plane = "state"
    releases = undisclosed(
        "dates of its releases: not in the parts read of orientechnologies/orientdb"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of orientechnologies/orientdb"
    )

    LOW_DISK = LogMessage(
        anchor="OLowDiskSpaceException",
        sample="com.orientechnologies.orient.core.exception.OLowDiskSpaceException: Error "
        "occurred while executing a write operation to database 'OSystem' due to limited free "
        "space on the disk (2621 MB).",
        severity="error",
        meaning="Less space is free than the database wants: it takes no writes.",
        source=_orient.file("exception/OLowDiskSpaceException.java"),
        failure=fails.LOW_DISK,
    )

    NOT_CLOSED = LogMessage(
        anchor=" was not closed properly. Will try to recover from write ahead log",
        sample="WARN "
        "com.orientechnologies.orient.core.storage.impl.local.paginated.OLocalPagina"
        "tedStorage - Storage 'component' was not closed properly. Will try to recover from "
        "write ahead log",
        severity="warning",
        meaning="The process was killed before; the log is played back.",
        source=OABSTRACTPAGINATEDSTORAGE,
        failure=fails.NOT_CLOSED,
    )

    BROKEN_PAGE = LogMessage(
        anchor=" is broken in file ",
        sample="com.orientechnologies.orient.core.exception.OStorageException: Page 12 is "
        "broken in file component.pcl",
        pattern=r"Page (?P<page>\d+) is broken in file (?P<file>\S+)",
        severity="error",
        meaning="A page on disk fails its checksum.",
        source=OABSTRACTPAGINATEDSTORAGE,
        failure=fails.BROKEN,
    )


orientdb = OrientDB()
