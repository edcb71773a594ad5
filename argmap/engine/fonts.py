"""The fonts that Graphviz may use: a Fontconfig file of our own, which no newer or older system file can disturb."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

FAMILIES = ("Helvetica", "Arial", "Liberation Sans", "Nimbus Sans", "DejaVu Sans Condensed", "DejaVu Sans")
"""Families of one width, best first: cards are measured for these."""

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>Helvetica</family><prefer>
{families}
  </prefer></alias>
  <match target="font">
    <!-- Where there is no condensed cut, the full one is set narrower: cards are measured for that width. -->
    <test name="family" compare="eq"><string>DejaVu Sans</string></test>
    <test name="width" compare="more_eq"><const>normal</const></test>
    <edit name="matrix" mode="assign">
      <times><name>matrix</name>
        <matrix><double>0.9</double><double>0</double><double>0</double><double>1</double></matrix>
      </times>
    </edit>
  </match>
</fontconfig>
"""


def configuration() -> str:
    """The text of a Fontconfig file that knows this machine's font folders and our order of families."""
    folders = "\n".join(f"  <dir>{escape(str(folder))}</dir>" for folder in font_folders())
    families = "\n".join(f"    <family>{family}</family>" for family in FAMILIES)
    return CONFIGURATION.format(folders=folders, families=families)


def font_folders() -> list[Path]:
    """The folders of this machine that may hold fonts and exist."""
    return [folder for folder in _candidates() if folder.is_dir()]


def any_fonts() -> bool:
    """Whether a picture of pixels or a PDF could show any text at all."""
    kinds = (".ttf", ".otf", ".ttc", ".pfb")
    return any(
        file.lower().endswith(kinds) for folder in font_folders() for _, _, files in os.walk(folder) for file in files
    )


def _candidates() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
        yield Path("/opt/homebrew/share/fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts")
        yield from (home / ".fonts", Path("/usr/X11R6/lib/X11/fonts"))
