"""Components of the edge plane, between users and the services."""

from typing import ClassVar

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Component, Provisioned
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False, repr=False)
class Client(Component):
    """The users' own software.

    Args:
        population: How many run it, as a count: `users(4_000_000) @ …`.
    """

    plane: ClassVar[Plane] = Plane.EDGE
    population: Number = field(validator=is_number("load", use="population"))


@frozen(kw_only=True, eq=False, repr=False)
class CDN(Provisioned):
    """A content delivery network.

    Args:
        hit_ratio: The share of requests that it answers itself.
    """

    plane: ClassVar[Plane] = Plane.EDGE
    hit_ratio: Number = field(validator=is_number("share"))


@frozen(kw_only=True, eq=False, repr=False)
class DNS(Provisioned):
    """Name resolution.

    Args:
        ttl: How long an answer may be kept, as a time.
    """

    plane: ClassVar[Plane] = Plane.EDGE
    ttl: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class WAF(Provisioned):
    """A web application firewall.

    Args:
        policy: What it blocks, in words.
    """

    plane: ClassVar[Plane] = Plane.EDGE
    policy: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class LoadBalancer(Provisioned):
    """A load balancer, with its algorithm and its health check.

    Args:
        algorithm: How it chooses a target, in words.
        health_check: What it requests of a target, and how often, in words.
    """

    plane: ClassVar[Plane] = Plane.EDGE
    algorithm: Words = field(validator=is_words())
    health_check: Words = field(validator=is_words())
