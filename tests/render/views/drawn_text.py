"""The texts of a picture, as they are read."""

from xml.etree import ElementTree as ET

from atlas import View
from render.forms.dossier import dossier

SVG = "{http://www.w3.org/2000/svg}"


def drawn_text(view: View) -> str:
    """Return every text of the picture of a view, a line each."""
    nodes = ET.fromstring(dossier(view).svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    return "\n".join(node.text or "" for node in nodes).replace("\u00a0", " ")
