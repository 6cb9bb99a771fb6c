// @ts-check
/* What is written in a form: from its questions to plain values and back.
   In: elements. A question has a `data-key` and a `data-way` of answering; what holds questions is a `data-scope`: the form, a row of a list, a
   group. Out: values as they were typed (to remember) or as the format wants them (for the draft). Makes no elements. */

import { amountIn } from "./conversation-numbers.js";
import { named, tidy } from "./drafts.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** What was typed: texts, lists of ids, and rows. @typedef {string | string[] | Typed[]} Answer */
/** @typedef {{[key: string]: any}} Typed */

/** The questions of a scope, not those of a scope within it. @param {HTMLElement} scope @returns {HTMLElement[]} */
export const questionsOf = (scope) => /** @type {HTMLElement[]} */ ([...scope.querySelectorAll("[data-key]")])
  .filter((one) => one.parentElement?.closest("[data-scope]") === scope);

/** @param {HTMLElement} scope @param {string} key @returns {HTMLElement | undefined} */
export const questionOf = (scope, key) => questionsOf(scope).find((one) => one.dataset.key === key);

/** The fields of one question, or of all in an element. @param {ParentNode} element @returns {Control[]} */
export const controlsOf = (element) => /** @type {Control[]} */ ([...element.querySelectorAll("input, select, textarea")]);

/** The rows of a list, or the one scope of a group. @param {HTMLElement} question @returns {HTMLElement[]} */
export const scopesOf = (question) => /** @type {HTMLElement[]} */ (
  [...question.querySelectorAll("[data-scope]")].filter((one) => one.parentElement?.closest("[data-key]") === question));

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
const boxes = (question) => /** @type {HTMLInputElement[]} */ (controlsOf(question));

/** Whether somebody wrote or chose something here; what was filled in beforehand does not count. @param {HTMLElement} scope @returns {boolean} */
export const isWritten = (scope) => controlsOf(scope).some((one) => {
  if (one instanceof HTMLInputElement && /^(checkbox|radio)$/.test(one.type)) return one.checked;
  return one.value.trim() !== "" && one.value !== one.dataset.preset;
});

/** Everything that was typed, as it was typed. @param {HTMLElement} scope @returns {Typed} */
export const typed = (scope) => Object.fromEntries(questionsOf(scope).map((one) => [one.dataset.key, answer(one)]));

/** @param {HTMLElement} question @returns {Answer} */
function answer(question) {
  switch (question.dataset.way) {
    case "rows": case "group": return scopesOf(question).map(typed);
    case "picks": return boxes(question).filter((one) => one.checked).map((one) => one.value);
    case "choice": return boxes(question).find((one) => one.checked)?.value ?? "";
    default: return controlsOf(question)[0]?.value ?? "";
  }
}

/** Put back what was typed; `grow` gives a list its rows. What no longer can be chosen is left out.
 * @param {HTMLElement} scope @param {Typed} values @param {(question: HTMLElement, rows: number) => void} grow */
export function put(scope, values, grow) {
  for (const question of questionsOf(scope)) {
    const value = values[question.dataset.key ?? ""];
    switch (question.dataset.way) {
      case "rows": case "group":
        if (!Array.isArray(value)) break;
        if (question.dataset.way === "rows") grow(question, value.length);
        scopesOf(question).forEach((inner, number) => { if (value[number]) put(inner, value[number], grow); });
        break;
      case "picks": case "choice":
        for (const one of boxes(question)) one.checked = [value].flat().includes(one.value);
        break;
      default: if (typeof value === "string") set(question, value);
    }
  }
}

/** Fill in one field; a word that it cannot have leaves it as it is. @param {HTMLElement} question @param {string} value @returns {boolean} */
export function set(question, value) {
  const [field] = controlsOf(question);
  if (!field || (field instanceof HTMLSelectElement && ![...field.options].some((one) => one.value === value))) return false;
  field.value = value;
  return true;
}

/** What was written, as the format wants it; what is empty is left out. @param {HTMLElement} scope @returns {{[key: string]: any}} */
export function read(scope) {
  const values = questionsOf(scope).map((one) => [one.dataset.key ?? "", meant(one)]);
  return Object.fromEntries(values.filter(([, value]) => value !== "" && !(Array.isArray(value) && !value.length)));
}

/** @param {HTMLElement} question @returns {any} */
function meant(question) {
  const said = /** @type {any} */ (answer(question));
  switch (question.dataset.way) {
    case "rows": return scopesOf(question).filter(isWritten).map(read).map((one) => ("" in one ? one[""] : one)).filter((one) => typeof one !== "object" || Object.keys(one).length);
    case "group": return scopesOf(question).filter(isWritten).map(read)[0] ?? "";
    case "line": return named(said);
    case "text": return tidy(said);
    case "number": return amountIn(said)?.value ?? "";
    default: return said;
  }
}
