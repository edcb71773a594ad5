"""The mark by which argmap knows its pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace

import pytest
from drawn import scene
from hypothesis import given
from hypothesis import strategies as st
from small_maps import small_map

from argmap.engine import Format, Job, draw
from argmap.views.diagram.map import draw_map
from argmap.views.diagram.mark import Mark, fingerprint, mark_of, marked
from argmap.views.diagram.svg import finished

DRAWING = draw_map(scene(small_map("i: T <- a")))


@pytest.fixture(scope="module")
def pictures() -> dict[str, bytes]:
    drawn = draw([Job(DRAWING.dot, tuple(Format))])[0]
    raw = {form.value: content for form, content in drawn.items()}
    return {**raw, "svg": finished(raw["svg"], DRAWING), "dot": DRAWING.dot.encode()}


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "dot"])
def test_a_marked_picture_is_known_and_an_unmarked_one_is_not(pictures: dict[str, bytes], suffix: str) -> None:
    digest = fingerprint(DRAWING)
    assert mark_of(pictures[suffix], suffix) is None
    assert mark_of(marked(pictures[suffix], suffix, digest), suffix) == Mark(digest, intact=True)


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "dot"])
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_no_byte_of_a_marked_picture_can_be_changed_unseen(
    pictures: dict[str, bytes], suffix: str, place: float, bit: int
) -> None:
    picture = marked(pictures[suffix], suffix, "0" * 64)
    at = int(place * len(picture))
    edited = picture[:at] + bytes([picture[at] ^ (1 << bit)]) + picture[at + 1 :]
    mark = mark_of(edited, suffix)
    assert mark is None or not mark.intact or mark.digest != "0" * 64


@pytest.mark.parametrize("suffix", ["svg", "dot"])
def test_other_line_ends_are_no_edit(pictures: dict[str, bytes], suffix: str) -> None:
    picture = marked(pictures[suffix], suffix, "0" * 64).replace(b"\n", b"\r\n")
    assert mark_of(picture, suffix) == Mark("0" * 64, intact=True)


def test_a_marked_svg_is_still_xml_and_a_marked_png_still_whole(pictures: dict[str, bytes]) -> None:
    ET.fromstring(marked(pictures["svg"], "svg", "0" * 64))
    png = marked(pictures["png"], "png", "0" * 64)
    at, kinds = 8, []
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        kind, body = png[at + 4 : at + 8], png[at + 4 : at + 8 + length]
        assert int.from_bytes(png[at + 8 + length : at + 12 + length], "big") == zlib.crc32(body)
        kinds.append(kind)
        at += 12 + length
    assert kinds[:2] == [b"IHDR", b"tEXt"]
    assert kinds[-1] == b"IEND"


def test_a_pdf_tells_no_time(pictures: dict[str, bytes]) -> None:
    pdf = marked(pictures["pdf"], "pdf", "0" * 64)
    assert b"/CreationDate (D:20000101000000Z" in pdf
    assert pdf.index(b"startxref") == pictures["pdf"].index(b"startxref")


def test_the_fingerprint_changes_with_what_is_shown_and_said() -> None:
    assert fingerprint(DRAWING) == fingerprint(replace(DRAWING))
    for other in (
        replace(DRAWING, dot=DRAWING.dot + " "),
        replace(DRAWING, title="other"),
        replace(DRAWING, links={"claim-a": "x.html#p1"}),
        replace(DRAWING, dark={"#ffffff": "#000000"}),
    ):
        assert fingerprint(other) != fingerprint(DRAWING)


def test_claim_text_cannot_pretend_to_be_a_mark() -> None:
    text = f"<metadata>argmap-picture sha256={'0' * 64}</metadata>"
    drawing = replace(DRAWING, title=text, description=text, names={"claim-a": text})
    raw = draw([Job(drawing.dot, (Format.SVG,))])[0][Format.SVG]
    assert mark_of(finished(raw, drawing), "svg") is None
