"""How Sphinx builds the documentation: `make manual`."""

import re
from importlib.metadata import version as version_of
from inspect import Parameter, Signature, signature
from types import UnionType
from typing import Any

from docutils import nodes  # type: ignore[import-untyped]  # it carries no types
from pygments.lexers.special import TextLexer  # type: ignore[import-untyped]  # nor does it
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.inspect import stringify_signature

import atlas
from atlas.topology.component import Provisioned

project = "Production Atlas"
author = "the Production Atlas authors"
project_copyright = author
version = release = version_of("production-atlas")

extensions = [
    "atlas.sphinx",
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "sphinx_copybutton",
]
exclude_patterns = ["requirements.lock"]
nitpicky = True
# The standard library's own pages are in no index that a build without a network can read, and
# what is not in the façade is named by signatures, but has no page.
nitpick_ignore_regex = [("py:.*", r"(?!atlas\.[A-Za-z_]+$).*")]
suppress_warnings = ["myst.strikethrough"]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

default_role = "code"  # docstrings put code between single backticks
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
maximum_signature_line_length = 68
python_display_short_literal_types = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False

html_theme = "furo"
html_title = f"Production Atlas {version}"
html_static_path = ["_static"]
html_css_files = ["atlas.css"]
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0057ad", "color-brand-content": "#0057ad"},
    "dark_css_variables": {"color-brand-primary": "#6cb2ff", "color-brand-content": "#6cb2ff"},
}
copybutton_prompt_text = "$ "
copybutton_line_continuation_character = "\\"

_COMMENT = re.compile(r"^<!--.*?-->\n", re.MULTILINE | re.DOTALL)
"""What a page says to its test alone."""

_RULES = """
```{toctree}
:hidden:
:glob:

*
```
"""
"""The pages of the rules, which `atlas explain --write` makes for any reader of Markdown."""


def _read(_: Sphinx, name: str, source: list[str]) -> None:
    """Leave out what only the tests read, and list the rules in the menu.

    Lines are kept, so that a warning names the line of the file.
    """
    source[0] = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), source[0])
    if name == "rules/index":
        source[0] += _RULES


def _public(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, inner: nodes.TextElement
) -> nodes.Element | None:
    """Lead the name of a class in its own module to the page of its public name."""
    name = node["reftarget"].rpartition(".")[2]
    if node["refdomain"] != "py" or name not in atlas.__all__:
        return None
    domain: Any = env.domains["py"]
    return domain.resolve_xref(
        env, node["refdoc"], app.builder, "obj", f"atlas.{name}", node, inner
    )


def _unions(_: Sphinx, *named: Any) -> None:
    """Say what a union stands for, in place of what Python says of all unions."""
    _, _, value, _, lines = named
    if isinstance(value, UnionType):
        members = (f":py:obj:`~{it.__module__}.{it.__name__}`" for it in value.__args__)
        lines[:] = [f"One of {', '.join(members)}.", ""]


_BASES = (Provisioned, atlas.Component, atlas.Call, atlas.View)
"""Classes whose arguments all classes on top of them take, the nearest first."""


def _base(value: object) -> type | None:
    """Return the base whose page says what a class takes besides its own; None where none does."""
    if not isinstance(value, type) or value in _BASES:
        return None
    return next((base for base in _BASES if issubclass(value, base)), None)


def _own_arguments(_: Sphinx, *named: Any) -> tuple[str, str | None] | None:
    """Leave out of a signature what the base of the class takes, but for its name."""
    _, _, value, _, text, result = named
    base = _base(value)
    if base is None:
        return text and (_shown(text), result)
    whole, shared = signature(value), signature(base).parameters
    own = [
        it
        for name, it in whole.parameters.items()
        if name not in shared or it.kind is Parameter.POSITIONAL_OR_KEYWORD
    ]
    kept = Signature(own)
    shown = stringify_signature(kept, unqualified_typehints=True, short_literals=True)
    return _shown(shown), None


def _shown(text: str) -> str:
    """Return a signature with dots for a default that each call makes anew."""
    return text.replace("NOTHING", "...")


def _besides(_: Sphinx, *named: Any) -> None:
    """Say of which base a class takes the arguments, too."""
    _, _, value, _, lines = named
    if base := _base(value):
        lines += [
            "",
            f"Besides, it takes what :py:class:`~{base.__module__}.{base.__name__}` takes.",
        ]


def setup(app: Sphinx) -> None:
    """Register what this project adds."""
    for language in ("d2", "structurizr"):  # Pygments has no lexer for them
        app.add_lexer(language, TextLexer)
    app.connect("source-read", _read)
    app.connect("autodoc-process-docstring", _unions)
    app.connect("autodoc-process-docstring", _besides)
    app.connect("autodoc-process-signature", _own_arguments)
    app.connect("missing-reference", _public)
