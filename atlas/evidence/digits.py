"""Numbers as people write them, before their unit: three digits, and none that says too much."""

import math

_DIGITS = 3
_TRACE = 0.001
_CENTS = 2
_AS_WRITTEN = 4  # no source prints a share with more decimals; a computed one has them


def digits(value: float) -> str:
    """Write three digits.

    Args:
        value: The number.
    """
    if value == 0:
        return "0"
    if abs(value - round(value)) < 1e-9 * abs(value) and abs(value) < 10**_DIGITS:
        return str(round(value))
    decimals = max(0, _DIGITS - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def written(value: float) -> str:
    """Write three digits, or four where no more are there: a source's 234.5 is not rounded.

    Args:
        value: The number.
    """
    if value and math.isclose(value, float(f"{value:.4g}"), rel_tol=1e-9):
        return f"{value:.4g}"
    return digits(value)


def precise(value: float) -> str:
    """Write a percentage: eleven nines never read as 100, nor a trace as 0.

    Args:
        value: The number.
    """
    is_near_whole = 0 < (gap_to_whole := abs(100 - value)) < 1
    if 0 < value < _TRACE or (
        not is_near_whole and not math.isclose(value, round(value, _AS_WRITTEN))
    ):
        return digits(value)
    decimals = _AS_WRITTEN
    if is_near_whole:
        decimals = max(decimals, 1 - math.floor(math.log10(gap_to_whole)))
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")


def cents(value: float) -> str:
    """Write less than a dollar: two decimals, more where they would round the figure away.

    Args:
        value: The number.
    """
    text = digits(value)
    return text if len(text.partition(".")[2]) >= _CENTS else f"{value:.2f}"


def whole(exact: float) -> int | None:
    """Return the whole number that a computed one stands for; None if it stands for none.

    Args:
        exact: The computed number.
    """
    if math.isinf(exact) or abs(exact - round(exact)) > 1e-9 * abs(exact):
        return None
    return round(exact)
