"""Writes log signals as alerting rules of Loki's ruler, in LogQL."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from atlas.export.quoting import double_quoted, untemplated
from atlas.export.signals import SignalRule


def to_yaml(rules: Iterable[SignalRule], *, selector: str, window: str) -> str:
    """Return a rule file, one group a technology; the same for the same input.

    Args:
        rules: The rules, sorted by key.
        selector: The streams that are looked at: `{namespace="shop"}`.
        window: The range in which a line must have been seen: `5m`.
    """
    return "\n".join(_lines(rules, selector, window)) + "\n"


def query(rule: SignalRule, selector: str) -> str:
    """Return the LogQL query of the lines that a rule looks for.

    Args:
        rule: The rule.
        selector: The streams that are looked at.
    """
    filters = [f"|= {double_quoted(rule.anchor)}"]
    filters += [
        f"|~ {double_quoted(pattern)}"
        for pattern in (rule.pattern, rule.context_pattern)
        if pattern
    ]
    return f"{selector} {' '.join(filters)}"


def _lines(rules: Iterable[SignalRule], selector: str, window: str) -> Iterator[str]:
    yield "groups:"
    for technology, of_technology in groupby(rules, key=lambda rule: rule.technology):
        yield f"  - name: {double_quoted(f'atlas {technology}')}"
        yield "    rules:"
        for rule in of_technology:
            expression = f"sum(count_over_time({query(rule, selector)} [{window}])) > 0"
            yield f"      - alert: {rule.name}"
            yield f"        expr: {double_quoted(expression)}"
            yield "        labels:"
            yield f"          severity: {rule.severity}"
            yield f"          technology: {double_quoted(rule.technology)}"
            yield f"          signal: {double_quoted(rule.key)}"
            yield "        annotations:"
            yield f"          summary: {_text(f'{rule.technology}: {rule.title}')}"
            yield f"          description: {_text(rule.meaning)}"
            if rule.step:
                yield f"          first_step: {_text(rule.step)}"
            yield f"          runbook_url: {_text(rule.url)}"


def _text(text: str) -> str:
    return double_quoted(untemplated(text))
