// @ts-check
/* The last sheet of a conversation: what was said, to read, and the ways to hand it over.
   In: what is written, and the sheet. Out: the sheet filled in. The visitor chooses where it goes; nothing goes by itself. */

import { yaml } from "./drafts.js";
import { hints } from "./conversation-hints.js";
import { definition, lookOf, snapshot, term, voices } from "./conversation-notes.js";
import { labelOf, promiseOf } from "./conversation-page.js";
import { find, inFull, make } from "./elements.js";
import { handOver } from "./handover.js";
import { hinted, lookCard } from "./sitting-end.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./handover.js").Draft} Draft */
/** @typedef {{ root: HTMLElement, sheet: HTMLElement, notes: Notes, say: Say, promises: string[], known: HTMLTemplateElement | null, go: import("./conversation-hints.js").Go }} Table */

/** Fill in the last sheet. @param {Table} table */
export function finish(table) {
  const { sheet, notes } = table;
  const draft = notes.about?.[0] === "word" ? wordDraft(table) : momentDraft(table);
  find(sheet, "[data-hints]").replaceChildren(...hinted(hints(table)));
  find(sheet, "[data-result]").replaceChildren(...(notes.about?.[0] === "word" ? wordResult(table) : table.promises.flatMap((id) => lookResult(table, id))));
  find(sheet, "[data-deliver]").hidden = draft === null;
  find(sheet, "[data-told]").textContent = "";
  if (draft) handOver({ root: table.root, at: sheet, say: table.say }, draft);
}

/** @param {Table} table @returns {Draft | null} */
function momentDraft({ root, notes, promises, say }) {
  const made = snapshot(notes, promises, new Set((root.dataset.moments ?? "").split(" ")));
  if (!made) return null;
  const name = made.path.split("/").at(-1) ?? made.path;
  return { path: made.path, name, text: yaml(made.value), subject: say("subject-snapshot", { day: inFull(made.value.date) }), edit: "", part: "" };
}

/** @param {Table} table @returns {Draft | null} */
function wordDraft({ root, notes, known, say }) {
  const said = voices(notes);
  if (!said.length) return null;
  const made = term(notes, new Set((root.dataset.taken ?? "").split(" ")));
  const subject = say("subject-word", { word: made.value.term });
  if (!known) return { path: made.path, name: made.path.split("/").at(-1) ?? "", text: yaml(made.value), subject, edit: "", part: "" };
  const name = `${known.dataset.aboutWord}-voices.txt`;
  return { path: known.dataset.path ?? "", name, text: yaml({ voices: said }), subject, edit: known.dataset.edit ?? "", part: "voices" };
}

/** @param {Table} table @param {string} id @returns {HTMLElement[]} */
function lookResult({ root, notes, say }, id) {
  const look = lookOf(notes, id);
  return look.standing ? [lookCard(look, promiseOf(root, id), (role) => labelOf(root, "role", role), say)] : [];
}

/** @param {Table} table @returns {HTMLElement[]} */
function wordResult({ root, notes, known, say }) {
  const items = voices(notes).map((one) =>
    make("li", "tlk-voice", "", make("span", "tlk-voice__who", labelOf(root, "role", one.role)), make("blockquote", "", one.says)));
  const meant = known ? "" : definition(notes);
  return !items.length ? [] : [
    ...(meant ? [make("p", "tlk-sheet__ask", meant)] : []),
    make("ul", "tlk-voices", "", ...items),
    ...(known ? [make("p", "", say("known"))] : []),
  ];
}
