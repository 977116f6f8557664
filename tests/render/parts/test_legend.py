"""The key of a picture: it explains what is shown, and nothing else."""

import pytest

from render.parts.legend import key
from render.picture.scene import Text, text_of
from render.picture.theme import Role
from render.text.styles import SMALL


def explained(text: str, role: Role = Role.INK) -> str:
    block = key([Text(0, 0, text, SMALL, role)], [], 900)
    return " ".join(text_of(block.items).split()) if block else ""


@pytest.mark.parametrize(
    ("text", "role", "meaning"),
    [
        ("=", Role.DERIVED, "= computed from reported or measured figures"),
        ("computed", Role.DERIVED, ""),
        ("≈", Role.MODELLED, "≈ computed with a stated assumption"),
        ("modelled", Role.MODELLED, ""),
        (
            "3 of 4 published",
            Role.MUTED,
            "3 of 4 published of the facts asked for; the page lists them",
        ),
        ("0 of 2 known", Role.MUTED, "0 of 2 known of the facts asked for; the page lists them"),
        ("3 more", Role.MUTED, ""),
        ("not published: load", Role.MUTED, ""),
    ],
)
def test_a_sign_and_a_pill_are_explained_where_they_are_shown(
    text: str, role: Role, meaning: str
) -> None:
    assert explained(text, role) == meaning
