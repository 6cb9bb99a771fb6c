// @ts-check
/* The scan: hands for what one sees of a promise, sight by sight, on one screen in the middle of a table.
   Everything to read stands in the page already; a scan is a sitting (sitting.js) with sheets of it (scan-choice.js, -sheets.js). What is counted
   is remembered by this browser alone; it ends as questions (-talk.js) and a draft (-end.js). Sends nothing, and fetches nothing once it is here. */

import { recall } from "./conversation-notes.js";
import { find, sayerOf } from "./elements.js";
import { Choice, teamOfLens } from "./scan-choice.js";
import { finish, seat } from "./scan-end.js";
import { wanted } from "./scan-keys.js";
import { lay, raise, tell } from "./scan-sheets.js";
import { counted, talk } from "./scan-talk.js";
import { Sitting, sit } from "./sitting.js";

/** @typedef {import("./scan-hands.js").Way} Way */

/** @extends {Sitting<Choice>} */
class Scan extends Sitting {
  /** @param {HTMLElement} root */
  constructor(root) {
    const say = sayerOf(root);
    super(root, new Choice(root, say), say);
  }

  get given() { return { team: [teamOfLens()] }; }

  get first() { return "[name=version]:checked"; }

  listen() {
    super.listen();
    this.root.addEventListener("focusin", ({ target }) => { if (target instanceof HTMLInputElement && target.classList.contains("tlk-hand__count")) target.select(); });
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

  /** @param {HTMLElement} button @returns {boolean} */
  pressed(button) {
    const way = /** @type {Way | undefined} */ (button.closest("[data-hand]")?.getAttribute("data-hand"));
    if (way) this.hand(way, Number(button.dataset.step));
    else if (button.dataset.do === "enough") this.go("talk");
    else if (button.dataset.do === "others") this.others();
    else return false;
    return true;
  }

  /** A hand more or less on the sheet that lies there. @param {Way} way @param {number} step */
  hand(way, step) {
    if (this.sheet?.dataset.sheet !== "sight") return;
    raise(this.sheet, way, step);
    tell(this.sheet, this.choice.people, this.say);
    this.save();
  }

  build() {
    this.gather();
    this.sheets = lay(this.root, this.choice, this.notes, this.say);
  }

  lift() {
    find(this.root, ".tlk-sheets").replaceChildren();
    this.choice.lift();
  }

  /** @param {HTMLElement} sheet @returns {import("./sitting.js").Told} */
  fill(sheet) {
    const { root, choice, notes, say } = this;
    if (sheet.dataset.sheet === "talk") talk(sheet, counted(choice.sights, notes, choice.scope), notes, choice.version, say);
    const table = { root, sheet, choice, notes, say, go: this.go.bind(this) };
    if (sheet.dataset.sheet === "take") seat(table);
    if (sheet.dataset.sheet === "end") finish(table);
    const sights = this.sheets.filter((one) => one.dataset.sheet === "sight");
    const number = sights.indexOf(sheet) + 1;
    find(root, "[data-do=enough]").toggleAttribute("disabled", !number || sheet === sights.at(-1));
    return { what: choice.words, number, total: number ? sights.length : 0 };
  }

  /** On paper what is chosen, to do it there; once it is done, what came of it. */
  sort() {
    this.choice.sort();
    this.root.toggleAttribute("data-done", this.stage.open && ["talk", "take", "end"].includes(this.sheet?.dataset.sheet ?? ""));
  }

  /** @param {string} place */
  go(place) {
    this.show(this.sheets.find((one) => one.dataset.place === place));
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

  /** @param {KeyboardEvent} event @returns {import("./scan-keys.js").Wanted} */
  asked(event) {
    const one = wanted(event, this.sheet);
    if (typeof one !== "object") return one;
    this.hand(one.way, one.step);
    return "nothing";
  }
}

sit("scan", Scan);
