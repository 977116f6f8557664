"""Groups: components behind one boundary, which a call may start from or end at."""

from collections.abc import Iterable, Sequence
from contextvars import Token
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from attrs import field, frozen

from atlas.errors import TopologyError
from atlas.evidence.choices import is_one_of
from atlas.evidence.requirements import is_text
from atlas.location import Location, here
from atlas.topology.call import (
    RECORDER,
    Call,
    End,
    Incoming,
    Outgoing,
    from_each,
    incoming,
    outgoing,
    to_each,
    undirected,
)
from atlas.topology.component import MEMBERS, Component, join

Boundary = Literal["group", "region", "zone", "cell", "cluster", "bulkhead", "team"]


def _as_members(
    value: "Iterable[Component | Group] | None",
) -> "tuple[Component | Group, ...] | None":
    given: object = value
    if given is None:
        return None
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise TopologyError(
            f"the members of a group are {given!r}",
            allowed="a list of components, or of groups of them",
            remedy="name its components in brackets: `Group(name, [api, store])`",
        )
    return tuple(given)


def _are_members(group: "Group", _: object, value: Any) -> None:
    if value is not None:
        _require_members(group.name, value)


def _require_members(name: str, value: "Sequence[object]") -> None:
    names = [getattr(member, "name", member) for member in value]
    if not value or any(not isinstance(member, (Component, Group)) for member in value):
        raise TopologyError(
            f"group {name!r} holds {names!r}",
            allowed="one or more components, or groups of them",
            remedy="name its components, or declare them inside `with Group(...):`",
        )
    if len(set(names)) < len(names):
        is_repeated = len({id(member) for member in value}) < len(value)
        raise TopologyError(
            f"group {name!r} holds a member twice: {names!r}"
            if is_repeated
            else f"group {name!r} holds two members of one name: {names!r}",
            allowed="each component once, each with a name of its own",
            remedy="remove the repetition" if is_repeated else "rename one",
        )


@frozen(eq=False)
class Group:
    """Components that share a boundary, and so may fail together.

    What is declared inside `with Group("zone a", boundary="zone"):` are its members, other groups
    among them. A group that is declared inside a view joins the view with its members; another one
    does so by a call that names it, or by `view.include(group)`.

    Args:
        name: Its name on the picture.
        members: Its components, and groups of them. None where they are declared inside its
            `with`.
        boundary: What kind of boundary it is.

    Raises:
        TopologyError: It has no member, or one twice.
    """

    name: str = field(validator=is_text(48))
    _given: "tuple[Component | Group, ...] | None" = field(
        default=None, alias="members", converter=_as_members, validator=_are_members
    )
    boundary: Boundary = field(
        default="group",
        kw_only=True,
        validator=is_one_of(
            get_args(Boundary), "`group` says nothing but that they are drawn together"
        ),
    )
    declared: Location = field(factory=here, init=False, repr=False)
    _inside: "list[Component | Group]" = field(
        factory=list["Component | Group"], init=False, repr=False
    )
    _outside: "list[Token[list[Component | Group] | None]]" = field(
        factory=list["Token[list[Component | Group] | None]"], init=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        """Join the group that it is declared in, and with its members the view, if any."""
        join(self)
        if self._given:
            self._include()

    def __enter__(self) -> Self:
        """Take what is declared from now on as members."""
        self._outside.append(MEMBERS.set(self._inside))
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Take no more members, and join the view that is being declared, if any.

        Raises:
            TopologyError: Nothing was declared, or something twice.
        """
        MEMBERS.reset(self._outside.pop())
        if kind is None:
            self._include()

    def _include(self) -> None:
        held = self._held
        recorder = RECORDER.get()
        if recorder is not None and held:
            recorder.include(self)

    @property
    def _held(self) -> "tuple[Component | Group, ...]":
        held = (*(self._given or ()), *self._inside)
        _require_members(self.name, held)
        return held

    @property
    def members(self) -> tuple[Component, ...]:
        """Its components, those of the groups inside it among them.

        Raises:
            TopologyError: It has none.
        """
        held = [each.members if isinstance(each, Group) else (each,) for each in self._held]
        return tuple(dict.fromkeys(component for members in held for component in members))

    @property
    def groups(self) -> "tuple[Group, ...]":
        """The groups that it holds itself."""
        return tuple(each for each in self._held if isinstance(each, Group))

    def __rshift__(self, call: Call, /) -> Outgoing:
        """Begin a call from the whole group; in a draft, `self >> head` will do."""
        return outgoing(self, call)

    def __lshift__(self, call: Call, /) -> Incoming:
        """Begin a call to the whole group; in a draft, `self << tail` will do."""
        return incoming(self, call)

    if not TYPE_CHECKING:  # a type checker names what a draft leaves out

        def __rrshift__(self, tails: Sequence[End], /) -> Self:
            """Make calls from each of a list in a draft: `[a, b] >> self`."""
            return from_each(tails, self)

        def __rlshift__(self, heads: Sequence[End], /) -> Self:
            """Make calls to each of a list in a draft: `[a, b] << self`."""
            return to_each(heads, self)

        def __sub__(self, other: object, /) -> None:
            """Refuse `self - other`, and say how a relation without a direction is written."""
            raise undirected(self, other)

        def __rsub__(self, others: object, /) -> None:
            """Refuse `[a, b] - self`, as `self - other`."""
            raise undirected(others, self)
