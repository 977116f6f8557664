"""What fails where Zabbix servers, proxies and agents connect, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.zabbix import AGENT_CONFIG, GET
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_zabbix = Repository(
    "zabbix/zabbix",
    commit="6.0.14",
    checked="2026-11-26",
    publisher="Zabbix",
    read_in="Debian's source package zabbix 6.0.14+dfsg-1",
)
AGENT = _zabbix.file("src/zabbix_server/poller/checks_agent.c")
PROXY_DATA = _zabbix.file("src/zabbix_server/trapper/proxydata.c")

NOT_ALLOWED = KnownFailure(
    "an agent refuses the server that asks it", steps=[AGENT_CONFIG, UNIT_LOG, LISTENERS]
)
NO_VALUE = KnownFailure(
    "an agent gives no value",
    steps=[GET, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(AGENT.at("Get value from agent failed:")),
    ],
)
PROXY = KnownFailure(
    "the data of a proxy is not taken",
    steps=[OUTGOING, UNIT_LOG, LISTENERS],
    causes=[
        wrapped_error(PROXY_DATA.at("cannot send proxy data to server at")),
    ],
)
