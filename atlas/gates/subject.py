"""What a rule looks at: one view, or all views of a system."""

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import field, frozen

from atlas.loader import LoadedView
from atlas.location import Location
from atlas.review import Review
from atlas.review import review as to_review


@frozen
class Fault:
    """What a rule found.

    Args:
        message: What was found and what is allowed, in one sentence.
        declared: Where the thing at fault is declared; the view itself unless given.
        argument: The keyword argument at fault, if it is one.
    """

    message: str
    declared: Location | None = None
    argument: str | None = None


@frozen
class Subject:
    """What is checked, and the day it is checked on.

    Args:
        loaded: The view with its module.
        today: The day; given from outside, so that a run can be repeated.
        siblings: All views of the same system, this one among them, sorted by path.
        views: The views that links may lead to, with their categories; the siblings unless given.
        unused: The facts of its system that nothing uses, with where they are stated.
        review: After how many days a source is due to be read again, by its kind.
    """

    loaded: LoadedView
    today: date
    siblings: Sequence[LoadedView]
    views: Mapping[str, str] | None = None
    unused: Mapping[str, Location] = field(factory=dict[str, Location])
    review: Review = field(factory=lambda: to_review({}))

    @property
    def known(self) -> Mapping[str, str]:
        """The views that its links may lead to, with their categories."""
        if self.views is not None:
            return self.views
        return {sibling.id: sibling.view.category for sibling in self.siblings}

    @property
    def is_first(self) -> bool:
        """Whether it speaks for its system: rules about a system run on its first view."""
        return self.siblings[0] is self.loaded
