"""A system: its scale, cost and terms, declared once for all its views."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.choices import is_one_of
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_text
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.technologies.technology import Deployment
from atlas.views.economics import Economics

Documentation = Literal["well", "scarcely"]


def _economics(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Economics):
        raise ViewError(
            f"the economics of a system are {value!r}",
            allowed="Economics(...)",
            remedy="declare what is published, and undisclosed(...) for the rest",
        )


@frozen(kw_only=True, eq=False)
class System(metaclass=Draftable):
    """A production system of one operator.

    Args:
        name: Its name.
        documented: How much its operator has published.
        scale: Its size, as figures by short label.
        economics: Its cost.
        glossary: Terms and abbreviations of its own, each with one plain sentence.
        technologies: The technologies, where a view is about technologies and no system.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    documented: Documentation = field(
        validator=is_one_of(
            get_args(Documentation),
            "say whether its operator has published much of it; `scarcely` fits any",
        ),
        metadata={"draft": "scarcely"},
    )
    scale: Mapping[str, Number | Words] = field(validator=is_figures)
    economics: Economics = field(validator=_economics)
    glossary: Mapping[str, str] = field(factory=dict[str, str])
    technologies: tuple[Deployment, ...] = ()
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def technology(self) -> Deployment | None:
        """Its technology, or the first of them; None for a system."""
        return next(iter(self.technologies), None)

    @property
    def slug(self) -> str:
        """Its name as the name of a folder."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")


def distinct_names(technologies: Sequence[Deployment]) -> tuple[str, ...]:
    """Return their names, with the versions where two are the same technology."""
    names = [technology.technology.name for technology in technologies]
    return tuple(
        technology.label if names.count(name) > 1 else name
        for technology, name in zip(technologies, names, strict=True)
    )


def technology_system(*technologies: Deployment) -> System:
    """Return the system of a view about technologies without an operator.

    The limits of a single one are its scale.
    """
    no_bill = Undisclosed("cost: a technology by itself has no bill")
    economics = Economics(
        infrastructure=no_bill,
        unit_costs={"a request": no_bill},
        reserved=no_bill,
        growth={"2x": no_bill},
        optimisations=(),
    )
    alone = len(technologies) == 1
    return System(
        ", ".join(distinct_names(technologies)),
        documented="well",
        scale=dict(technologies[0].technology.limits) if alone else {},
        economics=economics,
        technologies=technologies,
    )
