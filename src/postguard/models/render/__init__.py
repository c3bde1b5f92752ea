"""One verdict in words, as terminal text and as HTML: pure functions."""
