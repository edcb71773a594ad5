"""The mark inside a picture by which argmap knows its own, and whether it still shows its map.

The mark holds two digests. One is of all that the picture was drawn from. Machines differ in fonts and so by a pixel
here and there; that digest does not, so a picture drawn on one machine can be checked on another, without drawing it.
The other is of the file itself, but for the mark: what somebody has worked on by hand since is not argmap's any more.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from dataclasses import dataclass

from argmap.views.diagram.scene import Drawing

DRAWING = "1"
"""Raised when the same DOT is drawn differently, so that pictures drawn before count as stale."""

_PNG = b"\x89PNG\r\n\x1a\n"
_TOKEN = b"argmap-picture sha256=%s content=%s"
_DIGESTS = _TOKEN % (rb"([0-9a-f]{64})", rb"([0-9a-f]{64})")
# How the mark stands in each format; nothing from a map can be written so, because its angle brackets are escaped.
_MARKS = {
    "svg": re.compile(rb"<metadata>" + _DIGESTS + rb"</metadata>"),
    # The chunk with its length before it and its checksum after it.
    "png": re.compile(rb"[\s\S]{4}tEXtSoftware\x00" + _DIGESTS + rb"[\s\S]{4}"),
    "pdf": re.compile(rb"(?<=%%EOF\n)%" + _DIGESTS + rb"\n\Z"),
    "dot": re.compile(rb"\A// " + _DIGESTS + rb"\n"),
}
_TEXTS = ("svg", "dot")
_PDF_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the mark in a picture says: the `fingerprint` of what it was drawn from, and whether the file is still as
    argmap wrote it."""

    digest: str
    intact: bool


def fingerprint(drawing: Drawing, *settings: str) -> str:
    """A digest of everything that a picture shows and says, and of the settings that it was drawn with."""
    parts = [DRAWING, *settings, drawing.dot, drawing.title, drawing.description]
    parts += [
        f"{key}\n{value}" for mapping in (drawing.names, drawing.links, drawing.dark) for key, value in mapping.items()
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def marked(picture: bytes, suffix: str, digest: str) -> bytes:
    """The picture with its mark. `suffix` is svg, png, pdf or dot. Times of day are taken out of it."""
    if suffix == "pdf":
        picture = _PDF_DATE.sub(_same_length, picture).rstrip(b"\n") + b"\n"
    token = _TOKEN % (digest.encode(), _content(picture, suffix))
    match suffix:
        case "svg":
            at = picture.index(b"</title>") + len(b"</title>")
            return picture[:at] + b"<metadata>" + token + b"</metadata>" + picture[at:]
        case "png":
            return _with_text(picture, b"Software", token)
        case "pdf":
            return picture + b"%" + token + b"\n"
        case _:
            return b"// " + token + b"\n" + picture


def mark_of(picture: bytes, suffix: str) -> Mark | None:
    """The mark in a picture that argmap made, else None."""
    if suffix in _TEXTS:
        picture = _as_written(picture)
    pattern = _MARKS.get(suffix)
    found = pattern.search(picture) if pattern else None
    if found is None:
        return None
    digest, content = found.groups()
    unmarked = picture[: found.start()] + picture[found.end() :]
    whole = suffix != "png" or found.group() == _text_chunk(b"Software", _TOKEN % (digest, content))
    return Mark(digest.decode(), intact=whole and content == _content(unmarked, suffix))


def _content(picture: bytes, suffix: str) -> bytes:
    """A digest of a picture without its mark, in hexadecimal."""
    return hashlib.sha256(_as_written(picture) if suffix in _TEXTS else picture).hexdigest().encode()


def _as_written(text: bytes) -> bytes:
    """Text with the line ends that argmap writes: Git may check files out with others."""
    return text.replace(b"\r\n", b"\n")


def _with_text(picture: bytes, keyword: bytes, text: bytes) -> bytes:
    """A PNG with a text chunk after its header (PNG specification, 11.3.4.3)."""
    if not picture.startswith(_PNG):
        raise ValueError("not a PNG")
    (length,) = struct.unpack(">I", picture[8:12])
    at = 8 + 12 + length
    return picture[:at] + _text_chunk(keyword, text) + picture[at:]


def _text_chunk(keyword: bytes, text: bytes) -> bytes:
    """A text chunk of a PNG with its length and its checksum."""
    body = b"tEXt" + keyword + b"\0" + text
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _same_length(found: re.Match[bytes]) -> bytes:
    """A fixed date of the same length: a PDF counts its bytes."""
    head = b"/" + found.group(1) + b" (D:"
    return (
        head
        + b"20000101000000Z".ljust(len(found.group()) - len(head) - 1, b"0")[: len(found.group()) - len(head) - 1]
        + b")"
    )
