"""CON002: one report for each spelling, a bounded number of reports, fixes that come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.engine import check_document
from checker.fixes.stable import fix_until_stable
from checker.lexicon import load_lexicon
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.diagnostics import Diagnostic
    from checker.fixes.stable import Fixed
    from checker.lexicon import Lexicon

GLOSSARY = """\
entries:
  - {id: zel, kind: person, name: Volodymyr Zelenskyy, family: Zelenskyy, admitted: [Volodymyr Zelensky]}
  - {id: yakkabog, kind: place, name: Yakkabog}
"""


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str, codes: Sequence[str] = ("CON002",), **parameters: int) -> list[Diagnostic]:
    rules = [load_rules([])[code] for code in codes]
    rules = [rule._replace(parameters={**rule.parameters, **parameters}) for rule in rules]
    return check_document(read_document("a.txt", text, []), Finder(lexicon), rules)


def fixed(lexicon: Lexicon, text: str, *codes: str) -> Fixed:
    return fix_until_stable(text, lambda now: reported(lexicon, now, codes or ("CON002",)), "a.txt", unsafe=True)


GOVERNOR = "Governor Gurbanguly Ataliyev spoke. Later that day Kurbanguly Ataliyev left. "
VILLAGE = "He went to Oshobabad. Then he left Oshobabed. "


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        pytest.param(
            GOVERNOR,
            "Kurbanguly",
            "‘Kurbanguly’ looks like ‘Gurbanguly’, which the draft has earlier: one name, one spelling",
            id="one each",
        ),
        pytest.param(
            GOVERNOR + "It was late. Kurbanguly Ataliyev slept.",
            "Gurbanguly",
            "‘Gurbanguly’ looks like ‘Kurbanguly’, which the draft has more often (2 to 1): one name, one spelling",
            id="the rarer one is reported",
        ),
        pytest.param(
            "He left Yakkabag. Then he saw Yakkabag. He went to Yakkabog.",
            "Yakkabag",
            "‘Yakkabag’ looks like ‘Yakkabog’, which a glossary has: one name, one spelling",
            id="what a glossary has is kept",
        ),
        pytest.param(
            "Gurbanguly Ataliyev spoke. Later that day Ataliyev Gurbanguly left.",
            "Ataliyev Gurbanguly",
            "‘Ataliyev Gurbanguly’ is the other order of ‘Gurbanguly Ataliyev’, which the draft has earlier: one name,"
            " one spelling",
            id="the other order",
        ),
    ],
)
def test_one_report_points_to_the_other_spelling(lexicon: Lexicon, text: str, at: str, message: str) -> None:
    (found,) = reported(lexicon, text)
    assert (found.text, found.message) == (at, message)
    assert [note.message.endswith("’ here") for note in found.related] == [True]
    assert found.related[0].offset != found.start.offset


def test_a_spelling_is_reported_once_however_often_it_stands(lexicon: Lexicon) -> None:
    assert len(reported(lexicon, VILLAGE + "He saw Oshobabad. " * 5 + "\n\nIt rained in Oshobabed. " * 3)) == 1


def test_a_quotation_keeps_its_spelling_and_the_next_place_is_reported(lexicon: Lexicon) -> None:
    quoted = "Gurbanguly Ataliyev spoke. “It was Kurbanguly Ataliyev,” an aide said. Gurbanguly Ataliyev left."
    assert reported(lexicon, quoted) == []
    (found,) = reported(lexicon, quoted + " At noon Kurbanguly Ataliyev slept. Gurbanguly Ataliyev ate.")
    assert found.start.offset > len(quoted)


def test_what_is_more_than_enough_is_summed_up_in_one_line(lexicon: Lexicon) -> None:
    villages = [
        f"{first}{second}obabad" for first in ("Osh", "Kar", "Nur", "Mirz") for second in ("", "am", "ul", "is")
    ]
    text = "\n\n".join(f"He went to {name}. Then he left {name.replace('bad', 'bed')}." for name in villages)
    everything = reported(lexicon, text, most=100)
    assert len(everything) > 6
    some = reported(lexicon, text, most=5)
    assert [(it.text, it.message) for it in some[:5]] == [(it.text, it.message) for it in everything[:5]]
    (rest,) = some[5:]
    assert rest.message.startswith(f"{len(everything) - 5} more names are spelled in two ways: ‘")
    assert (rest.message.count("/"), rest.message[-2:]) == (4, " …")
    assert rest.fix is None
    (one,) = reported(lexicon, VILLAGE, most=0)
    assert one.message == "one more name is spelled in two ways: ‘Oshobabed’/‘Oshobabad’"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            GOVERNOR + "It was late. Kurbanguly Ataliyev slept.",
            (GOVERNOR + "It was late. Kurbanguly Ataliyev slept.").replace("Gurbanguly", "Kurbanguly"),
            id="all become the frequent one",
        ),
        pytest.param(GOVERNOR, GOVERNOR.replace("Kurbanguly", "Gurbanguly"), id="of equals the earlier one"),
        pytest.param(
            VILLAGE + "It rained in Oshobabed. The mayor left Oshobabod.",
            (VILLAGE + "It rained in Oshobabed. The mayor left Oshobabod.").replace("bad", "bed").replace("bod", "bed"),
            id="three spellings",
        ),
        pytest.param(
            "He left Yakkabag. Then he saw Yakkabag. He went to Yakkabog.",
            "He left Yakkabag. Then he saw Yakkabag. He went to Yakkabog.",
            id="what a glossary has is advice, if it is rarer",
        ),
    ],
)
def test_fixes_come_to_rest(lexicon: Lexicon, text: str, wanted: str) -> None:
    result = fixed(lexicon, text)
    assert (result.text, result.problem) == (wanted, None)
    assert fixed(lexicon, wanted).applied == ()


@pytest.mark.parametrize(
    "text",
    [
        "\\Volodymyr Zelenskyy spoke. Zelensky then left.The quake struck.\n\nTOKAEVPresident Zelensky’s aide spoke.",
        "a Nur-SultanVolodymyr Zelenskyy came. Zelenskky’s guards waited.Volodymyr Zelenskyy left. Zelenskky’s left.",
        "Volodymyr Zelenskyy arrived. Zelenskky’s guards waited.```\nPeter SiyartoPresident Zelensky’s spokesman left.",
    ],
)
def test_fixes_never_undo_each_other_where_names_run_together(lexicon: Lexicon, text: str) -> None:
    assert fixed(lexicon, text).problem is None
    assert fixed(lexicon, text, "CON002", "CON001", "NAM001", "NAM004").problem is None


def test_nothing_is_fixed_that_is_not_asked_for(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, GOVERNOR)
    assert found.fix is not None
    assert found.fix.applicability == "unsafe"
