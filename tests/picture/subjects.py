"""Made-up subjects for the tests of the plate: of every size that a school may ask for."""

from __future__ import annotations

from hypothesis import strategies as st

from taalkompas.picture import Ground, Saying, State, Stop, Subject, Words

NOTES = {
    State.SOUND: "3 afspraken",
    State.PAPER: "nog op papier",
    State.DRAFT: "hier praten we nog over",
    State.BROKEN: "nog niets afgesproken",
}
WORDS = (
    "ik", "mag", "altijd", "welkom", "begeleiding", "zelf", "kiezen", "en", "terugkomen", "leren", "op", "mijn", "werk",
    "beroepspraktijkvorming", "als", "het", "niet", "past", "Oriënteren", "Şükrü", "Łódź", "examencommissie", "school",
    "arbeidsmarktcommunicatie", "onderwijs-en-examenregeling", "jij",
)  # fmt: skip


def sentences(least: int, most: int) -> st.SearchStrategy[str]:
    """Make texts of ordinary words, and now and then one endless word."""
    ordinary = st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join)
    endless = st.text("abcdefghijklmnopqrstuvwxyzW", min_size=least, max_size=most)
    short = st.text("aijJk?", min_size=least, max_size=max(3, least))
    cut = st.one_of(ordinary, ordinary, ordinary, endless, short).map(lambda text: text[:most].strip())
    return cut.map(lambda text: text if len(text) >= least else "ja, " + text)


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    """Make a plate of 5 to 15 promises, 3 to 8 moments and 3 to 10 domains."""
    moments = draw(st.integers(3, 8))
    total = draw(st.integers(5, 15))
    counts = [0] * moments
    for _ in range(total):
        open_to = [i for i in range(moments) if counts[i] < 6]
        counts[draw(st.sampled_from(open_to))] += 1
    domains = tuple(
        Ground(
            f"d{i}", draw(sentences(2, 40)), f"/d{i}/", "#0e7490", "", 3, 2, ("12 afspraken", "nodig voor 2 beloften")
        )
        for i in range(draw(st.integers(3, 10)))
    )
    names = [ground.id for ground in domains]
    stops: list[Stop] = []
    for i, count in enumerate(counts):
        says = []
        for j in range(count):
            state = draw(st.sampled_from(State))
            requires = tuple(draw(st.lists(st.sampled_from(names), unique=True, max_size=10)))
            says.append(Saying(f"p{i}-{j}", draw(sentences(2, 90)), f"/p{i}-{j}/", requires, 3, state, NOTES[state]))
        stops.append(Stop(f"m{i}", draw(sentences(2, 36)), f"#m{i}", tuple(says)))
    title, subtitle = draw(sentences(2, 60)), draw(sentences(2, 90))
    return Subject(title, subtitle, "nl", tuple(stops), domains, Words("Wat we daarvoor afspreken"))


def example() -> Subject:
    """A plate like the one that was drawn as an example."""

    def say(name: str, text: str, *requires: str, state: State = State.SOUND) -> Saying:
        return Saying(name, text, f"/beloften/{name}/", requires, 3, state, NOTES[state])

    stops = (
        Stop("orienteren", "Oriënteren", "#o", (
            say("proeven", "Ik mag proeven voor ik kies", "instroom", "onderwijs"),
        )),
        Stop("instromen", "Instromen", "#i", (say("altijd-welkom", "Ik ben altijd welkom", "instroom", "roostering"),)),
        Stop("leren", "Leren", "#l", (
            say("route", "Ik kies mijn eigen route", "onderwijs", "roostering", "instroom"),
            say("werk", "Ik leer ook op mijn werk", "onderwijs", state=State.BROKEN),
            say("gezien", "Iemand kent mij & kijkt met me mee", state=State.DRAFT),
        )),
        Stop("toetsen", "Toetsen", "#t", (say("sta", "Ik weet altijd waar ik sta", "onderwijs", state=State.PAPER),)),
        Stop("vieren", "Vieren", "#v"),
    )  # fmt: skip
    domains = tuple(
        Ground(name, name.title(), f"/domeinen/{name}/", "#c2410c", "M4 4h16v16H4z", 3, 2, ("3 afspraken",))
        for name in ("instroom", "onderwijs", "roostering")
    )
    return Subject(
        "Zo leren wij <flexibel>", "Wat we beloven", "nl", stops, domains, Words("Wat we daarvoor afspreken")
    )
