"""Messages of Consul: permissions, names, replies."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import consul as fails
from atlas.technologies.message import LogMessage

# A fork with the same files: the original is too large to be read as a whole.
_consul = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked="2026-11-27",
    publisher="HashiCorp, read in a fork",
)
ACL_ERRORS = _consul.file("acl/errors.go")
AGENT = _consul.file("agent/agent.go")
CATALOG = _consul.file("agent/consul/state/catalog.go")
API = _consul.file("api/api.go")


class ConsulAccessMessages:
    """Messages of Consul: permissions, names, replies."""

    LACKS = LogMessage(
        anchor=" lacks permission '",
        sample="Permission denied: token with AccessorID '7f3c' lacks permission 'service:write' "
        'on "web"',
        pattern=r"lacks permission '(?P<permission>\w+:\w+)'(?: on .(?P<name>[^.]+).)?",
        severity="error",
        meaning="The token may not do this; its policies have to allow it.",
        source=ACL_ERRORS,
        failure=fails.LACKS,
    )
    COORDINATE = LogMessage(
        anchor="Coordinate update blocked by ACLs",
        sample="[WARN] agent: Coordinate update blocked by ACLs: accessorID=00000002",
        severity="warning",
        meaning="The token of the agent may not write the coordinate of its node.",
        source=AGENT,
        failure=fails.LACKS,
    )
    NAME_RESERVED = LogMessage(
        anchor=" is reserved by node ",
        sample="failed to insert node: Error while renaming Node ID: Node name web-1 is reserved "
        "by node 4f1c with name web-1 (10.0.0.1)",
        pattern=r"Node name (?P<name>\S+) is reserved by node (?P<node>\S+)",
        severity="error",
        meaning="Two nodes have the same name, so one is refused.",
        source=CATALOG,
        failure=fails.SAME_NAME,
    )
    REPLY_500 = LogMessage(
        anchor="Unexpected response code: 500",
        sample="Unexpected response code: 500 (rpc error making call: i/o deadline reached)",
        pattern=r"Unexpected response code: 500",
        severity="error",
        meaning="The agent or a server answers with an error; the text in brackets says why.",
        source=API,
        failure=fails.CALL,
        context=("rpc error", "consul", "Consul"),
    )
    SYNC_CHANGES = LogMessage(
        anchor="failed to sync changes",
        sample='[ERROR] agent.anti_entropy: failed to sync changes: error="No cluster leader"',
        pattern=r"agent\S*: (?P<text>failed to sync changes)",
        severity="error",
        meaning="An agent cannot register a change of its services with the servers.",
        source=_consul.file("agent/ae/ae.go"),
        failure=fails.SYNC,
    )
    COORDINATE_ERROR = LogMessage(
        anchor="Coordinate update error",
        sample='[ERROR] agent: Coordinate update error: error="rpc error making call: No cluster '
        'leader"',
        severity="error",
        meaning="An agent cannot write its coordinate; the error says why.",
        source=AGENT,
        failure=fails.CALL,
    )
    RPC_FAILED = LogMessage(
        anchor="RPC failed to server",
        sample="[ERROR] agent.client: RPC failed to server: method=Catalog.Register "
        'server=10.0.0.5:8300 error="rpc error making call: No cluster leader"',
        pattern=r"agent\.client: RPC failed to server: method=(?P<method>\S+) "
        r"server=(?P<server>\S+)",
        severity="error",
        meaning="A server refused the call of an agent, or cannot be reached; the error says why.",
        source=_consul.file("agent/consul/client.go"),
        failure=fails.CALL,
    )
