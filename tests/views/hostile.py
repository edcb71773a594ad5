"""Texts that try to be something else than text, and a map that is full of them."""

from __future__ import annotations

from argmap.model import Claim, Graph, Line, Section, Sign, Voice

HOSTILE = [
    "<b>bold</b> & <script>alert(1)</script> </svg> ]]> &amp; &#0;",
    "\\N \\G \\L \\l back\\slash \\",
    'a:b <x> "q" {a|b}',
    "<starts and ends>",
    "x" * 70,
    "城市图书馆应在四个工作日开放至二十二点，首先进行为期一年的试行。",
    "emoji 🧑‍🚀🎉🇬🇧",
    "يجب أن تبقى مكتبة المدينة مفتوحة",
    "ctrl \x00\x1b[31m\x07 bidi \u202eabc\u2066 \ud800 \ufffe end",
    "--> <!-- comment --> <![CDATA[ x ]]>",
    '"><img src=x onerror=alert(2)><svg onload=alert(3)>',
    "javascript:alert(4) </text></title></desc></style><a href='javascript:alert(5)' xlink:href='//example.org'>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x; <?xml-stylesheet href='//example.org/a.css'?> @import url(//x)",
    "",
]


def hostile_map(texts: list[str]) -> Graph:
    """A map with these texts for its claims, schemes, headings, voices and title."""
    claims = [Claim("t", texts[0], ("s",))]
    claims += [Claim(f"c{n}", text, ("s",), voices=("v",), implicit=n % 3 == 0) for n, text in enumerate(texts)]
    lines = [
        Line(f"t.{n}", Sign.SUPPORT, (f"c{n}",) if n % 2 else (f"c{n}", f"c{n - 1}"), "t", scheme=texts[n])
        for n in range(1, len(texts))
    ]
    lines.append(Line("t.1.r1", Sign.ATTACK, ("c0",), "t.1", on_line=True))
    sections = [Section("s", 1, texts[0])]
    return Graph.of(
        title=texts[-1] or "t", thesis="t", claims=claims, lines=lines, sections=sections, voices=[Voice("v", texts[0])]
    )
