"""What stands beside a proposal: the pipelines and templates that `start` gives a school, and the blocks of the manual made of them.

A block differs from the file in one thing: where Taalkompas comes from. A school that began without `start` has no requirements.txt.
"""

import re
from pathlib import Path
from string import Template

TOP = Path(__file__).parents[2]
BEGINNING = TOP / "plugins/taalkompas/edits/beginning"
PIPELINES = re.compile(r"(voorstel|proposal)\.yml$")
SOURCE = 'TAALKOMPAS: "git+https://git.roc-voorbeeld.example/taalkompas.git"'
INSTALL = 'pip install "taalkompas[mkdocs] @ $TAALKOMPAS"'


def beside(language: str) -> dict[str, str]:
    """The files of a new school that have to do with proposals, by the path that they get there."""
    top = BEGINNING / language
    paths = (path for path in sorted(top.rglob("*")) if path.is_file())
    made = {path.relative_to(top).as_posix().replace("dot-", "."): path for path in paths}
    return {
        path: Template(file.read_text(encoding="utf-8")).substitute()
        for path, file in made.items()
        if PIPELINES.search(path) or "emplate" in path.casefold()
    }


def as_block(path: str, text: str) -> str:
    """A pipeline as the manual shows it."""
    text = re.sub(r"\A(#.*\n)+", "", text)
    text = text.replace("pip install -r requirements.txt", INSTALL)
    if path.startswith(".github"):
        return text.replace(f"        run: {INSTALL}", f"        env:\n          {SOURCE}\n        run: {INSTALL}")
    if path.startswith("azure"):
        return text.replace("\njobs:", f"\nvariables:\n  {SOURCE}\njobs:")
    jobs = re.split(r"^(?=\w+:\n)", text, flags=re.MULTILINE)
    return "".join(_with_source(job) if INSTALL in job else job for job in jobs)


def _with_source(job: str) -> str:
    """A job of GitLab that knows where Taalkompas comes from."""
    if "  variables:\n" in job:
        return job.replace("  variables:\n", f"  variables:\n    {SOURCE}\n", 1)
    return job.replace("  rules:\n", f"  variables:\n    {SOURCE}\n  rules:\n", 1)
