// @ts-check
/* The stage of a conversation: over everything, with a bar above and below. In: open or not, and what its bars say. Out: nothing behind it can
   be reached, and the screen stays on. Knows no sheets. */

import { busy } from "./conversation-keys.js";
import { find } from "./elements.js";

/** @typedef {import("./elements.js").Say} Say */

const SWIPE = 60; // pixels: less is a tap

export class Stage {
  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.root = root;
    this.say = say;
    this.element = find(root, ".tlk-stage");
    this.open = false;
    /** @type {Element[]} What cannot be reached while the stage is open. */
    this.aside = [];
    /** @type {Promise<WakeLockSentinel | void> | undefined} A screen that stays on while people talk. */
    this.awake = undefined;
    for (const bar of root.querySelectorAll(".tlk-bar")) bar.removeAttribute("hidden");
    find(this.element, "[data-do=full]").hidden = !document.fullscreenEnabled;
  }

  /** Open or close it. @param {boolean} open */
  set(open) {
    if (open === this.open) return;
    this.open = open;
    this.root.toggleAttribute("data-open", open);
    document.documentElement.classList.toggle("tlk-in-conversation", open);
    for (const one of this.aside) one.removeAttribute("inert");
    this.aside = [];
    for (let one = /** @type {Element | null} */ (this.element); open && one && one !== document.body; one = one.parentElement) {
      const others = [...(one.parentElement?.children ?? [])].filter((other) => other !== one && !other.hasAttribute("inert"));
      this.aside.push(...others);
    }
    for (const one of this.aside) one.setAttribute("inert", "");
    if (open) this.awake = navigator.wakeLock?.request("screen").catch(() => { /* not here: then it goes dark as always */ });
    else void this.awake?.then((lock) => lock?.release());
    if (!open && document.fullscreenElement) void document.exitFullscreen();
  }

  /** A swipe to the left goes on, to the right goes back. @param {(step: number) => void} turn */
  swiped(turn) {
    let x = 0, y = 0;
    this.element.addEventListener("pointerdown", (event) => { [x, y] = [event.clientX, event.clientY]; });
    this.element.addEventListener("pointerup", (event) => {
      const [right, down] = [event.clientX - x, event.clientY - y];
      const far = Math.abs(right) > SWIPE && Math.abs(right) > 2 * Math.abs(down);
      if (event.pointerType === "touch" && far && !busy(event.target)) turn(right < 0 ? 1 : -1);
    });
  }

  /** The whole screen, or no longer. */
  fill() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => { /* not allowed: then it stays as it is */ });
  }

  /** Say on the button what it does now. */
  filled() {
    find(this.element, "[data-do=full]").textContent = this.say(document.fullscreenElement ? "leave" : "full");
  }

  /** What the bars say: what it is about, which sheet of how many that is, and whether there is a way back and on.
   * @param {string} what @param {number} number @param {number} total @param {boolean} back @param {boolean} next */
  tell(what, number, total, back, next) {
    find(this.element, "[data-what]").textContent = what;
    find(this.element, "[data-where]").textContent = total > 1 ? this.say("where", { n: String(number), total: String(total) }) : "";
    find(this.element, "[data-do=back]").toggleAttribute("disabled", !back);
    find(this.element, "[data-do=next]").toggleAttribute("disabled", !next);
  }
}
