// @ts-check
/* The last sheet of a scan: the draft of a photo moment or a voice (-voice.js), what that will do, and the ways to hand it over. In: what was
   written, and the sheet. Out: the sheet filled in. Hands never come into a draft, and nothing goes by itself. */

import { lookOf, snapshot } from "./conversation-notes.js";
import { yaml } from "./drafts.js";
import { find, inFull, today } from "./elements.js";
import { handOver } from "./handover.js";
import { ALL } from "./scan-choice.js";
import { STUDENT, knowsStudents } from "./scan-sheets.js";
import { examples, voice } from "./scan-voice.js";
import { hint, hinted, lookCard } from "./sitting-end.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./scan-choice.js").Choice} Choice */
/** @typedef {{ root: HTMLElement, sheet: HTMLElement, choice: Choice, notes: Notes, say: Say, go: (place: string) => void, given: () => void }} Table */
/** @typedef {import("./handover.js").Draft} Draft */

/** Seat who was there: whoever told an example, and students who look themselves. @param {Table} table */
export function seat({ root, sheet, choice, notes }) {
  const here = examples(root, choice, notes).map((one) => one.role);
  if (choice.version !== "team" && knowsStudents(root)) here.push(STUDENT);
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (sheet.querySelectorAll("[data-field=role]"))) box.checked ||= here.includes(box.value);
}

/** What was written, as a conversation would have it. @param {Table} table @returns {Notes} */
function asConversation({ root, choice, notes, say }) {
  const { promise, scope, whose } = choice;
  const told = examples(root, choice, notes).filter((one) => one.role);
  const signals = told.flatMap(({ role, says }, number) => [[`${promise}/signals/${number}/role`, [role]], [`${promise}/signals/${number}/says`, [says]]]);
  const asked = root.querySelector("[data-since]:not([hidden])") ? ["done"] : []; // of what another team set itself they said nothing
  const taken = [...asked, "standing", "learned", "next"].map((key) => [`${promise}/${key}`, notes[`${scope}/${key}`] ?? []]);
  const form = say(choice.version === "team" ? "form" : "form-students");
  return { date: [today()], form: [form], team: whose === ALL ? [] : [whose], role: notes[`${scope}/role`] ?? [], ...Object.fromEntries([...taken, ...signals]) };
}

/** The draft of a photo moment; null while it lacks something. @param {Table} table @param {Notes} notes @returns {Draft | null} */
function moment({ root, choice, say }, notes) {
  const taken = new Set((root.dataset.moments ?? "").split(" "));
  // a scan is about one promise, and a team may do two on a day: each has a name of its own
  const made = choice.whose && notes.role?.length ? snapshot(notes, [choice.promise], taken, `scan-${choice.promise}`) : null;
  if (!made) return null;
  return { path: made.path, name: made.path.split("/").at(-1) ?? "", text: yaml(made.value), subject: say("subject", { day: inFull(made.value.date) }), edit: "", part: "" };
}

/** Fill in the last sheet. @param {Table} table */
export function finish(table) {
  const { root, sheet, choice, say, given } = table;
  const notes = asConversation(table);
  const draft = choice.voice ? voice(root, choice, table.notes, say) : moment(table, notes);
  const told = draft && !choice.voice;
  find(sheet, "[data-hints]").replaceChildren(...hinted(lacks(table, notes, draft).map(({ words, place }) => hint(words, () => table.go(place)))));
  find(sheet, "[data-result]").replaceChildren(...(told ? [lookCard(lookOf(notes, choice.promise), choice.words, (role) => roleName(root, role), say)] : []));
  find(sheet, "[data-does]").textContent = told ? does(choice, notes, say) : "";
  find(sheet, "[data-told]").textContent = "";
  find(sheet, "[data-deliver]").hidden = !draft;
  find(sheet, "[data-deliver] > details").toggleAttribute("open", choice.voice); // a voice is there to be read
  for (const one of sheet.querySelectorAll("[data-left-out]")) one.toggleAttribute("hidden", !draft || (one.getAttribute("data-left-out") === "voice") !== choice.voice);
  if (draft) handOver({ root, at: sheet, say, given }, draft);
}

/** What the draft will do to the site, once an editor takes it over. @param {Choice} choice @param {Notes} notes @param {Say} say @returns {string} */
function does(choice, notes, say) {
  const standing = say(lookOf(notes, choice.promise).standing);
  return say(choice.whose === ALL ? "does-school" : "does-team", { promise: choice.words, standing, team: choice.teamOf(choice.whose) });
}

/** What is worth a second look, and where it can be mended. @param {Table} table @param {Notes} notes @param {Draft | null} draft
 * @returns {Array<{ words: string, place: string }>} */
function lacks({ root, choice, notes: written, say }, notes, draft) {
  if (choice.voice) return draft ? [] : [{ words: say("untold"), place: choice.sights[0]?.text ?? "take" }];
  const look = lookOf(notes, choice.promise);
  const unheard = look.standing === "kept" && !look.signals.some((one) => one.role === STUDENT);
  return [
    ...(choice.whose ? [] : [{ words: say("whose"), place: "take" }]),
    ...(look.standing ? [] : [{ words: say("unstood"), place: "take" }]),
    ...(notes.role?.length ? [] : [{ words: say("unmanned"), place: "take" }]),
    ...examples(root, choice, written).filter((one) => !one.role).map((one) => ({ words: say("nameless", { text: one.says }), place: one.place })),
    ...(unheard ? [{ words: say("unheard", { promise: choice.words }), place: choice.sights[0]?.text ?? "take" }] : []),
  ];
}

/** @param {HTMLElement} root @param {string} id @returns {string} */
const roleName = (root, id) => root.querySelector(`.tlk-who > input[value="${CSS.escape(id)}"] + span`)?.textContent?.trim() ?? id;
