// @ts-check
/* Conversation mode: what lies on the table, sheet by sheet, full-screen, by keyboard, touch and clicker.
   Everything to read stands in the page already; a conversation is a sitting (sitting.js) with the sheets of what is chosen
   (conversation-choice.js, -sheets.js). What is written is remembered by this browser alone (-notes.js) and ends as a draft (-end.js). Sends nothing. */

import { Choice } from "./conversation-choice.js";
import { finish } from "./conversation-end.js";
import { notesOf, pathOfWord } from "./conversation-notes.js";
import { promiseOf } from "./conversation-page.js";
import { another, lay, lieBeside, lift, placeOf, readBack } from "./conversation-sheets.js";
import { sayerOf, today } from "./elements.js";
import { Sitting, sit } from "./sitting.js";

/** @extends {Sitting<Choice>} */
class Conversation extends Sitting {
  /** @param {HTMLElement} root */
  constructor(root) {
    super(root, new Choice(root), sayerOf(root));
  }

  get given() { return { date: [today()] }; }

  get first() { return "[name=about]"; }

  listen() {
    super.listen();
    this.root.addEventListener("change", (event) => this.changed(event.target));
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    readBack(target, this.say); // while it is typed: a word that comes later would move the button that is pressed next
    this.save();
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    this.choice.follow(target);
    if (target instanceof Element && this.choice.form.contains(target)) this.choice.settle();
  }

  /** @param {HTMLElement} button @returns {boolean} */
  pressed(button) {
    if (button.dataset.add) another(this.root, button);
    return Boolean(button.dataset.add);
  }

  build() {
    this.gather();
    const { isWord, word, known } = this.choice;
    if (isWord && word) this.notes[`${pathOfWord(word)}/typed`] = [word];
    this.sheets = lay(this.root, this.choice.of("role"), isWord ? { word, known } : this.choice.of("promise"), this.notes);
    for (const field of this.root.querySelectorAll("[data-field=value]")) readBack(field, this.say);
  }

  lift() {
    lift(this.root);
  }

  /** @param {HTMLElement} sheet @returns {string} */
  placeOf(sheet) {
    return placeOf(this.sheets, sheet, this.choice.isWord ? pathOfWord(this.choice.word) : "promises");
  }

  /** @param {HTMLElement} sheet @returns {import("./sitting.js").Told} */
  fill(sheet) {
    const { root, notes, say, choice } = this;
    if (sheet.dataset.sheet === "beside") lieBeside(root, sheet, notesOf(root), say);
    if (sheet.dataset.sheet === "end") finish({ root, sheet, notes, say, promises: choice.of("promise"), known: choice.known, go: this.go.bind(this) });
    const promise = sheet.closest("[data-promise]")?.getAttribute("data-promise");
    const same = this.sheets.filter((one) => one.parentElement === sheet.parentElement);
    const what = promise ? promiseOf(root, promise) : choice.isWord ? choice.word : "";
    return { what, number: same.indexOf(sheet) + 1, total: same.length };
  }

  /** Where a hint leads: to a sheet, or when none is named back to the start. @type {import("./conversation-hints.js").Go} */
  go(name, promise = "", choose = undefined) {
    if (!name) return this.close();
    if (choose) this.choice.put(choose);
    if (choose && !this.ready()) return;
    this.show(this.sheets.find((one) => one.dataset.sheet === name && (!promise || one.closest(`[data-promise="${CSS.escape(promise)}"]`))));
  }

  /** On paper only what is chosen, when anything is. */
  sort() {
    const { isWord } = this.choice;
    const ids = isWord ? [""] : this.choice.of("promise");
    if (isWord && !this.stage.open) this.build();
    this.root.toggleAttribute("data-some", ids.length > 0);
    for (const one of this.root.querySelectorAll(".tlk-about[data-promise]")) one.toggleAttribute("data-chosen", ids.includes(one.getAttribute("data-promise") ?? "-"));
  }
}

sit("conversation", Conversation);
