// @ts-check
/* What the last sheet of any sitting shows: what was said of a promise, to read, and hints to press.
   In: what was said, and the names for it. Out: elements. */

import { quantity } from "./conversation-numbers.js";
import { make } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Look} Look */
/** @typedef {import("./elements.js").Say} Say */

/** A sentence that leads to where it can be mended. @param {string} words @param {() => void} press @returns {HTMLElement} */
export function hint(words, press) {
  const button = make("button", "tlk-hint", words);
  button.setAttribute("type", "button");
  button.addEventListener("click", press);
  return make("li", "", "", button);
}

/** @param {HTMLElement[]} hints @returns {HTMLElement[]} */
export const hinted = (hints) => (hints.length ? [make("ul", "tlk-hints", "", ...hints)] : []);

/** What was said of a promise. @param {Look} look @param {string} promise its words @param {(role: string) => string} nameOf @param {Say} say
 * @returns {HTMLElement} */
export function lookCard(look, promise, nameOf, say) {
  const stand = (/** @type {string} */ word) => make("span", `tlk-stand tlk-stand--${word}`, say(word));
  const seen = look.seen.map((one) => make("li", "", "", make("strong", "", nameOf(one.role)), " ", stand(one.standing)));
  const quotes = look.signals.map((one) => make("li", "", "", make("q", "", one.says), " ", make("span", "tlk-voice__who", nameOf(one.role))));
  const facts = look.data.map((one) => make("li", "", `${one.measure}: `, make("strong", "", quantity(one.value, one.unit))));
  const told = /** @type {const} */ (["done", "learned", "next"]).filter((key) => look[key])
    .map((key) => make("div", "tlk-line", "", make("h4", "", say(key)), make("p", "", look[key])));
  const listed = [["tlk-opinions", seen], ["tlk-quotes", quotes], ["tlk-data", facts]].flatMap(([name, items]) =>
    items?.length ? [make("ul", String(name), "", .../** @type {HTMLElement[]} */ (items))] : []);
  return make("div", "tlk-card", "", make("h3", "", promise), make("p", "", "", stand(look.standing)), ...listed, ...told);
}
