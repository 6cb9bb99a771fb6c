// @ts-check
/* What scripts of single pages do with a page: make and find elements, and say its sentences, which stand in it in the reader's language.
   In: the page, and what to look for. Out: elements and words. Keeps nothing. */

/** @typedef {(key: string, values?: {[name: string]: string}) => string} Say */

/** A day as people write it. @param {string} day @returns {string} */
export const inFull = (day) =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00`).toLocaleDateString(document.documentElement.lang || "nl", { dateStyle: "long" }) : day;

/** Today as year-month-day, where the visitor is. @returns {string} */
export const today = () => new Date().toLocaleDateString("sv");

/** @param {string} tag @param {string} name @param {string} text @param {Array<Node | string>} inside @returns {HTMLElement} */
export function make(tag, name, text = "", ...inside) {
  const one = document.createElement(tag);
  if (name) one.className = name;
  one.append(...(text ? [text] : []), ...inside);
  return one;
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

/** What waits in a template of the page. @param {HTMLElement} root @param {string} selector @returns {DocumentFragment} */
export const copyOf = (root, selector) =>
  /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (find(root, selector)).content.cloneNode(true));

/** What says the sentences of a page, with their values. @param {HTMLElement} root @returns {Say} */
export const sayerOf = (root) => (key, values = {}) => {
  const words = root.querySelector(`[data-say="${key}"]`)?.textContent ?? "";
  return words.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
};
