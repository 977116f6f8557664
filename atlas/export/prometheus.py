"""Writes alerting rules as the rule files of Prometheus."""

import json
from collections.abc import Iterator, Mapping

from atlas.export.rules import AlertRule, Rules


def to_yaml(rules: Rules) -> str:
    """Return a rule file, which `promtool check rules` accepts; the same for the same input."""
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Rules) -> Iterator[str]:
    for omission in rules.omissions:
        yield " ".join(f"# {omission.view}: {omission.signal}: {omission.why}".split())
    yield "groups:" if rules.groups else "groups: []"
    for group in rules.groups:
        yield f"  - name: {_scalar(group.name)}"
        yield "    rules:"
        for rule in group.rules:
            yield from _rule(rule)


def _rule(rule: AlertRule) -> Iterator[str]:
    yield f"      - alert: {_scalar(rule.alert)}"
    yield f"        expr: {_scalar(rule.expr)}"
    yield from _mapping("labels", rule.labels)
    yield from _mapping("annotations", rule.annotations)


def _mapping(name: str, values: Mapping[str, str]) -> Iterator[str]:
    yield f"        {name}:"
    for key, value in values.items():
        yield f"          {key}: {_scalar(_plain(value))}"


def _plain(text: str) -> str:
    """Keep a text from being read as a template: commands hold braces of their own."""
    return text.replace("{{", '{{ "{{" }}')


def _scalar(text: str) -> str:
    """Return a text as a quoted scalar: JSON's strings are YAML's as well."""
    return json.dumps(text, ensure_ascii=False)
