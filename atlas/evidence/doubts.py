"""Doubts about a number in digits: it is a name, a part of something, or below zero."""

from collections.abc import Sequence

from atlas.evidence.matches import Unclear
from atlas.evidence.numerals import RAISED, is_clock
from atlas.evidence.tails import is_suffix
from atlas.evidence.tokens import Token
from atlas.evidence.vocabulary import BIG_WORDS, NO_MEASURES, UNIT_WORDS

_OPENERS = frozenset("([{=:,~<>≤≥\"'“‘")
_DATA = ("byte", "bit")
_YEAR = 4
_CENTS = ("cent", "cents", "¢")
_APART = "quote a place that prints the number by itself"
_DIGITS = ("name", "number")
_SIGNS = frozenset(",.'’:_^" + RAISED)
_MINUSES = ("-", "−", "minus")
_EITHER = "a range, or a number below zero"
_IN_WORDS = "quote a place that says it in words: `40 to 125`, or `minus 125`"
_WHOLE = "quote a place that prints it without the blank, such as `12,500 GB`"
_AT = "write a time of day as `at(…, zone=…)`"


def doubt(tokens: Sequence[Token], index: int, currency: str) -> Unclear | None:
    """Return why a number in digits is not read, from the words around it; None if it is.

    Args:
        tokens: The text.
        index: The token of the number.
        currency: The currency whose sign stands before it; empty where none does.
    """
    return (
        _glued(tokens, index)
        or _dashed(tokens, index, index - 1 - bool(currency))
        or _timed(tokens, index)
        or _zoned(tokens, index)
        or _tolerance(tokens, index)
        or _other_money(tokens, index)
        or _spaced(tokens, index)
    )


def _glued(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt what letters follow without a blank: `5G`, `10s of`, `1990s`."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not after.close:
        return None
    is_word = after.kind == "word" and (after.raw in NO_MEASURES or not is_suffix(after))
    is_word = is_word and not _is_half_day(tokens, index + 1)
    beyond = tokens[index + 2] if index + 2 < len(tokens) else None
    has_more = (
        beyond is not None and beyond.close and (beyond.kind in _DIGITS or beyond.text in RAISED)
    )
    is_apart = after.text in _SIGNS and has_more  # `1,e00`
    if is_word or is_apart or after.kind in _DIGITS or after.text in ("_", "^"):
        remedy = "quote a number that stands by itself, or with its unit"
        end = _end(tokens, index)
        return Unclear("".join(item.raw for item in tokens[index:end]), "a name", remedy, end)
    if after.text == "s" and _is_tens(tokens, index):
        return Unclear(f"{token.raw}s", "a decade, or some tens", "quote a number, not `10s of`")
    return None


def _end(tokens: Sequence[Token], index: int) -> int:
    """Return where what is printed in one with a number ends."""
    end = index + 1
    while end < len(tokens) and tokens[end].close:
        if tokens[end].kind not in (*_DIGITS, "word") and tokens[end].text not in _SIGNS:
            break
        end += 1
    return end


def _dashed(tokens: Sequence[Token], index: int, before: int) -> Unclear | None:
    """Doubt a dash that is no minus for certain: `40 -125`, `–20`."""
    follows = index + 2 < len(tokens) and tokens[index + 2].kind == "number"
    if follows and tokens[index + 1].kind == "dash" and _is_sign(tokens, index + 1):
        raw = f"{tokens[index].raw} {tokens[index + 1].raw}{tokens[index + 2].raw}"
        return Unclear(raw, _EITHER, _IN_WORDS, index + 3)
    if before < 0 or tokens[before].kind != "dash" or not _is_sign(tokens, before):
        return None
    text = f"{tokens[before].raw}{tokens[index].raw}"
    if before and _ends_number(tokens[before - 1]):
        return Unclear(f"{tokens[before - 1].raw} {text}", _EITHER, _IN_WORDS)
    if tokens[before].text in ("–", "—"):
        return Unclear(text, "a dash, or a minus", "quote the number without the dash")
    return None


def _timed(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt `12.30pm`, a time of day, and `24x7`, all of the time."""
    run = tokens[index].text
    if _is_half_day(tokens, index + 1) and not run.isdigit() and not is_clock(run):
        return Unclear(f"{run} {tokens[index + 1].raw}", "a time of day", _AT, index + 2)
    if run == "24" and [item.text for item in tokens[index + 1 : index + 3]] == ["x", "7"]:
        remedy = "quote a place that says how many hours or days, such as `24 hours`"
        return Unclear("24x7", "all of the time, not a number", remedy, index + 3)
    return None


def _is_half_day(tokens: Sequence[Token], index: int) -> bool:
    """Whether `am` or `p.m.` begins at an index."""
    texts = [item.text for item in tokens[index : index + 3]]
    return texts[:1] in (["am"], ["pm"]) or texts in (["a", ".", "m"], ["p", ".", "m"])


def _zoned(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt `45 US/Pacific`, the end of a time of day."""
    following = [item.raw for item in tokens[index + 1 : index + 3]]
    if following != ["US", "/"] or is_clock(tokens[index].text):
        return None
    return Unclear(f"{tokens[index].raw} US/", "a part of a time of day with its zone", _AT)


def _tolerance(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt the 2 of `± 2`, which is no number by itself."""
    texts = [item.text for item in tokens[max(0, index - 3) : index]]
    if texts[-1:] != ["±"] and texts != ["+", "/", "-"]:
        return None
    return Unclear(f"± {tokens[index].raw}", "a tolerance, not a number", _APART)


def _other_money(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt `500 CHF`, and `5 cents` of a currency that is not named."""
    after = index + 1
    after += after < len(tokens) and tokens[after].text in BIG_WORDS
    if after >= len(tokens) or not (
        tokens[after].kind == "foreign" or tokens[after].text in _CENTS
    ):
        return None
    why = "an amount in cents, or in a currency other than dollars of the US, euros and pounds"
    remedy = "declare a gap, and say where the figure stands"
    return Unclear(f"{tokens[index].raw} {tokens[after].raw}", why, remedy, after + 1)


def _spaced(tokens: Sequence[Token], index: int) -> Unclear | None:
    """Doubt `12 500 GB`: twelve of 500 GB, or one number."""
    first, _, second = tokens[index].text.partition(" ")
    if not second.isdigit() or index + 1 >= len(tokens):
        return None
    if not UNIT_WORDS.get(tokens[index + 1].text, "").endswith(_DATA):
        return None
    return Unclear(tokens[index].text, f"{first} times {second}, or one number", _WHOLE)


def _is_sign(tokens: Sequence[Token], dash: int) -> bool:
    """Whether a dash stands directly before a number, and behind no word."""
    if tokens[dash].text in ("~", "…") or not tokens[dash + 1].close:
        return False
    return not tokens[dash].close or (dash > 0 and tokens[dash - 1].text in _OPENERS)


def is_negative(tokens: Sequence[Token], dash: int) -> bool:
    """Return whether the token before a number is its minus.

    Args:
        tokens: The text.
        dash: The token before the number and the sign of its currency.
    """
    if dash < 0 or tokens[dash].text not in _MINUSES:
        return False
    return tokens[dash].kind == "word" or _is_sign(tokens, dash)


def _ends_number(token: Token) -> bool:
    return token.kind == "number" or token.text in UNIT_WORDS or token.text in BIG_WORDS


def _is_tens(tokens: Sequence[Token], index: int) -> bool:
    """Whether `10s of` or `the 1990s` stands at an index."""
    digits = tokens[index].text
    follows = tokens[index + 2].text if index + 2 < len(tokens) else ""
    before = tokens[index - 1].text if index else ""
    is_decade = len(digits) == _YEAR and digits[:2] in ("19", "20")
    is_decade = is_decade or before in ("early", "late", "mid")
    return digits.endswith("0") and (follows == "of" or is_decade)
