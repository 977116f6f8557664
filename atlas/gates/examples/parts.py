"""The parts of the made-up shop: a source, a technology, components, failures and steps."""

from typing import Any, ClassVar

from atlas.evidence.command import shell
from atlas.evidence.constructors import minutes, ms, nodes, percent, seconds, tb
from atlas.evidence.figure import Figure, Quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.source import Source
from atlas.evidence.statement import statement
from atlas.operations.failure import Failure
from atlas.steps.step import Check, Step
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.plain import technology
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Deployment, Technology
from atlas.topology.call import Call
from atlas.topology.component import Component
from atlas.topology.edge import Client
from atlas.topology.fleet import Fleet
from atlas.topology.latency import Latency
from atlas.topology.service import Service
from atlas.topology.state import Database


def source(**changes: Any) -> Source:
    """Return the shop's own post, with some of its fields changed."""
    fields: dict[str, Any] = {
        "title": "How Example Shop Keeps Its Orders",
        "publisher": "Example Shop",
        "kind": "primary",
        "url": "https://example.org/how-example-shop-keeps-its-orders",
        "published": "2026-05",
        "checked": "2026-11-20",
    }
    return Source(**{**fields, **changes})


post = source()


def measured(url: str) -> Source:
    """Return a load test of the shop's own.

    Args:
        url: Its address, or `file:` and its path in the repository.
    """
    return source(title="Load test", kind="load test", url=url, published="2026-11-20")


later = source(
    title="The shop, years later",
    url="https://example.org/years-later",
    published="2028",
    checked="2028-01-02",
)
vendor = source(title="Prices", kind="vendor", url="https://example.org/prices")
secondary = source(
    title="Notes on Example Shop",
    publisher="Example Reader",
    kind="secondary",
    url="https://example.org/notes",
)
release_notes = source(
    title="Releases of Tidal", publisher="Ebb project", url="https://tidal.example/releases"
)
code = Repository("example-shop/tidal", commit="1a2b3c4", checked="2026-11-20").file("store.c")


def reported(quantity: Quantity, of: Source = post) -> Figure:
    """Return a figure of the shop's store that a source states literally.

    Args:
        quantity: The quantity.
        of: The source that states it.
    """
    return quantity @ of.at(str(quantity), of="orders of the shop, on Tidal", basis="total")


gap = undisclosed("neither in the post nor on the status page")
version = undisclosed("version: neither in the post nor on the status page")
cited = statement("stated in the post") @ post.at("every order is kept three times")
message = LogMessage(
    anchor="no space left for segment",
    sample="no space left for segment 17",
    severity="error",
    meaning="The disk is full and writes are refused.",
    source=code,
)
backlog = Metric(name="tidal_backlog_seconds", meaning="The lag of writes.", source=code)
metric = backlog.above(reported(ms(50)))


class LoggedStore(Technology):
    """A made-up store with a known log location."""

    name = "Tidal"
    icon = None
    releases = undisclosed("releases: it is made up")
    logs = statement("/var/log/tidal.log") @ post.at("it logs to a file")


class ClientedStore(LoggedStore):
    """A made-up store with a client of its own."""

    programs: ClassVar = {"tidalctl": "Tidal's client"}


class UnloggedStore(Technology):
    """A made-up store with an unknown log location."""

    name = "Unlogged"
    icon = None
    releases = undisclosed("releases: it is made up")
    logs = undisclosed("logs: it is made up")


class ReleasedStore(Technology):
    """A made-up store whose project lists its releases."""

    name = "Tidal"
    icon = None
    releases = release_lines("5.2 2026-01-05", release_notes)
    logs = statement("/var/log/tidal.log") @ post.at("it logs to a file")


with_logs = LoggedStore()
with_programs = ClientedStore()
with_releases = ReleasedStore()
without_logs = UnloggedStore()


space, removal = shell("df <path>"), shell("rm <path>")


def step(action: str = "", **changes: Any) -> Step:
    """Return a step with a command: one that reads, or one that changes where it has a risk.

    Args:
        action: The title of the step; one that fits its risk unless given.
        **changes: Keywords of the step that replace the usual ones.
    """
    reads = changes.get("risk", "none") == "none"
    action = action or ("List the free space of the disk" if reads else "Free space on the disk")
    fields: dict[str, Any] = {
        "command": (space if reads else removal) @ post.at("/var/lib/tidal"),
        "healthy": gap,
        "unhealthy": gap,
        "risk": "none",
        "takes": reported(seconds(30)),
        "undo": "nothing to undo",
        "verify": "the free space is shown",
    }
    return Step(action, **{**fields, **changes})


def check(action: str = "List the free space of the disk", **changes: Any) -> Check:
    """Return a check with a command.

    Args:
        action: The title of the check.
        **changes: Keywords of the check that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "command": space @ post.at("/var/lib/tidal"),
        "healthy": gap,
        "unhealthy": gap,
    }
    return Check(action, **{**fields, **changes})


def failure(name: str = "disk full", **changes: Any) -> Failure:
    """Return a failure with all fields known.

    Args:
        name: The name of the failure.
        **changes: Keywords of the failure that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "signals": [message, metric],
        "recovery": [check(), step("Free space on the disk", risk="low")],
        "time_to_recover": reported(minutes(12)),
        "data_loss": cited,
        "rollback": cited,
    }
    return Failure(name, **{**fields, **changes})


def with_icon(name: str) -> Deployment:
    """Return a technology with an icon, deployed.

    Args:
        name: The name of its icon.
    """
    return technology("Tidal", "A store.", releases=gap, logs=cited, icon=name)(version)


def fleet(machine: str) -> Fleet:
    """Return three machines of a type that a source states.

    Args:
        machine: The type, in words.
    """
    return Fleet(
        statement(machine) @ post.at("they run on it"), count=reported(nodes(3)), reserved=gap
    )


def component(name: str = "orders", **changes: Any) -> Database:
    """Return a store with one failure.

    Args:
        name: The name of the store.
        **changes: Keywords of the store that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "technology": with_logs(version),
        "role": "Stores every order",
        "fleet": Fleet(gap, count=reported(nodes(72))),
        "size": reported(tb(9)),
        "latency": Latency(read_p99=reported(ms(15))),
        "consistency": cited,
        "replication": cited,
        "backup": cited,
        "fails": [failure()],
    }
    return Database(name, **{**fields, **changes})


def plain(name: str = "orders", **changes: Any) -> Database:
    """Return a store with a single known figure: its time to recover.

    Args:
        name: The name of the store.
        **changes: Keywords of the store that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "fleet": gap,
        "size": gap,
        "latency": None,
        "backup": statement("a copy a day") @ post.at("it is copied every day"),
        "replication": statement("three copies") @ post.at("kept three times"),
        "fails": [
            failure(
                signals=[message, backlog.rising()],
                recovery=[step("Free space on the disk", risk="low", takes=gap)],
            ),
        ],
    }
    return component(name, **{**fields, **changes})


def service(name: str = "checkout", **changes: Any) -> Service:
    """Return a service without failure modes.

    Args:
        name: The name of the service.
        **changes: Keywords of the service that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "technology": with_logs(version),
        "role": "Takes orders",
        "fleet": gap,
        "load": gap,
        "scaling": cited,
    }
    return Service(name, **{**fields, **changes})


def client(name: str = "client", **changes: Any) -> Client:
    """Return the shop's app.

    Args:
        name: The name of the client.
        **changes: Keywords of the client that replace the usual ones.
    """
    fields: dict[str, Any] = {
        "technology": with_logs(version),
        "role": "Shows the shop",
        "population": gap,
    }
    return Client(name, **{**fields, **changes})


def call(**changes: Any) -> Call:
    """Return a synchronous call."""
    return Call("SQL", **changes)


def stores(number: int) -> list[Component]:
    """Return the given number of stores."""
    return [component(f"orders {index}") for index in range(number)]


def chain(number: int) -> list[Component]:
    """Return the given number of services, each with a failure mode."""
    return [
        service(f"service {index}", fails=[failure()], figures=many_figures(5))
        for index in range(number)
    ]


def many_figures(number: int) -> dict[str, Figure]:
    """Return the given number of distinct reported figures."""
    return {f"figure {index}": reported(percent(index + 1)) for index in range(number)}


def gaps(number: int) -> dict[str, Any]:
    """Return the given number of distinct gaps."""
    return {f"gap {index}": undisclosed(f"{index}: not in the post") for index in range(number)}


def repeated(number: int) -> dict[str, Figure]:
    """Return one reported figure under the given number of labels."""
    return {f"label {index}": reported(percent(99)) for index in range(number)}
