import xml.etree.ElementTree as ET

import pytest

from atlas.errors import LabelError
from render.badge import badge


def test_a_badge_says_its_label_and_value_and_refers_to_nothing() -> None:
    drawn = badge("views", "283 of 900, 73 % answered")
    root = ET.fromstring(drawn)  # noqa: S314 - what was just drawn

    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["views", "283 of 900, 73 % answered"]
    assert root.get("height") == "20"
    assert "href" not in drawn
    assert badge("views", "283 of 900, 73 % answered") == drawn


def test_no_text_becomes_an_element_or_an_attribute() -> None:
    drawn = badge('<script>alert(1)</script>"', '\' onload="x" & ]]>')
    root = ET.fromstring(drawn)  # noqa: S314

    assert "<script" not in drawn
    assert not any("onload" in element.attrib for element in root.iter())


def test_a_text_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(LabelError):
        badge("views\u202e", "1")
