from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.config import Config, config_record, find_config, load_config
from checker.documents.decode import MAX_BYTES
from checker.errors import ExonymError

TAG = (
    "the tag ‘tag:yaml.org,2002:python/name:os.system’ is not allowed "
    "(remove it: a value is read by the field it stands in)"
)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def loaded(text: str, path: str = "exonym.yaml") -> Config:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return load_config(path)


def complaints(text: str) -> list[str]:
    with pytest.raises(ExonymError) as caught:
        loaded(text)
    return [str(problem) for problem in caught.value.problems]


def test_every_setting_is_read() -> None:
    config = loaded(
        "glossaries: [house.yaml, desk/]\nstyle: ap\nrules: own\nselect: [NAM, TTL001]\nignore: mixed-forms\n"
        "per-file-ignores: {'archive/*': ALL, '*.txt': [NAM001, CON]}\nexclude: [old/]\ndate: 2021-04-08\n"
        "max-file-size: 1000\nbaseline: known/b.jsonl\nstet-marker: keep\nconsistency: project\nspellings: 3\n"
    )
    assert config == Config(
        root=os.getcwd(),
        path="exonym.yaml",
        glossaries=("house.yaml", "desk"),
        style="ap",
        rules=("own",),
        select=("NAM", "TTL001"),
        ignore=("mixed-forms",),
        per_file_ignores={"archive/*": ["ALL"], "*.txt": ["NAM001", "CON"]},
        exclude=("old/",),
        date="2021-04-08",
        baseline="known/b.jsonl",
        stet_marker="keep",
        consistency="project",
        spellings=3,
        max_file_size=1000,
    )


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing yet\n", "---\n{}\n", "\ufeff# nothing\n"])
def test_a_file_without_settings_leaves_all_as_it_is(text: str) -> None:
    assert loaded(text) == Config(root=os.getcwd(), path="exonym.yaml", max_file_size=MAX_BYTES)


def test_to_select_nothing_is_not_to_leave_it_unset() -> None:
    assert loaded("select: []").select == ()
    assert loaded("ignore: []").select is None


def test_paths_are_meant_from_the_file_and_shown_from_the_working_folder() -> None:
    config = loaded("glossaries: [../g.yaml, h.yaml]\nrules: r\nstyle: styles/own.yaml\n", "desk/exonym.yaml")
    assert config.path == os.path.join("desk", "exonym.yaml")
    assert config.glossaries == ("g.yaml", os.path.join("desk", "h.yaml"))
    assert config.rules == (os.path.join("desk", "r"),)
    assert config.style == os.path.join(os.getcwd(), "desk", "styles/own.yaml")


@pytest.mark.parametrize("style", ["own.yaml", "own.yml", "styles/own"])
def test_a_style_that_looks_like_a_path_is_one(style: str) -> None:
    assert loaded(f"style: {style}").style == os.path.join(os.getcwd(), style)


def test_a_path_may_begin_with_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", os.getcwd())
    assert loaded("glossaries: ~/g.yaml", "desk/exonym.yaml").glossaries == ("g.yaml",)


def test_a_style_may_lie_in_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", os.getcwd())
    assert os.path.normpath(loaded("style: ~/s.yaml", "desk/exonym.yaml").style or "") == os.path.join(
        os.getcwd(), "s.yaml"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "glossary: g.yaml", "1:1: unknown key ‘glossary’ in exonym.yaml (did you mean ‘glossaries’?)", id="key"
        ),
        pytest.param("style: [ap]", "1:8: expected a text, found a list (give one value, not a list)", id="list"),
        pytest.param(
            "style: ap\nstyle: ap", "2:1: the key ‘style’ stands twice (the first is on line 1: merge them)", id="twice"
        ),
        pytest.param("date: 8 April", "1:7: ‘8 April’ is not a date (write YYYY-MM-DD, YYYY-MM or YYYY)", id="date"),
        pytest.param(
            "max-file-size: 1k",
            "1:16: expected a whole number, found ‘1k’ (write digits only, without quotation marks)",
            id="size",
        ),
        pytest.param(
            "- ap", "1:1: expected exonym.yaml (a mapping), found a list (write ‘key: value’ lines)", id="a list"
        ),
        pytest.param(
            "per-file-ignores: [a]", "1:19: expected a mapping, found a list (write ‘key: value’ lines)", id="ignores"
        ),
        pytest.param(
            "style: !!python/name:os.system ''",
            f"1:8: {TAG}",
            id="tag",
        ),
        pytest.param(
            "style: ap\n---\nstyle: ap",
            "2:1: a second YAML document begins here (keep one document in a file: remove the ‘---’)",
            id="second document",
        ),
        pytest.param(
            "style:\n\tap",
            "2:1: not valid YAML: found character that cannot start any token (indent with spaces, not tabs)",
            id="tab",
        ),
    ],
)
def test_a_wrong_setting_is_told_with_its_place(text: str, said: str) -> None:
    assert complaints(text) == [f"exonym.yaml:{said}"]


def test_all_mistakes_are_told_in_one_run() -> None:
    said = complaints("stlye: ap\ndate: x\nselect: [NAM, [TTL]]\nexclude:\n  a: b\n")
    assert [line.split(": ")[0] for line in said] == [f"exonym.yaml:{place}" for place in ("1:1", "2:7", "3:15", "5:3")]


def test_a_mistake_is_told_again_in_the_next_run() -> None:
    assert complaints("stlye: ap") == complaints("stlye: ap") != []


@pytest.mark.parametrize("content", [b"style: \xff", b"style: a\0b", "style: ap".encode("utf-16")])
def test_a_file_that_is_no_text_is_told(content: bytes) -> None:
    Path("exonym.yaml").write_bytes(content)
    with pytest.raises(ExonymError) as caught:
        load_config("exonym.yaml")
    assert [problem.path for problem in caught.value.problems] == ["exonym.yaml"]


@pytest.mark.parametrize(("path", "said"), [("none.yaml", "does not exist"), (".", "is a directory")])
def test_a_file_that_cannot_be_read_is_told(path: str, said: str) -> None:
    with pytest.raises(ExonymError, match=said):
        load_config(path)


def test_every_setting_is_explained() -> None:
    assert [name for name, key in config_record().keys.items() if not key.doc.endswith(".")] == []


def test_the_nearest_file_above_is_found() -> None:
    Path("a/b/c").mkdir(parents=True)
    Path("exonym.yaml").touch()
    Path("a/.exonym.yaml").touch()
    assert find_config("a/b/c") == os.path.abspath("a/.exonym.yaml")
    Path("a/exonym.yaml").touch()
    assert find_config("a/b") == os.path.abspath("a/exonym.yaml")
    Path("a/b/exonym.yaml").mkdir()
    assert find_config("a/b") == os.path.abspath("a/exonym.yaml")
    assert find_config(".") == os.path.abspath("exonym.yaml")


def test_there_may_be_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.lexists", lambda _: False)
    assert find_config(".") is None


@pytest.mark.parametrize(
    ("pattern", "path", "excluded"),
    [
        ("old/", "old", True),
        ("old/", "old/a.md", True),
        ("*.txt", "deep/down/a.txt", True),
        ("/a.md", "deep/a.md", False),
        ("*.txt", "a.md", False),
        ("deep/**/a.md", "deep/down/a.md", True),
    ],
)
def test_patterns_mean_what_they_mean_in_gitignore(pattern: str, path: str, excluded: bool) -> None:  # noqa: FBT001
    Path("old").mkdir()
    config = Config(os.getcwd(), exclude=(pattern,), per_file_ignores={pattern: ["NAM"], "nothing": ["TTL"]})
    assert config.excludes(path) is excluded
    assert config.ignored_for(path) == (("NAM",) if excluded else ())


def test_a_later_pattern_takes_back_an_earlier_one() -> None:
    config = Config(os.getcwd(), exclude=("*.md", "!keep.md"))
    assert (config.excludes("a.md"), config.excludes("keep.md")) == (True, False)


def test_nothing_is_excluded_without_patterns() -> None:
    assert not Config(os.getcwd()).excludes("a.md")


@pytest.mark.parametrize("pattern", ["!", "x\\", "[z-a]"])
@pytest.mark.parametrize(
    ("setting", "column"),
    [("exclude: ['{}']", 11), ("per-file-ignores: {{'{}': ALL}}", 20)],
    ids=["exclude", "ignores"],
)
def test_a_broken_pattern_is_told_with_its_place(pattern: str, setting: str, column: int) -> None:
    (said,) = complaints(setting.format(pattern))
    assert said.startswith(f"exonym.yaml:1:{column}: ‘{pattern}’ is no pattern of paths: ")
    assert said.endswith(" (patterns are those of .gitignore)")


def test_the_number_of_spellings_is_a_setting() -> None:
    from checker.lexicon import load_lexicon

    entry = "{id: a, kind: person, name: Igor Shchukin, family: Shchukin, native: {ru: Игорь Щукин}}"
    Path("g.yaml").write_text(f"entries: [{entry}]\n", encoding="utf-8")
    few, many = (load_lexicon(["g.yaml"], bundled=False, spellings=count).data["derived"] for count in (1, 6))
    assert len(few) < len(many)
    assert loaded("spellings: 1\n").spellings == 1


def test_settings_of_the_command_line_come_on_top_of_the_file() -> None:
    Path("exonym.yaml").write_text("style: ap\nignore: [NAM]\ndate: 2021-04-08\n")
    config = load_config("exonym.yaml", ("ignore=[TTL001, CON]", "stet-marker = keep", "select=NAM001"))
    assert (config.style, config.date, config.path) == ("ap", "2021-04-08", "exonym.yaml")
    assert (config.ignore, config.stet_marker, config.select) == (("TTL001", "CON"), "keep", ("NAM001",))


def test_settings_of_the_command_line_need_no_file() -> None:
    assert load_config(None, ("spellings=2",)) == Config(root=os.getcwd(), spellings=2)


def test_paths_of_the_command_line_are_meant_from_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("desk").mkdir()
    Path("desk/exonym.yaml").write_text("glossaries: [a.yaml]\n")
    monkeypatch.setenv("HOME", os.path.join(os.getcwd(), "home"))
    inline = ("glossaries=[b.yaml, ~/c]", "rules=own", "baseline=b.jsonl", "style=x/house.yaml")
    config = load_config("desk/exonym.yaml", inline)
    assert config.glossaries == ("b.yaml", os.path.join("home", "c"))
    assert (config.rules, config.baseline) == (("own",), "b.jsonl")
    assert config.style == os.path.join(os.getcwd(), "x", "house.yaml")
    assert load_config("desk/exonym.yaml", ("style=bbc",)).style == "bbc"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("selct=NAM", "unknown key ‘selct’ in exonym.yaml (did you mean ‘select’?)"),
        ("date=8 April", "‘8 April’ is not a date (write YYYY-MM-DD, YYYY-MM or YYYY)"),
        ("consistency=projekt", "is not one of the possible values (did you mean ‘project’?)"),
        ("exclude=[", "not valid YAML: "),
        ("=x", "names no key (write KEY=VALUE)"),
    ],
)
def test_a_wrong_setting_of_the_command_line_is_told_without_a_line(setting: str, said: str) -> None:
    with pytest.raises(ExonymError) as caught:
        load_config(None, (setting, "date=2021-04-08"))
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.column) == (f"--config {setting}", None, None)
    assert said in str(problem)


def test_a_link_to_nothing_is_a_configuration_that_cannot_be_read() -> None:
    Path("exonym.yaml").symlink_to("nowhere.yaml")
    found = find_config(".")
    assert found == os.path.abspath("exonym.yaml")
    with pytest.raises(ExonymError, match="is a symbolic link to nothing"):
        load_config(found)
