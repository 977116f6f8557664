"""What no number, time, bound, address or phrase can be is refused, with what is allowed."""

import pytest

from atlas import Source, System, assumed, at, at_least, at_most, between, ms
from atlas.addresses import is_address
from atlas.errors import AtlasError, CitationError, DateError, LabelError, UnitError
from atlas.evidence.labels import require_visible
from tests.projects import Writer

HIDDEN = ("\x1b", "\x00", "\x9b", "\udc80", "\u202e", "\u200b", "\ufeff", "\u2028")


@pytest.mark.parametrize("number", [10**400, -(10**400)])
def test_a_number_beyond_all_floats_is_refused(number: int) -> None:
    with pytest.raises(UnitError, match="a number of more than 308 digits; allowed: numbers up to"):
        ms(number)
    assert ms(10**300).low == 10**300


def test_a_product_beyond_all_floats_is_refused() -> None:
    with pytest.raises(UnitError):
        ms(10**300) * ms(10**300)


@pytest.mark.parametrize(("when", "zone"), [
    ("9999-12-31 23:59:59", "PST"), ("0001-01-01 00:00", "CET"), ("0001-01-01", "+01:00"),
])  # fmt: skip
def test_a_time_outside_of_the_calendar_in_utc_is_refused(when: str, zone: str) -> None:
    with pytest.raises(DateError, match=f"{zone.replace('+', '.')} lies outside of the years 1 to"):
        at(when, zone=zone)


def test_a_number_has_one_bound() -> None:
    with pytest.raises(UnitError, match="`at_least` of ≤ 5 ms, which is a bound already"):
        at_least(at_most(ms(5)))
    with pytest.raises(UnitError, match="`at_most` of ≥ 5 ms, which is a bound already"):
        at_most(at_least(ms(5)))
    assert at_most(between(ms(5), ms(6))).high == 6


@pytest.mark.parametrize("address", [
    "https://user:password@example.org/", "https://user@example.org/", "https://example.org:99999/",
    "https://example.org:0/", "https://ex\u0430mple.org/", "https://\u00e9.org/",
    "https://example.org\\@evil.org/", "https://[::1/", "https:///path", "https://example.org:/",
    "javascript:alert(1)", "ftp://example.org/", "https://example.org/a b", "", None,
    *(f"https://example.org/{hidden}" for hidden in HIDDEN),
])  # fmt: skip
def test_an_address_that_hides_where_it_leads_is_refused(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(CitationError, match="allowed: an http or https address of a host in plain"):
        Source(
            title="A", publisher="B", url=address, published=None, checked="2024", kind="primary"
        )


@pytest.mark.parametrize("address", [
    "https://example.org", "http://localhost:3000/d/1?from=now-1h#panel", "https://[::1]:80/",
    "https://a_b.example.org:65535/", "https://xn--exmple-4uf.org/", "https://example.org/caf\u00e9",
])  # fmt: skip
def test_an_address_that_says_where_it_leads_is_taken(address: str) -> None:
    assert is_address(address)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_words_that_hide_a_character_are_refused(hidden: str) -> None:
    source = Source(
        title="A", publisher="B", url="https://example.org", published=None, checked="2024",
        kind="primary",
    )  # fmt: skip
    with pytest.raises(LabelError, match=r"a phrase holds '\\.*', which does not show"):
        source.at(f"15{hidden} ms")
    with pytest.raises(LabelError, match="a reason holds"):
        assumed(ms(5), because=f"it is{hidden} fair")
    with pytest.raises(AtlasError):
        System(f"A{hidden}", documented="scarcely", scale={})  # type: ignore[call-arg] # cut short
    assert require_visible("15 ms, 漢字\t≈", field="it") == "15 ms, 漢字\t≈"


def test_the_place_of_what_is_refused_is_told(project: Writer) -> None:
    project.complete()
    project.write(
        "systems/parcelpost/facts.py",
        "from tests.examples import SOURCE\n\np50 = SOURCE.at('15\\x1b ms')\n",
    )
    project.write("systems/parcelpost/wrong.py", "from systems.parcelpost import facts\n")
    (finding,) = project.load().findings

    assert (finding.path, finding.line, finding.code) == ("systems/parcelpost/facts.py", 3, "LD004")
    assert r"a phrase holds '\x1b'" in str(finding)
