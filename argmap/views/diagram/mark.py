"""The mark inside a picture by which argmap knows its own, and whether it still shows its map.

The mark holds a digest of all that the picture was drawn from. Machines differ in fonts and so by a pixel here and
there; the digest does not, so a picture drawn on one machine can be checked on another, without drawing it.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib

from argmap.views.diagram.scene import Drawing

DRAWING = "1"
"""Raised when the same DOT is drawn differently, so that pictures drawn before count as stale."""

_PNG = b"\x89PNG\r\n\x1a\n"
_TOKEN = "argmap-picture sha256="
# How the mark stands in each format; nothing from a map can be written so, because its angle brackets are escaped.
_MARKS = {
    "svg": re.compile(rb"<metadata>argmap-picture sha256=([0-9a-f]{64})</metadata>"),
    "png": re.compile(rb"tEXtSoftware\x00argmap-picture sha256=([0-9a-f]{64})"),
    "pdf": re.compile(rb"%%EOF\n%argmap-picture sha256=([0-9a-f]{64})\n\Z"),
    "dot": re.compile(rb"\A// argmap-picture sha256=([0-9a-f]{64})\n"),
}
_PDF_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")


def fingerprint(drawing: Drawing, *settings: str) -> str:
    """A digest of everything that a picture shows and says, and of the settings that it was drawn with."""
    parts = [DRAWING, *settings, drawing.dot, drawing.title, drawing.description]
    parts += [
        f"{key}\n{value}" for mapping in (drawing.names, drawing.links, drawing.dark) for key, value in mapping.items()
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def marked(picture: bytes, suffix: str, digest: str) -> bytes:
    """The picture with its mark. `suffix` is svg, png, pdf or dot. Times of day are taken out of it."""
    token = (_TOKEN + digest).encode()
    match suffix:
        case "svg":
            at = picture.index(b"</title>") + len(b"</title>")
            return picture[:at] + b"<metadata>" + token + b"</metadata>" + picture[at:]
        case "png":
            return _with_text(picture, b"Software", token)
        case "pdf":
            timeless = _PDF_DATE.sub(_same_length, picture)
            return timeless.rstrip(b"\n") + b"\n%" + token + b"\n"
        case _:
            return b"// " + token + b"\n" + picture


def mark_of(picture: bytes, suffix: str) -> str | None:
    """The digest in a picture that argmap made, else None."""
    pattern = _MARKS.get(suffix)
    found = pattern.search(picture) if pattern else None
    return found.group(1).decode() if found else None


def _with_text(picture: bytes, keyword: bytes, text: bytes) -> bytes:
    """A PNG with a text chunk after its header (PNG specification, 11.3.4.3)."""
    if not picture.startswith(_PNG):
        raise ValueError("not a PNG")
    (length,) = struct.unpack(">I", picture[8:12])
    at = 8 + 12 + length
    body = b"tEXt" + keyword + b"\0" + text
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return picture[:at] + chunk + picture[at:]


def _same_length(found: re.Match[bytes]) -> bytes:
    """A fixed date of the same length: a PDF counts its bytes."""
    head = b"/" + found.group(1) + b" (D:"
    return (
        head
        + b"20000101000000Z".ljust(len(found.group()) - len(head) - 1, b"0")[: len(found.group()) - len(head) - 1]
        + b")"
    )
