"""Quote texts as the languages of other engines do."""

import json


def double_quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes that JSON, YAML, Go and VRL share."""
    return json.dumps(text, ensure_ascii=False)


def untemplated(text: str) -> str:
    """Return a text that Prometheus and Loki do not read as a template: commands hold braces."""
    return text.replace("{{", '{{ "{{" }}')
