from postguard.text.fold import fold
from postguard.text.offsets import places_of


def test_a_text_without_marks_needs_no_map() -> None:
    assert places_of(fold("plain")) == range(5)


def test_marks_are_skipped() -> None:
    assert list(places_of(fold("a\u200bb\u0301c"))) == [0, 2, 4]
