"""A run of digits and the signs among them: read whole, or said why not."""

import re
import unicodedata
from collections.abc import Callable

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒⅑⅐"
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SPACES = "\u00a0\u2007\u2009\u202f "
_SAME = {"\u066c": ",", "\u066b": ".", "\u2010": "-", "\u2011": "-", "𝜇": "μ"}
"""Signs of other scripts, hyphens and letters, as the reader knows them."""
_DIGITS = str.maketrans(RAISED, "0123456789")

_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_GROUPED = re.compile(rf"\d{{1,3}}([,'’{_SPACES}])\d{{3}}(?:\1\d{{3}})*(?:\.\d+)?")
_UNDERSCORES = re.compile(r"\d+(?:_\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SCIENTIFIC = re.compile(r"(?:\d+(?:\.\d+)?|\.\d+)[eE][+-]?\d{1,3}")
_POWER = re.compile(rf"(10|2)(?:(?:\^|\*\*)(\d{{1,2}})|([{RAISED}]{{1,2}}))")
_WITH_VULGAR = re.compile(rf"(\d*)[{_SPACES}]?([{VULGAR}])")
_MIXED = re.compile(r"(\d+) (\d{1,2})/(\d{1,2})")
_PORT = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}:(\d{1,5})")
_ADDRESS = re.compile(r"\d+(?:\.\d+){2,}.*")
_DATE = re.compile(r"\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}/\d{4}")
_COMMA = re.compile(r"\d+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_CLOCK = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?")
_FOOTNOTE = re.compile(rf"\d+(?:[.,]\d+)*[{RAISED}]+")


def western(text: str) -> str:
    """Return a text with the digits and decimal signs of other scripts as 0 to 9, `.` and `,`."""
    if text.isascii():
        return text
    return "".join(_western(letter) for letter in text)


def _western(letter: str) -> str:
    if letter in _SAME:
        return _SAME[letter]
    value = unicodedata.decimal(letter, None) if not letter.isascii() else None
    return letter if value is None else str(value)


def value_of(run: str) -> float | None:
    """Return the number that a run of digits and signs is as a whole; None where it is unclear.

    Args:
        run: Such as `1,500.75`, `1'000'000`, `1.5e9`, `10^6` or `2½`.
    """
    if _PLAIN.fullmatch(run) or _SCIENTIFIC.fullmatch(run):
        return float(run)
    if _GROUPED.fullmatch(run) or _UNDERSCORES.fullmatch(run) or _INDIAN.fullmatch(run):
        return float(re.sub(r"[^\d.]", "", run))
    if power := _POWER.fullmatch(run):
        return float(power[1]) ** int(power[2] or power[3].translate(_DIGITS))
    if vulgar := _WITH_VULGAR.fullmatch(run):
        return float(vulgar[1] or 0) + unicodedata.numeric(vulgar[2])
    if (mixed := _MIXED.fullmatch(run)) and 0 < int(mixed[2]) < int(mixed[3]):
        return int(mixed[1]) + int(mixed[2]) / int(mixed[3])
    port = _PORT.fullmatch(run)
    return float(port[1]) if port else None


def is_power(run: str) -> bool:
    """Whether a run is a power of ten, the second factor of `1.5 × 10^9`."""
    return bool(_POWER.fullmatch(run)) and run.startswith("10")


def pair_of(run: str) -> tuple[str, float, float] | None:
    """Return the sign and the two numbers of `1/3`, `1:6` or `560/540`; None for another run."""
    for sign in "/:":
        first, found, second = run.partition(sign)
        if found and _PLAIN.fullmatch(first) and _PLAIN.fullmatch(second):
            return sign, float(first), float(second)
    return None


def is_clock(run: str) -> bool:
    """Whether a run has the form of a time of day, `12:30`."""
    return bool(_CLOCK.fullmatch(run))


def advice_on(run: str) -> tuple[str, str]:
    """Return what a run that is not read can be, and how to quote it.

    Args:
        run: A run that has no value.
    """
    return next(((why, how) for reads, why, how in _ADVICE if reads(run)), _NO_NUMBER)


_ADVICE: tuple[tuple[Callable[[str], object], str, str], ...] = (
    (_DATE.fullmatch, "a date", "quote the words that hold the figure, without the date"),
    (
        _CLOCK.fullmatch,
        "a time of day, or a time in minutes",
        "write a time of day as `at(…, zone=…)`; quote a duration with its units, `5 min`",
    ),
    (
        _COMMA.fullmatch,
        "a decimal comma, or a separator of thousands",
        "quote a place that prints it as `1,500` or `1.5`",
    ),
    (_ADDRESS.fullmatch, "an address or a version", "quote the words that hold a number"),
    (
        _FOOTNOTE.fullmatch,
        "a number with the sign of a footnote, or a power",
        "quote it without the sign",
    ),
    (
        pair_of,
        "a fraction, a pair of numbers, or a date",
        "quote a place that says it in words or as a decimal, `half` or `0.5`",
    ),
)
"""What a run can be, what that means, and how to quote it; the first that fits."""
_NO_NUMBER = (
    "more than one number, or none",
    "quote a place that prints the number by itself, such as `1,500` or `1.5 million`",
)
