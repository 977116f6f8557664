"""The shapes of what changed, as `atlas diff --format json` prints them."""

from collections.abc import Sequence
from typing import Literal

from attrs import field, frozen

from atlas.model.shapes import ViewModel

State = Literal["added", "removed", "changed"]
Part = Literal[
    "view",
    "component",
    "call",
    "group",
    "failure",
    "blast radius",
    "cost",
    "figure",
    "chapter",
    "question",
    "waiver",
]
"""What of a view a change is about."""


@frozen(kw_only=True)
class Detail:
    """A text that is another now.

    Args:
        label: What it says.
        before: What it said; empty where it said nothing.
        after: What it says now; empty where it says nothing.
    """

    label: str
    before: str
    after: str


@frozen(kw_only=True)
class Change:
    """Something of a view that is new, gone, or not as it was.

    Args:
        part: What it is.
        subject: Its name.
        state: Whether it was added, removed or changed.
        details: What it says otherwise; of something new or gone, what it says or said.
    """

    part: Part
    subject: str
    state: State
    details: tuple[Detail, ...]


@frozen(kw_only=True)
class ViewChange:
    """A view that is new, gone, or not as it was.

    Args:
        id: Its id.
        title: Its title, the newer one.
        kind: The label of its kind.
        system: The name of its system.
        state: Whether it was added, removed or changed.
        changes: What changed in it; empty of a view that is new or gone.
        before: Its model before; None of a new one.
        after: Its model now; None of one that is gone.
    """

    id: str
    title: str
    kind: str
    system: str
    state: State
    changes: tuple[Change, ...]
    before: ViewModel | None = field(default=None, repr=False)
    after: ViewModel | None = field(default=None, repr=False)

    @property
    def whole(self) -> State | None:
        """What holds for all that is in it, if it is new or gone; None if only parts changed."""
        return None if self.state == "changed" else self.state

    @property
    def model(self) -> ViewModel:
        """Its model, the newer one."""
        model = self.after or self.before
        assert model is not None, "a view that changed was there before or is there now"  # noqa: S101
        return model


@frozen(kw_only=True)
class Changes:
    """What changed between two revisions.

    Args:
        before: The revision before.
        after: The revision after; empty of the files as they are in the folder.
        views: The views that changed, by their ids.
    """

    before: str
    after: str
    views: tuple[ViewChange, ...]

    def counts(self) -> Sequence[tuple[State, int]]:
        """Return how many views were changed, added and removed, without zeros."""
        states: tuple[State, ...] = ("changed", "added", "removed")
        counted: list[tuple[State, int]] = [
            (state, sum(view.state == state for view in self.views)) for state in states
        ]
        return [(state, count) for state, count in counted if count]
