from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError, Problem
from checker.rules import load_rules
from checker.styles import Style, load_style, merged, narrowed, read_style, style_files

if TYPE_CHECKING:
    from checker.rules import Rule

COLON = (
    "not valid YAML: mapping values are not allowed in this context (put a text that contains ‘: ’ in quotation marks)"
)
HEAD = "name: own\nsummary: Ours.\n"
STYLES = "ap, bbc, default, economist, eu, guardian, nyt, strict, un"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@cache
def bundled() -> dict[str, Rule]:
    return load_rules([])


def styled(text: str, rules: dict[str, Rule] | None = None) -> dict[str, Rule]:
    Path("own.yaml").write_text(text, encoding="utf-8")
    return {rule.code: rule for rule in load_style("own.yaml", bundled() if rules is None else rules).rules}


def complaints(text: str) -> list[str]:
    with pytest.raises(ExonymError) as caught:
        styled(text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", list(style_files()))
def test_a_bundled_style_loads_and_is_called_as_its_file(name: str) -> None:
    style = load_style(name, bundled())
    assert style.name == name
    assert f"name: {name}\n" in Path(style_files()[name]).read_text("utf-8")
    assert [rule.code for rule in style.rules] == sorted(rule.code for rule in style.rules)
    assert style.rules


def test_every_bundled_rule_is_named_in_the_default_style() -> None:
    text = Path(style_files()["default"]).read_text("utf-8")
    assert [code for code in bundled() if f"\n  {code}: " not in text] == []


def test_rules_hold_as_the_style_says() -> None:
    rules = styled(
        HEAD + "rules:\n  NAM001: on\n  NAM005: off\n  NAM010: {enabled: on, severity: advice, confidence: low}\n"
        "  HON005: {enabled: on, parameters: {form: with-stop}}\n  HON001: {enabled: off}\n"
    )
    assert list(rules) == ["HON005", "NAM001", "NAM010"]
    assert (rules["NAM010"].severity, rules["NAM010"].confidence) == ("advice", "low")
    assert rules["NAM001"] == bundled()["NAM001"]
    assert rules["HON005"].parameters["form"] == "with-stop"


def test_a_style_begins_from_the_one_it_extends() -> None:
    default = {rule.code for rule in load_style("default", bundled()).rules}
    rules = styled(
        HEAD + "extends: default\nrules: {NAM001: off, NAM010: {enabled: on, parameters: {grace-days: 9}}}\n"
    )
    assert set(rules) == default - {"NAM001"}
    assert rules["NAM010"].parameters["grace-days"] == 9


def test_a_style_keeps_what_the_one_it_extends_has_set() -> None:
    Path("base.yaml").write_text(
        "name: base\nsummary: B.\nrules: {NAM010: {enabled: on, severity: advice, parameters: {grace-days: 9}}}\n",
        "utf-8",
    )
    rules = styled(HEAD + "extends: base.yaml\nrules: {NAM010: {enabled: on, confidence: low}}\n")
    found = rules["NAM010"]
    assert (found.severity, found.confidence, found.parameters["grace-days"]) == ("advice", "low", 9)


def test_files_of_a_style_are_read_the_furthest_first() -> None:
    Path("base.yaml").write_text("name: base\nsummary: B.\nopen: One point.\nrules: {NAM010: on}\n", "utf-8")
    Path("own.yaml").write_text(HEAD + "extends: base.yaml\nrules: {NAM010: {enabled: off, source: Us}}\n", "utf-8")
    base, own = read_style("own.yaml", bundled())
    assert (base.name, base.summary, base.open) == ("base", "B.", ("One point.",))
    assert own.settings == {"NAM010": {"enabled": "off", "source": ["Us"], "parameters": {}}}
    assert merged([base, own], bundled())["NAM010"]["enabled"] == "off"


def test_who_asks_for_an_unknown_style_is_told() -> None:
    with pytest.raises(ExonymError, match=r"^styles: there is no style ‘ape’ \(did you mean ‘ap’\?\)$"):
        read_style("ape", bundled(), "styles")


def test_a_style_of_nothing_holds_nothing() -> None:
    assert styled(HEAD) == {}


def test_a_house_rule_holds_unless_the_style_says_otherwise() -> None:
    Path("rule.yaml").write_text("code: DESK001\nname: ours\ncheck: pattern\nsummary: S.\n", "utf-8")
    rules = load_rules(["rule.yaml"])
    assert list(styled(HEAD, rules)) == ["DESK001"]
    assert styled(HEAD + "rules: {DESK001: off}\n", rules) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            HEAD + "rules: {NAM001: yes}", "3:17: ‘yes’ is not one of the possible values (one of on, off)", id="yes"
        ),
        pytest.param(
            HEAD + "rules: {NAM001: true}", "3:17: ‘true’ is not one of the possible values (one of on, off)", id="true"
        ),
        pytest.param(
            HEAD + "rules: [NAM001]", "3:8: expected a mapping, found a list (write ‘key: value’ lines)", id="list"
        ),
        pytest.param(
            HEAD + "rules: {NAM001: {severity: error}}",
            "3:17: a rule's setting needs ‘enabled’ (Whether the rule holds.)",
            id="neither on nor off",
        ),
        pytest.param(
            HEAD + "rules: {NAM001: {enabled: on, severity: grave}}",
            "3:41: ‘grave’ is not one of the possible values (one of error, warning, advice)",
            id="severity",
        ),
        pytest.param(
            HEAD + "rules: {NAM010: {enabled: on, parameters: {grace-dyas: 1}}}",
            "3:44: unknown key ‘grace-dyas’ in parameters (did you mean ‘grace-days’?)",
            id="parameter",
        ),
        pytest.param(
            HEAD + "rules: {HON005: {enabled: on, parameters: {form: with-stpo}}}",
            "3:50: ‘with-stpo’ is not one of the possible values (did you mean ‘with-stop’?)",
            id="parameter's choice",
        ),
        pytest.param(
            HEAD + "rules: {HON005: {enabled: on, parameters: {form: [with-stop]}}}",
            "3:50: expected a text, found a list (give one value, not a list)",
            id="parameter's kind",
        ),
        pytest.param(
            HEAD + "rules: {MEN001: {enabled: on, parameters: {title-is-enough: yes}}}",
            "3:61: expected true or false, found ‘yes’ (write true or false, without quotation marks)",
            id="parameter's flag",
        ),
        pytest.param(
            HEAD + "rules: {MEN001: {enabled: on, parameters: on}}",
            "3:43: expected parameters (a mapping), found a scalar (write ‘key: value’ lines)",
            id="no parameters",
        ),
        pytest.param(
            HEAD + "rules: {QUO001: {enabled: on, parameters: {form: x}}}",
            "3:44: the check ‘quotation-balance’ has no parameters (remove ‘parameters’)",
            id="parameter of a check that has none",
        ),
        pytest.param(
            HEAD + "open: {NAM005: unseen}",
            "3:7: expected a text, found a mapping "
            "(put a text that contains ‘: ’ or begins with ‘{’ in quotation marks)",
            id="open point",
        ),
        pytest.param(
            HEAD + "rules: {NAM010: {enabled: on, parameters: {grace-days: x}}}",
            "3:56: expected a whole number, found ‘x’ (write digits only, without quotation marks)",
            id="parameter's value",
        ),
        pytest.param(
            HEAD + "rules: {NAM001: on, NAM001: off}",
            "3:21: the key ‘NAM001’ stands twice (the first is on line 3: merge them)",
            id="twice",
        ),
        pytest.param(
            HEAD + "exends: default", "3:1: unknown key ‘exends’ in a style (did you mean ‘extends’?)", id="key"
        ),
        pytest.param(
            HEAD + "extends: [default]",
            "3:10: expected a text, found a list (give one value, not a list)",
            id="two parents",
        ),
        pytest.param("summary: Ours.\n", "1:1: a style needs ‘name’ (Name of the style.)", id="no name"),
        pytest.param(
            "name: Our Style\nsummary: S.",
            "1:7: ‘Our Style’ is not a name of small letters, digits and hyphens (pattern: [a-z0-9]+(-[a-z0-9]+)*)",
            id="name",
        ),
        pytest.param(
            "extends: default\nname: a: b",
            f"2:8: {COLON}",
            id="broken YAML",
        ),
        pytest.param(
            "# extends: x\n- a",
            "2:1: expected a style (a mapping), found a list (write ‘key: value’ lines)",
            id="no mapping",
        ),
    ],
)
def test_a_wrong_style_is_told_with_its_place(text: str, said: str) -> None:
    assert complaints(text) == [f"own.yaml:{said}"]


def test_all_mistakes_of_a_style_are_told_in_one_run() -> None:
    said = complaints(HEAD + "rules: {NAM001: yes, NAM999: on}\nfoo: bar\n")
    assert [line.split(" ")[0] for line in said] == ["own.yaml:3:17:", "own.yaml:3:22:", "own.yaml:4:1:"]


def test_an_empty_style_is_told() -> None:
    (said,) = complaints("")
    assert said.startswith("own.yaml: is empty")


@pytest.mark.parametrize("setting", ["on", "\n    enabled: on", "{enabled: on}"], ids=["word", "block", "flow"])
def test_an_unknown_rule_is_told_at_its_code(setting: str) -> None:
    (said,) = complaints(HEAD + f"rules:\n  NAM999: {setting}\n")
    assert said.startswith("own.yaml:4:3: there is no rule ‘NAM999’")


@pytest.mark.parametrize(("code", "column"), [("NAM999", 9), ("superseded-name", 9)])
def test_an_unknown_rule_is_told(code: str, column: int) -> None:
    (said,) = complaints(HEAD + f"rules: {{{code}: on}}\n")
    assert said.startswith(f"own.yaml:3:{column}: there is no rule ‘{code}’ (")


def test_the_code_is_proposed_for_a_rule_s_name() -> None:
    (said,) = complaints(HEAD + "rules: {superseded-name: on}\n")
    assert said == "own.yaml:3:9: there is no rule ‘superseded-name’ (write its code, NAM010)"


def test_a_code_is_proposed_as_it_is_written() -> None:
    (said,) = complaints(HEAD + "rules: {nam001: on}\n")
    assert said == "own.yaml:3:9: there is no rule ‘nam001’ (did you mean ‘NAM001’?)"


@pytest.mark.parametrize(
    ("extended", "said"),
    [
        ("defualt", "own.yaml:3:10: there is no style ‘defualt’ (did you mean ‘default’?)"),
        ("zzz", f"own.yaml:3:10: there is no style ‘zzz’ (one of {STYLES}, or the path of a file)"),
        (
            "own.yaml",
            "own.yaml:3:10: the style ‘own.yaml’ extends itself (remove ‘extends’ from one of the styles)",
        ),
    ],
)
def test_a_style_that_extends_a_wrong_one_is_told(extended: str, said: str) -> None:
    assert complaints(HEAD + f"extends: {extended}\n") == [said]


def test_a_circle_of_styles_is_told() -> None:
    Path("other.yaml").write_text("name: other\nsummary: O.\nextends: own.yaml\n", "utf-8")
    assert complaints(HEAD + "extends: other.yaml\n") == [
        "other.yaml:3:10: the style ‘own.yaml’ extends itself (remove ‘extends’ from one of the styles)"
    ]


def test_a_ring_of_three_styles_is_told() -> None:
    Path("b.yaml").write_text("name: b\nsummary: B.\nextends: c.yaml\n", "utf-8")
    Path("c.yaml").write_text("name: c\nsummary: C.\n\nextends: own.yaml\n", "utf-8")
    (said,) = complaints(HEAD + "extends: b.yaml\n")
    assert said.startswith("c.yaml:4:10: the style ‘own.yaml’ extends itself")


@pytest.mark.parametrize("written", ["./own.yaml", "../here/own.yaml", "link.yaml"])
def test_a_style_extends_itself_however_it_is_written(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    Path("link.yaml").symlink_to("own.yaml")
    (said,) = complaints(HEAD + f"extends: {written}\n")
    assert said.endswith(f"the style ‘{written}’ extends itself (remove ‘extends’ from one of the styles)")


def test_a_style_extends_one_that_lies_beside_it() -> None:
    Path("styles").mkdir()
    Path("styles/base.yaml").write_text("name: base\nsummary: B.\nrules: {NAM001: on}\n", "utf-8")
    Path("styles/own.yaml").write_text(HEAD + "extends: base.yaml\n", "utf-8")
    assert [rule.code for rule in load_style("styles/own.yaml", bundled()).rules] == ["NAM001"]


def test_mistakes_of_a_style_are_told_in_reading_order() -> None:
    said = complaints(HEAD + "rules:\n  NAM010: {enabled: on, parameters: {x: 1}}\n  NAM001: yes\n")
    assert [line.split(" ")[0] for line in said] == ["own.yaml:4:38:", "own.yaml:5:11:"]


@pytest.mark.parametrize("name", ["defualt", "none.yaml", "."])
def test_an_unknown_style_is_told(name: str) -> None:
    with pytest.raises(ExonymError) as caught:
        load_style(name, bundled())
    (problem,) = caught.value.problems
    assert (problem.path, problem.message) == ("--style", f"there is no style ‘{name}’")
    assert "default" in problem.hint


def test_a_style_without_a_name_is_told() -> None:
    with pytest.raises(ExonymError, match=rf"^--style: there is no style ‘’ \(one of {STYLES}, or the path"):
        load_style("", bundled())


def narrowed_codes(select: list[str] | None, ignore: list[str]) -> list[str]:
    rules = {code: bundled()[code] for code in ("NAM001", "NAM005", "NAM010", "TTL001", "CON001")}
    style = Style("s", (rules["NAM001"], rules["NAM010"], rules["TTL001"]))
    return [rule.code for rule in narrowed(style, rules, select, ignore).rules]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        pytest.param(None, [], ["NAM001", "NAM010", "TTL001"], id="as it is"),
        pytest.param([], [], [], id="nothing selected"),
        pytest.param(["NAM"], [], ["NAM001", "NAM005", "NAM010"], id="a prefix, though the style has one off"),
        pytest.param(["nam010"], [], ["NAM010"], id="a code in small letters"),
        pytest.param(["Superseded-Name"], [], ["NAM010"], id="a name"),
        pytest.param(["ALL"], ["NAM", "TTL"], ["CON001"], id="all but some"),
        pytest.param(None, ["all"], [], id="all ignored"),
        pytest.param(["NAM"], ["superseded-name", "NAM005"], ["NAM001"], id="both"),
    ],
)
def test_selectors_narrow_a_style(select: list[str] | None, ignore: list[str], codes: list[str]) -> None:
    assert narrowed_codes(select, ignore) == codes


def test_a_selected_rule_keeps_what_the_style_has_set() -> None:
    rules = bundled()
    style = load_style("strict", rules)
    (held,) = narrowed(style, rules, ["NAM010"], []).rules
    assert held.confidence == "low"


def test_selectors_that_name_no_rule_are_told() -> None:
    with pytest.raises(ExonymError) as caught:
        narrowed_codes(["listed-varient", "NAM"], ["XYZ9"])
    assert list(caught.value.problems) == [
        Problem("--select/--ignore", "‘listed-varient’ names no rule", hint="did you mean ‘listed-variant’?"),
        Problem("--select/--ignore", "‘XYZ9’ names no rule", hint="‘exonym rule’ lists them"),
    ]


def test_an_empty_selector_names_no_rule() -> None:
    with pytest.raises(ExonymError, match=r"^--select/--ignore: ‘’ names no rule \(‘exonym rule’ lists them\)$"):
        narrowed_codes(None, [""])
