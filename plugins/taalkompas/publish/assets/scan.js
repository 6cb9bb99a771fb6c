// @ts-check
/* The scan: hands for what one sees of a promise, sight by sight, on one screen in the middle of a table.
   Everything to read stands in the page already; a scan is a sitting (sitting.js) with sheets of it (scan-choice.js, -sheets.js). What is counted
   is remembered by this browser alone, each scan by itself (-kept.js); it ends as questions (-talk.js) and as something to hand over (-end.js).
   Sends nothing, and fetches nothing once it is here. */

import { find, inFull, sayerOf, today } from "./elements.js";
import { Choice, teamOfLens } from "./scan-choice.js";
import { finish, seat } from "./scan-end.js";
import { goesOn, offered, waits } from "./scan-kept.js";
import { wanted } from "./scan-keys.js";
import { drop, keep, mark, marked, scans } from "./scan-memory.js";
import { aim, lay, raise, tell } from "./scan-sheets.js";
import { counted, talk } from "./scan-talk.js";
import { Sitting, sit } from "./sitting.js";

/** @typedef {import("./scan-hands.js").Way} Way */

let open = marked(); // only the page that was loaded may go on with it

/** @extends {Sitting<Choice>} */
class Scan extends Sitting {
  /** @param {HTMLElement} root */
  constructor(root) {
    const say = sayerOf(root);
    super(root, new Choice(root, say), say);
    this.id = ""; // the scan that is ours since the page opened; empty before one began
    this.handed = false; // whether it was handed over as it is
  }

  get given() { return { team: [teamOfLens()] }; }

  get first() { return "[name=version]:checked"; }

  /** What stands there when the page opens: nothing of what was handed over, which is done, and no sheet for who comes to it. */
  begin() {
    drop();
    this.choice.put(this.given);
    this.choice.readAddress();
    this.offer();
    const id = open;
    open = "";
    if (scans().has(id)) this.goOn(id);
  }

  /** Offer to go on. What stood here already is told of: who begins must not take home what another said. */
  offer() {
    const { choice } = this, id = offered(choice.id), one = scans().get(id);
    const left = find(choice.form, "[data-left]");
    left.hidden = !one || id === this.id;
    left.textContent = one ? this.say("left", { day: inFull(one.day), ...choice.wordsOf(one.notes) }) : "";
    for (const what of ["resume", "clear"]) find(choice.form, `[data-do=${what}]`).hidden = !one;
  }

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
    if (target instanceof HTMLSelectElement && target.hasAttribute("data-whose")) this.rename(target);
    if (target instanceof Element && this.choice.form.contains(target)) {
      this.choice.settle();
      return this.offer();
    }
    this.handed = false;
    this.save();
  }

  /** @param {HTMLElement} button @returns {boolean} */
  pressed(button) {
    const way = /** @type {Way | undefined} */ (button.closest("[data-hand]")?.getAttribute("data-hand"));
    if (way) this.hand(way, Number(button.dataset.step));
    else if (button.dataset.do === "enough") this.go("talk");
    else if (button.dataset.do === "others") this.others();
    else if (button.dataset.do === "anew") this.throwAway(this.id);
    else return false;
    return true;
  }

  /** A hand more or less on the sheet that lies there. @param {Way} way @param {number} step */
  hand(way, step) {
    if (this.sheet?.dataset.sheet !== "sight") return;
    raise(this.sheet, way, step);
    tell(this.sheet, this.choice.people, this.say);
    this.handed = false;
    this.save();
  }

  start() {
    if (this.choice.lack || this.own()) super.start();
  }

  resume() {
    this.goOn(offered(this.choice.id));
  }

  /** Make the scan that of who is chosen: it goes on, or begins empty. Says whether it did; not when another lies there that must not go. @returns {boolean} */
  own() {
    const { id } = this.choice, ours = goesOn(this, id);
    if (!ours && waits(id) && !confirm(this.say("sure"))) return false;
    if (ours && this.id !== id) drop(this.id);
    if (!ours) find(this.root, ".tlk-sheets").replaceChildren(); // what lies there is another's
    Object.assign(this, ours ? { id } : { id, notes: {}, at: "", handed: false });
    return true;
  }

  /** Go on with a scan where it was. @param {string} id */
  goOn(id) {
    const kept = scans().get(id);
    if (kept && id !== this.id) {
      find(this.root, ".tlk-sheets").replaceChildren();
      Object.assign(this, { id, notes: kept.notes, at: kept.at, handed: kept.handed });
    }
    this.choice.put(this.notes);
    super.resume();
  }

  /** Say at the table whose scan it is: what was counted goes along. @param {HTMLSelectElement} field */
  rename(field) {
    const { choice } = this, before = choice.of("team");
    choice.put({ team: [field.value] });
    const { id } = choice;
    if (id !== this.id && waits(id) && !confirm(this.say("theirs"))) choice.put({ team: [before] });
    else if (id !== this.id) {
      drop(this.id);
      this.id = id;
    }
    if (this.sheet) aim(this.sheet, choice);
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
    const table = { root, sheet, choice, notes, say, go: this.go.bind(this), given: this.give.bind(this) };
    if (sheet.dataset.sheet === "take") seat(table);
    aim(sheet, choice);
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

  close() {
    super.close();
    mark("");
    if (this.handed) find(this.choice.form, "[type=submit]").focus();
  }

  /** Somebody took it along as it is: it is done. */
  give() {
    this.handed = true;
    this.save();
  }

  save() {
    if (!this.stage.open) return;
    this.gather();
    keep(this.id, { notes: this.notes, at: this.at, day: today(), handed: this.handed });
    mark(this.id);
  }

  /** Another tab counted on: its hands are the last ones. */
  adopt() {
    const kept = scans().get(this.id);
    if (!this.stage.open) return this.offer();
    if (!kept) return;
    Object.assign(this.notes, kept.notes);
    this.handed = kept.handed;
    this.sheets = lay(this.root, this.choice, this.notes, this.say);
    this.sheet = this.sheets.find((one) => one.dataset.place === this.at);
    this.sheet?.toggleAttribute("data-now", true);
  }

  clear() {
    this.throwAway(offered(this.choice.id));
  }

  /** Begin with nothing; for the same promise and people, who come one after the other. @param {string} id the scan that goes */
  throwAway(id) {
    if (waits(id) && !confirm(this.say("sure"))) return;
    const { promise, version, form } = this.choice;
    this.stage.set(false);
    mark("");
    drop(id);
    this.lift();
    Object.assign(this, { id: "", notes: {}, at: "", handed: false, sheets: [], sheet: undefined });
    form.reset();
    this.choice.put({ promise: [promise], version: [version] });
    this.offer();
    find(form, "[data-missing]").textContent = this.say("cleared");
    find(form, this.first).focus();
  }

  moved() {
    super.moved();
    this.offer();
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
