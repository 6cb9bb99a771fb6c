"""Stage 4: a graph, what was found in it, and the day → what each page shows.

In: `Given`. Out: frozen views, without HTML and without words that the school did not write. A new page is one module,
one template of the same name, and one line in `PAGES`.
"""

from taalkompas.views.agreement import AgreementView, agreement_pages
from taalkompas.views.agreements import AgreementsView, agreements_page
from taalkompas.views.care import CareView, care_page
from taalkompas.views.conversation import ConversationView, conversation_page
from taalkompas.views.deck import DeckView, deck_page
from taalkompas.views.direction import DirectionView, direction_page
from taalkompas.views.domain import DomainView, domain_pages
from taalkompas.views.domains import DomainsView, domains_page
from taalkompas.views.form import FormView, form_pages
from taalkompas.views.page import Given, Head, Page, RuleLine, Thing, View
from taalkompas.views.plate import PlateView, plate_page
from taalkompas.views.promise import PromiseView, promise_pages
from taalkompas.views.promises import PromisesView, promises_page
from taalkompas.views.role import RoleView, role_pages
from taalkompas.views.roles import RolesView, roles_page
from taalkompas.views.rule import RuleView, rule_pages
from taalkompas.views.run_and_change import RhythmView, rhythm_page
from taalkompas.views.scan import ScanView, scan_page
from taalkompas.views.snapshot import SnapshotView, snapshot_pages
from taalkompas.views.snapshots import SnapshotsView, snapshots_page
from taalkompas.views.team import TeamView, team_pages
from taalkompas.views.teams import TeamsView, teams_page
from taalkompas.views.term import TermView, term_pages
from taalkompas.views.terms import TermsView, terms_page
from taalkompas.views.write import WriteView, write_page

PAGES: tuple[Page, ...] = (
    Page("plate", PlateView, plate_page),
    Page("promises", PromisesView, promises_page),
    Page("promise", PromiseView, promise_pages),
    Page("agreements", AgreementsView, agreements_page),
    Page("agreement", AgreementView, agreement_pages),
    Page("terms", TermsView, terms_page),
    Page("term", TermView, term_pages),
    Page("roles", RolesView, roles_page),
    Page("role", RoleView, role_pages),
    Page("domains", DomainsView, domains_page),
    Page("domain", DomainView, domain_pages),
    Page("direction", DirectionView, direction_page),
    Page("teams", TeamsView, teams_page, door=False),
    Page("team", TeamView, team_pages),
    Page("snapshots", SnapshotsView, snapshots_page),
    Page("snapshot", SnapshotView, snapshot_pages),
    Page("rhythm", RhythmView, rhythm_page, door=False),
    Page("conversation", ConversationView, conversation_page),
    Page("scan", ScanView, scan_page, door=False),
    Page("write", WriteView, write_page, door=False),
    Page("form", FormView, form_pages, door=False),
    Page("cards", DeckView, deck_page, door=False),
    Page("care", CareView, care_page),
    Page("rule", RuleView, rule_pages),
)
"""Every kind of page; the index pages among them are the navigation, in this order."""

__all__ = ["PAGES", "Given", "Head", "Page", "RuleLine", "Thing", "View"]
