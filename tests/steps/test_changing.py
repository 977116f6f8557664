from typing import Any

import pytest

from atlas.evidence.command import Command, config, console, http, shell, sql
from atlas.steps.changing import change_in
from tests.examples import SOURCE

CITED = SOURCE.at("the page says so")


def command(uncited: Any) -> Command:
    cited = uncited @ CITED
    assert isinstance(cited, Command)
    return cited


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("rm -rf /var/lib/quill", "rm"),
        ("ls /tmp | xargs -n 1 rm", "rm"),
        ("kubectl get pod | xargs -L1 kubectl delete pod", "kubectl delete"),
        ("sudo systemctl restart nginx", "systemctl restart"),
        ("systemctl reboot", "systemctl reboot"),
        ("systemctl reset-failed nginx", "systemctl reset-failed"),
        ("resize2fs /dev/sdb1", "resize2fs"),
        ("timeout 60 systemctl restart nginx", "systemctl restart"),
        ("timeout -k 5 1.5m rm -rf /srv", "rm"),
        ("service nginx stop", "service nginx stop"),
        ("kubectl -n shop delete pod <pod>", "kubectl -n shop delete"),
        ("kubectl rollout restart deployment/api", "kubectl rollout restart"),
        ("docker kill api", "docker kill"),
        ("redis-cli -p 6380 flushall", "redis-cli -p 6380 flushall"),
        ("redis-cli -h <host> CONFIG SET maxmemory <bytes>", "redis-cli -h host CONFIG SET"),
        ("redis-cli -h <host> ACL SETUSER <user> on", "redis-cli -h host ACL SETUSER"),
        ("redis-cli --cluster fix <host>:<port>", "redis-cli --cluster fix"),
        ("patronictl failover", "patronictl failover"),
        ("curl -s -X DELETE localhost:9200/index", "curl -s -X DELETE"),
        ("bin/kafka-topics.sh --delete --topic t", "bin/kafka-topics.sh --delete"),
        ("mysql -e 'TRUNCATE parcels'", "TRUNCATE parcels"),
        ("mysql --execute='TRUNCATE parcels'", "TRUNCATE parcels"),
        ("cockroach sql -e 'CANCEL JOB 7'", "CANCEL JOB"),
        ("clickhouse-client --query \"KILL QUERY WHERE query_id = '<id>'\"", "KILL QUERY"),
        ("clickhouse-client -q 'SYSTEM RELOAD CONFIG'", "SYSTEM RELOAD"),
        ("sh -c 'rm -r /srv'", "rm"),
        ("echo <count> > /proc/sys/fs/file-max", "> /proc/sys/fs/file-max"),
        ('echo "set server a/b state ready" | socat stdio <socket>', "set"),
        ("echo throttle | nc -U <socket>", "throttle"),
        ("admin -config a -dry-run=false pause", "admin -config a -dry-run=false"),
        ("nodetool compact -st 1 -et 2", "nodetool compact"),
        ("kill -9 <pid>", "kill"),
        ("kubectl -n parcels exec db-1-0 -- rm -rf /data", "rm"),
        ("kubectl exec -it <pod> -- redis-cli flushall", "redis-cli flushall"),
        ("kubectl exec <pod> -- sh -c 'rm -r /srv'", "rm"),
        ("docker exec r redis-cli flushall", "redis-cli flushall"),
        ("docker exec -it -u root r rm /data", "rm"),
        ("docker compose exec db psql -c 'delete from parcels'", "delete from"),
        ("ssh host rm -rf /srv", "rm"),
        ("ssh -p 2222 -i <path> admin@host 'systemctl restart nginx'", "systemctl restart"),
        ("aws s3 rm s3://bucket --recursive", "aws s3 rm"),
        ("aws ec2 terminate-instances --instance-ids <id>", "aws ec2 terminate-instances"),
        ("aws ec2 enable-volume-io --volume-id <id>", "aws ec2 enable-volume-io"),
        ("aws lambda invoke --function-name <name> out.json", "aws lambda invoke"),
        ("curl -X POST http://localhost:9200/_cluster/reroute", "curl -X POST"),
    ],
)
def test_a_shell_deletes_stops_restarts_or_overwrites(text: str, change: str) -> None:
    assert change_in(command(shell(text))) == change


@pytest.mark.parametrize(
    "text",
    [
        "kubectl get pods",
        "kubectl drain node --dry-run=client",
        "kubectl auth can-i delete pods",
        "kill -3 <pid>",
        "journalctl | grep -i kill",
        "journalctl --disk-usage",
        "systemctl status nginx",
        "redis-cli info memory",
        "redis-cli --cluster check <host>:<port>",
        "curl -X POST localhost:9200/_search",
        "docker ps",
        "echo mntr | nc <host> 2181",
        'echo "show stat" | socat <socket> stdio',
        "nodetool compactionstats",
        "ls <path> 2> /dev/null",
        "grep 'rm -rf' <file>",
        "kubectl exec <pod> -- cat /etc/hosts",
        "docker exec r redis-cli info memory",
        "ssh -p 22 host uptime",
        "ssh host 'journalctl | grep -i kill'",
        "aws s3 ls s3://bucket",
        "aws ecs describe-services --cluster <cluster> --services <service>",
        "curl -X POST http://localhost:9200/parcels/_search -d @query.json",
    ],
)
def test_a_shell_that_only_reads_changes_nothing(text: str) -> None:
    assert change_in(command(shell(text))) is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("DROP TABLE parcels;", "DROP TABLE"),
        ("SELECT 1; TRUNCATE parcels", "TRUNCATE parcels"),
        ("KILL <id>", "KILL id"),
        ("VACUUM;", "VACUUM"),
        ("WITH a AS (DELETE FROM b RETURNING *) SELECT * FROM a", "DELETE FROM"),
        ("SELECT a FROM b WHERE a = 1 ORDER BY a FOR NO KEY UPDATE;", "FOR NO KEY UPDATE"),
        ("ROLLBACK PREPARED '<gid>';", "ROLLBACK PREPARED"),
        ("BEGIN; SET TRANSACTION READ WRITE; SELECT 1;", "SET TRANSACTION"),
        ("SELECT pg_terminate_backend(<pid>);", "pg_terminate_backend"),
        ("ALTER SYSTEM SET a = '1s'; SELECT pg_reload_conf();", "ALTER SYSTEM"),
    ],
)
def test_a_statement_changes_unless_it_is_known_to_read(text: str, change: str) -> None:
    assert change_in(command(sql(text, dialect="postgres"))) == change


@pytest.mark.parametrize(
    "text",
    [
        "SELECT pg_last_wal_replay_lsn(), flushed_lsn FROM pg_stat_wal_receiver;",
        "SELECT count(*) FROM parcels WHERE state = 'DELETE FROM b'",
        "SHOW STATUS LIKE 'Threads_connected'; SELECT @@max_connections;",
        "EXPLAIN SELECT 1",
        "BEGIN; SET TRANSACTION READ ONLY; EXPLAIN (ANALYZE) SELECT 1; ROLLBACK;",
    ],
)
def test_a_statement_that_only_reads_changes_nothing(text: str) -> None:
    assert change_in(command(sql(text, dialect="mysql"))) is None


@pytest.mark.parametrize(
    ("verb", "path", "changes"),
    [
        ("GET", "/_cat/health?v", False),
        ("HEAD", "/check/a/mysql/b", False),
        ("POST", "/orders/_search", False),
        ("POST", "/task/7:resume", True),
        ("PUT", "/_cluster/settings", True),
        ("DELETE", "/orders", True),
        ("GET", "/throttle-app/a/ttl/30/ratio/1", True),
        ("GET", "/v2/backup/do_snapshot", True),
    ],
)
def test_a_request_changes_by_its_verb_or_a_path_known_to(
    verb: Any, path: str, *, changes: bool
) -> None:
    made = command(http(verb, path, at="<host>:9200"))

    assert (change_in(made) is not None) is changes


@pytest.mark.parametrize(
    ("text", "of", "changes"),
    [
        ("INFO memory", "redis-cli", False),
        ("FLUSHALL", "redis-cli", True),
        ("stats", "nc <host> 11211", False),
        ("flush_all <seconds>", "nc <host> 11211", True),
        ("rs.status()", "mongosh --host <host>", False),
        ("rs.stepDown()", "mongosh --host <host>", True),
        ("SHOW POOLS;", "psql -h <host> pgbouncer", False),
        ("RELOAD;", "psql -h <host> pgbouncer", True),
        ("whatever", "a-console-of-nobody", False),
    ],
)
def test_a_console_changes_by_its_own_list(text: str, of: str, *, changes: bool) -> None:
    assert (change_in(command(console(text, of=of))) is not None) is changes


def test_configuration_changes_what_reads_it() -> None:
    assert change_in(command(config("maxmemory <bytes>", file="redis.conf"))) == "maxmemory <bytes>"
