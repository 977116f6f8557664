"""A plugin of MkDocs: a block `.. atlas:: VIEW` shows a view on a page.

```md
.. atlas:: systems/shop/architecture
   :form: card

   What the page says about it, in place of its title.
```

`mkdocs serve` watches the views as well as the pages.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any, cast, get_args

from attrs import define, field, frozen
from markdown import Markdown, markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from atlas.embedding import Embedded, embedded
from atlas.errors import AtlasError, ChoiceError
from atlas.project import Project, find_project
from render.forms.registry import Form
from render.output.svg import Background, svg

_BEGIN = re.compile(r"\.\. atlas::(?:\s+(?P<view>\S.*?))?\s*$")
_OPTION = re.compile(r"\s+:(?P<name>[\w-]+):\s*(?P<value>.*?)\s*$")
_FOLDER = "assets/atlas"
_AFTER_FENCES = 15  # fenced code of Python-Markdown is put away at 25, its HTML blocks at 20
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "form": get_args(Form),
    "background": get_args(Background),
}
_FREE = ("alt", "width", "class")
_WIDTH = re.compile(r"\d+(?:\.\d+)?(?:px|em|rem|%)?")
_log = get_plugin_logger(__name__)


@frozen
class _Block:
    """A block of a page.

    Args:
        view: The name of the view.
        options: What is set of `form`, `background`, `alt`, `width`, `class`, as it is written.
        said: What it says about it, as Markdown; empty for its title.
    """

    view: str
    options: Sequence[tuple[str, str]]
    said: str


@define
class _Shown:
    """The page that is being written, and the views that pages showed so far."""

    project: Project
    config: MkDocsConfig
    page: Page | None = None
    files: Files | None = None
    views: dict[str, Embedded] = field(factory=dict[str, Embedded])

    def figure(self, block: _Block) -> str:
        """Return the figure of a block, and add its picture to the files of the site.

        Raises:
            AtlasError: There is no such view, it cannot be shown, or an option is wrong.
        """
        options = _checked(block.options)
        if block.view not in self.views:
            self.views[block.view] = embedded(self.project, block.view)
        view = self.views[block.view]
        form = cast("Form", options.get("form", "picture"))
        background = cast("Background", options.get("background", "page"))
        drawing = view.drawing(form)
        address = self._add(
            f"{_FOLDER}/{view.loaded.id}.{form}-{background}.svg", svg(drawing.scene, background)
        )
        width = options.get("width", f"{drawing.width:.0f}px")
        image = Markup(
            '<img src="{}" alt="{}" style="width:{};max-width:100%;height:auto" loading="lazy">'
        ).format(
            address,
            options.get("alt", drawing.scene.description),
            f"{width}px" if width.isdigit() else width,
        )
        linked = Markup('<a href="{}">{}</a>').format(view.page, image) if view.page else image
        said = Markup(markdown(block.said)) if block.said else view.caption  # noqa: S704 - of the page
        return Markup('<figure class="{}">{}<figcaption>{}</figcaption></figure>').format(
            f"atlas {options.get('class', '')}".strip(), linked, said
        )

    def _add(self, name: str, content: str) -> str:
        """Add a file to the site unless it is there, and return its address from the page."""
        if self.page is None or self.files is None:
            raise RuntimeError("a block is shown outside a page of MkDocs")
        file = self.files.get_file_from_path(name)
        if file is None:
            file = File.generated(self.config, name, content=content)
            self.files.append(file)
        return get_relative_url(file.url, self.page.url)


def _checked(options: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Return the options of a block.

    Raises:
        ChoiceError: One is unknown, is there twice, or has a value that it cannot have.
    """
    known = (*_CHOICES, *_FREE)
    given = [name for name, _ in options]
    for name, value in options:
        if given.count(name) > 1:
            raise ChoiceError(
                f":{name}: is there {given.count(name)} times",
                allowed="each option once",
                remedy="keep one of them",
            )
        if name not in known:
            raise ChoiceError(
                f"the option :{name}:",
                allowed=", ".join(f":{each}:" for each in known),
                remedy="correct its name, or remove it",
            )
        allowed = _CHOICES.get(name)
        if allowed and value not in allowed:
            raise ChoiceError(
                f":{name}: {value}", allowed=", ".join(allowed), remedy="choose one of these"
            )
        if name == "width" and not _WIDTH.fullmatch(value):
            raise ChoiceError(
                f":width: {value}",
                allowed="a number of px, em, rem or %",
                remedy="write it as `:width: 600px` or `:width: 80%`",
            )
    return dict(options)


class _Blocks(Preprocessor):
    """Puts figures in the place of blocks, after code was put away."""

    def __init__(self, md: Markdown, shown: _Shown) -> None:
        super().__init__(md)
        self._shown = shown

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page, each block replaced."""
        done: list[str] = []
        rest = list(lines)
        while rest:
            begin = _BEGIN.match(rest[0])
            if not begin:
                done.append(rest.pop(0))
                continue
            rest.pop(0)
            block = _taken(begin["view"] or "", rest)
            done += ["", self.md.htmlStash.store(self._html(block)), "", ""]
        return done

    def _html(self, block: _Block) -> str:
        try:
            return self._shown.figure(block)
        except AtlasError as error:
            page = self._shown.page.file.src_uri if self._shown.page else "a page"
            _log.warning("%s: atlas: %s", page, error)
            return Markup('<pre class="atlas">{}</pre>').format(f"{block.view}: {error}")


def _taken(view: str, rest: list[str]) -> _Block:
    """Take the options and the indented text of a block from the lines that follow."""
    options: list[tuple[str, str]] = []
    while rest and (option := _OPTION.match(rest[0])):
        options.append((option["name"], option["value"]))
        rest.pop(0)
    said: list[str] = []
    while rest and (not rest[0].strip() or rest[0][0].isspace()):
        said.append(rest.pop(0))
    return _Block(view, options, dedent("\n".join(said)).strip())


class _AtlasExtension(Extension):
    """Registers the blocks with Python-Markdown."""

    def __init__(self, shown: _Shown) -> None:
        super().__init__()
        self._shown = shown

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        """Register the blocks."""
        md.preprocessors.register(_Blocks(md, self._shown), "atlas", _AFTER_FENCES)


class AtlasConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs types it not
    """What `mkdocs.yml` may say of the plugin.

    Attributes:
        project: A folder of the project with the views, relative to `mkdocs.yml`.
    """

    project = Type(str, default=".")


class AtlasPlugin(BasePlugin[AtlasConfig]):  # type: ignore[no-untyped-call]  # as above
    """Shows views on pages of MkDocs."""

    def __init__(self) -> None:
        """Know no page yet."""
        self._shown: _Shown | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the project, and have blocks of pages replaced.

        Args:
            config: What `mkdocs.yml` says.

        Raises:
            PluginError: There is no project around it.
        """
        folder = Path(config.config_file_path or ".").parent / self.config.project
        try:
            self._shown = _Shown(find_project(folder), config)
        except AtlasError as error:
            raise PluginError(f"atlas: {error}") from error
        extensions = cast("list[Any]", config.markdown_extensions)
        extensions.append(_AtlasExtension(self._shown))
        return config

    def on_page_markdown(
        self,
        markdown: str,
        /,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it
        files: Files,
    ) -> str:
        """Note which page is written.

        Args:
            markdown: Its text, which stays as it is.
            page: The page.
            config: What `mkdocs.yml` says.
            files: The files of the site.
        """
        if self._shown is not None:
            self._shown.page, self._shown.files = page, files
        return markdown

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it
        builder: Callable[..., Any],  # noqa: ARG002 - as above
    ) -> LiveReloadServer:
        """Write the pages again where a file of the views changes.

        Args:
            server: The server.
            config: What `mkdocs.yml` says.
            builder: Writes the pages.
        """
        if self._shown is not None:
            project = self._shown.project
            for folder in (project.folder / root for root in project.roots):
                if folder.is_dir():
                    server.watch(str(folder))
        return server
