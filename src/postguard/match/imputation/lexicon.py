# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""What part of speech an imputation is: it decides on which side of it the accused stands.

`P` a noun for a person (thief) · `A` an adjective or predicate (corrupt, on the take) · `V` a verb
whose subject is accused (stole) · `G` its -ing form · `N` a participle whose sufferer is accused
(arrested) · `C` a noun for the deed (theft) · `O` a phrase that takes the accused as its object
(scammed by, stay away from).
"""

from __future__ import annotations

from typing import Final

from postguard.match.targets.vocabulary import ROLES
from postguard.match.targets.wordset import word_set

_VOWELS = frozenset("aeiou")
_DOUBLING = word_set(
    "kidnap rip rob con nab grab stab pilfer drug mug trap dupe chop rig skim snort bug shag spin slap bet scam nick"
)


def _forms(bases: str) -> dict[str, str]:
    """Return the past forms (`V`) and -ing forms (`G`) of regular verbs, with the bases."""
    out = {}
    for base in bases.split():
        out[base] = "V"
        out[base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")] = "V"
        if base.endswith("y") and base[-2] not in _VOWELS:
            stem = base[:-1]
            out[stem + "ied"], out[stem + "ies"], out[base + "ing"] = "V", "V", "G"
        elif base.endswith("e"):
            out[base + "d"], out[base[:-1] + "ing"] = "V", "G"
        else:
            tail = base[-1] if base in _DOUBLING else ""
            out[base + tail + "ed"], out[base + tail + "ing"] = "V", "G"
    return out


_SUFFERED: Final = (
    "rob con scam defraud swindle fleece dupe extort blackmail burgle mug loot assault batter beat punch thump "
    "strangle choke throttle stab shoot murder kill kidnap torture threaten stalk rape molest grope groom abuse harass "
    "spike traffic drug bribe deceive mislead cheat bully intimidate gaslight poison attack slap kick glass headbutt "
    "neglect starve exploit manipulate embezzle steal steal hack forge falsify rig fix overcharge rip conned victimise bitten "
    "short-change hoodwink launder pilfer shoplift skim loot smuggle vandalise desecrate sabotage silence"
)
"""Verbs whose passive subject is the victim, not the accused."""

_OTHER: Final = (
    "lie embezzle launder pilfer shoplift loot fiddle cook forge falsify fabricate doctor plagiarise collude conspire "
    "smuggle deal peddle snort inject perjure backstab dodge evade pocket siphon syphon skim misappropriate divert "
    "scrounge sponge leech desert betray vandalise desecrate deface incite threaten botch bodge butcher owe default "
    "abscond vanish brandish expose flash abandon cover hush bury rig orchestrate mastermind profiteer cheat shag "
    "stalk sell tamper clock mistreat overcharge mis-sell missell phoenix fudge massage fib bluff misuse abuse "
    "whitewash bury suppress destroy shred leak spy collaborate radicalise dope drink-drive"
)

PROCESS: Final = word_set(
    "arrested charged convicted jailed imprisoned sacked fired suspended raided investigated expelled banned "
    "prosecuted fined cautioned bailed remanded indicted disbarred disciplined blacklisted dismissed probed "
    "struck nicked sentenced caged detained collared barred disqualified debarred censured reprimanded deported "
    "tagged outed busted sectioned evicted removed sued accused suspected exposed bought paid declared jail "
    "arrest sack fire prosecute imprison suspend banged locked hauled dragged tried reported named "
    "court-martialled bribed cancelled booted subpoenaed interrogated questioned impeached impeach ousted "
    "deselected unmasked"
)

_PERSON: Final = word_set(
    "thief thieves liar liars crook crooks fraud frauds fraudster fraudsters scammer scammers conman conmen "
    "swindler swindlers cheat cheats cheater cheaters burglar burglars robber robbers shoplifter embezzler "
    "embezzlers forger blackmailer extortionist grifter grifters shyster shysters spiv spivs chancer chancers "
    "rogue rogues racketeer launderer murderer murderers killer killers thug thugs abuser abusers stalker "
    "stalkers gangster gangsters hitman kidnapper arsonist hooligan rapist rapists paedophile paedophiles "
    "pedophile pedophiles paedo paedos pedo pedos peedo nonce nonces molester molesters groomer groomers predator "
    "predators pervert perverts perv pervs flasher voyeur trafficker traffickers pimp pimps beast creep harasser "
    "dealer dealers smackhead crackhead junkie junkies cokehead druggie druggy addict addicts alcoholic "
    "alcoholics alky alkie drunk drunkard stoner doper terrorist terrorists jihadi jihadist sympathiser bomber "
    "extremist extremists traitor traitors spy spies agent agents criminal criminals felon felons crim crims "
    "charlatan charlatans impostor imposter fake phoney phony catfish hypocrite hypocrites snake snakes rat rats "
    "fibber perjurer plagiarist backstabber racist racists bigot bigots antisemite antisemites anti-semite "
    "islamophobe homophobe transphobe misogynist misogynists sexist sexists nazi nazis neonazi fascist fascists "
    "supremacist supremacists islamist xenophobe apologist incel denier quack quacks cowboy cowboys butcher hack "
    "shark sharks incompetent bully bullies adulterer adulteress homewrecker slag slut tart whore prostitute "
    "prostitutes hooker escort shagger bankrupt debtor scab psychopath sociopath narcissist psycho nutter schizo "
    "lunatic coward cowards monster monsters parasite parasites leech leeches sponger scrounger vandal vandals "
    "deserter grass snitch informer collaborator scum scumbag scumbags lowlife deadbeat jailbird convict excon "
    "ex-con lag crackpot walt scoundrel villain kleptomaniac stooge puppet shill plant profiteer oligarch "
    "operative wife-beater wifebeater womaniser philanderer offender offenders culprit culprits suspect suspects "
    "perpetrator tyrant dictator psychopaths sociopaths poison anthrax cancer vermin 🤥 🐍 🐀 cult freak weirdo pest "
    "fiddler sadist toerag ratbag wrongun bellend muppet clown idiot moron numpty prat plonker twat cunt prick "
    "wanker arsehole asshole loser melt imbecile cretin complainant accuser victim abortionist trickster "
    "tax-dodger dodger evader grooming-gang theif theifs theives peado peados peadophile walts"
)

_ADJECTIVES: Final = word_set(
    "corrupt crooked bent dishonest fraudulent deceitful untrustworthy two-faced slippery slimy racist sexist "
    "misogynistic bigoted antisemitic homophobic transphobic islamophobic xenophobic fascist abusive violent "
    "dangerous negligent incompetent unqualified uninsured unlicensed unsafe toxic unhinged demented deranged "
    "insane psychotic evil vile wicked heartless cruel sadistic treasonous guilty bankrupt insolvent bust skint "
    "broke illegal dodgy shady criminal handsy creepy perverted predatory addicted jealous drunk stoned high "
    "pissed suicidal bipolar infected hypocritical manipulative vindictive greedy unscrupulous unethical "
    "unprofessional shoddy counterfeit fake bogus contaminated disgraced shameless treacherous disloyal murderous "
    "inhuman barbaric extremist unfit thieving lying cheating scamming robbing conniving scheming complicit "
    "culpable biased rigged fixed leaky crazy mad mental stupid useless pathetic thick dim hopeless lazy"
)

_IRREGULAR: Final = word_set(
    "stole steals took takes beat beats shot knew sold sells owes owe cheats nicks lies lied lie led leads fixes "
    "got gets had has hid hides made makes paid pays ran runs slept sleeps spent gave gives did does left leaves "
    "lost kept keeps put puts drove drives killed kills refuses refused fails failed likes loves wants used uses "
    "bought buys brags forged broke breaks ripped rips stitched stabbed screwed swore committed commits never "
    "shook struck threw grabs grabbed touched touches sent sends offered accepts accepted pockets pocketed "
    "belongs deserves goes go rot rots knows hires hired employs employed exploits preys preyed watches watched "
    "hit hits fucked screws shafted ghosted vanished disappeared should must ought needs need cannot can will "
    "would may is are was were went gone couldn don dont won doesn didn hasn haven isn doesnt didnt hasnt wont "
    "shouldn wasn blew sat burned burnt passes passed turned turns wound winds flogged flogs helped helps dipped "
    "dips drained wears wore earned wrote writes spits sedates drugs ties walks begs asks pulls pulled serves "
    "served came chased chases pushed shoved expels changed changes bankrupted swindled sits milked milks bled "
    "bleeds torched starves neglects neglected follows messages messaged told tells lives like want know thinks "
    "tweets tweeted says said claims demands insists called stood stands fed feeds fell wrecked "
    "destroyed ruined tried tries"
)

_VERBS: Final = {
    **_forms(_OTHER),
    **_forms(_SUFFERED),
    **dict.fromkeys(_IRREGULAR, "V"),
    "going": "G", "lying": "G", "stealing": "G", "beating": "G", "shooting": "G", "selling": "G", "dealing": "G", "cheating": "G",
    "taking": "G", "sleeping": "G", "having": "G", "running": "G", "owing": "G", "paying": "G", "hiding": "G",
}  # fmt: skip

#: After a form of *be* these are states of the subject (is lying, was drinking), not a passive.
_PREDICATES_OPEN = word_set("on in under off behind up at out for not too over full above near")
_OBJECT_TAKERS = word_set(
    "avoid boycott beware steer stay ask warning lock keep watch parents women ladies girls think prosecute jail "
    "arrest imprison"
)
_FORBIDDING = word_set("don dont never do")
_BARE_VERBS = word_set(
    "hire trust use buy book deal pay let leave touch go employ give do get accept be donate take work bank rent"
)
CONDUCT: Final = word_set(
    "comments comment remarks remark tweet tweets views view behaviour behavior conduct rant rants speech posts "
    "post claims claim demands demand dealings deal deals scheme schemes practices actions act acts attack "
    "attacks abuse slurs joke jokes video statements"
)
#: Nouns that are verbs too: after *his*, *the*, *of* they are the deed.
_NOUN_OR_VERB = word_set(
    "lies lie steal cheat con cons scam scams fiddle bribe bribes abuse abuses attack attacks murder rape assault "
    "assaults threatens blackmail bung affair looting cover murders rapes beating stabbing shooting lying "
    "cheating"
)
_NOUN_BEFORE = word_set(
    "the a an this that these his her their your its my our of into about for more many another yet all no other "
    "s such with from by"
)
_PARTICIPLES_SUFFERED = frozenset(form for form, kind in _forms(_SUFFERED).items() if form.endswith("ed")) | word_set(
    "beaten shot stolen conned led struck hit forged bitten misled fed ripped sold slept bought hidden"
)


_AFTER_ADJECTIVE = word_set("of to with on at in for as about around over by from up")
_PERSON_ENDINGS = word_set(
    "cow git bastard bitch sod toad driver boss mother father dad parent actor beater toucher fiddler payer "
    "runner baron mule smuggler owner fixer doctor lawyer con supporter preacher merchant merchants artist "
    "artists farmer robber burner user un tom enabler pull copycat fantasist pretender copper coppers cop cops "
    "savile walt"
)


_BODILY: Final = word_set(
    "beat beats hit hits attack attacks attacked threaten threatens threatened shot shoot shoots kill kills "
    "killed punch punches punched kick kicks kicked slap slaps slapped abuse abuses abused batter batters "
    "battered thump thumped choke chokes choked stab stabs stabbed grab grabs grabbed throttle throttled poison "
    "poisons poisoned murder murders murdered assault assaults assaulted beating hitting attacking threatening "
    "shooting killing punching kicking slapping abusing battering choking stabbing poisoning assaulting headbutt "
    "headbutted"
)


def is_bodily(word: str) -> bool:
    """Tell whether a verb accuses only where it is done to a living being (not *beats the market*)."""
    return word in _BODILY


_IMPERATIVES = word_set("fire sack jail arrest suspend prosecute imprison impeach")


def is_suffered(word: str) -> bool:
    """Tell whether the subject of a passive of this participle is the victim."""
    return word in _PARTICIPLES_SUFFERED


def classify(words: tuple[str, ...], i: int, j: int) -> str:
    """Return the class of the imputation `words[i:j]`, by its head."""
    first, last = words[i], words[j - 1]
    if j - i > 1:
        if last in {"by", "of"} and (
            first in _OBJECT_TAKERS or is_suffered(first) or last == "by" or first in {"victim", "victims"}
        ):
            return "O"
        if last == "of" and first in {"greed", "searched", "raided", "searching", "arrest"}:
            return "O"
        if first in {"let", "leave", "leaving", "letting", "throw"}:
            return "O"
        verb = words[i + 2] if words[i + 1] in {"t", "not", "ever"} and j - i > 2 else words[i + 1]
        if (
            first in _OBJECT_TAKERS
            or (first in _FORBIDDING and verb in _BARE_VERBS)
            or (first == "wouldn" and verb == "trust")
        ):
            return "O"
        if first in {"bought", "paid"} and words[i + 1] not in {"off", "for", "and", "by"}:
            return "V"
        if first == "tried" and words[i + 1] == "to":
            return "V"
        if last in CONDUCT or first == "missing":
            return "C"
        if first in PROCESS and first not in _IMPERATIVES and last not in _PERSON:
            return "N"
        if j - i > 2 and first not in _VERBS and first not in _ADJECTIVES and first not in _PREDICATES_OPEN:
            shape = _verb_shape(first)
            if shape:
                return shape
        if last.endswith("ing") and first not in _VERBS and not first.endswith("ing") and first not in _PREDICATES_OPEN:
            return "C"
        if first.endswith("ing") and first in _VERBS and last not in _PERSON and last not in _PERSON_ENDINGS:
            return "G"
        if first in _PREDICATES_OPEN or (
            first in _ADJECTIVES and (words[i + 1] in _AFTER_ADJECTIVE or last in _ADJECTIVES)
        ):
            return "A"
        if (
            last in _PERSON_ENDINGS
            or (first in _ADJECTIVES and last in ROLES)
            or (last in {"of", "for"} and first in _PERSON)
        ):
            return "P"
        if first in _ADJECTIVES and last not in _PERSON:
            return "C"
        if first in PROCESS:
            return "N"
        if first in _VERBS and last not in _PERSON:
            return _VERBS[first]
        if first.endswith("ing") and last not in _PERSON:
            return "G"
    if j - i == 1 and first in _OBJECT_TAKERS:
        return "O"
    kind = _word_class(last if last not in {"up", "off"} else first)
    if kind in {"V", "G"} and last in _NOUN_OR_VERB and i > 0 and words[i - 1] in _NOUN_BEFORE:
        return "C" if kind == "V" or words[i - 1] in {"the", "of", "his", "her", "their"} else kind
    return kind


def _verb_shape(word: str) -> str:
    """Return the class of the verb that a longer phrase begins with, by its ending, or ""."""
    if word.endswith("ing"):
        return "G"
    return "V" if word.endswith(("ed", "es", "ts", "ks", "ns", "ds", "rs", "ps", "ls", "ws", "ys")) else ""


def _word_class(word: str) -> str:
    if word in _PERSON:
        return "P"
    if word in _ADJECTIVES:
        return "A"
    if word in PROCESS:
        return "N"
    if word in _VERBS:
        return _VERBS[word]
    if word.endswith("ing"):
        return "G"
    if word.endswith(("less", "ish", "ous")):
        return "A"
    if word.endswith("ed") or word == "stolen":
        return "V"
    if word.endswith(("ster", "phile", "ist", "head", "monger", "eer", "sters", "ists")):
        return "P"
    return "C"


_ABUSIVE = word_set(
    "nasty horrible filthy dirty disgusting rotten sick twisted able ugly fat little old big bloody total "
    "utter complete absolute fucking stinking snivelling whining lying thieving cheating scheming conniving "
    "manipulating robbing scamming two faced jumped bald ginger posh rich smug arrogant odious loathsome "
    "repugnant repulsive corrupt entitled spoilt spoiled lazy worthless despicable ghastly awful dreadful slimy "
    "greasy alleged notorious tightest known convicted serial self confessed proven certified brazen open blatant "
    "pure outright plain daylight sheer"
)


def is_adjective(word: str) -> bool:
    """Tell whether a word may stand before a person's noun as one more reproach."""
    return (
        word in _ADJECTIVES
        or word in _PERSON
        or word in _ABUSIVE
        or word in PROCESS
        or word.isdigit()
        or word.endswith(("ish", "ous", "less", "est"))
    )


def is_person_noun(word: str) -> bool:
    """Tell whether a word names a kind of person."""
    return word in _PERSON
