"""What `mkdocs.yml` leaves unsaid: no fonts from elsewhere, light and dark as the visitor's system, the school's language.

In: a host's configuration and a language. Out: the same configuration, completed in place. Never touches what somebody wrote there.
"""

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from taalkompas.publish import SCRIPTS, STYLES
from taalkompas.words import N_, Phrases

OURS = Path(__file__).parent / "theme"
"""Templates that stand over the theme's own."""
FAVICON, LOGO = "assets/taalkompas/favicon.svg", "assets/taalkompas/logo.svg"


def settle(config: MkDocsConfig, language: str) -> None:
    """Complete a configuration."""
    theme = _written(config, "theme")
    for key, value in _theme(language).items():
        if key not in theme:
            config.theme[key] = value
    if "logo" not in theme and "logo" not in (theme.get("icon") or {}):
        config.theme["logo"] = LOGO
    if config.theme.name == "material" and str(OURS) not in config.theme.dirs:
        # after a folder of the school's own, before the theme
        config.theme.dirs.insert(1 if theme.get("custom_dir") else 0, str(OURS))
    config.extra.setdefault("generator", False)
    config.extra_css[:0] = [style for style in STYLES if style not in config.extra_css]
    for path in SCRIPTS:
        if path not in [str(script) for script in config.extra_javascript]:
            script = ExtraScriptValue(path)
            script.type = "module"
            config.extra_javascript.append(script)


def _theme(language: str) -> dict[str, Any]:
    """The theme as we would have it; search takes its language from the theme's."""
    return {
        "font": False,
        "favicon": FAVICON,
        "language": language,
        "palette": [_scheme(*one, Phrases(language)) for one in _SCHEMES],
    }


_SCHEMES = (
    ("light", "default", "material/weather-night", N_("Switch to dark")),
    ("dark", "slate", "material/weather-sunny", N_("Switch to light")),
)


def _scheme(system: str, scheme: str, icon: str, name: str, phrases: Phrases) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {system})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": icon, "name": phrases.say(name)},
    }


def _written(config: MkDocsConfig, key: str) -> Mapping[str, Any]:
    """What somebody wrote under a key, as opposed to what a theme or the host filled in; the command line comes last."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # nothing else tells a written value from a default
        written = [patch[key] for patch in config.user_configs if key in patch]
    return written[-1] if written and isinstance(written[-1], Mapping) else {}
