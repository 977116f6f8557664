import pytest

from atlas.matching.cleaning import clean
from atlas.triage.verdicts import CONFIDENT, Verdict, facts, is_near, judge, share
from tests.triage.made import signature

STRONG = signature(terms=("zork",))
PATTERN = signature(
    sample="quux frobbed 7 times", pattern=r"quux frobbed (?P<times>\d+) times", terms=("zork",)
)
WEAK = signature("Zork.WEAK", "frobbed", sample="frobbed gnusto blorb", terms=("zork",))
WEAK_PATTERN = signature(
    "Zork.WEAK", "frobbed", sample="frobbed 7", pattern=r"^frobbed \d$", terms=("zork",)
)
GENERIC = signature("Zork.FULL", "No space left on device", terms=("zork",), context=True)
ASKED = signature("Zork.ASKED", "quux frobbed", terms=("zork",), context=True)
METRIC = signature("Zork.quux_depth", "quux_depth", kind="metric")
LONG = "some mumbling about a lot of other unrelated business of yesterday"


def confidence(signature: object, line: str) -> float | None:
    verdict = judge(signature, clean(line))  # type: ignore[arg-type]
    return None if verdict is None else verdict.confidence


@pytest.mark.parametrize(
    ("known", "line", "expected"),
    [
        (STRONG, f"{LONG} quux frobbed {LONG}", 1.0),
        (STRONG, "quux has frobbed", None),
        # a pattern that finds is as sure as can be; one that does not leaves a doubt
        (PATTERN, "quux frobbed 9 times", 1.0),
        (PATTERN, "quux frobbed often", 0.9),
        (WEAK_PATTERN, "frobbed 9", 1.0),
        # what says little needs a sign of its technology, or most of its line or of its words
        (WEAK, f"{LONG} frobbed {LONG}", 0.4),
        (WEAK, f"zork {LONG} frobbed", 0.9),
        (WEAK, "frobbed", 0.9),
        (WEAK, f"{LONG} frobbed gnusto blorb", 0.9),
        (WEAK, f"{LONG} frobbed gnusto", 0.9),
        (WEAK, "frobbed its", 0.9),
        (WEAK, "frobbed itself", 0.4),
        (WEAK_PATTERN, f"zork {LONG} frobbed", 0.7),
        # what every program writes needs such a sign, whatever else there is
        (GENERIC, "No space left on device", 0.3),
        (GENERIC, "zork: No space left on device", 0.9),
        (ASKED, "quux frobbed", 0.3),
        (ASKED, "zork: quux frobbed", 0.9),
        # a metric says something where it alerts, and not as part of a longer name
        (METRIC, "quux_depth > 5", 0.9),
        (METRIC, "FIRING quux_depth", 0.9),
        (METRIC, "scraped quux_depth", 0.4),
        (METRIC, "FIRING my_quux_depth", None),
        (METRIC, "FIRING quux_depth_total", None),
        (METRIC, "FIRING aquux_depth", None),
    ],
)
def test_a_verdict_is_as_sure_as_what_the_line_says(
    known: object, line: str, expected: float | None
) -> None:
    assert confidence(known, line) == expected


def test_the_share_of_words_that_is_enough_is_seven_tenths() -> None:
    ten = signature(
        "Zork.TEN", "aaqua", sample=" ".join(f"bb{letter}qua" for letter in "cdefghijk")
    )
    words = dict.fromkeys(["aaqua", "bbcqua"], 1.0)

    assert share(words, clean("aaqua")) == 0.5
    assert share(words, clean("aaqua bbcqua and more")) == 1.0
    assert share({}, clean("aaqua")) == 0.0
    assert sum(facts(ten).words.values()) == 5.5


@pytest.mark.parametrize(("line", "near"), [
    ("zork says", True), ("ZORK says", True), ("a zorkling", False), ("amazork", False),
    ("7zork", False), ("nothing", False),
])  # fmt: skip
def test_a_line_is_near_a_technology_whose_name_begins_a_word(line: str, *, near: bool) -> None:
    assert is_near(facts(STRONG), clean(line)) is near
    assert is_near(facts(signature()), clean(line)) is False


def test_a_container_that_is_called_like_it_is_a_sign_of_a_technology() -> None:
    assert confidence(GENERIC, "[pod/zork-0/zork] No space left on device") == 0.9


def test_a_verdict_says_where_the_signal_stands_and_what_varies() -> None:
    assert judge(PATTERN, clean("now quux frobbed 9 times")) == Verdict(
        1.0, "now quux frobbed 9 times", (4, 24), {"times": "9"}, "its text and its pattern"
    )
    assert judge(STRONG, clean("now quux frobbed")) == Verdict(
        1.0, "now quux frobbed", (4, 16), {}, "its text"
    )


def test_an_anchor_that_is_most_of_its_line_is_enough() -> None:
    alone = signature("Zork.ALONE", "frobbed", sample="frobbed gnusto blorb xyzzy plugh")

    assert confidence(alone, "frobbed its x") == 0.4  # 7 of 13 characters
    assert confidence(alone, "frobbed itsx") == 0.4  # 7 of 12
    assert confidence(alone, "frobbed its") == 0.9  # 7 of 11, which is three fifths or more


@pytest.mark.parametrize(
    ("sample", "told", "part", "expected"),
    [
        ("frobbed gnusto", "frobbed", 1 / 1.5, 0.4),
        ("frobbed gnusto blorb xyzzy plugh wibble", "frobbed gnusto blorb xyzzy", 2.5 / 3.5, 0.9),
        (
            "frobbed gnusto blorb xyzzy plugh wibble snork flump twonk",
            "frobbed gnusto blorb xyzzy plugh wibble",
            0.7,
            0.9,
        ),
    ],
)
def test_seven_tenths_of_its_words_are_enough(
    sample: str, told: str, part: float, expected: float
) -> None:
    known = signature("Zork.PART", "frobbed", sample=sample)  # of the sample a half each
    line = clean(f"{LONG} {told}")

    assert share(facts(known).words, line) == pytest.approx(part)
    assert confidence(known, f"{LONG} {told}") == expected


def test_an_answer_is_given_from_six_tenths_on() -> None:
    assert CONFIDENT == 0.6


def test_words_before_a_text_can_make_it_ordinary() -> None:
    gone = signature("Zork.GONE", "reset by its peer", wide=True, unless=("client", "closing"))

    assert confidence(gone, "read: reset by its peer") == 1.0
    assert confidence(gone, "Client 7: reset by its peer") == 0.3
    assert confidence(gone, "read: reset by its peer, client: 10.0.0.1") == 1.0
