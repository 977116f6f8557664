"""YAML documents, read within bounds and without making anything but plain data of them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

import yaml

from atlas.imported.errors import ImportedError

_MOST = 200_000
"""So many values a file may hold, aliases counted as often as they are used."""
_DEEPEST = 60


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads values with unknown tags, such as `!reset` and `!Ref`, as plain data."""


def _plain(loader: Any, _: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


cast("Any", _Loader).add_multi_constructor("!", _plain)


def documents(text: str, file: str) -> list[Any]:
    """Return the documents of a YAML file as plain data.

    Args:
        text: The text.
        file: The file, for errors.

    Raises:
        ImportedError: It is no YAML, or holds too much.
    """
    try:
        loaded = [each for each in _loaded(text) if each is not None]
        _walk(loaded)
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, KeyError) as error:
        told = " ".join(str(error).split())[:200]
        raise ImportedError(
            f"{file} cannot be read as YAML: {told}",
            allowed=f"YAML of at most {_MOST} values, {_DEEPEST} levels deep",
            remedy="give a file that its own program accepts; of a template, what it makes "
            "(`helm template`, `kustomize build`)",
        ) from error
    return loaded


def _loaded(text: str) -> Iterable[Any]:
    """Return the documents of a text: JSON as such, for YAML reads its escapes otherwise."""
    if text.lstrip().startswith(("{", "[")):
        try:
            return [json.loads(text)]
        except ValueError:  # YAML may begin so, too
            pass
    return yaml.load_all(text, _Loader)


def _walk(value: object) -> None:
    """Raise a ValueError where a value is too deep, or holds too much."""
    waiting = [(value, 0)]
    count = 0
    while waiting:
        each, depth = waiting.pop()
        count += 1
        if depth > _DEEPEST or count > _MOST:
            raise ValueError("it holds too much")
        waiting += [(child, depth + 1) for child in (*mapping(each).values(), *sequence(each))]


def mapping(value: object) -> Mapping[str, Any]:
    """Return a mapping with its keys as texts; an empty one of anything else.

    Args:
        value: Plain data.
    """
    held: Any = value
    return {str(key): each for key, each in held.items()} if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Return a list; an empty one of anything else.

    Args:
        value: Plain data.
    """
    held: Any = value
    return held if isinstance(value, list) else []
