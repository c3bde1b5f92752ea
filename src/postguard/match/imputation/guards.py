"""What takes an imputation away: idiom, apology, exoneration, fiction, history, impersonation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.text.reading import Reading


def _table(text: str) -> dict[str, frozenset[str]]:
    table = {}
    for line in text.strip().splitlines():
        head, rest = line.split(":")
        for word in head.split():
            table[word] = frozenset(rest.split())
    return table


#: An imputation beside one of these words is an idiom or another sense.
_IDIOMS: Final = _table("""
steal steals stole stealing stolen: show shows thunder march heart hearts limelight deal bargain scene spotlight kiss win victory glance glances base bases moment moments draw identity identities style look recipe idea ideas christmas ball possession cars car sleep food lunch chips fries fry biscuit biscuits covers blanket duvet charger hoodie pen spot seat parking toy toys crown points
thief thieves: time joy hearts hope identity book lightning catches takes car sleep
rob robbed robs robbery robbing: strike wicket catch penalty win point points goal victory title us bank banks gone medal oscar grammy emmy award sleep time beckham
kill kills killed killing killer: it me app apps deal deals joke feature heels bee vibe instinct whale whales heat mood look outfit track tune bass riff queen queens mockingbird time workout legs feet process weed slug weeds switch bill boredom cold hangover headache laughing laughter dead curiosity prices bite shark sharks beast softly crossfit
murder murdered murderer murders: mystery rate rates horns hornets ballad dance dancefloor crows plot tune song weekend investigation she hunt podcast show book pizza burger curry pint kebab
beat beats beating beaten: record heart drum traffic heat rush queue odds cancer eggs egg drop music retreat clock them chelsea arsenal liverpool city united spurs bush
shot shoot shooting shoots: photo video film stars clip tequila goal target range gun up movie scene ad him star
batter battered: fish pudding cod sausage bread pancake mars
assault: course bike rifle rifles weapons weapon
strangle choke choked choking choker: necklace collar neck point food chain
charge charged charges: battery phone card price fee fees account extra double ipad laptop full usb cable per customs premium atmosphere electrically car free twice up emotionally tesla money taxes tax
lie lies lying: down ahead beneath low in bed awake still detector detectors here there ins within dormant around ruins heavy sofa floor between behind somewhere with flat back next sunbathing ground grave
cheat cheats cheating cheater: day sheet sheets code codes meal meals diet death
bent: over spoon fender knee back backwards double out shape pipe knees bars it
crooked: tie teeth picture smile nose house line hook
fraud: prevention protection team teams department alert alerts analyst specialist awareness squad line investigator investigators detection act helpline cases office risk check checks control number
scam: alert awareness warning email emails text texts call calls callers likely
fix fixed fixes fixing: bug bugs issue issues problem it this that tonight car leak price prices rate fee fees term income my roof boiler costs cost penalty
bust: size gut flush waist bra bubble myth boom gym
broke broken breaks: record records down up news my heart leg arm his her bone into ground silence
toxic: waste assets asset chemicals masculinity relationship positivity gas fumes chemical sludge spill britney avenger
sick: beat bed day leave note pay children kids
snake snakes: plant oil bite pit pass year game ladders river skin
rat rats: race run pack trap king
rogue: one nation trader wave pixel pixels traders state states access legacy
shark sharks: tank week attack fin bait baby whale water
beast: mode boy boys beauty of quarters
monster monsters: energy truck inc ball munch hunter mash hunter drink raving job sale lake loch cookie under high
quack quacks: quack duck ducks
cowboy cowboys: boots hat dallas carter film builder beyonce stadium
spy spies: kids novel thriller glass balloon film book who catcher
drug drugs: company companies store price prices trial trials test policy war administration prescription discovery development overdose legal maker
dealer dealers: car card antiques art dealership wheeler authorised official plant price
dealing: with desk in cards
dope: song tune track beat outfit shoes look as that so
high: school street hopes five court score time
trafficking: awareness charity victims laws
poison poisoned: ivy food carbon prune chalice control rat cache dart
guilty: pleasure pleasures conscience feel feeling feels felt look looking face
spoiled: rotten
doctor doctored: who
abuse abused abusing: power system teams team desk report reporting alcohol substance child survivors helpline hotline victims prison drug language
fake: news tan fur eyelashes nails lashes plants leather id smile smiling lawn snow blood grass profile profiles accounts account
drunk: history love text texting
bloody: mary
killing: machine joke eve fields me
con cons: carne pro pros comic air
shady: slim spot corner tree trees lane acres side
criminal: barrister lawyer lawyers solicitor solicitors law justice defence defense court code appeal bar record waste
charming: prince
beaten: egg eggs track up
inside: out job
""")

_BEFORE: Final = _table("""
robbery: train
thief: time car joy book lightning like catch
thieves: among honour
killer: serial weed slug pain buzz lady weekend natural passion
murder: get awful bloody
traitor: the
shark: card pool
rat: lab gym mall
race: arms
criminal: smooth
dealer: card car double plant
beast: mode cute wild
monster: cookie loch little
liar: terrible bad rubbish
fraud: anti counter ad invoice card identity prevent reducing fighting stop against report preventing tackling combat
abuse: against anti
lie: white let
lies: here where
crime: true anti hate partners
fake: deep
guilty: feel feeling felt feels
cheat: keto
hack: life ikea growth
hacks: life ikea growth
""")

_APOLOGY: Final = frozenset("apologise apologize apologised apologized apologies apology retract retracted retraction correction corrections clarify".split())
_WRONG: Final = frozenset("wrong mistaken misled incorrect error mistake confused".split())
_OWNERS: Final = frozenset("i we our my us".split())
_EXONERATING: Final = frozenset(
    "cleared acquitted exonerated innocent wrongly untrue baseless unfounded disproved debunked wrongfully mistakenly "
    "deny denies denied denying refutes refuted rejects rejected dismisses exoneration unproven false falsely defends quashed overturned".split()
)
_FICTION: Final = frozenset(
    "film films movie movies novel novels villain villains character characters panto pantomime spoiler spoilers episode "
    "episodes matinee whodunnit whodunit sitcom playwright fictional fiction cosplay prequel sequel screenplay netflix "
    "marvel avengers starring stars storyline plot protagonist antagonist anime manga rpg gameplay playthrough "
    "sims minecraft fortnite gta skyrim lyrics lyric album boxset thriller theatre theater musical karaoke playstation xbox monopoly "
    "eastenders emmerdale corrie coronation hollyoaks poirot marple columbo broadchurch trailer remake dvd".split()
)
_IMPERSONATION: Final = frozenset(
    "impersonating impersonate impersonates impersonated impersonators impersonator impersonation posing "
    "phishing spoof spoofed spoofing masquerading cloned lookalike phish smishing vishing bogus".split()
)
_STATING: Final = frozenset("think believe mean means know say saying said suggesting suggest claiming claim calling accusing implying call sure convinced".split())
#: *I'm not saying he is a thief, but …* says that he is.
_APOPHASIS = 8
_OLD_YEAR = 1960
_YEAR_DIGITS = 4
_WINDOW = 4


def idiom(view: View, i: int, j: int) -> str:
    """Return the word that makes the imputation an idiom, or ""."""
    if j - i > 2:  # noqa: PLR2004
        return ""
    for k in range(i, j):
        word = view.words[k]
        after = _IDIOMS.get(word)
        if after is not None:
            for near in view.words[j : min(view.end, j + _WINDOW)]:
                if near in after:
                    return near
        before = _BEFORE.get(word)
        if before is not None:
            for near in view.words[max(view.start, i - 2) : i]:
                if near in before:
                    return near
    return ""


def apologises(reading: Reading) -> bool:
    """Tell whether the post apologises for or corrects what was said."""
    words = reading.words
    present = set(words)
    if "correction" in present and words[0] == "correction":
        return True
    for cue in _APOLOGY & present:
        at = words.index(cue)
        near = words[max(0, at - 5) : at + 6]
        if not _OWNERS.isdisjoint(near) and not {"should", "must", "demand", "owe", "owes", "waiting"} & set(near):
            return True
        if at <= 3 and cue.startswith("apolog") and {"to", "for"} & set(words[at : at + 4]):  # noqa: PLR2004
            return True
    for cue in _WRONG & present:
        at = words.index(cue)
        near = words[max(0, at - 4) : at]
        if {"i", "we"} & set(near) and {"was", "were", "got", "it", "made"} & set(near):
            return True
    return "accept" in present and not {"i", "we"}.isdisjoint(words[max(0, words.index("accept") - 3) : words.index("accept")])


def exonerated(view: View, i: int, j: int) -> str:
    """Return the word by which the sentence clears or disputes, or ""."""
    words = view.words
    for k in range(max(view.start, i - 10), min(view.end, j + 8)):
        word = words[k]
        if word in _EXONERATING and not i <= k < j and (word != "innocent" or view.word(k + 1) in {"of", "until", ""} or view.word(k - 1) in {"is", "was"}):
            return word
        if word == "no" and view.word(k + 1) in {"evidence", "truth", "proof", "suggestion", "basis"} and k < i:
            return "no " + view.word(k + 1)
        if word == "not" and view.word(k + 1) in {"true", "guilty", "proven"}:
            return "not " + view.word(k + 1)
        if word in _STATING and k < i and words[k - 1] in {"t", "not", "never", "dont", "isnt"} and "but" not in words[j : j + _APOPHASIS]:
            return "not " + word
        if word in {"stop", "quit"} and view.word(k + 1) in {"calling", "accusing", "saying"} and k < i:
            return word + " " + view.word(k + 1)
    return ""


def is_fiction(reading: Reading) -> str:
    """Return the word that shows that the post is about fiction or games, or ""."""
    words = reading.words
    if "drama" in words and not {"bbc", "itv", "tv", "netflix", "crime", "period", "new"}.isdisjoint(words):
        return "drama"
    return min(_FICTION.intersection(words), default="")


def is_impersonation(reading: Reading) -> bool:
    """Tell whether the post warns of people who pass themselves off as somebody."""
    words = reading.words
    if not _IMPERSONATION.isdisjoint(words):
        return True
    joined = " ".join(words)
    return "pretending to be" in joined or "pretend to be" in joined or "claiming to be" in joined or "say they are from" in joined or "using our" in joined or "in our name" in joined or "says they are from" in joined


def is_history(reading: Reading) -> bool:
    """Tell whether the post names a year before living memory."""
    return any(
        len(w) == _YEAR_DIGITS and w.isdigit() and w[0] == "1" and int(w) < _OLD_YEAR for w in reading.words
    ) or "century" in reading.words  # fmt: skip
