"""What the rules of Dutch spelling do not tell: irregular plurals, strong verbs, and words that look like something else.

Data only. Keys are folded words (`tokens.fold`); a compound follows its last part, so "schoolpad" goes as "pad".
"""

PLURALS: dict[str, tuple[str, ...]] = {
    "bad": ("baden",),
    "been": ("beenderen",),
    "bevel": ("bevelen",),
    "blad": ("bladen", "bladeren"),
    "bod": ("boden",),
    "dag": ("dagen",),
    "dak": ("daken",),
    "dal": ("dalen",),
    "drag": ("dragen",),
    "examen": ("examina",),
    "gat": ("gaten",),
    "gebed": ("gebeden",),
    "gebrek": ("gebreken",),
    "gelid": ("gelederen",),
    "glas": ("glazen",),
    "god": ("goden",),
    "goed": ("goederen",),
    "graf": ("graven",),
    "hof": ("hoven",),
    "hol": ("holen",),
    "jongen": ("jongetje", "jongetjes"),
    "kalf": ("kalveren",),
    "kind": ("kinderen", "kindertjes"),
    "kleed": ("kleren", "klederen"),
    "koe": ("koeien",),
    "lam": ("lammeren",),
    "lid": ("leden",),
    "lied": ("liederen",),
    "oorlog": ("oorlogen",),
    "pad": ("paden",),
    "rad": ("raderen",),
    "rund": ("runderen",),
    "schip": ("schepen", "scheepje", "scheepjes"),
    "schot": ("schoten",),
    "slag": ("slagen",),
    "slot": ("sloten",),
    "smid": ("smeden",),
    "spel": ("spelen", "spellen"),
    "stad": ("steden",),
    "staf": ("staven",),
    "tred": ("treden",),
    "vat": ("vaten",),
    "verlof": ("verloven",),
    "vlo": ("vlooien",),
    "volk": ("volkeren",),
    "weg": ("wegen",),
}
"""Plurals that no rule makes, or with a long vowel where the singular has a short one."""
WHOLE_PLURALS: dict[str, tuple[str, ...]] = {"ei": ("eieren", "eitje", "eitjes"), "lot": ("loten",), "gen": ("genen",)}
"""The same for words that are too short to be known at the end of another."""

LONG_DIMINUTIVES = ("bad", "blad", "dag", "gat", "glas", "pad", "rad", "schip", "slot", "spel", "vat", "weg")
"""Words whose diminutive may have a long vowel: "paadje", "glaasje"."""

STRONG: dict[str, tuple[str, str]] = {
    "beginnen": ("begon", "begonnen"),
    "bieden": ("bood", "boden"),
    "binden": ("bond", "bonden"),
    "blijven": ("bleef", "bleven"),
    "breken": ("brak", "broken"),
    "brengen": ("bracht", "bracht"),
    "denken": ("dacht", "dacht"),
    "dragen": ("droeg", "dragen"),
    "drijven": ("dreef", "dreven"),
    "drinken": ("dronk", "dronken"),
    "dwingen": ("dwong", "dwongen"),
    "geven": ("gaf", "geven"),
    "grijpen": ("greep", "grepen"),
    "hangen": ("hing", "hangen"),
    "helpen": ("hielp", "holpen"),
    "houden": ("hield", "houden"),
    "kiezen": ("koos", "kozen"),
    "kijken": ("keek", "keken"),
    "komen": ("kwam", "komen"),
    "kopen": ("kocht", "kocht"),
    "krijgen": ("kreeg", "kregen"),
    "laten": ("liet", "laten"),
    "lezen": ("las", "lezen"),
    "liggen": ("lag", "legen"),
    "lijden": ("leed", "leden"),
    "lopen": ("liep", "lopen"),
    "meten": ("mat", "meten"),
    "nemen": ("nam", "nomen"),
    "rijden": ("reed", "reden"),
    "roepen": ("riep", "roepen"),
    "schrijven": ("schreef", "schreven"),
    "schuiven": ("schoof", "schoven"),
    "slapen": ("sliep", "slapen"),
    "sluiten": ("sloot", "sloten"),
    "snijden": ("sneed", "sneden"),
    "spreken": ("sprak", "sproken"),
    "springen": ("sprong", "sprongen"),
    "stijgen": ("steeg", "stegen"),
    "treffen": ("trof", "troffen"),
    "trekken": ("trok", "trokken"),
    "vallen": ("viel", "vallen"),
    "vangen": ("ving", "vangen"),
    "vinden": ("vond", "vonden"),
    "vragen": ("vroeg", "vraagd"),
    "wegen": ("woog", "wogen"),
    "werpen": ("wierp", "worpen"),
    "werven": ("wierf", "worven"),
    "wijzen": ("wees", "wezen"),
    "winnen": ("won", "wonnen"),
    "zoeken": ("zocht", "zocht"),
    "zitten": ("zat", "zeten"),
    "zwijgen": ("zweeg", "zwegen"),
}
"""Of a strong verb: the past, and the participle without "ge"."""

NO_VERBS = frozenset({
    "baken", "binnen", "boven", "buiten", "deken", "examen", "gegeven", "haven", "keten", "kussen", "laken", "lichaam", "molen",
    "morgen", "naturen", "oven", "regen", "steden", "teken", "tussen", "toren", "vermogen", "volumen", "wapen", "zegen",
})  # fmt: skip
"""Words in -en that are no verb, and whose stem would be another word."""

NO_S = frozenset({
    "ander", "dan", "deel", "gan", "hal", "han", "kan", "kon", "lan", "mar", "men", "pen", "pol", "recht", "slecht", "strak", "ven", "wal",
})  # fmt: skip
"""Words that with an s become another: "hal" and "hals"."""

ADJECTIVES = frozenset({
    "actief", "arm", "breed", "dicht", "dom", "doof", "druk", "duur", "dwars", "eerlijk", "fraai", "fris", "gek",
    "gezond", "goed", "grijs", "groot", "half", "hard", "hoog", "jong", "juist", "klaar", "klein", "kort", "koud",
    "laag", "laatst", "lang", "leeg", "licht", "lief", "los", "mooi", "naakt", "nat", "nieuw", "oud", "plat", "raar",
    "rijk", "ruim", "rustig", "saai", "scherp", "slecht", "slim", "smal", "snel", "sterk", "stevig", "stil", "stom",
    "streng", "taai", "traag", "trots", "vals", "vast", "veilig", "vers", "vet", "vol", "vrij", "vroeg", "warm",
    "wijs", "zacht", "zeker", "ziek", "zoet", "zwaar", "zwak",
})  # fmt: skip
"""Common adjectives that their ending does not give away."""
