"""MongoDB: document database with a primary and replicas."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._mongodb_client_messages import MongoDBClientMessages
from atlas.technologies._mongodb_client_state_messages import MongoDBClientStateMessages
from atlas.technologies._mongodb_concern_messages import MongoDBConcernMessages
from atlas.technologies._mongodb_driver_messages import MongoDBDriverMessages
from atlas.technologies._mongodb_index_messages import MongoDBIndexMessages
from atlas.technologies._mongodb_messages import MongoDBMessages
from atlas.technologies._mongodb_more_messages import MongoDBMoreMessages
from atlas.technologies._mongodb_node_messages import MongoDBNodeMessages
from atlas.technologies._mongodb_python_messages import MongoDBPythonMessages
from atlas.technologies._mongodb_query_messages import MongoDBQueryMessages
from atlas.technologies._mongodb_role_messages import MongoDBRoleMessages
from atlas.technologies._mongodb_state_messages import MongoDBStateMessages
from atlas.technologies._mongodb_storage_messages import MongoDBStorageMessages
from atlas.technologies._mongodb_write_messages import MongoDBWriteMessages
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# endoflife.date knows the month of a release, no more.
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/mongodb.md")
_mongo = Repository(
    "mongodb/mongo",
    commit="00283e998ded64d0169eccb21a8eb332f01f4134",
    checked=_CHECKED,
    publisher="MongoDB",
)
CONF = _mongo.file("rpm/mongod.conf", commit="054c62b300b129cd4994967bc0277d73ba507a6d")
HEARTBEAT = _mongo.file("src/mongo/db/repl/replication_coordinator_impl_heartbeat.cpp")
ELECTION = _mongo.file("src/mongo/db/repl/replication_coordinator_impl_elect_v1.cpp")
EXPORTER = Repository(
    "percona/mongodb_exporter",
    commit="12667a157f982300c69ed45fccda1cc6e14fcd7e",
    checked=_CHECKED,
).file("exporter/v1_compatibility.go")


class MongoDB(
    MongoDBStorageMessages,
    MongoDBIndexMessages,
    MongoDBConcernMessages,
    MongoDBWriteMessages,
    MongoDBQueryMessages,
    MongoDBStateMessages,
    MongoDBRoleMessages,
    MongoDBClientStateMessages,
    MongoDBNodeMessages,
    MongoDBDriverMessages,
    MongoDBPythonMessages,
    MongoDBMoreMessages,
    MongoDBClientMessages,
    MongoDBMessages,
    Technology,
):
    """A document database: one primary takes the writes, replicas follow."""

    name = "MongoDB"
    icon = "simple-icons:mongodb"
    plane = "state"
    releases = release_lines(
        {
            "3.0": "2015-03",
            "3.2": "2015-12",
            "3.4": "2016-11",
            "3.6": "2017-11",
            "4.0": "2018-06",
            "4.2": "2019-08",
            "4.4": "2020-07",
            "5.0": "2021-07",
            "5.1": "2021-11",
            "5.2": "2022-01",
            "5.3": "2022-03",
            "6.0": "2022-07",
            "6.1": "2022-10",
            "6.2": "2023-02",
            "6.3": "2023-04",
            "7.0": "2023-08",
            "7.1": "2023-10",
            "7.2": "2024-01",
            "7.3": "2024-03",
            "8.0": "2024-10",
            "8.1": "2025-06",
            "8.2": "2025-09",
            "8.3": "2026-05",
        },
        RELEASES,
    )
    logs = statement("the file of `logpath`, which packages set") @ CONF.at(
        "logpath=/var/log/mongod"
    )
    ports: ClassVar = {"clients": quantity(27017, "") @ CONF.at("#port = 27017")}

    TOO_MANY_CONNECTIONS = LogMessage(
        anchor="Connection refused because there are too many open connections",
        sample='{"s":"I","c":"NETWORK","id":22942,"msg":"Connection refused because there are too '
        'many open connections","attr":{"remote":"10.0.0.9:51022","connectionCount":65536}}',
        pattern=r'too many open connections".*"connectionCount":(?P<connections>\d+)',
        severity="info",
        meaning="The server is at its connection limit and rejects a new connection.",
        source=_mongo.file(
            "src/mongo/transport/session_manager_common.cpp",
            commit="0242bacbcd9ab8c7add7e9150d6149460faed64f",
        ),
        failure=fails.CONNECTION_LIMIT,
    )
    HEARTBEAT_ERROR = LogMessage(
        anchor="Error in heartbeat (requestId: ",
        sample="Error in heartbeat (requestId: 4711) to 10.0.0.9:27017, response status: "
        "HostUnreachable: Connection refused",
        pattern=r"\(requestId: \d+\) to (?P<member>\S+), response status",
        severity="info",
        meaning="A member of the replica set does not respond to another one.",
        source=HEARTBEAT,
        failure=fails.MEMBER_LOST,
    )
    STEPPING_DOWN = LogMessage(
        anchor="Stepping down from primary in response to heartbeat",
        sample="Stepping down from primary in response to heartbeat",
        severity="info",
        meaning="The primary steps down; no writes until another one is elected.",
        source=HEARTBEAT,
        failure=fails.NO_PRIMARY,
    )
    ELECTED = LogMessage(
        anchor="lection succeeded, assuming primary role",
        sample='{"s":"I","c":"ELECTION","id":21450,"msg":"Election succeeded, assuming primary '
        'role","attr":{"term":2}}',
        pattern=r"assuming primary role(?: in term |\",\"attr\":\{\"term\":)(?P<term>\d+)",
        severity="info",
        meaning="This member is the new primary: there was a failover.",
        source=ELECTION,
        failure=fails.FAILED_OVER,
    )
    NOT_ELECTED = LogMessage(
        anchor="not becoming primary, we received insufficient votes",
        sample="not becoming primary, we received insufficient votes",
        severity="info",
        meaning="An election failed; the set may have no primary.",
        source=ELECTION,
        failure=fails.NO_PRIMARY,
    )

    REPLICATION_LAG = Metric(
        name="mongodb_mongod_replset_member_replication_lag",
        meaning="Lag of a member behind the primary.",
        unit="second",
        source=EXPORTER,
    )
    CONNECTIONS = Metric(
        name="mongodb_ss_connections",
        meaning="Connections, by state: current, available and others.",
        source=EXPORTER,
    )


mongodb = MongoDB()
