"""Learn how alike two spellings of one name are: write checker/names/similarity.json.

    python tools/learn_similarity.py PAIRS.tsv [--everything] [--held-out] [--output FILE]

PAIRS has the columns id, lang, kind, native, canonical_en, variant, label (1: a spelling of the same name, 0: another
real name that looks alike), unit (token, full), cls. Needs numpy, scikit-learn and lightgbm, which exonym itself does
not: `pip install numpy scikit-learn lightgbm`. Takes two to four minutes on two cores.

Four things are learned, in this order:

1. Tables (tools/similarity/tables.py): what groups of up to three letters become, and how often, from spellings of the
   same name; one table for the name in Latin letters, one for each script of native forms.
2. Weights (weights.py): how much each step of the cheapest way from one string to the other speaks for one name or for
   two; and each difference between what became of the native form in the name and in the spelling.
3. Trees for words (trees.py): these and plain comparisons of letters are weighed by small decision trees, with and
   without a native form.
4. Trees for names of several words: the same with what the trees for words make of each pair of words.

A fifth of the names (by a hash of the id) is held out: nothing is learned from it, and nothing is decided by it. Within
the rest each later thing is learned from what the earlier ones say of names they have not seen (five parts, by a hash
of the name). `--held-out` prints the figures of the names held out: look at them last. `--everything` learns from these
too.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that `python tools/learn_similarity.py` finds tools.similarity

from checker.names.learned import written  # noqa: E402
from checker.names.letters import fold_word  # noqa: E402
from tools.similarity.data import is_held_out, read  # noqa: E402
from tools.similarity.figures import report, report_scripts  # noqa: E402
from tools.similarity.trees import learn, margin_of  # noqa: E402


def main() -> None:
    """Learn, print figures, write."""
    arguments = parser().parse_args()
    rows = read(arguments.pairs)
    given = rows if arguments.everything else [row for row in rows if not is_held_out(row)]
    learned, margins = learn(given)
    for name, found in margins.items():
        report(f"cross-validated, {name}", found)
    report("cross-validated, all", margins["native"] + margins["full"])
    report_scripts("cross-validated", margins["native"] + margins["full"])
    if arguments.held_out and not arguments.everything:
        held_out = [(row, margin_of(row, learned)) for row in rows if is_held_out(row)]
        report("held out", held_out)
        report_scripts("held out", held_out)
        seen = {fold_word(row["canonical_en"]) for row in given}
        report("held out, no namesake", [pair for pair in held_out if fold_word(pair[0]["canonical_en"]) not in seen])
    about = "Learned by tools/learn_similarity.py, which says what this is. Do not edit."
    text = written({"about": about} | learned)
    Path(arguments.output).write_text(text, encoding="utf-8")
    print(f"{arguments.output}: {len(text.encode()):,} bytes")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--everything", action="store_true")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--output", default=str(ROOT / "checker" / "names" / "similarity.json"))
    return parser


if __name__ == "__main__":
    main()
