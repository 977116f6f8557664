"""Views, costs and what-if in a notebook of Jupyter.

```python
from atlas.notebook import view

shop = view("systems/shop/architecture")
shop  # its picture
shop.costs(scale=3)  # what each component costs a month at three times the load
shop.whatif("orders")  # what is down and degraded without it
```
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from attrs import evolve, frozen
from markupsafe import Markup

from atlas.analysis.bill import bill
from atlas.analysis.costs import Pricing
from atlas.analysis.failing import radius_of
from atlas.analysis.growth import growth_in_words, projection
from atlas.analysis.mix import Mix
from atlas.cli import billing, radius
from atlas.embedding import Embedded, embedded
from atlas.evidence.constructors import percent
from atlas.evidence.figure import Figure, Number
from atlas.evidence.statement import assumed
from atlas.project import find_project
from atlas.topology.component import Component
from render.forms.dossier import dossier
from render.forms.registry import Form

_Row = tuple[object, ...]


@frozen
class Shown:
    """A view in a notebook, which shows its picture; `view` loads one.

    Args:
        embedded: The view with its module.
        form: The form in which it is drawn.
    """

    embedded: Embedded
    form: Form = "picture"

    @property
    def card(self) -> "Shown":
        """The view as a card, as wide as a phone."""
        return evolve(self, form="card")

    @property
    def dossier(self) -> "Shown":
        """The view as a dossier: everything about it in one picture."""
        return evolve(self, form="dossier")

    def costs(
        self,
        scale: float = 1.0,
        *,
        reserved: float | None = None,
        term: Literal["1yr", "3yr"] = "1yr",
        region: str | None = None,
    ) -> "Costs":
        """Return what the view costs a month.

        Args:
            scale: The multiple of its load.
            reserved: The share from 0 to 1 of its machines that is reserved, in place of what its
                fleets say.
            term: For how long.
            region: The region of fleets that name none.

        Raises:
            CostError: The scale or the share cannot be priced.
        """
        shown = self.embedded.loaded
        mix = None
        if reserved is not None:
            share = assumed(percent(reserved * 100), because="set in the notebook")
            mix = Mix(share, term)
        today = bill(shown.view, Pricing(shown.view.as_of, mix=mix, region=region))
        priced = today if scale == 1 else projection(today, scale)
        return Costs(billing.Priced(shown.id, shown.view, priced, scale))

    def whatif(self, *names: str, zones: Sequence[str] = ()) -> "WhatIf":
        """Return what is down, degraded and unaffected when something fails.

        Args:
            names: Components and groups of the view that fail.
            zones: Zones that fail.

        Raises:
            TopologyError: It has no component, group or zone of a name.
        """
        shown = self.embedded.loaded
        return WhatIf(radius.outcome(shown, radius_of(shown.view, names, zones)))

    def _repr_mimebundle_(self, **_: object) -> Mapping[str, str]:
        """Show itself in a notebook."""
        drawing = self.embedded.drawing(self.form)
        return {"image/svg+xml": drawing.svg, "text/plain": drawing.scene.description}


@frozen
class Costs:
    """What a view costs, as a table in a notebook.

    Args:
        priced: The bill of the view.
    """

    priced: billing.Priced

    def __str__(self) -> str:
        """Return what `atlas costs` prints."""
        return billing.to_text(self.priced, explain=False)

    def _repr_mimebundle_(self, **_: object) -> Mapping[str, str]:
        """Show itself in a notebook."""
        view, due = self.priced.view, self.priced.bill
        scaled = f", at {self.priced.scale:g}× the load" if self.priced.scale != 1 else ""
        rows: list[_Row] = [
            (
                line.name,
                line.plane.label if line.plane else "",
                _amount(line.monthly),
                growth_in_words(line.component) if scaled else None,
            )
            for line in due.lines
        ]
        rows.append((Markup("<b>total</b>"), "", _amount(due.total.figure), due.coverage or None))
        rows += (
            (f"per {name}", "", _amount(cost), None) for name, cost in self.priced.units.items()
        )
        title = f"{view.system.name}: {view.title} (as of {view.as_of}){scaled}"
        html = _table(title, ("component", "plane", "a month", ""), rows)
        return {"text/html": html, "text/plain": str(self)}


@frozen
class WhatIf:
    """What becomes of a view when something fails, as a table with a picture in a notebook.

    Args:
        outcome: The components and journeys with their states.
    """

    outcome: radius.Outcome

    def __str__(self) -> str:
        """Return what `atlas whatif` prints."""
        return radius.to_text(self.outcome)

    def _repr_mimebundle_(self, **_: object) -> Mapping[str, str]:
        """Show itself in a notebook."""
        view, fails = self.outcome.loaded.view, self.outcome.radius
        states: Mapping[str, tuple[Component, ...]] = {
            "fails": fails.killed,
            "weakened": fails.weakened,
            "down": fails.lost,
            "degraded": fails.degraded,
            "unaffected": fails.untouched,
        }
        rows: list[_Row] = [
            (f"{state} ({len(members)})", ", ".join(member.name for member in members) or "—")
            for state, members in states.items()
            if members or state != "weakened"
        ]
        ways = self.outcome.journeys
        for state, journeys in (
            ("fails for users", ways.lost),
            ("degraded for users", ways.degraded),
            ("works for users", ways.untouched),
        ):
            rows += ((state, str(journey)) for journey in journeys)
        title = f"{view.system.name}: {view.title} (as of {view.as_of})"
        table = _table(title, ("state", "components and journeys"), rows)
        html = Markup("{}<details><summary>Picture</summary>{}</details>").format(
            table, self._image()
        )
        return {"text/html": html, "text/plain": str(self)}

    def _image(self) -> Markup:
        shown = self.outcome.loaded
        drawn = dossier(shown.view, summary=shown.summary, radius=self.outcome.radius)
        data = b64encode(drawn.svg.encode()).decode()
        return Markup('<img src="data:image/svg+xml;base64,{}" alt="{}">').format(
            data, radius.to_text(self.outcome)
        )


def view(name: str, folder: str | Path | None = None) -> Shown:
    """Load a view; after a change of its module, load it again.

    Args:
        name: Its id, as `atlas list` prints it.
        folder: A folder of its project; the current one unless given.

    Raises:
        NoProjectError: No pyproject.toml above the folder has a table `[tool.atlas]`.
        ConfigurationError: The project has no view of that name.
        ViewError: It cannot be loaded.
    """
    project = find_project(Path(folder) if folder is not None else None)
    return Shown(embedded(project, name))


def _amount(number: Number) -> object:
    """Return a figure with its grade on hover, or a gap with where was looked."""
    if isinstance(number, Figure):
        return Markup('<span title="{}">{}</span>').format(number.grade.value, str(number))
    return Markup('<span title="{}">—</span>').format(number.where)


def _table(title: str, heads: Sequence[str], rows: Sequence[_Row]) -> Markup:
    """Return a table of HTML, its cells aligned to the left; empty columns are left out."""
    kept = [at for at, _ in enumerate(heads) if any(row[at] not in {None, ""} for row in rows)]
    cell = Markup('<td style="text-align:left">{}</td>')
    head = Markup('<th style="text-align:left">{}</th>')
    lines = [Markup("").join(head.format(heads[at]) for at in kept)]
    lines += (
        Markup("").join(cell.format("" if row[at] is None else row[at]) for at in kept)
        for row in rows
    )
    body = Markup("").join(Markup("<tr>{}</tr>").format(line) for line in lines)
    return Markup("<table><caption>{}</caption>{}</table>").format(title, body)
