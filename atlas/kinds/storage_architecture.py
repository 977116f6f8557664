"""Kind: every store, its consistency boundaries, replication, backup and recovery."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Component, components
from atlas.topology.plane import Plane
from atlas.views.chapter import Chapter, Entry, named
from atlas.views.checks import are_all, is_one
from atlas.views.component_labels import MACHINES
from atlas.views.topics import RequiredCall, Topics
from atlas.views.view import View


@frozen(kw_only=True, eq=False)
class ConsistencyBoundary(metaclass=Draftable):
    """Stores within which one guarantee holds.

    Args:
        name: Its name on the picture.
        stores: The stores inside it.
        guarantee: What readers can rely on.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    stores: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    guarantee: Words = field(validator=is_words())


def boundaries(value: Iterable[ConsistencyBoundary]) -> tuple[ConsistencyBoundary, ...]:
    """Keep boundaries as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen(kw_only=True, eq=False)
class Recovery(metaclass=Draftable):
    """The recovery of data.

    Args:
        rpo: How much of the newest data may be lost, as a time.
        rto: The time until the data is available again.
        backup: How and how often it is backed up.
        restore: How it is restored.
    """

    rpo: Number = field(validator=is_number("time"))
    rto: Number = field(validator=is_number("time"))
    backup: Words = field(validator=is_words())
    restore: Words = field(validator=is_words())


@define(kw_only=True, eq=False, slots=False)
class StorageArchitecture(View):
    """Every store with size and type, and what readers can rely on.

    Args:
        boundaries: Consistency boundaries.
        replication_lag: How far the replicas are behind.
        recovery: How data is recovered.
    """

    label: ClassVar[str] = "Storage architecture"
    module: ClassVar[str] = "storage"
    fewest: ClassVar[Mapping[str, int]] = {"well": 5, "scarcely": 3}
    omitted: ClassVar[frozenset[str]] = (MACHINES - {"count"}) | {"scaling", "policy"}
    boundaries: tuple[ConsistencyBoundary, ...] = field(
        converter=boundaries, validator=are_all(ConsistencyBoundary)
    )
    replication_lag: Number = field(validator=is_number("time", use="latency"))
    recovery: Recovery = field(validator=is_one(Recovery))

    def check(self) -> None:
        """Add the stores of the boundaries; refuse a view without a store.

        Raises:
            ViewError: It has no component of the state plane.
        """
        for boundary in self.boundaries:
            self.include(*boundary.stores)
        super().check()
        if not self.of_plane(Plane.STATE):
            raise ViewError(
                f"the storage view {self.title!r} shows no store",
                allowed="one or more components of the state plane",
                remedy="name its databases, caches, logs and object stores in the `stores` of a "
                "boundary, or call them inside `with`",
            )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the consistency boundaries, then replication and recovery."""
        boundaries = tuple(
            Entry(
                name=boundary.name,
                statements=(boundary.guarantee,),
                parts=named("stores", boundary.stores),
            )
            for boundary in self.boundaries
        )
        facts = {
            "replication lag": self.replication_lag,
            "RPO: newest data that may be lost": self.recovery.rpo,
            "RTO: time until the data is available again": self.recovery.rto,
            "backup": self.recovery.backup,
            "restore": self.recovery.restore,
        }
        return (
            Chapter(key="boundaries", heading="Consistency boundaries", entries=boundaries),
            Chapter(key="recovery", heading="Replication and recovery", facts=facts),
        )

    @property
    def topics(self) -> Topics:
        """Its RTO and RPO, and the calls that consistency boundaries require."""
        return Topics(
            recovery_times=(self.recovery.rto,),
            data_losses=(self.recovery.rpo,),
            required_calls=tuple(
                RequiredCall(
                    component=store,
                    peers=tuple(peer for peer in boundary.stores if peer is not store),
                    common_caller=True,
                    message=f"{store.name!r} is inside the consistency boundary {boundary.name!r}, "
                    "but no call connects it to another store there; allowed: a call, or a common "
                    "caller",
                    declared=self.declared,
                    argument="boundaries",
                )
                for boundary in self.boundaries
                if len(boundary.stores) > 1
                for store in boundary.stores
            ),
        )
