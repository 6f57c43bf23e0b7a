"""`exonym glossary add`: a new entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli.glossary.saving import changing, checked_id, form, layered, problem, write
from checker.cli.options import day
from checker.cli.output import print_line
from checker.glossary.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.cli.glossary.saving import How
    from checker.glossary.layered import Layered
    from checker.glossary.record import Record


def _languages(_: click.Context, __: click.Parameter, values: Sequence[str]) -> dict[str, str]:
    """Read `LANGUAGE=FORM`, each language once."""
    forms: dict[str, str] = {}
    for value in values:
        language, form = _form(value)
        if language in forms:
            raise click.BadParameter(f"‘{language}’ stands twice")
        forms[language] = form
    return forms


def _form(written: str) -> tuple[str, str]:
    """Read `LANGUAGE=FORM`. Raises BadParameter."""
    from checker.yamlfiles.scalars import LANGUAGE

    language, form = (part.strip() for part in written.partition("=")[::2])
    if not form or not LANGUAGE.fullmatch(language):
        raise click.BadParameter(f"‘{written}’: write LANGUAGE=FORM, as in hu='Szijjártó Péter'")
    return language, form


@click.command(epilog="Exit codes: 0 done; 2 it cannot be done.")
@click.argument("name", callback=form)
@click.option("--kind", type=click.Choice(KINDS), help="What it is; a person, if there is an office.")
@click.option("--id", "identity", metavar="ID", callback=checked_id, help="The id, instead of one from the name.")
@click.option(
    "--family", metavar="NAME", help="Person: what later mentions use, instead of what follows from the name."
)
@click.option("--gender", type=click.Choice(["m", "f"]), help="Person: which courtesy titles fit; open without it.")
@click.option("--native", multiple=True, metavar="LANG=FORM", callback=_languages, help="Form in its own language.")
@click.option("--via", multiple=True, metavar="LANG=FORM", callback=_languages, help="Form that copy comes through.")
@click.option("--short", multiple=True, metavar="FORM", help="Short form: an acronym; of an office, the title.")
@click.option("--admitted", multiple=True, metavar="FORM", help="Another form that a draft may use.")
@click.option("--deprecated", multiple=True, metavar="FORM", help="A form that is wrong.")
@click.option("--office", metavar="ID", callback=checked_id, help="Person: the id of an office that is held.")
@click.option("--since", metavar="DAY", callback=day, help="First day in office.")
@click.option("--until", metavar="DAY", callback=day, help="Last day in office.")
@click.option("--place", metavar="ID", callback=checked_id, help="Office: the id of its place.")
@click.option("--body", metavar="ID", callback=checked_id, help="Office: the id of its organisation.")
@click.option("--source", multiple=True, metavar="TEXT", help="Where the facts are from: an address, a work.")
@click.option("--reason", metavar="TEXT", default="", help="Why; the entry's note.")
@changing
def command(name: str, kind: str | None, identity: str | None, how: How, **given: Any) -> None:  # noqa: ANN401
    """Add an entry for NAME to the house's glossary.

    What is missing is asked for at a terminal. The family name and the id follow from the name; the spellings that will
    be recognised are shown before anything is written.
    """
    from checker.glossary.drafting import drafted

    dates = {"since": given.pop("since"), "until": given.pop("until")}
    office = given.pop("office")
    if any(dates.values()) and not office:
        raise click.UsageError("--since and --until are days in an --office")
    glossaries = layered(how)
    kind = kind or ("person" if office or given["family"] else None) or _ask_kind(how)
    if kind == "person" and office:
        given["tenures"] = [{"office": office, **{key: value for key, value in dates.items() if value}}]
    _ask(kind, given, how)
    given["note"] = given.pop("reason")
    values = {key: list(value) if isinstance(value, tuple) else value for key, value in given.items()}
    record = drafted(name, kind, {"id": identity, **values})
    if not record["id"]:
        raise click.UsageError(f"no id follows from ‘{name}’: give one with --id")
    _refuse_known(glossaries, record)
    glossaries.check(record)
    _show(record, glossaries.path)
    _write(glossaries, record, how)


def _ask_kind(how: How) -> str:
    if not how.may_ask:
        raise click.UsageError("say what it is: --kind " + ", ".join(KINDS))
    answer: str = click.prompt("What is it", type=click.Choice(KINDS), err=True)
    return answer


def _ask(kind: str, given: dict[str, Any], how: How) -> None:
    """Ask for what an entry should have and was not given; an empty answer leaves it open."""
    if not how.may_ask:
        return
    if not given["native"] and kind != "office":
        given["native"] = _prompt("In its own language, as hu=Szijjártó Péter", lambda form: dict([_form(form)])) or {}
    if kind == "person" and not given["gender"]:
        given["gender"] = click.prompt(
            "Courtesy titles", type=click.Choice(["m", "f", "open"]), default="open", err=True
        ).replace("open", "")
    if not given["source"]:
        given["source"] = tuple(filter(None, [_prompt("Source")]))
    given["reason"] = given["reason"] or _prompt("Reason")


def _prompt(question: str, read: Callable[[str], Any] = str.strip) -> Any:  # noqa: ANN401
    """Ask until the answer can be read, or is empty; return what was read, or an empty text."""

    def answered(answer: str) -> Any:  # noqa: ANN401
        return read(answer) if answer.strip() else ""

    return click.prompt(f"{question} (may stay empty)", default="", show_default=False, err=True, value_proc=answered)


def _refuse_known(glossaries: Layered, record: Record) -> None:
    """Raise ExonymError if a glossary has the id."""
    identity = str(record["id"])
    if glossaries.here(identity) or glossaries.lower(identity):
        hint = f"change that entry with ‘exonym glossary set {identity} …’, or choose another id with --id"
        raise problem(identity, "a glossary has this id already", hint)


def _show(record: Record, path: str) -> None:
    """Print what will be recognised without being listed."""
    from checker.glossary.drafting import expansions
    from checker.glossary.layered import entry_of

    entry = entry_of(record, path, {}, [])
    found = expansions(entry) if entry else {}
    if found:
        print_line("recognised without being listed:")
    for text, spellings in found.items():
        print_line(f"  {text}: {', '.join(spellings)}")


def _write(glossaries: Layered, record: Record, how: How) -> None:
    from checker.glossary.patch import with_entry

    text = with_entry(glossaries.source, record)
    said = f"added to {glossaries.path}: {record['id']}"
    write(glossaries, text, said, how, f"Add ‘{record['id']}’ to {glossaries.path}?")
