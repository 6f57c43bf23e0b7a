"""Who else in a draft has a person's family name, whether a glossary knows them or not."""

from __future__ import annotations

import pytest

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import find_mentions
from checker.mentions.namesakes import shares_family_name


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        pytest.param("Joe Biden and Jill Biden came.", True, id="a wife whom no glossary has"),
        pytest.param("Joe Biden came. Hunter Biden’s laptop", True, id="with a possessive"),
        pytest.param("Joe Biden came. Bidenomics failed.", False, id="a longer word"),
        pytest.param("Joe Biden came. President Biden left.", False, id="a title"),
        pytest.param("Joe Biden came. On Monday Biden left. J. Biden slept.", False, id="a day, an initial"),
        pytest.param("Joe Biden came. Yet Biden left.", False, id="a word that begins a sentence"),
        pytest.param("Joe Biden came. In Warsaw Biden left.", False, id="where it was"),
        pytest.param("Joe Biden came. Then-President Biden, President-elect Biden", False, id="titles with hyphens"),
        pytest.param("Joe Biden came. “Stop Biden!” Republican Biden, Dear Biden", False, id="ordinary words"),
        pytest.param("Donald Trump came. Donald John Trump left.", False, id="a second given name"),
        pytest.param("Xi Jinping came. Xi Thought was taught.", False, id="an ordinary word after it"),
        pytest.param("Wang Yi met Wang Wentao.", True, id="one word after it"),
        pytest.param("JOE BIDEN CAME. Joe Biden left. The Bidens", False, id="capitals, a plural"),
        pytest.param("Kim Jong Un and Kim Yo Jong came.", True, id="the family name first"),
        pytest.param("Kim Jong Un came. Kim left. Mr Kim, Kim’s", False, id="the family name first, alone"),
        pytest.param("Ilham Aliyev and Heydar Aliyev came.", True, id="another whom a glossary has"),
    ],
)
def test_a_family_name_is_shared(text: str, shared: bool) -> None:  # noqa: FBT001
    draft = find_mentions(read_document("a.txt", text, []), load_lexicon([]))
    assert shares_family_name(draft, draft.of("person")[0].entry) is shared


def test_a_person_without_a_family_name_shares_none() -> None:
    draft = find_mentions(read_document("a.txt", "Joe Biden and Jill Biden came.", []), load_lexicon([]))
    assert not shares_family_name(draft, draft.of("person")[0].entry._replace(family=""))
