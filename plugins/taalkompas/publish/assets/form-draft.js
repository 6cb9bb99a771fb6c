// @ts-check
/* What a form makes: a draft of a file of the school, or of a part of one. In: what was written, and the page. Out: a draft to hand over. */

import { free, idOf, momentId, yaml } from "./drafts.js";
import { inFull } from "./elements.js";
import { read } from "./form-fields.js";
import { choseBefore, isOutside } from "./form-room.js";

/** @typedef {import("./handover.js").Draft} Draft */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {{ root: HTMLElement, form: HTMLElement, say: Say }} Desk */
/** @typedef {{[key: string]: any}} Value */

/** The draft of what is written now. @param {Desk} desk @returns {Draft} */
export function draftOf(desk) {
  const value = read(desk.form);
  switch (desk.root.dataset.form) {
    case "choice": return choice(desk, value);
    case "snapshot": return whole(desk, value, momentId(/** @type {any} */ (value), listed(desk.root, "taken")), inFull(value.date));
    default: {
      const name = value[desk.root.dataset.form ?? ""] ?? "";
      return whole(desk, "draft" in desk.root.dataset ? { ...value, status: "draft" } : value, idOf(name), name);
    }
  }
}

/** @param {HTMLElement} root @param {string} list @returns {Set<string>} */
export const listed = (root, list) => new Set((root.dataset[list] ?? "").split(" "));

/** A file of its own. @param {Desk} desk @param {Value} value @param {string} id @param {string} called @returns {Draft} */
function whole({ root, say }, value, id, called) {
  const { folder = "" } = root.dataset;
  const own = `${folder}/${value.domain}`; // beside the others of its domain, where a school keeps them so
  const name = `${free(id || String(root.dataset.form), listed(root, "taken"))}.yml`;
  const path = `${listed(root, "folders").has(own) ? own : folder}/${name}`;
  return { path, name, text: yaml(value), subject: say("subject", { name: called }), edit: "", part: "" };
}

/** A team's choice: a file of its own, or one more in the file that is there. @param {Desk} desk @param {Value} value @returns {Draft} */
function choice(desk, { team, ...chosen }) {
  const { root, form, say } = desk;
  const file = root.querySelector(`[data-files] > [data-team="${CSS.escape(team)}"]`);
  const path = file?.getAttribute("data-path") ?? `${root.dataset.folder}/${team}.yml`;
  const outside = isOutside(root, form);
  const label = (/** @type {string} */ key) => /** @type {HTMLSelectElement | null} */ (form.querySelector(`[data-key="${key}"] select`))?.selectedOptions[0]?.text ?? "";
  const subject = say("subject", { name: `${label("team")}, ${label("agreement")}` });
  if (!file && !outside) return { path, name: `${team}.yml`, text: yaml({ team, choices: [chosen] }), subject, edit: "", part: "" };
  const part = outside ? "outside" : choseBefore(root, form) ? "instead" : "choices";
  const text = yaml(outside ? { team, choices: [chosen] } : { choices: [chosen] });
  return { path, name: `${team}-choices.txt`, text, subject, edit: outside ? "" : file?.getAttribute("data-edit") ?? "", part };
}
