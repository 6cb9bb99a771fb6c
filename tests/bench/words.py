"""How fast words are found in running text. No test: `python tests/bench/words.py [WORDS]`.

Makes as many words to find (2,000 unless told; `school.py`), and pages of about 500 words in which one in twenty or so is one of them, in
some form. Prints milliseconds of CPU time, the least of five rounds, since what disturbs a round only adds:

- a page: finding the words in it (aim: under 0.5);
- a page, as the check does it: passing over front matter, code, addresses and block quotes, and finding the words in the rest;
- a page without any of the words;
- making the finder, once for a whole school.
"""

import sys
import time
from collections.abc import Callable, Iterable

import school

from taalkompas.lexicon import Finder, Name
from taalkompas.source.prose import Seek, prose_of_page

ROUNDS = 5
PAGES = 200


def least(work: Callable[[], object]) -> float:
    """Milliseconds of CPU time, the least of some rounds."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return 1000 * min(took)


def made(words: int) -> Finder[int]:
    """A finder of so many words: the names of terms, and of each third one a synonym and a word to avoid as well."""
    names: list[Name[int]] = []
    for n in range(words):
        name, synonym, avoided = school.words_of(n)
        names += [Name(name, n)] + [Name(synonym, n), Name(avoided, n)] * (n % 3 == 0)
        if len(names) >= words:
            break
    return Finder(names[:words], "nl")


def all_in(finder: Finder[int], texts: Iterable[str]) -> int:
    """How many words are found in texts."""
    return sum(sum(1 for _ in finder.find(text)) for text in texts)


def main() -> None:
    """Make, find, print."""
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    finder = made(words)
    terms = words * 3 // 5
    pages = [school.page(number, terms) for number in range(PAGES)]
    without = [page.replace("e", "ee") for page in pages]
    length = sum(len(page.split()) for page in pages) // PAGES
    hits = all_in(finder, pages) / PAGES
    print(f"{words} words to find, pages of {length} words with {hits:.0f} of them; milliseconds of CPU time\n")
    print(f"{'a page':<40} {least(lambda: all_in(finder, pages)) / PAGES:8.3f}")
    judged = least(lambda: all_in(finder, (prose_of_page(page, Seek.WORDS) for page in pages)))
    print(f"{'a page, as the check does it':<40} {judged / PAGES:8.3f}")
    print(f"{'a page without any':<40} {least(lambda: all_in(finder, without)) / PAGES:8.3f}")
    print(f"{'making the finder, once':<40} {least(lambda: made(words)):8.0f}")


if __name__ == "__main__":
    main()
