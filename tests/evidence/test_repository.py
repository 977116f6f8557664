import pytest

from atlas import CitationError, Repository, Source

COMMIT = "4f8cdc2a1ea53e42955af758aabffee67cb455dd"


def test_a_file_is_cited_at_the_commit_of_its_repository() -> None:
    redis = Repository("redis/redis", commit=COMMIT, checked="2026-11-22", publisher="Redis")

    assert redis.file("src/server.c") == Source(
        title="src/server.c at 4f8cdc2a1ea5",
        publisher="Redis",
        url=f"https://github.com/redis/redis/blob/{COMMIT}/src/server.c",
        published=None,
        checked="2026-11-22",
        kind="primary",
    )
    assert redis.file("src/server.c").date == "undated, read 2026-11-22"


def test_a_repository_stands_for_itself_unless_it_has_a_publisher() -> None:
    assert Repository("a/b", commit="v1", checked="2026").file("x").publisher == "a/b"


def test_a_file_can_be_read_at_a_commit_or_a_tag_of_its_own() -> None:
    source = Repository("a/b", commit=COMMIT, checked="2026").file("README.md", commit="v6.6.1")

    assert source.title == "README.md at v6.6.1"
    assert source.url == "https://github.com/a/b/blob/v6.6.1/README.md"


def test_a_file_without_a_commit_is_refused() -> None:
    with pytest.raises(CitationError, match=r"'x' of a/b is cited without a commit"):
        Repository("a/b", checked="2026").file("x")


def test_a_folder_stands_before_the_paths_of_its_files() -> None:
    posts = Repository("a/b", commit="main", checked="2026", folder="blog/posts", read_in="a copy")
    source = posts.file("parcels.md", title="Parcels", published="2023-03", kind="secondary")

    assert source.url == "https://github.com/a/b/blob/main/blog/posts/parcels.md"
    assert (source.title, str(source.published)) == ("Parcels", "2023-03")
    assert (source.kind, source.read_in) == ("secondary", "a copy")
    assert posts.file("parcels.md").title == "blog/posts/parcels.md at main"


def test_a_change_is_cited_by_its_commit() -> None:
    source = Repository("a/b", checked="2026").change("Remove OCSP", COMMIT, "2025-07-01")

    assert source.url == f"https://github.com/a/b/commit/{COMMIT}"
    assert (source.title, str(source.published)) == ("Remove OCSP", "2025-07-01")
