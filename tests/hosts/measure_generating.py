"""How much generating adds to a build of the same pages when they already lie on disk. Prints a ratio; it is no timed test.

Run `python tests/hosts/measure_generating.py [COPIES]`; with COPIES the example school's things are multiplied.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 3
STATIC = """\
site_name: ROC Voorbeeld
site_dir: _site
theme: {name: material, language: nl, font: false}
extra: {generator: false}
extra_css: [assets/taalkompas/plate.css, assets/taalkompas/site.css]
extra_javascript:
  - {path: assets/taalkompas/panel.js, type: module}
  - {path: assets/taalkompas/plate.js, type: module}
  - {path: assets/taalkompas/own-picture.js, type: module}
  - {path: assets/taalkompas/lens.js, type: module}
  - {path: assets/taalkompas/definitions.js, type: module}
  - {path: assets/taalkompas/print.js, type: module}
  - {path: assets/taalkompas/asked.js, type: module}
not_in_nav: "/*/*/**"
plugins: [search]
"""


def main(copies: int) -> None:
    """Build both ways in turn, and compare the best times."""
    with tempfile.TemporaryDirectory() as folder:
        live, still = Path(folder, "live"), Path(folder, "still")
        for school in (live, still):
            multiply(school, copies)
        (live / "mkdocs.yml").write_text(STATIC.replace("[search]", "[search, taalkompas]"), encoding="utf-8")
        (still / "mkdocs.yml").write_text(STATIC, encoding="utf-8")
        command = [sys.executable, "-m", "taalkompas.cli", "build", "--root", still, "--into", still / "docs"]
        subprocess.run(command, check=True)
        times = [(seconds(live), seconds(still)) for _ in range(RUNS)]
    generated, lying = (min(each) for each in zip(*times, strict=True))
    print(f"generating {generated:.2f} s, lying on disk {lying:.2f} s of CPU: {generated / lying:.2f} times")


def multiply(school: Path, copies: int) -> None:
    """The example school, with every term, promise and agreement there so many times under other names."""
    for folder in ("glossary", "promises"):
        shutil.copytree(ROOT / folder, school / folder)
    (school / "docs").mkdir()
    framework = (school / "glossary" / "school.yml").read_text(encoding="utf-8")
    patterns = ("glossary/*/*.yml", "promises/*.yml", "promises/agreements/**/*.yml")
    files = [path for pattern in patterns for path in school.glob(pattern)]
    things = [path for path in files if f"id: {path.stem}," not in framework]
    ids = "|".join(sorted((path.stem for path in things), key=len, reverse=True))
    names = re.compile(rf"(?<![\w-])({ids})(?![\w-])")
    for number in range(2, copies + 1):
        for path in things:
            text = re.sub(
                r"^(?:synonyms|formerly|avoid):.*(?:\n[ -].*)*\n",
                "",
                path.read_text(encoding="utf-8"),
                flags=re.MULTILINE,
            )
            text = re.sub(r"^term: .*$", f"term: {path.stem} {number}", text, flags=re.MULTILINE)
            path.with_stem(f"{path.stem}-x{number}").write_text(names.sub(rf"\1-x{number}", text), encoding="utf-8")


def seconds(school: Path) -> float:
    """CPU time of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=school, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
