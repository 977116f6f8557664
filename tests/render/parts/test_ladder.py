from atlas import Plane
from atlas.model.values import Value
from render.parts.ladder import (
    BRIEF,
    AnswerData,
    CauseData,
    FixData,
    QuestionData,
    ladder,
)
from render.picture.blocks import Block
from render.picture.geometry import Box
from render.picture.scene import Group, Item, Path, Rect, Text, walk
from render.picture.theme import Role


def question(name: str, unhealthy: int, healthy: int) -> QuestionData:
    return QuestionData(
        name,
        Value(f"look {name}"),
        "$",
        "a note",
        AnswerData(Value("is bad"), unhealthy),
        AnswerData(Value("is good"), healthy),
    )


def cause(name: str) -> CauseData:
    steps = (FixData(f"mend {name}", Value(), "", ()), FixData("look again", Value(), "", ()))
    return CauseData(name, Value("so it is"), steps)


CHAIN = (question("a", 2, 3), cause("b"), question("c", 4, 5), cause("d"), cause("e"))
FORK = (
    *(question("a", 2, 5), question("b", 3, 4), cause("c"), cause("d")),
    *(question("e", 3, 6), cause("f")),
)
"""A question that both answers lead on from, and a cause that two questions lead to."""


def texts(block: Block) -> list[str]:
    found = [item.text for item in walk(block.items) if isinstance(item, Text)]
    return [text.replace("\u00a0", " ") for text in found]


def placed(block: Block) -> dict[str, Box]:
    """The cards by their names, where they are drawn."""
    found: dict[str, Box] = {}

    def visit(items: tuple[Item, ...], x: float, y: float) -> None:
        for item in items:
            if not isinstance(item, Group):
                continue
            frame = next((each for each in item.items if isinstance(each, Rect)), None)
            if item.name and frame:
                found[item.name] = Box(x + item.x, y + item.y, frame.width, frame.height)
            visit(item.items, x + item.x, y + item.y)

    visit(block.items, 0, 0)
    return found


def lines(block: Block, name: str) -> list[Path]:
    groups = [item for item in walk(block.items) if isinstance(item, Group) and item.name == name]
    return [line for group in groups for line in group.items if isinstance(line, Path)]


def test_questions_stand_under_each_other_and_causes_next_to_them() -> None:
    block = ladder(CHAIN, Plane.STATE)
    at = placed(block)

    assert at["1. a"].x == at["3. c"].x < at["2. b"].x == at["4. d"].x == at["5. e"].x
    assert at["1. a"].y == at["2. b"].y < at["3. c"].y == at["4. d"].y < at["5. e"].y


def test_an_answer_that_goes_on_leads_down_and_the_other_to_the_right() -> None:
    block = ladder(CHAIN, Plane.STATE)

    for line in lines(block, "1 unhealthy"):
        assert {point[1] for point in line.points} == {line.points[0][1]}
        assert line.stroke is Role.HIT
    for line in lines(block, "1 healthy"):
        assert {point[0] for point in line.points} == {line.points[0][0]}
        assert line.stroke is Role.GOOD
    assert lines(block, "1 unhealthy")[-1].tip
    assert lines(block, "1 healthy")[-1].tip


def test_of_a_fork_one_answer_names_the_number_under_which_it_goes_on() -> None:
    shown = texts(ladder(FORK, Plane.STATE))

    assert shown.count("→ 5.") == 1
    assert shown.count("from 1: healthy") == 1
    assert [text for text in shown if text.startswith("from ")] == ["from 1: healthy"]


def test_a_cause_of_two_questions_is_shown_once_and_named_at_the_other() -> None:
    shown = texts(ladder(FORK, Plane.STATE))

    assert shown.count("3. c") == 1
    assert shown.count("→ 3.") == 1


def test_the_line_to_a_second_answer_begins_under_its_question() -> None:
    ends = (question("a", 2, 2), cause("b" * 9))
    (first, _) = lines(ladder(ends, Plane.STATE), "1 healthy")

    assert first.points[0][1] < first.points[1][1] == first.points[2][1]


def test_all_of_it_is_inside_and_nothing_lies_over_another() -> None:
    for branches in (CHAIN, FORK):
        for look in (None, BRIEF):
            block = ladder(branches, Plane.STATE, look)
            cards = list(placed(block).values())
            assert len(cards) == len(branches)
            assert all(card.x >= 0 and card.right <= block.width + 0.1 for card in cards)
            assert max(card.bottom for card in cards) <= block.height + 0.1
            for index, one in enumerate(cards):
                assert not any(
                    one.x < two.right and two.x < one.right and one.y < two.bottom
                    and two.y < one.bottom
                    for two in cards[index + 1 :]
                )  # fmt: skip


def test_in_brief_a_cause_has_its_first_step_and_no_reason() -> None:
    whole, brief = (texts(ladder(CHAIN, Plane.STATE, look)) for look in (None, BRIEF))

    assert "so it is" in whole
    assert "look again" in whole
    assert "so it is" not in brief
    assert "look again" not in brief
    assert "1 of 2: " in brief
