// @ts-check
/* The sheets of a scan, made from the page's templates: the promise, one for each sight with its hands, and the ending.
   In: what is chosen and what was written before. Out: sheets in their order, with fields whose names are paths. Shows none of them. */

import { fill } from "./conversation-notes.js";
import { copyOf, find, make } from "./elements.js";
import { WAYS, handsIn, raised } from "./scan-hands.js";
import { count } from "./scan-choice.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./scan-choice.js").Choice} Choice */
/** @typedef {import("./scan-hands.js").Hands} Hands */
/** @typedef {import("./scan-hands.js").Way} Way */

/** The students themselves (format.md). */
export const STUDENT = "student";

/** Whether the school calls its students so, so that nobody has to say who they are. @param {HTMLElement} root @returns {boolean} */
export const knowsStudents = (root) => /** @type {HTMLTemplateElement} */ (find(root, "template[data-form=ending]")).content
  .querySelector(`[data-field=role][value="${STUDENT}"]`) !== null;

/** Lay the sheets of what is chosen. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes @param {Say} say @returns {HTMLElement[]} */
export function lay(root, choice, notes, say) {
  const { scope, version } = choice;
  const opening = copyOf(root, `template[data-scan][data-promise="${CSS.escape(choice.promise)}"]`);
  const onward = opening.querySelector("[data-onward]");
  const ending = copyOf(root, "template[data-form=ending]");
  find(opening, "[data-how]").textContent = say(`how-${version}`);
  for (const one of version === "student" ? ending.querySelectorAll("[data-seats], [data-stands]") : []) one.remove();
  find(ending, "[data-since] > div").append(...opening.querySelectorAll("[data-awaited]"));
  const teams = [...find(choice.form, "[name=team]").children].map((one) => one.cloneNode(true));
  for (const field of ending.querySelectorAll("[data-whose]")) field.append(...teams);
  find(ending, "[data-promise-words]").textContent = choice.words;
  if (onward) find(ending, "[data-further]").append(onward);
  const sights = choice.sights.map((sight) => sightSheet(root, choice, sight, say));
  const article = make("article", "tlk-about", "", find(opening, ".tlk-sheet"), ...sights, ending);
  for (const one of article.querySelectorAll(version === "student" ? "[data-group]" : "[data-alone]")) one.remove();
  for (const field of article.querySelectorAll("[data-field]:not([name])")) field.setAttribute("name", `${scope}/${field.getAttribute("data-field")}`);
  for (const sheet of /** @type {HTMLElement[]} */ ([...article.children])) sheet.dataset.place ??= sheet.dataset.sheet;
  for (const link of article.querySelectorAll("a[href]:not([data-do])")) link.setAttribute("target", "_blank"); // the scan stays where it is
  find(root, ".tlk-sheets").replaceChildren(article);
  fill(article, notes);
  for (const sheet of sights) tell(sheet, choice.people, say);
  return /** @type {HTMLElement[]} */ ([...article.children]);
}

/** Ask on a sheet what belongs to whose scan it is: what they set themselves last time, and how it stands when they are to say.
 * @param {HTMLElement} sheet @param {Choice} choice */
export function aim(sheet, choice) {
  const { whose, voice } = choice, mine = whose || "-";
  for (const field of /** @type {NodeListOf<HTMLSelectElement>} */ (sheet.querySelectorAll("[data-whose]"))) field.value = whose;
  for (const one of sheet.querySelectorAll("[data-stands]")) one.toggleAttribute("hidden", voice);
  const awaited = /** @type {HTMLElement[]} */ ([...sheet.querySelectorAll("[data-awaited]")]);
  for (const one of awaited) one.hidden = !(one.dataset.awaited ?? "").split(" ").includes(mine);
  sheet.querySelector("[data-since]")?.toggleAttribute("hidden", awaited.every((one) => one.hidden));
}

/** @param {HTMLElement} root @param {Choice} choice @param {import("./scan-choice.js").Sight} sight @param {Say} say @returns {HTMLElement} */
function sightSheet(root, choice, { text, row }, say) {
  const { version, scope } = choice;
  const sheet = find(copyOf(root, "template[data-form=sight]"), ".tlk-sheet");
  sheet.dataset.place = text;
  const asks = say(version !== "team" && row.dataset.ours !== undefined ? "ask-seen" : `ask-${version}`);
  find(sheet, "[data-ask]").textContent = asks;
  find(sheet, "[data-what-it-is]").append(...[...(row.querySelector("[data-text]")?.childNodes ?? [])].map((one) => one.cloneNode(true)));
  find(sheet, "[data-of]").append(...[...(row.querySelector(".tlk-sight__of")?.childNodes ?? [])].map((one) => one.cloneNode(true)));
  const hands = find(sheet, "[data-hands]");
  hands.append(copyOf(root, `template[data-form=${version === "student" ? "pick" : "count"}]`));
  hands.setAttribute("aria-label", asks);
  for (const hand of /** @type {NodeListOf<HTMLElement>} */ (hands.querySelectorAll("[data-hand]"))) {
    const name = version === "student" ? `${scope}/${text}/picked` : `${scope}/${text}/${hand.dataset.hand}`;
    find(hand, "input").setAttribute("name", name);
  }
  for (const key of ["says", "teller"]) find(sheet, `[data-field=${key}]`).setAttribute("name", `${scope}/${text}/${key}`);
  if (version !== "team" && knowsStudents(root)) find(sheet, ".tlk-scan__teller").remove(); // it is a student who tells
  return sheet;
}

/** The hands that were put up for a sight. @param {Notes} notes @param {string} path that of the sight @returns {Hands} */
export function handsOf(notes, path) {
  const picked = notes[`${path}/picked`]?.[0];
  const numbers = WAYS.map((way) => [way, picked ? Number(picked === way) : handsIn(String(notes[`${path}/${way}`]?.[0] ?? ""))]);
  return /** @type {Hands} */ (Object.fromEntries(numbers));
}

/** @param {HTMLElement} sheet @param {Way} way @returns {HTMLInputElement} */
const fieldOf = (sheet, way) => /** @type {HTMLInputElement} */ (find(sheet, `[data-hand=${way}] input`));

/** Put up a hand more or less on a sheet; of somebody alone it is the one that they have.
 * @param {HTMLElement} sheet @param {Way} way @param {number} step */
export function raise(sheet, way, step) {
  const field = fieldOf(sheet, way);
  if (field.type === "radio") field.checked = step > 0;
  else field.value = String(handsIn(String(Math.max(0, handsIn(field.value) + step))));
}

/** Say how many hands are up, and whether that can be all. @param {HTMLElement} sheet @param {number} people @param {Say} say */
export function tell(sheet, people, say) {
  if (fieldOf(sheet, "never").type === "radio") return;
  const hands = /** @type {Hands} */ (Object.fromEntries(WAYS.map((way) => [way, handsIn(fieldOf(sheet, way).value)])));
  for (const way of WAYS) fieldOf(sheet, way).closest("[data-hand]")?.toggleAttribute("data-none", hands[way] === 0);
  const n = raised(hands), told = find(sheet, "[data-raised]");
  const values = { n: String(n), total: String(people) };
  told.textContent = people ? say(n > people ? "raised-over" : "raised-of", values) : n ? count(say, "raised", n) : "";
  told.toggleAttribute("data-over", people > 0 && n > people);
}
