"""The forms of a view by name, and one of them as a file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from atlas.loader import LoadedView
from render.forms.drawing import Drawing
from render.output.svg import Background, svg

Form = Literal["card", "picture", "dossier"]
Suffix = Literal["svg", "png"]


# Each form is imported when it is asked for: one of them in a cold process should not wait for all.
def _card(loaded: LoadedView) -> Drawing:
    from render.forms.card import card  # noqa: PLC0415

    return card(loaded.view, summary=loaded.summary)


def _picture(loaded: LoadedView) -> Drawing:
    from render.forms.picture import picture  # noqa: PLC0415

    return picture(loaded.view, summary=loaded.summary)


def _dossier(loaded: LoadedView) -> Drawing:
    from render.forms.dossier import dossier  # noqa: PLC0415

    return dossier(loaded.view, summary=loaded.summary, place=loaded.id)


_FORMS: Mapping[str, Callable[[LoadedView], Drawing]] = MappingProxyType(
    {"card": _card, "picture": _picture, "dossier": _dossier}
)


def drawing_of(loaded: LoadedView, form: Form) -> Drawing:
    """Draw one form of a view.

    Args:
        loaded: The view.
        form: Its form.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
        LayoutError: Graphviz failed.
    """
    return _FORMS[form](loaded)


def file_of(
    loaded: LoadedView, form: Form, suffix: Suffix, background: Background = "page"
) -> bytes:
    """Draw one form of a view as a file; only what is asked for is drawn.

    Args:
        loaded: The view.
        form: Its form.
        suffix: The kind of file.
        background: The ground of an SVG; a PNG is always white.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
        LayoutError: Graphviz failed.
    """
    drawing = drawing_of(loaded, form)
    return drawing.png if suffix == "png" else svg(drawing.scene, background).encode()
