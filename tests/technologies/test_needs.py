from atlas.technologies.registry import REGISTRY

NEEDS = {technology.name: technology.needs for technology in REGISTRY}


def test_what_technologies_need_is_registered() -> None:
    assert {name for needed in NEEDS.values() for name in needed} <= NEEDS.keys()


def test_no_technology_needs_one_twice() -> None:
    assert [name for name, needed in NEEDS.items() if len(set(needed)) < len(needed)] == []


def test_no_technology_needs_itself_by_way_of_others() -> None:
    def reached(name: str) -> set[str]:
        found: set[str] = set()
        waiting = [*NEEDS[name]]
        while waiting:
            needed = waiting.pop()
            if needed not in found:
                found.add(needed)
                waiting += NEEDS[needed]
        return found

    assert [name for name in NEEDS if name in reached(name)] == []
