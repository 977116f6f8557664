"""Novel solutions: the inventions first, then the components that they run in."""

from atlas.views.view import View
from render.views.picture import MONEY, Cards, Picture


def cards(_: View) -> Cards:
    """Hide machines and money."""
    return Cards(hidden=MONEY)


PICTURE = Picture(cards=cards, leads=True)
