"""Drafts: placeholders for views that are not fully declared yet."""

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any, Self, get_args, get_type_hints

from attrs import define, field, fields

from atlas.evidence.gap import Undisclosed
from atlas.evidence.todo import HOLES, Unfinished
from atlas.topology.call import RECORDER, Begun, Call, End, Recorder
from atlas.topology.connection import Endpoint
from atlas.views.waiver import Waiver


@define(eq=False)
class Draft:
    """A view with holes that no gap can fill; it accepts what a view accepts, and shows nothing.

    Args:
        holes: What is still to be declared.
    """

    holes: tuple[Unfinished, ...]
    waivers: list[Waiver] = field(factory=list[Waiver], init=False)
    _outer: Recorder | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Record the holes again: those of a shared module belong to this view too."""
        noted = HOLES.get()
        if noted is not None:
            noted.extend(self.holes)

    @property
    def begun(self) -> list[Begun]:
        """The calls that have one end so far; a draft says nothing of them."""
        return []

    def include(self, *members: Endpoint) -> None:
        """Accept components and groups, as a view does."""

    def connect(self, tail: End, call: Call, head: End) -> None:
        """Accept a call, as a view does.

        Args:
            tail: The caller.
            call: The call.
            head: The callee.
        """

    def __enter__(self) -> Self:
        """Begin: calls are now added to this draft."""
        self._outer = RECORDER.get()
        RECORDER.set(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End: nothing is checked, because the declarations are incomplete."""
        RECORDER.set(self._outer)


def takes_gap(kind: Any) -> bool:
    """Return whether an annotation's type allows a gap."""
    return kind is Undisclosed or Undisclosed in get_args(kind)


def open_holes(
    cls: type, arguments: Iterable[object], keywords: Mapping[str, object]
) -> tuple[Unfinished, ...]:
    """Return the holes among the arguments of a kind where no gap is allowed.

    Args:
        cls: The kind.
        arguments: What it is called with by position.
        keywords: What it is called with by keyword.
    """
    if not any(isinstance(argument, Unfinished) for argument in (*arguments, *keywords.values())):
        return ()
    names = [
        attribute.name for attribute in fields(cls) if attribute.init and not attribute.kw_only
    ]
    named = {**dict(zip(names, arguments, strict=False)), **keywords}
    types = get_type_hints(cls)
    return tuple(
        argument
        for name, argument in named.items()
        if isinstance(argument, Unfinished) and not takes_gap(types.get(name))
    )
