"""Figures and the one component that the journey of GitHub's databases needs of its own."""

from atlas import Gateway, Technology, queries, statement, undisclosed
from systems.github import facts

_WHERE = "the post of September 2021"


class ProxySQL(Technology):
    """A proxy that shares few connections to MySQL among many clients."""

    name = "ProxySQL"
    icon = None
    plane = "service"
    releases = undisclosed("release dates: no version in production is published")
    logs = undisclosed(f"where it logs: {_WHERE}")


REPLICA_QUERIES_2019 = queries(900_000).per("second") @ facts.PARTITIONING.at(
    "900,000 queries/s on replicas,"
)
REPLICA_QUERIES_2021 = queries(1_125_000).per("second") @ facts.PARTITIONING.at(
    "(1,125,000 queries/s on replicas,"
)

proxysql = Gateway(
    "ProxySQL",
    technology=ProxySQL()(undisclosed(f"version: {_WHERE}")),
    role="Shares connections to the primaries, and sends them elsewhere when tables move.",
    fleet=undisclosed(f"machines of ProxySQL: {_WHERE}"),
    load=undisclosed(f"connections through ProxySQL: {_WHERE}"),
    figures={
        "connections": statement("of clients are multiplexed to the primaries")
        @ facts.PARTITIONING.at("multiplexing client connections")
    },
)
