from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import ExonymError
from checker.examples import complaints as examples_complaints
from checker.examples import run_example
from checker.rulefile import RULE, style_record
from checker.rules import (
    check_names,
    find_rule,
    load_check,
    load_rules,
    matching,
    parameter_defaults,
    parameter_record,
)
from checker.yamlfiles import INVALID, read_text
from checker.yamlfiles.tree import MAX_DEPTH

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.rules import Rule

RULE_TEXT = "code: DESK001\nname: ours\ncheck: pattern\nsummary: Words.\n"
TAG = (
    "the tag ‘tag:yaml.org,2002:python/name:os.system’ is not allowed "
    "(remove it: a value is read by the field it stands in)"
)
COLON = (
    "not valid YAML: mapping values are not allowed in this context (put a text that contains ‘: ’ in quotation marks)"
)
REGEX = (
    "‘(’ is no regular expression: missing ) at character 2 of the pattern "
    "(quote patterns with single marks; ‘\\b’ is a word's edge, ‘\\.’ a full stop)"
)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def loaded(*texts: str) -> dict[str, Rule]:
    """Load house rules from a.yaml, b.yaml …"""
    for number, text in enumerate(texts):
        Path(f"{'abc'[number]}.yaml").write_text(text, encoding="utf-8")
    return load_rules([f"{'abc'[number]}.yaml" for number in range(len(texts))])


def complaints(*texts: str) -> list[str]:
    with pytest.raises(ExonymError) as caught:
        loaded(*texts)
    return [str(problem) for problem in caught.value.problems]


def house_rule(text: str = "") -> Rule:
    return loaded(RULE_TEXT + text)["DESK001"]


def test_a_short_rule_has_defaults() -> None:
    rule = house_rule()
    assert (rule.severity, rule.confidence, rule.fix, rule.quotations) == ("warning", "high", "none", "advice")
    assert (rule.yields_to, rule.sources, rule.why, rule.examples) == ((), (), "", ())
    assert rule.parameters == parameter_defaults("pattern")
    assert (rule.path, rule.line, rule.bundled) == ("a.yaml", 1, False)


def test_a_long_rule_is_read_in_full() -> None:
    rule = house_rule(
        "why: |\n  Because.\nsources: S\nseverity: error\nconfidence: low\nfix: safe\nquotations: skip\n"
        "yields-to: NAM001\n"
        "parameters: {avoid: [foo]}\n"
        "examples:\n  - {text: foo, reports: foo, date: 2021, format: markdown, parameters: {avoid: bar}, note: N}\n"
    )
    assert (rule.severity, rule.confidence, rule.fix, rule.quotations) == ("error", "low", "safe", "skip")
    assert (rule.yields_to, rule.sources, rule.why) == (("NAM001",), ("S",), "Because.\n")
    assert rule.parameters["avoid"] == ["foo"]
    (example,) = rule.examples
    assert example["reports"] == [{"at": "foo"}]
    assert (example["date"], example["format"], example["parameters"]) == ("2021-01-01", "markdown", {"avoid": ["bar"]})


def test_the_rules_of_a_folder_are_read_after_the_bundled_ones() -> None:
    Path("rules/deep").mkdir(parents=True)
    Path("rules/deep/a.yml").write_text(RULE_TEXT, "utf-8")
    Path("rules/.hidden.yaml").write_text("broken: [", "utf-8")
    Path("rules/notes.txt").write_text("no rule", "utf-8")
    rules = load_rules(["rules"])
    assert list(rules) == [*load_rules([]), "DESK001"]
    assert [rule.bundled for rule in rules.values()].count(False) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "code: DESK001\nname: ours\ncheck: pattern",
            "1:1: a rule needs ‘summary’ (One sentence: what it reports.)",
            id="no summary",
        ),
        pytest.param(
            RULE_TEXT.replace("summary", "sumary"),
            "4:1: unknown key ‘sumary’ in a rule (did you mean ‘summary’?)",
            id="misspelled",
        ),
        pytest.param(
            RULE_TEXT.replace("DESK001", "desk1"),
            "1:7: ‘desk1’ is not a code of capitals and three digits, such as DESK001 (pattern: [A-Z]{2,5}[0-9]{3})",
            id="code",
        ),
        pytest.param(
            RULE_TEXT.replace("ours", "Our Rule"),
            "2:7: ‘Our Rule’ is not a name of small letters and hyphens (pattern: [a-z]+(-[a-z]+)*)",
            id="name",
        ),
        pytest.param(
            RULE_TEXT.replace("pattern", "patern"),
            "3:8: there is no check ‘patern’ (did you mean ‘pattern’?)",
            id="check",
        ),
        pytest.param(
            RULE_TEXT + "sevrity: error", "5:1: unknown key ‘sevrity’ in a rule (did you mean ‘severity’?)", id="key"
        ),
        pytest.param(
            RULE_TEXT + "severity: fatal",
            "5:11: ‘fatal’ is not one of the possible values (one of error, warning, advice)",
            id="severity",
        ),
        pytest.param(
            RULE_TEXT + "code: DESK002",
            "5:1: the key ‘code’ stands twice (the first is on line 1: merge them)",
            id="key twice",
        ),
        pytest.param(
            RULE_TEXT + "parameters: [a]",
            "5:13: expected parameters (a mapping), found a list (write ‘key: value’ lines)",
            id="parameters",
        ),
        pytest.param(
            RULE_TEXT + "parameters: {avod: a}",
            "5:14: unknown key ‘avod’ in parameters (did you mean ‘avoid’?)",
            id="parameter",
        ),
        pytest.param(
            RULE_TEXT + "parameters: {avoid: '('}",
            f"5:21: {REGEX}",
            id="pattern",
        ),
        pytest.param(
            RULE_TEXT + "examples: {text: a}",
            "5:11: expected a list, found a mapping (begin each item with ‘- ’)",
            id="examples",
        ),
        pytest.param(
            RULE_TEXT + "examples: [{text: a}]",
            "5:12: an example needs ‘reports’ (What is reported, in order; an empty list for nothing.)",
            id="no reports",
        ),
        pytest.param(
            RULE_TEXT + "examples: [{text: a, reports: [{message: m}]}]",
            "5:32: a report needs ‘at’ (The words that are reported.)",
            id="report",
        ),
        pytest.param(
            RULE_TEXT + "examples: [{text: a, reports: [], parameters: {avod: a}}]",
            "5:48: unknown key ‘avod’ in parameters (did you mean ‘avoid’?)",
            id="example's parameter",
        ),
        pytest.param("- a", "1:1: expected a rule (a mapping), found a list (write ‘key: value’ lines)", id="a list"),
        pytest.param(
            RULE_TEXT + "why: a: b",
            f"5:7: {COLON}",
            id="broken YAML",
        ),
        pytest.param(
            RULE_TEXT + "why: !!python/name:os.system ''",
            f"5:6: {TAG}",
            id="tag",
        ),
    ],
)
def test_a_wrong_rule_is_told_with_its_place(text: str, said: str) -> None:
    assert complaints(text) == [f"a.yaml:{said}"]


def test_all_keys_that_a_rule_needs_are_told() -> None:
    assert complaints("# nothing") == [
        "a.yaml:1:1: a rule needs ‘code’ (Stable code.)",
        "a.yaml:1:1: a rule needs ‘name’ (Read it after ‘allow’.)",
        "a.yaml:1:1: a rule needs ‘check’ (Name of the check.)",
        "a.yaml:1:1: a rule needs ‘summary’ (One sentence: what it reports.)",
    ]


def test_an_unknown_check_without_a_near_one_lists_all() -> None:
    (said,) = complaints(RULE_TEXT.replace("pattern", "zzz"))
    assert said.endswith("(one of " + ", ".join(check_names()) + ")")


def test_all_mistakes_of_all_rules_are_told_in_one_run() -> None:
    said = complaints(
        RULE_TEXT + "fix: maybe\nfoo: bar\nparameters: {avoid: ['[']}\n",
        "code: [",
        RULE_TEXT.replace("ours", "other"),
    )
    assert [line.split(": ")[0] for line in said] == [
        "a.yaml:5:6",
        "a.yaml:6:1",
        "a.yaml:7:22",
        "b.yaml:2:1",
        "c.yaml:1:7",
    ]


def test_mistakes_of_a_rule_are_told_in_reading_order() -> None:
    said = complaints(RULE_TEXT + "parameters: {x: 1}\nexamples: [{text: a, reports: [], parameters: {x: 1}}]\n")
    assert [line.split(" ")[0] for line in said] == ["a.yaml:5:14:", "a.yaml:6:48:"]


@pytest.mark.parametrize(
    ("changed", "handle"), [(("ours", "other"), "DESK001"), (("DESK001", "DESK002"), "ours")], ids=["code", "name"]
)
def test_a_code_and_a_name_stand_for_one_rule(changed: tuple[str, str], handle: str) -> None:
    line = 1 if handle == "DESK001" else 2
    assert complaints(RULE_TEXT, RULE_TEXT.replace(*changed)) == [
        f"b.yaml:{line}:7: the rule ‘{handle}’ is already defined in a.yaml (choose another code and name)"
    ]


def test_a_house_cannot_take_the_code_of_a_bundled_rule() -> None:
    (said,) = complaints(RULE_TEXT.replace("DESK001", "NAM010"))
    assert said.startswith("a.yaml:1:7: the rule ‘NAM010’ is already defined in rules/names/superseded-name.yaml")


def test_a_rule_yields_to_a_rule_that_is_there() -> None:
    assert complaints(RULE_TEXT + "yields-to: ZZZZZ999\n") == ["a.yaml:5:12: yields to ‘ZZZZZ999’, which is no rule"]


def test_a_rule_is_not_proposed_to_itself() -> None:
    (said,) = complaints(RULE_TEXT + "yields-to: DESK009\n")
    assert "DESK001" not in said


@pytest.mark.parametrize("text", [RULE_TEXT.replace("ours", "diacritics"), RULE_TEXT + "yields-to: DESK009\n"])
def test_a_clash_of_rules_is_told_with_line_and_column(text: str) -> None:
    (said,) = complaints("# a comment\n" + text)
    place = said.split(": ")[0]
    assert place in {"a.yaml:3:7", "a.yaml:6:12"}


def test_a_near_code_is_proposed() -> None:
    (said,) = complaints(RULE_TEXT + "yields-to: NAM019\n")
    assert said == "a.yaml:5:12: yields to ‘NAM019’, which is no rule (did you mean ‘NAM011’?)"


def test_a_wrong_code_to_yield_to_is_called_no_code() -> None:
    (said,) = complaints(RULE_TEXT + "yields-to: NAM01\n")
    assert said.startswith("a.yaml:5:12: ‘NAM01’ is not a code")


def test_files_that_cannot_be_read_are_told() -> None:
    with pytest.raises(ExonymError) as caught:
        load_rules(["none.yaml", "nowhere"])
    assert [str(problem.path) for problem in caught.value.problems] == ["none.yaml", "nowhere"]


def test_an_empty_rule_file_is_told() -> None:
    (said,) = complaints("")
    assert said.startswith("a.yaml: is empty")


def example_problems(glossary: str) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    text = RULE_TEXT + f"examples:\n  - text: a\n    reports: []\n    glossary: {glossary}\n"
    rule = read_text(text, "r.yaml", RULE, problems)
    return None if rule is INVALID else rule["examples"][0]["glossary"], problems


def test_the_glossary_of_an_example_is_kept_as_plain_values() -> None:
    value, problems = example_problems("[{name: no, sole: true, x: 'true', y: false, z: [12:30, {a: 2021}]}]")
    assert problems == []
    assert value == [{"name": "no", "sole": True, "x": "true", "y": False, "z": ["12:30", {"a": "2021"}]}]


@pytest.mark.parametrize(
    ("glossary", "column", "said"),
    [
        ("[{name: a, name: b}]", 26, "the key ‘name’ stands twice (the first is on line 8: merge them)"),
        ("[{[a]: b}]", 17, "a list cannot be a key (quote a text that begins with ‘{’ or ‘[’)"),
    ],
)
def test_the_glossary_of_an_example_has_no_key_twice_and_no_list_as_key(glossary: str, column: int, said: str) -> None:
    assert [str(problem) for problem in example_problems(glossary)[1]] == [f"r.yaml:8:{column}: {said}"]


def test_aliases_within_aliases_in_an_example_are_refused() -> None:
    chain = "\n".join(f"      - &a{n} [{f'*a{n - 1}' if n else 'x'}]" for n in range(1500))
    value, problems = example_problems("\n" + chain)
    assert value is None
    assert [str(problem) for problem in problems] == [
        f"r.yaml:{8 + MAX_DEPTH + 1}:9: nested more than {MAX_DEPTH} deep (no glossary, rule or setting needs that)"
    ]


def test_an_alias_bomb_in_an_example_is_stopped() -> None:
    levels = [f"&a{n} [{', '.join([f'*a{n - 1}' if n else 'x'] * 10)}]" for n in range(9)]
    value, problems = example_problems("[" + ", ".join(levels) + "]")
    assert value is None
    assert [(problem.line, problem.message) for problem in problems] == [
        (8, "unfolds to more values than any glossary has")
    ]


def test_every_check_has_a_function_and_explained_parameters() -> None:
    names = check_names()
    assert {"pattern", "dated-name"} <= set(names)
    for name in names:
        assert callable(load_check(name))
        declared = parameter_record(name).keys
        assert list(declared) == list(parameter_defaults(name))
        assert all(key.doc.endswith(".") for key in declared.values())


@pytest.mark.parametrize(
    ("handle", "code"),
    [
        ("NAM010", "NAM010"),
        ("nam010", "NAM010"),
        ("superseded-name", "NAM010"),
        ("Superseded-Name", "NAM010"),
        ("x", None),
    ],
)
def test_a_rule_is_found_by_code_or_name(handle: str, code: str | None) -> None:
    rule = find_rule(load_rules([]), handle)
    assert (rule.code if rule else None) == code


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("nam010", ["NAM010"]),
        ("superseded-name", ["NAM010"]),
        ("QUO", ["QUO001", "QUO002"]),
        ("XYZ", []),
        ("superseded", []),
    ],
)
def test_a_selector_is_a_code_a_prefix_or_a_name(selector: str, codes: list[str]) -> None:
    assert sorted(matching(load_rules([]), selector)) == codes


def test_all_selects_all() -> None:
    rules = load_rules([])
    assert matching(rules, "all") == list(rules)


@pytest.mark.parametrize("type_", [RULE, style_record({"NAM001": "listed-variant"})], ids=["rule", "style"])
def test_rules_and_styles_explain_every_key(type_: Any) -> None:  # noqa: ANN401
    properties = type_.schema()["properties"]
    assert [name for name, key in properties.items() if not key["description"]] == []
    assert type_.schema()["required"]


GOOD = """parameters: {avoid: [foo, zed]}
examples:
  - {text: A foo., reports: foo}
  - {text: A zed., reports: [{at: zed, message: not used}]}
  - {text: A bar., reports: []}
  - {text: Nothing., reports: []}
"""


def test_examples_that_hold_have_no_complaint() -> None:
    assert examples_complaints(house_rule(GOOD), []) == []


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        pytest.param(
            "reports: foo", "reports: []", "1 examples report and 3 stay silent: it needs 2 of each", id="few"
        ),
        pytest.param("A foo., reports: foo", "A f., reports: foo", "example 1: reports [], not ['foo']", id="silent"),
        pytest.param("text: A bar.", "text: A foo.", "example 3: reports ['foo'], not []", id="reporting"),
        pytest.param(
            "message: not used", "message: xyz", "example 2: says ‘‘zed’ is not used here’, not ‘…xyz…’", id="message"
        ),
        pytest.param("message: not used", "replacement: x", "example 2: would write ‘None’, not ‘x’", id="replacement"),
    ],
)
def test_examples_that_do_not_hold_are_told(good: str, bad: str, said: str) -> None:
    assert said in examples_complaints(house_rule(GOOD.replace(good, bad)), [])


def test_a_rule_without_examples_is_told() -> None:
    assert examples_complaints(house_rule(), []) == ["0 examples report and 0 stay silent: it needs 2 of each"]


def test_an_example_may_have_parameters_and_a_format_of_its_own() -> None:
    rule = house_rule("parameters: {avoid: foo}\n")
    assert run_example(rule, {"text": "A `foo`."}, [])
    assert run_example(rule, {"text": "A `foo`.", "format": "markdown"}, []) == []
    assert [found.text for found in run_example(rule, {"text": "foo bar", "parameters": {"avoid": ["bar"]}}, [])] == [
        "bar"
    ]


def test_an_example_may_have_a_date_and_entries_of_its_own() -> None:
    rule = load_rules([])["NAM010"]
    named = {"kind": "place", "names": [{"name": "Zubrovka", "until": "2000"}, {"name": "Newrovka", "since": "2001"}]}
    example = {"text": "In Zubrovka it rains.", "date": "2021-04-08", "glossary": [named]}
    assert [found.text for found in run_example(rule, example, [])] == ["Zubrovka"]
    assert run_example(rule, {**example, "date": "1999-01-01"}, []) == []
    assert run_example(rule, {"text": example["text"], "date": "2021-04-08"}, []) == []


def test_an_example_with_a_fix_is_compared_with_what_is_written() -> None:
    rule = house_rule(
        "fix: safe\nparameters: {replace: {foo: bar}}\nexamples: [{text: foo, reports: [{at: foo, replacement: bar}]}]"
    )
    (found,) = run_example(rule, rule.examples[0], [])
    assert found.fix is not None
    assert [said for said in examples_complaints(rule, []) if said.startswith("example")] == []


def test_a_mistake_in_the_entries_of_an_example_has_no_wrong_line() -> None:
    (problem,) = example_mistakes("glossary: [{name: A, kind: place, foo: B}]")
    assert problem.line in {None, 7}


def test_a_mistake_in_the_entries_of_an_example_is_told_in_the_rule_file() -> None:
    (problem,) = example_mistakes("glossary: [{name: A, kind: place, foo: B}]")
    assert problem.path == "a.yaml (glossary of an example)"
    assert problem.message == "unknown key ‘foo’ in an entry"


def example_mistakes(glossary: str) -> tuple[Problem, ...]:
    rule = house_rule(f"examples:\n  - {{text: a, reports: [],\n     {glossary}}}\n")
    with pytest.raises(ExonymError) as caught:
        run_example(rule, rule.examples[0], [])
    return caught.value.problems
