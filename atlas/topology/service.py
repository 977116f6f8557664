"""Components of the service plane: what computes."""

from typing import ClassVar

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Provisioned
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False, repr=False)
class Gateway(Provisioned):
    """Where requests enter.

    Args:
        load: What it carries in production: connections, or requests a time.
    """

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number("load", use="load"))


@frozen(kw_only=True, eq=False, repr=False)
class Service(Provisioned):
    """A service that answers requests.

    Args:
        load: What it serves in production, such as requests a time.
        scaling: How it grows with its load, in words.
    """

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number("load", use="load"))
    scaling: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Worker(Provisioned):
    """Work done off the request path.

    Args:
        load: What it processes in production, such as messages a time.
        backlog: How work waits for it, and how much may, in words.
    """

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number("load", use="load"))
    backlog: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Function(Provisioned):
    """A function the provider runs on demand, with its memory and concurrency limit.

    Args:
        memory: The memory of one execution, as data.
        concurrency: How many run at once at most, as a count.
    """

    plane: ClassVar[Plane] = Plane.SERVICE
    memory: Number = field(validator=is_number("data"))
    concurrency: Number = field(validator=is_number("amount"))
