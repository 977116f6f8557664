"""What a view is about, whatever its author's words: its kind, class, pattern and technologies."""

import re

from atlas.kinds.failure_class import NAMES
from atlas.views.view import View


def topics(view: View) -> str:
    """Return the topics of a view as words to be found by."""
    found = [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", view.kind).lower()]
    if failure_class := view.topics.failure_class:
        found.append(NAMES[failure_class])
    if pattern := view.topics.pattern:
        found.append(pattern)
    found += [each.technology.technology.name for each in view.components]
    return ", ".join(dict.fromkeys(found))
