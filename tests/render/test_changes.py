"""What changed in a view as a picture."""

from attrs import evolve

import atlas
from atlas.changes.difference import view_change
from atlas.changes.drawing import flowchart
from atlas.loader import LoadedView
from atlas.model.model import model
from atlas.model.shapes import ViewModel
from atlas.model.values import Value
from render.forms.changes import drawn
from tests.examples import finished


def _model(kind: type[atlas.View]) -> ViewModel:
    return model(LoadedView("systems/x/a", "systems/x/a.py", "A summary.", finished(kind)))


def test_every_kind_is_drawn_when_it_is_new_gone_or_changed() -> None:
    for kind in atlas.kinds.KINDS:
        whole = _model(kind)
        first, *others = whole.components
        lacking = evolve(
            whole,
            components=tuple(others),
            calls=tuple(call for call in whole.calls if first.name not in {call.tail, call.head}),
        )
        for before, after, word in (
            (None, whole, "added"),
            (whole, None, "removed"),
            (lacking, whole, "added"),
            (whole, lacking, "removed"),
        ):
            view = view_change(before, after)
            assert view is not None
            drawing = drawn(view, "v1", "v2")
            assert drawing.svg.startswith("<svg ")
            assert f">{word}<" in drawing.svg, kind.__name__
            assert word in flowchart(view)


def test_a_component_says_what_it_was_and_what_it_is() -> None:
    before = _model(atlas.CompleteArchitecture)
    first, *others = before.components
    changed = evolve(first, figures=(("pods", Value("4")),), gaps=())
    was = evolve(first, figures=(("pods", Value("3")),), gaps=())
    view = view_change(
        evolve(before, components=(was, *others)), evolve(before, components=(changed, *others))
    )

    assert view is not None
    drawing = drawn(view, "v1", "")
    assert "3 → 4" in drawing.svg
    assert "What changed from v1 to the files in the folder." in drawing.svg
    assert drawing.png.startswith(b"\x89PNG")
    assert "pods: 3 → 4" in flowchart(view)


def test_a_cost_stands_under_the_diagram() -> None:
    before = _model(atlas.CostBreakdown)
    costs = before.costs
    assert costs is not None
    place = costs.scales.index(1.0)
    totals = (*costs.totals[:place], Value("$9/mo"), *costs.totals[place + 1 :])
    view = view_change(before, evolve(before, costs=evolve(costs, totals=totals)))

    assert view is not None
    svg = drawn(view, "v1", "v2").svg
    assert "Costs and blast radius" in svg
    assert "$9/mo" in svg


def test_a_picture_has_the_same_bytes_each_time() -> None:
    view = view_change(None, _model(atlas.StorageArchitecture))

    assert view is not None
    assert drawn(view, "v1", "v2").svg == drawn(view, "v1", "v2").svg
