from __future__ import annotations

import pytest

from postguard.context.stance import find_stance
from postguard.text.reading import Reading

CASES = [
    ("", "adopted"),
    ("👇", "adopted"),
    ("This 👇", "adopted"),
    ("This.", "adopted"),
    ("💯🔥", "adopted"),
    ("@anna https://example.org/a", "adopted"),
    ("Spot on.", "adopted"),
    ("Couldn't agree more with this thread", "adopted"),
    ("Must read!", "adopted"),
    ("Couldn't have put it better", "adopted"),
    ("Disgusting if you ask me", "adopted"),
    ("He's not wrong", "neutral"),
    ("This is no lie: read it", "adopted"),
    ("It isn't false, whatever they say", "adopted"),
    ("This is false. Mr Khan did no such thing.", "distanced"),
    ("This is not true.", "distanced"),
    ("We don't agree with this at all", "distanced"),
    ("Not our account. Please report it 👇", "distanced"),
    ("Fake. Ignore this.", "distanced"),
    ("Misinformation: our branches are open", "distanced"),
    ("This isn't us", "distanced"),
    ("RT is not endorsement", "neutral"),
    ("This morning we open at nine", "neutral"),
    ("Interesting figures from the ONS", "neutral"),
    ("Minutes of the meeting", "neutral"),
    ("Proud sponsors of the harbour race since 1998", "neutral"),
    ("An amazing number of people came on Saturday", "neutral"),
]


@pytest.mark.parametrize(("comment", "expected"), CASES)
def test_a_comment_takes_this_stance_on_what_it_shares(comment: str, expected: str) -> None:
    assert find_stance(Reading(comment)) == expected
