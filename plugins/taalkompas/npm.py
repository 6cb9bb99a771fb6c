"""Ask npm: the only place that runs it, and the only one that reaches out to where JavaScript is published.

In: the name and version of a package, and a folder. Out: the archive as it was published, there. Runs nothing of what it fetches. Where npm
is missing or fails, a sentence of ours says what to do.
"""

import os
import shutil
import subprocess
from pathlib import Path

from taalkompas.errors import TaalkompasError
from taalkompas.words import N_

PATIENCE = 300
"""Seconds that one package may take."""
_NONE = N_(
    "npm is not installed here, and only npm can take '{package}' from where it is published. Install Node.js, with npm; or run this"
    " command on a computer that has it, and copy the folder '.taalkompas'."
)
_AWAY = N_(
    "npm could not take '{package}': {why}. Is there a network here, and may npm use it? Behind a proxy or a mirror npm wants to be told so"
    " once: npm config set proxy, or npm config set registry."
)
_SLOW = N_("npm took longer than {seconds} seconds over '{package}'. Try again on a quicker network.")


def pack(name: str, version: str, into: Path) -> Path:
    """The archive of a package, taken into a folder; what is in it is not run."""
    package, program = f"{name}@{version}", shutil.which("npm")
    if program is None:
        raise TaalkompasError(_NONE, {"package": package})
    quiet = {"npm_config_update_notifier": "false", "npm_config_fund": "false", "npm_config_audit": "false"}
    try:
        done = subprocess.run(  # noqa: S603  # a list of words, no shell
            (program, "pack", package, "--silent", "--ignore-scripts", "--pack-destination", str(into)),
            cwd=into,
            env={**os.environ, **quiet},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TaalkompasError(_SLOW, {"package": package, "seconds": PATIENCE}) from None
    except OSError as error:
        raise TaalkompasError(_AWAY, {"package": package, "why": error.strerror or type(error).__name__}) from None
    archive = next(iter(sorted(into.glob("*.tgz"))), None)
    if done.returncode or archive is None:
        raise TaalkompasError(_AWAY, {"package": package, "why": _why(done)})
    return archive


def _why(done: subprocess.CompletedProcess[bytes]) -> str:
    """What npm says is the matter: the code of its error, or else its last line."""
    said = [line.strip() for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    codes = [line.rpartition(" code ")[2] for line in said if " code " in line]
    return (codes or said[-1:] or [f"exit {done.returncode}"])[0].rstrip(".")
