// @ts-check
/* What lies on the table and who is there, as the start screen has it. In: its form, and the address. Out: what is chosen, and what it lacks.
   Lays no sheets and keeps no notes. */

import { fill, notesOf } from "./conversation-notes.js";
import { idInAddress, idsOf } from "./conversation-page.js";
import { find } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */

/** Promises that fit in one conversation. */
export const MOST = 3;

export class Choice {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = /** @type {HTMLFormElement} */ (find(root, ".tlk-start"));
  }

  /** The values of one choice. @param {string} name @returns {string[]} */
  of(name) {
    return notesOf(this.form)[name]?.filter((value) => value.trim()) ?? [];
  }

  /** @returns {boolean} */
  get isWord() { return this.of("about")[0] === "word"; }

  /** @returns {string} */
  get word() { return (this.of("word")[0] ?? "").trim(); }

  /** The word on the table, when the school has it already. @returns {HTMLTemplateElement | null} */
  get known() {
    const all = /** @type {HTMLTemplateElement[]} */ ([...this.root.querySelectorAll("template[data-about-word]")]);
    return all.find((one) => this.word && (one.dataset.names ?? "").split("|").includes(this.word.toLowerCase())) ?? null;
  }

  /** Choose something else; what is not named stays. @param {Notes} values */
  put(values) {
    fill(this.form, values);
    this.settle();
  }

  /** Choose what the address names, a promise or a word; says whether that was another choice. @returns {boolean} */
  readAddress() {
    const id = idInAddress();
    const before = this.isWord ? [this.known?.dataset.aboutWord ?? ""] : this.of("promise");
    const word = this.root.querySelector(`template[data-about-word="${CSS.escape(id)}"]`);
    if (!id || before.includes(id)) return false;
    if (idsOf(this.form, "promise").includes(id)) this.put({ about: ["promises"], promise: [id] });
    else if (word instanceof HTMLTemplateElement) this.put({ about: ["word"], word: [(word.dataset.names ?? "").split("|")[0] ?? ""] });
    else return false;
    return true;
  }

  /** A fixed moment of the school brings its groups and its form. @param {EventTarget | null} target */
  follow(target) {
    if (!(target instanceof HTMLSelectElement) || target.name !== "reflection" || !target.value) return;
    const option = target.selectedOptions[0];
    if (!this.of("role").length) fill(this.form, { role: (option?.dataset.roles ?? "").split(" ").filter(Boolean) });
    fill(this.form, { form: [(option?.textContent ?? "").trim().toLowerCase()] });
  }

  /** Bring the start screen in line with what is chosen there. */
  settle() {
    const about = this.isWord ? "word" : "promises";
    for (const panel of this.form.querySelectorAll("[data-panel]")) panel.toggleAttribute("hidden", panel.getAttribute("data-panel") !== about);
    const full = this.of("promise").length >= MOST;
    for (const box of this.form.querySelectorAll("[name=promise]")) {
      if (box instanceof HTMLInputElement) box.disabled = full && !box.checked;
    }
  }

  /** The first field that must be filled in before one can begin, and how to say so; null when nothing is missing. @returns {[string, string] | null} */
  get lack() {
    /** @type {Array<[string, string]>} */
    const needed = this.isWord ? [["word", "no-word"], ["role", "no-role"]]
      : [["promise", "no-promise"], ["role", "no-role"], ["date", "no-date"], ["form", "no-form"]];
    const [name, key] = needed.find(([name]) => !this.of(name).length) ?? ["", ""];
    return name ? [`[name=${name}]`, key] : null;
  }
}
