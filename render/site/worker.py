"""The work of one process for one view: its page, its picture on the page, its row."""

from pathlib import Path
from typing import Any

from attrs import frozen

from atlas import bounds
from atlas.gates.answer import Answer
from atlas.loader import LoadedView, ModuleFindings, load_module
from atlas.model.costs import SCALES
from atlas.project import Project
from atlas.site_settings import Settings
from atlas.writing import write_file
from render.manifest import Entry, pictures
from render.outputs import digest_of
from render.site.addresses import ICONS, card_file, picture_file, up, view_page
from render.site.entry import row
from render.site.page import Page, page
from render.site.picture import packed
from render.site.related import Related
from render.site.templating import rendered


@frozen
class Task:
    """A view to make the page of.

    Args:
        project: Its project.
        module: Its module.
        entry: Its picture.
        built: Folder of the pictures.
        out: Where the site is written.
        settings: How the site presents itself.
        related: What it is related to: headings with rows.
        answers: How it stands to the questions of the gates.
        fingerprint: Hash of all that the page depends on.
    """

    project: Project
    module: Path
    entry: Entry
    built: Path
    out: Path
    settings: Settings
    related: Related
    answers: tuple[Answer, ...]
    fingerprint: str


@frozen
class Written:
    """A page that was written.

    Args:
        row: The row of its view, for the indexes.
        files: The digests of its files, by their paths.
    """

    row: dict[str, Any]
    files: dict[str, str]


def write_page(task: Task) -> Written | list[str]:
    """Write a view's page and picture; return its row, or what is wrong with it."""
    try:
        loaded = load_module(task.project, task.module)
    except ModuleFindings as error:
        return [str(finding) for finding in error.findings]
    try:
        return _written(task, loaded)
    except Exception as error:
        if bounds.is_exceeded(error):
            raise
        return [f"{loaded.path}: RE003 its page cannot be made: {type(error).__name__}: {error}"]


def _written(task: Task, loaded: LoadedView) -> Written:
    content = page(loaded, task.answers)
    icons: dict[str, bytes] = {}
    svg, _, card = (task.built / name for name in pictures(loaded.id))
    address = view_page(loaded.id)
    files = {
        address: view_html(content, task, up(address)).encode(),
        picture_file(loaded.id): packed(svg.read_text("utf-8"), icons),
        card_file(loaded.id): card.read_bytes(),
    }
    files |= {f"{ICONS}/{name}": data for name, data in icons.items()}
    for name, data in files.items():
        write_file(task.out / name, data, unless_same=True)
    digests = {name: digest_of(data) for name, data in files.items()}
    return Written(row(content, task.fingerprint), digests)


def view_html(content: Page, task: Task, root: str) -> str:
    """Return the page of a view.

    Args:
        content: The content of the page.
        task: What the page is made from.
        root: The path from the page to the root of the site.
    """
    edit = task.settings.edit.replace("{path}", content.model.path) if task.settings.edit else ""
    return rendered(
        "view.html",
        page=content,
        view=content.model,
        site=task.settings,
        root=root,
        picture=picture_file(content.id),
        card=card_file(content.id),
        preview=_absolute(task.settings, card_file(content.id)),
        width=task.entry.width,
        height=task.entry.height,
        scales=[f"{scale:g}" for scale in SCALES],
        related=task.related,
        citation=citation(content, task.settings),
        edit=edit,
    )


def citation(content: Page, settings: Settings) -> str:
    """Return the text that cites a page.

    Args:
        content: The content of the page.
        settings: How the site presents itself.
    """
    where = _absolute(settings, view_page(content.id)) or content.id
    about = content.model
    return f"{settings.title}: {about.system}: {about.title}, as of {about.as_of}. {where}"


def _absolute(settings: Settings, address: str) -> str:
    """Return a whole address; empty where nobody said where the site will stand."""
    return f"{settings.url.rstrip('/')}/{address}" if settings.url else ""
