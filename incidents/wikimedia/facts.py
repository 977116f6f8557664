"""Wikimedia's incident reports, each read in a copy of its page."""

from atlas import Publisher

CHECKED = "2026-11-28"
_pages = Publisher(
    "Wikimedia Foundation",
    checked=CHECKED,
    base="https://wikitech.wikimedia.org/wiki/Incident_documentation",
    read_in="a copy of the page in a research data set, IntelligentDDS/Post-mortems-Analysis",
)
JULY_2018 = _pages.post(
    "Incident documentation/20180711-kafka-eqiad", "20180711-kafka-eqiad", "2018-10-19"
)
JULY_28 = _pages.post(
    "Incident documentation/20170728-s5 (WikiData and dewiki) read-only",
    "20170728-s5_(WikiData_and_dewiki)_read-only",
    "2017-08-04",
)
JUNE_2020 = _pages.post(
    "Incident documentation/20200611-sessionstore+kubernetes",
    "20200611-sessionstore+kubernetes",
    "2020-06-29",
)
APRIL_2020 = _pages.post(
    "Incident documentation/20200407-Wikidata's wb_items_per_site table dropped",
    "20200407-Wikidata's_wb_items_per_site_table_dropped",
    "2020-05-05",
)
FEBRUARY_2015 = _pages.post(
    "Incident documentation/20150205-SiteOutage", "20150205-SiteOutage", "2015-07-17"
)
JULY_19 = _pages.post("Incident documentation/20170719-ldap", "20170719-ldap", "2017-07-20")
FEBRUARY_2020 = _pages.post(
    "Incident documentation/20200204-app server latency",
    "20200204-app_server_latency",
    "2020-04-28",
)
SEPTEMBER_2019 = _pages.post(
    "Incident documentation/20190910-toolforge-kubernetes",
    "20190910-toolforge-kubernetes",
    "2020-04-28",
)
MARCH_2017 = _pages.post(
    "Incident documentation/20170322-AuthDNS", "20170322-AuthDNS", "2017-03-22"
)
OCTOBER_2018 = _pages.post("Incident documentation/20181024-WDQS", "20181024-WDQS", "2018-11-07")
JULY_2019 = _pages.post(
    "Incident documentation/20190723-network eqiad", "20190723-network_eqiad", "2019-10-07"
)
JUNE_2018 = _pages.post("Incident documentation/20180628-dumps", "20180628-dumps", "2018-10-19")
