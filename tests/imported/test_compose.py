"""Docker Compose: services, images, calls and groups."""

from textwrap import dedent

import pytest

from atlas.imported.errors import ImportedError
from atlas.imported.reading import READERS
from atlas.imported.shapes import Draft


def _draft(text: str) -> Draft:
    return READERS["compose"](dedent(text), "compose.yaml")


BOMB = "a0: &a0 [1]\n" + "".join(
    f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n" for number in range(1, 9)
)
SHOP = """
    name: shop
    services:
      web:
        image: nginx:1.27-alpine
        ports: ["80:80"]
        depends_on: [api]
        networks: [front, back]
      api:
        build: .
        deploy: {replicas: 3}
        environment:
          DATABASE_URL: postgres://shop:secret@orders:5432/shop
          REDIS_HOST: carts
          DB_NAME: web
        depends_on:
          orders: {condition: service_healthy}
        networks: [back]
      worker:
        image: ${REGISTRY}/worker:1
        command: celery -A app worker --broker=amqp://queue:5672//
        environment: ["CACHE=carts:6379", "UNSET"]
      orders: {image: "docker.io/library/postgres:16.4"}
      carts: {image: redis}
      queue: {image: "rabbitmq:3.13-management@sha256:abc"}
    volumes: {data: {}}
    x-shared: {}
"""


def test_a_service_has_what_its_image_says() -> None:
    nodes = {node.name: node for node in _draft(SHOP).nodes}

    assert [node.technology for node in nodes.values()] == [
        "nginx", "", "", "postgres", "redis", "rabbitmq"
    ]  # fmt: skip
    stated = nodes["orders"].version
    assert stated is not None
    assert (stated.value, stated.words) == ("16.4", "docker.io/library/postgres:16.4")
    assert nodes["carts"].version is nodes["queue"].version is None
    count = nodes["api"].count
    assert count is not None
    assert (count.value, count.words, count.file) == ("3", "replicas: 3", "compose.yaml")


def test_whom_the_settings_name_is_called() -> None:
    found = {(it.tail, it.head): (it.protocol, it.note) for it in _draft(SHOP).arrows}

    assert found == {
        ("web", "api"): ("", "started after it, as the file says"),
        ("api", "orders"): ("postgres", ""),
        ("api", "carts"): ("", ""),
        ("worker", "queue"): ("amqp", ""),
        ("worker", "carts"): ("", ""),
    }


def test_networks_are_groups_and_the_rest_is_named() -> None:
    draft = _draft(SHOP)

    assert [(box.name, box.members) for box in draft.boxes] == [
        ("network front", ("web",)),
        ("network back", ("web", "api")),
    ]
    assert {each.what for each in draft.left_out} == {
        "volumes of the file",
        "ports of web",
        "build of api",
        "image with a variable of worker",
    }


@pytest.mark.parametrize(
    "text",
    [
        "services:\n  - a\n",
        "services: {a: null, b: 3}\n",
        "services: {a: {image: [1], environment: 3, depends_on: x, networks: 1, deploy: []}}\n",
        "services: {a: {deploy: {replicas: '3'}, command: {a: b}}}\n",
        "services: {1: {image: 2}}\n",
        "[]\n",
        "",
    ],
)
def test_what_is_not_as_it_should_be_is_passed_over(text: str) -> None:
    assert isinstance(_draft(text), Draft)


@pytest.mark.parametrize(
    "text",
    [
        "services: {a: [}\n",
        BOMB,
        "a: &a [*a]\n",
        "? {a: b}\n: 1\n? [1]\n: 2\n",
        "[" * 100 + "]" * 100,
    ],
)
def test_what_is_no_yaml_or_too_much_is_refused(text: str) -> None:
    with pytest.raises(ImportedError, match=r"compose\.yaml cannot be read as YAML"):
        READERS["compose"](text, "compose.yaml")
