"""Topics of a view, independent of its wording: its kind, class, pattern and technologies."""

import re

from atlas.kinds.failure_class import NAMES
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.kinds.pattern_implementation import PatternImplementation
from atlas.views.view import View


def topics(view: View) -> str:
    """Return the topics of a view as words to be found by."""
    names = [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", view.kind).lower()]
    if isinstance(view, IncidentAnatomy):
        names.append(NAMES[view.failure_class])
    if isinstance(view, PatternImplementation):
        names.append(view.pattern)
    names += [component.technology.technology.name for component in view.components]
    return ", ".join(dict.fromkeys(names))
