"""Sources and figures of the incidents of mybinder.org, stated once."""

from atlas import Source, about, at, count

CHECKED = "2026-11-23"
_REPOSITORY = "https://github.com/jupyterhub/mybinder.org-deploy/blob"
_COMMIT = "95860dbcba2031b930020dbd856e76cd37ba34c8"


def _page(title: str, path: str, published: str | None) -> Source:
    return Source(
        title=title,
        publisher="mybinder.org",
        url=f"{_REPOSITORY}/{_COMMIT}/docs/source/{path}.md",
        published=published,
        checked=CHECKED,
        kind="primary",
    )


PROXY = _page(
    "2017-11-30 4:23PM PST, OOM (Out of Memory) Proxy",
    "incident-reports/2017-11-30-oom-proxy",
    "2017-12",
)
REDDIT = _page("2018-01-18, reddit hugs mybinder", "incident-reports/2018-01-18-reddit-hug", "2018")
SNIPPETS = _page("Command snippets", "operation_guide/command_snippets", None)

PEAK_PODS = count(600, "pod", "pods") @ REDDIT.at("about 6am with 600 running pods.")

# 30 November 2017
OUT_OF_MEMORY = at("2017-11-30 16:22", zone="PST") @ PROXY.at("2017-11-30 16:22 PST")
NOTICED = at("2017-11-30 16:59", zone="PST") @ PROXY.at("16:59 PST")
SUSPECTED = at("2017-11-30 17:02", zone="PST") @ PROXY.at("17:02 PST")
LOOPING = at("2017-11-30 17:04", zone="PST") @ PROXY.at("17:04 PST")
HUB_RESTARTED = at("2017-11-30 17:12", zone="PST") @ PROXY.at("17:12")
DESCRIBED = at("2017-11-30 17:14", zone="PST") @ PROXY.at("17:14")
PLANNED = at("2017-11-30 17:18", zone="PST") @ PROXY.at("17:18")
PROXY_BACK = at("2017-11-30 17:20", zone="PST") @ PROXY.at("17:20")
RESTORED = at("2017-11-30 17:21", zone="PST") @ PROXY.at("17:21 PST")

RESTARTS = about(count(13, "restart", "restarts")) @ PROXY.at("had been restarted ~13 times.")
