// @ts-check
/* Conversation mode: what lies on the table, sheet by sheet, full-screen, by keyboard, touch and clicker.
   Everything to read stands in the page already; this script lays the sheets of what is chosen (conversation-choice.js, -sheets.js) on the stage
   and turns them. What is written is remembered by this browser alone (-notes.js) and ends as a draft (-end.js). Sends nothing. */

import { Choice } from "./conversation-choice.js";
import { finish } from "./conversation-end.js";
import { asked, busy } from "./conversation-keys.js";
import { forget, notesOf, pathOfWord, recall, remember } from "./conversation-notes.js";
import { promiseOf } from "./conversation-page.js";
import { find, inFull, sayerOf, today } from "./elements.js";
import { another, lay, lieBeside, lift, placeOf, readBack } from "./conversation-sheets.js";
import { Stage } from "./conversation-stage.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */

class Conversation {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.say = sayerOf(root);
    this.choice = new Choice(root);
    this.stage = new Stage(root, this.say);
    /** @type {Notes} All that was written, also of what is not on the table now. */
    this.notes = {};
    /** @type {HTMLElement[]} */
    this.sheets = [];
    /** @type {HTMLElement | undefined} */
    this.sheet = undefined;
    this.at = ""; // the place of the sheet they were at last; empty before the first
    root.dataset.live = "";
    this.listen();
    this.begin();
  }

  /** What stands there when the page opens: today, what was written before, and what the address names. */
  begin() {
    const memory = recall();
    this.notes = memory?.notes ?? {};
    this.at = memory?.at ?? "";
    this.choice.put({ date: [today()], ...this.notes });
    const named = this.choice.readAddress();
    const left = find(this.choice.form, "[data-left]");
    left.hidden = !memory || memory.day === today(); // who begins today must not take home what another day said
    left.textContent = memory ? this.say("left", { day: inFull(memory.day ?? "") }) : "";
    this.offer(memory !== null);
    if (memory?.open && !named) this.resume();
  }

  /** @param {boolean} written */
  offer(written) {
    find(this.choice.form, "[data-do=resume]").hidden = !(written && this.at);
    find(this.choice.form, "[data-do=clear]").hidden = !written;
  }

  listen() {
    const { root } = this;
    this.choice.form.addEventListener("submit", (event) => { event.preventDefault(); this.start(); });
    root.addEventListener("change", (event) => this.changed(event.target));
    root.addEventListener("input", (event) => this.typed(event.target));
    root.addEventListener("click", (event) => this.clicked(event));
    this.stage.swiped((step) => this.turn(step));
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

  /** @param {MouseEvent} event */
  clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-do], button[data-add]") : null;
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.add) return another(this.root, button);
    switch (button.dataset.do) {
      case "back": return this.turn(-1);
      case "next": return this.turn(1);
      case "close": return this.close();
      case "full": return this.stage.fill();
      case "resume": return this.resume();
      case "clear": return this.clear();
      case "print": return print();
    }
  }

  /** From the start screen to the first sheet. */
  start() {
    if (this.ready()) this.show(this.sheets[0]);
  }

  /** From the start screen to where they were; to the first sheet when that no longer lies on the table. */
  resume() {
    if (this.ready()) this.show(this.sheets.find((one) => this.placeOf(one) === this.at) ?? this.sheets[0]);
  }

  /** Lay on the table what is chosen now, when all that it needs is there; says whether it is. @returns {boolean} */
  ready() {
    const [name, key] = this.choice.lack ?? ["", ""];
    find(this.choice.form, "[data-missing]").textContent = key ? this.say(key) : "";
    if (name) {
      if (this.stage.open) this.close();
      find(this.choice.form, `[name=${name}]`).focus();
      return false;
    }
    this.build();
    history.replaceState(history.state, "", location.pathname + location.search);
    return true;
  }

  /** Lay the sheets of what is chosen in a row; what was written comes back into them. */
  build() {
    this.gather();
    const { isWord, word, known } = this.choice;
    if (isWord && word) this.notes[`${pathOfWord(word)}/typed`] = [word];
    this.sheets = lay(this.root, this.choice.of("role"), isWord ? { word, known } : this.choice.of("promise"), this.notes);
    for (const field of this.root.querySelectorAll("[data-field=value]")) readBack(field, this.say);
  }

  /** Keep what is in the fields now. */
  gather() {
    Object.assign(this.notes, notesOf(this.root));
  }

  /** @param {HTMLElement} sheet @returns {string} */
  placeOf(sheet) {
    return placeOf(this.sheets, sheet, this.choice.isWord ? pathOfWord(this.choice.word) : "promises");
  }

  /** Put one sheet on the table. @param {HTMLElement | undefined} sheet */
  show(sheet) {
    if (!sheet) return;
    this.sheet = sheet;
    this.at = this.placeOf(sheet);
    this.stage.set(true);
    for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    if (sheet.dataset.sheet === "beside") lieBeside(this.root, sheet, notesOf(this.root), this.say);
    if (sheet.dataset.sheet === "end") this.end(sheet);
    const promise = sheet.closest("[data-promise]")?.getAttribute("data-promise");
    const same = this.sheets.filter((one) => one.parentElement === sheet.parentElement);
    const what = promise ? promiseOf(this.root, promise) : this.choice.isWord ? this.choice.word : "";
    this.stage.element.dataset.sheet = sheet.dataset.sheet;
    this.stage.tell(what, same.indexOf(sheet) + 1, same.length, sheet !== this.sheets[0], sheet !== this.sheets.at(-1));
    sheet.scrollTop = 0;
    find(sheet, "[tabindex='-1']").focus({ preventScroll: true });
    this.save();
  }

  /** @param {number} step */
  turn(step) {
    this.show(this.sheets[this.sheets.findIndex((one) => one === this.sheet) + step]);
  }

  /** @param {HTMLElement} sheet */
  end(sheet) {
    this.gather();
    const { root, notes, say, choice } = this;
    finish({ root, sheet, notes, say, promises: choice.of("promise"), known: choice.known, go: this.go.bind(this) });
  }

  /** Where a hint leads: to a sheet, or when none is named back to the start. @type {import("./conversation-hints.js").Go} */
  go(name, promise = "", choose = undefined) {
    if (!name) return this.close();
    if (choose) this.choice.put(choose);
    if (choose && !this.ready()) return;
    this.show(this.sheets.find((one) => one.dataset.sheet === name && (!promise || one.closest(`[data-promise="${CSS.escape(promise)}"]`))));
  }

  close() {
    this.stage.set(false);
    this.offer(true);
    this.save();
    find(this.choice.form, "[data-do=resume]").focus();
  }

  save() {
    this.gather();
    remember({ notes: this.notes, at: this.at, open: this.stage.open, day: today() });
    if (!this.stage.open) this.offer(true);
  }

  /** Begin with nothing. */
  clear() {
    if (!confirm(this.say("sure"))) return;
    forget();
    lift(this.root);
    this.sheets = [];
    this.choice.form.reset();
    this.begin();
    find(this.choice.form, "[data-missing]").textContent = this.say("cleared");
    find(this.choice.form, "[name=about]").focus();
  }

  /** On paper only what is chosen, when anything is. */
  sort() {
    const { isWord } = this.choice;
    const ids = isWord ? [""] : this.choice.of("promise");
    if (isWord && !this.stage.open) this.build();
    this.root.toggleAttribute("data-some", ids.length > 0);
    for (const one of this.root.querySelectorAll(".tlk-about[data-promise]")) one.toggleAttribute("data-chosen", ids.includes(one.getAttribute("data-promise") ?? "-"));
  }

  /** Another address while the page is open: another choice, at the start. */
  moved() {
    if (this.choice.readAddress() && this.stage.open) this.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.stage.open) return;
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && !busy(target)) event.stopPropagation(); // a theme has plans of its own with a clicker's full stop
    const wanted = asked(event, this.sheet);
    switch (wanted) {
      case "": return;
      case "put-down": return /** @type {HTMLElement} */ (target).blur();
      case "close": return void (document.fullscreenElement || this.close());
      case "next": case "back": this.turn(wanted === "next" ? 1 : -1); break;
      case "first": case "last": this.show(this.sheets.at(wanted === "first" ? 0 : -1)); break;
      default: this.sheet?.scrollBy({ top: (wanted === "down" ? 0.85 : -0.85) * this.sheet.clientHeight });
    }
    event.preventDefault();
  }
}

/** @type {Conversation | null} */
let now = null;

/** Wake up the page that is there; a page swapped in by instant navigation is a new one. */
function wake() {
  const root = document.querySelector('[data-asks="conversation"]');
  if (now?.root === root) return;
  now?.stage.set(false); // what it kept out of reach may still be there
  now = root instanceof HTMLElement ? new Conversation(root) : null;
}

document.addEventListener("keydown", (event) => now?.key(event), true);
document.addEventListener("fullscreenchange", () => now?.stage.filled());
addEventListener("beforeprint", () => now?.sort());
addEventListener("hashchange", () => now?.moved());

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(wake);
else wake();
