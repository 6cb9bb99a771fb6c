// @ts-check
/* The scan: hands for what one sees of a promise, sight by sight, on one screen in the middle of a table.
   Everything to read stands in the page already; this script lays sheets of it (scan-choice.js, -sheets.js) on the stage of a conversation and
   turns them. What is counted is remembered by this browser alone, each sitting by itself (-sitting.js); it ends as questions (-talk.js) and as
   something to hand over (-end.js). Sends nothing, and fetches nothing once it is here. */

import { busy } from "./conversation-keys.js";
import { notesOf } from "./conversation-notes.js";
import { Stage } from "./conversation-stage.js";
import { find, inFull, sayerOf } from "./elements.js";
import { Choice, teamOfLens } from "./scan-choice.js";
import { finish, seat } from "./scan-end.js";
import { wanted } from "./scan-keys.js";
import { drop, mark, marked, sittings } from "./scan-memory.js";
import { aim, lay, raise, tell } from "./scan-sheets.js";
import { Sitting, offered } from "./scan-sitting.js";
import { counted, talk } from "./scan-talk.js";

/** @typedef {import("./scan-hands.js").Way} Way */

class Scan {
  /** @param {HTMLElement} root @param {string} open the sitting that lay open in this tab */
  constructor(root, open) {
    this.root = root;
    this.say = sayerOf(root);
    this.choice = new Choice(root, this.say);
    this.stage = new Stage(root, this.say);
    this.sitting = new Sitting();
    /** @type {HTMLElement[]} */
    this.sheets = [];
    /** @type {HTMLElement | undefined} */
    this.sheet = undefined;
    root.dataset.live = "";
    this.listen();
    drop(); // what was handed over is done: whoever comes next finds nothing of it
    this.choice.put({ team: [teamOfLens()] });
    this.choice.readAddress();
    this.offer();
    if (sittings().has(open)) this.resume(open);
  }

  /** Offer to go on. What stood here already is told of: who begins must not take home what another said. */
  offer() {
    const { choice } = this, id = offered(choice.id), one = sittings().get(id);
    const left = find(choice.form, "[data-left]");
    left.hidden = !one || id === this.sitting.id;
    left.textContent = one ? this.say("left", { day: inFull(one.day), ...choice.wordsOf(one.notes) }) : "";
    for (const what of ["resume", "clear"]) find(choice.form, `[data-do=${what}]`).hidden = !one;
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
    if (target instanceof HTMLSelectElement && target.hasAttribute("data-whose")) this.rename(target);
    if (target instanceof Element && this.choice.form.contains(target)) {
      this.choice.settle();
      return this.offer();
    }
    this.sitting.given = false;
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
      case "resume": return this.resume(offered(this.choice.id));
      case "clear": return this.clear(offered(this.choice.id));
      case "anew": return this.clear(this.sitting.id);
      case "print": return print();
      case "others": return this.others();
    }
  }

  /** A hand more or less on the sheet that lies there. @param {Way} way @param {number} step */
  hand(way, step) {
    if (this.sheet?.dataset.sheet !== "sight") return;
    raise(this.sheet, way, step);
    tell(this.sheet, this.choice.people, this.say);
    this.sitting.given = false;
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
    const { choice, sitting } = this;
    if (!sitting.goesOn(choice.id)) find(this.root, ".tlk-sheets").replaceChildren(); // what lies there is another's
    if (!sitting.begin(choice.id, {}, () => confirm(this.say("sure")))) return;
    this.gather();
    this.sheets = lay(this.root, choice, sitting.notes, this.say);
    history.replaceState(history.state, "", location.pathname + location.search);
    this.show(this.sheets.find((one) => one.dataset.place === place) ?? this.sheets[0]);
  }

  /** Go on with a sitting where it was. @param {string} id */
  resume(id) {
    if (this.sitting.resume(id)) find(this.root, ".tlk-sheets").replaceChildren();
    this.choice.put(this.sitting.notes);
    this.start(this.sitting.at);
  }

  /** Say at the table whose scan it is. @param {HTMLSelectElement} field */
  rename(field) {
    const { choice } = this, before = choice.of("team");
    choice.put({ team: [field.value] });
    if (!this.sitting.rename(choice.id, () => confirm(this.say("theirs")))) choice.put({ team: [before] });
    if (this.sheet) aim(this.sheet, choice);
  }

  /** Keep what is in the fields now. */
  gather() {
    Object.assign(this.sitting.notes, notesOf(this.root));
  }

  /** Put one sheet on the table. @param {HTMLElement | undefined} sheet */
  show(sheet) {
    if (!sheet) return;
    this.gather();
    this.sheet = sheet;
    this.sitting.at = sheet.dataset.place ?? "";
    this.stage.set(true);
    for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    const { choice, sitting: { notes } } = this;
    if (sheet.dataset.sheet === "talk") talk(sheet, counted(choice.sights, notes, choice.scope), notes, choice.version, this.say);
    const table = { root: this.root, sheet, choice, notes, say: this.say, go: this.go.bind(this), given: this.give.bind(this) };
    if (sheet.dataset.sheet === "take") seat(table);
    aim(sheet, choice);
    if (sheet.dataset.sheet === "end") finish(table);
    const sights = this.sheets.filter((one) => one.dataset.sheet === "sight");
    const number = sights.indexOf(sheet) + 1;
    this.stage.element.dataset.sheet = sheet.dataset.sheet;
    this.stage.tell(choice.words, number, number ? sights.length : 0, sheet !== this.sheets[0], sheet !== this.sheets.at(-1));
    find(this.root, "[data-do=enough]").toggleAttribute("disabled", !number || sheet === sights.at(-1));
    sheet.scrollTop = 0;
    find(sheet, "[tabindex='-1']").focus({ preventScroll: true });
    mark(this.sitting.id);
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
    mark("");
    this.offer();
    find(this.choice.form, this.sitting.given ? "[type=submit]" : "[data-do=resume]").focus();
  }

  /** Somebody took it along as it is: it is done. */
  give() {
    this.sitting.given = true;
    this.save();
  }

  save() {
    if (!this.stage.open) return;
    this.gather();
    this.sitting.keep();
  }

  /** Another tab counted on: its hands are the last ones. */
  adopt() {
    if (!this.stage.open) return this.offer();
    if (!this.sitting.adopt()) return;
    this.sheets = lay(this.root, this.choice, this.sitting.notes, this.say);
    this.sheet = this.sheets.find((one) => one.dataset.place === this.sitting.at);
    this.sheet?.toggleAttribute("data-now", true);
  }

  /** Show all promises to who came for one. */
  others() {
    delete this.choice.form.dataset.named;
    find(this.choice.form, "[name=promise]:checked").focus();
  }

  /** Throw a sitting away, and begin with nothing; for the same promise and people, who come one after the other. @param {string} id */
  clear(id) {
    if (sittings().get(id)?.given === false && !confirm(this.say("sure"))) return;
    const { promise, version, form } = this.choice;
    drop(id);
    find(this.root, ".tlk-sheets").replaceChildren();
    this.sheets = [];
    this.sitting = new Sitting();
    this.stage.set(false);
    mark("");
    form.reset();
    this.choice.shown = "";
    this.choice.put({ promise: [promise], version: [version] });
    this.offer();
    find(form, "[data-missing]").textContent = this.say("cleared");
    find(form, "[name=version]:checked").focus();
  }

  /** Another address while the page is open: another promise, at the start. */
  moved() {
    if (!this.choice.readAddress()) return;
    if (this.stage.open) this.close();
    this.offer();
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
let open = marked(); // only the page that was loaded may go on with it

/** Wake up the page that is there; a page swapped in by instant navigation is a new one. */
function wake() {
  const root = document.querySelector('[data-asks="scan"]');
  if (now?.root === root) return;
  now?.stage.set(false); // what it kept out of reach may still be there
  now = root instanceof HTMLElement ? new Scan(root, open) : null;
  open = "";
}

document.addEventListener("keydown", (event) => now?.key(event), true);
document.addEventListener("fullscreenchange", () => now?.stage.filled());
addEventListener("beforeprint", () => now?.sort());
addEventListener("hashchange", () => now?.moved());
addEventListener("storage", ({ key }) => { if (key?.endsWith(`:${location.pathname}`)) now?.adopt(); });

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(wake);
else wake();
