"""Proxies, and what watches: HAProxy, nginx, Prometheus."""

from tests.commands.program import Program, first_number

_SERVER = """
mkdir -p /data/www && echo ok >/data/www/index.html
setsid python3 -m http.server --bind 127.0.0.1 --directory /data/www 8001 >/dev/null 2>&1 &
"""

haproxy = Program(
    name="HAProxy",
    technologies=("HAProxy",),
    programs=("haproxy", "socat"),
    beside=("cut",),
    places=(r"^socat\b", r"haproxy\.cfg$"),
    configurations=(
        (
            r"global",
            "{ echo global; cat {file}; sed 1d /data/haproxy.cfg; } >/tmp/own.cfg && "
            "haproxy -c -f /tmp/own.cfg",
        ),
    ),
    version=first_number("haproxy -v"),
    start=f"""
mkdir -p /data
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 30 -keyout /data/site.pem \
    -out /data/site.crt 2>/dev/null
cat /data/site.crt >>/data/site.pem
{_SERVER}
cat >/data/haproxy.cfg <<'END'
global
    stats socket /tmp/sock1 mode 600 level admin
    maxconn 2000
defaults
    mode http
    timeout connect 1s
    timeout client 5s
    timeout server 5s
frontend www
    bind 127.0.0.1:8000
    bind 127.0.0.1:8443 ssl crt /data/site.pem
    maxconn 1000
    default_backend web
backend web
    option httpchk GET /
    server web1 127.0.0.1:8001 check inter 200ms
END
setsid haproxy -db -f /data/haproxy.cfg >/data/log 2>&1 &
""",
    ready="echo 'show stat' | socat stdio /tmp/sock1 | grep '^web,web1,.*UP'",
    values={
        "socket": "/tmp/sock1",
        "file": "/data/site.pem",
        "backend": "web",
        "server": "web1",
        "frontend": "www",
        "ulimit-n|count": "10000",
        "config-file": "/data/haproxy.cfg",
        "count": "100",
    },
    refusal=r"(?i)^(?:Unknown command|No such|Can't find|Require|Invalid|Missing|Permission)",
)

nginx = Program(
    name="nginx",
    technologies=("nginx",),
    programs=("nginx",),
    beside=("grep",),
    places=(r"^nginx\.conf$",),
    configurations=(
        (
            r".*",
            "{ echo 'user nobody nobody;'; if grep -q events {file}; then cat {file}; "
            "echo 'http {'; elif grep -q ^location {file}; then echo 'events {} http { server {'; "
            "cat {file}; echo '}'; else echo 'events {} http {'; cat {file}; fi; echo '}'; } "
            ">/tmp/own.conf && "
            "nginx -t -c /tmp/own.conf",
        ),
    ),
    version=first_number("nginx -v 2>&1"),
    start=f"""
mkdir -p /data /var/lib/nginx /var/log/nginx /logs
{_SERVER}
cat >/etc/nginx/nginx.conf <<'END'
user nobody nobody;
error_log /var/log/nginx/error.log;
pid /run/nginx.pid;
events {{ worker_connections 512; }}
http {{
    server {{
        listen 127.0.0.1:80;
        location = /basic_status {{ stub_status; }}
        location / {{ proxy_pass http://127.0.0.1:8001; }}
        location /upload {{
            error_log /var/log/nginx/upload.log;
            proxy_pass http://127.0.0.1:8001;
        }}
        location /slow {{ proxy_pass http://127.0.0.1:8002; proxy_read_timeout 1s; }}
        location ~ [.]php$ {{
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME /data$fastcgi_script_name;
        }}
    }}
}}
END
setsid socat TCP-LISTEN:8002,bind=127.0.0.1,reuseaddr,fork SYSTEM:'sleep 5' >/dev/null 2>&1 &
nginx
until curl -s http://127.0.0.1/slow | grep -q 504; do sleep 0.2; done
head -c 2000000 /dev/zero | curl -s --data-binary @- http://127.0.0.1/upload >/dev/null
ln -sf /var/log/nginx/error.log /logs/error.log
""",
    ready="curl -sf http://127.0.0.1/basic_status && grep -q 'timed out' /var/log/nginx/error.log",
    values={
        "host": "127.0.0.1",
        "port": "80",
        "log-file": "/var/log/nginx/error.log",
        "pid": "$(cat /run/nginx.pid)",
        r"limit_conn_zone|size": "10m",
        r"too large .*uniq|log-file": "/var/log/nginx/upload.log",
        "size": "16k",
        "count": "1024",
        "path": "/own",
        "name": "own",
        "variable": "$(echo '$binary_remote_addr')",
    },
)

prometheus = Program(
    name="Prometheus",
    technologies=("Prometheus",),
    programs=("promtool",),
    beside=("ls", "mv"),
    places=(r"^promtool\b", r"^rules of Prometheus$"),
    ports=("9090",),
    version=first_number("prometheus --version"),
    start="""
mkdir -p /data
cat >/data/prometheus.yml <<'END'
global: { scrape_interval: 1s }
scrape_configs:
  - job_name: node
    static_configs: [ { targets: ['127.0.0.1:9100'] } ]
END
setsid prometheus-node-exporter --web.listen-address=127.0.0.1:9100 >/data/node.log 2>&1 &
setsid prometheus --config.file=/data/prometheus.yml --storage.tsdb.path=/data/prometheus \
    --web.listen-address=127.0.0.1:9090 >/data/log 2>&1 &
""",
    ready="promtool query instant http://127.0.0.1:9090 'up == 1' | grep up",
    values={
        "host": "127.0.0.1",
        "port": "9090",
        "ratio": "0.75",
        "config-file": "/data/prometheus.yml",
        r"^mv|file": "/data/moved",
        r"^mv|directory": "/data/kept",
        "directory": "/data/prometheus",
        "log-file": "/data/old.log",
    },
    before=((r"^mv\b", "mkdir -p /data/kept && touch /data/moved"),),
    configurations=(
        (
            r"rules of Prometheus",
            "{ printf 'groups:\\n- name: own\\n  rules:\\n  - alert: Own\\n'; "
            "sed 's/^/    /' {file}; } >/tmp/own.yml && promtool check rules /tmp/own.yml",
        ),
    ),
)
