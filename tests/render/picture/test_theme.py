import pytest

from atlas import Plane
from render.picture.glyphs import GLYPHS
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, SHADES, Role, contrast


@pytest.mark.parametrize("plane", Plane)
def test_a_header_has_exactly_the_colour_of_its_plane_in_both_variants(plane: Plane) -> None:
    shade = SHADES[HEADER[plane]]
    assert (shade.light, shade.dark) == (plane.colour, plane.colour)


@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("variant", ["light", "dark"])
def test_text_on_a_header_meets_wcag_aa(plane: Plane, variant: str) -> None:
    ink, ground = SHADES[ON_HEADER[plane]], SHADES[HEADER[plane]]
    assert contrast(getattr(ink, variant), getattr(ground, variant)) >= 4.5


TEXTS = (Role.INK, Role.MUTED, Role.LINK, Role.DERIVED, Role.MODELLED, Role.GAP)
GROUNDS = (Role.PAGE, Role.SURFACE, Role.FAINT, Role.CODE, *BAND.values())


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("variant", ["light", "dark"])
def test_text_on_every_ground_meets_wcag_aa(text: Role, ground: Role, variant: str) -> None:
    assert contrast(getattr(SHADES[text], variant), getattr(SHADES[ground], variant)) >= 4.5


@pytest.mark.parametrize(("ground", "text"), [
    (Role.HIT, Role.ON_BADGE), (Role.DEGRADED, Role.ON_BADGE),
    (Role.HIT_TINT, Role.INK), (Role.HIT_TINT, Role.MUTED), (Role.HIT_TINT, Role.LINK),
    (Role.DEGRADED_TINT, Role.INK), (Role.DEGRADED_TINT, Role.MUTED),
    (Role.DEGRADED_TINT, Role.LINK), (Role.FAINT, Role.HIT),
])  # fmt: skip
@pytest.mark.parametrize("variant", ["light", "dark"])
def test_text_on_a_tint_of_a_failure_meets_wcag_aa(ground: Role, text: Role, variant: str) -> None:
    assert contrast(getattr(SHADES[text], variant), getattr(SHADES[ground], variant)) >= 4.5


def test_black_on_white_has_the_largest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_role_has_a_colour() -> None:
    assert set(SHADES) == set(Role)


def test_every_plane_has_a_glyph_of_its_own() -> None:
    assert len({GLYPHS[GLYPH[plane]] for plane in Plane}) == len(Plane)
