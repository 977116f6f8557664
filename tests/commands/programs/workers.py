"""What runs applications: gunicorn, uWSGI, Celery, Django, Puma, Sidekiq, Node.js, Python, Go."""

from tests.commands.program import Program, first_number

_WSGI = """
mkdir -p /data
cat >/own.py <<'END'
def application(environ, start_response):
    start_response("200 OK", [])
    return [b"ok"]
END
"""

gunicorn = Program(
    name="gunicorn",
    technologies=("gunicorn",),
    programs=("gunicorn",),
    places=(r"^flags of gunicorn$",),
    version=first_number("gunicorn --version"),
    start=f"{_WSGI}\nsetsid gunicorn -D -b 127.0.0.1:8000 -p /run/g.pid own:application",
    ready="curl -sf http://127.0.0.1:8000/",
    values={"app": "own:application", "count": "100", "seconds": "60", "pid": "$(cat /run/g.pid)"},
    configurations=((r".*", "gunicorn --check-config $(cat {file}) own:application"),),
)

uwsgi = Program(
    name="uWSGI",
    technologies=("uWSGI",),
    programs=("uwsgi",),
    beside=("nc",),
    places=(r"^uwsgi\.ini$",),
    version="uwsgi --version",
    start=f"""
{_WSGI}
setsid uwsgi --plugin python3 --http-socket 127.0.0.1:8000 --wsgi-file /own.py --master \
    --stats 127.0.0.1:1717 --daemonize /data/log
setsid uwsgi --socket 127.0.0.1:1718 --stats /run/stats.sock --daemonize /data/other --master
""",
    ready="curl -sf http://127.0.0.1:8000/ && test -S /run/stats.sock",
    values={
        "host": "127.0.0.1",
        "port": "1717",
        "socket": "/run/stats.sock",
        "count": "64",
        "bytes": "8192",
        "seconds": "30",
        "megabytes": "200",
    },
    configurations=(
        (
            r".*",
            "{ printf '[uwsgi]\\nstrict = true\\nmaster = true\\nsocket = 127.0.0.1:1719\\n"
            "plugin = python3\\n"
            "wsgi-file = /own.py\\n'; cat {file}; } >/tmp/own.ini && "
            "{ timeout -s INT 3 uwsgi /tmp/own.ini >/tmp/own.log 2>&1; cat /tmp/own.log; "
            "grep -q 'spawned uWSGI worker' /tmp/own.log; }",
        ),
    ),
)

celery = Program(
    name="Celery",
    technologies=("Celery",),
    programs=("celery",),
    places=(r"^configuration of the Celery app$",),
    version=first_number("celery --version"),
    start="""
cat >/own.py <<'END'
from celery import Celery
app = Celery("own", broker="redis://127.0.0.1/0", backend="redis://127.0.0.1/1")
@app.task
def add(a, b):
    return a + b
END
setsid redis-server --bind 127.0.0.1 --save '' >/tmp/redis.log 2>&1 &
until redis-cli PING; do sleep 0.1; done
cd / && setsid celery -A own worker --concurrency 1 >/tmp/log 2>&1 &
until cd / && celery -A own status; do sleep 1; done
celery -A own call own.add --args '[1, 2]' >/tmp/id
""",
    ready="test -s /tmp/id && redis-cli PING",
    values={"app": "own", "id": "$(cat /tmp/id)", "seconds": "60", "count": "100000"},
    configurations=(
        (
            r".*",
            "cp {file} /tmp/own_settings.py && cd / && PYTHONPATH=/tmp python3 -c "
            "'import own, own_settings, celery.app.defaults as d; "
            'names = [n for n in vars(own_settings) if not n.startswith("_")]; '
            'assert set(names) <= set(d.NAMESPACES["task"]) | set(d.SETTING_KEYS), names\'',
        ),
    ),
)

django = Program(
    name="Django",
    technologies=("Django",),
    programs=("django-admin",),
    commands=(r"\bmanage\.py\b",),
    places=(r"Django project$", r"in the settings$"),
    version="django-admin --version",
    start="""
cd / && django-admin startproject shop /srv 2>/dev/null || { mkdir -p /srv; \
    django-admin startproject shop /srv; }
cp -r /srv/shop /usr/lib/python3/dist-packages/shop
cp /srv/manage.py /manage.py
ln -s /usr/bin/python3 /usr/local/bin/python
""",
    values={"domain": "www.example.com", "bytes": "5242880", "seconds": "20"},
    configurations=(
        (
            r"in the settings$",
            "python3 -c \"import sqlite3; sqlite3.connect(':memory:', **eval('{' + "
            "open('{file}').read() + '}'))\"",
        ),
        (
            r".*",
            "cat /srv/shop/settings.py {file} >/srv/own.py && cd /srv && PYTHONPATH=/srv "
            "DJANGO_SETTINGS_MODULE=own django-admin check && python3 -c "
            '"import django.conf.global_settings as g; assert hasattr(g, '
            "open('{file}').read().split('=')[0].strip()) or "
            "open('{file}').read().startswith('ALLOWED')\"",
        ),
    ),
)

puma = Program(
    name="Puma",
    technologies=("Puma", "Ruby on Rails"),
    programs=("pumactl", "puma"),
    places=(r"^config/puma\.rb$",),
    version=first_number("puma --version"),
    start="""
mkdir -p /data/config && cd /data
echo 'run ->(_) { [200, {}, ["ok"]] }' >config.ru
cat >config/puma.rb <<'END'
bind "tcp://127.0.0.1:9292"
workers 1
state_path "/data/state"
activate_control_app "unix:///data/control.sock", { auth_token: "a" }
END
setsid puma >/data/log 2>&1 &
mkdir -p /config && cp config/puma.rb /config/puma.rb
""",
    ready="curl -sf http://127.0.0.1:9292/ && test -S /data/control.sock",
    values={
        "file": "/data/state",
        "seconds": "60",
        "pid": "$(sed -n 's/^pid: //p' /data/state)",
    },
    configurations=(
        (
            r".*",
            "{ echo 'bind \"tcp://127.0.0.1:9393\"'; cat {file}; } >/tmp/own.rb && cd /data && "
            "{ timeout -s INT 4 puma -C /tmp/own.rb >/tmp/own.log 2>&1; cat /tmp/own.log; "
            "grep -q 'Listening on' /tmp/own.log; }",
        ),
    ),
    excuses=(
        (r"\bbin/rails\b", "needs an application of Rails"),
        (r"^grep .*(?:config/|app|log/)", "needs an application of Rails"),
    ),
)

sidekiq = Program(
    name="Sidekiq",
    technologies=("Sidekiq",),
    programs=("sidekiqmon",),
    version=first_number("sidekiqmon version"),
    start="setsid redis-server --bind 127.0.0.1 --save '' >/tmp/redis.log 2>&1 &",
    ready="redis-cli PING",
)

node = Program(
    name="Node.js",
    technologies=("Node.js",),
    programs=("node",),
    places=(r"^options of node$",),
    version="node --version",
    start="(setsid node -e 'setInterval(() => {}, 1000)' >/tmp/log 2>&1 &)",
    ready="pgrep node",
    values={"count": "512", "pid": "$(pgrep -n node)"},
    # Its debugger waits for what is typed.
    endless=(r"^node inspect ",),
    configurations=((r".*", "node $(cat {file}) -e ''"),),
)

python = Program(
    name="py-spy",
    technologies=("Python",),
    programs=("py-spy",),
    version=first_number("py-spy --version"),
    start="(setsid python3 -c 'import time; time.sleep(3600)' >/dev/null 2>&1 &)",
    ready="pgrep -f time.sleep",
    values={"pid": "$(pgrep -n -f [t]ime.sleep)"},
    # It shows its table on a terminal, which the suite has none of.
    arguments=r"Not a tty",
)

golang = Program(
    name="Go",
    technologies=("Go",),
    programs=("go",),
    version=first_number("go version"),
    start="""
mkdir -p /data && cd /data
cat >own.go <<'END'
package main
import ("net/http"; _ "net/http/pprof"; "time")
func leak() {
    for {
        if _, err := http.Get("http://127.0.0.1:6060/debug/pprof/"); err == nil { select {} }
        time.Sleep(100 * time.Millisecond)
    }
}
func main() { for i := 0; i < 9; i++ { go leak() }; http.ListenAndServe("127.0.0.1:6060", nil) }
END
HOME=/root go build -o own own.go
setsid ./own >/data/log 2>&1 &
""",
    commands=(r"/debug/pprof/",),
    ready="curl -sf http://127.0.0.1:6060/debug/pprof/",
    values={
        "host": "127.0.0.1",
        "port": "6060",
        "pid": "$(pgrep -n own)",
        "file": "/tmp/stacks",
    },
)
