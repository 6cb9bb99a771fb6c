// @ts-check
/* What a key asks while a sheet lies on the table. In: a key, where it was pressed, and the sheet. Out: a word for it, empty when it is not for
   us. Does nothing itself. */

/** @typedef {"" | "close" | "put-down" | "next" | "back" | "first" | "last" | "down" | "up"} Asked */

/** @type {{[key: string]: Asked}} */
const WAYS = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "back", PageUp: "back", Backspace: "back", Home: "first", End: "last" };

/** Whether somebody is writing there, or choosing from a list. @param {EventTarget | null} target @returns {boolean} */
export const busy = (target) => target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  || (target instanceof HTMLInputElement && !picks(target));

/** Whether that is a box or a dot. @param {EventTarget | null} target @returns {boolean} */
const picks = (target) => target instanceof HTMLInputElement && (target.type === "radio" || target.type === "checkbox");

/** Whether a key belongs to what has the focus. In a list and among dots the arrows choose, but a clicker, which has only the page keys, must not:
 * it would say something that nobody said. @param {string} key @param {EventTarget | null} target @returns {boolean} */
function taken(key, target) {
  if (picks(target) || target instanceof HTMLSelectElement) return !key.startsWith("Page");
  return busy(target) || (key === " " && target instanceof Element && target.closest("button, a, summary") !== null);
}

/** How far a sheet still rolls one way, before only its empty edge is left. @param {HTMLElement} sheet @param {boolean} down @returns {number} */
function rolls(sheet, down) {
  const { paddingTop, paddingBottom } = getComputedStyle(sheet);
  return down ? sheet.scrollHeight - sheet.clientHeight - sheet.scrollTop - parseFloat(paddingBottom) : sheet.scrollTop - parseFloat(paddingTop);
}

/** @param {KeyboardEvent} event @param {HTMLElement | undefined} sheet @returns {Asked} */
export function asked({ key, target, ctrlKey, metaKey, altKey }, sheet) {
  if (ctrlKey || metaKey || altKey) return "";
  if (key === "Escape") return busy(target) ? "put-down" : "close";
  const way = WAYS[key];
  if (!way || taken(key, target)) return "";
  const reads = sheet && /^(PageDown|PageUp| |Backspace)$/.test(key) && rolls(sheet, way === "next") > 0; // what does not fit comes first
  return reads ? (way === "next" ? "down" : "up") : way;
}
