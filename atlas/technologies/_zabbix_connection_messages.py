"""Log messages of Zabbix: connections that are refused or too slow."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import zabbix_connections as fails
from atlas.technologies.message import LogMessage

_zabbix = Repository(
    "zabbix/zabbix",
    commit="6.0.14",
    checked="2026-11-26",
    publisher="Zabbix",
    read_in="Debian's source package zabbix 6.0.14+dfsg-1",
)


class ZabbixConnectionMessages:
    """Log messages of Zabbix: connections that are refused or too slow."""

    NOT_ALLOWED = LogMessage(
        anchor='" rejected, allowed hosts: "',
        sample='failed to accept an incoming connection: connection from "10.0.0.9" rejected, '
        'allowed hosts: "10.0.0.1"',
        severity="warning",
        meaning="Server or ServerActive of the agent does not hold the caller.",
        source=_zabbix.file("src/libs/zbxcomms/comms.c"),
        failure=fails.NOT_ALLOWED,
    )

    NO_VALUE = LogMessage(
        anchor="Get value from agent failed: ",
        sample="Get value from agent failed: ZBX_TCP_READ() timed out",
        severity="error",
        meaning="An agent gave no value; the rest says why.",
        source=_zabbix.file("src/zabbix_server/poller/checks_agent.c"),
        failure=fails.NO_VALUE,
    )

    NO_PROXY_DATA = LogMessage(
        anchor='cannot send proxy data to server at "',
        sample='cannot send proxy data to server at "10.0.0.1": proxy "berlin" not found',
        severity="warning",
        meaning="The server does not take the data of a proxy; the rest says why.",
        source=_zabbix.file("src/zabbix_server/trapper/proxydata.c"),
        failure=fails.PROXY,
    )
