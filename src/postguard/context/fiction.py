"""``fictional``: the post is about a film, a game, a book, a play or a song."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_fictional"]

_WINDOW: Final = 30

_CUES: Final = Cues("""
    film, films, movie, movies, novel, novels, novella, thriller, whodunnit, whodunit, screenplay, playwright, sitcom
    panto, pantomime, matinee, box office, cinema, cinemas, trailer, sequel, prequel, remake, spoiler, spoilers
    episode, episodes, season finale, finale, season|series 1|2|3|4|5|6|7|8|9|10|one|two|three|four|five, boxset
    box set, villain, villains, protagonist, antagonist, main character, fictional, fiction, fanfic, storyline, plot twist
    subplot, character in, characters in, plays a, plays the, starring, stars as, in the role of, cosplay, fancy dress, costume
    netflix, disney, marvel, hbo, anime, manga, comic book, graphic novel, monopoly, boss fight, final boss, boss level
    side quest, quest, npc, npcs, gameplay, playthrough, speedrun, video game, videogame, rpg, dlc, minecraft, fortnite
    roblox, skyrim, gta, the sims, call of duty, world of warcraft, playstation, xbox, nintendo, zelda, pokemon
    escape room, murder mystery, dungeons, d d, lyrics, lyric, song about, album, ballad, musical, theatre, theater
    stage play, the play, opera, eastenders, emmerdale, hollyoaks, coronation street, corrie, line of duty, the traitors
    peaky blinders, breaking bad, game of thrones, star wars, harry potter, james bond, sherlock, poirot, marple
    columbo, short story, audiobook, paperback, hardback, book club, reading the, page turner, wolf of wall street, the big short
    """)


def find_fictional(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the word that shows that what surrounds ``[i, j)`` is made up."""
    words = reading.words
    low, high = max(0, i - _WINDOW), min(len(words), j + _WINDOW)
    if _CUES.heads.isdisjoint(words[low:i]) and _CUES.heads.isdisjoint(words[j:high]):
        return None
    found = _CUES.last(words, low, i) or _CUES.first(words, j, high)
    return Signal("fictional", *found) if found is not None else None
