// @ts-check
/* The names that the page of a conversation gives to promises and roles.
   In: the page, and its address. Out: ids and words. Keeps nothing. */

/** What the address names by its end (`#altijd-welkom`); empty when it names nothing. @returns {string} */
export function idInAddress() {
  const id = location.hash.slice(1);
  try { return decodeURIComponent(id); } catch { return id; } // a stray percent sign
}

/** What can be chosen of one kind, promises or roles. @param {HTMLElement} root @param {string} kind @returns {string[]} */
export const idsOf = (root, kind) =>
  /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(`input[name="${kind}"]`)]).map((box) => box.value);

/** What people call a promise or a role, as the page says it. @param {HTMLElement} root @param {string} kind @param {string} id @returns {string} */
export const labelOf = (root, kind, id) =>
  root.querySelector(`input[name="${kind}"][value="${CSS.escape(id)}"] + span`)?.firstChild?.textContent?.trim() ?? id;

/** The words of a promise. @param {HTMLElement} root @param {string} id @returns {string} */
export const promiseOf = (root, id) => root.querySelector(`.tlk-about[data-promise="${CSS.escape(id)}"] h2`)?.textContent?.trim() ?? id;
