"""The named references: other people's engines on the same posts with the same terms. What is not installed is not measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Check = Callable[[str], object]


def aho_corasick(terms: Sequence[str]) -> Check:
    """One scan by a Rust automaton: no word ends, no look-alikes, no verdict."""
    import ahocorasick_rs  # noqa: PLC0415

    find = ahocorasick_rs.AhoCorasick(list(terms)).find_matches_as_indexes
    return lambda text: find(text.lower())


def phrase_matcher(terms: Sequence[str]) -> Check:
    """Make spaCy's PhraseMatcher over its blank English tokeniser, whatever the case of a letter."""
    import spacy  # noqa: PLC0415
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("HOUSE", [nlp.make_doc(term) for term in terms])
    return lambda text: matcher(nlp.make_doc(text))


def presidio(terms: Sequence[str]) -> Check:
    """Make Presidio's AnalyzerEngine with one deny list and a blank spaCy tokeniser: no model, no other recogniser."""
    import spacy  # noqa: PLC0415
    from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry  # noqa: PLC0415
    from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine  # noqa: PLC0415

    nlp = spacy.blank("en")

    class Blank(NlpEngine):  # type: ignore[misc]
        """What Presidio asks of a tokeniser, and no more."""

        def load(self) -> None:
            """Load nothing."""

        def is_loaded(self) -> bool:
            """Nothing has to be loaded."""
            return True

        def process_text(self, text: str, language: str) -> NlpArtifacts:
            """Cut the text into words."""
            words = nlp.make_doc(text)
            return NlpArtifacts([], words, [w.idx for w in words], [w.lower_ for w in words], self, language)

        def process_batch(self, texts: Any, language: str, **_: Any) -> Any:  # noqa: ANN401
            """Cut texts into words."""
            return ((text, self.process_text(text, language)) for text in texts)

        def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002
            """No word is left out."""
            return False

        def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002
            """No word is punctuation."""
            return False

        def get_supported_entities(self) -> list[str]:
            """Names of its own it finds none."""
            return []

        def get_supported_languages(self) -> list[str]:
            """English."""
            return ["en"]

    recogniser = PatternRecognizer(supported_entity="HOUSE", deny_list=list(terms))
    registry = RecognizerRegistry(recognizers=[recogniser], supported_languages=["en"])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
    return lambda text: analyzer.analyze(text, language="en", entities=["HOUSE"])


def finprom() -> Check:
    """autoai-finprom with its own rules, which are about UK financial promotions too."""
    from finprom.scanner import FinPromScanner  # noqa: PLC0415

    scanner = FinPromScanner()
    return lambda text: scanner.scan(text, product_type="investment", ai_enhance=False)


def made(make: Callable[[], Check]) -> Check | str:
    """Return a peer, or why it is not measured."""
    try:
        peer = make()
        peer("Guaranteed returns for everyone, risk free.")
    except ImportError as error:
        return f"not measured: {error.name or 'a package'} is not installed"
    except Exception as error:  # noqa: BLE001 -- a peer that breaks must not end the run
        return f"not measured: {type(error).__name__}: {str(error)[:80]}"
    return peer
