"""The model of a view as JSON, and the JSON Schema of that."""

import inspect
import json
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
    (root,), definitions = msgspec.json.schema_components(
        [tuple[ViewModel, ...]], ref_template="#/$defs/{name}"
    )
    return {
        "$schema": SCHEMA,
        "title": "Views of the atlas",
        "description": "What `atlas show VIEW --format json` prints.",
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


def schema_text() -> str:
    """Return the JSON Schema as the documentation has it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
