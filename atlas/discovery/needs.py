"""What the atlas lacks: views, figures of late, answers about components; and what it cites."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from atlas.answers import answers
from atlas.dependencies import Files
from atlas.discovery.items import key_of
from atlas.evidence.meaning import YEARS
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.kinds import KINDS
from atlas.processes.pool import workers
from atlas.project import Project
from atlas.review import QUARTER
from atlas.store import project_store

ARCHITECTURE = "architecture"
INCIDENTS = "incident-anatomy"
_FEW = 24
"""The views of a few systems are loaded sooner here than in processes of their own."""
_OF_A_SYSTEM = tuple(kind for kind in KINDS if kind.category == ARCHITECTURE)


@frozen
class Part:
    """A component of a system, as far as something is lacking.

    Args:
        name: Its name.
        technology: What it is built on.
        gaps: How many of its facts nobody published.
        stale: How many of its figures are of sources that are old or due to be read again.
    """

    name: str
    technology: str
    gaps: int = 0
    stale: int = 0


@frozen
class SystemNeeds:
    """What is lacking of a system.

    Args:
        folder: The name of its folder.
        name: Its name.
        missing: The kinds of which it has no view, of the eight of a planned system.
        parts: Its components with gaps or stale figures.
    """

    folder: str
    name: str
    missing: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@frozen
class Needs:
    """What the atlas lacks.

    Args:
        systems: What is lacking of each system, by its folder.
        counts: How many views there are of each category, and how many are planned.
        cited: The addresses that it cites, as `key_of` gives them.
        skipped: The modules that cannot be loaded.
    """

    systems: Mapping[str, SystemNeeds] = field(factory=dict[str, SystemNeeds])
    counts: Mapping[str, tuple[int, int]] = field(factory=dict[str, tuple[int, int]])
    cited: frozenset[str] = frozenset()
    skipped: tuple[str, ...] = ()


@frozen
class _Entry:
    """What counts of one view; JSON keeps it.

    Args:
        folder: The folder of its system.
        name: The name of its system.
        kind: The name of its kind.
        category: Its category.
        sources: Address, kind, last day of the check and first day of the publication of each.
        parts: Name, technology, number of gaps, and the source of each figure by its place.
    """

    folder: str
    name: str
    kind: str
    category: str
    sources: Sequence[tuple[str, str, str, str]]
    parts: Sequence[tuple[str, str, int, Sequence[int]]]


def needs_of(project: Project, today: date) -> Needs:
    """Return what a project lacks on a day.

    What is read of a view is kept until the view changes.

    Args:
        project: The project.
        today: The day.
    """
    store = project_store(project)
    library, files = library_fingerprint(store), Files(project).load()
    modules = project.modules()
    tasks = [
        (f"{library} {module_fingerprint(files, module, alone=True)}", (project, module))
        for module in modules
    ]
    files.save()
    kept: list[dict[str, Any] | None] = answers(
        store,
        "needs",
        tasks,
        _entry,
        jobs=workers(),
        failed=lambda _, __: None,
        keep=bool,
        settled=lambda task: files.settled([task[1]], alone=True),
        few=_FEW,
        before=partial(_try_first, files),
    )
    pairs = list(zip(modules, kept, strict=True))
    entries = [_Entry(**entry) for _, entry in pairs if entry]
    skipped = tuple(project.relative(module) for module, entry in pairs if not entry)
    return _joined(project, entries, today, skipped)


def _try_first(
    files: Files, tasks: list[tuple[Project, Path]], jobs: int
) -> Callable[[list[tuple[Project, Path]]], None]:
    from atlas.loader import try_first  # noqa: PLC0415 - not needed for what is kept

    note = try_first(files, [module for _, module in tasks], by_workers=jobs > 1)
    return lambda computed: note(module for _, module in computed)


def _entry(task: tuple[Project, Path]) -> dict[str, Any] | None:
    from atlas.loader import ModuleFindings, load_module, loaded_by_worker  # noqa: PLC0415

    project, path = task
    with loaded_by_worker(project):
        try:
            loaded = load_module(project, path)
        except ModuleFindings:
            return None
        return asdict(_of_view(loaded.view, _folder(loaded.id)))


def _folder(view_id: str) -> str:
    """Return the folder of the system of a view: `netflix` of `systems/netflix/storage`."""
    return view_id.split("/")[-2]


def _of_view(view: Any, folder: str) -> _Entry:
    from atlas.evidence.gap import Undisclosed  # noqa: PLC0415 - not needed for what is kept
    from atlas.model.facts import own_facts, sources  # noqa: PLC0415

    cited = {
        source.url: (
            source.url,
            source.kind,
            source.checked.latest.isoformat(),
            source.published.earliest.isoformat() if source.published else "",
        )
        for source, _ in sources(view)
    }
    places = {url: place for place, url in enumerate(cited)}
    gaps: Counter[str] = Counter()
    figures: dict[str, list[int]] = {}
    for annotation in own_facts(view):
        component, value = annotation.component, annotation.value
        if component is None:
            continue
        if isinstance(value, Undisclosed):
            gaps[component.name] += not value.is_answer
        else:
            figures.setdefault(component.name, []).extend(
                places[each.source.url] for each in value.citations if each.source.url in places
            )
    parts = [
        (it.name, it.technology.technology.name, gaps[it.name], figures.get(it.name, []))
        for it in view.components
    ]
    return _Entry(folder, view.system.name, view.kind, view.category, [*cited.values()], parts)


def _joined(
    project: Project, entries: Iterable[_Entry], today: date, skipped: tuple[str, ...]
) -> Needs:
    names: dict[str, str] = {folder: folder for folder in project.targets.systems}
    kinds: dict[str, set[str]] = {}
    parts: dict[str, dict[str, Part]] = {}
    there: Counter[str] = Counter()
    cited: set[str] = set()
    for entry in entries:
        there[entry.category] += 1
        cited.update(key_of(url) for url, *_ in entry.sources)
        if entry.category == ARCHITECTURE:
            names[entry.folder] = entry.name
            kinds.setdefault(entry.folder, set()).add(entry.kind)
        old = [_is_old(project, source, today) for source in entry.sources]
        of_system = parts.setdefault(entry.folder, {})
        for name, technology, gaps, figures in entry.parts:
            stale = sum(old[place] for place in figures)
            before = of_system.get(name, Part(name, technology))
            most = max(before.gaps, gaps), max(before.stale, stale)
            of_system[name] = Part(name, technology, *most)
    systems = {
        folder: SystemNeeds(
            folder,
            names.get(folder, folder),
            tuple(
                kind.kind_label()
                for kind in _OF_A_SYSTEM
                if kind.__name__ not in kinds.get(folder, ()) and folder in project.targets.systems
            ),
            tuple(part for part in parts.get(folder, {}).values() if part.gaps or part.stale),
        )
        for folder in {**names, **parts}
    }
    counts = {name: (there[name], planned) for name, planned in project.targets.views.items()}
    return Needs(systems, counts, frozenset(cited), skipped)


_COMMIT = re.compile(r"/[0-9a-f]{40}/")


def _is_old(project: Project, source: tuple[str, str, str, str], today: date) -> bool:
    """Whether a source is due to be read again, or was published so long ago that it shows."""
    url, kind, checked, published = source
    if _COMMIT.search(url):
        return False
    due = timedelta(project.review.get(kind, QUARTER))
    if today - date.fromisoformat(checked) > due:
        return True
    return bool(published) and today.year - int(published[:4]) >= YEARS
