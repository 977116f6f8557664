import json

import pytest

from atlas.authoring.errors import AuthoringError
from atlas.authoring.github import RepositoryFile, file_at
from atlas.errors import FetchError
from tests.authoring.site import Reply, serving

COMMIT = "0123456789abcdef0123456789abcdef01234567"
NOWHERE = "http://127.0.0.1:9"


@pytest.mark.parametrize(
    "url",
    [
        f"https://github.com/redis/redis/blob/{COMMIT}/src/a%20b.c#L10-L20",
        f"https://github.com/redis/redis/raw/{COMMIT}/src/a%20b.c",
        f"https://github.com/redis/redis/blob/{COMMIT.upper()}/src/a%20b.c",
        f"https://raw.githubusercontent.com/redis/redis/{COMMIT}/src/a%20b.c",
    ],
)
def test_a_file_at_a_commit_is_known_without_a_question(url: str) -> None:
    assert file_at(url, api=NOWHERE) == RepositoryFile("redis/redis", COMMIT, "src/a b.c")


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/redis/redis",
        "https://github.com/redis/redis/issues/1",
        f"https://github.com/redis/redis/tree/{COMMIT}/src",
        f"https://example.org/redis/redis/blob/{COMMIT}/src/a.c",
    ],
)
def test_other_addresses_are_no_files(url: str) -> None:
    assert file_at(url, api=NOWHERE) is None


@pytest.mark.parametrize("revision", ["7.2.4", "refs/tags/7.2.4"])
def test_a_tag_is_asked_of_github(revision: str) -> None:
    with serving() as site:
        site.replies["/repos/redis/redis/git/ref/tags/7.2.4"] = Reply(json.dumps({}).encode())
        url = f"https://github.com/redis/redis/blob/{revision}/src/a.c"
        assert file_at(url, api=site.address) == RepositoryFile("redis/redis", "7.2.4", "src/a.c")


@pytest.mark.parametrize("branch", ["unstable", "7.2", "refs/heads/main"])
def test_a_branch_is_refused_with_the_advice_to_take_the_permalink(branch: str) -> None:
    with serving() as site, pytest.raises(AuthoringError, match=r"no tag: it changes.*permalink"):
        file_at(f"https://github.com/redis/redis/blob/{branch}/src/a.c", api=site.address)


def test_where_github_cannot_be_asked_nothing_is_guessed() -> None:
    with serving() as site:
        site.replies["/repos/redis/redis/git/ref/tags/v1"] = Reply(status=403)
        with pytest.raises(FetchError, match=r"could not be asked of GitHub: .* status 403"):
            file_at("https://github.com/redis/redis/blob/v1/a.c", api=site.address)
    with pytest.raises(FetchError, match="could not be asked of GitHub"):
        file_at("https://github.com/redis/redis/blob/v1/a.c", api=NOWHERE)
