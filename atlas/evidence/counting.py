"""What a figure counts: things, or things in a time."""

from atlas.evidence import units
from atlas.evidence.figure import Figure


def counts(figure: Figure) -> bool:
    """Whether a figure counts things (users), or things in a time (messages a day)."""
    powers = units.powers(figure.quantity.unit)
    above = [name for name, power in powers.items() if power > 0]
    below = [name for name, power in powers.items() if power < 0]
    times = all(units.dimension(name) == "[time]" for name in below)
    return len(above) == 1 and above[0] in units.COUNTS and len(below) <= 1 and times
