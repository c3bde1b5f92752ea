# ruff: noqa: SIM905 -- a long row of words reads better unquoted
"""Write ``src/postguard/text/data/words.txt``: English words, the most frequent first.

The input is ``frequency_dictionary_en_82_765.txt`` of the PyPI package symspellpy 6.10.1 (MIT; made by Wolf Garbe
from the Google Books Ngram data, CC BY 3.0, and SCOWL).  Run from the root of the project::

    pip install symspellpy==6.10.1
    python tools/make_word_list.py
"""

from importlib.resources import files
from pathlib import Path

TARGET = Path("src/postguard/text/data/words.txt")
SIZE = 30_000

HEADER = """\
# English words, the most frequent first.  Made by tools/make_word_list.py; do not edit.
# Source: frequency_dictionary_en_82_765.txt of the PyPI package symspellpy 6.10.1 (MIT).  See README.md.
"""

WRITTEN_IN_TAGS = {
    1_000: (
        "dont cant wont isnt arent doesnt didnt wasnt couldnt wouldnt shouldnt havent hasnt youre theyre ive thats"
    ),
    2_000: "bitcoin crypto blockchain ethereum forex fintech ponzi nft defi altcoin altcoins stablecoin",
    8_000: (
        "airdrop airdrops hodl memecoin memecoins metaverse tokenomics staking presale btc eth ico ipo cfd "
        "cfds etf etfs nfts web blockchains cryptocurrency cryptocurrencies cryptos lambo moonshot rugpull rug "
        "shitcoin shitcoins hashtag selfie podcast podcasts influencer influencers giveaway giveaways binance "
        "coinbase dogecoin litecoin solana ripple satoshi fomo fud dyor roi apy apr yolo wfh tiktok instagram "
        "youtube facebook twitter linkedin whatsapp telegram smartphone buyback payday scammer scammers scamming "
        "fraudster fraudsters ripoff cashback sidehustle neobank paypal klarna brexit covid iphone app apps vlog "
        "prosecco gaslighting catfish deepfake deepfakes phishing ransomware malware paedo paedos"
    ),
}
"""Words that people join in hashtags and that books of the last century do not know or
spell otherwise; the key is the rank they get."""

NO_WORDS = frozenset(
    "st th nd rd il le la de et al un der die das und les des que por los las ing ed er es re co".split()
)
"""Entries of the source that are no English words and would cut hashtags to pieces."""


def main() -> None:
    """Write the file."""
    source = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    words = [line.split()[0] for line in source.splitlines() if line]
    keep = [w for w in words if w.isascii() and w.isalpha() and w not in NO_WORDS and (len(w) > 1 or w in "ai")][:SIZE]
    for place, extra in sorted(WRITTEN_IN_TAGS.items()):
        known = set(keep)
        keep[place:place] = [word for word in extra.split() if word not in known]
    TARGET.write_text(HEADER + "\n".join(keep) + "\n", encoding="ascii")
    print(f"{TARGET}: {len(keep)} words")


if __name__ == "__main__":
    main()
