"""The related views of a view, as its page lists them."""

from itertools import groupby

from atlas.project import Project
from atlas.search.linking import HEADINGS, Linked, read_links
from atlas.search.opening import open_index
from render.site.addresses import view_page

Related = tuple[tuple[str, tuple[dict[str, str], ...]], ...]

_MOST = 8
"""So many views stand under a heading, the closest."""


def related(project: Project) -> dict[str, Related]:
    """Return for each view the headings under which others stand, with a row for each."""
    index = open_index(project)
    try:
        links = read_links(index)
        return {view: _headings(links.of(view, _MOST)) for view in links.views}
    finally:
        index.close()


def _headings(links: list[Linked]) -> Related:
    return tuple(
        (HEADINGS[category], tuple(_row(link) for link in several))
        for category, several in groupby(links, key=lambda link: link.view.category)
    )


def _row(link: Linked) -> dict[str, str]:
    return {
        "address": view_page(link.view.id),
        "title": link.view.title,
        "system": link.view.system,
        "kind_name": link.view.category.replace("-", " "),
        "because": link.because,
    }
