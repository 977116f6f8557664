"""What the pages of failure classes need of an incident."""

from typing import Any

from atlas.evidence.figure import Quantity
from atlas.kinds.spans import ENDS
from atlas.model.shapes import ViewModel
from atlas.model.values import Value


def told(model: ViewModel) -> dict[str, Any] | None:
    """Return what the page of a class needs of an incident, as JSON can hold it; None of others.

    Args:
        model: The view.
    """
    if not model.failure_classes:
        return None
    chapters = {chapter.key: chapter for chapter in model.chapters}
    times = chapters["impact"].facts
    causes = chapters["causes"].facts
    return {
        "spans": {
            name: [value.text, _seconds(value), value.where]
            for label, value in times.items()
            for name in ENDS
            if label.startswith(name)
        },
        "causes": {label: value.text for label, value in causes.items() if value.text},
        "barriers": [
            {"name": entry.name, "kind": next(iter(entry.marks), "")}
            for entry in chapters["barriers"].entries
        ],
    }


def _seconds(value: Value) -> float | None:
    if value.low is None or value.high is None:
        return None
    return Quantity(value.low, value.high, value.unit).to("second").magnitude
