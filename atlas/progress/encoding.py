"""The progress of a project as JSON, and the JSON Schema of that."""

from typing import Any

import msgspec

from atlas.model.encoding import schema_of
from atlas.progress.shapes import Progress


def plain(progress: Progress) -> dict[str, Any]:
    """Return progress as dictionaries, lists, texts and numbers."""
    builtins: dict[str, Any] = msgspec.to_builtins(progress)
    return builtins


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `atlas progress --format json` prints."""
    description = "What `atlas progress --format json` prints."
    return schema_of(Progress, "Progress of a project", description)
