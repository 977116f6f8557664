"""NH207: a command of a guide, with no word of the release it was read in."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.releases import command_sources
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class CommandWithoutRelease(Rule):
    """A guide takes a command from a page without the release that the page belongs to.

    `release` of a repository, of its file or of a page says which: of a commit what the version
    file at that commit says, or what `git describe --tags` prints, without the hash; of a page what
    it prints itself. Documentation that names none has a gap with what was read.
    """

    code = "NH207"
    name = "command-without-release"
    gate = Gate.NEW_HIRE
    question = "Guides give the versions that their commands were read in"
    why = "A flag that was added last year is an error at 3 AM on the release of two years ago."
    remedy = "give the source its `release`, or `undisclosed('release: …')` with what was read"
    bad = "guide(source(title='Manual', url='https://tidal.example/old'))"
    good = "guide(source(title='Manual', url='https://tidal.example/old', release='5.1'))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Read the sources of the commands, each once."""
        view = subject.loaded.view
        if view.finished_topics.tree is None:
            return
        for source in command_sources(view):
            if not source.release:
                yield Fault(
                    f"commands are taken from {source.title!r} of {source.publisher}, which tells "
                    "no release; allowed: a release, or a gap with what was read",
                    view.declared,
                )
