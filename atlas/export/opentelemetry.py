"""Writes log signals as a transform processor of the OpenTelemetry Collector, in OTTL."""

from collections.abc import Iterable, Iterator

from atlas.export.quoting import double_quoted
from atlas.export.signals import SignalRule


def to_yaml(rules: Iterable[SignalRule]) -> str:
    """Return a configuration with one processor, `transform/atlas`.

    Of a log record that shows a known failure it sets the attributes `atlas.signal`,
    `atlas.technology`, `atlas.title`, `atlas.severity` and `atlas.url`; where several fit, the
    last one stays.

    Args:
        rules: The rules.
    """
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: Iterable[SignalRule]) -> Iterator[str]:
    yield "processors:"
    yield "  transform/atlas:"
    yield "    error_mode: ignore"
    yield "    log_statements:"
    for rule in rules:
        yield "      - context: log"
        yield "        conditions:"
        yield f"          - {_quoted(_condition(rule))}"
        yield "        statements:"
        values = {
            "signal": rule.key,
            "technology": rule.technology,
            "title": rule.title,
            "severity": rule.severity,
            "url": rule.url,
        }
        for name, value in values.items():
            statement = f'set(attributes["atlas.{name}"], {double_quoted(value)})'
            yield f"          - {_quoted(statement)}"


def _condition(rule: SignalRule) -> str:
    patterns = [_literal(rule.anchor), rule.pattern, rule.context_pattern]
    return " and ".join(
        f"IsMatch(body, {double_quoted(pattern)})" for pattern in patterns if pattern
    )


def _literal(text: str) -> str:
    """Return the regular expression of a text, for Go: a blank is no special character there."""
    return "".join(f"\\{char}" if char in r"\.+*?()|[]{}^$" else char for char in text)


def _quoted(text: str) -> str:
    """Return a text as a scalar of YAML in single quotes, in which only these are doubled."""
    return "'" + text.replace("'", "''") + "'"
