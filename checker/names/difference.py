"""Where a spelling differs from the name, seen from the native form: which native letters became something else.

The name and the spelling are both taken for what became of the native form. Groups that became the same in both say
little; those that did not are what the question is about (г: h in the name, g in the spelling).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.names.alignment import Step
    from checker.names.learned import Weights

DIFFERENCE = (
    "differing_weight", "differing_mean", "differing_least", "differing_second_least", "differing_against",
    "differences", "differing_cost", "own_cost", "dearer", "most_dearer", "most_dear", "native_cost_of_name",
)  # fmt: skip
"""What is known of the differences, in the order of the model's numbers."""

_MANY = 4


class Difference(NamedTuple):
    """Native letters, what became of them in the name and in the spelling, and the costs of both."""

    source: str
    own: str
    other: str
    own_cost: float
    other_cost: float
    is_first: bool
    is_last: bool


def differences(own: Sequence[Step], other: Sequence[Step]) -> list[Difference]:
    """Return where two ways from the same letters differ: the shortest stretches that begin and end together.

    >>> from checker.names.alignment import Step
    >>> name = [Step("г", "h", 1.0, True), Step("а", "a", 0.1, True)]
    >>> spelling = [Step("г", "g", 0.5, True), Step("а", "a", 0.1, True)]
    >>> [(found.source, found.own, found.other) for found in differences(name, spelling)]
    [('г', 'h', 'g')]
    """
    # A stretch ends where both ways have used up the same letters; letters put in belong to the stretch before.
    ends, other_ends = _ends(own), _ends(other)
    cuts = sorted(ends.keys() & other_ends.keys())
    found = []
    begin = other_begin = 0
    for cut in cuts:
        one, second = own[begin : ends[cut]], other[other_begin : other_ends[cut]]
        text, other_text = "".join(step.target for step in one), "".join(step.target for step in second)
        if text != other_text:
            found.append(
                Difference(
                    "".join(step.source for step in one),
                    text,
                    other_text,
                    sum(step.cost for step in one),
                    sum(step.cost for step in second),
                    begin == 0,
                    cut == cuts[-1],
                )
            )
        begin, other_begin = ends[cut], other_ends[cut]
    return found


def _ends(steps: Sequence[Step]) -> dict[int, int]:
    """Return after how many letters of the source how many steps are done."""
    return dict(zip(accumulate(len(step.source) for step in steps), range(1, len(steps) + 1), strict=True))


def names_of_differences(found: Sequence[Difference], language: str) -> list[str]:
    """Return what differences are called in the list of weights: `г:h>g`, `h>g`, `г>g`, `uk г>g`, `^h>g`, and so on."""
    names = []
    for difference in found:
        source, own, other = difference.source, _bare(difference.own), _bare(difference.other)
        change, whole = f"{own}>{other}", f"{source}:{own}>{other}"
        names += [f"D{whole}", f"d{change}", f"s{source}>{other}", f"{language} {source}>{other}"]
        mark = "^" if difference.is_first else "$" if difference.is_last else ""
        if mark:
            names += [f"{mark}{whole}", f"{mark}{change}"]
    return [*names, f"n{min(_MANY, len(found))}"] if found else []


def _bare(letters: str) -> str:
    if letters.isascii():
        return letters
    from unidecode import unidecode

    read: str = unidecode(letters)
    return read


def compare_differences(
    own: Sequence[Step], other: Sequence[Step], weights: Mapping[str, float] | Weights, language: str
) -> list[float]:
    """Return the numbers of `DIFFERENCE` for the ways from the native form to the name and to the spelling."""
    own_cost = sum(step.cost for step in own)
    found = differences(own, other)
    if not found:
        return [0.0] * (len(DIFFERENCE) - 1) + [own_cost]
    speaking = sorted(weights.get(name, 0.0) for name in names_of_differences(found, language))
    dearer = [difference.other_cost - difference.own_cost for difference in found]
    return [
        sum(speaking),
        sum(speaking) / len(speaking),
        speaking[0],
        speaking[1],
        sum(weight for weight in speaking if weight < 0),
        float(len(found)),
        sum(difference.other_cost for difference in found),
        sum(difference.own_cost for difference in found),
        sum(dearer),
        max(dearer),
        max(difference.other_cost for difference in found),
        own_cost,
    ]
