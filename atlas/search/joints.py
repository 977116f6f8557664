"""What joins a view to others: declared links, shared components, reports that both are about."""

from collections.abc import Iterator

from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.view import View
from atlas.loader import LoadedView
from atlas.search.rows import LinkRow, PartRow


def links_of(view: View) -> Iterator[LinkRow]:
    """Yield the links that a view declares."""
    for each in view.see:
        yield LinkRow(target=each.view, relation=each.relation, because=each.because)


def parts_of(loaded: LoadedView) -> Iterator[PartRow]:
    """Yield the components of a view, each named by where it is declared."""
    root = loaded.view.declared.path.removesuffix(loaded.path)
    for each in loaded.view.components:
        path = each.identity.path.removeprefix(root)
        yield PartRow(part=f"{path}:{each.identity.line} {each.name}", component=each.name)


def reports_of(view: View) -> Iterator[str]:
    """Yield the addresses of the incident reports that a view is about, or mentions."""
    for each in _reports(view):
        yield each.url


def _reports(view: View) -> Iterator[Source]:
    own = getattr(view, "report", None)
    if isinstance(own, Source):
        yield own
    if isinstance(view, FailureDomains) and not isinstance(view.incidents, Undisclosed):
        yield from (each.report for each in view.incidents)
    if isinstance(view, DebuggingGuide) and not isinstance(view.precedents, Undisclosed):
        yield from (each.report for each in view.precedents)
