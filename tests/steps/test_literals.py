import pytest

from atlas import shell, sql
from atlas.steps.literals import literal_in
from tests.examples import SOURCE

CITED = SOURCE.at("the page says so")


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("redis-cli CONFIG SET maxmemory 8gb", ("size", "8gb")),
        ("kubectl set resources d --limits=memory=512Mi", ("size", "512Mi")),
        ("journalctl --vacuum-size=500M", ("size", "500M")),
        ("etcd --quota-backend-bytes=8589934592", ("size", "8589934592")),
        ("curl -X DELETE http://10.0.0.1/a", ("address", "10.0.0.1")),
        ("redis-cli -h db01.example.com FLUSHALL", ("host", "db01.example.com")),
        ("mysql -h db-mysql-0007 -e 'x'", ("host", "db-mysql-0007")),
        ("kill -9 4711", ("id", "kill -9 4711")),
    ],
)
def test_what_belongs_to_somebody_else_is_found(text: str, literal: tuple[str, str]) -> None:
    assert literal_in(shell(text) @ CITED) == literal


def test_a_thread_of_an_example_is_found() -> None:
    assert literal_in(sql("KILL 4711", dialect="mysql") @ CITED) == ("id", "KILL 4711")


@pytest.mark.parametrize(
    "text",
    [
        "redis-cli -h <host> CONFIG SET maxmemory <bytes>",
        "kubectl scale deployment/<deployment> --replicas=0",
        "jstat -gcutil <pid> 1000",
        "mv /etc/kubernetes/manifests/<name>.yaml /root/",
        "git show 1a2b3c",
        "curl http://127.0.0.1:9200/",
    ],
)
def test_placeholders_counts_and_this_machine_are_no_such_literals(text: str) -> None:
    assert literal_in(shell(text) @ CITED) is None
