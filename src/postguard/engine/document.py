"""A post being judged: its parts, each read at most once, and what has been found out about it so far."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from postguard.context.stance import find_stance
from postguard.match.query.plan import name_in_index
from postguard.match.scan import Scan
from postguard.match.targets import Scene
from postguard.text.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postguard.match.facts import Facts
    from postguard.match.scan import TokenSpan
    from postguard.models.post import Post
    from postguard.plugins.hookspecs import Detector
    from postguard.rules.compile import CompiledSet
    from postguard.rules.ruleset import NamedQuery
    from postguard.text.parts import Part


class Place(NamedTuple):
    """Words in a post: a part by number and a token range of its reading."""

    part: int
    i: int
    j: int


class Shown(NamedTuple):
    """What showed a product or a signal."""

    key: str
    """The product's (or signal's) own id."""
    place: Place | None
    """The words; None where account or post declared it."""


class Document:
    """One post while it is being judged. Lives for one call of `evaluate`, in one thread."""

    __slots__ = (
        "_could_show",
        "_named",
        "_readings",
        "_scans",
        "_scenes",
        "_stance",
        "declared",
        "detectors",
        "facts",
        "parts",
        "post",
    )

    def __init__(  # noqa: PLR0913, PLR0917 -- what is known of a post
        self,
        post: Post | None,
        parts: Sequence[Part],
        facts: Facts,
        declared: frozenset[str],
        detectors: Mapping[str, Detector] = MappingProxyType({}),
        could_show: frozenset[str] | None = None,
    ) -> None:
        """Take the parts as they are; nothing is read yet.

        Args:
            post: The post; None for a bare text.
            parts: Its parts.
            facts: What is known of it besides its words.
            declared: The products that post, account or firm declare.
            detectors: What plugins offer, by name.
            could_show: Names in the index of the products and signals that could show at all; None: not known.
        """
        self._could_show = could_show
        self.detectors = detectors
        self.post = post
        self.parts = parts
        self.facts = facts
        self.declared = declared
        self._readings: dict[int, Reading] = {}
        self._scans: dict[tuple[int, int], Scan] = {}
        self._named: dict[tuple[str, str, str], tuple[Shown, ...]] = {}
        self._scenes: dict[int, Scene] = {}
        self._stance: str | None = None

    def reading(self, part: int) -> Reading:
        """Return the reading of a part."""
        found = self._readings.get(part)
        if found is None:
            found = self._readings[part] = Reading(self.parts[part].text)
        return found

    def scan(self, part: int, rules: CompiledSet) -> Scan:
        """Return the scan of a part for one rule set (word lists belong to their rule set)."""
        key = (part, rules.place)
        found = self._scans.get(key)
        if found is None:
            found = self._scans[key] = Scan(self.parts[part], self.reading(part), rules.stems)
        return found

    def _brand_scan(self, part: int, rules: CompiledSet) -> Scan:
        """Return the scan in which handles are words: a brand's account shows its product."""
        if "@" not in self.parts[part].text:
            return self.scan(part, rules)
        key = (part, ~rules.place)
        found = self._scans.get(key)
        if found is None:
            found = self._scans[key] = Scan(self.parts[part], self.reading(part), rules.stems, brands=True)
        return found

    def searched(self, wanted: frozenset[str]) -> list[int]:
        """Return the numbers of the parts that a rule looks at: of `own`, `shared`, or only `text` or `media`."""
        return [
            number
            for number, part in enumerate(self.parts)
            if part.role in wanted
            or (
                part.role == "own"
                and (
                    ("text" in wanted and part.name == "text") or ("media" in wanted and part.name.startswith("media["))
                )
            )
        ]

    def seen(self) -> list[int]:
        """Return the numbers of the parts that a reader sees without another click."""
        return [n for n, part in enumerate(self.parts) if part.visible and part.role != "context"]

    def products(self, keys: Sequence[str], rules: CompiledSet) -> tuple[Shown, ...]:
        """Return what shows that the post is about one of these products; () where nothing does."""
        shown = tuple(Shown(key, None) for key in keys if key in self.declared)
        for key in keys:
            for query in rules.products.get(key, ()):
                if query.id in self.declared and query.id != key:
                    shown += (Shown(query.id, None),)
                shown += self._named_places("product", query, rules)
        return shown

    def signal(self, key: str, rules: CompiledSet) -> tuple[Shown, ...]:
        """Return what shows a signal; () where nothing does."""
        return tuple(
            shown for query in rules.signals.get(key, ()) for shown in self._named_places("signal", query, rules)
        )

    def _named_places(self, what: str, query: NamedQuery, rules: CompiledSet) -> tuple[Shown, ...]:
        key = (rules.rule_set.id, what, query.id)
        found = self._named.get(key)
        possible = self._could_show
        if found is None and possible is not None and name_in_index(*key) not in possible:
            found = self._named[key] = ()
        if found is None:
            product = what == "product"
            places = [
                Shown(query.id, Place(number, *span))
                for number, part in enumerate(self.parts)
                if part.role != "context" or (product and part.name == "account.bio")
                for span in _spans(
                    query, self._brand_scan(number, rules) if product else self.scan(number, rules), rules
                )
            ]
            found = self._named[key] = tuple(places)
        return found

    def stance(self) -> str:
        """Return what the poster's comment does to what is shared: adopted, distanced or neutral."""
        if self._stance is None:
            if "shared" not in self.facts.has:
                self._stance = "neutral"
            else:
                comment = next((n for n, part in enumerate(self.parts) if part.name == "text"), None)
                self._stance = "adopted" if comment is None else find_stance(self.reading(comment))
        return self._stance

    def scene(self, part: int) -> Scene:
        """Return what the binding of imputations must know of the post around a part; made once a part."""
        found = self._scenes.get(part)
        if found is None:
            found = self._scenes[part] = self._scene(part)
        return found

    def _scene(self, part: int) -> Scene:
        post = self.post
        own = self.parts[part].role != "shared"
        by_name = {p.name: n for n, p in enumerate(self.parts)}
        scene = Scene(
            kind=self.facts.kind,
            channel=self.facts.channel,
            account=self.facts.account,
            own=own,
            stance="neutral" if own else self.stance(),
            has_media="media" in self.facts.has,
            has_link="links" in self.facts.has,
        )
        if post is None:
            return scene
        scene.handle = post.account.handle
        scene.reply_handle = post.reply_to.account.handle if post.reply_to is not None else ""
        scene.shared_handle = post.shared.account.handle if post.shared is not None else ""
        scene.reply_to = self.reading(by_name["reply_to.text"]) if "reply_to.text" in by_name else None
        scene.shared = self.reading(by_name["shared.text"]) if own and "shared.text" in by_name else None
        scene.thread = tuple(self.reading(n) for name, n in by_name.items() if name.startswith("thread["))
        return scene


def _spans(query: NamedQuery, scan: Scan, rules: CompiledSet) -> Sequence[TokenSpan]:
    """Return where a named query matches, without what overlaps one of its exceptions."""
    spans = rules.finder(query.find)(scan)
    for exception in query.unless:
        if not spans:
            break
        others = rules.finder(exception)(scan)
        if others:
            spans = [(i, j) for i, j in spans if not any(a < j and b > i for a, b in others)]
    return spans
