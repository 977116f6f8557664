"""The shared glossary: terms and abbreviations of the field, each with one plain sentence.

A view may use these without explaining them: its picture and its page print those that are used
there. Terms of one system or one view belong in the `glossary` of that system or view.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

_TERMS = """
ACID: Atomic, consistent, isolated, durable: what a database transaction promises.
ACK: An acknowledgement: the receiver says that it has what was sent.
ACL: An access control list: who may do what with a resource.
AES: The Advanced Encryption Standard, a cipher for data at rest and in transit.
AI: Artificial intelligence: programs that learn from examples.
AMI: An Amazon machine image: the disk from which a virtual machine starts.
AMQP: The Advanced Message Queuing Protocol, which RabbitMQ and others speak.
AOF: The append-only file in which Redis keeps every write.
API: An application programming interface: how one program calls another.
ARM: A family of processors that are cheaper to run than x86 for much server work.
ARN: An Amazon resource name: the full identifier of a thing in AWS.
AS: An autonomous system: a network with one routing policy on the internet.
ASG: An auto scaling group: AWS machines whose number follows the load.
ASN: The number of an autonomous system.
ASP: Active Server Pages: Microsoft's way to make web pages on the server.
AWS: Amazon Web Services, a cloud provider.
AZ: An availability zone: data centres of one region that fail independently of the others.
BFF: A backend for frontend: a service that serves one kind of client.
BGP: The Border Gateway Protocol, by which networks announce routes to each other.
CAP: Consistency, availability, partition tolerance: of the three a split store keeps two.
CAS: Compare and swap: a write that succeeds only if the value has not changed.
CD: Continuous delivery: every change that passes its tests is released automatically.
CDC: Change data capture: a stream of the changes that a database makes.
CDN: A content delivery network: copies of content close to the users.
CEO: A chief executive officer, who leads the company.
CFO: A chief financial officer, who answers for the money.
CI: Continuous integration: every change is built and tested at once.
CIDR: A notation for a range of network addresses, such as 10.0.0.0/8.
CLI: A command-line interface.
CMS: A content management system: where pages are written and edited.
CNAME: A name in DNS that stands for another name.
CORS: Cross-origin resource sharing: which sites a browser lets call another site.
CPU: A central processing unit: what computes in a machine.
CQL: The Cassandra query language, which ScyllaDB speaks, too.
CQRS: Command query responsibility segregation: reads and writes have models of their own.
CRD: A custom resource definition: a kind of object added to Kubernetes.
CRDT: A conflict-free replicated data type: replicas that always merge to one value.
CRUD: Create, read, update, delete.
CSS: Cascading style sheets: how a web page looks.
CSV: Comma-separated values: a table as text.
CTO: A chief technology officer, who answers for the technology.
CVE: An entry in the public list of known security holes.
DAG: A directed acyclic graph: steps with an order and no circle.
DAU: Daily active users.
DB: A database.
DBA: A database administrator.
DC: A data centre.
DDL: The data definition language: the part of SQL that changes tables.
DHT: A distributed hash table: keys spread over many machines.
DLQ: A dead-letter queue: where messages go that could not be processed.
DM: A direct message from one user to another.
DNS: The Domain Name System, which turns names into addresses.
DR: Disaster recovery: restoring service after a site fails.
DRAM: Dynamic random-access memory: a machine's main memory.
DRM: Digital rights management: keeps paid media from being copied.
EB: An exabyte: 1,000 petabytes.
EBS: Elastic Block Store, the network disks of AWS.
EC2: Elastic Compute Cloud, the virtual machines of AWS.
ECC: Memory that corrects its own errors.
ECMP: Equal-cost multi-path: a router spreads traffic over equally good routes.
ECS: Elastic Container Service, which runs containers in AWS.
EKS: Elastic Kubernetes Service, Kubernetes run by AWS.
ELB: Elastic Load Balancing, the load balancers of AWS.
EOF: The end of a file or of a connection.
ETL: Extract, transform, load: moving data into a warehouse.
FIFO: First in, first out.
FPGA: A chip whose circuits are set after it was made.
GB: A gigabyte: 1,000 megabytes.
GC: Garbage collection: a runtime frees memory that is no longer used.
GCE: Google Compute Engine, the virtual machines of Google Cloud.
GCP: Google Cloud Platform, a cloud provider.
GCS: Google Cloud Storage, the object store of Google Cloud.
GDPR: The General Data Protection Regulation of the European Union.
GKE: Google Kubernetes Engine, Kubernetes run by Google Cloud.
GPU: A graphics processing unit, used for pictures and for machine learning.
gRPC: A protocol for calls between services, over HTTP/2.
GTID: A global transaction identifier in MySQL.
GUI: A graphical user interface.
HA: High availability: the service continues when a component fails.
HDD: A hard disk drive: large, cheap and slow.
HDFS: The Hadoop Distributed File System.
HLS: HTTP live streaming: video as a list of short files.
HPA: The horizontal pod autoscaler, which sets how many pods Kubernetes runs.
HSM: A hardware security module: a device that keeps keys.
HTML: The language of web pages.
HTTP: The protocol of the web.
HTTPS: The protocol of the web, encrypted.
IAM: Identity and access management: who may do what.
ICE: How two machines behind routers find a network path for audio and video.
ID: An identifier.
IDE: An editor with tools for programming.
IO: Input and output: reading and writing.
IOPS: Input and output operations per second of a disk.
iOS: The operating system of iPhones.
IP: The Internet Protocol; also an address in it.
ISP: An internet service provider.
ISR: The in-sync replicas of a Kafka partition: replicas that are up to date.
JDBC: How Java programs talk to databases.
JIT: Just in time: code is compiled while it runs.
JS: JavaScript, the language of browsers.
JSON: A text format for structured data.
JVM: The Java virtual machine, which runs Java, Scala and Kotlin.
JWT: A signed token that says who the caller is.
KB: A kilobyte: 1,000 bytes.
KMS: A key management service.
KV: A key-value store: data that is found by one name.
LAN: A local network.
LB: A load balancer.
LFU: Least frequently used: a cache evicts what was requested least often.
LIFO: Last in, first out.
LLM: A large language model: a program that writes text.
LRU: Least recently used: a cache evicts what was not requested for the longest time.
LSM: A log-structured merge tree: how many stores make writes fast.
LVM: The logical volume manager of Linux, which joins disks.
MAU: Monthly active users.
MB: A megabyte: 1,000 kilobytes.
MD: The multiple-device driver of Linux, which joins disks into one.
ML: Machine learning: programs that learn from examples.
MQTT: A light protocol for messages between devices.
MSK: Managed Streaming for Apache Kafka, Kafka run by AWS.
MTBF: The mean time between failures.
mTLS: Mutual TLS: both sides of a connection prove who they are.
MTTD: The mean time to detect a failure.
MTTR: The mean time to recover from a failure.
MVC: Model, view, controller: a way to build web applications.
MVCC: Multi-version concurrency control: readers see old rows while writers make new ones.
NAT: Network address translation: many machines behind one address.
NFS: The Network File System.
NIC: A network interface card.
NTP: The Network Time Protocol, which synchronises clocks.
NUMA: Non-uniform memory access: each processor has memory that is nearer than the rest.
NVME: A fast way to attach flash disks to a machine.
NVMe: A way to attach flash disks directly to the processor.
OLAP: Online analytical processing: few large questions over much data.
OLTP: Online transaction processing: many small reads and writes.
OOM: Out of memory.
ORM: An object-relational mapper: rows of a database as objects of a program.
OS: An operating system.
OSS: Open-source software.
OTLP: The protocol in which OpenTelemetry sends metrics, logs and traces.
P2P: Peer to peer: machines of users connect to each other directly.
PB: A petabyte: 1,000 terabytes.
PCI: The rules of the payment card industry.
PDT: Pacific daylight time, seven hours behind UTC.
PHP: A programming language of the web.
PII: Personally identifiable information.
POP: A point of presence: a small site close to the users.
POSIX: The common interface of Unix systems.
PR: A pull request: a proposed change to code.
PST: Pacific standard time, eight hours behind UTC.
QA: Quality assurance: testing before a release.
QPS: Queries per second.
QUIC: A transport over UDP with encryption built in; HTTP/3 runs on it.
RAID: Several disks that act as one.
RAM: Random-access memory: a machine's main memory.
RBAC: Role-based access control: who may do what, by role.
RCA: Root cause analysis: why an incident happened.
RDBMS: A relational database.
RDS: Relational Database Service, databases run by AWS.
RESP: The protocol in which clients and servers of Redis speak.
REST: A style of interfaces over HTTP in which addresses name things.
RF: The replication factor: how many replicas of the data there are.
RFC: A request for comments: how the internet's protocols are written down.
ROI: Return on investment: the saving for the money spent.
RPC: A remote procedure call: one program calls a function of another.
RPO: The recovery point objective: how much of the newest data may be lost, as a time.
RPS: Requests per second.
RTC: Real-time communication: voice and video.
RTMP: A protocol for sending live video.
RTO: The recovery time objective: how long until the service is back.
RTP: The protocol that carries audio and video packets.
RTT: The round-trip time: there and back over the network.
S3: Simple Storage Service, the object store of AWS.
SAN: A network of disks that many machines share.
SDK: A software development kit: a library for callers.
SEC: The United States Securities and Exchange Commission, to which listed companies report.
SHA: A family of checksums that are hard to forge.
SLA: A service level agreement: what is promised, and what happens if it is not kept.
SLI: A service level indicator: what is measured for an SLO.
SLO: A service level objective: what the operator aims to keep.
SMS: A short text message on the telephone network.
SMTP: The protocol that carries mail.
SNS: Simple Notification Service, the messages to many receivers of AWS.
SPOF: A single point of failure.
SQL: The language of relational databases.
SQS: Simple Queue Service, the queues of AWS.
SRE: Site reliability engineering: keeping production running; also an engineer who does.
SRV: A record in DNS that says where a service runs.
SSD: A solid-state disk: flash memory.
SSE: Server-sent events: a stream from a web server to a browser.
SSH: The secure shell: a command line on another machine.
SSL: The older name of TLS.
SSO: Single sign-on: one login for many systems.
STUN: How a machine learns its public address, for voice and video.
TB: A terabyte: 1,000 gigabytes.
TCP: The Transmission Control Protocol: an ordered stream that loses nothing.
TLS: Transport Layer Security: encryption of a connection.
TPS: Transactions per second.
TTL: Time to live: how long a copy may be used.
TURN: A relay for voice and video between machines that cannot connect directly.
UDP: The User Datagram Protocol: single packets that may be lost.
UI: A user interface.
URI: A name or address of a thing.
URL: The address of a page.
US: The United States.
USD: United States dollars.
UTC: Coordinated universal time, without time zones.
UUID: A universally unique identifier.
vCPU: A virtual processor, as cloud providers count them.
VIP: A virtual address that a load balancer answers for several machines.
VM: A virtual machine.
VPC: A virtual private cloud: a network of one's own inside a cloud.
VPN: A virtual private network.
WAF: A web application firewall.
WAL: The write-ahead log: changes are written there first.
WAN: A network over long distances.
XFS: A file system of Linux.
XML: A text format with tags.
YAML: A text format for configuration.
ZFS: A file system with checksums and snapshots.
backpressure: The receiver slows the sender down before it is overloaded.
blast radius: The components and user journeys that fail when a component fails.
bulkhead: Isolated resource pools, so that one failure does not exhaust the others.
canary: A few servers that get a change first.
circuit breaker: It stops calls to a failing dependency, and retries later.
consistent hashing: Keys are spread so that adding a machine moves few of them.
failover: The switch from a failed primary to a healthy replica.
hot partition: A partition that gets far more traffic than the others.
p50: Half of the requests are faster than this.
p99: All but one in a hundred requests are faster than this.
p999: All but one in a thousand requests are faster than this.
pod: One or more containers that Kubernetes runs together.
quorum: More than half of the replicas, so that two quorums always overlap.
thundering herd: Many clients that retry or reconnect at the same moment.
"""

GLOSSARY: Mapping[str, str] = MappingProxyType(
    {
        term: sentence
        for term, _, sentence in (line.partition(": ") for line in _TERMS.strip().splitlines())
    }
)
"""Term or abbreviation to its sentence."""


def appears_in(text: str, term: str) -> bool:
    """Return whether a text contains a term as a whole word, singular or plural.

    Args:
        text: The text.
        term: The term; upper and lower case differ.
    """
    if term not in text:
        return False
    return re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", text) is not None
