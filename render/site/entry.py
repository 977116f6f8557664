"""What the indexes of the site need to know of a view."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from atlas.model.shapes import ChapterData, SourceData, ViewModel
from atlas.model.values import Value
from render.site.addresses import slug, view_page
from render.site.page import Page


@frozen(kw_only=True)
class Row:
    """A view as lists show it."""

    id: str
    title: str
    summary: str
    system: str
    system_slug: str
    kind: str
    kind_name: str
    category: str
    as_of: str
    failure_class: str
    grades: dict[str, int]
    waivers: tuple[tuple[str, str], ...]
    exempt: tuple[str, ...]
    declared_signals: tuple[dict[str, str], ...]
    failures: tuple[dict[str, str], ...]
    technologies: tuple[tuple[str, str], ...]
    citations: tuple[dict[str, str], ...]
    text: str
    fingerprint: str

    @property
    def address(self) -> str:
        """Its page."""
        return view_page(self.id)


def row(page: Page, fingerprint: str) -> dict[str, Any]:
    """Return what the indexes need of a page, as JSON can hold it.

    Args:
        page: The page.
        fingerprint: Hash of all that the page depends on.
    """
    model = page.model
    return {
        "id": model.id,
        "title": model.title,
        "summary": model.summary,
        "system": model.system,
        "system_slug": page.system_slug,
        "kind": model.kind,
        "kind_name": model.kind_label,
        "category": model.category,
        "as_of": model.as_of,
        "failure_class": model.failure_class,
        "grades": dict(model.grades),
        "waivers": list(model.waivers.items()),
        "exempt": list(model.exempt),
        "declared_signals": [
            {
                "kind": signal.kind,
                "text": signal.text,
                "constant": signal.constant,
                "meaning": signal.meaning,
                "component": each.failure.component,
                "failure": each.failure.name,
                "key": each.key,
            }
            for each in page.failures
            for signal in each.failure.signals
            if signal.exact
        ],
        "failures": [
            {"component": each.failure.component, "name": each.failure.name, "key": each.key}
            for each in page.failures
        ],
        "technologies": sorted(
            {(slug(each.technology_name), each.technology_name) for each in model.components}
        ),
        "citations": [
            {
                "publisher": source.publisher,
                "slug": slug(source.publisher),
                "title": source.title,
                "url": source.url,
                "date": source.date,
                "standing": source.standing,
                "label": label,
                "text": text,
                "href": href,
            }
            for label, text, href, source in _cited(model)
        ],
        "text": _text(model),
        "fingerprint": fingerprint,
    }


def _cited(model: ViewModel) -> list[tuple[str, str, str, SourceData]]:
    """Every figure and fact with each source it cites, once; then the sources of anything else."""
    by_number = {each.number: each for each in model.sources}
    known = [(each.label, each.value) for each in model.figures]
    known += [
        (f"{each.name} · {label}", it) for each in model.components for label, it in each.figures
    ]
    known += [pair for each in model.chapters for pair in _stated(each)]
    found = {
        (it.text, cite.href or "", cite.number): label
        for label, it in reversed(known)
        for cite in it.cites
    }
    cited = [
        (label, text, href, by_number[number])
        for (text, href, number), label in reversed(found.items())
    ]
    others = by_number.keys() - {number for _, _, number in found}
    return [
        *cited,
        *(
            ("messages, metrics, commands", "", each.url, each)
            for each in model.sources
            if each.number in others
        ),
    ]


def _stated(chapter: ChapterData) -> Iterator[tuple[str, Value]]:
    """Every value in a chapter, with what it is."""
    yield from chapter.facts.items()
    for each in chapter.entries:
        yield from ((each.name or chapter.heading, it) for it in (each.when, *each.statements))
        yield from each.facts.items()
    for line in chapter.lines:
        yield from ((line.label, it) for it in line.cells if it is not None)


def _text(model: ViewModel) -> str:
    """The words of a view by which it is found besides its title."""
    parts = [
        *(each.name for each in model.components),
        *(each.technology for each in model.components),
        *(each.role for each in model.components),
        *(each.name for each in model.failures),
        *(signal.text for each in model.failures for signal in each.signals),
        *(step.title for each in model.failures for step in each.steps),
        *(step.command.text for each in model.failures for step in each.steps),
        *(each.label for each in model.figures),
        *(each.name for chapter in model.chapters for each in chapter.entries),
        *(
            it.text
            for chapter in model.chapters
            for each in chapter.entries
            for it in each.statements
        ),
    ]
    return " ".join(dict.fromkeys(part for part in parts if part))
