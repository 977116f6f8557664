"""The menu at the head of every page."""

QUICK = (("triage.html", "Triage"), ("search.html", "Search"), ("failures.html", "Failures"))
"""What a phone has at the foot of every page, under the thumb."""

MENU = (
    ("index.html", "Home"),
    ("triage.html", "Triage a log"),
    ("search.html", "Search"),
    ("systems.html", "Systems"),
    ("categories.html", "Categories"),
    ("messages.html", "Messages"),
    ("technologies.html", "Technologies"),
    ("failures.html", "Failures"),
    ("sources.html", "Sources"),
    ("coverage.html", "Coverage"),
)
