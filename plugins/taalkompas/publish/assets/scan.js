// @ts-check
/* The scan: hands for what one sees of a promise, sight by sight, on one screen in the middle of a table.
   Everything to read stands in the page already; this script lays sheets of it (scan-choice.js, -sheets.js) on the stage of a conversation and
   turns them. What is counted is remembered by this browser alone; it ends as questions (-talk.js) and a draft (-end.js). Sends nothing, and
   fetches nothing once it is here. */

import { busy } from "./conversation-keys.js";
import { forget, notesOf, recall, remember } from "./conversation-notes.js";
import { Stage } from "./conversation-stage.js";
import { find, inFull, sayerOf, today } from "./elements.js";
import { Choice, teamOfLens } from "./scan-choice.js";
import { finish, seat } from "./scan-end.js";
import { wanted } from "./scan-keys.js";
import { lay, raise, tell } from "./scan-sheets.js";
import { counted, talk } from "./scan-talk.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./scan-hands.js").Way} Way */

class Scan {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.say = sayerOf(root);
    this.choice = new Choice(root, this.say);
    this.stage = new Stage(root, this.say);
    /** @type {Notes} All that was written, also of what is not scanned now. */
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

  /** What stands there when the page opens: one's own team, what was written before, and what the address names. */
  begin() {
    const memory = recall();
    this.notes = { ...memory?.notes };
    this.at = memory?.at ?? "";
    this.choice.shown = "";
    this.choice.put({ team: [teamOfLens()], ...this.notes });
    const named = this.choice.readAddress(this.notes);
    const left = find(this.choice.form, "[data-left]");
    left.hidden = !memory || memory.day === today(); // who begins today must not take home what another day said
    left.textContent = memory ? this.say("left", { day: inFull(memory.day ?? "") }) : "";
    this.offer(memory !== null);
    if (memory?.open && !named) this.start(this.at);
  }

  /** @param {boolean} written */
  offer(written) {
    find(this.choice.form, "[data-do=resume]").hidden = !(written && this.at);
    find(this.choice.form, "[data-do=clear]").hidden = !written;
  }

  listen() {
    const { root } = this;
    this.choice.form.addEventListener("submit", (event) => { event.preventDefault(); this.start(); });
    root.addEventListener("input", (event) => this.typed(event.target));
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("focusin", ({ target }) => { if (target instanceof HTMLInputElement && target.classList.contains("tlk-hand__count")) target.select(); });
    this.stage.swiped((step) => this.turn(step));
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    if (target instanceof HTMLInputElement && target.closest("[data-hand]") && target.type === "text") {
      target.value = target.value.replace(/\D/g, "");
      if (this.sheet) tell(this.sheet, this.choice.people, this.say);
    }
    if (target instanceof Element && this.choice.form.contains(target)) this.choice.settle(this.notes);
    this.save();
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-do], button[data-step]") : null;
    if (!(button instanceof HTMLElement)) return;
    const way = /** @type {Way | undefined} */ (button.closest("[data-hand]")?.getAttribute("data-hand"));
    if (way) return this.hand(way, Number(button.dataset.step));
    switch (button.dataset.do) {
      case "back": return this.turn(-1);
      case "next": return this.turn(1);
      case "enough": return this.go("talk");
      case "close": return this.close();
      case "full": return this.stage.fill();
      case "resume": return this.start(this.at);
      case "clear": return this.clear();
      case "print": return print();
      case "others": return this.others();
    }
  }

  /** A hand more or less on the sheet that lies there. @param {Way} way @param {number} step */
  hand(way, step) {
    if (this.sheet?.dataset.sheet !== "sight") return;
    raise(this.sheet, way, step);
    tell(this.sheet, this.choice.people, this.say);
    this.save();
  }

  /** From the start screen to the first sheet, or to where they were; not while something lacks. @param {string} [place] */
  start(place = "") {
    const [field, key] = this.choice.lack ?? ["", ""];
    find(this.choice.form, "[data-missing]").textContent = key && key !== "none" ? this.say(key) : "";
    if (field) {
      if (this.stage.open) this.close();
      const asked = this.choice.form.querySelector(field);
      if (asked instanceof HTMLElement) asked.focus();
      return;
    }
    this.gather();
    this.sheets = lay(this.root, this.choice, this.notes, this.say);
    history.replaceState(history.state, "", location.pathname + location.search);
    this.show(this.sheets.find((one) => one.dataset.place === place) ?? this.sheets[0]);
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
    this.at = sheet.dataset.place ?? "";
    this.stage.set(true);
    for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    const { choice } = this;
    if (sheet.dataset.sheet === "talk") talk(sheet, counted(choice.sights, this.notes, choice.scope), this.notes, choice.version, this.say);
    const table = { root: this.root, sheet, choice, notes: this.notes, say: this.say, go: this.go.bind(this) };
    if (sheet.dataset.sheet === "take") seat(table);
    if (sheet.dataset.sheet === "end") finish(table);
    const sights = this.sheets.filter((one) => one.dataset.sheet === "sight");
    const number = sights.indexOf(sheet) + 1;
    this.stage.element.dataset.sheet = sheet.dataset.sheet;
    this.stage.tell(choice.words, number, number ? sights.length : 0, sheet !== this.sheets[0], sheet !== this.sheets.at(-1));
    find(this.root, "[data-do=enough]").toggleAttribute("disabled", !number || sheet === sights.at(-1));
    sheet.scrollTop = 0;
    find(sheet, "[tabindex='-1']").focus({ preventScroll: true });
    this.save();
  }

  /** On paper what is chosen, to do it there; once it is done, what came of it. */
  sort() {
    this.choice.sort();
    this.root.toggleAttribute("data-done", this.stage.open && ["talk", "take", "end"].includes(this.sheet?.dataset.sheet ?? ""));
  }

  /** @param {number} step */
  turn(step) {
    this.show(this.sheets[this.sheets.findIndex((one) => one === this.sheet) + step]);
  }

  /** @param {string} place */
  go(place) {
    this.show(this.sheets.find((one) => one.dataset.place === place));
  }

  close() {
    this.save();
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

  /** Another tab counted on: its hands are the last ones. */
  adopt() {
    const memory = recall();
    if (!memory) return;
    Object.assign(this.notes, memory.notes);
    const place = this.at;
    if (this.stage.open) this.sheets = lay(this.root, this.choice, this.notes, this.say);
    const sheet = this.sheets.find((one) => one.dataset.place === place);
    if (this.stage.open && sheet) for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    this.sheet = sheet ?? this.sheet;
    this.offer(true);
  }

  /** Show all promises to who came for one. */
  others() {
    delete this.choice.form.dataset.named;
    find(this.choice.form, "[name=promise]:checked").focus();
  }

  /** Begin with nothing. */
  clear() {
    if (!confirm(this.say("sure"))) return;
    forget();
    find(this.root, ".tlk-sheets").replaceChildren();
    this.sheets = [];
    this.choice.form.reset();
    delete this.choice.form.dataset.named;
    find(this.choice.form, "[data-swaps]").replaceChildren();
    this.begin();
    find(this.choice.form, "[data-missing]").textContent = this.say("cleared");
    find(this.choice.form, "[name=version]:checked").focus();
  }

  /** Another address while the page is open: another promise, at the start. */
  moved() {
    if (this.choice.readAddress(this.notes) && this.stage.open) this.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.stage.open) return;
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && !busy(target)) event.stopPropagation(); // a theme has plans of its own with single keys
    const asked = wanted(event, this.sheet);
    if (typeof asked === "object") this.hand(asked.way, asked.step);
    else switch (asked) {
      case "": return;
      case "put-down": return /** @type {HTMLElement} */ (target).blur();
      case "close": return void (document.fullscreenElement || this.close());
      case "nothing": break;
      case "next": case "back": this.turn(asked === "next" ? 1 : -1); break;
      case "first": case "last": this.show(this.sheets.at(asked === "first" ? 0 : -1)); break;
      default: this.sheet?.scrollBy({ top: (asked === "down" ? 0.85 : -0.85) * this.sheet.clientHeight });
    }
    event.preventDefault();
  }
}

/** @type {Scan | null} */
let now = null;

/** Wake up the page that is there; a page swapped in by instant navigation is a new one. */
function wake() {
  const root = document.querySelector('[data-asks="scan"]');
  if (now?.root === root) return;
  now?.stage.set(false); // what it kept out of reach may still be there
  now = root instanceof HTMLElement ? new Scan(root) : null;
}

document.addEventListener("keydown", (event) => now?.key(event), true);
document.addEventListener("fullscreenchange", () => now?.stage.filled());
addEventListener("beforeprint", () => now?.sort());
addEventListener("hashchange", () => now?.moved());
addEventListener("storage", ({ key }) => { if (key?.endsWith(`:${location.pathname}`)) now?.adopt(); });

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(wake);
else wake();
