"""The row of a view in the indexes of the site."""

from collections.abc import Iterator
from typing import Any

from attrs import asdict, frozen

from atlas.model.shapes import ChapterData, SourceData, ViewModel
from atlas.model.values import Value
from atlas.naming import slug
from render.site.addresses import anchor, view_page
from render.site.incidents import told
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
    failure_classes: tuple[str, ...]
    lesson: dict[str, Any] | None
    grades: dict[str, int]
    waivers: tuple[tuple[str, str], ...]
    exempt: tuple[str, ...]
    declared_signals: tuple[dict[str, str], ...]
    failures: tuple[dict[str, str], ...]
    components: tuple[dict[str, Any], ...]
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
        "failure_classes": list(model.failure_classes),
        "lesson": told(model),
        "grades": dict(model.grades),
        "waivers": list(model.waivers.items()),
        "exempt": list(model.exempt),
        "declared_signals": [
            {
                "kind": signal.kind,
                "text": signal.text,
                "constant": signal.constant,
                "meaning": signal.meaning,
                "component": failure.failure.component,
                "failure": failure.failure.name,
                "key": failure.key,
            }
            for failure in page.failures
            for signal in failure.failure.signals
            if signal.exact
        ],
        "failures": [
            {
                "component": failure.failure.component,
                "name": failure.failure.name,
                "key": failure.key,
            }
            for failure in page.failures
        ],
        "components": [
            {
                "name": component.name,
                "key": anchor(component.name),
                "role": component.role,
                "technology": component.technology_name,
                "slug": slug(component.technology_name),
                "radius": asdict(component.radius) if component.radius else None,
            }
            for component in model.components
        ],
        "citations": [
            {
                "publisher": source.publisher,
                "slug": slug(source.publisher),
                "title": source.title,
                "url": source.url,
                "date": source.date,
                "checked": source.checked,
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
    """Return every figure and fact with each source it cites, once; then all other sources."""
    by_number = {source.number: source for source in model.sources}
    known = [(figure.label, figure.value) for figure in model.figures]
    known += [
        (f"{component.name} · {label}", it)
        for component in model.components
        for label, it in component.figures
    ]
    known += [pair for chapter in model.chapters for pair in _stated(chapter)]
    citations = {
        (it.text, cite.href or "", cite.number): label
        for label, it in reversed(known)
        for cite in it.cites
    }
    cited = [
        (label, text, href, by_number[number])
        for (text, href, number), label in reversed(citations.items())
    ]
    others = by_number.keys() - {number for _, _, number in citations}
    return [
        *cited,
        *(
            ("messages, metrics, commands", "", source.url, source)
            for source in model.sources
            if source.number in others
        ),
    ]


def _stated(chapter: ChapterData) -> Iterator[tuple[str, Value]]:
    """Yield every value in a chapter, with its label."""
    yield from chapter.facts.items()
    for entry in chapter.entries:
        yield from ((entry.name or chapter.heading, it) for it in (entry.when, *entry.statements))
        yield from entry.facts.items()
    for line in chapter.lines:
        yield from ((line.label, it) for it in line.cells if it is not None)


def _text(model: ViewModel) -> str:
    """Return the text of a view by which it is found besides its title."""
    parts = [
        *(component.name for component in model.components),
        *(component.technology for component in model.components),
        *(component.role for component in model.components),
        *(failure.name for failure in model.failures),
        *(signal.text for failure in model.failures for signal in failure.signals),
        *(step.title for failure in model.failures for step in failure.steps),
        *(step.command.text for failure in model.failures for step in failure.steps),
        *(figure.label for figure in model.figures),
        *(entry.name for chapter in model.chapters for entry in chapter.entries),
        *(
            it.text
            for chapter in model.chapters
            for entry in chapter.entries
            for it in entry.statements
        ),
    ]
    return " ".join(dict.fromkeys(part for part in parts if part))
