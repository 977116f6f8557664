"""Quote texts as the languages of other engines do."""

from atlas.json_output import json_line


def double_quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes that JSON, YAML, Go and VRL share."""
    return json_line(text)


def untemplated(text: str) -> str:
    """Return a text that Prometheus and Loki do not read as a template: commands hold braces."""
    return text.replace("{{", '{{ "{{" }}')
