"""Manifests of Kubernetes: workloads, services, ingresses, namespaces."""

from pathlib import Path
from textwrap import dedent

import pytest

from atlas.imported.reading import READERS, File, read
from atlas.imported.shapes import Draft

SHOP = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: api, namespace: shop}
    spec:
      replicas: 4
      template:
        metadata: {labels: {app: api}}
        spec:
          containers:
            - name: api
              image: registry.example/shop/api:2.1
              env:
                - {name: DATABASE_URL, value: "postgresql://orders.shop.svc.cluster.local/shop"}
                - {name: CACHE, valueFrom: {configMapKeyRef: {name: settings, key: cache}}}
                - {name: TRACES, value: "http://collector.watch:4318"}
              envFrom: [{configMapRef: {name: queues}}]
            - {name: proxy, image: envoy}
    ---
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: orders-db, namespace: shop}
    spec:
      template:
        metadata: {labels: {app: orders, tier: db}}
        spec: {containers: [{image: "postgres:16"}]}
    ---
    apiVersion: v1
    kind: List
    items:
      - {kind: Service, apiVersion: v1, metadata: {name: orders, namespace: shop},
         spec: {selector: {app: orders}}}
      - {kind: Service, apiVersion: v1, metadata: {name: api, namespace: shop},
         spec: {selector: {app: api}}}
      - {kind: Service, apiVersion: v1, metadata: {name: carts, namespace: shop},
         spec: {selector: {app: carts}}}
      - {kind: Service, apiVersion: v1, metadata: {name: collector, namespace: watch},
         spec: {selector: {app: collector}}}
      - {kind: ConfigMap, apiVersion: v1, metadata: {name: settings, namespace: shop},
         data: {cache: "carts:6379"}}
      - {kind: ConfigMap, apiVersion: v1, metadata: {name: queues, namespace: shop},
         data: {SMTP_SERVER: mail.example.com}}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: carts, namespace: shop}
    spec:
      template:
        metadata: {labels: {app: carts}}
        spec: {containers: [{image: "redis:7"}]}
    ---
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: collector, namespace: watch}
    spec:
      template:
        metadata: {labels: {app: collector}}
        spec: {containers: [{image: "otel/opentelemetry-collector:0.100.0"}]}
    ---
    apiVersion: batch/v1
    kind: CronJob
    metadata: {name: report, namespace: shop}
    spec:
      jobTemplate:
        spec:
          template:
            spec: {containers: [{image: busybox, command: [sh, -c, "psql -h orders:5432"]}]}
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: shop, namespace: shop}
    spec: {rules: [{http: {paths: [{backend: {service: {name: api}}}]}}]}
    ---
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata: {name: api, namespace: shop}
"""


def _draft(text: str) -> Draft:
    return READERS["kubernetes"](dedent(text), "shop.yaml")


def test_workloads_are_components() -> None:
    nodes = {node.name: node for node in _draft(SHOP).nodes}

    assert [(it.name, it.technology, it.kind) for it in nodes.values()] == [
        ("api", "api", None),
        ("orders-db", "postgres", None),
        ("carts", "redis", None),
        ("collector", "opentelemetry-collector", None),
        ("report", "busybox", "Worker"),
        ("shop", "", "LoadBalancer"),
    ]
    count = nodes["api"].count
    assert count is not None
    assert count.words == "replicas: 4"


def test_calls_are_those_of_the_settings_through_services() -> None:
    draft = _draft(SHOP)
    names = {node.key: node.name for node in draft.nodes}

    assert {(names[it.tail], names[it.head], it.protocol) for it in draft.arrows} == {
        ("api", "orders-db", "postgresql"),
        ("api", "carts", ""),
        ("api", "collector", "http"),
        ("report", "orders-db", ""),
        ("shop", "api", "HTTP"),
    }


def test_namespaces_are_groups_and_the_rest_is_named() -> None:
    draft = _draft(SHOP)
    names = {node.key: node.name for node in draft.nodes}

    assert [(box.name, [names[key] for key in box.members]) for box in draft.boxes] == [
        ("namespace shop", ["api", "orders-db", "carts", "report", "shop"]),
        ("namespace watch", ["collector"]),
    ]
    assert {each.what for each in draft.left_out} == {
        "further containers api (proxy)",
        "HorizontalPodAutoscaler api",
    }


@pytest.mark.parametrize(
    "text",
    [
        "kind: Deployment\napiVersion: v1\n",
        "{kind: Deployment, apiVersion: v1, metadata: {name: a}, spec: 3}\n",
        "{kind: Pod, apiVersion: v1, metadata: {name: a}, spec: {containers: [3, {env: [1]}]}}\n",
        "{kind: Pod, apiVersion: v1, metadata: {name: a}, spec: {containers: [{envFrom: x}]}}\n",
        "{kind: Service, apiVersion: v1, metadata: {name: a}, spec: {selector: [1]}}\n",
        "{kind: Ingress, apiVersion: v1, metadata: {name: a}, spec: {backendRefs: [1]}}\n",
        "{kind: List, items: [{kind: List, items: 3}]}\n",
        "3\n---\n[1]\n",
    ],
)
def test_what_is_not_as_it_should_be_is_passed_over(text: str) -> None:
    assert isinstance(_draft(text), Draft)


def test_manifests_of_several_files_name_each_other(tmp_path: Path) -> None:
    web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 2
          template:
            spec:
              containers: [{name: web, image: "nginx:1.27", env: [{name: API_URL, value: "http://api"}]}]
    """
    api = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api-v2}
        spec:
          template:
            metadata: {labels: {app: api}}
            spec: {containers: [{name: api, image: "own/api:3"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: api}
        spec: {selector: {app: api}}
    """
    for name, text in (("web.yaml", web), ("api.yaml", api)):
        (tmp_path / name).write_text(dedent(text), "utf-8")
    draft = read([File(tmp_path / name, name) for name in ("web.yaml", "api.yaml")], None)

    assert [(it.tail, it.head, it.protocol) for it in draft.arrows] == [
        ("Deployment//web", "Deployment//api-v2", "http")
    ]
    count = draft.nodes[0].count
    assert count is not None
    assert count.file == "web.yaml"
