# ruff: noqa: INP001, PT017, S101 -- scripts; a broken promise is an assertion; odd letters are the subject
"""Fuzz the query language: a query is read or refused with a QueryFault; what was read runs, and its plan promises no too much.

python fuzz/fuzz_query.py -max_total_time=600
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import atheris
from material import run, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = (
    "guarantee*",
    "return",
    '"risk free"',
    "AND",
    "OR",
    "|",
    "NOT",
    "NEAR/3",
    "BEFORE/2",
    "NEAR/",
    "NEAR",
    "IN SENTENCE",
    "(",
    ")",
    "@terms",
    "@",
    "{percent}",
    "{percent > 10}",
    "{money >= 1.5}",
    "{handle}",
    "{url}",
    "{emoji}",
    "{person}",
    "{",
    "}",
    "~",
    "fraud~",
    '"',
    "*",
    "?",
    "w?rd",
    "can't",
    "🚀",
    "#ad",
    "£",
    "12%",
)


def load() -> Callable[[str, str], Any]:
    """Return what reads a query and runs it on a text; None where the query is refused."""
    from postguard.match.lists import Line, parse_line, sort_terms  # noqa: PLC0415
    from postguard.match.query.parse import LONGEST_QUERY, QueryFault, parse_query  # noqa: PLC0415
    from postguard.match.query.plan import any_of, plan_query  # noqa: PLC0415
    from postguard.match.query.run import QueryCompiler  # noqa: PLC0415
    from postguard.match.query.write import write_query  # noqa: PLC0415
    from postguard.match.scan import Scan, Stems  # noqa: PLC0415
    from postguard.rules.plans import _stems  # noqa: PLC0415
    from postguard.text.parts import Part  # noqa: PLC0415
    from postguard.text.reading import Reading  # noqa: PLC0415

    terms = [parse_line(Line(0, 0, term)) for term in ("fraud", "risk free", "guarantee*")]
    lists = {"terms": sort_terms(terms)}
    plan = any_of([plan_query(term, lambda _: ()) for term in terms])

    def read_and_run(query: str, text: str) -> Any:  # noqa: ANN401
        try:
            node = parse_query(query)
        except QueryFault as fault:
            assert 0 <= fault.offset <= len(query), fault.offset
            assert fault.what, fault
            assert fault.remedy, fault
            return None
        reading = Reading(text)
        scan = Scan(Part("text", text, "own", visible=True), reading, Stems(sorted(set(_stems([node, *terms])))))
        try:
            found = QueryCompiler(lists).compile_query(node)(scan)
        except KeyError as error:
            assert error.args[0] not in lists, error
            return None
        for i, j in found:
            assert 0 <= i < j <= len(reading.words), (i, j)
        written = write_query(node)
        # Letters of other alphabets all fold to one: which they were cannot be written again. A wildcard is written out.
        lost = not {"\xff", "\x03"}.isdisjoint(written) or len(written) > LONGEST_QUERY
        assert lost or list(QueryCompiler(lists).compile_query(parse_query(written))(scan)) == list(found), written
        plan_query(node, lambda name: plan if name in lists else ())
        return found

    return read_and_run


def ask(read_and_run: Callable[[str, str], Any], raw: bytes) -> None:
    """Read a query made of pieces and raw characters, run it on a text."""
    data = atheris.FuzzedDataProvider(raw)
    pieces = [
        PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)]
        if data.ConsumeIntInRange(0, 3)
        else data.ConsumeUnicode(data.ConsumeIntInRange(0, 6))
        for _ in range(data.ConsumeIntInRange(0, 24))
    ]
    read_and_run((" " if data.ConsumeBool() else "").join(pieces), text_of(data, 12))


if __name__ == "__main__":
    run(ask, instrumented=load)
