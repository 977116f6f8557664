"""Structurizr, Backstage and graphs of services."""

import json
from textwrap import dedent

import pytest

from atlas.imported.reading import READERS
from atlas.imported.shapes import Draft

WORKSPACE = {
    "name": "Bank",
    "model": {
        "people": [
            {
                "id": "1",
                "name": "Customer",
                "relationships": [
                    {"sourceId": "1", "destinationId": "2", "description": "Uses"},
                    {
                        "sourceId": "1",
                        "destinationId": "3",
                        "description": "Visits",
                        "technology": "HTTPS",
                    },
                ],
            }
        ],
        "softwareSystems": [
            {
                "id": "2",
                "name": "Internet Banking",
                "containers": [
                    {
                        "id": "3",
                        "name": "API",
                        "technology": "Java and Spring MVC",
                        "components": [
                            {
                                "id": "4",
                                "name": "Sign in",
                                "relationships": [
                                    {
                                        "sourceId": "4",
                                        "destinationId": "5",
                                        "description": "Reads from",
                                        "technology": "SQL/TCP",
                                    }
                                ],
                            }
                        ],
                        "relationships": [
                            {
                                "sourceId": "3",
                                "destinationId": "5",
                                "linkedRelationshipId": "9",
                            }
                        ],
                    },
                    {
                        "id": "5",
                        "name": "Accounts",
                        "technology": "PostgreSQL",
                        "tags": "Element,Container,Database",
                    },
                ],
            },
            {"id": "6", "name": "Mainframe"},
        ],
        "deploymentNodes": [{"id": "7"}],
    },
    "views": {},
}
CATALOGUE = """
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata: {name: web}
    spec:
      type: website
      system: shop
      consumesApis: [orders-api, mail-api]
      dependsOn: ["resource:default/carts", "component:ui-kit", "resource:gone"]
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata: {name: orders, title: Orders service}
    spec: {type: service, system: shop, providesApis: [orders-api]}
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata: {name: ui-kit}
    spec: {type: library}
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Resource
    metadata: {name: carts}
    spec: {type: cache}
    ---
    apiVersion: backstage.io/v1alpha1
    kind: System
    metadata: {name: shop, title: Shop}
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata: {name: team}
"""
METRICS = """
    # TYPE @_total counter
    @_total{client="user",server="web"} 9
    @_total{client="web",connection_type="database",server="orders-db"} 4
    @_total{client="web",server="mail",connection_type="messaging_system"} 2
    @_total{client="web",server="web"} 2
    @_failed_total{client="x",server="y"} 1
""".replace("@", "traces_service_graph_request")
DEPENDENCIES = {"data": [{"parent": "web", "child": "redis", "callCount": 3}], "total": 0}
ANSWER = {
    "status": "success",
    "data": {
        "resultType": "vector",
        "result": [
            {"metric": {"client": "web", "server": "orders"}, "value": [1.0, "3"]},
            {"metric": {"client": "orders", "server": "web"}, "value": [1.0, "3"]},
        ],
    },
}


def _calls(draft: Draft) -> list[tuple[str, str, str, str]]:
    return [(it.tail, it.head, it.protocol, it.note) for it in draft.arrows]


def test_containers_are_components_and_systems_are_groups() -> None:
    draft = READERS["structurizr"](json.dumps(WORKSPACE), "workspace.json")

    assert draft.title == "Bank"
    assert [(it.name, it.kind, it.technology) for it in draft.nodes] == [
        ("Customer", "Client", ""),
        ("API", None, ""),
        ("Accounts", "Database", "PostgreSQL"),
        ("Mainframe", None, ""),
    ]
    assert _calls(draft) == [("1", "3", "HTTPS", "Visits"), ("3", "5", "SQL/TCP", "Reads from")]
    assert [(box.name, box.members) for box in draft.boxes] == [("Internet Banking", ("3", "5"))]
    assert [each.what for each in draft.left_out] == [
        "a call from or to Internet Banking", "the deployment nodes"
    ]  # fmt: skip


def test_a_catalogue_has_components_and_what_they_use() -> None:
    draft = READERS["backstage"](dedent(CATALOGUE), "catalog-info.yaml")

    assert [(it.name, it.kind) for it in draft.nodes] == [
        ("web", None), ("Orders service", None), ("carts", "Cache")
    ]  # fmt: skip
    web, orders, carts = (it.key for it in draft.nodes)
    assert _calls(draft) == [
        (web, orders, "", "API orders-api"),
        (web, carts, "", "depends on it, as the catalogue says"),
    ]
    assert [(box.name, box.members) for box in draft.boxes] == [("Shop", (web, orders))]
    assert [each.what for each in draft.left_out] == [
        "ui-kit, a library",
        "Group team",
        "the API mail-api that web uses",
        "ui-kit that web depends on",
        "gone that web depends on",
    ]


def test_a_graph_of_services_is_read_from_metrics() -> None:
    draft = READERS["service-graph"](dedent(METRICS), "metrics.prom")

    assert [(it.name, it.kind) for it in draft.nodes] == [
        ("user", "Client"), ("web", None), ("orders-db", "Database"), ("mail", None)
    ]  # fmt: skip
    assert _calls(draft) == [
        ("user", "web", "", "seen in traces"),
        ("web", "orders-db", "", "seen in traces"),
        ("web", "mail", "", "through a queue, seen in traces"),
    ]
    assert [each.what for each in draft.left_out] == ["a call from web to web"]


@pytest.mark.parametrize(
    ("document", "calls"),
    [
        (DEPENDENCIES, [("web", "redis")]),
        (DEPENDENCIES["data"], [("web", "redis")]),
        (ANSWER, [("web", "orders"), ("orders", "web")]),
        ({"data": []}, []),
    ],
)
def test_a_graph_of_services_is_read_from_answers(
    document: object, calls: list[tuple[str, str]]
) -> None:
    draft = READERS["service-graph"](json.dumps(document), "graph.json")

    assert [(it.tail, it.head) for it in draft.arrows] == calls
