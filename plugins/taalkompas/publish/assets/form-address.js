// @ts-check
/* What an address fills in on a form, such as `?team=zorg&agreement=instroommomenten`. In: the address and an empty form. Out: the answers that
   it names and this school knows, whether a draft has them, and an address that names less. What is unknown is passed over. */

import { named } from "./drafts.js";
import { controlsOf, questionOf, scopesOf, set } from "./form-fields.js";

/** What an address may fill in, and the question that has it in another form of the word. @type {{[key: string]: string[]}} */
const FILLED = {
  promise: ["promise", "promises"], team: ["team"], agreement: ["agreement", "agreements"], domain: ["domain", "requires"],
  moment: ["moment"], term: ["term", "related"],
};

/** @typedef {import("./form-fields.js").Typed} Typed */
/** An answer that the address names, and what fills it in. `key` is the question that takes it; empty for the promise for which something is
 * proposed, which no question asks. @typedef {{ name: string, key: string, value: string, fill: () => void }} Named */

/** How a question takes a value; null where it cannot. @param {HTMLElement | undefined} question @param {string} name @param {string} value
 * @returns {(() => void) | null} */
function taking(question, name, value) {
  switch (question?.dataset.way) {
    case "picks": {
      const box = /** @type {HTMLInputElement[]} */ (controlsOf(question)).find((one) => one.value === value);
      return box ? () => { box.checked = true; } : null;
    }
    case "rows": {
      const [row] = scopesOf(question);
      const inner = row && (questionOf(row, name) ?? questionOf(row, ""));
      return inner?.dataset.way === "pick" ? taking(inner, name, value) : null;
    }
    case "pick": {
      const known = controlsOf(question).some((one) => one instanceof HTMLSelectElement && [...one.options].some((option) => value && option.value === value));
      return known ? () => { set(question, value); } : null;
    }
    case "line": return name === "term" && named(value) ? () => { set(question, named(value)); } : null; // a word is itself, where other names are ids
    default: return null;
  }
}

/** What the address names of this form, as long as its lists stand as they begin. @param {HTMLElement} form @returns {Named[]} */
export function namedIn(form) {
  /** @type {Map<string, Named>} Of what can have one answer only, the last counts. */
  const found = new Map();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!Object.hasOwn(FILLED, name)) continue;
    for (const key of FILLED[name] ?? []) {
      const question = questionOf(form, key), fill = taking(question, name, value);
      if (fill) { found.set(question?.dataset.way === "picks" ? `${key} ${value}` : key, { name, key, value, fill }); break; }
    }
    if (name === "promise" && form.querySelector(`.tlk-form__for[data-promise="${CSS.escape(value)}"]`)) found.set("", { name, key: "", value, fill: () => {} });
  }
  return [...found.values()];
}

/** Whether a draft says what the address names. @param {Named} one @param {{ typed: Typed, promise: string }} draft @returns {boolean} */
export function says({ name, key, value }, { typed, promise }) {
  if (!key) return promise === value;
  return [typed[key]].flat().some((answer) => {
    const text = typeof answer === "object" && answer ? answer[name] ?? answer[""] : answer;
    return typeof text === "string" && named(text) === named(value);
  });
}

/** Let the address name no more than a draft says, so that the draft is still there when the page is loaded again.
 * @param {Named[]} all @param {{ typed: Typed, promise: string }} draft @returns {Named[]} what it still names */
export function follow(all, draft) {
  const still = all.filter((one) => says(one, draft));
  if (still.length === all.length) return all;
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(FILLED)) query.delete(name);
  for (const one of still) query.append(one.name, one.value);
  const rest = query.toString();
  history.replaceState(history.state, "", `${location.pathname}${rest ? `?${rest}` : ""}${location.hash}`);
  return still;
}
