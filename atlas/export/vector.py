"""Writes log signals as a remap transform of Vector, in VRL."""

from collections.abc import Iterable, Iterator

from atlas.export.quoting import double_quoted
from atlas.export.signals import SignalRule


def to_yaml(rules: Iterable[SignalRule], *, source: str) -> str:
    """Return a configuration with one transform, `atlas`, which adds `.atlas` to a known failure.

    Args:
        rules: The rules.
        source: The name of the component whose events it reads.
    """
    header = (
        "transforms:",
        "  atlas:",
        "    type: remap",
        f"    inputs: [{double_quoted(source)}]",
        "    source: |",
    )
    return "\n".join((*header, *(f"      {line}" for line in program(rules).splitlines()))) + "\n"


def program(rules: Iterable[SignalRule]) -> str:
    """Return the program in VRL; the first rule that a message fits is added to its event."""
    return "\n".join(_lines(rules))


def _lines(rules: Iterable[SignalRule]) -> Iterator[str]:
    """Yield one statement a rule: a chain of `else if` this long overflows the compiler's stack."""
    yield 'message = string(.message) ?? ""'
    for rule in rules:
        yield f"if .atlas == null && {_condition(rule)} {{"
        yield "  .atlas = {"
        values = {
            "signal": rule.key,
            "technology": rule.technology,
            "title": rule.title,
            "meaning": rule.meaning,
            "severity": rule.severity,
            "first_step": rule.step,
            "url": rule.url,
        }
        yield ",\n".join(f'    "{name}": {_text(value)}' for name, value in values.items())
        yield "  }"
        yield "}"


def _condition(rule: SignalRule) -> str:
    conditions = [f"contains(message, {_text(rule.anchor)})"]
    conditions += [
        f"match(message, {_regex(pattern)})"
        for pattern in (rule.pattern, rule.context_pattern)
        if pattern
    ]
    return " && ".join(conditions)


def _text(text: str) -> str:
    """Return a string of VRL, in which two braces would begin a template."""
    return double_quoted(text).replace("{{", "\\{\\{")


def _regex(pattern: str) -> str:
    """Return a regular expression of VRL, which ends at the first single quote."""
    return f"r'{pattern.replace(chr(39), chr(92) + 'x27')}'"
