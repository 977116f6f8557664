"""The picture of a system at each size."""

from xml.etree import ElementTree as ET

from atlas import ScaleEvolution
from render.forms.dossier import dossier
from tests.examples import ARGUMENTS, finished

SVG = "{http://www.w3.org/2000/svg}"


def test_a_size_is_one_of_users_and_another_level_is_what_it_is_called() -> None:
    stages = ARGUMENTS[ScaleEvolution]["stages"]
    view = finished(ScaleEvolution, stages={**stages, "2.5B": stages["1M"], "2015": stages["1M"]})
    nodes = ET.fromstring(dossier(view).svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    texts = {(node.text or "").replace("\u00a0", " ") for node in nodes}

    assert {"1M users", "2.5B users", "2015"} <= texts
