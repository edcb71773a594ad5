"""A PDF of one picture turned into a PDF of several sheets, each with its part of the picture."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from argmap.engine.sheets import MARGIN, Plan, Sheet

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject, StreamObject

_SIZE = 7
"""Points of the number of a sheet."""


def on_sheets(pdf: bytes, plan: Plan) -> bytes:
    """The picture on the sheets of a plan. `pdf` is one page without a margin, as large as the plan's layout.

    The picture is in the file once, as a form that each sheet shows a part of (ISO 32000-1, 8.10).
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

    writer = PdfWriter()
    source = PdfReader(io.BytesIO(pdf)).pages[0]
    names = {
        NameObject("/XObject"): DictionaryObject({NameObject("/Picture"): writer._add_object(_form(source, writer))}),
        NameObject("/Font"): DictionaryObject({NameObject("/Number"): _helvetica()}),
    }
    resources = writer._add_object(DictionaryObject(names))
    for number, sheet in enumerate(plan.sheets, 1):
        page = writer.add_blank_page(plan.width, plan.height)
        drawn = _placed(sheet, plan, float(source.mediabox.height))
        if len(plan.sheets) > 1:
            drawn += _numbered(number, sheet, plan)
        page[NameObject("/Resources")] = resources
        page[NameObject("/Contents")] = writer._add_object(_stream(drawn.encode("ascii")))
        page[NameObject("/MediaBox")] = ArrayObject(map(FloatObject, (0, 0, plan.width, plan.height)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _form(page: PageObject, writer: PdfWriter) -> StreamObject:
    """A page as a form of the writer's document."""
    from pypdf.generic import NameObject

    contents = page.get_contents()
    assert contents is not None, "Graphviz always draws something"
    form = _stream(contents.get_data())
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = page["/MediaBox"].clone(writer)
    for key in ("/Resources", "/Group"):
        if key in page:
            form[NameObject(key)] = page[key].clone(writer)
    return form


def _placed(sheet: Sheet, plan: Plan, height: float) -> str:
    """The commands that show a sheet's part of the picture, centred, from the top down; PDF counts upwards."""
    part, scale = sheet.part, plan.scale
    left = (plan.width - (part.right - part.left) * scale) / 2
    top = plan.height - MARGIN
    clip = (part.left, height - part.bottom, part.right - part.left, part.bottom - part.top)
    corner = (left - part.left * scale, top - (height - part.top) * scale)
    return (
        f"q {scale:.5f} 0 0 {scale:.5f} {corner[0]:.3f} {corner[1]:.3f} cm "
        f"{' '.join(f'{side:.3f}' for side in clip)} re W n /Picture Do Q\n"
    )


def _numbered(number: int, sheet: Sheet, plan: Plan) -> str:
    """The commands that say in the margin which sheet this is, and where it lies if sheets lie side by side."""
    beside = any(other.column > 1 for other in plan.sheets)
    words = f"{number} of {len(plan.sheets)}" + (f": row {sheet.row}, column {sheet.column}" if beside else "")
    return f"BT /Number {_SIZE} Tf 0.33 g {MARGIN:g} {MARGIN / 2:g} Td ({words}) Tj ET\n"


def _stream(data: bytes) -> StreamObject:
    from pypdf.generic import StreamObject

    stream = StreamObject()
    stream.set_data(data)
    return stream.flate_encode()


def _helvetica() -> DictionaryObject:
    """One of the fonts that every reader of PDF has."""
    from pypdf.generic import DictionaryObject, NameObject

    entries = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    return DictionaryObject({NameObject(key): NameObject(value) for key, value in entries.items()})
