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
    """A store of record: its size, consistency, replication and backup.

    Args:
        size: How much it stores: data, or a count of rows or documents.
        consistency: What readers can rely on, in words.
        replication: How many copies there are, and how they are written, in words.
        backup: How and how often it is backed up, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number("amount", use="size"))
    consistency: Words = field(validator=is_words())
    replication: Words = field(validator=is_words())
    backup: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Cache(Provisioned):
    """A cache: its size, the share it answers, and what it evicts.

    Args:
        size: Its memory, or a count of keys.
        hit_ratio: The share of reads that it answers.
        eviction: What it evicts, and when, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number("amount", use="memory"))
    hit_ratio: Number = field(validator=is_number("share"))
    eviction: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class ObjectStore(Provisioned):
    """A store of objects: its size and durability.

    Args:
        size: How much it stores: data, or a count of objects.
        durability: What it promises of stored objects, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number("amount", use="size"))
    durability: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class MessageLog(Provisioned):
    """An ordered log: its retention, partitions and replication.

    Args:
        retention: How long it keeps a message, as a time.
        partitions: How many partitions it has, as a count.
        replication: How many copies there are, and how they are written, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    retention: Number = field(validator=is_number("time"))
    partitions: Number = field(validator=is_number("amount"))
    replication: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Queue(Provisioned):
    """A queue: how often a message can be delivered, and what becomes of poison ones.

    Args:
        delivery: How often a message is delivered (at least once, at most once), in words.
        dead_letters: What becomes of a message that nobody can process, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    delivery: Words = field(validator=is_words())
    dead_letters: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class SearchIndex(Provisioned):
    """A search index: its size, its sharding and how fresh it is.

    Args:
        size: How much it indexes: data, or a count of documents.
        sharding: How it is split, in words.
        freshness: When a change is found, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number("amount", use="size"))
    sharding: Words = field(validator=is_words())
    freshness: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Warehouse(Provisioned):
    """An analytical store: its size and how fresh it is.

    Args:
        size: How much it stores: data, or a count of rows.
        freshness: When a change can be queried, in words.
    """

    plane: ClassVar[Plane] = Plane.STATE
    size: Number = field(validator=is_number("amount", use="size"))
    freshness: Words = field(validator=is_words())
