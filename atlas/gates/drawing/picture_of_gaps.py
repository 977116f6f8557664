"""DG607: a picture most of whose fields are gaps."""

from collections.abc import Iterator

from atlas.evidence.gap import is_missing
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.components import shown_facts, unknown_to_all

_MOST = 0.4
_FEW = 4
"""So many gaps hide nothing, however small the picture is."""


class PictureOfGaps(Rule):
    """More than 40 % of what the cards of a picture could say of its components is not known.

    A field is what the kind shows of a component; a gap of all components is said once, and counts
    once. The picture of an incident shows what happened to its components instead.
    """

    code = "DG607"
    name = "picture-of-gaps"
    gate = Gate.DRAWING
    level = "published"
    question = "Most of what the picture shows is known"
    why = "A box of which nothing is known helps nobody, and hides those of which much is."
    remedy = "leave out components of which nothing is published, or find sources"
    bad = "storage(component(size=gap, backup=gap, figures=gaps(2)))"
    good = "storage(component(size=gap, figures={**gaps(2), **many_figures(3)}))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the fields of all cards, and those without a value."""
        view = subject.loaded.view
        if view.category != "architecture":
            return
        shown = shown_facts(view)
        unknown = unknown_to_all(shown)
        by_component = {
            name: [is_missing(fact) for label, fact in facts.items() if label not in unknown]
            for name, facts in shown.items()
        }
        gaps = sum(map(sum, by_component.values()), len(unknown))
        fields = sum(map(len, by_component.values()), len(unknown))
        if gaps > max(_FEW, _MOST * fields):
            worst = sorted(by_component, key=lambda name: -sum(by_component[name]))[:3]
            yield Fault(
                f"{gaps} of {fields} fields on the picture of {view.title!r} are gaps, "
                f"most of them of {', '.join(map(repr, worst))}; allowed: at most {_MOST:.0%}",
                view.declared,
            )
