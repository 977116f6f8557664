"""The path of a card: the story in its order, what fails in it, arrows where calls are."""

from atlas import Call, Component
from atlas.views.view import View
from render.forms.card_content import called, main_path, shortened
from render.forms.card_path import chain
from render.picture.scene import Path, text_of, walk
from tests.examples import api, cache, service, store, web, wired


def arrows(path: list[Component], view: View, failing: Component | None = None) -> int:
    block = chain(path, failing, called(view), 2, 200)
    return sum(isinstance(item, Path) and item.tip is not None for item in walk(block.items))


def test_the_path_leads_to_the_component_that_fails() -> None:
    view = wired((web, Call("HTTP"), api), (api, Call("RESP"), cache), (api, Call("SQL"), store))

    assert main_path(view, store) == [web, api, store]
    assert main_path(view, cache) == [web, api, cache]
    assert main_path(view) == [web, api, cache]


def test_a_component_that_no_call_joins_stands_apart() -> None:
    view = wired((web, Call("HTTP"), api))

    assert arrows([web, api], view) == 1
    assert arrows([web, store], view) == 0
    joined, apart = (chain([web, end], None, called(view), 4, 200) for end in (api, store))
    assert apart.height > joined.height


def test_a_long_path_leaves_out_what_stands_before_the_failing_one() -> None:
    assert shortened([web, api, cache, store], store, 3) == [web, api, None, store]
    assert shortened([web, api, cache, store], api, 3) == [web, api, cache]
    view = wired((web, Call("HTTP"), api), (api, Call("SQL"), store))
    assert arrows([web, api, store], view, store) == 0


def test_a_long_name_is_in_two_lines_before_it_is_cut() -> None:
    long = service("authentication of every zone")
    cut, whole = (chain([long], None, {}, 1, 200, lines=lines) for lines in (1, 2))

    assert text_of(cut.items).endswith("…")
    assert text_of(whole.items).split() == long.name.split()
    assert whole.height > cut.height
