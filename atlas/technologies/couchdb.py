"""CouchDB: a store of JSON documents over HTTP."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._couchdb_messages import CouchDBMessages
from atlas.technologies.technology import Technology


class CouchDB(CouchDBMessages, Technology):
    """A store of JSON documents, spoken to over HTTP, that replicates between servers."""

    name = "CouchDB"
    icon = "simple-icons:apachecouchdb"
    plane = "state"
    releases = undisclosed("releases: endoflife-date/endoflife.date was read for others only")
    logs = undisclosed("place of the logs: the part of its source that was read names none")


couchdb = CouchDB()
