"""Writes log signals as percolator queries of Elasticsearch or OpenSearch."""

from collections.abc import Iterable, Iterator
from typing import Any

from atlas.export.signals import SignalRule
from atlas.json_output import json_line, json_text


def mapping(field: str) -> str:
    """Return the mapping of the index that holds the queries, as the body of `PUT /<index>`.

    Args:
        field: The field with the message.
    """
    properties: dict[str, Any] = {
        "query": {"type": "percolator"},
        field: {"type": "text"},
        "technology": {"type": "keyword"},
        "title": {"type": "text"},
        "meaning": {"type": "text"},
        "severity": {"type": "keyword"},
        "first_step": {"type": "text"},
        "url": {"type": "keyword"},
    }
    return json_text({"mappings": {"properties": properties}}) + "\n"


def to_bulk(rules: Iterable[SignalRule], *, index: str, field: str) -> str:
    """Return the queries as the body of `POST /_bulk`.

    An analysed field holds words, not characters: the anchor is looked for as a phrase, and the
    pattern, which is made of characters, is left to whoever reads the hit.

    Args:
        rules: The rules.
        index: The index that holds the queries.
        field: The field with the message.
    """
    return "".join(f"{line}\n" for line in _lines(rules, index, field))


def _lines(rules: Iterable[SignalRule], index: str, field: str) -> Iterator[str]:
    for rule in rules:
        yield json_line({"index": {"_index": index, "_id": rule.key}})
        must: list[dict[str, Any]] = [{"match_phrase": {field: rule.anchor.strip()}}]
        if rule.context:
            should = [{"match_phrase": {field: word}} for word in rule.context]
            must.append({"bool": {"should": should, "minimum_should_match": 1}})
        document = {
            "query": {"bool": {"must": must}},
            "technology": rule.technology,
            "title": rule.title,
            "meaning": rule.meaning,
            "severity": rule.severity,
            "first_step": rule.step,
            "url": rule.url,
        }
        yield json_line(document)
