"""Sources of the incidents of UseGalaxy.eu, stated once."""

from functools import partial

from atlas import Repository, at, undisclosed

CHECKED = "2026-11-28"
_posts = Repository(
    "usegalaxy-eu/website",
    commit="e1830784113c7b0973eaec9d216ce4cda8260354",
    checked=CHECKED,
    publisher="UseGalaxy.eu",
    folder="_posts",
)
HEAD_NODE = _posts.file(
    "2018-09-21-downtime.md", title="UseGalaxy.eu Downtime", published="2018-09-21"
)
FIRST_VERSION = _posts.file(
    "2018-09-21-downtime.md",
    commit="85ba4349aa43bad39ecca36386504b1544d10c95",
    title="UseGalaxy.eu Downtime, its first version",
    published="2018-09-21",
)
MIGRATION = _posts.file(
    "2019-03-18-galaxy-downtime.md",
    title="UseGalaxy.eu Downtime on 18th March",
    published="2019-03-19",
)
_playbook = Repository(
    "usegalaxy-eu/infrastructure-playbook",
    commit="aed2ac4fdaba3aad3bc865e0c257f8db61eeaf2e",
    checked=CHECKED,
    publisher="UseGalaxy.eu",
)
PLAYBOOK = _playbook.file("galaxy.yml", published="2019-03-14")
VARIABLES = _playbook.file("group_vars/galaxy.yml", published="2019-03-14")
PROCESSES = _playbook.file("templates/supervisor/galaxy.j2", published="2019-03-14")
SCHEMA_CHECK = Repository(
    "galaxyproject/galaxy",
    commit="0000ae451c10a74348699a6c1e4fdd4160e8b11c",
    checked=CHECKED,
    publisher="Galaxy",
).file("lib/galaxy/model/migrate/check.py")

freiburg = partial(at, zone="Europe/Berlin")
ZONE = undisclosed("time zone: the post names none; read as local time in Freiburg, its site")
