from render.cache import digest


def test_a_digest_tells_where_a_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")
