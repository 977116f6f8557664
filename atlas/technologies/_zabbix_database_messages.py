"""Log messages of Zabbix: its database, and shared memory."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import zabbix as fails
from atlas.technologies.message import LogMessage

_zabbix = Repository(
    "zabbix/zabbix",
    commit="6.0.14",
    checked="2026-11-26",
    publisher="Zabbix",
    read_in="Debian's source package zabbix 6.0.14+dfsg-1",
)


class ZabbixDatabaseMessages:
    """Log messages of Zabbix: its database, and shared memory."""

    NO_DATABASE = LogMessage(
        anchor="[Z3001] connection to database ",
        sample="[Z3001] connection to database 'zabbix' failed: [2002] Can't connect to local "
        "MySQL server through socket '/run/mysqld/mysqld.sock' (2)",
        severity="error",
        meaning="The database cannot be connected; the rest says why.",
        source=_zabbix.file("src/libs/zbxdb/db.c"),
        failure=fails.DATABASE,
    )

    NO_MEMORY = LogMessage(
        anchor="(): out of memory (requested ",
        sample="[file:dbconfig.c,line:94] __zbx_mem_realloc(): out of memory (requested 16 bytes)",
        pattern=r"\[file:[^\]]+,line:\d+\] \w+\(\): out of memory \(requested (?P<bytes>\d+) "
        r"bytes\)",
        severity="fatal",
        meaning="A cache in shared memory is full: the process ends.",
        source=_zabbix.file("src/libs/zbxmemory/memalloc.c"),
        failure=fails.CACHE,
    )
