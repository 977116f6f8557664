"""Components of the state plane: what keeps data; a log or a queue belongs here."""

from typing import ClassVar

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Provisioned
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False, repr=False)
class Database(Provisioned):
    """A store of record: its size, consistency, replication and backup."""

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number(use="size"))
    consistency: Words = field(validator=is_words())
    replication: Words = field(validator=is_words())
    backup: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Cache(Provisioned):
    """A cache: its size, the share it answers, and what it evicts."""

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number(use="memory"))
    hit_ratio: Number = field(validator=is_number("share"))
    eviction: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class ObjectStore(Provisioned):
    """A store of objects: its size and durability."""

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number(use="size"))
    durability: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class MessageLog(Provisioned):
    """An ordered log: its retention, partitions and replication."""

    plane: ClassVar[Plane] = Plane.STATE
    retention: Number = field(validator=is_number("time"))
    partitions: Number = field(validator=is_number())
    replication: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Queue(Provisioned):
    """A queue: how often a message can be delivered, and what becomes of poison ones."""

    plane: ClassVar[Plane] = Plane.STATE
    delivery: Words = field(validator=is_words())
    dead_letters: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class SearchIndex(Provisioned):
    """A search index: its size, its sharding and how fresh it is."""

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number(use="size"))
    sharding: Words = field(validator=is_words())
    freshness: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Warehouse(Provisioned):
    """An analytical store: its size and how fresh it is."""

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number(use="size"))
    freshness: Words = field(validator=is_words())
