"""Words that make a name, a role or a group: titles, posts held, company endings, kin, human nouns."""

from typing import Final

from postguard.match.targets.wordset import word_set

TITLES: Final = word_set(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness viscount earl cllr councillor "
    "alderman judge justice sgt sergeant constable inspector superintendent capt captain col colonel gen general "
    "lt lieutenant cpl corporal rev reverend revd father sister brother canon bishop archbishop rabbi imam sheikh "
    "pastor president senator congressman congresswoman governor mayor minister chancellor premier treasurer "
    "coach nurse detective auntie aunt uncle sheriff"
)
"""Before a capitalised word these make it a person."""

SHORT_TITLES: Final = word_set("mr mrs ms dr prof sir lord lady cllr dame baroness")
"""Titles plain enough to make a name even of words in lower case."""

COMPANY_ENDINGS: Final = word_set(
    "ltd limited plc llp llc inc corp corporation gmbh group holdings solicitors builders roofing plumbers "
    "plumbing motors lettings estates homes properties bank capital partners associates consulting consultants "
    "insurance finance financial investments airlines airways telecom energy foods brewery records studios "
    "construction scaffolding electricals electrical heating joinery landscapes interiors kitchens windows "
    "removals cars taxis garage garages autos dental clinic pharmacy surgery school academy college university fc "
    "united rovers city athletic wanderers foundation charity trust hospital housing ventures recruitment "
    "logistics couriers haulage security media agency industries enterprises contractors technologies pharma "
    "supermarket home house kitchen bar grill farm farms centre loans tyres carpets blinds drains driveways "
    "caterers vets kennels nurseries bakery cafe restaurant hotel pub inn tavern salon gym fitness"
)
"""The last word of a capitalised sequence that is a firm or another body."""

NOT_NAMES: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thurs fri sat sun christmas easter xmas halloween ramadan eid diwali hanukkah brexit covid britain british "
    "england english scotland scottish wales welsh ireland irish uk usa us eu america american americans europe "
    "european europeans france french germany german germans spain spanish italy italian russia russian russians "
    "ukraine ukrainian china chinese japan japanese india indian indians pakistan pakistani african africa "
    "australian australia canadian canada mexican mexico mexicans israel israeli israelis palestine palestinian "
    "palestinians gaza iran iranian iraq iraqi syria syrian syrians turkey turkish greek greece polish poland "
    "dutch belgian swedish sweden norwegian norway danish finnish brazilian brazil korean korea vietnam afghan "
    "afghanistan arab arabs muslim muslims islam islamic christian christians christianity catholic catholics jew "
    "jews jewish hindu hindus sikh sikhs buddhist tory tories labour lib libs dem dems democrat democrats "
    "republican republicans gop snp ukip lefty lefties liberal liberals conservative conservatives remainer "
    "remainers leaver brexiteer brexiteers maga antifa nazi nazis commie commies marxist marxists communist "
    "communists socialist socialists isis hamas taliban al qaeda ira kkk london manchester birmingham leeds "
    "liverpool bristol glasgow edinburgh cardiff belfast york new washington texas california florida chicago "
    "boston paris berlin rome madrid moscow beijing tokyo delhi mumbai dubai nigeria kenya ghana zimbabwe hmrc "
    "nhs bbc itv cnn fbi cia mi5 mi6 nca met fca ico police court parliament commons lords senate congress "
    "government council home office cabinet supreme high crown magistrates god jesus christ allah lol omg wtf "
    "lmao rt fyi tbh imo smh wow btw dm pm am tv ok okay twitter facebook instagram tiktok youtube linkedin "
    "whatsapp snapchat reddit google netflix internet blacks whites asians asian jihad sharia bitcoin btc eth "
    "ethereum xrp crypto nft nfts defi altcoin thief thieves liar liars crook crooks fraud fraudster scammer "
    "scammers scam fascist fascists racist racists bigot rapist paedophile paedo pedo nonce terrorist terrorists "
    "traitor traitors murderer criminal criminals cheat cheats hypocrite coward idiot moron boko haram daesh "
    "hezbollah hizbollah irs clown scum salute alt hooligan thug thugs pervert psycho nope yep yeah nah haha "
    "lmfao ffs omfg gonna gotta dont cant wont thats whats hes shes theyre youre im ive isnt esquire esq phd obe "
    "mbe cbe kc qc jr sr mosque mosques covid19 lockdown vax antivax brexiters remoaner wtaf tf smfh bro bruh "
    "dude retweet rts dow nasdaq ftse ceo cfo cto md hr pr ai it iot vip faq aka"
)
"""Capitalised words that are never the person or firm somebody accuses."""

DEAD_OR_INVENTED: Final = word_set(
    "hitler stalin mao lenin mussolini napoleon crippen macbeth hamlet othello iago shylock fagin dracula "
    "frankenstein voldemort sauron moriarty sherlock hannibal lecter chigurh ripley thanos loki joker batman "
    "superman spiderman scrooge grinch judas pilate nero caligula henry viii goebbels himmler goering mengele "
    "franco pinochet ceausescu bonnie clyde capone dillinger madoff ponzi brutus caesar cleopatra rasputin "
    "robespierre cromwell guy fawkes shipman savile epstein bundy dahmer gacy manson jesus satan devil lucifer "
    "santa simpson homer bart corleone soprano heisenberg lannister cersei joffrey snape malfoy draco vader "
    "palpatine scar ursula maleficent cruella hook gollum smeagol blofeld goldfinger bond poirot marple columbo "
    "rebus morse luther"
)
"""Names that, standing alone, are long dead or never lived; nobody can sue for them."""

INVENTED_FULL: Final = frozenset(
    {
        ("hannibal", "lecter"), ("anton", "chigurh"), ("tom", "ripley"), ("sherlock", "holmes"), ("guy", "fawkes"),
        ("walter", "white"), ("tony", "soprano"), ("darth", "vader"), ("lady", "macbeth"), ("dr", "crippen"),
        ("jack", "ripper"), ("al", "capone"), ("dick", "turpin"), ("robin", "hood"), ("adolf", "hitler"),
        ("joseph", "stalin"), ("jimmy", "savile"), ("jeffrey", "epstein"), ("harold", "shipman"),
        ("bernie", "madoff"), ("bonnie", "clyde"), ("captain", "hook"), ("bill", "sikes"), ("james", "bond"),
        ("harry", "potter"), ("tommy", "shelby"), ("patrick", "bateman"), ("norman", "bates"), ("richard", "iii"),
        ("henry", "viii"), ("charles", "manson"), ("ted", "bundy"), ("jesse", "james"), ("ned", "kelly"),
    }
)  # fmt: skip
"""First and last word of full names that are long dead or never lived."""

ROLES: Final = word_set(
    "midfielder striker winger defender goalkeeper footballer player cricketer jockey boxer golfer weatherman "
    "newsreader politician celebrity instructor physio babysitter landlord childminder caretaker psychic "
    "astrologer wrestler rapper dj director directors manager managers boss bosses ceo cfo coo cto md chairman "
    "chairwoman chair chairperson chief executive owner owners founder cofounder partner partners landlady "
    "landlords mp mps msp councillor councillors minister treasurer secretary trustee trustees head headteacher "
    "headmaster headmistress teacher teachers lecturer professor tutor vicar priest pastor imam rabbi bishop "
    "curate doctor gp surgeon dentist nurse consultant midwife therapist counsellor vet solicitor solicitors "
    "lawyer barrister judge magistrate accountant bookkeeper auditor adviser advisor broker banker trader dealer "
    "builder builders plumber electrician roofer mechanic contractor contractors developer supplier suppliers "
    "driver drivers courier postman chef cook waiter waitress barman barmaid bouncer receptionist clerk assistant "
    "supervisor foreman captain coach trainer referee ref umpire umpires linesman physiotherapist keeper officer "
    "officers constable sergeant inspector detective policeman policewoman cop editor journalist reporter "
    "presenter host producer columnist blogger influencer youtuber singer actor actress comedian author artist "
    "photographer tattooist hairdresser barber nanny carer cleaner gardener decorator joiner carpenter scaffolder "
    "tradesman seller vendor buyer estate agent agents letting planner architect surveyor engineer scientist "
    "president governor mayor senator congressman congresswoman chancellor premier leader candidate lobbyist "
    "ambassador colleague colleagues coworker apprentice intern employee predecessor successor neighbour "
    "neighbours neighbor neighbors tenant lodger flatmate housemate roommate guru farmer breeder rep salesman "
    "saleswoman cashier administrator administrators liquidator commissioner principal dean team management staff "
    "reps bursar verger organist scoutmaster guide committee board dev devs"
)
"""Posts and trades: with an organisation or an owner they can point at one person."""

PLURAL_ROLES: Final = word_set(
    "directors managers bosses owners partners landlords mps councillors trustees teachers solicitors builders "
    "contractors suppliers drivers officers umpires agents colleagues neighbours neighbors administrators devs "
    "developers referees judges lawyers accountants surgeons doctors nurses priests brokers players brothers "
    "sisters sons daughters founders governors executives"
)

KIN: Final = word_set(
    "husband wife ex exhusband exwife hubby partner boyfriend girlfriend bf gf fiance fiancee mum mam mom mother "
    "dad father stepdad stepfather stepmum stepmother son daughter stepson stepdaughter brother sister uncle aunt "
    "auntie cousin nephew niece grandad grandfather gran grandma grandmother nan father-in-law mate friend bestie "
    "baby missus bloke"
)

HUMAN_NOUNS: Final = word_set(
    "cow git sod bugger hag witch weasel devil brute toerag ratbag man woman guy bloke lad lass girl boy fella "
    "fellow chap dude gentleman lady geezer person individual weirdo freak creep pair couple clown muppet idiot "
    "moron prat plonker numpty twat cunt prick dick bastard bitch arsehole asshole wanker scumbag lowlife animal "
    "monster toad swine pig rat snake excuse piece pos dickhead knob bellend kid teen teenager youth pensioner "
    "oap granny customer mother father mum dad brothers family women men guys blokes lads idiots clowns people "
    "lot shower bunch"
)
"""Nouns that, after *this* or *that*, point at a human being."""

GROUP_HEADS: Final = word_set("team board committee company firm shop business outfit garage mob lot family crew")

PARTY_WORDS: Final = word_set(
    "tory labour lib dem libdem green ukip snp reform conservative republican democrat local former ex retired "
    "senior junior chief head deputy vice assistant acting managing finance marketing sales general executive "
    "sitting current new old previous late disgraced suspended married british english scottish welsh irish "
    "american our own area regional national store shop branch office school primary secondary football rugby "
    "cricket taxi bus train lorry delivery estate letting parish town county district city village band youth "
    "church club team project account operations technical creative art music news tattoo cowboy private "
    "so-called two three four five both 2 3 4 5 6 10 all six seven eight nine ten company co police prison "
    "hospital care nursing founding non"
)
"""Words that may stand between a determiner and a role."""

SMALL_NUMBERS: Final = word_set("two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12")

BRANDS: Final = word_set(
    "apple amazon shell boots next target uber tesla disney tesco asda lidl aldi vodafone sky bt ee o2"
)
"""Trading names that are ordinary words too: a firm when capitalised inside a sentence."""

PARTICLES: Final = word_set("de van von der den la le du al el bin ibn ap ab mac mc o st di da dos")
"""Small words inside a surname."""

THIRD_PERSON: Final = word_set("he she him her hes shes himself herself")
POSSESSIVE_THIRD: Final = word_set("his her hers")
PLURAL_THIRD: Final = word_set("they them theyre theyve")
ADDRESS: Final = word_set("you u youre ur ya yous youve yourself")
