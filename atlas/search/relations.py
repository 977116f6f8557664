"""Relations of a view to others: declared links, shared components, shared incident reports."""

from collections.abc import Iterator

from atlas.loader import LoadedView
from atlas.search.rows import LinkRow, PartRow
from atlas.views.view import View


def links_of(view: View) -> Iterator[LinkRow]:
    """Yield the links that a view declares."""
    for link in view.see:
        yield LinkRow(target=link.view, relation=link.relation, because=link.because)


def parts_of(loaded: LoadedView) -> Iterator[PartRow]:
    """Yield the components of a view, each named by where it is declared."""
    root = loaded.view.declared.path.removesuffix(loaded.path)
    for component in loaded.view.components:
        path = component.identity.path.removeprefix(root)
        yield PartRow(
            part=f"{path}:{component.identity.line} {component.name}", component=component.name
        )


def reports_of(view: View) -> Iterator[str]:
    """Yield the addresses of the incident reports that a view is about, or mentions."""
    for report in view.finished_topics.reports:
        yield report.source.url
