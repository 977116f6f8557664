"""Runs rules over loaded views and turns faults into findings, waivers taken into account."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from atlas import bounds
from atlas.diagnostics import CRASHED, Finding, ordered
from atlas.gates.answer import Answer, State
from atlas.gates.places import place_of
from atlas.gates.registry import CODES, RULES
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.levels import holds_at
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.project import Project
from atlas.review import Review
from atlas.review import review as to_review

UNUSED_WAIVER = "EV590"


@frozen
class Checked:
    """The findings of one view, and the waivers that kept others away.

    Args:
        path: The module.
        findings: What is wrong, sorted.
        waived: Code and reason of each waiver that was used.
        due: What the view does not meet yet, and need not at its level.
        answers: How the view stands to each question that was asked.
    """

    path: str
    findings: tuple[Finding, ...]
    waived: tuple[tuple[str, str], ...]
    answers: tuple[Answer, ...] = ()
    due: tuple[Finding, ...] = ()


def subjects(
    views: Sequence[LoadedView],
    today: date,
    known: Mapping[str, str] | None = None,
    unused: Mapping[str, Location] | None = None,
    review: Review | None = None,
) -> list[Subject]:
    """Return a subject for each view, with all views of its system.

    Args:
        views: The views.
        today: The day.
        known: The views that links may lead to, with their categories.
        unused: The facts of their folder that nothing uses, with where they are stated.
        review: After how many days a source is due to be read again, by its kind.
    """
    systems: dict[str, list[LoadedView]] = defaultdict(list)
    for loaded in sorted(views, key=lambda item: item.path):
        systems[loaded.view.system.name].append(loaded)
    first: dict[int, LoadedView] = {}
    for siblings in systems.values():
        first[id(siblings[0])] = _with_undrawn_groups(siblings)
        siblings[0] = first[id(siblings[0])]
    return [
        Subject(
            first.get(id(loaded), loaded),
            today,
            systems[loaded.view.system.name],
            known,
            unused or {},
            to_review({}) if review is None else review,
        )
        for loaded in views
    ]


def _with_undrawn_groups(siblings: Sequence[LoadedView]) -> LoadedView:
    """Return the first view of a system, with the shared groups of drawn members none shows."""
    drawn = {group for loaded in siblings for group in loaded.view.groups}
    components = {component for loaded in siblings for component in loaded.view.components}
    missing = [
        group
        for group in dict.fromkeys(group for loaded in siblings for group in loaded.shared)
        if group not in drawn and not components.isdisjoint(group.members)
    ]
    first = siblings[0]
    return evolve(first, undrawn=(*first.undrawn, *missing)) if missing else first


def check_view(project: Project, subject: Subject, rules: Sequence[type[Rule]] = RULES) -> Checked:
    """Run rules on one view; a rule that crashes is a finding and does not stop the others.

    Args:
        project: The project of the view.
        subject: The view, with what rules know besides it.
        rules: The rules to run.

    Raises:
        Exception: A file or folder that a rule reads cannot be read: that is no defect of it.
    """
    view, path = subject.loaded.view, subject.loaded.path
    waivers = {waiver.code: waiver for waiver in view.waivers}
    used: set[str] = set()
    level = project.judged_at or project.level_of(path)
    findings: list[Finding] = []
    due: list[Finding] = []
    answers: list[Answer] = []
    rules = [rule for rule in rules if not project.ignores(rule.code)]
    for rule in rules:
        waived = rule.code in waivers
        if rule.code in view.exempt and not waived:
            answers += _answers(rule, "not applicable")
            continue
        try:
            faults = list(rule().check(subject))
            state: State = "answered" if not faults else "waived" if waived else "failed"
            answers += _answers(rule, state, subject)
        except Exception as error:
            if bounds.is_exceeded(error) or _is_of_the_system(error):
                raise
            findings.append(_crash(project, subject, rule, error))
            continue
        if faults and waived:
            used.add(rule.code)
            continue
        found = findings if holds_at(rule.level, level) else due
        found += (_finding(project, subject, rule, fault) for fault in faults)
    findings += _unused(project, subject, rules, used)
    reasons = tuple((code, waivers[code].because) for code in sorted(used))
    return Checked(path, tuple(ordered(findings)), reasons, tuple(answers), tuple(ordered(due)))


def _is_of_the_system(error: Exception) -> bool:
    """Whether the system could not do what a rule asked for, such as read a list of prices."""
    return any(isinstance(each, OSError) for each in (error, error.__cause__))


def _answers(rule: type[Rule], state: State, subject: Subject | None = None) -> Iterator[Answer]:
    """Yield how a view stands to the question of a rule, if it asks one.

    Args:
        rule: The rule.
        state: The state, a declared gap still among the answers.
        subject: The view; None where the question is not asked of it.
    """
    if not rule.answered_by:
        return
    if subject is None:
        yield Answer(rule.code, state)
        return
    counted = rule().substance(subject)
    if state == "answered" and not counted.is_answer:
        state = "declared gap"
    yield Answer(rule.code, state, counted.known, counted.parts)


def _crash(project: Project, subject: Subject, rule: type[Rule], error: Exception) -> Finding:
    declared = subject.loaded.view.declared
    return Finding(
        project.relative(declared.path),
        declared.line,
        declared.column,
        CRASHED,
        f"the rule {rule.code} ({rule.__module__}) crashed on the view in "
        f"{subject.loaded.path}: {type(error).__name__}: {error}",
        "this is a defect of the rule; please report it",
    )


def _finding(project: Project, subject: Subject, rule: type[Rule], fault: Fault) -> Finding:
    declared = fault.declared or subject.loaded.view.declared
    place = place_of(declared, fault.argument)
    return Finding(
        project.relative(place.path),
        place.line,
        place.column,
        rule.code,
        fault.message,
        rule.remedy,
    )


def _unused(
    project: Project, subject: Subject, rules: Sequence[type[Rule]], used: Iterable[str]
) -> Iterator[Finding]:
    ran = {rule.code for rule in rules}
    for waiver in subject.loaded.view.waivers:
        is_rule = waiver.code in CODES
        if waiver.code in used or (is_rule and waiver.code not in ran):
            continue
        reason = "a rule that this view meets" if is_rule else "no rule"
        yield Finding(
            project.relative(waiver.declared.path),
            waiver.declared.line,
            waiver.declared.column,
            UNUSED_WAIVER,
            f"the waiver of {waiver.code} names {reason}",
            "remove the waiver",
        )


def check(
    project: Project,
    views: Sequence[LoadedView],
    today: date,
    rules: Sequence[type[Rule]] = RULES,
    unused: Mapping[str, Location] | None = None,
) -> list[Checked]:
    """Run rules on views.

    Args:
        project: The project.
        views: The views of one folder.
        today: The day.
        rules: The rules.
        unused: The facts of the folder that nothing uses, with where they are stated.

    Returns:
        What was found, in the order of the views.
    """
    every = subjects(views, today, unused=unused, review=project.review)
    return [check_view(project, subject, rules) for subject in every]
