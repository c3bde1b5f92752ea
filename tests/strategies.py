"""Generated posts and rules: everything that a post can be, with every disguise that the fold undoes.

A new field of Post, and a new disguise, must be learnt here.
"""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from postguard import Account, Link, Media, Post

CLAIMS = (
    "Guaranteed 12% a year on our Bitcoin fund!",
    "You literally cannot lose with this crypto token, buy now",
    "Earn risk-free returns of 9% with our loan notes, invest today",
    "Refer a friend and get £20 of free BTC",
    "@dan_hollis is a thief and a fraudster",
    "Our former finance director Sarah Whitlock stole £40k from the till",
    "Why is Councillor Mark Denby still lying about the money?",
    "The password for the account is Summer2026!",
    "Borrow £500 today, no credit check, everyone accepted",
    "Our results are out tomorrow and they are huge, don't tell anyone",
)
"""Posts that some built-in rule speaks about."""

SET_ASIDE = (
    "Dan Hollis is not a thief and never was",
    "Beware of anyone who promises guaranteed returns on Bitcoin",
    "Returns on our Bitcoin fund are not guaranteed",
    "No investment is risk-free, so invest with care",
    "Never share your password: the password for the account is yours alone",
    "I am the liar who ate the last biscuit",
)
"""Posts whose trigger words are set aside by context."""

HARMLESS = (
    "Lovely morning on the pier, see you at the bakery",
    "Our branch in Hull is closed on Monday",
    "Thank you for the kind words about our service",
    "Новая выставка открывается в субботу",
    "L'été arrive, venez déguster nos glaces",
    "",
)

LOOK_ALIKES = str.maketrans("aeopcxyi", "аеорсхуі")
FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}
BOLD = {ord("a") + n: 0x1D41A + n for n in range(26)}
LEET = str.maketrans("aeo", "430")


def _zero_width(text: str) -> str:
    return "\u200b".join(text)


def _soft_hyphens(text: str) -> str:
    return text.replace("a", "a\u00ad")


def _combining(text: str) -> str:
    return "".join(c + "\u0336" if c.isalpha() else c for c in text)


def _bidi(text: str) -> str:
    return f"\u202e{text}\u202c"


def _stretched(text: str) -> str:
    return text.replace("ee", "eeeee").replace("oo", "ooooo")


def _spaced(text: str) -> str:
    return "   ".join(" ".join(word) for word in text.split())


def _dotted(text: str) -> str:
    return " ".join(".".join(word) if word.isalpha() else word for word in text.split())


DISGUISES = (
    str,
    str.upper,
    lambda text: text.translate(LOOK_ALIKES),
    lambda text: text.translate(FULL_WIDTH),
    lambda text: text.translate(BOLD),
    lambda text: text.translate(LEET),
    _zero_width,
    _soft_hyphens,
    _combining,
    _bidi,
    _stretched,
    _spaced,
    _dotted,
    lambda text: text.replace("'", "\u2019").replace(" ", "\u00a0"),
)


@st.composite
def disguised(draw: st.DrawFn, source: tuple[str, ...]) -> str:
    """A sentence, some of its words in disguise."""
    words = draw(st.sampled_from(source)).split(" ")
    disguise = draw(st.sampled_from(DISGUISES))
    whole = draw(st.booleans())
    if whole:
        return disguise(" ".join(words))
    at = draw(st.integers(0, len(words) - 1))
    words[at] = disguise(words[at])
    return " ".join(words)


def texts() -> st.SearchStrategy[str]:
    """Texts of posts: risky ones, set-aside ones, harmless ones, and anything at all."""
    return st.one_of(
        disguised(CLAIMS),
        disguised(CLAIMS),
        st.sampled_from(CLAIMS),
        st.sampled_from(SET_ASIDE),
        disguised(SET_ASIDE),
        st.sampled_from(HARMLESS),
        st.text(max_size=120),
        st.lists(st.sampled_from((*CLAIMS, *SET_ASIDE, *HARMLESS)), min_size=2, max_size=3).map(" ".join),
        st.lists(
            st.sampled_from(
                [
                    "guaranteed",
                    "return",
                    "bitcoin",
                    "not",
                    "never",
                    "🚀",
                    "@dan",
                    "thief",
                    "£5",
                    "12%",
                    "#Scam",
                    ".",
                    ",",
                    "?",
                    "!",
                    "\n",
                ]
            ),
            max_size=30,
        ).map(" ".join),
    )


def accounts() -> st.SearchStrategy[Account]:
    """Accounts of every kind."""
    return st.builds(
        Account,
        handle=st.sampled_from(["", "@acme", "@dan_hollis"]),
        kind=st.sampled_from(["corporate", "personal", "influencer"]),
        firm=st.sampled_from(["unknown", "authorised", "appointed_representative", "unauthorised", "non_financial"]),
        bio=st.sampled_from(["", "Crypto trading for everyone", "Bakery in Hull"]),
        products=st.sampled_from([(), ("crypto",), ("insurance",)]),
    )


def media() -> st.SearchStrategy[Media]:
    """Pictures, films and sound, read or not."""
    return st.builds(
        Media,
        kind=st.sampled_from(["image", "video", "audio"]),
        text=st.none() | texts(),
        alt_text=st.none() | texts(),
        transcript=st.none() | texts(),
    )


def posts(depth: int = 1) -> st.SearchStrategy[Post]:
    """Posts of every kind; what they share goes `depth` deep."""
    inner = st.none() if depth == 0 else st.none() | posts(depth - 1)
    return st.builds(
        Post,
        text=texts(),
        kind=st.sampled_from(["original", "reply", "quote", "repost"]),
        channel=st.sampled_from(["x", "instagram", "linkedin", "display", "somewhere-new"]),
        account=accounts(),
        shared=inner,
        reply_to=inner,
        thread=st.just(()) if depth == 0 else st.lists(posts(0), max_size=1).map(tuple),
        media=st.lists(media(), max_size=1).map(tuple),
        links=st.lists(st.builds(Link, url=st.just("https://example.org"), title=texts()), max_size=1).map(tuple),
        audience=st.sampled_from(["retail", "professional"]),
        created_at=st.none() | st.datetimes(dt.datetime(2015, 1, 1), dt.datetime(2027, 1, 1)),
    )
