from collections.abc import Mapping
from typing import Literal

from attrs import define, field, frozen

from atlas.authoring import code
from atlas.authoring.frames import Imports, declaration
from atlas.authoring.keywords import documented, required
from atlas.authoring.shapes import shape
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.kinds import KINDS
from atlas.views.view import View


@frozen(kw_only=True)
class Part:
    """A part.

    Args:
        name: What it is called.
        size: How large it is.
    """

    name: str = field(kw_only=False)
    size: Number


@frozen(kw_only=True)
class Whole:
    """Gaps alone.

    Args:
        size: How large it is, all
            in all. More about it.
        told: What is said.
    """

    size: Number
    told: Words


@define(kw_only=True, eq=False, slots=False)
class NewKind(View):
    """A kind that nobody knew.

    Args:
        whole: All of it.
        parts: The parts.
        level: How much.
        labels: Figures by label.
        maybe: What may be missing.
    """

    whole: Whole
    parts: tuple[Part, ...]
    level: Literal["low", "high"]
    labels: Mapping[str, Number]
    maybe: tuple[Part, ...] | Undisclosed
    undocumented_figure: Number
    spare: int = 3


def test_a_kind_that_nobody_knew_gets_a_frame() -> None:
    imports = Imports()
    assert code.layout(declaration(NewKind, {"system": "shop"}, imports)) == (
        "NewKind(\n"
        "    shop,\n"
        '    todo("title: what it shows, in one line"),\n'
        '    # a date such as "2023", "2023-03" or "2023-03-06"\n'
        '    as_of=todo("as_of: the date it is true of"),\n'
        '    whole=Whole(size=todo("size: how large it is, all in all"), '
        'told=todo("told: what is said")),\n'
        "    # [Part(name, size=), …]\n"
        '    parts=todo("parts: the parts"),\n'
        "    # one of low, high\n"
        '    level=todo("level: how much"),\n'
        '    labels={"to be declared": todo("labels: figures by label")},\n'
        "    # [Part(name, size=), …]\n"
        '    maybe=todo("maybe: what may be missing"),\n'
        '    undocumented_figure=todo("undocumented_figure: undocumented figure"),\n'
        ")"
    )
    assert imports.names["atlas"] == {"todo"}
    assert imports.names[__name__] == {"NewKind", "Whole"}


def test_every_required_keyword_of_every_kind_is_documented() -> None:
    bare = {
        f"{kind.__name__}.{keyword.name}"
        for kind in KINDS
        for keyword in required(kind)
        if keyword.name not in documented(kind)
    }
    assert bare == set()


def test_a_shape_says_what_a_type_takes() -> None:
    assert shape(tuple[Part, ...] | Undisclosed) == "[Part(name, size=), …]"
    assert shape(tuple[str | Part, ...]) == "[(text or Part(name, size=)), …]"
    assert shape(Mapping[str, Part]) == '{"label": Part(name, size=), …}'
    assert shape(tuple[Number, Words]) == "(a figure, a statement)"
