"""What two revisions of a view say otherwise."""

from attrs import evolve

import atlas
from atlas.changes.difference import changes, view_change
from atlas.changes.shapes import Change
from atlas.loader import LoadedView
from atlas.model.model import model
from atlas.model.shapes import ViewModel
from atlas.model.values import Value
from tests.examples import finished


def _model(kind: type[atlas.View] = atlas.CompleteArchitecture) -> ViewModel:
    return model(LoadedView("systems/x/a", "systems/x/a.py", "A summary.", finished(kind)))


def _changes(before: ViewModel, after: ViewModel) -> list[Change]:
    found = view_change(before, after)
    return list(found.changes) if found else []


def test_a_view_that_says_the_same_has_not_changed() -> None:
    for kind in atlas.kinds.KINDS:
        assert view_change(_model(kind), _model(kind)) is None


def test_a_new_view_and_one_that_is_gone_are_named() -> None:
    one = _model()
    two = evolve(one, id="systems/x/b")
    found = changes({"systems/x/a": one}, {"systems/x/b": two}, names=("v1", ""))

    assert [(view.id, view.state) for view in found.views] == [
        ("systems/x/a", "removed"),
        ("systems/x/b", "added"),
    ]
    assert found.counts() == [("added", 1), ("removed", 1)]


def test_a_figure_of_a_component_is_told_before_and_after() -> None:
    before = _model()
    first, *others = before.components
    changed = evolve(first, figures=(("load", Value("9 requests/s")),), gaps=())
    (found,) = _changes(before, evolve(before, components=(changed, *others)))

    assert (found.part, found.subject, found.state) == ("component", first.name, "changed")
    told = {detail.label: (detail.before, detail.after) for detail in found.details}
    assert told["load"][1] == "9 requests/s"
    assert all(before != after for before, after in told.values())


def test_components_and_calls_come_and_go() -> None:
    before = _model()
    first, *others = before.components
    calls = tuple(call for call in before.calls if first.name not in {call.tail, call.head})
    after = evolve(before, components=tuple(others), calls=calls)
    gone = _changes(before, after)
    new = _changes(after, before)

    assert {each.state for each in gone} == {"removed"}
    assert {each.state for each in new} == {"added"}
    assert [(each.part, each.subject) for each in gone] == [
        (each.part, each.subject) for each in new
    ]
    assert ("component", first.name) in {(each.part, each.subject) for each in gone}


def test_two_calls_between_the_same_components_are_told_apart() -> None:
    before = _model()
    call = before.calls[0]
    after = evolve(before, calls=(*before.calls, evolve(call, protocol="SMTP")))
    (found,) = _changes(before, after)

    assert (found.subject, found.state) == (f"{call.ends} (2)", "added")
    assert "SMTP" in {detail.after for detail in found.details}


def test_another_page_with_the_same_figure_is_a_change() -> None:
    before = _model()
    first, *others = before.components
    cited = [
        evolve(first, figures=(("load", Value("9/s", href=f"https://example.org/{page}")),))
        for page in "ab"
    ]
    (found,) = _changes(
        evolve(before, components=(cited[0], *others)),
        evolve(before, components=(cited[1], *others)),
    )

    assert [detail.label for detail in found.details] == ["load, source"]


def test_every_kind_tells_a_change_of_each_of_its_chapters() -> None:
    for kind in atlas.kinds.KINDS:
        before = _model(kind)
        for place, chapter in enumerate(before.chapters):
            after = evolve(
                before,
                chapters=(
                    *before.chapters[:place],
                    evolve(chapter, lead="Something else."),
                    *before.chapters[place + 1 :],
                ),
            )
            assert "chapter" in {each.part for each in _changes(before, after)}, kind.__name__
