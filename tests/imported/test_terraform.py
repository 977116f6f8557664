"""Terraform: files, plans and states; components, what joins them, and what they run on."""

import json
from textwrap import dedent
from typing import Any

import pytest

from atlas.imported.errors import ImportedError
from atlas.imported.shapes import Draft
from atlas.imported.terraform_hcl import from_hcl
from atlas.imported.terraform_json import from_json

NETWORK = """
    resource "aws_lb" "front" {
      name = "front"
    }
    resource "aws_lb_target_group" "web" {
      vpc_id = aws_vpc.main.id
    }
    resource "aws_lb_listener" "https" {
      load_balancer_arn = aws_lb.front.arn
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.web.arn
      }
    }
    resource "aws_vpc" "main" {}
    module "dns" {
      source = "./dns"
    }
"""
SHOP = """
    resource "aws_instance" "web" {
      count         = 3
      instance_type = "m5.large"
      user_data = <<EOT
    host = ${aws_db_instance.main.address}
    EOT
    }
    resource "aws_lb_target_group_attachment" "web" {
      target_group_arn = aws_lb_target_group.web.arn
      target_id        = aws_instance.web[0].id
    }
    resource "aws_db_instance" "main" {
      identifier     = "orders"
      engine         = "postgres"
      engine_version = "16.4"
      instance_class = var.class
    }
    resource "aws_sqs_queue" "jobs" {}
    resource "aws_lambda_function" "worker" {
      function_name = "worker"
      depends_on    = [aws_db_instance.main]
    }
    resource "aws_lambda_event_source_mapping" "jobs" {
      event_source_arn = aws_sqs_queue.jobs.arn
      function_name    = aws_lambda_function.worker.arn
    }
"""


def _files() -> Draft:
    return from_hcl([(dedent(NETWORK), "network.tf"), (dedent(SHOP), "main.tf")])


def test_resources_are_components_with_what_they_run_on() -> None:
    nodes = {node.name: node for node in _files().nodes}

    assert nodes.keys() == {"front", "web", "orders", "jobs", "worker"}
    web, orders = nodes["web"], nodes["orders"]
    assert web.machine is not None
    assert (web.machine.value, web.machine.words) == ("m5.large", 'instance_type = "m5.large"')
    assert web.count is not None
    assert (web.count.value, web.count.words, web.count.file) == ("3", "count = 3", "main.tf")
    assert (orders.technology, orders.machine) == ("postgresql", None)
    assert orders.version is not None
    assert orders.version.words == 'engine_version = "16.4"'


def test_calls_follow_references_through_what_only_joins() -> None:
    calls = {
        (it.tail.partition(".")[2], it.head.partition(".")[2]): it.note for it in _files().arrows
    }

    assert calls == {
        ("front", "web"): "by aws_lb_listener",
        ("web", "main"): "refers to it, as the file says",
        ("worker", "jobs"): "by aws_lambda_event_source_mapping",
    }


def test_what_is_no_component_is_named() -> None:
    left_out = [each.what for each in _files().left_out]

    assert left_out == ["module dns (./dns)", "aws_vpc"]


PLAN: dict[str, Any] = {
    "format_version": "1.2",
    "terraform_version": "1.9.0",
    "planned_values": {
        "root_module": {
            "resources": [
                {
                    "address": f"aws_instance.api[{index}]",
                    "mode": "managed",
                    "type": "aws_instance",
                    "name": "api",
                    "index": index,
                    "values": {"instance_type": "m5.large"},
                }
                for index in range(2)
            ],
            "child_modules": [
                {
                    "address": "module.db",
                    "resources": [
                        {
                            "address": "module.db.aws_dynamodb_table.carts",
                            "mode": "managed",
                            "type": "aws_dynamodb_table",
                            "name": "carts",
                            "values": {},
                        },
                        {"mode": "data", "type": "aws_region", "name": "here"},
                    ],
                }
            ],
        }
    },
    "configuration": {
        "root_module": {
            "resources": [
                {
                    "type": "aws_instance",
                    "name": "api",
                    "expressions": {"user_data": {"references": ["aws_s3_bucket.files.id"]}},
                }
            ],
            "module_calls": {"db": {"module": {"resources": []}}},
        }
    },
}
STATE: dict[str, Any] = {
    "version": 4,
    "terraform_version": "1.9.0",
    "lineage": "x",
    "resources": [
        {
            "mode": "managed",
            "type": "aws_lambda_function",
            "name": "api",
            "instances": [{"attributes": {}, "dependencies": ["aws_dynamodb_table.carts"]}],
        },
        {
            "mode": "managed",
            "type": "aws_dynamodb_table",
            "name": "carts",
            "instances": [{"attributes": {"name": "carts"}}],
        },
    ],
}


def test_a_plan_has_the_resources_of_its_modules() -> None:
    draft = from_json(PLAN, json.dumps(PLAN), "plan.json")

    assert [node.key for node in draft.nodes] == [
        "aws_instance.api", "module.db.aws_dynamodb_table.carts"
    ]  # fmt: skip
    machine = draft.nodes[0].machine
    assert machine is not None
    assert machine.words == '"instance_type": "m5.large"'
    assert [(box.name, box.members) for box in draft.boxes] == [
        ("module db", ("module.db.aws_dynamodb_table.carts",))
    ]


def test_a_plan_has_the_calls_of_its_expressions() -> None:
    plan = json.loads(json.dumps(PLAN))
    values = plan["planned_values"]["root_module"]
    values["resources"].append(
        {"mode": "managed", "type": "aws_s3_bucket", "name": "files", "values": {}}
    )
    draft = from_json(plan, json.dumps(plan), "plan.json")

    assert [(it.tail, it.head) for it in draft.arrows] == [
        ("aws_instance.api", "aws_s3_bucket.files")
    ]


def test_a_state_says_what_depends_on_what() -> None:
    draft = from_json(STATE, json.dumps(STATE), "terraform.tfstate")

    assert [(it.tail, it.head, it.note) for it in draft.arrows] == [
        (
            "aws_lambda_function.api",
            "aws_dynamodb_table.carts",
            "depends on it, maybe through others",
        )
    ]


@pytest.mark.parametrize("text", ['resource "a" {', "a = " + "[" * 90 + "]" * 90])
def test_what_is_no_hcl_is_refused(text: str) -> None:
    with pytest.raises(ImportedError, match="cannot be read as HCL"):
        from_hcl([(text, "main.tf")])
