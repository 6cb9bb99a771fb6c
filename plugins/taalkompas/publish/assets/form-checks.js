// @ts-check
/* Whether what is written may be a file of the school: the browser looks (required, its own validity), and here stands what it cannot know.
   In: a form. Out: the fields with something to mend, each with a sentence beside it. Never judges what somebody says. */

import { amountIn, quantity } from "./conversation-numbers.js";
import { make, today } from "./elements.js";
import { controlsOf, isWritten, questionOf, questionsOf, scopesOf } from "./form-fields.js";

/** @typedef {import("./form-fields.js").Control} Control */
/** @typedef {import("./elements.js").Say} Say */
/** A word that somebody wants to use: nothing, or why that cannot be, with links. @typedef {(word: string) => Node[] | null} Words */

let ids = 0;

/** What must be there: of a row only when anything of it is, except the first of a list that must have one.
 * @param {HTMLElement} scope @param {boolean} counts */
export function need(scope, counts = true) {
  for (const question of questionsOf(scope)) {
    const listed = question.hasAttribute("data-needed");
    if (question.dataset.way === "rows" || question.dataset.way === "group") {
      scopesOf(question).forEach((one, number) => need(one, counts && ((listed && number === 0) || isWritten(one))));
    } else if (question.dataset.way === "choice") {
      for (const one of controlsOf(question)) one.required = counts && listed;
    } else {
      for (const one of controlsOf(question)) if (one.hasAttribute("data-needed")) one.required = counts;
    }
  }
}

/** What is wrong with one field that the browser does not see. @param {HTMLElement} question @param {Control} field @param {Say} say @param {ReadonlySet<string>} known
 * @returns {string} */
function wrong(question, field, say, known) {
  const text = field.value.trim();
  if (field.required && !text) return ""; // the browser sees that
  switch (question.dataset.way) {
    case "number": {
      const { least = "", most = "" } = field.dataset;
      const value = text ? amountIn(text)?.value : 0;
      if (value === undefined) return say("unreadable");
      return text && most && (value < Number(least) || value > Number(most)) ? say("range", { least, most }) : "";
    }
    case "day": return field.value && question.dataset.key === "date" && field.value > today() ? say("future") : "";
    case "line": case "text": {
      const lost = [...text.matchAll(/\[\[([^\]|]*)(?:\|[^\]]*)?\]\]/g)].find((one) => !known.has((one[1] ?? "").trim()));
      return lost ? say("nowhere", { link: lost[0] }) : "";
    }
    default: return "";
  }
}

/** The sentence for what the browser found. @param {HTMLElement} question @param {Control} field @param {Say} say @returns {string} */
function sentence(question, field, say) {
  if (field.validity.customError) return field.validationMessage;
  if (!field.validity.valueMissing) return field.validity.badInput ? say("need-day") : field.validationMessage;
  const way = question.dataset.way ?? "";
  return say({ number: "need-number", day: "need-day", pick: "need-pick", choice: "need-pick" }[way] ?? "need-text");
}

/** Least and most of a bandwidth, against each other. @param {HTMLElement} scope @param {Say} say */
function bounds(scope, say) {
  const [least, most] = ["min", "max"].map((key) => { const one = questionOf(scope, key); return one && controlsOf(one)[0]; });
  if (!least || !most || !isWritten(scope)) return;
  const [low, high] = [amountIn(least.value), amountIn(most.value)];
  if (!least.value.trim() && !most.value.trim()) least.setCustomValidity(say("bound"));
  else if (low && high && low.value > high.value) most.setCustomValidity(say("narrow"));
}

/** Look at one scope and all within it. @param {HTMLElement} scope @param {Say} say @param {ReadonlySet<string>} known @param {Words} words */
function look(scope, say, known, words) {
  for (const question of questionsOf(scope)) {
    if (question.dataset.way === "rows" || question.dataset.way === "group") {
      for (const one of scopesOf(question)) look(one, say, known, words);
      if (question.dataset.way === "group") for (const one of scopesOf(question)) bounds(one, say);
      continue;
    }
    const fields = controlsOf(question);
    for (const one of fields) one.setCustomValidity(wrong(question, one, say, known));
    const none = question.dataset.way === "picks" && question.hasAttribute("data-needed") && !fields.some((one) => /** @type {HTMLInputElement} */ (one).checked);
    if (none) fields[0]?.setCustomValidity(say("need-picks"));
    const isWord = question.dataset.key === "term" || question.closest('[data-key="synonyms"]') !== null;
    if (isWord && fields[0]?.value && words(fields[0].value)) fields[0].setCustomValidity(say("known"));
  }
}

/** What there is to mend, in the order of the page. @param {HTMLFormElement} form @param {Say} say @param {ReadonlySet<string>} known @param {Words} words
 * @returns {Control[]} */
export function gaps(form, say, known, words) {
  need(form);
  look(form, say, known, words);
  return controlsOf(form).filter((one, number, all) => !one.validity.valid
    && !(one instanceof HTMLInputElement && one.type === "radio" && all.findIndex((other) => "name" in other && other.name === one.name) !== number));
}

/** Say beside a field what there is to mend, or that there is nothing any more. @param {Control} field @param {Say} say @param {Words} words */
export function mark(field, say, words) {
  const question = field.closest("[data-key]");
  const note = question?.querySelector(":scope > [data-wrong]");
  if (!(question instanceof HTMLElement) || !(note instanceof HTMLElement)) return;
  const bad = !field.validity.valid;
  note.id ||= `taalkompas-wrong-${ids += 1}`;
  const why = bad && field.validationMessage === say("known") ? words(field.value) : null;
  note.replaceChildren(...(why ?? (bad ? [sentence(question, field, say)] : [])));
  field.toggleAttribute("aria-invalid", false);
  field.removeAttribute("aria-describedby");
  if (bad) {
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
  }
}

/** How a number is read, where it is not written as a computer would. @param {HTMLElement} form @param {Say} say */
export function readBack(form, say) {
  for (const note of form.querySelectorAll("[data-read]")) {
    const field = note.closest("[data-key]")?.querySelector("input");
    const text = field?.value.trim() ?? "";
    const amount = text ? amountIn(text) : null;
    note.textContent = amount && /\D/.test(text) ? say("read", { number: quantity(amount.value, "") }) : "";
  }
}

/** Whether a word is there already, or is one that we avoid. @param {HTMLElement} root @param {Say} say @returns {Words} */
export function wordsOf(root, say) {
  /** @param {string} word */
  const key = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘`´]/g, "'").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
  /** @type {Map<string, HTMLElement>} */
  const found = new Map();
  for (const one of root.querySelectorAll("[data-known] > li")) {
    for (const name of (one.getAttribute("data-names") ?? "").split("|")) if (!found.has(key(name))) found.set(key(name), /** @type {HTMLElement} */ (one));
  }
  return (word) => {
    const one = found.get(key(word));
    if (!one) return null;
    const links = [...one.querySelectorAll("a, span")].flatMap((link, number) => [document.createTextNode(number ? " · " : " "), link.cloneNode(true)]);
    return [make("span", "", say(one.hasAttribute("data-avoid") ? "avoided" : "known")), ...links];
  };
}
