"""The pages that the commands of a view are taken from."""

from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.views.view import View


def command_sources(view: View) -> tuple[Source, ...]:
    """Return the sources of the commands of a view's failures, in order, each once.

    One's own runbook is of the releases that one runs.
    """
    return tuple(
        dict.fromkeys(
            source
            for _, failure in view.failures
            for step in failure.recovery
            if not isinstance(step.command, Undisclosed)
            for source in step.command.sources
            if not source.is_own
        )
    )


def is_released(source: Source) -> bool:
    """Return whether it is known which release the words of a source belong to."""
    return isinstance(source.release, str) and bool(source.release)
