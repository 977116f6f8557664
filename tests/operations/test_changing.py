import pytest

from atlas.operations.changing import change_in


@pytest.mark.parametrize(
    ("command", "change"),
    [
        ("rm -rf /var/lib/quill", "rm"),
        ("ls /tmp | xargs -n 1 rm", "rm"),
        ("sudo systemctl restart nginx", "systemctl restart"),
        ("service nginx stop", "service nginx stop"),
        ("kubectl -n shop delete pod <pod>", "kubectl -n shop delete"),
        ("kubectl rollout restart deployment/api", "kubectl rollout restart"),
        ("docker kill api", "docker kill"),
        ("redis-cli -p 6380 flushall", "redis-cli -p 6380 flushall"),
        ("patronictl failover", "patronictl failover"),
        ("curl -s -X DELETE localhost:9200/index", "curl -s -X DELETE"),
        ("bin/kafka-topics.sh --delete --topic t", "bin/kafka-topics.sh --delete"),
        ("mysql -e 'TRUNCATE parcels'", "TRUNCATE"),
        ("DROP TABLE parcels;", "DROP"),
        ("PUT _cluster/settings", "PUT"),
    ],
)
def test_what_deletes_stops_restarts_or_overwrites_is_told(command: str, change: str) -> None:
    assert change_in(command) == change


@pytest.mark.parametrize(
    "command",
    [
        "kubectl get pods",
        "kubectl drain node --dry-run=client",
        "kubectl auth can-i delete pods",
        "kill -3 <pid>",
        "journalctl | grep -i kill",
        "systemctl status nginx",
        "SELECT pg_last_wal_replay_lsn(), flushed_lsn FROM pg_stat_wal_receiver;",
        "SELECT count(*) FROM parcels WHERE state = 'DELETE '",
        "redis-cli info memory",
        "curl -X POST localhost:9200/_search",
        "GET _cat/allocation?v=true",
        "docker ps",
    ],
)
def test_what_only_reads_is_left_alone(command: str) -> None:
    assert change_in(command) is None
