"""Links from one view to another, declared by the view they start from."""

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import Any, Literal, get_args

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.choices import is_one_of
from atlas.evidence.requirements import is_text
from atlas.location import Location, here

Relation = Literal["guide", "limit", "barrier", "pattern", "incident", "comparison", "more"]
"""The relation of the other view to this one."""

_ID = re.compile(r"[\w-]+(/[\w-]+)+")


@frozen
class Meaning:
    """What a relation means.

    Args:
        heading: The heading of its links.
        category: The category of views it leads to; empty for any.
    """

    heading: str
    category: str = ""


RELATIONS = MappingProxyType(
    {
        "guide": Meaning("Debugging guides", "debugging-guide"),
        "limit": Meaning("The limit that was reached", "capacity-model"),
        "barrier": Meaning("What would have prevented it", "pattern-implementation"),
        "pattern": Meaning("Patterns in use", "pattern-implementation"),
        "incident": Meaning("Incidents", "incident-anatomy"),
        "comparison": Meaning("Comparisons", "technology-comparison"),
        "more": Meaning("More"),
    }
)
"""The relations, in the order in which they are shown."""


def _view_id(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        path = str(value).removesuffix(".py").replace(".", "/").strip("/")
        meant = path if _ID.fullmatch(path) else "incidents/debugging/redis_out_of_memory"
        raise ViewError(
            f"a link leads to {value!r}",
            allowed="the path of a view's module inside the project, without `.py`",
            remedy=f"write it as `{meant}`",
        )


@frozen
class Link:
    """A link to another view, which must exist when the whole project is checked.

    What views share (components, technologies, log messages, reports) links them by itself and
    need not be declared.

    Args:
        view: Path of the other view's module without its ending: `incidents/debugging/disk_full`.
        relation: The relation of the other view to this one; it requires a category.
        because: What the other view contains, at most 100 characters; facts belong in statements.
    """

    view: str = field(validator=_view_id)
    relation: Relation = field(
        default="more",
        validator=is_one_of(
            get_args(Relation), 'choose what the other view is to this one; "more" fits any'
        ),
    )
    because: str = field(kw_only=True, validator=is_text(100))
    declared: Location = field(factory=here, init=False, repr=False, eq=False)


def links(value: Iterable[Link]) -> tuple[Link, ...]:
    """Keep links as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def are_links(view: object, attribute: Any, value: tuple[Any, ...]) -> None:
    """Require links, each to another view.

    Args:
        view: The view whose links they are, for the message.
        attribute: The attribute.
        value: The links.

    Raises:
        ViewError: A value is no link, or two links lead to one view.
    """
    seen: set[str] = set()
    for link in value:
        if not isinstance(link, Link):
            raise ViewError(
                f"{attribute.name} of {type(view).__name__} holds {link!r}",
                allowed='Link("folder/of/a_view", "guide", because="what is found there")',
                remedy="wrap the path of the view in `Link(…, because=…)`",
            )
        if link.view in seen:
            raise ViewError(
                f"{attribute.name} of {type(view).__name__} leads to {link.view!r} twice",
                allowed="one link to a view",
                remedy="keep the relation that says most",
            )
        seen.add(link.view)
