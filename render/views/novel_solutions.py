"""Novel solutions: the inventions first, then the components that they run in."""

from render.views.picture import Picture

PICTURE = Picture(leads=True)
