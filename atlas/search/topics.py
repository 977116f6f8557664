"""Topics of a view, independent of its wording: its kind, class, pattern and technologies."""

import re

from atlas.kinds.failure_class import NAMES
from atlas.views.view import View


def topics(view: View) -> str:
    """Return the topics of a view as words to be found by."""
    names = [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", view.kind).lower()]
    names += [NAMES[it] for it in view.finished_topics.failure_classes]
    if pattern := view.finished_topics.pattern:
        names.append(pattern)
    names += [component.technology.technology.name for component in view.components]
    return ", ".join(dict.fromkeys(names))
