"""Writes alerting rules as the rule files of Prometheus."""

from collections.abc import Iterator, Mapping

from atlas.export.quoting import double_quoted, untemplated
from atlas.export.rules import AlertRule, Rules


def to_yaml(rules: Rules) -> str:
    """Return a rule file, which `promtool check rules` accepts; the same for the same input."""
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Rules) -> Iterator[str]:
    for omission in rules.omissions:
        yield " ".join(f"# {omission.view}: {omission.signal}: {omission.why}".split())
    yield "groups:" if rules.groups else "groups: []"
    for group in rules.groups:
        yield f"  - name: {double_quoted(group.name)}"
        yield "    rules:"
        for rule in group.rules:
            yield from _rule(rule)


def _rule(rule: AlertRule) -> Iterator[str]:
    yield f"      - alert: {double_quoted(rule.alert)}"
    yield f"        expr: {double_quoted(rule.expr)}"
    if rule.lasting:
        yield f"        for: {rule.lasting}"
    yield from _mapping("labels", rule.labels)
    yield from _mapping("annotations", rule.annotations)


def _mapping(name: str, values: Mapping[str, str]) -> Iterator[str]:
    yield f"        {name}:"
    for key, value in values.items():
        yield f"          {key}: {double_quoted(untemplated(value))}"
