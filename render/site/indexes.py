"""The index pages, and the files that all pages share."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.resources import files
from itertools import groupby

from atlas.gates.gate import FOUR
from atlas.gates.pages import data
from atlas.gates.registry import RULES
from atlas.progress.listed import EIGHT
from atlas.progress.measuring import progress_of
from atlas.progress.sections import pace_texts, sources_text
from atlas.progress.tasks import RULE
from atlas.project import Project
from atlas.site_settings import Settings
from render.outputs import Outputs
from render.site.addresses import up
from render.site.container import OFFLINE, container, site_files
from render.site.data import packed, search_data, triage_data
from render.site.entry import Row
from render.site.feed import feed
from render.site.gates import Results, failed, shares_of, substance, waived
from render.site.lessons import lessons
from render.site.style import font, font_file, style_sheet
from render.site.technologies import technologies
from render.site.templating import SCRIPTS, rendered
from render.text.fonts import Face

_TASKS = 20
"""How many of the things to do next the dashboard shows."""


def write_indexes(
    project: Project,
    outputs: Outputs,
    rows: Sequence[Row],
    chosen: Settings,
    found: Results,
    *,
    kept: Iterable[str],
) -> None:
    """Write every page that is no view, and the assets; remove what no page needs any more.

    Args:
        project: The project.
        outputs: The record of the folder of the site.
        rows: The rows of its views.
        chosen: How the site presents itself.
        found: What the gates found.
        kept: The files of its views.
    """
    pages = dict(_pages(project, rows, found))
    pages |= {f"rules/{rule.code}.html": ("rule.html", {"rule": data(rule)}) for rule in RULES}
    written: dict[str, bytes | str] = {
        address: rendered(template, site=chosen, root=up(address), **values)
        for address, (template, values) in pages.items()
    }
    written["feed.xml"] = feed(project, rows, chosen)
    written["site.webmanifest"] = _web_manifest(chosen)
    written["data/triage.json.gz"] = triage_data(project)
    written["data/search.json.gz"] = packed(search_data(project, rows))
    written |= _assets()
    outputs.intend(written)
    for name, content in written.items():
        outputs.write(name, content)
    outputs.remove(set(outputs.names()) - {*written, *kept, *OFFLINE})
    _write_offline(outputs)


def _assets() -> dict[str, bytes | str]:
    own = files("render.site").joinpath("assets")
    names = (*SCRIPTS, "icon.svg", "vendor/minisearch.js", "vendor/minisearch.LICENSE.txt")
    return {
        "assets/site.css": style_sheet(),
        **{f"assets/fonts/{font_file(face)}": font(face) for face in Face},
        **{f"assets/{name}": own.joinpath(name).read_bytes() for name in names},
    }


def _write_offline(outputs: Outputs) -> None:
    """Write the site in one file, and the worker that takes it from there."""
    archive = container(outputs.folder, site_files(outputs.names()))
    version = hashlib.blake2b(archive.data, digest_size=8).hexdigest()
    worker = files("render.site").joinpath("assets", "worker.js").read_text("utf-8")
    script = worker.replace("@VERSION@", version)
    contents: tuple[bytes | str, ...] = (archive.data, archive.described(version), script)
    outputs.intend(OFFLINE)
    for name, content in zip(OFFLINE, contents, strict=True):
        outputs.write(name, content)


def _web_manifest(chosen: Settings) -> str:
    return json.dumps(
        {
            "name": chosen.title,
            "short_name": "Atlas",
            "start_url": "index.html",
            "display": "standalone",
            "background_color": "#FFFFFF",
            "theme_color": "#18212B",
            "icons": [{"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
        },
        indent=1,
    )


Pages = Iterable[tuple[str, tuple[str, dict[str, object]]]]


def _pages(project: Project, rows: Sequence[Row], found: Results) -> Pages:
    progress = progress_of(project, rows, found.report, found.today)
    counts = [(each.category, each.views, each.target) for each in progress.categories]
    systems = _by_system(rows)
    yield "index.html", ("index.html", {"coverage": counts, "total": progress.views})
    yield "triage.html", ("triage.html", {})
    yield "search.html", ("search.html", {})
    yield (
        "coverage.html",
        (
            "coverage.html",
            {
                "progress": progress,
                "by_id": {row.id: row for row in rows},
                "tasks": progress.next[:_TASKS],
                "rule": RULE,
                "ages": sources_text(progress.sources),
                "pace": " ".join(pace_texts(progress.history)),
                "substance": substance(systems, found),
            },
        ),
    )
    yield (
        "systems.html",
        (
            "systems.html",
            {
                "systems": [
                    (key, name, members, _grid(members)) for (key, name), members in systems.items()
                ]
            },
        ),
    )
    for (key, name), members in systems.items():
        yield (
            f"systems/{key}.html",
            (
                "system.html",
                {
                    "name": name,
                    "rows": members,
                    "grid": _grid(members),
                    "gates": [gate.title for gate in FOUR],
                    "shares": shares_of(name, members, found),
                    "failed": failed(project, members, found),
                    "waived": waived(members),
                },
            ),
        )
    categories = {
        category: [row for row in rows if row.category == category] for category, _, _ in counts
    }
    yield "categories.html", ("categories.html", {"coverage": counts})
    for category, members in categories.items():
        yield f"categories/{category}.html", ("list.html", {"title": category, "rows": members})
    yield from _technologies(rows)
    yield (
        "failures.html",
        (
            "failures.html",
            {"classes": (classes := lessons(rows)), "failures": _failures(rows)},
        ),
    )
    for lesson in classes:
        if lesson.rows:
            yield lesson.address, ("lesson.html", {"lesson": lesson})
    yield "messages.html", ("messages.html", {"messages": _messages(rows)})
    yield from _sources(rows)


def _by_system(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    systems: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        systems[row.system_slug, row.system].append(row)
    return dict(sorted(systems.items(), key=lambda pair: pair[0][1].casefold()))


def _grid(rows: Sequence[Row]) -> list[tuple[str, Row | None]]:
    """Return the eight views of a system in their order, with a gap where one is missing."""
    row_of = {row.kind: row for row in rows if row.category == "architecture"}
    return [(kind.kind_label(), row_of.get(kind.__name__)) for kind in EIGHT] if row_of else []


def _technologies(rows: Sequence[Row]) -> Pages:
    listed = technologies(rows)
    yield "technologies.html", ("technologies.html", {"technologies": listed})
    for technology in listed:
        address = f"technologies/{technology.slug}.html"
        yield address, ("technology.html", {"technology": technology})


def _failures(rows: Sequence[Row]) -> list[tuple[str, list[dict[str, str]]]]:
    """Return every failure by name, with the pages that document it."""
    failures: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        for failure in row.failures:
            failures[failure["name"]].append(
                {
                    "address": f"{row.address}#{failure['key']}",
                    "title": row.title,
                    "system": row.system,
                    "component": failure["component"],
                }
            )
    return sorted(failures.items(), key=lambda pair: pair[0].casefold())


def _messages(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Return every signal that can be searched for, with the pages that carry it."""
    messages: dict[tuple[str, str], dict[str, object]] = {}
    places: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in rows:
        for signal in row.declared_signals:
            key = (signal["kind"], signal["constant"])
            messages.setdefault(key, {**signal})
            places[key].setdefault(row.address, f"{row.system}: {row.title}")
    return [
        {**messages[key], "places": sorted(places[key].items())}
        for key in sorted(messages, key=lambda pair: (pair[0], pair[1].casefold()))
    ]


def _sources(rows: Sequence[Row]) -> Pages:
    """Yield the sources by publisher, each with the figures taken from it."""
    cited: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        for citation in row.citations:
            cited[citation["slug"], citation["publisher"]].append(
                {**citation, "address": row.address, "view": f"{row.system}: {row.title}"}
            )
    ordered = sorted(cited.items(), key=lambda pair: pair[0][1].casefold())
    yield (
        "sources.html",
        (
            "sources.html",
            {
                "publishers": [
                    (key, name, len({citation["url"] for citation in citations}), len(citations))
                    for (key, name), citations in ordered
                ]
            },
        ),
    )
    for (key, name), citations in ordered:
        citations.sort(key=lambda citation: (citation["title"], citation["url"]))
        grouped = [
            (several[0], *_once_each(several))
            for _, of_source in groupby(
                citations, key=lambda citation: (citation["title"], citation["url"])
            )
            for several in [list(of_source)]
        ]
        yield f"sources/{key}.html", ("source.html", {"name": name, "grouped": grouped})


def _once_each(
    cited: Sequence[dict[str, str]],
) -> tuple[list[tuple[str, str]], list[dict[str, object]]]:
    """Return the views that cite a source, and its figures once each, with their views' numbers."""
    named = {citation["address"]: citation["view"] for citation in cited}
    numbers = {address: number for number, address in enumerate(named, 1)}
    figure_of: dict[tuple[str, str], dict[str, str]] = {}
    views: defaultdict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for citation in cited:
        key = (citation["href"], citation["text"] or citation["label"])
        figure_of.setdefault(key, citation)
        views[key][numbers[citation["address"]]] = None
    figures: list[dict[str, object]] = [
        {**citation, "views": sorted(views[key])} for key, citation in figure_of.items()
    ]
    return list(named.items()), figures
