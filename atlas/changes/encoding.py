"""What changed as JSON."""

from attrs import asdict, fields, filters

from atlas.changes.shapes import Changes, ViewChange
from atlas.json_output import json_text

_LEFT_OUT = filters.exclude(fields(ViewChange).before, fields(ViewChange).after)


def to_json(changes: Changes) -> str:
    """Return what changed as one JSON object, without the models of the views.

    Args:
        changes: What changed.
    """
    return json_text(asdict(changes, filter=_LEFT_OUT))
