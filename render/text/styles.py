"""The text styles of the pictures: few sizes, none under 12 px."""

from render.text.fonts import Face, TextStyle

TITLE = TextStyle(Face.BOLD, 24)
SUBTITLE = TextStyle(Face.SANS, 15)
HEADING = TextStyle(Face.BOLD, 14)
NAME = TextStyle(Face.BOLD, 14)
BODY = TextStyle(Face.SANS, 13)
STRONG = TextStyle(Face.BOLD, 13)
SMALL = TextStyle(Face.SANS, 12)
SMALL_STRONG = TextStyle(Face.BOLD, 12)
CODE = TextStyle(Face.MONO, 12)
CODE_STRONG = TextStyle(Face.MONO_BOLD, 12)
