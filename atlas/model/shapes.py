"""The shapes of the model of a view, as `atlas show --format json` prints them."""

from collections.abc import Mapping

from attrs import Factory, frozen

from atlas.evidence.command import Language
from atlas.model.values import Cite, Value


@frozen(kw_only=True)
class PlaceholderData:
    """What a reader fills in, written `<name>` in a command.

    Args:
        name: Its name.
        meaning: What to fill in, in words.
        pattern: The regular expression that a filled value matches as a whole.
    """

    name: str
    meaning: str
    pattern: str


@frozen(kw_only=True)
class CommandData:
    """The command of a step.

    Args:
        text: The command; empty where none is published.
        language: `shell`, `sql`, `http`, `console`, `config` or `action`; None where none is
            published.
        prompt: The text before it: `$` of what a shell runs, else its console, file or language.
        place: The client that opens the console, or the file of a line of configuration.
        placeholders: What a reader fills in, in the order in which it occurs.
        cites: Its sources.
        where: Where it was looked for, if none is published.
    """

    text: str = ""
    language: Language | None = None
    prompt: str = ""
    place: str = ""
    placeholders: tuple[PlaceholderData, ...] = ()
    cites: tuple[Cite, ...] = ()
    where: str = ""


@frozen(kw_only=True)
class StepData:
    """A step: what to do, the command with both outputs, its risk, and how to undo it.

    Args:
        title: What to do.
        command: The command.
        healthy: What it prints when the component is healthy.
        unhealthy: What it prints when the component is unhealthy.
        risk: `none` of a step that only reads.
        takes: Time until it has effect; None of a check, which only reads.
        undo: How to roll it back; empty of a check.
        verify: How to verify that it worked.
    """

    title: str
    command: CommandData
    healthy: Value
    unhealthy: Value
    risk: str
    takes: Value | None
    undo: str
    verify: str


@frozen(kw_only=True)
class EntryData:
    """One of several things in a chapter; see `atlas.views.chapter.Entry`."""

    name: str = ""
    when: Value = Factory(Value)
    report: Cite | None = None
    marks: tuple[str, ...] = ()
    statements: tuple[Value, ...] = ()
    notes: tuple[str, ...] = ()
    parts: Mapping[str, tuple[str, ...]] = Factory(dict[str, tuple[str, ...]])
    facts: Mapping[str, Value] = Factory(dict[str, Value])
    check: StepData | None = None
    steps: tuple[StepData, ...] = ()


@frozen(kw_only=True)
class LineData:
    """A row of the table of a chapter."""

    label: str
    cells: tuple[Value | None, ...]
    notes: tuple[str, ...] = ()
    mark: str = ""


@frozen(kw_only=True)
class ChapterData:
    """A chapter; see `atlas.views.chapter.Chapter`."""

    key: str
    heading: str
    lead: str = ""
    facts: Mapping[str, Value] = Factory(dict[str, Value])
    entries: tuple[EntryData, ...] = ()
    heads: tuple[str, ...] = ()
    lines: tuple[LineData, ...] = ()
    notes: tuple[str, ...] = ()
    urgent: bool = False


@frozen(kw_only=True)
class SignalData:
    """A signal as it is searched for.

    Args:
        kind: Where it is seen: `log`, `metric`, `reply`, `symptom` or `alert`.
        text: The sample line, or the condition.
        constant: The part that does not vary.
        meaning: What it means.
        where: Who sees it.
        exact: Whether the text is searched for exactly.
        cites: Its sources.
    """

    kind: str
    text: str
    constant: str
    meaning: str
    where: str
    exact: bool
    cites: tuple[Cite, ...]


@frozen(kw_only=True)
class RadiusData:
    """The downstream impact of a component, by the names of the others.

    Args:
        lost: What is down with it.
        degraded: What continues, degraded.
        single: Whether it is a single point of failure: its failure alone fails a user journey.
    """

    lost: tuple[str, ...]
    degraded: tuple[str, ...]
    single: bool


@frozen(kw_only=True)
class FailureData:
    """A failure mode of a component, with its signals and its recovery.

    Args:
        component: The component that fails.
        plane: Its plane.
        name: The failure mode.
        signals: The detection signals.
        logs: Where the logs are that show it, by the technology that writes them.
        steps: The recovery, in order.
        facts: Time to recover, data loss, rollback.
        radius: What it takes down; None in a view without calls.
        urgent: Whether the 3 AM panel shows it.
    """

    component: str
    plane: str
    name: str
    signals: tuple[SignalData, ...]
    logs: Mapping[str, Value]
    steps: tuple[StepData, ...]
    facts: Mapping[str, Value]
    radius: RadiusData | None
    urgent: bool


@frozen(kw_only=True)
class QuestionData:
    """A question of a decision tree, or one of the causes that end it.

    Args:
        text: The question, or the name of the cause.
        check: How to answer it; None of a cause.
        why: Why the cause is one; None of a question.
        fix: The steps that fix a cause.
        unhealthy: What follows from the unhealthy answer.
        healthy: What follows from the healthy one.
    """

    text: str
    check: StepData | None = None
    why: Value | None = None
    fix: tuple[StepData, ...] = ()
    unhealthy: "QuestionData | None" = None
    healthy: "QuestionData | None" = None


@frozen(kw_only=True)
class ComponentData:
    """A component of a view.

    Args:
        name: Its name.
        kind: Its class: `Service`, `Database`.
        plane: Its plane: `edge`, `service`, `state` or `control`.
        plane_label: The plane for people.
        technology: Its technology with the version.
        technology_name: Its technology.
        version: The version, with its source.
        role: What it does.
        radius: What it takes down; None in a view without calls.
        calls: What it calls.
        called_by: What calls it.
        lines: The numbers of its calls among those of the view, from 1.
        fails: Its failure modes.
        figures: What is known of it, by label.
        gaps: What is not published or not measured of it.
        url: What a click on it opens, if its author says so.
        icon: The icon of its technology, where that is no file: a mark such as
            `simple-icons:redis`, or the dotted class of the package `diagrams`.
    """

    name: str
    kind: str
    plane: str
    plane_label: str
    technology: str
    technology_name: str
    version: Value
    role: str
    radius: RadiusData | None
    calls: tuple[str, ...]
    called_by: tuple[str, ...]
    lines: tuple[int, ...]
    fails: tuple[str, ...]
    figures: tuple[tuple[str, Value], ...]
    gaps: tuple[str, ...]
    url: str = ""
    icon: str = ""


@frozen(kw_only=True)
class CallData:
    """A call of a view, from the tail to the head.

    Args:
        tail: The caller.
        head: The callee.
        kind: `request`, `asynchronous`, `fallback`, `replication`, `observation`; or
            `peering`, which has no direction.
        protocol: Its protocol.
        soft: Whether the tail continues, degraded, without the head: a soft dependency.
        note: A few words about it.
        when: Of a fallback, the condition under which it is used.
        figures: What is known of it, by label.
        gaps: What is not published or not measured of it.
    """

    tail: str
    head: str
    kind: str
    protocol: str
    soft: bool
    note: str
    when: str
    figures: Mapping[str, Value]
    gaps: tuple[str, ...]

    @property
    def ends(self) -> str:
        """Its two ends, with an arrow between them where it has a direction."""
        return f"{self.tail} {'–' if self.kind == 'peering' else '→'} {self.head}"


@frozen(kw_only=True)
class GroupData:
    """Components behind one boundary."""

    name: str
    boundary: str
    members: tuple[str, ...]


@frozen(kw_only=True)
class CostLine:
    """The monthly cost of a component.

    Args:
        name: The component.
        plane: The name of its plane.
        law: How its cost follows the load, in words.
        costs: Its cost at each of the scales.
    """

    name: str
    plane: str
    law: str
    costs: tuple[Value, ...]


@frozen(kw_only=True)
class CostTable:
    """The bill of a view at several multiples of its load.

    Args:
        scales: The multiples of today's load.
        lines: One a component whose cost is known.
        totals: The total at each of the scales.
        coverage: How much the totals include, in words; empty where they include everything.
        mix: The reserved (committed) share.
        units: The unit costs today, by label.
        system: What is known of the money of its system: parts, growth, optimisations.
    """

    scales: tuple[float, ...]
    lines: tuple[CostLine, ...]
    totals: tuple[Value, ...]
    coverage: str
    mix: Value
    units: Mapping[str, Value]
    system: tuple[ChapterData, ...] = ()


@frozen(kw_only=True)
class FigureData:
    """A fact with how it came to be.

    Args:
        label: What it is.
        value: How it reads.
        of_system: Whether all views of the system share it.
        elsewhere: Whether the model has it elsewhere, next to what it belongs to.
    """

    label: str
    value: Value
    of_system: bool
    elsewhere: bool


@frozen(kw_only=True)
class GapData:
    """A gap.

    Args:
        label: What is missing.
        where: Where it was looked for, or what would measure it.
        kind: `not published` or `not measured yet`.
    """

    label: str
    where: str
    kind: str = "not published"


@frozen(kw_only=True)
class SourceData:
    """A numbered source.

    Args:
        number: Its number.
        title: Its title.
        publisher: Who stands for it.
        date: When it was published.
        checked: When it was read.
        standing: Whose word it is, and where it was read if not at its address.
        url: Its address.
        release: The release that it belongs to, or that its pages name none; else empty.
    """

    number: str
    title: str
    publisher: str
    date: str
    checked: str
    standing: str
    url: str
    release: str = ""


@frozen(kw_only=True)
class LinkData:
    """A view that is related to this one, and why.

    Args:
        view: Its id.
        relation: Its relation to this one: a guide, a limit, a barrier; empty if not declared.
        because: Why it is related.
    """

    view: str
    relation: str
    because: str


@frozen(kw_only=True)
class RelatedData:
    """A related view, by what both share or by a link of either.

    Args:
        view: Its id.
        category: Its category.
        title: Its title.
        because: What is shared, or the reason of the link.
        declared: Whether one of the two links to the other.
    """

    view: str
    category: str
    title: str
    because: str
    declared: bool


@frozen(kw_only=True)
class AnswerData:
    """How a view stands to one of the twenty questions of the gates.

    Args:
        code: The code of the rule that asks it.
        gate: Its gate: three_am, new_hire, cfo, incident.
        question: The question.
        state: `answered` with substance, `declared gap`, `waived`, `not applicable`, or `failed`.
        known: How many parts of the question are known.
        parts: How many parts it has in the view.
        because: Why it is waived or not applicable.
    """

    code: str
    gate: str
    question: str
    state: str
    known: int
    parts: int
    because: str


@frozen(kw_only=True)
class ViewModel:
    """The content of a view.

    Args:
        id: Its id, as `atlas list` prints it.
        path: Its module, relative to the project.
        kind: Its kind.
        kind_label: The name of the kind for people.
        category: Its category.
        system: What it is about.
        title: Its title.
        summary: The first line of its module's docstring.
        as_of: The date it is true of.
        failure_classes: Of an incident, the classes of failure, the main one first.
        symptom: Of a guide, the symptom.
        tree: Of a guide, the first question.
        failures: Failure modes, those of the 3 AM panel first.
        chapters: The chapters of its kind.
        components: Its components.
        calls: Its calls.
        groups: Its groups.
        costs: Its bill; None where it has none.
        figures: Every fact that is known.
        gaps: Everything that is not published or not measured.
        grades: How many figures of each grade it has.
        waivers: The codes of waived checks, with the reasons.
        exempt: The codes of checks that do not apply to its kind, with the reasons.
        terms: The terms that it explains.
        sources: The numbered sources.
        links: The views that it declares to be related.
        related: All related views, the closest first; none where the index was not queried.
        answers: How it stands to the questions of the gates; none where they were not asked.
    """

    id: str
    path: str
    kind: str
    kind_label: str
    category: str
    system: str
    title: str
    summary: str
    as_of: str
    failure_classes: tuple[str, ...]
    symptom: str
    tree: QuestionData | None
    failures: tuple[FailureData, ...]
    chapters: tuple[ChapterData, ...]
    components: tuple[ComponentData, ...]
    calls: tuple[CallData, ...]
    groups: tuple[GroupData, ...]
    costs: CostTable | None
    figures: tuple[FigureData, ...]
    gaps: tuple[GapData, ...]
    grades: Mapping[str, int]
    waivers: Mapping[str, str]
    exempt: Mapping[str, str]
    terms: Mapping[str, str]
    sources: tuple[SourceData, ...]
    links: tuple[LinkData, ...]
    related: tuple[RelatedData, ...] = ()
    answers: tuple[AnswerData, ...] = ()
