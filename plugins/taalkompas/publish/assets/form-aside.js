// @ts-check
/* Other drafts of a form, offered back: each in one sentence, with a way to go on with it and one to throw it away.
   In: what this browser remembers. Out: lines in the page. Changes no draft itself. */

import { named } from "./drafts.js";
import { inFull, make } from "./elements.js";
import { controlsOf, questionOf } from "./form-fields.js";

/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./form-memory.js").Kept} Kept */

/** Letters of a name by which one still recognises it. */
const NAME = 80;
/** What a draft without a name of its own is about. */
const SUBJECT = ["team", "agreement", "promise"].map((key) => `[data-key="${key}"] select`).join();

/** How somebody recognises the draft that stands in a form: its name, or else what it is about; empty when nothing of it is said yet.
 * @param {HTMLElement} root @param {HTMLElement} form @returns {string} */
export function recognised(root, form) {
  const question = questionOf(form, root.dataset.form ?? "");
  const name = named((question && controlsOf(question)[0]?.value) ?? "");
  const picked = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll(SUBJECT)]).filter((one) => one.value).map((one) => one.selectedOptions[0]?.text ?? "");
  const text = name || named(picked.join(", ") || (form.querySelector(".tlk-form__for:not([hidden]) a")?.textContent ?? ""));
  return text.length > NAME ? `${text.slice(0, NAME).trimEnd()}…` : text;
}

/** Offer drafts back. @param {HTMLElement} place @param {Kept[]} drafts @param {Say} say
 * @param {{ back: (draft: Kept) => void, away: (draft: Kept) => void }} doing */
export function offer(place, drafts, say, doing) {
  const lines = drafts.map((draft) => {
    const sentence = draft.given ? "given" : draft.about ? "aside" : "aside-nameless";
    const words = make("p", "", say(sentence, { day: inFull(draft.day), what: draft.about }));
    const back = button(say(draft.given ? "take-back" : "go-on"), () => doing.back(draft));
    return make("div", "tlk-note", "", words, make("div", "tlk-go", "", back, button(say("throw"), () => doing.away(draft))));
  });
  place.replaceChildren(...lines);
  place.hidden = !lines.length;
}

/** @param {string} words @param {() => void} act @returns {HTMLElement} */
function button(words, act) {
  const one = make("button", "tlk-button tlk-button--quiet", words);
  one.setAttribute("type", "button");
  one.addEventListener("click", act);
  return one;
}
