"""Every technology, in the order of its module."""

from atlas.technologies.acme import acme
from atlas.technologies.active_directory import active_directory
from atlas.technologies.activemq import activemq
from atlas.technologies.agroal import agroal
from atlas.technologies.airflow import airflow
from atlas.technologies.aks import aks
from atlas.technologies.alb import alb
from atlas.technologies.alertmanager import alertmanager
from atlas.technologies.alibaba_druid import alibaba_druid
from atlas.technologies.alloy import alloy
from atlas.technologies.ansible import ansible
from atlas.technologies.api_gateway import api_gateway
from atlas.technologies.apparmor import apparmor
from atlas.technologies.apt import apt
from atlas.technologies.argo_cd import argo_cd
from atlas.technologies.argo_rollouts import argo_rollouts
from atlas.technologies.argo_workflows import argo_workflows
from atlas.technologies.aws_api import aws_api
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.azure_api import azure_api
from atlas.technologies.azure_app_service import azure_app_service
from atlas.technologies.azure_cosmos_db import azure_cosmos_db
from atlas.technologies.azure_disk_csi import azure_disk_csi
from atlas.technologies.azure_event_hubs import azure_event_hubs
from atlas.technologies.azure_functions import azure_functions
from atlas.technologies.azure_key_vault import azure_key_vault
from atlas.technologies.azure_service_bus import azure_service_bus
from atlas.technologies.azure_storage import azure_storage
from atlas.technologies.bigquery import bigquery
from atlas.technologies.bind import bind
from atlas.technologies.bird import bird
from atlas.technologies.borg import borg
from atlas.technologies.bullmq import bullmq
from atlas.technologies.c3p0 import c3p0
from atlas.technologies.caddy import caddy
from atlas.technologies.calico import calico
from atlas.technologies.cassandra import cassandra
from atlas.technologies.celery import celery
from atlas.technologies.ceph import ceph
from atlas.technologies.ceph_csi import ceph_csi
from atlas.technologies.cephfs import cephfs
from atlas.technologies.cert_manager import cert_manager
from atlas.technologies.chrony import chrony
from atlas.technologies.cilium import cilium
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.cloud_run import cloud_run
from atlas.technologies.cloud_sql import cloud_sql
from atlas.technologies.cloud_storage import cloud_storage
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.cloudformation import cloudformation
from atlas.technologies.cloudfront import cloudfront
from atlas.technologies.cloudnative_pg import cloudnative_pg
from atlas.technologies.cloudwatch_logs import cloudwatch_logs
from atlas.technologies.cluster_autoscaler import cluster_autoscaler
from atlas.technologies.cni_plugins import cni_plugins
from atlas.technologies.cockroachdb import cockroachdb
from atlas.technologies.commons_dbcp import commons_dbcp
from atlas.technologies.compute_engine import compute_engine
from atlas.technologies.consul import consul
from atlas.technologies.containerd import containerd
from atlas.technologies.coredns import coredns
from atlas.technologies.corosync import corosync
from atlas.technologies.couchbase import couchbase
from atlas.technologies.couchdb import couchdb
from atlas.technologies.crio import crio
from atlas.technologies.cron import cron
from atlas.technologies.dagster import dagster
from atlas.technologies.datadog_agent import datadog_agent
from atlas.technologies.dbt import dbt
from atlas.technologies.debezium import debezium
from atlas.technologies.dex import dex
from atlas.technologies.django import django
from atlas.technologies.dnf import dnf
from atlas.technologies.dns import dns
from atlas.technologies.dnsmasq import dnsmasq
from atlas.technologies.docker import docker
from atlas.technologies.docker_compose import docker_compose
from atlas.technologies.dotnet import dotnet
from atlas.technologies.dovecot import dovecot
from atlas.technologies.drbd import drbd
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.ebs_csi import ebs_csi
from atlas.technologies.ec2 import ec2
from atlas.technologies.ecr import ecr
from atlas.technologies.ecs import ecs
from atlas.technologies.ejabberd import ejabberd
from atlas.technologies.eks import eks
from atlas.technologies.elasticache import elasticache
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.elixir import elixir
from atlas.technologies.emqx import emqx
from atlas.technologies.entra_id import entra_id
from atlas.technologies.envoy import envoy
from atlas.technologies.erlang import erlang
from atlas.technologies.etcd import etcd
from atlas.technologies.eureka import eureka
from atlas.technologies.exim import exim
from atlas.technologies.external_dns import external_dns
from atlas.technologies.external_secrets import external_secrets
from atlas.technologies.fail2ban import fail2ban
from atlas.technologies.filebeat import filebeat
from atlas.technologies.firewalld import firewalld
from atlas.technologies.flannel import flannel
from atlas.technologies.flink import flink
from atlas.technologies.fluent_bit import fluent_bit
from atlas.technologies.fluentd import fluentd
from atlas.technologies.flux import flux
from atlas.technologies.flyway import flyway
from atlas.technologies.frr import frr
from atlas.technologies.galera import galera
from atlas.technologies.gce_disk_csi import gce_disk_csi
from atlas.technologies.gh_ost import gh_ost
from atlas.technologies.git import git
from atlas.technologies.github_actions_runner import github_actions_runner
from atlas.technologies.github_api import github_api
from atlas.technologies.gitlab_runner import gitlab_runner
from atlas.technologies.gke import gke
from atlas.technologies.glb_director import glb_director
from atlas.technologies.glusterfs import glusterfs
from atlas.technologies.go import go
from atlas.technologies.google_api import google_api
from atlas.technologies.grafana import grafana
from atlas.technologies.grpc import grpc
from atlas.technologies.gunicorn import gunicorn
from atlas.technologies.haproxy import haproxy
from atlas.technologies.harbor import harbor
from atlas.technologies.hbase import hbase
from atlas.technologies.hdfs import hdfs
from atlas.technologies.helm import helm
from atlas.technologies.hibernate import hibernate
from atlas.technologies.hikaricp import hikaricp
from atlas.technologies.hive import hive
from atlas.technologies.http import http
from atlas.technologies.httpd import httpd
from atlas.technologies.hystrix import hystrix
from atlas.technologies.influxdb import influxdb
from atlas.technologies.ingress_nginx import ingress_nginx
from atlas.technologies.iptables import iptables
from atlas.technologies.isc_dhcp import isc_dhcp
from atlas.technologies.istio import istio
from atlas.technologies.jaeger import jaeger
from atlas.technologies.java import java
from atlas.technologies.jenkins import jenkins
from atlas.technologies.jetty import jetty
from atlas.technologies.k3s import k3s
from atlas.technologies.kafka import kafka
from atlas.technologies.karpenter import karpenter
from atlas.technologies.keda import keda
from atlas.technologies.keepalived import keepalived
from atlas.technologies.kerberos import kerberos
from atlas.technologies.keycloak import keycloak
from atlas.technologies.kinesis import kinesis
from atlas.technologies.kms import kms
from atlas.technologies.knative import knative
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.kyverno import kyverno
from atlas.technologies.laravel import laravel
from atlas.technologies.libvirt import libvirt
from atlas.technologies.linkerd import linkerd
from atlas.technologies.linux import linux
from atlas.technologies.liquibase import liquibase
from atlas.technologies.local_ssd import local_ssd
from atlas.technologies.logrotate import logrotate
from atlas.technologies.logstash import logstash
from atlas.technologies.loki import loki
from atlas.technologies.longhorn import longhorn
from atlas.technologies.mariadb import mariadb
from atlas.technologies.memcached import memcached
from atlas.technologies.metrics_server import metrics_server
from atlas.technologies.mimir import mimir
from atlas.technologies.minio import minio
from atlas.technologies.mongodb import mongodb
from atlas.technologies.mosquitto import mosquitto
from atlas.technologies.mysql import mysql
from atlas.technologies.nagios import nagios
from atlas.technologies.nats import nats
from atlas.technologies.neo4j import neo4j
from atlas.technologies.networkmanager import networkmanager
from atlas.technologies.nextjs import nextjs
from atlas.technologies.nexus import nexus
from atlas.technologies.nginx import nginx
from atlas.technologies.nodejs import nodejs
from atlas.technologies.nomad import nomad
from atlas.technologies.npm import npm
from atlas.technologies.ntpd import ntpd
from atlas.technologies.oauth2_proxy import oauth2_proxy
from atlas.technologies.openldap import openldap
from atlas.technologies.opensearch import opensearch
from atlas.technologies.openshift import openshift
from atlas.technologies.openssh import openssh
from atlas.technologies.openstack import openstack
from atlas.technologies.opentelemetry_collector import opentelemetry_collector
from atlas.technologies.openvpn import openvpn
from atlas.technologies.openzfs import openzfs
from atlas.technologies.oracle import oracle
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.orientdb import orientdb
from atlas.technologies.pacemaker import pacemaker
from atlas.technologies.packer import packer
from atlas.technologies.pam import pam
from atlas.technologies.passenger import passenger
from atlas.technologies.patroni import patroni
from atlas.technologies.persistent_disk import persistent_disk
from atlas.technologies.pgbackrest import pgbackrest
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.pgpool import pgpool
from atlas.technologies.php import php
from atlas.technologies.php_fpm import php_fpm
from atlas.technologies.pip import pip
from atlas.technologies.podman import podman
from atlas.technologies.postfix import postfix
from atlas.technologies.postgresql import postgresql
from atlas.technologies.powerdns import powerdns
from atlas.technologies.prisma import prisma
from atlas.technologies.prometheus import prometheus
from atlas.technologies.promtail import promtail
from atlas.technologies.proxmox import proxmox
from atlas.technologies.proxysql import proxysql
from atlas.technologies.pubsub import pubsub
from atlas.technologies.pulsar import pulsar
from atlas.technologies.pulumi import pulumi
from atlas.technologies.puma import puma
from atlas.technologies.python import python
from atlas.technologies.quarkus import quarkus
from atlas.technologies.rabbitmq import rabbitmq
from atlas.technologies.rails import rails
from atlas.technologies.rds import rds
from atlas.technologies.react_native import react_native
from atlas.technologies.redis import redis
from atlas.technologies.repmgr import repmgr
from atlas.technologies.resque import resque
from atlas.technologies.restic import restic
from atlas.technologies.rook import rook
from atlas.technologies.route53 import route53
from atlas.technologies.rsync import rsync
from atlas.technologies.rsyslog import rsyslog
from atlas.technologies.ruby import ruby
from atlas.technologies.runc import runc
from atlas.technologies.rust import rust
from atlas.technologies.s3 import s3
from atlas.technologies.samba import samba
from atlas.technologies.scylladb import scylladb
from atlas.technologies.secrets_manager import secrets_manager
from atlas.technologies.secrets_store_csi import secrets_store_csi
from atlas.technologies.selinux import selinux
from atlas.technologies.sentry_relay import sentry_relay
from atlas.technologies.sequelize import sequelize
from atlas.technologies.sidekiq import sidekiq
from atlas.technologies.slack import slack
from atlas.technologies.snowflake import snowflake
from atlas.technologies.sns import sns
from atlas.technologies.solr import solr
from atlas.technologies.spark import spark
from atlas.technologies.spinnaker import spinnaker
from atlas.technologies.spring import spring
from atlas.technologies.sql_server import sql_server
from atlas.technologies.sqlite import sqlite
from atlas.technologies.sqs import sqs
from atlas.technologies.squid import squid
from atlas.technologies.sssd import sssd
from atlas.technologies.step_functions import step_functions
from atlas.technologies.stripe import stripe
from atlas.technologies.strongswan import strongswan
from atlas.technologies.sudo import sudo
from atlas.technologies.superset import superset
from atlas.technologies.supervisor import supervisor
from atlas.technologies.symfony import symfony
from atlas.technologies.systemd import systemd
from atlas.technologies.systemd_resolved import systemd_resolved
from atlas.technologies.systems_manager import systems_manager
from atlas.technologies.technology import Technology
from atlas.technologies.tekton import tekton
from atlas.technologies.telegraf import telegraf
from atlas.technologies.tempo import tempo
from atlas.technologies.temporal import temporal
from atlas.technologies.terraform import terraform
from atlas.technologies.thanos import thanos
from atlas.technologies.tidb import tidb
from atlas.technologies.tls import tls
from atlas.technologies.tomcat import tomcat
from atlas.technologies.traefik import traefik
from atlas.technologies.trino import trino
from atlas.technologies.unbound import unbound
from atlas.technologies.unicorn import unicorn
from atlas.technologies.uwsgi import uwsgi
from atlas.technologies.varnish import varnish
from atlas.technologies.vault import vault
from atlas.technologies.vector import vector
from atlas.technologies.velero import velero
from atlas.technologies.vertx import vertx
from atlas.technologies.victoriametrics import victoriametrics
from atlas.technologies.vitess import vitess
from atlas.technologies.webrtc import webrtc
from atlas.technologies.wildfly import wildfly
from atlas.technologies.windows import windows
from atlas.technologies.wireguard import wireguard
from atlas.technologies.wordpress import wordpress
from atlas.technologies.yarn import yarn
from atlas.technologies.zabbix import zabbix
from atlas.technologies.zookeeper import zookeeper
from atlas.technologies.zuul import zuul

REGISTRY: tuple[Technology, ...] = (
    agroal,
    acme,
    active_directory,
    activemq,
    airflow,
    aks,
    alb,
    alertmanager,
    alloy,
    ansible,
    api_gateway,
    apparmor,
    apt,
    alibaba_druid,
    argo_cd,
    argo_rollouts,
    argo_workflows,
    aws_api,
    aws_lambda,
    azure_api,
    azure_app_service,
    azure_cosmos_db,
    azure_disk_csi,
    azure_event_hubs,
    azure_functions,
    azure_key_vault,
    azure_service_bus,
    azure_storage,
    bigquery,
    bind,
    bird,
    borg,
    caddy,
    bullmq,
    c3p0,
    calico,
    cassandra,
    celery,
    ceph,
    ceph_csi,
    cephfs,
    cert_manager,
    chrony,
    cilium,
    clickhouse,
    cloud_run,
    cloud_sql,
    cloud_storage,
    cloudflare,
    cloudformation,
    cloudfront,
    cloudwatch_logs,
    cluster_autoscaler,
    cni_plugins,
    cloudnative_pg,
    cockroachdb,
    commons_dbcp,
    compute_engine,
    consul,
    containerd,
    coredns,
    crio,
    corosync,
    cron,
    couchbase,
    couchdb,
    dagster,
    datadog_agent,
    dbt,
    dex,
    debezium,
    django,
    dnf,
    dns,
    dnsmasq,
    docker,
    docker_compose,
    dotnet,
    dovecot,
    drbd,
    dynamodb,
    ebs_csi,
    ec2,
    ecr,
    ecs,
    ejabberd,
    eks,
    elasticache,
    elasticsearch,
    emqx,
    elixir,
    entra_id,
    envoy,
    erlang,
    etcd,
    eureka,
    exim,
    external_dns,
    filebeat,
    flannel,
    flink,
    fluent_bit,
    fluentd,
    flux,
    external_secrets,
    fail2ban,
    firewalld,
    frr,
    flyway,
    galera,
    gce_disk_csi,
    gh_ost,
    git,
    github_actions_runner,
    github_api,
    gitlab_runner,
    gke,
    glb_director,
    glusterfs,
    go,
    google_api,
    grafana,
    grpc,
    gunicorn,
    haproxy,
    harbor,
    hbase,
    hdfs,
    helm,
    hibernate,
    hikaricp,
    hive,
    http,
    httpd,
    hystrix,
    influxdb,
    ingress_nginx,
    iptables,
    isc_dhcp,
    istio,
    jaeger,
    java,
    jenkins,
    jetty,
    k3s,
    kafka,
    karpenter,
    keda,
    keepalived,
    kerberos,
    keycloak,
    kinesis,
    kms,
    knative,
    kubernetes,
    linkerd,
    kyverno,
    laravel,
    linux,
    liquibase,
    local_ssd,
    logstash,
    libvirt,
    logrotate,
    loki,
    longhorn,
    mariadb,
    memcached,
    metrics_server,
    mimir,
    minio,
    mongodb,
    mosquitto,
    mysql,
    nagios,
    nats,
    nexus,
    neo4j,
    nextjs,
    nginx,
    nodejs,
    nomad,
    npm,
    oauth2_proxy,
    networkmanager,
    ntpd,
    openldap,
    opensearch,
    openshift,
    openssh,
    openstack,
    opentelemetry_collector,
    openvpn,
    openzfs,
    oracle,
    orchestrator,
    orientdb,
    packer,
    pacemaker,
    pam,
    passenger,
    patroni,
    persistent_disk,
    pgbackrest,
    pgbouncer,
    php,
    pgpool,
    php_fpm,
    pip,
    podman,
    postfix,
    postgresql,
    powerdns,
    prisma,
    prometheus,
    promtail,
    proxmox,
    proxysql,
    pubsub,
    pulsar,
    pulumi,
    puma,
    python,
    quarkus,
    rabbitmq,
    rails,
    rds,
    react_native,
    redis,
    route53,
    runc,
    restic,
    rook,
    rsync,
    rsyslog,
    resque,
    ruby,
    repmgr,
    rust,
    s3,
    samba,
    scylladb,
    secrets_manager,
    sentry_relay,
    secrets_store_csi,
    selinux,
    sequelize,
    sidekiq,
    snowflake,
    slack,
    sns,
    solr,
    spark,
    spinnaker,
    spring,
    sql_server,
    sqlite,
    sqs,
    step_functions,
    stripe,
    superset,
    squid,
    sssd,
    strongswan,
    sudo,
    supervisor,
    symfony,
    systemd,
    systemd_resolved,
    systems_manager,
    tekton,
    telegraf,
    tempo,
    temporal,
    terraform,
    thanos,
    tidb,
    tls,
    tomcat,
    traefik,
    unbound,
    trino,
    unicorn,
    uwsgi,
    varnish,
    vault,
    vector,
    victoriametrics,
    vitess,
    webrtc,
    zabbix,
    wireguard,
    yarn,
    velero,
    vertx,
    wildfly,
    windows,
    wordpress,
    zookeeper,
    zuul,
)
"""The technologies; a test compares this list with the folder."""
