"""What the indexes of the site need to know of a view."""

from typing import Any

from attrs import frozen

from render.site.addresses import view_page
from render.site.shapes import Page


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


def row(page: Page, grades: dict[str, int], fingerprint: str) -> dict[str, Any]:
    """Return what the indexes need of a page, as JSON can hold it."""
    failures = [*page.alarms, *page.others]
    return {
        "id": page.id,
        "title": page.title,
        "summary": page.summary,
        "system": page.system,
        "system_slug": page.system_slug,
        "kind": page.kind,
        "kind_name": page.kind_name,
        "category": page.category,
        "as_of": page.as_of,
        "failure_class": page.failure_class,
        "grades": grades,
        "waivers": page.waivers,
        "declared_signals": [
            {
                "sort": signal.sort,
                "text": signal.text,
                "constant": signal.constant,
                "meaning": signal.meaning,
                "component": each.component,
                "failure": each.name,
                "key": each.key,
            }
            for each in failures
            for signal in each.signals
            if signal.exact
        ],
        "failures": [
            {"component": each.component, "name": each.name, "key": each.key} for each in failures
        ],
        "technologies": sorted(
            {(each.technology_slug, each.technology_name) for each in page.components}
        ),
        "citations": [
            {
                "publisher": source.publisher,
                "slug": source.slug,
                "title": source.title,
                "url": source.url,
                "date": source.date,
                "standing": source.standing,
                "label": label,
                "text": text,
                "href": href,
            }
            for label, text, href, source in _cited(page)
        ],
        "text": _text(page),
        "fingerprint": fingerprint,
    }


def _cited(page: Page) -> list[tuple[str, str, str, Any]]:
    """Every figure and fact with each source it cites, once; then the sources of anything else."""
    by_number = {each.number: each for each in page.sources}
    known = [(each.label, each.value) for each in page.figures]
    known += [
        (f"{each.name} · {label}", it) for each in page.components for label, it in each.figures
    ]
    known += [pair for each in page.story for pair in each.known]
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
            for each in page.sources
            if each.number in others
        ),
    ]


def _text(page: Page) -> str:
    """The words of a page by which it is found besides its title."""
    failures = [*page.alarms, *page.others]
    parts = [
        *(each.name for each in page.components),
        *(each.technology for each in page.components),
        *(each.role for each in page.components),
        *(each.name for each in failures),
        *(signal.text for each in failures for signal in each.signals),
        *(step.action for each in failures for step in each.steps),
        *(step.command.text for each in failures for step in each.steps),
        *(each.label for each in page.figures),
        *(each.name for chapter in page.story for each in chapter.entries),
        *(it.text for chapter in page.story for each in chapter.entries for it in each.told),
    ]
    return " ".join(dict.fromkeys(part for part in parts if part))
