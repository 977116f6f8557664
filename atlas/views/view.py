"""Views: a selection of components, their calls, and the content of their kind."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar, Token
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self, cast

from attrs import define, field

from atlas.errors import TopologyError, ViewError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.drafting import Draftable, drafted, drafting
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_figures, is_text
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.machines.own_lists import PRICES
from atlas.naming import slug
from atlas.operations.failure import Failure, failures
from atlas.technologies.technology import Deployment
from atlas.topology.call import RECORDER, Begun, Call, End, Recorder
from atlas.topology.component import Component
from atlas.topology.connection import Connection, Endpoint, members
from atlas.topology.fallbacks import require_no_cycle, require_replaceable
from atlas.topology.group import Group
from atlas.topology.plane import Plane
from atlas.views.chapter import Chapter
from atlas.views.draft import Draft, open_holes
from atlas.views.economics import Economics
from atlas.views.eras import of_time
from atlas.views.link import Link, are_links, links
from atlas.views.system import System, technology_system
from atlas.views.topics import Topics
from atlas.views.waiver import Waiver

PANEL = 4
"""How many failures the 3 AM panel shows unless the view chooses them itself."""

COLLECTOR: ContextVar[list["View"] | None] = ContextVar("collector", default=None)


def _to_system(value: System | Deployment | Sequence[Deployment]) -> System:
    """Return the system of a technology; anything else is left to the validator."""
    if isinstance(value, System):
        return value
    if isinstance(value, str) and drafting():
        return drafted(System, value)
    if isinstance(value, Deployment):
        return technology_system(value)
    if (
        isinstance(value, Sequence)
        and value
        and all(isinstance(technology, Deployment) for technology in value)
    ):
        return technology_system(*value)
    return cast("System", value)


def _named(system: str, _: object) -> str:
    """Return the title of a draft that has none."""
    return system


def _today(_: str, __: object) -> str:
    """Return the date of a draft that names none."""
    return datetime.now(UTC).date().isoformat()


def _system(view: "View", __: object, value: Any) -> None:
    wanted = type(view).of_technology
    if isinstance(value, System) and wanted not in (None, value.technology is not None):
        subject, other = "a technology", "a system"
        if value.technology is not None:
            subject, other = other, subject
        raise ViewError(
            f"a {type(view).__name__} is about {value.name!r}",
            allowed=f"{subject} as its subject",
            remedy=f"pass {subject}, or choose a kind that is about {other}",
        )
    if not isinstance(value, System):
        raise ViewError(
            f"the system of a view is {value!r}",
            allowed="a System(...), declared once in components.py",
            remedy="pass the object, not its name",
        )


@define(kw_only=True, eq=False, slots=False)
class View(metaclass=Draftable):
    """The base of every kind; use the kinds.

    Calls made inside `with` add both ends to the view.

    Args:
        system: The system it shows.
        title: What it shows, in one line.
        as_of: The date it is true of.
        urgent: The failures its 3 AM panel shows; the first ones of its components unless given.
        glossary: Terms that only this view uses, each with one plain sentence.
        figures: Further figures and facts by short label.
        see: Related views.

    Attributes:
        siblings: Returns the views of its system next to its module, itself among them; the loader
            sets it, and a view that was not loaded has none.
        due: How many values are still to be declared; the loader sets it too.
    """

    label: ClassVar[str] = ""  # the name of the kind for people: `Cost study`
    category: ClassVar[str] = "architecture"
    module: ClassVar[str] = ""  # the usual module of a view of the kind; its class name unless set
    priced: ClassVar[bool] = True  # whether the bill of its components is shown
    past: ClassVar[bool] = False  # whether it shows one moment, not its system as it stands
    of_technology: ClassVar[bool | None] = False  # None: of either, a technology or a system
    exempt: ClassVar[Mapping[str, str]] = {}  # the rules that do not apply to it, and why
    omitted: ClassVar[frozenset[str]] = frozenset()  # what cards of its picture leave out, by label
    fewest: ClassVar[
        Mapping[str, int]
    ] = {}  # reported figures, by how well its system is documented
    system: System = field(kw_only=False, converter=_to_system, validator=_system)
    title: str = field(kw_only=False, validator=is_text(90), metadata={"draft": _named})
    as_of: PartialDate = field(converter=to_date, metadata={"draft": _today})
    urgent: tuple[Failure, ...] = field(default=(), converter=failures)
    glossary: Mapping[str, str] = field(factory=dict[str, str])
    figures: Mapping[str, Number | Words] = field(
        factory=dict[str, "Number | Words"], validator=is_figures
    )
    see: tuple[Link, ...] = field(default=(), converter=links, validator=are_links)
    declared: Location = field(factory=here, init=False, repr=False)
    prices: Path | None = field(factory=PRICES.get, init=False, repr=False)
    siblings: Callable[[], "tuple[View, ...]"] = field(default=tuple, init=False, repr=False)
    due: int = field(default=0, init=False, repr=False)
    waivers: list[Waiver] = field(factory=list[Waiver], init=False, repr=False)
    _components: dict[str, Component] = field(factory=dict[str, Component], init=False, repr=False)
    _addressed: dict[str, Component] = field(factory=dict[str, Component], init=False, repr=False)
    _groups: dict[str, Group] = field(factory=dict[str, Group], init=False, repr=False)
    begun: list[Begun] = field(factory=list[Begun], init=False, repr=False)
    _connections: list[Connection] = field(factory=list[Connection], init=False, repr=False)
    _token: Token[Recorder | None] | None = field(default=None, init=False, repr=False)

    def __new__(cls, *arguments: Any, **keywords: Any) -> Self:
        """Make a view; a draft where something is still to be declared."""
        holes = open_holes(cls, arguments, keywords)
        return cast("Self", Draft(holes)) if holes else super().__new__(cls)

    @classmethod
    def kind_label(cls) -> str:
        """Return the name of the kind for people: its label, or the words of its class name."""
        return cls.label or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()

    @classmethod
    def shows(cls, label: str) -> bool:
        """Return whether the cards of its picture show what is known of a component.

        Args:
            label: A label of `atlas.model.components.component_facts`.
        """
        return label not in cls.omitted

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return type(self).__name__

    @property
    def components(self) -> tuple[Component, ...]:
        """Its components, in the order in which they were added."""
        return tuple(self._components.values())

    @property
    def groups(self) -> tuple[Group, ...]:
        """Its groups, in the order in which they were added."""
        return tuple(self._groups.values())

    @property
    def connections(self) -> tuple[Connection, ...]:
        """Its calls with both ends, in the order in which they were made."""
        return tuple(self._connections)

    @property
    def standing(self) -> tuple[Component, ...]:
        """Its components at `as_of`: all of them, unless its kind shows the past."""
        return self.components

    @property
    def former(self) -> tuple[Component, ...]:
        """Its components that no longer stand, in none of the views of its system."""
        return ()

    @property
    def standing_calls(self) -> tuple[Connection, ...]:
        """Its calls at `as_of`: all of them, unless its kind shows the past."""
        return self.connections

    @property
    def until(self) -> date | None:
        """The day after which nothing belongs to it; None of a view that shows today."""
        return None

    @property
    def scale(self) -> dict[str, Number | Words]:
        """The scale of its system, as far as it belongs to the time of the view."""
        return of_time(self.system.scale, self.until)

    @property
    def economics(self) -> Economics | None:
        """The costs of its system; None where it shows a time that is over."""
        return self.system.economics if self.until is None else None

    @property
    def failures(self) -> tuple[tuple[Component, Failure], ...]:
        """The failures of the 3 AM panel, each with the component that fails."""
        known = [
            (component, failure)
            for component in self.components
            for failure in self.fails_of(component)
        ]
        if self.urgent:
            return tuple(
                (component, failure)
                for wanted in self.urgent
                for component, failure in known
                if failure is wanted
            )
        first = [
            (component, self.fails_of(component)[0])
            for component in self.standing
            if self.fails_of(component)
        ]
        return tuple(first[:PANEL])

    @property
    def topics(self) -> Topics:
        """Its answers to the questions of gates, indexes and bills."""
        return Topics()

    @cached_property
    def finished_topics(self) -> Topics:
        """Its topics, computed once; only of a view that is finished."""
        return self.topics

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the content of its kind besides components and failures, in order."""
        return ()

    @cached_property
    def finished_chapters(self) -> tuple[Chapter, ...]:
        """Its chapters, computed once; only of a view that is finished."""
        return self.chapters()

    def fails_of(self, component: Component) -> tuple[Failure, ...]:
        """Return the failure modes of a component of the view."""
        return component.fails

    def of_plane(self, plane: Plane) -> tuple[Component, ...]:
        """Return the components of one plane."""
        return tuple(component for component in self.components if component.plane is plane)

    def include(self, *members: Endpoint) -> None:
        """Add components or groups that no call of this view names.

        Raises:
            TopologyError: Another component (or group) of that name is in the view.
            VersionError: A technology's version was not released at `as_of`.
        """
        for member in members:
            if isinstance(member, Group):
                self._add_group(member)
            else:
                self._add(member)

    def connect(self, tail: End, call: Call, head: End) -> None:
        """Record a call; `>>` does this.

        Args:
            tail: The caller.
            call: The call.
            head: The callee.

        Raises:
            TopologyError: A group calls its own member, or an end is no component.
        """
        connection = Connection(tail, call, head)
        heads = members(connection.head)
        shared = [member for member in members(connection.tail) if member in heads]
        if shared and not (connection.is_among_itself and isinstance(connection.tail, Component)):
            raise TopologyError(
                f"{(tail if tail is head else shared[0]).name!r} calls itself",
                allowed="a call between two components, or from a component to itself",
                remedy="name the member that calls and the one it calls, in place of the group",
            )
        self.include(connection.tail, connection.head)
        self._connections.append(connection)

    def _add(self, component: Component) -> None:
        if not isinstance(component, Component):
            raise TopologyError(
                f"{component!r} is no component",
                allowed="components and groups",
                remedy="declare it in components.py, and pass the object, not its name",
            )
        known = self._components.get(component.name)
        if known is component:
            return
        if known is not None:
            raise TopologyError(
                f"two components are called {component.name!r}",
                allowed="one component of a name in a view",
                remedy=f"rename one; the other is declared at {known.declared}",
            )
        alike = self._addressed.setdefault(slug(component.name), component)
        if alike is not component:
            raise TopologyError(
                f"the components {alike.name!r} and {component.name!r} would have one address",
                allowed="names that differ in more than capitals, blanks and hyphens",
                remedy=f"rename one; the other is declared at {alike.declared}",
            )
        component.technology.require_released(self.as_of)
        self._components[component.name] = component

    def _add_group(self, group: Group) -> None:
        known = self._groups.get(group.name)
        if known is group:
            return
        if known is not None:
            raise TopologyError(
                f"two groups are called {group.name!r}",
                allowed="one group of a name in a view",
                remedy=f"rename one; the other is declared at {known.declared}",
            )
        for member in group.members:
            self._add(member)
        self._groups[group.name] = group
        for inner in group.groups:
            self._add_group(inner)

    def groups_of(self, component: Component) -> tuple[Group, ...]:
        """Return the groups of this view that hold a component, the innermost first."""
        holding = [group for group in self.groups if component in group.members]
        return tuple(sorted(holding, key=lambda group: len(group.members)))

    def check(self) -> None:
        """Refuse a finished view that lacks what its kind requires.

        Raises:
            TopologyError: Its fallbacks form a cycle.
            ViewError: It has no component, lacks what its kind requires, or its 3 AM panel has a
                failure that none of its components has.
        """
        if not self._components:
            raise ViewError(
                f"the view {self.title!r} shows no component",
                allowed="one or more",
                remedy="make a call inside `with`, or `diagram.include(component)`",
            )
        require_no_cycle(self.connections)
        require_replaceable(self.connections)
        known = {
            id(failure) for component in self.components for failure in self.fails_of(component)
        }
        for failure in self.urgent:
            if id(failure) not in known:
                raise ViewError(
                    f"the 3 AM panel has {getattr(failure, 'name', failure)!r}, a failure mode "
                    "of no component of the view",
                    allowed="failures of its components",
                    remedy="add the component with that failure mode, or remove the failure",
                )

    def __enter__(self) -> Self:
        """Begin: calls are now added to this view."""
        if RECORDER.get() is not None:
            raise TopologyError(
                f"the view {self.title!r} begins inside another one",
                allowed="one view at a time",
                remedy="end the first `with` before the second",
            )
        self._token = RECORDER.set(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End: check what the kind requires; an exception inside `with` leaves no view."""
        if self._token is not None:
            RECORDER.reset(self._token)
            self._token = None
        if error is not None:
            return
        self.check()
        collector = COLLECTOR.get()
        if collector is not None:
            collector.append(self)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Show itself in a notebook, drawn by the installed renderer."""
        from atlas.views.notebook import mime_bundle  # noqa: PLC0415 - only notebooks need it

        return mime_bundle(
            self, f"{self.kind}: {self.system.name}, {self.title} (as of {self.as_of})"
        )
