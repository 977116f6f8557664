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
    """Where requests enter; `load` is the connections or requests it carries."""

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number(use="load"))


@frozen(kw_only=True, eq=False, repr=False)
class Service(Provisioned):
    """A service that answers; `load` is what it serves, `scaling` how it grows."""

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number(use="load"))
    scaling: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Worker(Provisioned):
    """Work done off the request path; `load` is what it processes, `backlog` how it waits."""

    plane: ClassVar[Plane] = Plane.SERVICE
    load: Number = field(validator=is_number(use="load"))
    backlog: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Function(Provisioned):
    """A function the provider runs on demand, with its memory and concurrency limit."""

    plane: ClassVar[Plane] = Plane.SERVICE
    memory: Number = field(validator=is_number("data"))
    concurrency: Number = field(validator=is_number())
