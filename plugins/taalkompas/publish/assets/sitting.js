// @ts-check
/* A sitting: people at one screen, with sheets on a stage that they turn, and a memory of what was written. A conversation is one, and a scan.
   In: the page, with a start screen that says what is chosen. Out: the sheet that lies there, and this browser's memory. What lies on the sheets
   is for each kind to say. Sends nothing. */

import { asked, busy } from "./conversation-keys.js";
import { forget, notesOf, recall, remember } from "./conversation-notes.js";
import { Stage } from "./conversation-stage.js";
import { find, inFull, today } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** What is chosen on a start screen. `lack` is the first field that must be filled in before one can begin, and how to say so, empty where the
 * page says it already.
 * @typedef {{ form: HTMLFormElement, lack: [string, string] | null, put(notes: Notes): void, readAddress(notes: Notes): boolean }} Start */
/** What the bar says of a sheet: what it is about, and which of how many it is. @typedef {{ what: string, number: number, total: number }} Told */

/** @template {Start} Choice */
export class Sitting {
  /** @param {HTMLElement} root @param {Choice} choice @param {Say} say */
  constructor(root, choice, say) {
    this.root = root;
    this.say = say;
    this.choice = choice;
    this.stage = new Stage(root, say);
    /** @type {Notes} All that was written, also of what does not lie there now. */
    this.notes = {};
    /** @type {HTMLElement[]} */
    this.sheets = [];
    /** @type {HTMLElement | undefined} */
    this.sheet = undefined;
    this.at = ""; // the place of the sheet they were at last; empty before the first
    root.dataset.live = "";
  }

  /** What is filled in beforehand. @returns {Notes} */
  get given() { return {}; }

  /** The field at which one begins anew. */
  get first() { return "input"; }

  /** Lay the sheets of what is chosen in a row; what was written comes back into them. */
  build() {}

  /** Take away the sheets, and what the start screen made for them. */
  lift() {}

  /** Where a sheet lies, in words that still hold when other sheets lie around it. @param {HTMLElement} sheet @returns {string} */
  placeOf(sheet) { return sheet.dataset.place ?? ""; }

  /** Fill in a sheet that comes to lie there, as far as it depends on what was written. @param {HTMLElement} _sheet @returns {Told} */
  fill(_sheet) { return { what: "", number: 0, total: 0 }; }

  /** @param {EventTarget | null} _target */
  typed(_target) { this.save(); }

  /** A button of this kind of sitting alone; says whether it was. @param {HTMLElement} _button @returns {boolean} */
  pressed(_button) { return false; }

  /** What a key asks; "nothing" is for us, and to be left at that. @param {KeyboardEvent} event @returns {import("./conversation-keys.js").Asked | "nothing"} */
  asked(event) { return asked(event, this.sheet); }

  /** On paper what is chosen. */
  sort() {}

  /** Another tab wrote. */
  adopt() {}

  /** What stands there when the page opens: what is given, what was written before, and what the address names. */
  begin() {
    const memory = recall();
    this.notes = memory?.notes ?? {};
    this.at = memory?.at ?? "";
    this.choice.put({ ...this.given, ...this.notes });
    const named = this.choice.readAddress(this.notes);
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
    this.choice.form.addEventListener("submit", (event) => { event.preventDefault(); this.start(); });
    this.root.addEventListener("input", (event) => this.typed(event.target));
    this.root.addEventListener("click", (event) => this.clicked(event));
    this.stage.swiped((step) => this.turn(step));
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button:is([data-do], [data-add], [data-step])") : null;
    if (!(button instanceof HTMLElement) || this.pressed(button)) return;
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

  /** From the start screen to where they were; to the first sheet when that no longer lies there. */
  resume() {
    if (this.ready()) this.show(this.sheets.find((one) => this.placeOf(one) === this.at) ?? this.sheets[0]);
  }

  /** Lay down what is chosen now, when all that it needs is there; says whether it is. @returns {boolean} */
  ready() {
    const [field, key] = this.choice.lack ?? ["", ""];
    find(this.choice.form, "[data-missing]").textContent = key ? this.say(key) : "";
    if (field) {
      if (this.stage.open) this.close();
      const lacking = this.choice.form.querySelector(field);
      if (lacking instanceof HTMLElement) lacking.focus();
      return false;
    }
    this.build();
    history.replaceState(history.state, "", location.pathname + location.search);
    return true;
  }

  /** Keep what is in the fields now. */
  gather() {
    Object.assign(this.notes, notesOf(this.root));
  }

  /** Put one sheet on the table. @param {HTMLElement | undefined} sheet */
  show(sheet) {
    if (!sheet) return;
    this.gather();
    this.sheet = sheet;
    this.at = this.placeOf(sheet);
    this.stage.set(true);
    for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    const { what, number, total } = this.fill(sheet);
    this.stage.element.dataset.sheet = sheet.dataset.sheet;
    this.stage.tell(what, number, total, sheet !== this.sheets[0], sheet !== this.sheets.at(-1));
    sheet.scrollTop = 0;
    find(sheet, "[tabindex='-1']").focus({ preventScroll: true });
    this.save();
  }

  /** @param {number} step */
  turn(step) {
    this.show(this.sheets[this.sheets.findIndex((one) => one === this.sheet) + step]);
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
    this.lift();
    this.sheets = [];
    this.choice.form.reset();
    this.begin();
    find(this.choice.form, "[data-missing]").textContent = this.say("cleared");
    find(this.choice.form, this.first).focus();
  }

  /** Another address while the page is open: another choice, at the start. */
  moved() {
    if (this.choice.readAddress(this.notes) && this.stage.open) this.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.stage.open) return;
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && !busy(target)) event.stopPropagation(); // a theme has plans of its own with a clicker's full stop
    const wanted = this.asked(event);
    switch (wanted) {
      case "": return;
      case "put-down": return /** @type {HTMLElement} */ (target).blur();
      case "close": return void (document.fullscreenElement || this.close());
      case "nothing": break;
      case "next": case "back": this.turn(wanted === "next" ? 1 : -1); break;
      case "first": case "last": this.show(this.sheets.at(wanted === "first" ? 0 : -1)); break;
      default: this.sheet?.scrollBy({ top: (wanted === "down" ? 0.85 : -0.85) * this.sheet.clientHeight });
    }
    event.preventDefault();
  }
}

/** Wake up the page of one kind of sitting whenever it is there; one swapped in by instant navigation is a new one.
 * @param {string} name @param {new (root: HTMLElement) => Sitting<any>} Kind */
export function sit(name, Kind) {
  /** @type {Sitting<any> | null} */
  let now = null;
  const wake = () => {
    const root = document.querySelector(`[data-asks="${name}"]`);
    if (now?.root === root) return;
    now?.stage.set(false); // what it kept out of reach may still be there
    now = root instanceof HTMLElement ? new Kind(root) : null;
    now?.listen(); // only now, when a kind has all that is its own
    now?.begin();
  };
  document.addEventListener("keydown", (event) => now?.key(event), true);
  document.addEventListener("fullscreenchange", () => now?.stage.filled());
  addEventListener("beforeprint", () => now?.sort());
  addEventListener("hashchange", () => now?.moved());
  addEventListener("storage", ({ key }) => { if (key?.endsWith(`:${location.pathname}`)) now?.adopt(); });
  const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
  if (stream) stream.subscribe(wake);
  else wake();
}
