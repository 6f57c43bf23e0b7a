"""Make a glossary of many people from labels, for measuring: not for use.

    python benchmarks/make_glossary.py LABELS.tsv.gz COUNT > glossary.yaml

LABELS has the columns id, country, language, label. People with an English label of two words or more are taken in the
order of the file; the label in their own country's language is the native form, if it is in another script or order.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections import defaultdict

OWN = {
    "Russia": "ru",
    "Ukraine": "uk",
    "Belarus": "be",
    "Bulgaria": "bg",
    "Kazakhstan": "kk",
    "Kyrgyzstan": "ky",
    "Hungary": "hu",
    "Turkey": "tr",
    "Poland": "pl",
    "Azerbaijan": "az",
    "Romania": "ro",
    "Slovakia": "sk",
    "Czech Republic": "cs",
}


def family_of(name: str) -> str:
    """Return the last word of a name that is no suffix."""
    return next(word for word in reversed(name.split()) if word.rstrip(".") not in {"Jr", "Sr", "II", "III"})


def main() -> None:
    """Write the glossary to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    people: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(options.labels, "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            people[row["id"]]["country"] = row["country"]
            people[row["id"]][row["language"]] = row["label"]
    print("language: en\nentries:")
    made = 0
    # Those of the covered countries first: they are what the tables can say something about.
    for identity, labels in sorted(people.items(), key=lambda item: item[1]["country"] not in OWN):
        name = labels.get("en", "")
        if made == options.count or len(name.split()) < 2 or "(" in name or "," in name:  # noqa: PLR2004
            continue
        made += 1
        native = OWN.get(labels["country"], "")
        own = labels.get(native, "") or (labels.get("ru", "") if native in {"kk", "ky", "be"} else "")
        own = " ".join(reversed(own.split(", "))) if ", " in own else own
        text = json.dumps(own, ensure_ascii=False)
        shown = f", native: {{{native}: {text}}}" if own and own != name else ""
        quoted = json.dumps(name, ensure_ascii=False)
        family = json.dumps(family_of(name), ensure_ascii=False)
        print(f"  - {{id: {identity.lower()}, kind: person, name: {quoted}, family: {family}{shown}}}")


if __name__ == "__main__":
    main()
