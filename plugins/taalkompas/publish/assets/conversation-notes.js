// @ts-check
/* What is written at the table: from the fields of a page to values, to the browser's memory and back, and on to the drafts of a photo
   moment or a word. In: fields whose names are paths (`altijd-welkom/signals/0/says`). Out: plain values. Makes no elements. */

import { amountIn, unitWith } from "./conversation-numbers.js";
import { free, idOf, momentId, named, tidy } from "./drafts.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */
/** @typedef {{[name: string]: string[]}} Notes */
/** @typedef {{ promise: string, standing: string, seen: any[], data: any[], signals: any[], done: string, learned: string, next: string }} Look */

/** Every sitting has a memory of its own; a page may be swapped for another one while this module stays. @returns {string} */
const key = () => `taalkompas-conversation:${location.pathname}`;

/** @param {ParentNode} root @returns {Field[]} */
const fields = (root) => /** @type {Field[]} */ ([...root.querySelectorAll(":is(input, select, textarea)[name]")]);

/** @param {Field} field @returns {boolean} */
const ticked = (field) => field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

/** Everything that is written in the fields, by name; of boxes and dots those that are on. @param {ParentNode} root @returns {Notes} */
export function notesOf(root) {
  /** @type {Notes} */
  const notes = {};
  for (const field of fields(root)) {
    const values = (notes[field.name] ??= []);
    if (!ticked(field) || /** @type {HTMLInputElement} */ (field).checked) values.push(field.value);
  }
  return notes;
}

/** Put what was written back into the fields that are there. @param {ParentNode} root @param {Notes} notes */
export function fill(root, notes) {
  for (const field of fields(root)) {
    const values = notes[field.name];
    if (!Array.isArray(values)) continue;
    if (ticked(field)) /** @type {HTMLInputElement} */ (field).checked = values.includes(field.value);
    else if (typeof values[0] === "string") field.value = values[0];
  }
}

/** What was written, at which sheet they were, whether they were at it, and on what day. @typedef {{ notes: Notes, at: string, open: boolean, day: string }} Memory */

/** What this browser remembers of a conversation; nothing where it may not or what it has is not ours. @returns {Memory | null} */
export function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? "null");
    return kept && typeof kept.notes === "object" && kept.notes ? { ...kept, at: String(kept.at ?? "") } : null;
  } catch { return null; }
}

/** @param {Memory} memory */
export function remember(memory) {
  try { localStorage.setItem(key(), JSON.stringify(memory)); } catch { /* full or forbidden: the conversation goes on without */ }
}

export function forget() {
  try { localStorage.removeItem(key()); } catch { /* forbidden: then there is nothing either */ }
}

/** How many rows of a list were written, by the numbers in the names. @param {Notes} notes @param {string} path @returns {number} */
export function rowsIn(notes, path) {
  const numbers = Object.keys(notes).filter((name) => name.startsWith(`${path}/`)).map((name) => Number(name.slice(path.length + 1).split("/")[0]));
  return Math.max(0, ...numbers.filter(Number.isInteger).map((number) => number + 1));
}

/** @param {Notes} notes @param {string} name @returns {string} */
const said = (notes, name) => tidy(notes[name]?.[0] ?? "");

/** @param {Notes} notes @param {string} path @param {string[]} keys @returns {Array<{[key: string]: string}>} */
const rows = (notes, path, keys) => Array.from({ length: rowsIn(notes, path) }, (_, number) =>
  Object.fromEntries(keys.map((key) => [key, said(notes, `${path}/${number}/${key}`)])));

/** @param {Notes} notes @param {string} promise */
const quoted = (notes, promise) => rows(notes, `${promise}/signals`, ["role", "says"]).map(({ role = "", says = "" }) => ({ role, says }));

/** @param {Notes} notes @param {string} promise */
const counted = (notes, promise) => rows(notes, `${promise}/data`, ["measure", "value", "unit"])
  .map(({ measure = "", value = "", unit = "" }) => ({ measure: named(measure), text: value, amount: amountIn(value), unit: named(unit) }));

/** What was written of a promise and cannot come in a draft as it stands: why not, and its text. @param {Notes} notes @param {string} promise
 * @returns {Array<{ key: string, text: string }>} */
export function looseEnds(notes, promise) {
  const quotes = quoted(notes, promise).filter((row) => row.says && !row.role).map((row) => ({ key: "nameless", text: row.says }));
  const numbers = counted(notes, promise).map(({ measure, text, amount, unit }) => ({
    key: text && !amount ? "unread" : text && !measure ? "unmeasured" : !text && (measure || unit) ? "uncounted" : "",
    text: text || measure || unit,
  }));
  return [...quotes, ...numbers.filter((one) => one.key)];
}

/** Whether anything was written of a promise; who says it is filled in already. @param {Notes} notes @param {string} promise @returns {boolean} */
export const isWritten = (notes, promise) => Object.keys(notes).some((name) => name.startsWith(`${promise}/`) && !name.endsWith("/role") && said(notes, name) !== "");

/** What was said of one promise; groups that saw it as all together are left out. @param {Notes} notes @param {string} promise @returns {Look} */
export function lookOf(notes, promise) {
  const standing = said(notes, `${promise}/standing`);
  const seen = (notes.role ?? []).map((role) => ({ role, standing: said(notes, `${promise}/groups/${role}/standing`) }));
  const data = counted(notes, promise).filter((row) => row.measure && row.amount);
  const signals = quoted(notes, promise).filter((row) => row.role && row.says);
  return {
    promise,
    standing,
    seen: seen.filter((one) => one.standing && one.standing !== standing),
    data: data.map((row) => ({ measure: row.measure, value: row.amount?.value, unit: unitWith(row.amount?.sign ?? "", row.unit) })),
    signals: [...signals.filter((one) => one.role === "student"), ...signals.filter((one) => one.role !== "student")],
    done: said(notes, `${promise}/done`),
    learned: said(notes, `${promise}/learned`),
    next: said(notes, `${promise}/next`),
  };
}

/** The draft of a photo moment, of the promises of which it was said how they stand; null when there are none.
 * @param {Notes} notes @param {readonly string[]} promises @param {ReadonlySet<string>} taken @param {string} [own] a name of its own @returns {{ path: string, value: {[key: string]: any} } | null} */
export function snapshot(notes, promises, taken, own = "") {
  const looks = promises.map((promise) => lookOf(notes, promise)).filter((look) => look.standing);
  if (!looks.length) return null;
  const date = said(notes, "date"), team = said(notes, "team"), form = named(notes.form?.[0] ?? "");
  const value = { date, form, reflection: said(notes, "reflection"), team, roles: notes.role ?? [], promises: looks };
  return { path: `promises/snapshots/${momentId({ date, team, form }, taken, own)}.yml`, value };
}

/** Where what is written about a word stands: another word begins with empty fields. @param {string} word @returns {string} */
export const pathOfWord = (word) => `word/${idOf(word) || "-"}`;

/** @param {Notes} notes @returns {string} */
const wordIn = (notes) => named(notes.word?.[0] ?? "");

/** The words of which a group said something, as they were typed. @param {Notes} notes @returns {string[]} */
export const wordsIn = (notes) => Object.keys(notes).filter((name) => /^word\/[^/]+\/typed$/.test(name)).map((name) => said(notes, name))
  .filter((word) => isWritten({ ...notes, [`${pathOfWord(word)}/typed`]: [] }, pathOfWord(word)));

/** What each group says of the word on the table; of all that are there, or of some. @param {Notes} notes @param {string[]} roles
 * @returns {Array<{ role: string, says: string }>} */
export function voices(notes, roles = notes.role ?? []) {
  const path = pathOfWord(wordIn(notes));
  return roles.map((role) => ({ role, says: said(notes, `${path}/${role}/says`) })).filter((one) => one.says);
}

/** What the table would have the word mean. @param {Notes} notes @returns {string} */
export const definition = (notes) => said(notes, `${pathOfWord(wordIn(notes))}/definition`);

/** The draft of a new word. @param {Notes} notes @param {ReadonlySet<string>} taken @returns {{ path: string, value: {[key: string]: any} }} */
export function term(notes, taken) {
  const word = wordIn(notes);
  const value = { term: word, definition: definition(notes), voices: voices(notes), status: "draft" };
  return { path: `glossary/${free(idOf(word) || "woord", taken)}.yml`, value };
}
