// @ts-check
/* What is worth a second look on the last sheet: what was written and is not in the draft, and what the table may still want to say.
   In: what is written, and what lies on the table. Out: sentences to press, which lead to where it can be mended. None of it stops anybody. */

import { MOST } from "./conversation-choice.js";
import { isWritten, lookOf, looseEnds, pathOfWord, voices, wordsIn } from "./conversation-notes.js";
import { idsOf, labelOf, promiseOf } from "./conversation-page.js";
import { make } from "./elements.js";
import { hint } from "./sitting-end.js";

/** @typedef {import("./conversation-end.js").Table} Table */
/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** Goes to the first such sheet, of a promise when one is named; before that it chooses something else, when that is asked.
 * @typedef {(sheet: string, promise?: string, choose?: Notes) => void} Go */

/** @param {Table} table @returns {HTMLElement[]} */
export function hints(table) {
  const { notes, promises, say } = table;
  const isWord = notes.about?.[0] === "word";
  const ofTable = isWord ? (voices(notes).length ? [] : [make("li", "", say("silent"))]) : promises.flatMap((id) => ofPromise(table, id));
  return [...ofTable, ...ofAbsent(table, isWord), ...promisesAside(table, isWord), ...wordsAside(table, isWord)];
}

/** @param {Table} table @param {string} id @returns {HTMLElement[]} */
function ofPromise({ root, notes, say, go }, id) {
  const look = lookOf(notes, id), promise = promiseOf(root, id);
  const heard = look.signals.some((one) => one.role === "student");
  const [key, sheet] = !look.standing ? [isWritten(notes, id) ? "untold" : "open", "seen"]
    : look.data.length && !look.signals.length ? ["numbers", "seen"]
      : look.standing === "kept" && !heard ? ["unheard", "seen"]
        : !look.learned && !look.next ? ["nothing", "next"] : [];
  return [
    ...looseEnds(notes, id).map((one) => hint(say(one.key, { promise, text: one.text }), () => go(one.key === "nameless" ? "seen" : "next", id))),
    ...(key && sheet ? [hint(say(key, { promise }), () => go(sheet, id))] : []),
  ];
}

/** Groups that wrote something and are no longer at the table. @param {Table} table @param {boolean} isWord @returns {HTMLElement[]} */
function ofAbsent({ root, notes, promises, say, go }, isWord) {
  const there = notes.role ?? [];
  const absent = idsOf(root, "role").filter((role) => !there.includes(role));
  const wrote = absent.filter((role) => isWord ? voices(notes, [role]).length > 0
    : promises.some((id) => lookOf({ ...notes, role: [role] }, id).seen.length > 0));
  return wrote.map((role) => hint(say("away", { role: labelOf(root, "role", role) }), () => go(isWord ? "says" : "seen", "", { role: [...there, role] })));
}

/** Promises of which something was written and that are no longer on the table. @param {Table} table @param {boolean} isWord @returns {HTMLElement[]} */
function promisesAside({ root, notes, promises, say, go }, isWord) {
  const aside = idsOf(root, "promise").filter((id) => (isWord || !promises.includes(id)) && isWritten(notes, id));
  return aside.map((id) => {
    const together = [...new Set([...promises, id])];
    return together.length > MOST ? hint(say("full-table", { promise: promiseOf(root, id) }), () => go(""))
      : hint(say("aside", { promise: promiseOf(root, id) }), () => go("seen", id, { about: ["promises"], promise: together }));
  });
}

/** Words of which something was written and that are no longer on the table. @param {Table} table @param {boolean} isWord @returns {HTMLElement[]} */
function wordsAside({ notes, say, go }, isWord) {
  const now = isWord ? pathOfWord(notes.word?.[0] ?? "") : "";
  return wordsIn(notes).filter((word) => pathOfWord(word) !== now)
    .map((word) => hint(say("word-aside", { word }), () => go("says", "", { about: ["word"], word: [word] })));
}
