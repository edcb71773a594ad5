"""A font that is nothing but widths, so that a drawing comes out the same whatever fonts a machine has.

Graphviz makes room for text as wide as the fonts that it finds. An SVG shows its text in the fonts of its viewer, so
those of the machine that drew it have no say: Graphviz is given a TrueType font (ISO/IEC 14496-22) made for the drawing
at hand, in which each character of it has the width that its cards were wrapped for, and a triangle for a shape.
"""

from __future__ import annotations

import html
import struct
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

Measure = Callable[[str, bool], int]
"""The width of a character, bold or not, in thousandths of the font size."""

EM, ASCENT, DESCENT = 1000, 905, 212
"""Units: the font size, and how far a line reaches above and below its base, which is what Helvetica's kin have."""

_ALWAYS = frozenset(map(chr, range(32, 127)))
_TRIANGLE = struct.pack(
    ">hhhhh H H 3B 3h 3h x", 1, 0, 0, 100, 100, 2, 0, 1, 1, 1, 0, 50, 50, 0, 100, -100
)  # one contour, its last point, no instructions, three points on the curve, their steps in x and y


def write_faces(folder: Path, texts: Iterable[str], measure: Measure) -> None:
    """Write a regular and a bold face to a folder, with every character of these DOT texts."""
    used = _ALWAYS.union(*texts, *(html.unescape(text) for text in texts))
    characters = sorted(char for char in used if char >= " " and not "\ud800" <= char <= "\udfff")
    for bold, style in ((False, "Regular"), (True, "Bold")):
        widths = {char: measure(char, bold) for char in characters}
        (folder / f"{style}.ttf").write_bytes(_face(style, widths, bold=bold))


def configuration(folder: Path) -> str:
    """The text of a Fontconfig file that knows no other fonts than those of this folder."""
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n'
        f"<fontconfig><dir>{html.escape(str(folder))}</dir>"
        f"<cachedir>{html.escape(str(folder / 'cache'))}</cachedir></fontconfig>\n"
    )


def _face(style: str, widths: Mapping[str, int], *, bold: bool) -> bytes:
    """A TrueType file with one glyph for each width; glyph 0 stands for what is missing."""
    advances = [EM, *sorted(set(widths.values()))]
    glyph_of = {width: number for number, width in enumerate(advances) if number}
    size = len(_TRIANGLE)
    weight = 700 if bold else 400
    tables = {
        b"OS/2": struct.pack(
            ">H h H H H 11h 10B 4L 4s H H H 3h 2H",
            *(1, 500, weight, 5, 0),  # version, mean width, weight, normal width, may be embedded
            *(0,) * 11, *(0,) * 10, *(1, 0, 0, 0), b"none",
            *(0x20 if bold else 0x40, 32, 0xFFFF), *(ASCENT, -DESCENT, 0, ASCENT, DESCENT),
        ) + struct.pack(">2L", 1, 0),
        b"cmap": _cmap([(ord(char), glyph_of[width]) for char, width in widths.items()]),
        b"glyf": _TRIANGLE * len(advances),
        b"head": struct.pack(
            ">L L L L H H q q 4h H H 3h",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0),
            *(0, -DESCENT, 2 * EM, ASCENT, int(bold), 6, 2, 1, 0),
        ),
        b"hhea": struct.pack(
            ">L 3h H 11h H", 0x10000, ASCENT, -DESCENT, 0, max(advances), *(0,) * 3, 1, *(0,) * 7, len(advances)
        ),
        b"hmtx": b"".join(struct.pack(">Hh", advance, 0) for advance in advances),
        b"loca": b"".join(struct.pack(">L", size * number) for number in range(len(advances) + 1)),
        b"maxp": struct.pack(">L 14H", 0x10000, len(advances), 3, 1, 0, 0, 2, *(0,) * 8),
        b"name": _names({1: "argmap widths", 2: style, 4: f"argmap widths {style}", 6: f"argmap-widths-{style}"}),
        b"post": struct.pack(">L L 2h 5L", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }  # fmt: skip
    return _file(tables)


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Tables behind their directory, each at a multiple of four bytes. Checksums are left out: nobody asks for them."""
    highest = 1 << (len(tables).bit_length() - 1)
    directory = [struct.pack(">L4H", 0x10000, len(tables), 16 * highest, highest.bit_length() - 1, 0)]
    body, start = b"", 12 + 16 * len(tables)
    for tag, table in tables.items():
        directory.append(struct.pack(">4sLLL", tag, 0, start + len(body), len(table)))
        body += table + bytes(-len(table) % 4)
    return b"".join(directory) + body


def _cmap(glyphs: list[tuple[int, int]]) -> bytes:
    """From characters to glyphs, in format 12: one group a character."""
    groups = b"".join(struct.pack(">LLL", code, code, glyph) for code, glyph in glyphs)
    head = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(glyphs))
    return struct.pack(">HH HHL", 0, 1, 3, 10, 12) + head + groups


def _names(names: Mapping[int, str]) -> bytes:
    records, words = b"", b""
    for key, name in names.items():
        text = name.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, key, len(text), len(words))
        words += text
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + words
