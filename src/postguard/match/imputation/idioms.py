# ruff: noqa: E501 -- one line a letter or an imputation, so that a changed word is a readable diff
"""Words beside which an imputation is none: *stole the show*, *a killer deal*, *car dealer*."""

from typing import Final


def _table(text: str) -> dict[str, frozenset[str]]:
    """Read lines of *words: the words that make idioms of them*."""
    table = {}
    for line in text.strip().splitlines():
        head, rest = line.split(":")
        for word in head.split():
            table[word] = frozenset(rest.split())
    return table


#: An imputation beside one of these words is an idiom or another sense.
IDIOMS: Final = _table("""
steal steals stole stealing stolen: haircut hairstyle jumper show shows thunder march heart hearts limelight deal bargain scene spotlight kiss win victory glance glances base bases moment moments draw identity identities style look recipe idea ideas christmas ball possession cars car sleep food lunch chips fries fry biscuit biscuits covers blanket duvet charger hoodie pen spot seat parking toy toys crown points
thief thieves: time joy hearts hope identity book lightning catches takes car sleep
rob robbed robs robbery robbing: strike wicket catch penalty win point points goal victory title us bank banks gone medal oscar grammy emmy award sleep time beckham
kill kills killed killing killer: it me app apps deal deals joke feature heels bee vibe instinct whale whales heat mood look outfit track tune bass riff queen queens mockingbird time workout legs feet process weed slug weeds switch bill boredom cold hangover headache laughing laughter dead curiosity prices bite shark sharks beast softly crossfit
murder murdered murderer murders: mystery rate rates horns hornets ballad dance dancefloor crows plot tune song weekend investigation she hunt podcast show book pizza burger curry pint kebab
beat beats beating beaten: record heart drum traffic heat rush queue odds cancer eggs egg drop music retreat clock them chelsea arsenal liverpool city united spurs bush
shot shoot shooting shoots: photo video film stars clip tequila goal target range gun up movie scene ad him star
batter battered: record records fish pudding cod sausage bread pancake mars
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

#: The same, where the telling word stands before it.
BEFORE: Final = _table("""
robbery: train
thief: time car joy book lightning like catch
thieves: among honour
killer: serial weed slug pain buzz lady weekend natural passion
murder: get awful bloody
traitor: the
shot: portraits portrait photos photo pictures headshots footage images stills
snake: corn pet garter ball
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
