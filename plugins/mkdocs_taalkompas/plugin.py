"""Events of MkDocs and ProperDocs in, calls of the core out.

A build checks the school first and stops on errors, with `--strict` on warnings too. `serve` never stops: it goes on with what is
sound, and where nothing is, with a page that says why.
"""

import logging
import os
from html import escape
from pathlib import Path
from typing import Literal

import click
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import nest_paths

from mkdocs_taalkompas import edit_links
from mkdocs_taalkompas.defaults import settle
from mkdocs_taalkompas.own_pages import with_plate
from mkdocs_taalkompas.watching import Sight, Watch, look
from taalkompas import pipeline
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Severity
from taalkompas.project import Project
from taalkompas.publish import OutputFile, Site, linked, plate, publish
from taalkompas.report.as_text import as_text, line_of
from taalkompas.source.pages import manifest
from taalkompas.words import N_, Phrases, language_of

log = get_plugin_logger("taalkompas")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


class Settings(Config):
    """Nothing to set: settings live in `glossary/school.yml`."""


class TaalkompasPlugin(BasePlugin[Settings]):
    """`plugins: [search, taalkompas]` is all."""

    def __init__(self) -> None:
        self.serving = False
        self.root: Path | None = None
        self.project: Project | None = None
        self.site = Site()
        self.ours: frozenset[str] = frozenset()
        self.leads = False
        self.watch: Watch | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether a person is watching; `serve --clean` calls itself a build here."""
        context = click.get_current_context(silent=True)
        self.serving = command == "serve" or (context is not None and context.info_name == "serve")
        if self.serving:
            self.watch = Watch(self._look)

    @event_priority(100)  # before search, which takes its language from the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the school, and say for it what mkdocs.yml leaves unsaid."""
        start = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        try:
            self.root = self.root if self.serving and self.root else pipeline.root_of(start)
        except TaalkompasError as error:
            if not self.serving:
                raise PluginError(_said(error)) from None
            self.root = start
        settle(config, pipeline.language_at(self.root))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the school, and put its pages among the host's."""
        assert self.root is not None
        if self.watch:
            self.watch.take()
        written = manifest(Path(config.docs_dir))
        own = [file for file in files if file.src_uri not in written or file.src_dir != config.docs_dir]
        seen = InclusionLevel.is_in_serve if self.serving else InclusionLevel.is_included
        self.site = Site(
            directory_urls=config.use_directory_urls,
            edit_url=edit_links.template(self.root, config),
            own=frozenset(file.dest_uri for file in own if seen(file.inclusion)),
            name=config.site_name,
        )
        made = self._made(config)
        self.ours = frozenset(output.path for output in made)
        generated = [self._file(output, config) for output in made]
        together = Files([*(file for file in own if file.src_uri not in self.ours), *generated])
        self.leads = config.nav is None
        if self.leads:
            config.nav = _navigation(made, together, own)
        return together

    @event_priority(200)  # before plugins that read the navigation from elsewhere
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave no trace in the configuration."""
        if self.leads:
            config.nav = None
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Ours: a clean address to edit at. The school's own: the plate where it asks for it."""
        if page.file.src_uri in self.ours:
            page.edit_url = edit_links.collapsed(page.edit_url) if page.edit_url else None
            return markdown
        project, site, destination = self.project, self.site, page.file.dest_uri
        if project is None:
            return markdown
        settings = page.meta.get("taalkompas")
        if not (isinstance(settings, dict) and settings.get("words") is False):
            markdown = linked(project, site, destination, markdown)
        return with_plate(markdown, lambda: plate(project, site, destination))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """See changes in the school's files too."""
        if self.watch:
            server.watch(str(self.watch.signal))
            self.watch.start()
        return server

    def on_shutdown(self) -> None:
        """Stop looking."""
        if self.watch:
            self.watch.stop()

    def _made(self, config: MkDocsConfig) -> tuple[OutputFile, ...]:
        """The files of the site; when there can be none and somebody is watching, a page that says why."""
        assert self.root is not None
        self.project = None
        try:
            project = pipeline.load(self.root)
            self._report(project, config)
            if project.graph.school is None and self.serving:
                return (_excuse(as_text(project.findings, Phrases(project.language)), project.language),)
            made = publish(project, self.site)
        except TaalkompasError as error:
            if not self.serving:
                raise PluginError(_said(error)) from None
            log.info(_said(error))
            return (_excuse(_said(error), pipeline.language_at(self.root)),)
        self.project = project
        return made

    def _report(self, project: Project, config: MkDocsConfig) -> None:
        """Say what is found; stop a build on errors, a strict one on warnings too."""
        phrases = Phrases(project.language)
        gravest = max((finding.severity.rank for finding in project.findings), default=0)
        if not self.serving and gravest >= (Severity.WARNING if config.strict else Severity.ERROR).rank:
            raise PluginError(f"\n{as_text(project.findings, phrases).rstrip()}")
        for finding in project.findings:
            # a strict host counts what is logged and stops a server too
            level = logging.INFO if self.serving and config.strict else LEVELS[finding.severity]
            log.log(level, line_of(finding, phrases))

    def _file(self, output: OutputFile, config: MkDocsConfig) -> File:
        """One of our files as the host wants it; only few pages stand in its navigation, which would grow with the square."""
        assert self.root is not None
        inclusion = InclusionLevel.INCLUDED if output.in_navigation else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, output.path, content=output.content, inclusion=inclusion)
        if output.made_from:
            file.edit_uri = edit_links.from_documents(output.made_from, self.root, config)
        return file

    def _look(self) -> Sight:
        school = self.project.graph.school if self.project else None
        picture = school.plate.picture if school else None
        return look(self.root, (picture,) if picture else ()) if self.root else ()


def _navigation(made: tuple[OutputFile, ...], files: Files, own: list[File]) -> list[object]:
    """The school's own home, then our doors in their order, then the school's own pages as the host would list them."""
    doors = sorted((output for output in made if output.in_navigation), key=lambda output: output.rank)
    paths = sorted(file.src_uri for file in own if file in files.documentation_pages() and file.inclusion.is_in_nav())
    home = [path for path in paths if path in ("index.md", "README.md")]
    return [*home, *({output.title: output.path} for output in doors), *nest_paths(path for path in paths if path not in home)]


def _excuse(text: str, language: str) -> OutputFile:
    """The page that stands where the plate would."""
    phrases = Phrases(language)
    title = phrases.say(N_("The plate cannot be drawn right now"))
    lines = "<br>".join(f"<code>{escape(line)}</code>" for line in text.splitlines() if line)
    advice = phrases.say(N_("Mend what is named here; the plate then comes back by itself."))
    return OutputFile("index.md", f"# {title}\n\n<div><p>{advice}</p><p>{lines}</p></div>\n", title=title, in_navigation=True)


def _said(error: TaalkompasError) -> str:
    """An error around the school in words."""
    return Phrases(language_of(os.environ)).say(error.message, **error.values)
