"""The closed classes of English that carry a binding: copulas, auxiliaries, negators, linking words.

Words are as a Reading has them: folded, and parted at the apostrophe (*isn't* is `isn`, `t`).
"""

from typing import Final

from postguard.match.targets.wordset import word_set

COPULAS: Final = word_set(
    "is was are were be been being am s re m remains remained becomes became isnt wasnt arent werent aint hes "
    "shes theyre youre ur ya yer seems seemed looks sounds turned proved proves considered called named labelled "
    "labeled branded deemed iz iss r"
)
BE_FORMS: Final = word_set("is was are were be been being am s re get gets got getting gotten isnt wasnt arent werent")
AUXILIARIES: Final = word_set(
    "has have had ve d will would ll can could should shall may might must do does did done having hasnt havent "
    "hadnt didnt doesnt dont shouldnt wouldnt couldnt cant wont gonna gotta hav"
)
CATENATIVES: Final = word_set(
    "tried tries trying try attempted attempts wanted wants used managed manages continued continues continue "
    "went goes going go on caught seen found kept keeps keep started starts began stopped loves likes prefers "
    "admitted admits to busy allowed paid known able out needs need deserves deserve supposed meant set about "
    "decided chose helped spent belongs ought round around"
)
ADVERBS: Final = word_set(
    "just really literally clearly obviously simply totally completely utterly absolutely always constantly often "
    "still again also too so very quite rather pretty now then once even only ever actually basically probably "
    "maybe perhaps apparently allegedly reportedly supposedly effectively definitely certainly surely honestly "
    "truly openly publicly unequivocally undeniably deliberately knowingly secretly repeatedly regularly brazenly "
    "violently sexually physically blatantly shamelessly falsely fraudulently illegally personally nothing but "
    "such both all yet already recently previously currently today yesterday fucking fuckin bloody effing f damn "
    "goddamn freaking friggin flipping sodding as well there long indeed frankly alleged here proper right "
    "straight up down seriously genuinely plain officially formally suddenly later first finally never-ending "
    "kinda sorta lowkey highkey deadass totes defo prob probs"
)
NEGATORS: Final = word_set(
    "not never no nor neither none nobody without hardly barely scarcely t isnt wasnt arent werent aint didnt "
    "doesnt dont hasnt havent hadnt wouldnt couldnt cannot cant nt"
)
NEGATED_STEMS: Final = word_set(
    "isn wasn aren weren don didn doesn hasn haven hadn won wouldn couldn shouldn can ain mustn needn"
)
FALSE_NEGATION: Final = word_set("just only merely simply solely")
DETERMINERS: Final = word_set(
    "a an the this that these those another such what some any every my your his her our their its no one most "
    "first known serial convicted proven certified self notorious nothing two three"
)
PREPOSITIONS: Final = word_set(
    "of to for from by with at in on about against like over under into onto off after before between through "
    "without towards toward near behind than via amid during regarding among"
)
RELATIVES: Final = word_set("who that which whos")
CONJUNCTIONS: Final = word_set("and or but nor & plus then")
CLAUSE_STARTS: Final = word_set(
    "because since while when where if unless although though whereas why how what whether until so cos cuz"
)
SELF: Final = word_set("i we me us im ive myself ourselves iam")
THING_SUBJECTS: Final = word_set(
    "it this that these those there what everything nothing something anything which whatever its thats theres"
)
CLASS_SUBJECTS: Final = word_set(
    "everyone everybody someone somebody anyone anybody nobody people whoever those who some many most one all "
    "ones none"
)
COMMIT: Final = word_set(
    "committed commit commits committing did does doing done runs ran running run operates operating operated "
    "orchestrated orchestrating pulled pulling involved engaged engages engaging practised practises perpetrated "
    "masterminded architected engineered planned covered covering admitted admits admit spreads spreading spread "
    "told tells telling peddles peddling peddled has had have having ordered carried made makes making promotes "
    "promoting supports supporting supported funds funding funded defends defending faces facing facilitated "
    "enabled enables enabling encourages encouraged fuelled incited inciting condoned condones love loves knew "
    "knows hid hiding hides accepts accepted took takes taking sharing shared shares posting posted posts pushing "
    "pushed condoning hold holds suffering suffered"
)
"""Verbs whose subject is answerable for the crime that is their object."""

LINKS: Final = word_set(
    "reporting exposing outing thanks thank congratulations congrats kudos bravo away divorced famous chucked "
    "kicked thrown booted hauled accused accuses accuse accusing guilty convicted suspected arrested charged "
    "sacked fired dismissed suspended jailed imprisoned nicked caught known notorious infamous wanted "
    "investigated tried prosecuted banned struck history record reputation expelled reported questioned indicted "
    "sued linked tied connected involved implicated complicit ashamed capable sentenced fined bailed cautioned "
    "removed ousted resigned quit exposed outed done pleaded admitted blamed responsible behind culpable "
    "answerable rumoured alleged embroiled mired engaged probed cleared acquitted apologised past life career "
    "years form shame detained remanded disgraced barred dropped disqualified stood pictured seen photographed "
    "hanging hangs posing posed allegations claims accusations evidence proof counts count charges part party "
    "addicted prone"
)
"""Words that tie a person to the crime named after *of, for, in, with, over*."""

PLEADING: Final = word_set(
    "accused accuses accuse accusing alleged suspected rumoured allegations claims accusations blamed"
)
"""Links by which the words are somebody's accusation, repeated."""

CALLING: Final = word_set(
    "call calls called calling brand brands branded branding label labels labelled labeled dub dubbed deem name "
    "named consider considers think thinks believe believes describe describes described make makes"
)

VERBAL: Final = word_set(
    "said says say saying think thinks thought know knows knew believe believes believed hate hates hated hear "
    "heard see sees saw seen want wants wanted get gets got make makes made take takes took give gives gave tell "
    "tells told ask asks asked find finds found catch catches caught call calls called stop stops stopped help "
    "helps helped fight fights fought need needs needed love loves loved like likes liked report reports reported "
    "prevent prevents protect protects protected hire hires hired work works worked deal deals dealt warn warns "
    "warned feel feels felt come comes came go goes went keep keeps kept let lets put puts run runs ran show "
    "shows showed meet meets met support supports supported defend defends defended exposes exposed expose "
    "investigate investigates investigated condemn condemns condemned denounce denounces denounced slam slams "
    "slammed blast blasts blasted claim claims claimed reveal reveals revealed wins won win beat beats lose loses "
    "lost faces face joins join leaves left leave watch watches watched read reads wrote write writes speak "
    "speaks spoke"
)
"""Common finite verbs: between a target and an imputation they mean that something else is said."""

LAUGHTER: Final = word_set("😂 🤣 😄 😆 😅 😜 😉 😁")

COURT: Final = word_set(
    "court courts judge judges jury juries tribunal magistrates magistrate inquest coroner ruling verdict hearing "
    "trial prosecutor prosecutors prosecution regulator ofcom ofsted gmc sra sdt icaew fca sec sfo cps police doj"
)
COMPLETED: Final = word_set(
    "convicted sentenced jailed imprisoned fined pleaded pleads guilty acquitted cleared disqualified ordered "
    "admonished reprimanded deported extradited"
)
PENDING: Final = word_set(
    "arrested charged indicted bailed remanded detained investigated investigation probe probed questioned trial "
    "prosecuted raided raid suspended suspect suspects suspected cautioned dock"
)
