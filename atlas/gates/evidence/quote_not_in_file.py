"""EV526: words are quoted from a file of the repository that does not have them."""

from collections.abc import Iterator

from atlas.gates.evidence.missing_file import file_of
from atlas.gates.file_findings import ABSENT, ABSENT_REMEDY, is_absent, lacks
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import file_quotes


class QuoteNotInFile(Rule):
    """A source is a text file of the repository, and does not have the words that are quoted.

    Capitals, blanks and the marks of Markdown do not count. Words that are not given are not
    looked for, nor is anything in a file that is no text, such as a picture.
    """

    code = ABSENT
    name = "quote-not-in-file"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "Measured figures can be looked up"
    why = "A runbook or a load test changes, and the picture still says what it said before."
    remedy = ABSENT_REMEDY
    bad = (
        "storage(figures={'built': "
        "statement('with wood') @ measured('file:pyproject.toml').at('with wood')})"
    )
    good = (
        "storage(figures={'built': "
        "statement('with attrs') @ measured('file:pyproject.toml').at('attrs')})"
    )
    looks_around = True

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for the words of each citation of a file."""
        for source, phrase, declared in file_quotes(subject.loaded.view):
            file = file_of(source, declared)
            if file is not None and lacks(file, phrase):
                yield Fault(is_absent(source.title, phrase), declared)
