"""More of a machine: its modules, its users' logins, its log files, its scheduled commands."""

from tests.commands.program import Program, first_number

machine = Program(
    name="more tools of Linux",
    technologies=("logrotate", "rsyslog", "SELinux", "PAM", "cron"),
    programs=(
        "ausearch", "bridge", "crontab", "faillock", "file", "logrotate", "lsmod", "modinfo",
        "namei", "rsyslogd",
    ),
    root="more",
    version="echo kmod $(modinfo --version | grep -oE '[0-9]+' | head -n 1), "
    "rsyslog $(rsyslogd -v | grep -oE '[0-9.]+' | head -n 1), "
    "audit $(ausearch -v | grep -oE '[0-9.]+' | head -n 1)",
    start="""
mkdir -p /var/log/audit /var/spool/cron/crontabs /run/faillock
printf 'type=AVC msg=audit(%s.000:1): avc:  denied  { read } for  pid=1 comm="a" scontext=a:a:a \
tcontext=b:b:b tclass=file permissive=0\\n' $(date +%s) >/var/log/audit/audit.log
echo '* * * * * /bin/true' >/var/spool/cron/crontabs/root
""",
    values={"user": "root", "path": "/etc/passwd", "file": "/bin/bash"},
    # The machine's kernel is built without modules.
    arguments=r"could not open /proc/modules|modinfo: ERROR: Module \S+ not found",
)  # fmt: skip

ntp = Program(
    name="NTPsec",
    technologies=("ntpd",),
    programs=("ntpq",),
    root="more",
    version=first_number("ntpd --version"),
    # The daemon does not start where it may not set the clock.
    arguments=r"Socket error; probably ntpd is not running",
)

passenger = Program(
    name="Passenger",
    technologies=("Passenger",),
    programs=("passenger-status",),
    root="more",
    version=first_number("passenger --version"),
    arguments=r"doesn't seem to be running",
)

unicorn = Program(
    name="Unicorn",
    technologies=("Unicorn",),
    places=(r"^config/unicorn\.rb$",),
    root="more",
    version=first_number("unicorn --version"),
    start="echo 'run ->(_) { [200, {}, [\"ok\"]] }' >/config.ru",
    values={"seconds": "60"},
    configurations=(
        (
            r".*",
            "{ timeout -s INT 5 unicorn -l 127.0.0.1:8000 -c {file} /config.ru >/tmp/log 2>&1; "
            "cat /tmp/log; grep -q 'master process ready' /tmp/log; }",
        ),
    ),
)
