"""The index may bring up too many rules, never too few."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postguard.match.index import Index
from postguard.match.lists import Line, parse_line, sort_terms
from postguard.match.query.grammar import And, InSentence, ListRef, Near, Not, Or, Phrase, Prefix, Typed, Word
from postguard.match.query.parse import parse_query
from postguard.match.query.plan import Way, any_of, plan_query
from postguard.match.query.run import QueryCompiler
from postguard.match.query.write import write_query
from postguard.match.scan import Scan, Stems
from postguard.text.fold import fold, fold_words
from postguard.text.hidden import hidden_words
from postguard.text.parts import Part
from postguard.text.reading import Reading

WORDS = ("guaranteed", "return", "returns", "free", "the", "lose", "risk", "bitcoin", "not", "thief")
TERMS = ("guarantee*", "risk free", "can't lose", "free", "🚀", "{percent}", "the {any}", "ret*", "free 🚀", "🚀 risk")
LIST = sort_terms(parse_line(Line(0, 0, term)) for term in TERMS)
STEMS = Stems(("guarantee", "ret", "risk", "fre"))


def nodes() -> st.SearchStrategy[object]:
    """Queries of every shape."""
    leaves = st.one_of(
        st.sampled_from(WORDS).map(Word),
        st.sampled_from(("guarantee", "ret", "risk", "fre")).map(Prefix),
        st.sampled_from(("percent", "money", "handle", "hashtag", "cashtag", "emoji", "number")).map(Typed),
        st.just(ListRef("all")),
        st.lists(st.sampled_from(WORDS).map(Word), min_size=2, max_size=3).map(lambda words: Phrase(tuple(words))),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Near, inner, inner, st.integers(0, 6), st.booleans()),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
            st.builds(Not, inner, inner),
            inner.map(InSentence),
        ),
        max_leaves=5,
    )


def posts() -> st.SearchStrategy[str]:
    """Texts that hold the queries' words, in and out of disguise."""
    piece = st.sampled_from(
        (
            *WORDS,
            *(
                "Guaranteed",
                "RETURNS",
                "guar4nteed",
                "freeeee",
                "r e t u r n s",
                "b.i.t.c.o.i.n",
                "#RiskFreeReturns",
                "#bitcoin",
            ),
            *(
                "🚀",
                "12%",
                "£5",
                "$BTC",
                "@dan",
                "can\u2019t",
                "lo\u200bse",
                "ﬁrst",
                "\uff52\uff49\uff53\uff4b",
                ".",
                ",",
                "!\n",
                "12pc",
                "50quid",
                "20usdc",
                "£1.5k",
                "12 per cent",
                "5 grand",
                "50p",
                "€9",
            ),
        ),
    )
    return st.lists(piece, max_size=25).map(" ".join)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(nodes(), min_size=1, max_size=6), posts())
def test_the_index_equals_a_plain_loop_over_all_rules(queries: list[object], text: str) -> None:
    """Every query that matches is among the candidates, unless its plan is empty and it is always run."""
    compiler = QueryCompiler({"all": LIST})
    listed = any_of([plan_query(parse_line(Line(0, 0, term)), lambda _: ()) for term in TERMS])
    plans = [plan_query(query, lambda _: listed) for query in queries]
    index = Index((number, way) for number, plan in enumerate(plans) for way in plan)
    folded = fold(text)
    words = fold_words(text)
    hidden = hidden_words(text, folded, words)
    candidates = set(index.candidates(words + hidden, folded, hidden=bool(hidden)))

    reading = Reading(text)
    for number, query in enumerate(queries):
        spans = compiler.compile_query(query)(Scan(Part("text", text, "own", visible=True), reading, STEMS))
        assert not spans or number in candidates or not plans[number]


@settings(max_examples=200, deadline=None)
@given(nodes(), posts())
def test_a_query_written_out_means_the_same(query: object, text: str) -> None:
    """`write_query` loses nothing: the text reads back as a query that finds the same spans."""
    compiler = QueryCompiler({"all": LIST})
    again = parse_query(write_query(query))
    scan = Scan(Part("text", text, "own", visible=True), Reading(text), STEMS)

    assert list(compiler.compile_query(again)(scan)) == list(compiler.compile_query(query)(scan))


def test_a_rule_without_words_of_its_own_leans_on_what_it_needs() -> None:
    """Products and signals are looked for first; a rule speaks only where one of each set could show."""
    named = {
        "crypto": plan_query(parse_query("bitcoin"), lambda _: ()),
        "offer": plan_query(parse_query('"buy now"'), lambda _: ()),
    }
    index = Index([(0, Way((), "", (frozenset({"crypto"}), frozenset({"offer"}))))], named)

    def candidates(text: str) -> list[int]:
        return index.candidates(fold_words(text), fold(text), hidden=False)

    assert candidates("Buy now: Bitcoin") == [0]
    assert candidates("Bitcoin fell") == []
    assert candidates("now you buy bitcoin") == []
