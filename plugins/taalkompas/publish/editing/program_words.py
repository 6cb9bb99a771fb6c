"""What the editing program says, in words for colleagues: in its place, by the names that it has for its sentences.

Keys of the catalogue. A proposal is called a proposal, and nothing is published here, because a colleague agrees elsewhere. `%{…}` is
filled in by the program, and `||||` parts one from many.
"""

from taalkompas.words import N_

MOMENT = N_("One moment …")
BUSY, ASKING, READ = N_("still working on it"), N_("please read along"), N_("read, may go in")
WITHDRAW = N_("Withdraw this proposal")
WITHDRAWING = N_("You withdraw this proposal. What you changed is gone then. Go on?")
NEW = N_("New: %{collectionLabel}")

WORDS: dict[str, str] = {
    "auth.loginWithAzure": N_("Sign in with your school account"),
    "auth.loginWithGitLab": N_("Sign in with GitLab"),
    "ui.default.goBackToSite": N_("Back to the plate"),
    "app.header.workflow": N_("Proposals"),
    "app.header.quickAdd": N_("New"),
    "app.app.waitingBackend": MOMENT,
    "collection.sidebar.collections": N_("What do you want to change?"),
    "collection.collectionTop.newButton": NEW,
    "collection.collectionTop.newButtonAriaLabel": NEW,
    "collection.entries.loadingEntries": MOMENT,
    "collection.entries.cachingEntries": MOMENT,
    "collection.entries.longerLoading": N_("This can take a minute"),
    "collection.entries.noEntries": N_("Nothing stands here yet"),
    "editor.editorControl.field.optional": N_("may stay empty"),
    "editor.editorControlPane.widget.required": N_("'%{fieldLabel}' still has to be filled in."),
    "editor.editor.onLeavePage": N_("What you changed is not saved yet. Leave all the same?"),
    "editor.editor.onUpdatingWithUnsavedChanges": N_("Save what you changed first."),
    "editor.editor.onDeleteUnpublishedChanges": WITHDRAWING,
    "editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges": WITHDRAWING,
    "editor.editor.loadingEntry": MOMENT,
    "editor.editor.confirmLoadBackup": N_("You wrote something here earlier that was not saved. Go on with that?"),
    "editor.editorToolbar.published": N_("On the site"),
    "editor.editorToolbar.duplicate": N_("Make a copy of it"),
    "editor.editorToolbar.deleteUnpublishedChanges": WITHDRAW,
    "editor.editorToolbar.deleteUnpublishedEntry": WITHDRAW,
    "editor.editorToolbar.unsavedChanges": N_("Not saved yet"),
    "editor.editorToolbar.changesSaved": N_("Saved"),
    "editor.editorToolbar.status": N_("Proposal: %{status}"),
    "editor.editorToolbar.draft": BUSY,
    "editor.editorToolbar.inReview": ASKING,
    "editor.editorToolbar.ready": READ,
    "ui.settingsDropdown.logOut": N_("Sign out"),
    "ui.toast.onFailToLoadEntries": N_("Loading did not work: %{details}"),
    "ui.toast.onFailToPersist": N_("Saving did not work: %{details}"),
    "ui.toast.onFailToDelete": N_("Withdrawing did not work: %{details}"),
    "ui.toast.onFailToUpdateStatus": N_("That did not work: %{details}"),
    "ui.toast.onFailToAuth": N_("Signing in did not work."),
    "ui.toast.missingRequiredField": N_("Something that is needed is not filled in yet. It is marked below."),
    "ui.toast.entrySaved": N_("Saved as a proposal. A colleague reads along before it stands on the site."),
    "ui.toast.entryUpdated": N_("Your colleagues now see how far the proposal is."),
    "ui.toast.onDeleteUnpublishedChanges": N_("The proposal is withdrawn."),
    "ui.toast.onLoggedOut": N_("You are signed out. Copy what you wrote, and sign in again."),
    "ui.toast.onBackendDown": N_("The service that keeps the files has trouble at the moment: %{details}"),
    "workflow.workflow.loading": MOMENT,
    "workflow.workflow.workflowHeading": N_("Proposals"),
    "workflow.workflow.newPost": N_("New"),
    "workflow.workflow.description": N_(
        "%{smart_count} proposal waits for a reader, %{readyCount} read."
        " |||| %{smart_count} proposals wait for a reader, %{readyCount} read."
    ),
    "workflow.workflow.dateFormat": N_("MMMM D"),
    "workflow.workflowCard.deleteChanges": WITHDRAW,
    "workflow.workflowCard.deleteNewEntry": WITHDRAW,
    "workflow.workflowList.onDeleteEntry": WITHDRAWING,
    "workflow.workflowList.draftHeader": N_("Still working on it"),
    "workflow.workflowList.inReviewHeader": N_("Please read along"),
    "workflow.workflowList.readyHeader": N_("Read, may go in"),
    "workflow.workflowList.currentEntries": N_("%{smart_count} proposal |||| %{smart_count} proposals"),
}

PROPOSAL = N_("Proposed on the editing page of {school}. Is it right so, and who should know of it? Please read along.")
"""What stands in a proposal at first."""
