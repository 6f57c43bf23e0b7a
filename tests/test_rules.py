"""Every bundled rule runs its own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.examples import complaints
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.rules import Rule


@pytest.mark.parametrize("rule", load_rules([]).values(), ids=lambda rule: rule.code)
def test_examples_hold(rule: Rule) -> None:
    assert complaints(rule, []) == []
