"""Validators for annotations that take a figure, a fact in words, or a text."""

import re
from collections.abc import Mapping
from itertools import pairwise
from math import inf
from typing import Any

from attrs import Attribute, frozen

from atlas.errors import BareNumberError, LabelError, UnitError
from atlas.evidence.annotation import Annotation
from atlas.evidence.choices import Validator, owner
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import require_drawable
from atlas.evidence.statement import Statement
from atlas.evidence.uses import ELSEWHERE, UseName, require_use

_WHOLE = 1 + 1e-9
"""All of something, with room for the rounding of what was computed."""

_DIMENSIONS = {"time": "[time]", "money": "[money]", "data": "[data]"}

_EXAMPLES = {
    "time": "ms(15)",
    "data": "gb(9)",
    "money": "usd(90)",
    "money / time": "usd_per_month(90)",
    "share": "percent(5)",
    "dimensionless": "ratio(2)",
    "amount": "nodes(72)` or `gb(9)",
    "load": "requests(5).per('second')` or `users(2000)",
}
"""Quantities that measure what each kind takes, for messages."""

_LOOSE = {
    "amount": (r"(?!dimensionless$)(?!.*\[(time|money)\])", "how much or how many there are"),
    "load": (r"(?!(dimensionless|\[time\])$)(?!.*\[money\])", "a rate, or how many at once"),
}
"""Kinds that take several dimensions: the pattern of those, and what they measure in words."""


@frozen
class NumberValidator:
    """Require a figure that is not below zero, or a gap; see `is_number`."""

    kind: str | None
    optional: bool
    positive: bool
    use: UseName | None

    def __call__(self, instance: object, attribute: "Attribute[Any]", value: object) -> None:
        """Refuse another value, another dimension, another range, and another basis."""
        if (value is None and self.optional) or isinstance(value, Undisclosed):
            return
        field = owner(instance, attribute)
        if not isinstance(value, Figure):
            raise BareNumberError(value, field=field)
        if self.kind is not None:
            _require_dimension(value, self.kind, field=field)
        _require_range(value, self.kind, self.positive, field=field)
        if self.use is not None:
            require_use(value, self.use, field=field)


def is_number(
    kind: str | None = None,
    *,
    optional: bool = False,
    positive: bool = False,
    use: UseName | None = None,
) -> Validator:
    """Require a figure that is not below zero, or a gap; a share lies within 0 and 100 %.

    Args:
        kind: `time`, `data`, `money`, `money / time` or `share` where the dimension matters;
            `amount` for data or a count of anything, `load` for a rate or a count at once.
        optional: Whether None is allowed.
        positive: Whether zero is refused, too.
        use: What it shows, where a figure on another basis would mislead; see
            `atlas.evidence.uses.USES`.
    """
    return NumberValidator(kind, optional, positive, use)


def use_of(attribute: "Attribute[Any]") -> UseName | None:
    """Return what a field shows, where a figure on another basis would mislead."""
    validator = attribute.validator
    for part in getattr(validator, "_validators", (validator,)):
        if isinstance(part, NumberValidator):
            return part.use
    return None


def _require_range(figure: Figure, kind: str | None, positive: bool, *, field: str) -> None:  # noqa: FBT001 - passed on
    quantity = figure.quantity
    share = quantity.to("") if kind == "share" else None
    over = share is not None and (share.low > _WHOLE or _WHOLE < share.high < inf)
    if not over and quantity.magnitude >= 0 and (quantity.high > 0 or not positive):
        return
    least = "above zero" if positive else "zero or more"
    raise UnitError(
        f"{field} is {quantity}",
        allowed=f"{least}, 100 % at most" if kind == "share" else least,
        remedy=f"correct the figure, or {ELSEWHERE}",
    )


def _require_dimension(figure: Figure, kind: str, *, field: str) -> None:
    measured = str(figure.quantity.dimension)
    if kind in _LOOSE:
        pattern, expected = _LOOSE[kind]
        fits = re.match(pattern, measured) is not None
    else:
        expected = {
            "share": "dimensionless",
            "money / time": "[money] / [time]",
        }.get(kind, _DIMENSIONS.get(kind, kind))
        fits = measured == expected
    if not fits:
        raise UnitError(
            f"{field} is {figure.quantity}, which measures {measured}",
            allowed=f"a figure that measures {expected}",
            remedy=f"give a figure of that, such as `{_EXAMPLES.get(kind, 'quantity(3, unit)')}`",
        )


def require_ascending(numbers: Mapping[str, object], *, field: str) -> None:
    """Refuse percentiles of which a higher one is below a lower one.

    Args:
        numbers: Figures of one quantity, gaps or nothing, by label; the lowest percentile first.
        field: What they are of, for the message.

    Raises:
        UnitError: Two of them contradict each other.
    """
    known = [(label, it) for label, it in numbers.items() if isinstance(it, Figure)]
    for (below, low), (above, high) in pairwise(known):
        if low.quantity.low > high.quantity.to(low.quantity.unit).high:
            raise UnitError(
                f"{below} of {field} is {low.quantity}, and {above} is {high.quantity}",
                allowed=f"{above} of at least {below}",
                remedy="exchange them, or correct the one that is wrong",
            )


def is_words(*, optional: bool = False) -> Validator:
    """Require a statement or a gap: a fact in words has a source too."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if (value is None and optional) or isinstance(value, (Statement, Undisclosed)):
            return
        raise BareNumberError(value, field=owner(instance, attribute), words=True)

    return validate


def is_fact() -> Validator:
    """Require a figure, a moment, a statement or a gap."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, Annotation):
            raise BareNumberError(value, field=owner(instance, attribute))

    return validate


def is_figures(instance: object, attribute: "Attribute[Any]", value: Mapping[str, object]) -> None:
    """Require a mapping from short labels to figures, moments, statements or gaps.

    Args:
        instance: The object that is constructed.
        attribute: The attribute of its class.
        value: The value of the attribute.
    """
    if not isinstance(value, Mapping):
        raise LabelError(
            f"{owner(instance, attribute)} is {value!r}",
            allowed="a mapping from short labels to figures or facts",
            remedy='write `{"per user": undisclosed(...)}`',
        )
    for label, item in value.items():
        require_drawable(label, field=f"a label in {owner(instance, attribute)}", most=32)
        if not isinstance(item, Annotation):
            raise BareNumberError(item, field=f"{label!r} in {owner(instance, attribute)}")


def is_text(most: int = 240, *, optional: bool = False) -> Validator:
    """Return a validator that requires a text that can be drawn.

    Args:
        most: The most characters that it may have.
        optional: Whether None is allowed.
    """

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value == "" and optional:
            return
        require_drawable(value, field=owner(instance, attribute), most=most)

    return validate
