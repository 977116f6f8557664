"""Quote texts as the languages of other engines do."""

from atlas.json_output import json_line


def double_quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes that JSON, YAML, Go and VRL share."""
    return json_line(text)


def untemplated(text: str) -> str:
    """Return a text that Prometheus and Loki do not read as a template: commands hold braces."""
    return text.replace("{{", '{{ "{{" }}')


_MERMAID = str.maketrans(
    {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;", "\\": "#92;"}
)
"""What Mermaid would read as its own in a text, as the entities that it knows."""


def in_mermaid(text: str) -> str:
    """Return a text as it stands between the double quotes of Mermaid."""
    return text.translate(_MERMAID)
