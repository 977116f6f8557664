"""The picture of a kind: that of the module here with the name of the kind's module."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from atlas.views.view import View
from render.views.picture import Picture

KINDS = "atlas.kinds."
_PLAIN = Picture(glance=None)


def picture_of(view: View) -> Picture:
    """Return how a view is drawn; a kind without a form of its own is drawn plainly."""
    for kind in type(view).__mro__:
        if kind.__module__.startswith(KINDS):
            return _picture(kind.__module__.removeprefix(KINDS))
    return _PLAIN


@cache
def _picture(module: str) -> Picture:
    """Return the `PICTURE` of the module of that name, or a plain one."""
    name = f"render.views.{module}"
    if find_spec(name) is None:
        return _PLAIN
    picture: Picture = import_module(name).PICTURE
    return picture
