"""The model of a view as JSON, and the JSON Schema of that."""

import inspect
import json
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from atlas.model.shapes import ViewModel

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def plain(model: ViewModel) -> dict[str, Any]:
    """Return a model as dictionaries, lists, texts and numbers."""
    builtins: dict[str, Any] = msgspec.to_builtins(model)
    return builtins


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `atlas show VIEW --format json` prints: a list of models."""
    description = "What `atlas show VIEW --format json` prints."
    return schema_of(tuple[ViewModel, ...], "Views of the atlas", description)


def schema_of(shape: Any, title: str, description: str) -> dict[str, Any]:
    """Return the JSON Schema of plain data.

    Args:
        shape: The type of the data.
        title: The title of the schema.
        description: What the data is.
    """
    (root,), definitions = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    return {
        "$schema": SCHEMA,
        "title": title,
        "description": description,
        **root,
        "$defs": {name: _cleaned(definitions[name]) for name in sorted(definitions)},
    }


def _cleaned(part: Any) -> Any:
    """Return a part of a schema whose descriptions are indented alike in all releases of Python."""
    if isinstance(part, dict):
        items = cast("dict[str, Any]", part).items()
        return {
            key: inspect.cleandoc(value)
            if key == "description" and isinstance(value, str)
            else _cleaned(value)
            for key, value in items
        }
    return part


def schema_text(of: Mapping[str, Any] | None = None) -> str:
    """Return a JSON Schema as the documentation has it.

    Args:
        of: The schema; that of views unless given.
    """
    return json.dumps(schema() if of is None else of, indent=2, ensure_ascii=False) + "\n"
