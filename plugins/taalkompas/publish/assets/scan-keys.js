// @ts-check
/* What a key asks while a sheet of a scan lies there: hands by 1 to 4, and otherwise what it asks in a conversation.
   In: a key, where it was pressed, and the sheet. Out: a word for it, or a hand. Does nothing itself. */

import { asked, busy } from "./conversation-keys.js";
import { WAYS } from "./scan-hands.js";

/** @typedef {import("./scan-hands.js").Way} Way */
/** A hand more or less. @typedef {{ way: Way, step: number }} Raise */
/** What a key asks; "nothing" is for us, and to be left at that. @typedef {import("./conversation-keys.js").Asked | "nothing"} Wanted */

/** The way to put up a hand that a key means. A French keyboard needs Shift for its digits, so the place of the key counts, not its letter.
 * @param {KeyboardEvent} event @param {HTMLElement | undefined} sheet @returns {Raise | null} */
function handOf({ code, target, shiftKey }, sheet) {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  const way = WAYS[Number(digit) - 1];
  return way && sheet?.dataset.sheet === "sight" && !busy(target) ? { way, step: shiftKey ? -1 : 1 } : null;
}

/** Whether Enter does something by itself there. @param {EventTarget | null} target @returns {boolean} */
const acts = (target) => target instanceof Element && target.closest("textarea, button, a, summary, select") !== null;

/** @param {KeyboardEvent} event @param {HTMLElement | undefined} sheet @returns {Wanted | Raise} */
export function wanted(event, sheet) {
  const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey) return "";
  const hand = handOf(event, sheet);
  if (hand) return repeat ? "nothing" : hand; // who holds a key down puts up one hand
  if (key === "Enter" && !acts(target)) return repeat ? "nothing" : "next";
  if (/^Page/.test(key) && target instanceof Element && target.closest("[data-hand]")) return key === "PageDown" ? "next" : "back"; // a clicker has no other keys
  return asked(event, sheet);
}
