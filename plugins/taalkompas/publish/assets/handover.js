// @ts-check
/* The ways in which a visitor hands over a draft: download, copy, mail, or a page for a new file filled in.
   In: a draft, and the part of the page with the buttons (handover.html). Out: buttons that do it. Nothing goes by itself. */

import { copy, download, mail, proposal } from "./drafts.js";
import { find } from "./elements.js";

/** @typedef {import("./elements.js").Say} Say */
/** What is to be handed over. With a `part` it is no whole file but what belongs under that field of a file that is there already, which is
 * changed at `edit`; the sentences for it are then those of that part.
 * @typedef {{ path: string, name: string, text: string, subject: string, edit: string, part: string }} Draft */
/** `root` knows the school's mail and its desk, `at` holds the buttons; `given` hears that somebody took the draft.
 * @typedef {{ root: HTMLElement, at: HTMLElement, say: Say, given?: () => void }} Counter */

/** Let the buttons hand over this draft. @param {Counter} counter @param {Draft} draft */
export function handOver({ root, at, say, given = () => {} }, draft) {
  const told = find(at, "[data-told]");
  const tell = (/** @type {string} */ key) => { told.textContent = say(key, { name: draft.name, path: draft.path }); };
  const of = (/** @type {string} */ key) => (draft.part ? `${draft.part}-${key}` : key);
  find(at, "[data-belongs]").textContent = say(of("path"), { path: draft.path });
  find(at, "[data-yaml]").textContent = draft.text;
  find(at, "[data-do=download]").onclick = () => { download(draft.name, draft.text); tell("downloaded"); given(); };
  const copied = async (/** @type {string} */ key) => {
    const allowed = await copy(draft.text);
    tell(allowed ? key : "uncopied");
    if (allowed) given();
  };
  find(at, "[data-do=copy]").onclick = () => copied("copied");
  const letter = /** @type {HTMLAnchorElement} */ (find(at, "[data-do=mail]"));
  const written = mail(root.dataset.mail ?? "", draft.subject, draft.text, say("attached", { name: draft.name }));
  letter.href = written.href;
  letter.onclick = () => {
    if (!written.whole) { download(draft.name, draft.text); tell("too-long"); }
    given();
  };
  const link = /** @type {HTMLAnchorElement} */ (find(at, "[data-do=propose]"));
  const desk = { address: root.dataset.desk ?? "", name: root.dataset.deskName ?? "", content: root.dataset.deskContent ?? "" };
  const goal = draft.part ? { href: draft.edit, whole: false } : desk.address ? proposal(desk, draft.path, draft.text) : { href: "", whole: true };
  link.hidden = !goal.href;
  link.href = goal.href;
  link.onclick = () => (goal.whole ? given() : copied(of("pasted")));
}
