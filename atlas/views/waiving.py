"""Waiving: the rules that a view does not meet, declared inside it."""

from atlas.errors import TopologyError, ViewError
from atlas.location import here
from atlas.topology.call import RECORDER
from atlas.views.draft import Draft
from atlas.views.view import View
from atlas.views.waiver import Waiver


def waive(*codes: str, because: str) -> None:
    """Waive rules for the view inside whose `with` this is called; it shows the reason.

    Args:
        codes: Codes of rules, such as `CFO304`.
        because: The reason: what was looked for, and where.

    Raises:
        TopologyError: It is called outside a view.
        ViewError: No code or no reason is given.
    """
    view = RECORDER.get()
    if not isinstance(view, (View, Draft)):
        raise TopologyError(
            f"the waiver of {', '.join(codes)} is made outside a view",
            allowed="waivers inside `with Kind(...) as diagram:`",
            remedy="move it into the view",
        )
    if not codes or not isinstance(because, str) or not because.strip():
        raise ViewError(
            f"the waiver of {', '.join(codes) or 'no rule'} gives the reason {because!r}",
            allowed="one or more codes and a reason in words",
            remedy='state what was looked for, and where: `because="…"`'
            if codes
            else 'name the rule that the view does not meet: `waive("CFO304", because=…)`',
        )
    declared = here()
    view.waivers.extend(Waiver(code, because, declared) for code in codes)
