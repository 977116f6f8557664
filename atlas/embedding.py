"""A view on a page of something else: its picture, its title, and the files it depends on."""

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from atlas.dependencies import Files
from atlas.diagnostics import to_text
from atlas.errors import ViewError
from atlas.loader import LoadedView, ModuleFindings, load_module
from atlas.project import Project
from atlas.site_settings import settings

if TYPE_CHECKING:
    from render.forms.drawing import Drawing
    from render.forms.registry import Form


@frozen
class Embedded:
    """A view that a page shows.

    Args:
        loaded: The view with its module.
        files: The files that it depends on, absolute: if one changes, the page is out of date.
        page: The address of its page on the project's site; empty where the site has none.
    """

    loaded: LoadedView
    files: tuple[Path, ...]
    page: str

    @property
    def caption(self) -> str:
        """What it is, in one line: `Shop: Where orders are stored (as of 2026-01)`."""
        view = self.loaded.view
        return f"{view.system.name}: {view.title} (as of {view.as_of})"

    def drawing(self, form: "Form" = "picture") -> "Drawing":
        """Draw it.

        Args:
            form: Its form.

        Raises:
            LabelError: A text holds a character that cannot be drawn.
            IconError: A technology names an icon that is not there.
            LayoutError: Graphviz failed.
        """
        from render.forms.registry import drawing_of  # noqa: PLC0415 - only pages draw

        return drawing_of(self.loaded, form)


def embedded(project: Project, name: str) -> Embedded:
    """Load the view that a page names.

    Args:
        project: The project of the view.
        name: Its id, as `atlas list` prints it, or the path of its module in the project.

    Raises:
        ConfigurationError: The project has no view of that name.
        ViewError: It is a folder of several views, or cannot be loaded.
    """
    modules = project.select([name]) if name else []
    if len(modules) != 1:
        raise ViewError(
            f"{name} holds {len(modules)} views" if name else "no view is named",
            allowed="one view",
            remedy="name it as `atlas list` prints it, such as systems/shop/architecture",
        )
    (module,) = modules
    try:
        loaded = load_module(project, module)
    except ModuleFindings as error:
        raise ViewError(
            f"{project.relative(module)} cannot be loaded: {to_text(error.findings)}",
            allowed="a view that `atlas check` loads",
            remedy="fix it there",
        ) from error
    files = Files(project).load()
    inputs = tuple(project.folder / file for file in files.inputs(module))
    files.save()
    return Embedded(loaded, inputs, _page(project, loaded.id))


def _page(project: Project, identifier: str) -> str:
    """Return the address of the page of a view, where the project says where its site stands."""
    from render.site.addresses import view_page  # noqa: PLC0415 - only pages need it

    url = settings(project).url
    return f"{url.rstrip('/')}/{view_page(identifier)}" if url else ""
