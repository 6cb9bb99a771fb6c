// @ts-check
/* The sitting that is ours since the page opened: what was written, where we are in it, and whether it was handed over. In: who is chosen, and
   what the browser remembers. Out: a sitting that goes on or begins empty. Makes no elements. */

import { drop, keep, mark, sittings } from "./scan-memory.js";
import { today } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */

/** Whether a sitting lies there that nobody handed over. @param {string} id @returns {boolean} */
const waits = (id) => sittings().get(id)?.given === false;

/** The sitting to go on with: that of who is chosen, or else the one that was written last; empty when there is none. @param {string} id @returns {string} */
export const offered = (id) => (waits(id) ? id : [...sittings().keys()].filter(waits).at(-1) ?? "");

export class Sitting {
  constructor() {
    this.id = ""; // empty before one began
    /** @type {Notes} */
    this.notes = {};
    this.at = ""; // the place of the sheet they were at last
    this.given = false; // whether it was handed over as it is
  }

  /** Whether it is this one that goes on, when who is chosen begins; also when they had named no team, and do so now. @param {string} id @returns {boolean} */
  goesOn(id) {
    const named = this.id.endsWith("/") && id.startsWith(this.id) && !waits(id);
    return this.id !== "" && !this.given && (this.id === id || named);
  }

  /** Let it be that of who is chosen: it goes on, or begins with what is chosen alone. Says whether it did; not when another lies there that
   * must not go. @param {string} id @param {Notes} chosen @param {() => boolean} sure @returns {boolean} */
  begin(id, chosen, sure) {
    const goesOn = this.goesOn(id);
    if (!goesOn && waits(id) && !sure()) return false;
    if (goesOn && this.id !== id) drop(this.id);
    Object.assign(this, goesOn ? { id } : { id, notes: chosen, at: "", given: false });
    return true;
  }

  /** Be one that was kept; says whether that is another than it was. @param {string} id @returns {boolean} */
  resume(id) {
    const kept = sittings().get(id);
    if (!kept || id === this.id) return false;
    Object.assign(this, { id, notes: kept.notes, at: kept.at, given: kept.given });
    return true;
  }

  /** Let it be of another team: what was counted goes along. Says whether it did. @param {string} id @param {() => boolean} sure @returns {boolean} */
  rename(id, sure) {
    if (id === this.id) return true;
    if (waits(id) && !sure()) return false;
    drop(this.id);
    this.id = id;
    mark(id);
    return true;
  }

  /** What another tab wrote in it; says whether there is anything. @returns {boolean} */
  adopt() {
    const kept = sittings().get(this.id);
    if (!kept) return false;
    Object.assign(this.notes, kept.notes);
    this.given = kept.given;
    return true;
  }

  keep() {
    keep(this.id, { notes: this.notes, at: this.at, day: today(), given: this.given });
  }
}
