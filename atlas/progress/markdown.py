"""Progress as Markdown, for an issue or a page of a repository."""

from collections.abc import Iterable

from atlas.markdown import escaped, table
from atlas.progress.sections import Section


def markdown(title: str, sections: Iterable[Section]) -> str:
    """Return sections as Markdown; texts of views and sources are shown as they are.

    Args:
        title: The title of the page.
        sections: The sections.
    """
    parts = [f"# {escaped(title)}"]
    for section in sections:
        parts.append(f"## {escaped(section.heading)}")
        parts += [escaped(text) for text in section.texts]
        if section.columns:
            parts.append(table(section.columns, section.rows))
    return "\n\n".join(parts)
