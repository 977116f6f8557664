"""An extension of Sphinx: the directive `atlas` shows a view on a page.

```rst
.. atlas:: systems/shop/architecture
   :form: card

   What the page says about it, in place of its title.
```

A page is written again when a file that its view depends on changes. In HTML the picture is an SVG
that follows the reader's light or dark system, elsewhere a PNG.
"""

import os
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar, cast, get_args

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from atlas.embedding import Embedded, embedded
from atlas.errors import AtlasError
from atlas.project import Project, find_project
from atlas.writing import write_file
from render.forms.registry import Form
from render.output.svg import Background, svg

_CONFIGURED = "atlas_project"


def _form(given: str) -> Form:
    return cast("Form", directives.choice(given, get_args(Form)))


def _background(given: str) -> Background:
    return cast("Background", directives.choice(given, get_args(Background)))


def _align(given: str) -> str:
    return directives.choice(given, ("left", "center", "right"))


class AtlasDirective(SphinxDirective):
    """Shows one view: its picture, and below that its title or what the directive holds."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {
        "form": _form,
        "background": _background,
        "alt": directives.unchanged,
        "width": directives.length_or_percentage_or_unitless,
        "align": _align,
        "name": directives.unchanged,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """Return the figure; a view that cannot be shown is a warning of the page."""
        name = self.arguments[0]
        try:
            shown = embedded(_project(self.env.app), name)
            return [self._figure(shown)]
        except AtlasError as error:
            self.env.note_reread()  # it may be there the next time
            report: Any = self.state_machine.reporter
            return [report.warning(f"atlas: {error}", line=self.lineno)]

    def _figure(self, shown: Embedded) -> nodes.figure:
        for file in shown.files:
            self.env.note_dependency(str(file))
        form: Form = self.options.get("form", "picture")
        drawing = shown.drawing(form)
        background: Background = self.options.get("background", "page")
        place = Path(self.env.doctreedir) / "atlas" / f"{shown.loaded.id}.{form}-{background}"
        write_file(Path(f"{place}.svg"), svg(drawing.scene, background), unless_same=True)
        write_file(Path(f"{place}.png"), drawing.png, unless_same=True)
        image = nodes.image(
            uri=f"{Path(os.path.relpath(place, self._folder)).as_posix()}.*",
            alt=self.options.get("alt", drawing.scene.description),
            width=self.options.get("width", f"{drawing.width:.0f}px"),
        )
        self.set_source_info(image)
        linked = nodes.reference("", "", image, refuri=shown.page) if shown.page else image
        figure = nodes.figure("", linked, classes=["atlas", *self.options.get("class", [])])
        figure["align"] = self.options.get("align", "default")
        self.set_source_info(figure)
        self._say(figure, shown)
        self.add_name(figure)
        return figure

    @property
    def _folder(self) -> Path:
        """The folder of the page, which addresses of pictures are relative to."""
        return Path(self.env.doc2path(self.env.docname)).parent

    def _say(self, figure: nodes.figure, shown: Embedded) -> None:
        """Put the caption under a picture: the first paragraph of the content, or the title."""
        said = self.parse_content_to_nodes() if self.content else []
        first = said.pop(0) if said and isinstance(said[0], nodes.paragraph) else None
        inner = first.children if first else [nodes.Text(shown.caption)]
        caption = nodes.caption("", "", *inner)
        self.set_source_info(caption)
        figure += caption
        if said:
            figure += nodes.legend("", *said)


def _project(app: Sphinx) -> Project:
    """Return the project of the pages: the one around them, or the one that is configured.

    Raises:
        ConfigurationError: There is none.
    """
    return find_project(Path(app.confdir, app.config[_CONFIGURED]))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive.

    Args:
        app: The application.
    """
    app.add_config_value(_CONFIGURED, ".", "env", types=frozenset({str}))
    app.add_directive("atlas", AtlasDirective)
    return {
        "version": version("production-atlas"),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
