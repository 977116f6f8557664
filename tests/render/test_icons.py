import io
import struct

import pytest
from PIL import Image

from render.errors import IconError
from render.icons import SIZE, icon_png

SCYLLA = "diagrams.onprem.database.Scylla"


def test_an_icon_is_a_square_png_of_twice_its_size() -> None:
    image = Image.open(io.BytesIO(icon_png(SCYLLA)))
    assert image.size == (2 * SIZE, 2 * SIZE)
    assert image.mode == "RGBA"


def test_an_icon_carries_no_metadata() -> None:
    data = icon_png(SCYLLA)
    assert b"tEXt" not in data
    assert b"tIME" not in data
    assert struct.unpack(">8s", data[:8])[0] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "name",
    ["", "Scylla", "os.path", "diagrams.nowhere.Scylla", "diagrams.onprem.database.Nothing",
     "diagrams.onprem.database.", "diagrams.Node", "diagrams.onprem.database._Database"],
)  # fmt: skip
def test_a_name_that_leads_to_no_icon_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(IconError, match=r"diagrams\.onprem\.database\.Scylla"):
        icon_png(name)
