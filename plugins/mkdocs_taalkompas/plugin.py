"""Events of MkDocs and ProperDocs in, calls of the core out.

A build checks the school first and stops on errors, with `--strict` on warnings too. `serve` never stops: it goes on with what is
sound, and where nothing is, with a page that says why.
"""

import gc
import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_taalkompas import edit_links
from mkdocs_taalkompas.defaults import settle
from mkdocs_taalkompas.excuse import excuse
from mkdocs_taalkompas.navigation import navigation
from mkdocs_taalkompas.own_pages import with_plate
from mkdocs_taalkompas.watching import Sight, Watch, look
from taalkompas import pipeline
from taalkompas.editing import NONE as NO_PROGRAM
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Severity
from taalkompas.history import NONE as NO_HISTORY
from taalkompas.project import Project
from taalkompas.publish import OutputFile, Site, advice, linked, lost, plate, publish
from taalkompas.report import Account
from taalkompas.report.as_text import as_text
from taalkompas.report.sentences import line_of, remark_of
from taalkompas.source.pages import manifest
from taalkompas.words import N_, Phrases, language_of

log = get_plugin_logger("taalkompas")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}
_NOBODY = N_("There is no school in '{folder}': it has no glossary/school.yml.")
_ANCHOR = re.compile(r'\sid="([^"]+)"')


class Settings(Config):
    """Nothing to set: a school's settings live in `glossary/school.yml`."""


class TaalkompasPlugin(BasePlugin[Settings]):
    """`plugins: [search, taalkompas]` is all."""

    def __init__(self) -> None:
        self.serving = False
        self.root = Path()
        self.project: Project | None = None
        self.history = NO_HISTORY
        self.program = NO_PROGRAM
        self.site = Site()
        self.forms: Mapping[str, str] = {}  # our files, and where each is changed in the editing page
        self.html: dict[str, str] = {}
        self.closed: frozenset[Path] = frozenset()
        self.leads = False
        self.watch: Watch | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is watching; `serve --clean` calls itself a build here."""
        context = click.get_current_context(silent=True)
        self.serving = command == "serve" or (context is not None and context.info_name == "serve")
        if self.serving:
            self.watch = Watch(self._look)

    @event_priority(100)  # before search, which takes its language from the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the school, and say for it what mkdocs.yml leaves unsaid."""
        if not (self.serving and self.root.is_absolute()):
            self.root = self._found(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
        settle(config, pipeline.language_at(self.root))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the school, and put its pages among the host's."""
        if self.watch:
            self.watch.take()
        written = manifest(Path(config.docs_dir)) or frozenset()
        theirs = [file for file in files if file.src_uri not in written or file.src_dir != config.docs_dir]
        shown = InclusionLevel.is_in_serve if self.serving else InclusionLevel.is_included
        self.site = Site(
            directory_urls=config.use_directory_urls,
            edit_url=edit_links.template(self.root, config),
            own=frozenset(file.dest_uri for file in theirs if shown(file.inclusion)),
            url=config.site_url or "",
        )
        with _collecting_nothing():
            made = self._made(config)
        self.forms = {output.path: output.form for output in made}
        theirs = [file for file in theirs if file.src_uri not in self.forms and not self._unreadable(file)]
        self.leads = config.nav is None
        if self.leads:
            config.nav = navigation(made, theirs)
        return Files([*theirs, *(self._file(output, config) for output in made)])

    @event_priority(200)  # before plugins that read the navigation from elsewhere
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave no trace in the configuration."""
        if self.leads:
            config.nav = None
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Say what to show at an address where nothing is."""
        if self.project:
            env.globals["taalkompas_lost"] = lost(self.project, self.site, urlsplit(config.site_url or "").path)
        return env

    @event_priority(100)  # before plugins that would see more than HTML in our pages
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Our pages go round the host's Markdown, being HTML already; the school's own get their links and the plate."""
        if page.file.src_uri in self.forms:
            address = edit_links.collapsed(page.edit_url) if page.edit_url else None
            page.edit_url = self.forms[page.file.src_uri] or address
            self.html[page.file.src_uri] = markdown.strip()
            return ""
        project, site, destination = self.project, self.site, page.file.dest_uri
        if project is None:
            return markdown
        markdown = linked(project, site, destination, markdown, page.meta)
        return with_plate(markdown, lambda: plate(project, site, destination))

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Our pages come back as they were, with the anchors that own pages may link to."""
        ours = self.html.pop(page.file.src_uri, None)
        if ours is None:
            return html
        page.present_anchor_ids = set(_ANCHOR.findall(ours))
        return ours

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

    def _found(self, start: Path) -> Path:
        """The school's folder; somebody who is watching may be about to make one here."""
        try:
            return pipeline.root_of(start)
        except TaalkompasError as error:
            if not self.serving:
                raise PluginError(_said(error)) from None
            return start

    def _made(self, config: MkDocsConfig) -> tuple[OutputFile, ...]:
        """The files of the site; when there can be none and somebody is watching, a page that says why."""
        self.project, self.closed = None, frozenset()
        try:
            project = _loaded(self.root)
            self._report(project, config)
            unreadable = (one.path for one in project.findings if one.rule == "unreadable-file")
            self.closed = frozenset(self.root / path for path in unreadable)
            if project.graph.school is None and self.serving:
                phrases = Phrases(project.language)
                return (excuse(as_text(Account(project.findings, phrases)), phrases),)
            project = self._remembered(project)
            made = publish(project, self.site)
            if said := advice(project):
                log.info(said)
        except TaalkompasError as error:
            if not self.serving:
                raise PluginError(_said(error)) from None
            log.info(_said(error))
            return (excuse(_said(error), Phrases(pipeline.language_at(self.root))),)
        self.project = project
        return made

    def _remembered(self, project: Project) -> Project:
        """The school with its history and the program of the editing page; what was read for an earlier build holds until that changes."""
        project = pipeline.with_history(project, self.history)
        if project.history.remark and project.history.remark != self.history.remark:
            log.info(remark_of(project.history.remark, Phrases(project.language)))
        project = pipeline.with_program(project, self.program)
        self.history, self.program = project.history, project.program
        return project

    def _report(self, project: Project, config: MkDocsConfig) -> None:
        """Say what is found; stop a build on errors, a strict one on warnings too."""
        phrases = Phrases(project.language)
        gravest = max((finding.severity.rank for finding in project.findings), default=0)
        if not self.serving and gravest >= (Severity.WARNING if config.strict else Severity.ERROR).rank:
            raise PluginError(f"\n{as_text(Account(project.findings, phrases)).rstrip()}")
        for finding in project.findings:
            # a strict host counts what is logged, and stops a server too
            level = logging.INFO if self.serving and config.strict else LEVELS[finding.severity]
            log.log(level, line_of(finding, phrases))

    def _unreadable(self, file: File) -> bool:
        """Whether one of the school's own files, or a folder around it, may not be read: somebody who watches was told so."""
        if not (self.closed and file.src_dir):
            return False
        folder = Path(file.src_dir)
        place = folder.parent.resolve() / folder.name / file.src_uri
        return not self.closed.isdisjoint((place, *place.parents))

    def _file(self, output: OutputFile, config: MkDocsConfig) -> File:
        """One of our files as the host wants it."""
        inclusion = InclusionLevel.INCLUDED if output.in_navigation else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, output.path, content=output.content, inclusion=inclusion)
        if output.made_from:
            file.edit_uri = edit_links.from_documents(output.made_from, self.root, config)
        return file

    def _look(self) -> Sight:
        school = self.project.graph.school if self.project else None
        picture = school.plate.picture if school else None
        return look(self.root, (picture,) if picture else ())


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Nearly all that is made here is kept: looking for garbage in between took a third of the time, and found none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _loaded(root: Path) -> Project:
    """The school, read and checked."""
    if not pipeline.is_school(root):
        raise TaalkompasError(_NOBODY, {"folder": str(root)})
    return pipeline.load(root)


def _said(error: TaalkompasError) -> str:
    """An error around the school in words."""
    return Phrases(language_of(os.environ)).say(error.message, **error.values)
