import pytest

from atlas import CitationError, Repository, Source, undisclosed

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
    posts = Repository("a/b", commit="v2", checked="2026", folder="blog/posts/", read_in="a copy")
    source = posts.file("parcels.md", title="Parcels", published="2023-03", kind="secondary")

    assert source.url == "https://github.com/a/b/blob/v2/blog/posts/parcels.md"
    assert (source.title, str(source.published)) == ("Parcels", "2023-03")
    assert (source.kind, source.read_in) == ("secondary", "a copy")
    assert posts.file("parcels.md").title == "blog/posts/parcels.md at v2"


def test_a_change_is_cited_by_its_commit() -> None:
    source = Repository("a/b", checked="2026").change("Remove OCSP", COMMIT, "2025-07-01")

    assert source.url == f"https://github.com/a/b/commit/{COMMIT}"
    assert (source.title, str(source.published)) == ("Remove OCSP", "2025-07-01")


@pytest.mark.parametrize("name", ["b", "https://github.com/a/b", "a/b/c", "", 3])
def test_what_is_no_owner_and_name_is_refused(name: str) -> None:
    with pytest.raises(CitationError, match=r"the name of a repository is .*`redis/redis`"):
        Repository(name)


@pytest.mark.parametrize("branch", ["main", "master", "HEAD"])
def test_a_branch_is_no_commit(branch: str) -> None:
    with pytest.raises(CitationError, match=f"cited at the branch '{branch}'; .*files change"):
        Repository("a/b", commit=branch, checked="2026").file("x")


@pytest.mark.parametrize("path", ["", "/", "/x", 3])
def test_what_is_no_path_below_the_repository_is_refused(path: str) -> None:
    with pytest.raises(CitationError, match="the path of a file of a/b is"):
        Repository("a/b", commit="v1", checked="2026").file(path)


def test_a_path_with_blanks_and_signs_is_quoted_in_the_address_alone() -> None:
    source = Repository("a/b", commit="v1", checked="2026").file("docs/a b#c?d.md")

    assert source.url == "https://github.com/a/b/blob/v1/docs/a%20b%23c%3Fd.md"
    assert source.title == "docs/a b#c?d.md at v1"


def test_a_file_read_on_no_day_and_a_change_without_a_commit_are_refused() -> None:
    with pytest.raises(CitationError, match=r"without the day .*`Repository\(…, checked=…\)`"):
        Repository("a/b", commit="v1").file("x")
    with pytest.raises(CitationError, match="'Remove OCSP' of a/b is cited without a commit"):
        Repository("a/b", checked="2026").change("Remove OCSP", "")


def test_a_release_is_that_of_its_commit_and_a_gap_is_that_of_all() -> None:
    tagged = Repository("redis/redis", commit=COMMIT, checked="2026-11-22", release="8.0")
    none = undisclosed("release: its pages name none")
    untagged = Repository("redis/docs", commit=COMMIT, checked="2026-11-22", release=none)

    assert tagged.file("redis.conf").release == "8.0"
    assert tagged.file("redis.conf", commit="unstable-1").release == ""
    assert tagged.file("redis.conf", commit="7.4", release="7.4").release == "7.4"
    assert untagged.file("info.md", commit="2f1").release is none


def test_a_release_is_a_text_or_a_gap_and_tells_no_two_sources_apart() -> None:
    redis = Repository("redis/redis", commit=COMMIT, checked="2026-11-22")

    assert redis.file("redis.conf", release="8.0") == redis.file("redis.conf")
    with pytest.raises(CitationError, match="the release of a source is 8"):
        redis.file("redis.conf", release=8)  # type: ignore[arg-type]
