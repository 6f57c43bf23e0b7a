"""Glossaries that hypothesis writes as people do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from checker.glossary.patch.source import parsed
from checker.glossary.record import entry_lines

if TYPE_CHECKING:
    from checker.glossary.patch import Source

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1, max_size=20).filter(
    lambda text: text not in {"~", "null", "Null", "NULL"}
)
WORD = st.one_of(
    TEXT, st.sampled_from(["Kyiv", "no", "a: b", "x # y", "Ж. О’Нур", "2019-03-20", "[a]", "it’s 'so'", "two\nlines\n"])
)
FORM = st.one_of(WORD, st.fixed_dictionaries({"name": WORD}, optional={"since": st.just("2019-01-01"), "note": WORD}))
RECORD: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {"kind": st.sampled_from(["person", "place"]), "name": WORD},
    optional={
        "deprecated": st.one_of(WORD, st.lists(FORM, min_size=1, max_size=3)),
        "native": st.dictionaries(st.sampled_from(["kk", "no", "zh-Hant"]), WORD, min_size=1),
        "tenures": st.lists(
            st.fixed_dictionaries({"office": st.just("x")}, optional={"note": WORD}), min_size=1, max_size=3
        ),
        "sole": st.booleans(),
        "note": WORD,
        "tests": st.fixed_dictionaries({"match": st.lists(WORD, min_size=1, max_size=2)}),
    },
)
COMMENTS = st.sampled_from(["", "    # c", "\n    # of its own", " "])


@st.composite
def glossaries(draw: st.DrawFn) -> str:
    """Lay entries out as people do: in lines or in braces, with comments, blank lines, and either line end."""
    records = draw(st.lists(RECORD, min_size=1, max_size=4))
    lines = ["# Head.", "entries:"]
    indent = draw(st.sampled_from(["", "  ", "    "]))
    for number, record in enumerate(records):
        for line in entry_lines({"id": f"e{number}", **record}):
            lines.append(indent + line)
            if ": |" not in line and ": >" not in line and not line.startswith("    ") and draw(st.booleans()):
                lines[-1] += draw(COMMENTS) if ":" in line and not line.endswith(":") else ""
        lines += [""] * draw(st.integers(0, 2))
    ends = ["\n", "\nlicence: x\n", "\n# End.\n"]
    # At the end of a file, what stands below | has the line end that it lacks as soon as something follows.
    ends += [] if any(line.endswith(("|", ">")) for line in lines) else [""]
    text = "\n".join(lines) + draw(st.sampled_from(ends))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def source(text: str) -> Source:
    """Return a glossary file with this text."""
    return parsed("g.yaml", text.encode(), text)
