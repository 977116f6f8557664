"""Units: their names, their algebra and their dimensions, on a small pint registry.

Months are 730 hours, as cloud price lists count them, and a year is twelve of them. Counts
(nodes, messages, users) are dimensions of their own, so nodes and users do not add up. A count
times money or data counts copies, and loses its label: 72 nodes x 9 TB is 648 TB.
"""

import re
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from difflib import get_close_matches
from functools import lru_cache
from tokenize import TokenError
from types import MappingProxyType
from typing import Any, cast

from atlas.errors import UnitError
from atlas.evidence.vocabulary import UNIT_WORDS
from atlas.importing import left_out

_ARRAYS = ("numpy", "scipy", "dask", "babel", "uncertainties")
"""What pint imports where it is installed, for quantities that a command never has."""

# A command is answered a third sooner without them.
with left_out(*_ARRAYS) if "atlas.cli" in sys.modules else nullcontext():
    from pint import UnitRegistry
    from pint.errors import PintError
    from pint.facets.plain import ScaleConverter, UnitDefinition
    from pint.util import UnitsContainer

_DEFINITIONS = (
    "nano- = 1e-9 = n-",
    "micro- = 1e-6 = u-",
    "milli- = 1e-3 = m-",
    "kilo- = 1e3 = k-",
    "mega- = 1e6 = M-",
    "giga- = 1e9 = G-",
    "tera- = 1e12 = T-",
    "peta- = 1e15 = P-",
    "exa- = 1e18 = E-",
    "kibi- = 1024 = Ki-",
    "mebi- = 1024 ** 2 = Mi-",
    "gibi- = 1024 ** 3 = Gi-",
    "tebi- = 1024 ** 4 = Ti-",
    "second = [time] = s",
    "minute = 60 * second = min",
    "hour = 60 * minute = h",
    "day = 24 * hour = d",
    "week = 7 * day = wk",
    "month = 730 * hour = mo",
    "year = 12 * month = yr",
    "bit = [data] = b",
    "byte = 8 * bit = B",
    "USD = [money]",
    "EUR = [euro]",  # known, so that they are never taken for dollars
    "GBP = [pound_sterling]",
    "ratio = []",
    "percent = 0.01 ratio",
    "permille = 0.001 ratio",
)

_NAMES = tuple(definition.split(" ")[0] for definition in _DEFINITIONS if "- =" not in definition)
_SHARES = ("ratio", "percent", "permille")

COUNTS: dict[str, tuple[str, str]] = {}
"""Every count unit: its name, and how people write one and many."""
_COUNTED: dict[str, str] = {}
"""The count units by how people write one, in small letters; of two, the first."""


def _registry() -> Any:  # pint types its registry only in part; what leaves this module is typed
    registry = cast("Any", UnitRegistry)(None, on_redefinition="ignore")
    registry.define("\n".join(_DEFINITIONS))
    return registry


_UNITS = _registry()
_UNREADABLE = (
    *(PintError, ValueError, TypeError, AssertionError, AttributeError, ArithmeticError),
    *(SyntaxError, RecursionError, TokenError),
)
"""What pint raises where a text is no unit: its reader is that of Python's expressions."""


def define_count(name: str, singular: str, plural: str) -> None:
    """Make a count unit known.

    Args:
        name: Its identifier.
        singular: How people write one.
        plural: How they write several.

    Raises:
        UnitError: It is known by another spelling.
    """
    if name not in COUNTS:
        COUNTS[name] = (singular, plural)
        _COUNTED.setdefault(singular.casefold(), name)
        # As `name = [name]`, which pint's reader of definitions takes twenty times longer for.
        itself = cast("Any", UnitsContainer)({f"[{name}]": 1})
        _UNITS.define(UnitDefinition(name, None, (), ScaleConverter(1), itself))
        _noted(name, _UNITS.Unit(cast("Any", UnitsContainer)({name: 1})))
    elif COUNTS[name] != (singular, plural):
        known, several = COUNTS[name]
        raise UnitError(
            f"{singular!r} and {plural!r} are counted, and so are {known!r} and {several!r}",
            allowed="one spelling of what is counted",
            remedy=f"write `count(…, {known!r})`, with its plural if it is irregular",
        )


def counted(noun: str) -> str | None:
    """Return the unit in which a thing is counted that people write so, or None."""
    return _COUNTED.get(noun.casefold())


def singular_of(noun: str) -> str | None:
    """Return one of the things that are counted under a plural, or None."""
    spelled = noun.casefold()
    return next(
        (
            singular
            for singular, plural in COUNTS.values()
            if plural.casefold() == spelled != singular.casefold()
        ),
        None,
    )


_READ: dict[str, Any] = {}
"""The units that were read or computed, by their spelling."""
_MOST = 4096


def _unit(text: str) -> Any:
    """Return a unit as pint has it; what is none raises each time, for it may become one."""
    return _READ.get(text) or _noted(text, _UNITS.Unit(text))


def _noted(text: str, unit: Any) -> Any:
    if len(_READ) >= _MOST:
        _READ.clear()
    _READ[text] = unit
    return unit


@lru_cache(maxsize=4096)
def _spelling(text: str) -> str:
    """Return how pint spells a unit; what is none raises each time."""
    return f"{_unit(text)}"


def _is_unit(word: str) -> bool:
    try:
        return bool(_spelling(word))
    except _UNREADABLE:
        return False


def _advice_on(unit: object) -> str:
    """Return what to write in the place of a unit that is unknown, for a message."""
    words = re.findall(r"[^\W\d]\w*", unit) if isinstance(unit, str) else []
    unknown = next((word for word in words if not _is_unit(word)), "")
    names = (*_NAMES, *COUNTS)
    word = UNIT_WORDS.get(unknown) or UNIT_WORDS.get(unknown.removesuffix("s"))
    near = [word] if word else []
    near += [name for name in names if len(unknown) > 1 and name.startswith(unknown.lower())]
    near += get_close_matches(unknown.lower(), names, n=1, cutoff=0.8)
    if near:
        return f"did you mean {near[0]!r}?"
    thing = unknown or "shard"
    return (
        f"use a constructor such as `ms(15)` or `count(3, {thing!r})`; "
        f"a rate per thing is `usd(5) / count(1, {thing!r})`"
    )


def _bridge(source: str, target: str) -> str:
    """Return what brings a figure in one unit to another dimension, for a message."""
    what = "the plain number" if dimension(source) == "dimensionless" else f"the figure in {source}"
    if dimension(target) == "dimensionless":
        return f"divide {what} by another one in `{source}`, or give two of one dimension"
    between, _ = combine(target, source, divide=True)
    return f"multiply {what} by one in `{between}`, or give two of one dimension"


@lru_cache(maxsize=4096)
def parse(unit: str) -> str:
    """Return the unit in its canonical spelling.

    Raises:
        UnitError: The unit is unknown.
    """
    try:
        return _spelling(unit)
    except _UNREADABLE as error:
        raise UnitError(
            f"the unit {unit!r} is unknown",
            allowed="s, B, USD, percent, the counts, and their products such as `USD/month`",
            remedy=_advice_on(unit),
        ) from error


def is_measure(unit: str) -> bool:
    """Whether a text is a unit of time, data, money or a share, and no count."""
    return _is_unit(unit) and not powers(parse(unit)).keys() & COUNTS.keys()


@lru_cache(maxsize=4096)
def dimension(unit: str) -> str:
    """Return the dimension of a unit, as pint prints it, such as `[time]`."""
    return str(_unit(unit).dimensionality)


@lru_cache(maxsize=4096)
def factor(source: str, target: str) -> float:
    """Return the factor that turns a magnitude in `source` into one in `target`.

    Args:
        source: The unit of the magnitude.
        target: The unit of the result.

    Raises:
        UnitError: The two units measure different things.
    """
    if _unit(source).dimensionality != _unit(target).dimensionality:
        raise UnitError(
            f"{source or 'a plain number'} against {target or 'a plain number'}",
            allowed=f"two units of one dimension; these are {dimension(source)} and "
            f"{dimension(target)}",
            remedy=_bridge(source, target),
        )
    return float(_UNITS.convert(1.0, _unit(source), _unit(target)))


@lru_cache(maxsize=4096)
def combine(left: str, right: str, *, divide: bool) -> tuple[str, float]:
    """Return the unit of a product or quotient, and the factor of its magnitude.

    Args:
        left: The unit of the first operand.
        right: The unit of the second operand.
        divide: Whether it is a quotient.
    """
    first, second = (_UNITS.Quantity(1.0, _unit(each)) for each in (left, right))
    reduced = (first / second if divide else first * second).to_reduced_units()
    magnitude = float(reduced.magnitude)
    powers: dict[str, float] = dict(reduced.unit_items())
    for share in [name for name in powers if name in _SHARES]:
        magnitude *= factor(share, "") ** float(powers.pop(share))
    copies = {name for name, power in powers.items() if name in COUNTS and power > 0}
    if copies and any(
        dimension(name) in ("[data]", "[money]") for name, power in powers.items() if power > 0
    ):
        powers = {name: power for name, power in powers.items() if name not in copies}
    if not powers:
        return "", magnitude
    in_order = sorted(powers.items(), key=lambda item: (item[1] < 0, item[0]))  # as it is spelled
    unit = _UNITS.Unit(UnitsContainer(in_order))
    _noted(f"{unit}", unit)  # so it need not be read from its spelling
    return f"{unit}", magnitude


@lru_cache(maxsize=4096)
def powers(unit: str) -> Mapping[str, float]:
    """Return the parts of a unit with their powers, such as `{"USD": 1, "month": -1}`."""
    items = _UNITS.Quantity(1.0, _unit(unit)).unit_items()
    return MappingProxyType({name: float(power) for name, power in items})
