"""Claims: what a view says and a reader can check, with the source that is said to hold it."""

from typing import Literal, get_args

from attrs import evolve, field, frozen

ClaimKind = Literal["figure", "statement", "step", "gap"]
KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)


@frozen(kw_only=True)
class Evidence:
    """A source as a claim cites it; empty where the claim cites none.

    Attributes:
        publisher: Who stands for the source.
        title: Its title.
        url: Its address, which opens it at the quoted words.
        date: When it was published, or that it is undated and when it was read.
        phrase: The quoted words.
    """

    publisher: str = ""
    title: str = ""
    url: str = ""
    date: str = ""
    phrase: str = ""


@frozen(kw_only=True)
class Claim:
    """One thing that views say, wherever they say it.

    Attributes:
        kind: A figure, a statement, a step, or a gap.
        category: The category of the first view that says it.
        claim: What is said: the quantity, the words, the title of the step with its risk.
        command: Of a step, its command.
        uses: Where it is said: the view and the way to it, such as
            `systems/discord/storage: cassandra-messages · size`; the first one first.
        of: What a figure is said to be of.
        basis: Its basis, such as `peak`.
        when: When it was true.
        evidence: The source.
        details: Of a step, its outputs, undo and verification, each with its quoted words.
        where: Path and line of the declaration.
    """

    kind: ClaimKind
    category: str
    claim: str
    command: str = ""
    uses: tuple[str, ...] = ()
    of: str = ""
    basis: str = ""
    when: str = ""
    evidence: Evidence = field(factory=Evidence)
    details: tuple[str, ...] = ()
    where: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from other claims: neither where it is declared nor which views use it."""
        stated = (self.kind, self.claim, self.command, self.of, self.basis)
        return (*stated, self.evidence.url, *self.details)

    def used_also(self, other: "Claim") -> "Claim":
        """Return it with the uses of the same claim in another view."""
        return evolve(self, uses=tuple(dict.fromkeys((*self.uses, *other.uses))))
