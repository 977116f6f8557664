"""Compare what two revisions of a view say."""

from collections.abc import Iterable, Mapping

from atlas.changes.facts import Texts, facts, without_sources
from atlas.changes.shapes import Change, Changes, Detail, Part, State, ViewChange
from atlas.model.shapes import ViewModel


def changes(
    before: Mapping[str, ViewModel], after: Mapping[str, ViewModel], *, names: tuple[str, str]
) -> Changes:
    """Return the views that are new, gone, or say something else.

    Args:
        before: The models of the views before, by id.
        after: Those of now.
        names: What the two revisions are called.
    """
    views = (view_change(before.get(name), after.get(name)) for name in sorted({*before, *after}))
    first, second = names
    return Changes(before=first, after=second, views=tuple(view for view in views if view))


def view_change(before: ViewModel | None, after: ViewModel | None) -> ViewChange | None:
    """Return what changed in a view; None where it says the same.

    Args:
        before: Its model before; None of a new view.
        after: Its model now; None of one that is gone.
    """
    state: State = "changed"
    found: tuple[Change, ...] = ()
    if before and after:
        found = tuple(_compared(before, after))
        if not found:
            return None
    elif not before and not after:
        return None
    else:
        state = "added" if after else "removed"
    model = after or before
    assert model is not None, "one of both is there"  # noqa: S101
    return ViewChange(
        id=model.id,
        title=model.title,
        kind=model.kind_label,
        system=model.system,
        state=state,
        changes=found,
        before=before,
        after=after,
    )


def _compared(before: ViewModel, after: ViewModel) -> Iterable[Change]:
    old, new = facts(before), facts(after)
    order = dict.fromkeys(part for part, _ in [*new, *old])
    for wanted in order:
        for part, subject in dict.fromkeys([*old, *new]):
            if part == wanted:
                change = _change(part, subject, old.get((part, subject)), new.get((part, subject)))
                if change:
                    yield change


def _change(part: Part, subject: str, old: Texts | None, new: Texts | None) -> Change | None:
    if old is not None and new is not None:
        details = tuple(
            Detail(label=label, before=old.get(label, ""), after=new.get(label, ""))
            for label in dict.fromkeys([*old, *new])
            if old.get(label, "") != new.get(label, "")
        )
        return (
            Change(part=part, subject=subject, state="changed", details=details)
            if details
            else None
        )
    state: State = "removed" if new is None else "added"
    said = without_sources(new or old or {})
    details = tuple(
        Detail(label=label, before="" if new else text, after=text if new else "")
        for label, text in said.items()
    )
    return Change(part=part, subject=subject, state=state, details=details)
