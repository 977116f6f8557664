"""A debugging guide of a made-up technology."""

from typing import Any

from atlas.evidence.constructors import minutes, nodes
from atlas.evidence.source import Source
from atlas.evidence.statement import statement
from atlas.gates.examples.parts import (
    check,
    cited,
    message,
    metric,
    removal,
    reported,
    source,
    space,
    step,
    version,
    with_logs,
)
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.limit import Limit
from atlas.operations.decision import Cause, Question
from atlas.technologies.technology import Deployment
from atlas.views.view import View

manual = source(
    title="Manual of Tidal", publisher="Tidal", url="https://tidal.example/manual", release="5.2"
)


UNVERSIONED = with_logs(version)


def guide(*pages: Source, technology: Deployment = UNVERSIONED, **changes: Any) -> View:
    """Return a guide with a question and two causes, each with a fix.

    Args:
        *pages: The pages behind the commands of the two fixes; the manual of 5.2 unless given.
        technology: The technology; one without a version unless given.
        **changes: Keywords of the view that replace the usual ones.
    """
    look: dict[str, Any] = {
        "command": space @ manual.at("df /var/lib/tidal"),
        "healthy": cited,
        "unhealthy": statement("no nodes are left") @ manual.at("nodes"),
    }
    first, second = (*pages, manual, manual)[:2]
    causes = [
        Cause(
            name,
            why=cited,
            fix=[step(action, risk="low", command=removal @ page.at("rm"))],
        )
        for name, action, page in (
            ("old segments", "Remove old segments", first),
            ("a small disk", "Add a disk", second),
        )
    ]
    fields: dict[str, Any] = {
        "symptom": "Writes are refused.",
        "signals": [message, metric],
        "tree": Question(
            "Is the disk full?", check=check(**look), unhealthy=causes[0], healthy=causes[1]
        ),
        "limit": Limit(
            "nodes", of="nodes", default=reported(nodes(3)), headroom=check(**look), reads="nodes"
        ),
        "do_not": ["Do not restart the store."],
        "precedents": version,
        "time_to_recover": reported(minutes(12)),
        "data_loss": cited,
        "rollback": cited,
    }
    with DebuggingGuide(
        technology,
        "Tidal refuses writes",
        as_of="2026-05",
        **{**fields, **changes},
    ) as view:
        pass
    return view
