"""Every technology, in the order of its module."""

from atlas.technologies.airflow import airflow
from atlas.technologies.aks import aks
from atlas.technologies.alb import alb
from atlas.technologies.alertmanager import alertmanager
from atlas.technologies.alibaba_druid import alibaba_druid
from atlas.technologies.argo_cd import argo_cd
from atlas.technologies.aws_api import aws_api
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.azure_api import azure_api
from atlas.technologies.bigquery import bigquery
from atlas.technologies.c3p0 import c3p0
from atlas.technologies.calico import calico
from atlas.technologies.cassandra import cassandra
from atlas.technologies.celery import celery
from atlas.technologies.ceph import ceph
from atlas.technologies.cephfs import cephfs
from atlas.technologies.cert_manager import cert_manager
from atlas.technologies.cilium import cilium
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.cloud_sql import cloud_sql
from atlas.technologies.cloud_storage import cloud_storage
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.cloudfront import cloudfront
from atlas.technologies.cloudnative_pg import cloudnative_pg
from atlas.technologies.cockroachdb import cockroachdb
from atlas.technologies.commons_dbcp import commons_dbcp
from atlas.technologies.compute_engine import compute_engine
from atlas.technologies.consul import consul
from atlas.technologies.containerd import containerd
from atlas.technologies.coredns import coredns
from atlas.technologies.dagster import dagster
from atlas.technologies.dbt import dbt
from atlas.technologies.debezium import debezium
from atlas.technologies.django import django
from atlas.technologies.dns import dns
from atlas.technologies.docker import docker
from atlas.technologies.docker_compose import docker_compose
from atlas.technologies.dotnet import dotnet
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.ec2 import ec2
from atlas.technologies.ecs import ecs
from atlas.technologies.eks import eks
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.elixir import elixir
from atlas.technologies.envoy import envoy
from atlas.technologies.erlang import erlang
from atlas.technologies.etcd import etcd
from atlas.technologies.eureka import eureka
from atlas.technologies.external_dns import external_dns
from atlas.technologies.flink import flink
from atlas.technologies.fluent_bit import fluent_bit
from atlas.technologies.flyway import flyway
from atlas.technologies.galera import galera
from atlas.technologies.gh_ost import gh_ost
from atlas.technologies.git import git
from atlas.technologies.gitlab_runner import gitlab_runner
from atlas.technologies.gke import gke
from atlas.technologies.glb_director import glb_director
from atlas.technologies.go import go
from atlas.technologies.google_api import google_api
from atlas.technologies.grafana import grafana
from atlas.technologies.grpc import grpc
from atlas.technologies.gunicorn import gunicorn
from atlas.technologies.haproxy import haproxy
from atlas.technologies.hdfs import hdfs
from atlas.technologies.helm import helm
from atlas.technologies.hibernate import hibernate
from atlas.technologies.hikaricp import hikaricp
from atlas.technologies.http import http
from atlas.technologies.httpd import httpd
from atlas.technologies.hystrix import hystrix
from atlas.technologies.influxdb import influxdb
from atlas.technologies.ironjacamar import ironjacamar
from atlas.technologies.istio import istio
from atlas.technologies.java import java
from atlas.technologies.jenkins import jenkins
from atlas.technologies.kafka import kafka
from atlas.technologies.karpenter import karpenter
from atlas.technologies.keycloak import keycloak
from atlas.technologies.kinesis import kinesis
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.liquibase import liquibase
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
from atlas.technologies.openssh import openssh
from atlas.technologies.opentelemetry_collector import opentelemetry_collector
from atlas.technologies.oracle import oracle
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.patroni import patroni
from atlas.technologies.persistent_disk import persistent_disk
from atlas.technologies.pgbackrest import pgbackrest
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.pgpool import pgpool
from atlas.technologies.php_fpm import php_fpm
from atlas.technologies.postfix import postfix
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prisma import prisma
from atlas.technologies.prometheus import prometheus
from atlas.technologies.proxysql import proxysql
from atlas.technologies.pubsub import pubsub
from atlas.technologies.pulsar import pulsar
from atlas.technologies.puma import puma
from atlas.technologies.python import python
from atlas.technologies.rabbitmq import rabbitmq
from atlas.technologies.rails import rails
from atlas.technologies.rds import rds
from atlas.technologies.react_native import react_native
from atlas.technologies.redis import redis
from atlas.technologies.repmgr import repmgr
from atlas.technologies.rust import rust
from atlas.technologies.s3 import s3
from atlas.technologies.scylladb import scylladb
from atlas.technologies.sequelize import sequelize
from atlas.technologies.sidekiq import sidekiq
from atlas.technologies.spark import spark
from atlas.technologies.spinnaker import spinnaker
from atlas.technologies.spring import spring
from atlas.technologies.sql_server import sql_server
from atlas.technologies.sqlite import sqlite
from atlas.technologies.sqs import sqs
from atlas.technologies.systemd import systemd
from atlas.technologies.technology import Technology
from atlas.technologies.tempo import tempo
from atlas.technologies.terraform import terraform
from atlas.technologies.thanos import thanos
from atlas.technologies.tidb import tidb
from atlas.technologies.tls import tls
from atlas.technologies.tomcat import tomcat
from atlas.technologies.traefik import traefik
from atlas.technologies.uwsgi import uwsgi
from atlas.technologies.vault import vault
from atlas.technologies.vector import vector
from atlas.technologies.vitess import vitess
from atlas.technologies.webrtc import webrtc
from atlas.technologies.zookeeper import zookeeper
from atlas.technologies.zuul import zuul

REGISTRY: tuple[Technology, ...] = (
    airflow,
    aks,
    alb,
    alertmanager,
    alibaba_druid,
    argo_cd,
    aws_api,
    aws_lambda,
    azure_api,
    bigquery,
    c3p0,
    calico,
    cassandra,
    celery,
    ceph,
    cephfs,
    cert_manager,
    cilium,
    clickhouse,
    cloud_sql,
    cloud_storage,
    cloudflare,
    cloudfront,
    cloudnative_pg,
    cockroachdb,
    commons_dbcp,
    compute_engine,
    consul,
    containerd,
    coredns,
    dagster,
    dbt,
    debezium,
    django,
    dns,
    docker,
    docker_compose,
    dotnet,
    dynamodb,
    ec2,
    ecs,
    eks,
    elasticsearch,
    elixir,
    envoy,
    erlang,
    etcd,
    eureka,
    external_dns,
    flink,
    fluent_bit,
    flyway,
    galera,
    gh_ost,
    git,
    gitlab_runner,
    gke,
    glb_director,
    go,
    google_api,
    grafana,
    grpc,
    gunicorn,
    haproxy,
    hdfs,
    helm,
    hibernate,
    hikaricp,
    http,
    httpd,
    hystrix,
    influxdb,
    ironjacamar,
    istio,
    java,
    jenkins,
    kafka,
    karpenter,
    keycloak,
    kinesis,
    kubernetes,
    linux,
    liquibase,
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
    openssh,
    opentelemetry_collector,
    oracle,
    orchestrator,
    patroni,
    persistent_disk,
    pgbackrest,
    pgbouncer,
    pgpool,
    php_fpm,
    postfix,
    postgresql,
    prisma,
    prometheus,
    proxysql,
    pubsub,
    pulsar,
    puma,
    python,
    rabbitmq,
    rails,
    rds,
    react_native,
    redis,
    repmgr,
    rust,
    s3,
    scylladb,
    sequelize,
    sidekiq,
    spark,
    spinnaker,
    spring,
    sql_server,
    sqlite,
    sqs,
    systemd,
    tempo,
    terraform,
    thanos,
    tidb,
    tls,
    tomcat,
    traefik,
    uwsgi,
    vault,
    vector,
    vitess,
    webrtc,
    zookeeper,
    zuul,
)
"""The technologies; a test compares this list with the folder."""
