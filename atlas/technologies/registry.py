"""Every technology, in the order of its module."""

from atlas.technologies.airflow import airflow
from atlas.technologies.alertmanager import alertmanager
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.bigquery import bigquery
from atlas.technologies.cassandra import cassandra
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.cloud_storage import cloud_storage
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.cockroachdb import cockroachdb
from atlas.technologies.compute_engine import compute_engine
from atlas.technologies.consul import consul
from atlas.technologies.containerd import containerd
from atlas.technologies.coredns import coredns
from atlas.technologies.dagster import dagster
from atlas.technologies.dbt import dbt
from atlas.technologies.docker import docker
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.elixir import elixir
from atlas.technologies.envoy import envoy
from atlas.technologies.erlang import erlang
from atlas.technologies.etcd import etcd
from atlas.technologies.eureka import eureka
from atlas.technologies.flink import flink
from atlas.technologies.gh_ost import gh_ost
from atlas.technologies.git import git
from atlas.technologies.glb_director import glb_director
from atlas.technologies.go import go
from atlas.technologies.grafana import grafana
from atlas.technologies.grpc import grpc
from atlas.technologies.haproxy import haproxy
from atlas.technologies.hdfs import hdfs
from atlas.technologies.hystrix import hystrix
from atlas.technologies.influxdb import influxdb
from atlas.technologies.istio import istio
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.keycloak import keycloak
from atlas.technologies.kinesis import kinesis
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.local_ssd import local_ssd
from atlas.technologies.loki import loki
from atlas.technologies.mariadb import mariadb
from atlas.technologies.memcached import memcached
from atlas.technologies.mimir import mimir
from atlas.technologies.minio import minio
from atlas.technologies.mongodb import mongodb
from atlas.technologies.mysql import mysql
from atlas.technologies.nats import nats
from atlas.technologies.nginx import nginx
from atlas.technologies.nodejs import nodejs
from atlas.technologies.opensearch import opensearch
from atlas.technologies.opentelemetry_collector import opentelemetry_collector
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.persistent_disk import persistent_disk
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prometheus import prometheus
from atlas.technologies.pubsub import pubsub
from atlas.technologies.pulsar import pulsar
from atlas.technologies.python import python
from atlas.technologies.rabbitmq import rabbitmq
from atlas.technologies.rails import rails
from atlas.technologies.react_native import react_native
from atlas.technologies.redis import redis
from atlas.technologies.rust import rust
from atlas.technologies.s3 import s3
from atlas.technologies.scylladb import scylladb
from atlas.technologies.spark import spark
from atlas.technologies.spinnaker import spinnaker
from atlas.technologies.systemd import systemd
from atlas.technologies.technology import Technology
from atlas.technologies.tempo import tempo
from atlas.technologies.terraform import terraform
from atlas.technologies.thanos import thanos
from atlas.technologies.vault import vault
from atlas.technologies.webrtc import webrtc
from atlas.technologies.zookeeper import zookeeper
from atlas.technologies.zuul import zuul

REGISTRY: tuple[Technology, ...] = (
    airflow,
    alertmanager,
    aws_lambda,
    bigquery,
    cassandra,
    clickhouse,
    cloud_storage,
    cloudflare,
    cockroachdb,
    compute_engine,
    consul,
    containerd,
    coredns,
    dagster,
    dbt,
    docker,
    dynamodb,
    elasticsearch,
    elixir,
    envoy,
    erlang,
    etcd,
    eureka,
    flink,
    gh_ost,
    git,
    glb_director,
    go,
    grafana,
    grpc,
    haproxy,
    hdfs,
    hystrix,
    influxdb,
    istio,
    java,
    kafka,
    keycloak,
    kinesis,
    kubernetes,
    linux,
    local_ssd,
    loki,
    mariadb,
    memcached,
    mimir,
    minio,
    mongodb,
    mysql,
    nats,
    nginx,
    nodejs,
    opensearch,
    opentelemetry_collector,
    orchestrator,
    persistent_disk,
    pgbouncer,
    postgresql,
    prometheus,
    pubsub,
    pulsar,
    python,
    rabbitmq,
    rails,
    react_native,
    redis,
    rust,
    s3,
    scylladb,
    spark,
    spinnaker,
    systemd,
    tempo,
    terraform,
    thanos,
    vault,
    webrtc,
    zookeeper,
    zuul,
)
"""The technologies; a test compares this list with the folder."""
