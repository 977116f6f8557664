"""Exports of log stores: the records in one JSON document of Loki, CloudWatch or Elasticsearch."""

import json
from collections.abc import Iterator
from typing import Any, cast

LISTS = ("events", "logEvents", "entries", "records", "Records", "results", "logs", "data")
"""Keys under which stores list their records: CloudWatch, Cloud Logging, Firehose, Insights."""


def records(value: object) -> list[str] | None:
    """Return the records of an export, each as JSON or as it is; None where a value holds none.

    Args:
        value: The document, as it was parsed.
    """
    listed = _listed(value)
    if listed is None:
        return None
    return [text for item in listed for text in _texts(item)]


def _listed(value: object) -> list[object] | None:
    if isinstance(value, list):
        return cast("list[object]", value)
    if not isinstance(value, dict):
        return None
    content = cast("dict[str, Any]", value)
    for inner in _inner(content):
        if isinstance(inner, list):
            return cast("list[object]", inner)
    return None


def _inner(content: dict[str, Any]) -> Iterator[object]:
    """Yield where a store may list its records, nested ones first."""
    match content:
        case {"data": {"result": result}}:  # Loki's API
            yield result
        case {"streams": streams}:  # Loki's push API
            yield streams
        case {"hits": {"hits": hits}}:  # Elasticsearch, OpenSearch
            yield hits
        case {"responses": [{"hits": {"hits": hits}}, *_]}:
            yield hits
        case _:
            yield from (content.get(key) for key in LISTS)


def _texts(item: object) -> Iterator[str]:
    match cast("Any", item):
        case str() as text:
            yield from text.splitlines() or [""]
        case {"stream": labels, "values": [*entries]}:  # of Loki
            for time, message, *_ in entries:
                yield _json({"time": time, "message": message, "kubernetes": labels})
        case {"_source": source}:  # of Elasticsearch
            yield _json(source)
        case [{"field": _}, *_] as fields:  # of CloudWatch Logs Insights
            yield _json({field["field"]: field.get("value") for field in fields})
        case other:
            yield _json(other)


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode()  # half of a pair stays an escape
