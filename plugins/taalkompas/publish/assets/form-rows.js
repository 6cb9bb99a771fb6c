// @ts-check
/* The lists of a form: a row more, a row less. In: a question with rows, and the row that waits in its template. Out: rows in the page. */

import { questionOf, questionsOf, scopesOf, set } from "./form-fields.js";
import { find } from "./elements.js";

let groups = 0;

/** Dots of one question belong together, and to no other. @param {ParentNode} element */
export function bind(element) {
  for (const choice of element.querySelectorAll('[data-way="choice"]')) {
    groups += 1;
    for (const dot of choice.querySelectorAll("input")) dot.name = `choice-${groups}`;
  }
}

/** Whether a list may have one more. @param {HTMLElement} question @returns {boolean} */
const open = (question) => !question.dataset.limit || scopesOf(question).length < Number(question.dataset.limit);

/** Add a row, with the lists in it begun. @param {HTMLElement} question @returns {HTMLElement | null} */
export function add(question) {
  const template = question.querySelector(":scope > template[data-row]");
  const row = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
  if (!(row instanceof HTMLElement) || !open(question)) return null;
  bind(row);
  find(question, ":scope > [data-rows]").append(row);
  begin(row);
  students(question, row);
  tell(question);
  return row;
}

/** Students speak first: who says it is filled in beforehand, and counts only with what they say. @param {HTMLElement} question @param {HTMLElement} row */
function students(question, row) {
  const role = question.dataset.key === "signals" && scopesOf(question).length === 1 ? questionOf(row, "role") : undefined;
  if (role && set(role, "student")) find(role, "select").dataset.preset = "student";
}

/** Take a row away. @param {HTMLElement} row @returns {HTMLElement} what to look at next */
export function away(row) {
  const question = /** @type {HTMLElement} */ (row.parentElement?.closest("[data-key]"));
  row.remove();
  tell(question);
  return find(question, ":scope > [data-do=another]");
}

/** As many rows as were written. @param {HTMLElement} question @param {number} rows */
export function grow(question, rows) {
  while (scopesOf(question).length < rows && add(question)) { /* one more */ }
}

/** Begin the lists of a scope with the row that everybody sees. @param {HTMLElement} scope */
export function begin(scope) {
  for (const question of questionsOf(scope)) {
    if (question.dataset.way !== "rows") continue;
    if (question.querySelector(":scope > [data-begin]") && !scopesOf(question).length) add(question);
    tell(question);
  }
}

/** What can be done with a list now: no more than the limit, and its only row stays. @param {HTMLElement} question */
function tell(question) {
  const rows = scopesOf(question);
  find(question, ":scope > [data-do=another]").hidden = !open(question);
  const begun = question.querySelector(":scope > [data-begin]") !== null;
  for (const row of rows) find(row, ":scope > [data-do=away]").hidden = rows.length === 1 && (begun || question.hasAttribute("data-needed"));
}

/** A form with no rows but those it begins with. @param {HTMLElement} form */
export function empty(form) {
  for (const question of questionsOf(form)) if (question.dataset.way === "rows") for (const row of scopesOf(question)) row.remove();
  begin(form);
}
