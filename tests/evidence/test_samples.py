import pytest

from atlas import CitationError, Parameter, Publisher, Repository, connections
from atlas.evidence.samples import is_sample
from atlas.evidence.source import Source

REPOSITORY = Repository("example/quill", commit="1a2b3c4", checked="2026-11-20")


@pytest.mark.parametrize(
    "path",
    [
        "conf/nginx.conf",
        "redis.conf",
        "conf/cassandra.yaml",
        "conf/zoo_sample.cfg",
        "src/core/system.conf.in",
        "etcd.conf.yml.sample",
        "deps/rabbit/docs/rabbitmq.conf.example",
        "config/server.properties",
        "examples/cluster.yaml",
        "docker/etc/quill.json",
        "deploy/templates/service.yaml",
        "values-example.yaml",
    ],
)
def test_samples_examples_templates_and_shipped_configurations_are_samples(path: str) -> None:
    assert is_sample(REPOSITORY.file(path))


@pytest.mark.parametrize(
    "path",
    [
        "src/event/ngx_event.c",
        "src/config.c",
        "config/config.go",
        "doc/chrony.conf.adoc",
        "man/systemd-system.conf.xml",
        "misc/tune2fs.8.in",
        "src/java/org/apache/cassandra/config/Config.java",
        "airflow-core/src/airflow/config_templates/config.yml",
        "docs/reference/sampling.md",
    ],
)
def test_code_and_reference_manuals_are_no_samples(path: str) -> None:
    assert not is_sample(REPOSITORY.file(path))


def test_a_page_with_such_a_word_in_its_title_is_no_sample() -> None:
    page = Publisher("Example", checked="2026-11-20").post(
        "An example of sharding", "https://example.org/blog/example-of-sharding", "2024-01"
    )

    assert not is_sample(page)


def test_what_one_runs_oneself_is_no_sample() -> None:
    own = Source(
        title="The settings",
        publisher="Example",
        url="file:conf/quill.conf",
        published=None,
        checked="2026-11-20",
        kind="runbook",
    )

    assert not is_sample(own)


def test_a_default_by_a_sample_is_refused_with_the_way_out() -> None:
    sample = connections(1024) @ REPOSITORY.file("conf/quill.conf").at("connections 1024;")
    code = connections(512) @ REPOSITORY.file("src/quill.c").at("CONNECTIONS 512")

    with pytest.raises(CitationError, match=r"1,024 connections by 'conf/quill.conf at 1a2b3c4'"):
        Parameter("connections, default", sample)
    assert Parameter("connections, default", code).value is code
