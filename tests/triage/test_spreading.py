"""Logs behind addresses, and logs that workers read: real servers on loopback, real workers."""

import gzip
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import boto3
import pytest

from atlas.search.index import Index
from atlas.triage.data import to_data
from atlas.triage.engine import Triage
from atlas.triage.logs import Log
from atlas.triage.opening import opened
from atlas.triage.spreading import SchedulerError, spread
from atlas.triage.tasks import Task, tasks_of
from tests.triage.test_logs import SAMPLE, logs_of_all_kinds

ROOT = Path(__file__).parents[2]


@contextmanager
def program(
    *arguments: str, until: str, environment: dict[str, str] | None = None
) -> Iterator[str]:
    """Run a program until it prints a line with some words, and end it afterwards."""
    started = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert started.stdin is not None
    assert started.stdout is not None
    try:
        yield next(line for line in started.stdout if until in line)
    finally:
        started.terminate()
        started.wait()
        started.stdin.close()
        started.stdout.close()


MOTO = """
import sys, threading
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0)
server.start()
print("at", "http://%s:%d" % server.get_host_and_port(), flush=True)
threading.Event().wait()
"""
WORKERS = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None,
                           host="127.0.0.1", processes=True)
    print("at", cluster.scheduler_address, *(w.process.pid for w in cluster.workers.values()),
          flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, str]]:
    """A server of S3 on loopback, as an environment for those who ask it."""
    with program("-c", MOTO, until="at ") as line:
        address = line.split()[1]
        keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        s3 = boto3.client("s3", endpoint_url=address, region_name="us-east-1", **keys)
        s3.create_bucket(Bucket="logs")
        s3.put_object(Bucket="logs", Key="shop/app.log", Body=SAMPLE)
        s3.put_object(Bucket="logs", Key="shop/app.log.1.gz", Body=gzip.compress(SAMPLE))
        s3.put_object(Bucket="logs", Key="other/app.log", Body=b"all is well")
        yield {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
        }


@pytest.fixture(scope="module")
def cluster() -> Iterator[list[str]]:
    """A scheduler with two workers: its address, and the numbers of their processes."""
    with program("-c", WORKERS, until="at ") as line:
        yield line.split()[1:]


def atlas(
    *arguments: str, environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "atlas.cli", "triage", "--format", "json", *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def test_logs_in_a_bucket_are_read(bucket: dict[str, str]) -> None:
    done = atlas("s3://logs/shop/*", environment=bucket)

    (answer,) = json.loads(done.stdout)["answers"]
    assert answer["title"] == "connection slots are used up"
    assert answer["count"] == 2
    assert answer["file"] == "s3://logs/shop/app.log"


def test_a_bucket_that_is_not_there_is_named(bucket: dict[str, str]) -> None:
    done = atlas("s3://nothing/app.log", environment=bucket)

    assert done.returncode == 2
    assert "s3://nothing/app.log cannot be read" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_log_on_the_web_is_read(tmp_path: Path) -> None:
    (tmp_path / "app.log").write_bytes(SAMPLE)
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        done, missing = atlas(f"{address}/app.log"), atlas(f"{address}/no.log")
        server.shutdown()

    assert json.loads(done.stdout)["answers"][0]["title"] == "connection slots are used up"
    assert missing.returncode == 2
    assert "no.log cannot be read" in missing.stderr


def test_workers_give_the_answer_of_one_process(tmp_path: Path, cluster: list[str]) -> None:
    logs_of_all_kinds(tmp_path)

    alone = atlas(str(tmp_path))
    together = atlas(str(tmp_path), "--scheduler", cluster[0])

    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr
    assert json.loads(alone.stdout)["answers"]


def test_workers_read_buckets(bucket: dict[str, str]) -> None:
    with program("-c", WORKERS, until="at ", environment=bucket) as line:
        alone = atlas("s3://logs/shop/", environment=bucket)
        together = atlas("s3://logs/shop/", "--scheduler", line.split()[1], environment=bucket)

    assert together.stdout == alone.stdout
    assert json.loads(alone.stdout)["answers"]


def report_of(
    library: Index, logs: list[Log], size: int, address: str = "", lost: int = 0
) -> object:
    """The JSON of logs that are read here, or in parts by workers, of which one is lost."""
    triage = Triage(library, size)
    if not address:
        for log in logs:
            with log.open() as stream:
                for _ in triage.read(opened(stream), file=log.name):
                    pass
        return to_data(triage.report(), ROOT)
    tasks = [task for log in logs for task in tasks_of(log, size)]
    for number, (task, done) in enumerate(zip(tasks, spread(address, tasks, library), strict=True)):
        if number == 1 and lost:
            os.kill(lost, signal.SIGKILL)
        if not task.part:
            triage.begin(task.log.name)
        triage.add(done.found)
    return to_data(triage.report(), ROOT)


def test_parts_of_files_are_spread_and_a_lost_worker_changes_nothing(
    library: Index, tmp_path: Path
) -> None:
    logs = logs_of_all_kinds(tmp_path)
    here = report_of(library, logs, 5000)
    with program("-c", WORKERS, until="at ") as line:
        _, address, worker, *_ = line.split()

        assert report_of(library, logs, 5000, address, lost=int(worker)) == here
        assert report_of(library, logs, 5000, address) == here


def test_what_a_worker_cannot_read_is_named(
    tmp_path: Path, library: Index, cluster: list[str]
) -> None:
    (log,) = logs_of_all_kinds(tmp_path)[:1]
    Path(log.address).unlink()

    (done,) = spread(cluster[0], [Task(log)], library)

    assert done.error == "No such file or directory"


def test_without_a_scheduler_the_address_is_named(
    library: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("atlas.triage.spreading._SECONDS", 1)
    with pytest.raises(
        SchedulerError, match=r"no scheduler of Dask answers at tcp://127\.0\.0\.1:1"
    ):
        list(spread("tcp://127.0.0.1:1", [], library))
    with pytest.raises(SchedulerError, match="no scheduler of Dask answers at wumpus"):
        list(spread("wumpus://cave", [], library))


def test_a_scheduler_without_workers_is_named(library: Index) -> None:
    told = r"has no workers.*start one: `dask worker tcp://"
    with (
        program("-c", WORKERS.replace("n_workers=2", "n_workers=0"), until="at ") as line,
        pytest.raises(SchedulerError, match=told),
    ):
        list(spread(line.split()[1], [], library))


def test_a_scheduler_needs_files() -> None:
    done = atlas("--scheduler", "tcp://127.0.0.1:1", "-")

    assert done.returncode == 2
    assert "--scheduler needs FILES" in done.stderr
