"""The rule avoided-word."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph.mentions import Mention
from taalkompas.model.fields import Voice
from taalkompas.rules.rule import Context
from taalkompas.words import N_

JUDGED = (Voice.OURS, Voice.LABEL)
"""Who is held to the words that a school agreed on: itself. What people said is never judged (`checks.md`)."""


def avoided_word(context: Context) -> Iterator[Problem]:
    """A word that we agreed to avoid, in a text of ours.

    ## Why it matters

    You avoid a word for a reason: it hurts, it confuses, or it says the opposite of what you promise. If it stays in your texts,
    it stays in your heads, and new colleagues learn it from them.

    ## Example

    We say 'first talk', because an intake is something that you can fail. The promise still says 'intakes'.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    avoid:
      - {word: intake, because: you can fail an intake, forms: [intakes]}
    owner: teamleider
    ```

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: There are intakes every week, so that you can begin soon.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```

    ## Instead

    Use the word that you agreed on. What somebody said, in a voice or a signal, may stay as it was said.

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    avoid:
      - {word: intake, because: you can fail an intake, forms: [intakes]}
    owner: teamleider
    ```

    ```yaml
    # promises/altijd-welkom.yml
    promise: I am always welcome
    means: There are first talks every week, so that you can begin soon.
    why: Whoever has to wait drops out.
    moment: starten
    requires: [instroom, begeleiding]
    agreements: [instroommomenten, warm-welkom]
    terms: [instroommoment, startgesprek]
    owner: directeur
    ```
    """
    for mention in context.graph.mentions:
        avoided, term = mention.meaning.avoided, mention.meaning.term
        if avoided is None or term is None or not _is_judged(mention):
            continue
        said = term.thing.term or term.id
        message = N_("We no longer say '{word}': {because}.")
        values = {"word": mention.word, "because": avoided.because.strip().rstrip("."), "term": said}
        if not values["because"]:
            message = N_("We no longer say '{word}'.")
        yield Problem(
            mention.at,
            message,
            values,
            N_("Say '{term}' for instance, or write the sentence in another way."),
            mention.source.id or None,
        )


def _is_judged(mention: Mention) -> bool:
    return mention.voice in JUDGED and getattr(mention.source.thing, "living", True)
