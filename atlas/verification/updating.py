"""Writes the day on which sources were read again into the modules that declare them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import libcst as cst
from attrs import define, field, frozen
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from atlas.evidence.source import Source
from atlas.project import Project
from atlas.review import is_fixed
from atlas.writing import write_file

_MAKERS = frozenset({"post", "filing", "measured", "quoted", "file", "change"})
_CLASSES = frozenset({"Source", "OwnSource"})
_SHARED = frozenset({"Publisher", "Repository"})
_KEYWORD = "checked"


@frozen
class Update:
    """What is to be written.

    Args:
        texts: The new text of each module.
        written: How many sources get the day.
        left: The sources that do not, each with the reason.
    """

    texts: dict[Path, str]
    written: int
    left: list[tuple[Source, str]]


def update(project: Project, read_on: Mapping[Source, str]) -> Update:
    """Return the modules of a project with the days on which sources were read again.

    A source gets a day of its own: the one that its publisher names may be that of others. No
    day is set back, and what cannot change keeps its day.

    Args:
        project: The project.
        read_on: The day of each source, such as `2027-01-15`.

    Raises:
        OSError: A module cannot be read.
    """
    texts: dict[Path, str] = {}
    left: list[tuple[Source, str]] = []
    written = 0
    by_path: defaultdict[Path, list[Source]] = defaultdict(list)
    for source, day in read_on.items():
        if source.checked.latest.isoformat() < day and not is_fixed(source.url):
            by_path[Path(source.declared.path)].append(source)
    for path, listed in by_path.items():
        if not path.is_relative_to(project.folder) or "site-packages" in path.parts:
            left += [(source, "it is declared outside of the project") for source in listed]
            continue
        text = path.read_bytes().decode("utf-8")
        new, reasons = _rewritten(text, {source: read_on[source] for source in listed})
        left += [(source, reasons[source]) for source in listed if source in reasons]
        if new != text:
            compile(new, str(path), "exec")
            texts[path] = new
            written += len(listed) - len(reasons)
    return Update(texts, written, left)


def write(changed: Update) -> None:
    """Write modules, each whole.

    Args:
        changed: The update.

    Raises:
        OSError: One cannot be written.
    """
    for path, text in changed.texts.items():
        write_file(path, text)


def _rewritten(text: str, sources: Mapping[Source, str]) -> tuple[str, dict[Source, str]]:
    """Return the text of a module with days, and the sources whose calls were not found."""
    places: defaultdict[tuple[int, int], list[Source]] = defaultdict(list)
    for source in sources:
        places[source.declared.line, source.declared.column].append(source)
    reasons = {
        source: "one call declares several sources"
        for listed in places.values()
        for source in listed
        if len({it.url for it in listed}) > 1
    }
    wanted = {
        place: max(sources[source] for source in listed)
        for place, listed in places.items()
        if listed[0] not in reasons
    }
    wrapper = MetadataWrapper(cst.parse_module(text))
    dates = _Dates(wanted)
    new = wrapper.visit(dates).code
    reasons |= {
        source: "the call that declares it is none of a publisher or repository"
        for place in wanted.keys() - dates.done
        for source in places[place]
    }
    return new, reasons


@define
class _Dates(cst.CSTTransformer):
    """Sets the days in the calls at some places."""

    wanted: dict[tuple[int, int], str]
    done: set[tuple[int, int]] = field(factory=set[tuple[int, int]])

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __attrs_pre_init__(self) -> None:
        """Let libcst begin."""
        super().__init__()

    def leave_Call(  # noqa: N802 - the name that libcst calls
        self, original_node: cst.Call, updated_node: cst.Call
    ) -> cst.BaseExpression:
        """Set the day in a call that makes one of the sources.

        Args:
            original_node: The call.
            updated_node: The call with what was changed inside.
        """
        place = next((it for it in self._places(original_node) if it in self.wanted), None)
        if place is None or not _makes_source(original_node):
            return updated_node
        self.done.add(place)
        return _dated(updated_node, self.wanted[place])

    def _places(self, call: cst.Call) -> Iterator[tuple[int, int]]:
        """Yield where Python may say that a call is: at its beginning, or at its last name."""
        ends = (call, call.func.attr) if isinstance(call.func, cst.Attribute) else (call,)
        for node in ends:
            found = self.get_metadata(PositionProvider, node)
            if isinstance(found, CodeRange):
                yield found.start.line, found.start.column + 1


def _dated(call: cst.Call, day: str) -> cst.Call:
    """Return a call with the day: where it or the chain before it names one, or added."""
    if _named(call) is not None:
        return _replaced(call, day)
    function = call.func
    if isinstance(function, cst.Attribute) and isinstance(function.value, cst.Call):
        inner = function.value
        if _name_of(inner) in _SHARED and _named(inner) is not None:
            return call.with_changes(func=function.with_changes(value=_replaced(inner, day)))
    return _added(call, day)


def _replaced(call: cst.Call, day: str) -> cst.Call:
    named = _named(call)
    arguments = [
        each.with_changes(value=_literal(day)) if each is named else each for each in call.args
    ]
    return call.with_changes(args=arguments)


def _added(call: cst.Call, day: str) -> cst.Call:
    """Add the keyword as the others are laid out: on a line of its own where they are."""
    *before, last = call.args
    comma = last.comma
    has_comma = isinstance(comma, cst.Comma)
    between = next(
        (each.comma for each in before if isinstance(each.comma, cst.Comma)),
        cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")),
    )
    new = cst.Arg(
        _literal(day),
        keyword=cst.Name(_KEYWORD),
        equal=cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace("")),
        comma=comma if has_comma else cst.MaybeSentinel.DEFAULT,
        whitespace_after_arg=last.whitespace_after_arg,
    )
    last = last.with_changes(comma=between, whitespace_after_arg=cst.SimpleWhitespace(""))
    return call.with_changes(args=[*before, last, new])


def _literal(day: str) -> cst.SimpleString:
    return cst.SimpleString(f'"{day}"')


def _named(call: cst.Call) -> cst.Arg | None:
    return next(
        (each for each in call.args if each.keyword and each.keyword.value == _KEYWORD), None
    )


def _name_of(call: cst.Call) -> str:
    function = call.func
    if isinstance(function, cst.Attribute):
        return function.attr.value
    return function.value if isinstance(function, cst.Name) else ""


def _makes_source(call: cst.Call) -> bool:
    name = _name_of(call)
    is_method = isinstance(call.func, cst.Attribute)
    return bool(call.args) and (name in _CLASSES or (is_method and name in _MAKERS))
