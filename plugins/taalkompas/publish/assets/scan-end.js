// @ts-check
/* The last sheet of a scan: the draft of a photo moment, and the ways to hand it over. In: what was written, and the sheet. Out: the sheet
   filled in. Hands never come into the draft, and nothing goes by itself. */

import { lookOf, snapshot } from "./conversation-notes.js";
import { tidy, yaml } from "./drafts.js";
import { find, inFull, make, today } from "./elements.js";
import { handOver } from "./handover.js";
import { STUDENT, knowsStudents } from "./scan-sheets.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./scan-choice.js").Choice} Choice */
/** @typedef {{ root: HTMLElement, sheet: HTMLElement, choice: Choice, notes: Notes, say: Say, go: (place: string) => void }} Table */

/** The examples that were told, sight by sight. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes
 * @returns {Array<{ place: string, role: string, says: string }>} */
function examples(root, choice, notes) {
  const { scope } = choice;
  const students = choice.version !== "team" && knowsStudents(root) ? STUDENT : "";
  const told = choice.sights.map(({ text }) => ({
    place: text,
    role: students || (notes[`${scope}/${text}/teller`]?.[0] ?? ""),
    says: tidy(notes[`${scope}/${text}/says`]?.[0] ?? ""),
  }));
  const own = { place: "take", role: students || (notes[`${scope}/role`]?.[0] ?? ""), says: tidy(notes[`${scope}/own`]?.[0] ?? "") };
  return [...told, own].filter((one) => one.says);
}

/** Seat who was there: whoever told an example, and students who look themselves. @param {Table} table */
export function seat({ root, sheet, choice, notes }) {
  const here = examples(root, choice, notes).map((one) => one.role);
  if (choice.version !== "team" && knowsStudents(root)) here.push(STUDENT);
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (sheet.querySelectorAll("[data-field=role]"))) box.checked ||= here.includes(box.value);
}

/** What was written, as a conversation would have it. @param {Table} table @returns {Notes} */
function asConversation({ root, choice, notes, say }) {
  const { promise, scope } = choice;
  const told = examples(root, choice, notes).filter((one) => one.role);
  const signals = told.flatMap(({ role, says }, number) => [[`${promise}/signals/${number}/role`, [role]], [`${promise}/signals/${number}/says`, [says]]]);
  const roles = choice.version === "student" && knowsStudents(root) ? [STUDENT] : notes[`${scope}/role`] ?? [];
  const taken = ["standing", "learned", "next"].map((key) => [`${promise}/${key}`, notes[`${scope}/${key}`] ?? []]);
  return { date: [today()], form: [say("form")], team: notes.team ?? [], role: roles, ...Object.fromEntries([...taken, ...signals]) };
}

/** Fill in the last sheet. @param {Table} table */
export function finish(table) {
  const { root, sheet, choice, say } = table;
  const notes = asConversation(table);
  const taken = new Set((root.dataset.moments ?? "").split(" "));
  // a scan is about one promise, and a team may do two on a day: each has a name of its own
  const made = notes.role?.length ? snapshot(notes, [choice.promise], taken, `scan-${choice.promise}`) : null;
  find(sheet, "[data-hints]").replaceChildren(...hints(table, notes));
  find(sheet, "[data-result]").replaceChildren(...(made ? [result(root, choice, notes, say)] : []));
  find(sheet, "[data-told]").textContent = "";
  for (const one of sheet.querySelectorAll("[data-deliver], .tlk-scan__left")) one.toggleAttribute("hidden", !made);
  if (!made) return;
  const draft = { path: made.path, name: made.path.split("/").at(-1) ?? "", text: yaml(made.value), subject: say("subject", { day: inFull(made.value.date) }), edit: "", part: "" };
  handOver({ root, at: sheet, say }, draft);
}

/** What is worth a second look: each leads to where it can be mended. @param {Table} table @param {Notes} notes @returns {HTMLElement[]} */
function hints({ root, choice, notes: written, say, go }, notes) {
  const look = lookOf(notes, choice.promise);
  const loose = examples(root, choice, written).filter((one) => !one.role).map((one) => ({ words: say("nameless", { text: one.says }), place: one.place }));
  const unheard = choice.version !== "student" && look.standing === "kept" && !look.signals.some((one) => one.role === STUDENT);
  const told = [
    ...(look.standing ? [] : [{ words: say("unstood"), place: "take" }]),
    ...(notes.role?.length ? [] : [{ words: say("unmanned"), place: "take" }]),
    ...loose,
    ...(unheard ? [{ words: say("unheard", { promise: choice.words }), place: choice.sights[0]?.text ?? "take" }] : []),
  ];
  const items = told.map(({ words, place }) => {
    const button = make("button", "tlk-hint", words);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => go(place));
    return make("li", "", "", button);
  });
  return items.length ? [make("ul", "tlk-hints", "", ...items)] : [];
}

/** @param {HTMLElement} root @param {string} id @returns {string} */
const roleName = (root, id) => root.querySelector(`.tlk-who > input[value="${CSS.escape(id)}"] + span`)?.textContent?.trim() ?? id;

/** What they take along, to read. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes @param {Say} say @returns {HTMLElement} */
function result(root, choice, notes, say) {
  const look = lookOf(notes, choice.promise);
  const quotes = look.signals.map((one) => make("li", "", "", make("q", "", one.says), " ", make("span", "tlk-voice__who", roleName(root, one.role))));
  const told = /** @type {const} */ (["learned", "next"]).filter((key) => look[key])
    .map((key) => make("div", "tlk-line", "", make("h4", "", say(key)), make("p", "", look[key])));
  const standing = make("p", "", "", make("span", `tlk-stand tlk-stand--${look.standing}`, say(look.standing)));
  return make("div", "tlk-card", "", make("h3", "", choice.words), standing, ...(quotes.length ? [make("ul", "tlk-quotes", "", ...quotes)] : []), ...told);
}
