"""The work of one process for one view: load it and draw it."""

from pathlib import Path

from attrs import frozen

from atlas import bounds
from atlas.diagnostics import Finding
from atlas.errors import AtlasError
from atlas.loader import LoadedView, ModuleFindings, load_module, loaded_by_worker
from atlas.model.citing import numbering
from atlas.project import Project
from render.forms.card import card
from render.forms.picture import picture
from render.layout.placing import Engine
from render.manifest import Entry


@frozen
class Task:
    """A view to draw.

    Args:
        project: Its project.
        module: Its module.
        fingerprint: Hash of all that the picture depends on.
        engine: `bundled` or `dot`.
        timed: Whether its process bounds the time itself; not where the pool of workers does.
    """

    project: Project
    module: Path
    fingerprint: str
    engine: Engine
    timed: bool = False


@frozen
class Drawn:
    """A view that was drawn.

    Args:
        entry: Its entry in the manifest.
        svg: Its SVG.
        png: Its PNG.
        card: Its card, a PNG.
    """

    entry: Entry
    svg: bytes
    png: bytes
    card: bytes


def draw_view(task: Task) -> Drawn | list[Finding]:
    """Draw a view; return its pictures, or what is wrong with it."""
    with loaded_by_worker(task.project):  # drawing loads the other views of a system, too
        return _draw_view(task)


def _draw_view(task: Task) -> Drawn | list[Finding]:
    try:
        loaded = load_module(task.project, task.module)
    except ModuleFindings as error:
        return error.findings
    bounds.begin(timed=task.timed)
    try:
        return _draw(task, loaded)
    except Exception as error:
        if bounds.is_exceeded(error):
            raise
        declared = loaded.view.declared
        kind = "" if isinstance(error, AtlasError) else f"{type(error).__name__}: "
        return [
            Finding(
                task.project.relative(declared.path),
                declared.line,
                declared.column,
                "RE001",
                f"the view cannot be drawn: {kind}{error}",
                "fix the view; if it passes the gates, report a defect of the renderer",
            )
        ]


def _draw(task: Task, loaded: LoadedView) -> Drawn:
    view, summary = loaded.view, loaded.summary
    numbers = numbering(view)
    drawing = picture(view, summary=summary, engine=task.engine, numbers=numbers)
    svg = drawing.svg.encode()
    card_png = card(view, summary=summary, numbers=numbers).png
    entry = Entry(
        id=loaded.id,
        path=loaded.path,
        kind=view.kind,
        system=view.system.name,
        title=view.title,
        as_of=str(view.as_of),
        fingerprint=task.fingerprint,
        width=drawing.scene.width,
        height=drawing.scene.height,
        svg=len(svg),
        png=len(drawing.png),
        card=len(card_png),
    )
    return Drawn(entry, svg, drawing.png, card_png)
