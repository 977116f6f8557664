"""The texts of a picture, as they are read."""

from xml.etree import ElementTree as ET

from atlas import View
from render.forms.dossier import dossier
from render.forms.drawing import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def drawn_text(view: View) -> str:
    """Return every text of the dossier of a view, a line each."""
    return texts_of(dossier(view))


def texts_of(drawing: Drawing) -> str:
    """Return every text of a drawing, a line each."""
    nodes = ET.fromstring(drawing.svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    return "\n".join(node.text or "" for node in nodes).replace("\u00a0", " ")
