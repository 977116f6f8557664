"""Quoted words are found as a reader finds them, and read as at their declaration."""

import gzip
import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from atlas import Quantity, about, at_least, gb, ms, servers
from atlas.verification.copies import Copy
from atlas.verification.phrases import Finder, Seen
from atlas.verification.quotations import Quotation
from atlas.verification.texts import Text, UnreadableError, text_of


def page(body: str | bytes, kind: str = "text/html", charset: str | None = None) -> Text:
    copy = Copy(address="x", file="x", content_type=kind, charset=charset)
    return text_of(copy, body.encode() if isinstance(body, str) else body)


def find(
    body: str | bytes,
    phrase: str,
    quantity: Quantity | None = None,
    *,
    kind: str = "text/html",
    basis: str = "",
    of: str = "",
) -> Seen:
    figure = quantity.range if quantity else None
    quotation = Quotation(phrase, str(quantity), "facts.py:1", figure, basis, of)
    return Finder(page(body, kind)).find(quotation)


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        ("<p>We run 850&nbsp;voice\n  servers.</p>", "850 voice servers"),
        ("<p>850\u2009<b>voice</b> <i>ser</i>vers</p>", "850 voice servers"),
        ("<p>between 40\u2013125\u202fms</p>", "between 40-125 ms"),
        ("<p>between 40&ndash;125 ms</p>", "between 40–125ms"),
        ("<p>the \u201cfast\u201d path isn\u2019t</p>", 'the "fast" path isn\'t'),
        ("<p>R&amp;D and a &lt;tag&gt;</p>", "R&D and a <tag>"),
        ("<p>twice R&amp;amp;D</p>", "twice R&D"),
        ("<p>e\ufb03cient \ufb01les</p>", "efficient files"),
        ("<p>mi\u00adcro\u200bservices run</p>", "microservices run"),
        ("<table><tr><td>p99</td><td>15 ms</td></tr></table>", "p99 15 ms"),
        ("<p>10<sup>9</sup> rows</p>", "10⁹ rows"),
        ("<p>so on…</p>", "so on..."),
        ("<html><head><title>All 850 servers</title></head><body>x</body></html>", "850 servers"),
        ("<p>x</p><img alt='850 voice servers' src=x>", "850 voice servers"),
        (r'<script>x = {"t": "850 \u003cb\u003evoice servers"}</script>', "850 voice servers"),
    ],
)
def test_words_are_found_however_a_page_spells_them(body: str, phrase: str) -> None:
    assert find(body, phrase).state == "found"


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        ("// the timeout\n// is `30` seconds\n", "timeout is 30 seconds"),
        ("# the timeout\n# is 30 seconds\n", "timeout is 30 seconds"),
        (" * the timeout\n * is 30 seconds\n", "timeout is 30 seconds"),
        ("runs on [3 **big** servers](https://x/y_(z)) today", "3 big servers today"),
        ('"the limit "\n  "is 5"', "the limit is 5"),
        ("a &amp; b stay", "a & b stay"),
    ],
)
def test_words_are_found_behind_the_signs_of_a_plain_text(body: str, phrase: str) -> None:
    assert find(body, phrase, kind="text/plain").state == "found"


@pytest.mark.parametrize(
    "body",
    ["<p>none of it</p>", "<style>850 voice servers</style>", "<p><!-- 850 voice servers --></p>"],
)
def test_words_that_no_reader_sees_are_missing(body: str) -> None:
    assert find(body, "850 voice servers").state == "missing"


@pytest.mark.parametrize(
    ("body", "phrase", "quantity", "reads"),
    [
        ("<p>3,850 voice servers</p>", "850 voice servers", servers(850), "3,850 voice servers"),
        (
            "<p>We run 900 voice servers.</p>",
            "850 voice servers",
            servers(850),
            "900 voice servers",
        ),
        (
            "<p>stores 12.5 GB each day</p>",
            "stores 5 GB each day",
            gb(5),
            "stores 12.5 GB each day",
        ),
    ],
)
def test_another_number_is_told_as_it_reads_now(
    body: str, phrase: str, quantity: Quantity, reads: str
) -> None:
    seen = find(body, phrase, quantity)

    assert (seen.state, seen.reads) == ("differs", reads)


def test_a_number_is_not_found_within_a_longer_one() -> None:
    assert find("<p>12.5 GB</p>", "5 GB", gb(5)).state == "missing"
    assert find("<p>5 GB</p><p>12.5 GB</p>", "5 GB", gb(5)).state == "found"


@pytest.mark.parametrize(
    ("body", "quantity", "doubt"),
    [
        ("<p>We run more than 850 voice servers.</p>", servers(850), "'more than' is next"),
        ("<p>We run up to 850 voice servers.</p>", servers(850), "'up to' is next"),
        ("<p>We run about 850 voice servers.</p>", servers(850), "'about' is next"),
        ("<p>If it broke, 850 voice servers stop.</p>", servers(850), "'if' is in its sent"),
        ("<p>So 850 voice servers would do.</p>", servers(850), "'would' is in its sentence"),
        ("<p>For example, 850 voice servers.</p>", servers(850), "'for example' is in its"),
        ("<p>850 voice servers each.</p>", servers(850), "'each' is next to it"),
        ("<p>per region, 850 voice servers.</p>", servers(850), "'per' is next to it"),
    ],
)
def test_what_stands_around_a_figure_and_is_not_declared_is_doubted(
    body: str, quantity: Quantity, doubt: str
) -> None:
    seen = find(body, "850 voice servers", quantity)

    assert seen.state == "found"
    assert seen.doubts[0].startswith(doubt)


@pytest.mark.parametrize(
    ("body", "phrase", "quantity", "basis", "of"),
    [
        ("<p>more than 850 servers</p>", "more than 850 servers", at_least(servers(850)), "", ""),
        ("<p>roughly 850 servers</p>", "roughly 850 servers", about(servers(850)), "", ""),
        ("<p>up to 850 servers</p>", "850 servers", servers(850), "limit", ""),
        ("<p>It would need 850 servers</p>", "850 servers", servers(850), "example", ""),
        ("<p>850 servers per region</p>", "850 servers", servers(850), "", "each region"),
        ("<p>It broke if it rained. We run 850 servers.</p>", "850 servers", servers(850), "", ""),
        ("<p>15 ms, if at all</p><p>then 15 ms it is</p>", "15 ms", ms(15), "", ""),
    ],
)
def test_what_is_declared_or_stands_elsewhere_is_not_doubted(
    body: str, phrase: str, quantity: Quantity, basis: str, of: str
) -> None:
    assert find(body, phrase, quantity, basis=basis, of=of).doubts == ()


def test_the_hash_is_of_the_sentence_around() -> None:
    first = find("<p>One. We run 850 servers, all old. Two.</p>", "850 servers")
    same = find("<p>Other. We  run 850\u00a0servers, all old. News.</p>", "850 servers")
    other = find("<p>One. We run 850 servers, all new. Two.</p>", "850 servers")

    assert first.around == same.around != other.around


def pdf(text: str) -> bytes:
    writer = PdfWriter()
    sheet = writer.add_blank_page(300, 300)
    stream = StreamObject()
    stream.set_data(f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET".encode())
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    sheet[NameObject("/Contents")] = writer._add_object(stream)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_pdf_file_is_read() -> None:
    seen = find(pdf("We run 850 voice servers."), "850 voice servers", servers(850))

    assert seen.state == "found"


def test_blanks_and_hyphens_of_a_pdf_file_do_not_matter() -> None:
    seen = find(pdf("We run 8 50 vo-  ice ser vers."), "850 voice servers", servers(850))

    assert seen.state == "found"


@pytest.mark.parametrize("body", [b"%PDF-1.7 broken", b"\x89PNG\r\n\0\0"])
def test_what_has_no_text_is_told(body: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be read|no page, no PDF file and no text"):
        page(body, "application/octet-stream")


def test_files_packed_in_go_source_are_unpacked() -> None:
    packed = "".join(f"\\x{byte:02x}" for byte in gzip.compress(b'{"ondemand": "0.156"}'))
    source = f'var _data = []byte("{packed}")\nvar _other = []byte("\\x1f\\x8b\\x00")'
    words = page(source, "text/plain").words
    assert '"ondemand": "0.156"' in words
    assert words.endswith('[]byte("\\x1f\\x8b\\x00")'), "what cannot be unpacked stays"
