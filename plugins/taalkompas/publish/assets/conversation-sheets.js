// @ts-check
/* The sheets of a conversation: those that stand in the page already, and those to write on, made from the page's templates.
   In: what is chosen and what was written before. Out: sheets in their order. Shows none of them. */

import { fill, pathOfWord, rowsIn, voices } from "./conversation-notes.js";
import { amountIn, quantity } from "./conversation-numbers.js";
import { labelOf } from "./conversation-page.js";
import { copyOf, find, make } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** A word on the table; `known` is what the school says of it today. @typedef {{ word: string, known: HTMLTemplateElement | null }} Word */

/** Take away what was made, and what lies there now. @param {HTMLElement} root */
export function lift(root) {
  for (const one of root.querySelectorAll("[data-made]")) one.remove();
  for (const one of root.querySelectorAll("[data-now]")) one.removeAttribute("data-now");
}

/** The sheets of what is on the table, with fields for the groups that are there; what was written comes back into them.
 * @param {HTMLElement} root @param {string[]} roles @param {string[] | Word} about @param {Notes} notes @returns {HTMLElement[]} */
export function lay(root, roles, about, notes) {
  lift(root);
  const articles = Array.isArray(about) ? about.map((id) => promiseArticle(root, roles, id, notes)) : [wordArticle(root, roles, about)];
  articles.push(article(root, copyOf(root, "template[data-form=end]")));
  fill(root, notes);
  const stage = find(root, ".tlk-stage");
  for (const link of stage.querySelectorAll("a[href]:not([data-do])")) link.setAttribute("target", "_blank"); // the table stays where it is
  return articles.flatMap((one) => /** @type {HTMLElement[]} */ (one ? [...one.querySelectorAll(":scope > .tlk-sheet")] : []));
}

/** Where a sheet lies, in words that still hold when other sheets lie around it. @param {HTMLElement[]} sheets @param {HTMLElement} sheet
 * @param {string} otherwise what it is about when that is no promise @returns {string} */
export function placeOf(sheets, sheet, otherwise) {
  const same = sheets.filter((one) => one.parentElement === sheet.parentElement && one.dataset.sheet === sheet.dataset.sheet);
  return `${sheet.parentElement?.dataset.promise ?? otherwise}/${sheet.dataset.sheet}/${same.indexOf(sheet)}`;
}

/** Lay what the groups wrote side by side. @param {HTMLElement} root @param {HTMLElement} sheet @param {Notes} notes @param {Say} say */
export function lieBeside(root, sheet, notes, say) {
  const shown = voices(notes).map(({ role, says }) =>
    make("li", "tlk-voice", "", make("span", "tlk-voice__who", labelOf(root, "role", role)), make("blockquote", "", says)));
  find(sheet, "[data-beside]").replaceChildren(shown.length ? make("ul", "tlk-voices", "", ...shown) : make("p", "", say("silent")));
}

/** @param {HTMLElement} root @param {Node} content @returns {HTMLElement} */
function article(root, content) {
  const one = make("article", "tlk-about", "", content);
  one.dataset.made = "";
  find(root, ".tlk-sheets").append(one);
  return one;
}

/** @param {HTMLElement} root @param {string[]} roles @param {string} id @param {Notes} notes @returns {HTMLElement | null} */
function promiseArticle(root, roles, id, notes) {
  const about = root.querySelector(`.tlk-about[data-promise="${CSS.escape(id)}"]`);
  if (!(about instanceof HTMLElement)) return null;
  for (const sheet of [...copyOf(root, "template[data-form=promise]").children]) {
    sheet.setAttribute("data-made", "");
    about.append(sheet);
  }
  for (const field of about.querySelectorAll("[data-field]")) field.setAttribute("name", `${id}/${field.getAttribute("data-field")}`);
  const last = about.querySelector("[data-last-next]")?.textContent?.trim() ?? "";
  find(about, "[data-last]").textContent = last;
  find(about, "[data-since]").hidden = !last;
  for (const role of roles) {
    const group = row(root, find(about, "[data-groups]"), "groups", `${id}/groups/${role}`);
    find(group, "[data-name]").textContent = labelOf(root, "role", role);
  }
  for (const [kind, least] of /** @type {const} */ ([["signals", 2], ["data", 1]])) {
    const wanted = Math.max(least, rowsIn(notes, `${id}/${kind}`));
    for (let number = 0; number < wanted; number += 1) row(root, find(about, `[data-rows=${kind}]`), kind, `${id}/${kind}/${number}`);
  }
  const first = about.querySelector("[data-rows=signals] select");
  if (first instanceof HTMLSelectElement) first.value = "student"; // the students first; where a school has no such role, nobody
  const counted = Object.keys(notes).some((name) => name.startsWith(`${id}/data/`) && notes[name]?.[0]);
  about.querySelector("details:has([data-rows=data])")?.toggleAttribute("open", counted); // what was written is not hidden
  return about;
}

/** @param {HTMLElement} root @param {string[]} roles @param {Word} about @returns {HTMLElement} */
function wordArticle(root, roles, { word, known }) {
  const one = article(root, copyOf(root, "template[data-form=word]"));
  find(one, "[data-word]").textContent = word;
  const path = pathOfWord(word);
  find(one, "[data-sentence]").setAttribute("name", `${path}/definition`);
  for (const role of roles) find(row(root, find(one, "[data-sayings]"), "saying", `${path}/${role}`), "[data-name]").textContent = labelOf(root, "role", role);
  if (known) find(one, "[data-today]").append(known.content.cloneNode(true));
  if (known) find(one, "[data-sheet=agree]").remove(); // it has a definition, and somebody who looks after it
  return one;
}

/** Another row of fields, whose names begin with a path. @param {HTMLElement} root @param {HTMLElement} place @param {string} kind @param {string} path
 * @returns {HTMLElement} */
function row(root, place, kind, path) {
  const one = /** @type {HTMLElement} */ (copyOf(root, `template[data-row="${kind}"]`).firstElementChild);
  for (const field of one.querySelectorAll("[data-field]")) field.setAttribute("name", `${path}/${field.getAttribute("data-field")}`);
  const read = one.querySelector("[data-read]");
  if (read) read.id = `${path}/read`;
  one.querySelector("[data-field=value]")?.setAttribute("aria-describedby", `${path}/read`);
  place.append(one);
  return one;
}

/** Say beside a number how it is read, unless that goes without saying, and when it cannot be. @param {EventTarget | null} field @param {Say} say */
export function readBack(field, say) {
  const read = field instanceof HTMLInputElement && field.dataset.field === "value" ? field.closest(".tlk-row-of")?.querySelector("[data-read]") : null;
  if (!(field instanceof HTMLInputElement) || !read) return;
  const text = field.value.trim(), amount = amountIn(text);
  field.setAttribute("aria-invalid", String(text !== "" && !amount));
  const plain = !text || (amount && /^\d+$/.test(text));
  read.textContent = plain ? "" : amount ? say("read", { number: quantity(amount.value, amount.sign) }) : say("unreadable");
}

/** One more row where a button asks for it. @param {HTMLElement} root @param {HTMLElement} button */
export function another(root, button) {
  const about = button.closest(".tlk-about");
  const kind = button.dataset.add ?? "";
  if (!(about instanceof HTMLElement)) return;
  const place = find(about, `[data-rows=${kind}]`);
  find(row(root, place, kind, `${about.dataset.promise}/${kind}/${place.childElementCount}`), "select, input").focus();
}
