// @ts-check
/* A form that becomes a file of the school. The questions stand in the page; this script fills in what is known, remembers what is typed in this
   browser alone, says beside a question what is missing, and hands over a draft. Sends nothing. */

import { find, inFull, sayerOf, today } from "./elements.js";
import { follow, namedIn, says } from "./form-address.js";
import { offer, recognised } from "./form-aside.js";
import { gaps, mark, need, readBack, wordsOf } from "./form-checks.js";
import { draftOf, listed } from "./form-draft.js";
import { controlsOf, isWritten, put, questionOf, set, typed } from "./form-fields.js";
import { drafts, forget, keep, newId } from "./form-memory.js";
import { showRoom } from "./form-room.js";
import { add, away, begin, bind, empty, grow } from "./form-rows.js";
import { handOver } from "./handover.js";

/** @typedef {import("./form-fields.js").Control} Control */
/** @typedef {import("./form-memory.js").Kept} Kept */

class Form {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = /** @type {HTMLFormElement} */ (find(root, "form"));
    this.made = find(root, "[data-made]");
    this.say = sayerOf(root);
    this.words = wordsOf(root, this.say);
    this.known = listed(root, "ids");
    this.promise = "";
    this.id = ""; // of the draft that stands here, among those that this browser remembers
    this.bare = ""; // how a new draft begins: what says no more than that is no draft yet
    this.form.dataset.scope = "";
    bind(this.form);
    begin(this.form);
    root.dataset.live = "";
    this.named = namedIn(this.form);
    this.listen();
    this.start(drafts().find((one) => !one.given && this.named.every((name) => says(name, one))));
  }

  listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.make(); });
    this.form.addEventListener("input", (event) => this.changed(event.target));
    this.form.addEventListener("change", (event) => this.left(event.target));
    this.form.addEventListener("keydown", (event) => this.entered(event));
    this.root.addEventListener("click", (event) => this.clicked(event));
  }

  /** What stands there when the page opens: what was typed before about what the address names, or a new draft with what is known already.
   * @param {Kept} [draft] */
  start(draft) {
    this.id = draft?.id ?? newId();
    this.bare = "";
    const left = find(this.form, "[data-left]");
    left.hidden = !draft;
    left.textContent = draft ? this.say("left", { day: inFull(draft.day) }) : "";
    find(this.form, "[data-do=clear]").hidden = !draft;
    if (draft) put(this.form, draft.typed, grow);
    else this.prefill();
    for (const one of this.form.querySelectorAll("details")) one.open ||= isWritten(one);
    this.about(draft ? draft.promise : this.named.find((one) => !one.key)?.value ?? "");
    this.refresh();
    this.offer();
  }

  /** Today, and what the address names. */
  prefill() {
    const date = questionOf(this.form, "date");
    if (date) set(date, today());
    for (const one of this.named) one.fill();
    this.bare = JSON.stringify(typed(this.form));
  }

  /** Give the other drafts back: nothing is lost for what an address says, nor for a draft that was handed over. */
  offer() {
    offer(find(this.form, "[data-aside]"), drafts().filter((one) => one.id !== this.id), this.say, {
      back: (draft) => this.resume(draft),
      away: (draft) => {
        if (!confirm(this.say("sure"))) return;
        forget(draft.id);
        this.offer();
        controlsOf(this.form)[0]?.focus();
      },
    });
  }

  /** Go on with another draft; the one that stands here is offered in its place. @param {Kept} draft */
  resume(draft) {
    this.blank();
    this.named = follow(this.named, draft);
    keep({ ...draft, given: false });
    this.start(draft);
    find(this.form, "[data-left]").focus();
  }

  /** The promise for which something is proposed. @param {string} id */
  about(id) {
    this.promise = "";
    for (const one of this.form.querySelectorAll(".tlk-form__for")) {
      if (!(one instanceof HTMLElement)) continue;
      one.hidden = one.dataset.promise !== id;
      if (!one.hidden) this.promise = id;
    }
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    find(this.form, "[data-missing]").textContent = "";
    this.keep();
    this.named = follow(this.named, { typed: typed(this.form), promise: this.promise });
    this.refresh();
    if (this.form.querySelector("[aria-invalid]")) this.look();
    if (!this.made.hidden) this.show();
  }

  /** Everything that follows from what is written. */
  refresh() {
    need(this.form);
    readBack(this.form, this.say);
    showRoom(this.root, this.form, this.say);
  }

  keep(given = false) {
    const written = typed(this.form), some = JSON.stringify(written) !== this.bare;
    if (some) keep({ id: this.id, typed: written, promise: this.promise, day: today(), about: recognised(this.root, this.form), given });
    else forget(this.id);
    find(this.form, "[data-do=clear]").hidden = !some;
  }

  /** What there is to mend; what was said of it beside a field is brought up to date. @returns {Control[]} */
  look() {
    const wrong = gaps(this.form, this.say, this.known, this.words);
    for (const one of this.form.querySelectorAll("[aria-invalid]")) mark(/** @type {Control} */ (one), this.say, this.words);
    return wrong;
  }

  /** Somebody goes on from a field: what is in it can be told now; that nothing is, only who was told so before. @param {EventTarget | null} target */
  left(target) {
    const told = target instanceof Element && target.closest("[data-key]")?.querySelector(":scope > [data-wrong][id]");
    for (const one of this.look()) if (one === target && (told || one.value.trim())) mark(one, this.say, this.words);
  }

  /** Enter in a line ends that line, not the form, as long as something is missing. @param {KeyboardEvent} event */
  entered(event) {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    if (gaps(this.form, this.say, this.known, this.words).length) event.preventDefault();
  }

  /** From what is written to a draft, or to the first thing that is missing. */
  make() {
    const wrong = this.look();
    for (const one of wrong) mark(one, this.say, this.words);
    find(this.form, "[data-missing]").textContent = wrong.length ? this.say(wrong.length === 1 ? "gap" : "gaps", { n: String(wrong.length) }) : "";
    this.made.hidden = wrong.length > 0;
    if (wrong[0]) {
      const folded = wrong[0].closest("details");
      if (folded) folded.open = true;
      wrong[0].focus();
      return;
    }
    this.show();
    find(this.made, "h2").focus();
  }

  /** The draft of what is written now; while something is missing there is none. */
  show() {
    this.made.hidden = gaps(this.form, this.say, this.known, this.words).length > 0;
    if (this.made.hidden) return;
    const draft = draftOf({ root: this.root, form: this.form, say: this.say });
    const path = this.form.querySelector(`.tlk-form__for[data-promise="${CSS.escape(this.promise || "-")}"]`)?.getAttribute("data-path");
    find(this.made, "[data-also]").textContent = path ? this.say("also", { path, id: draft.name.replace(/\.yml$/, "") }) : "";
    find(this.made, "[data-told]").textContent = "";
    handOver({ root: this.root, at: this.made, say: this.say, given: () => this.keep(true) }, draft);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
    if (!(button instanceof HTMLElement)) return;
    switch (button.dataset.do) {
      case "another": {
        const row = add(/** @type {HTMLElement} */ (button.closest("[data-key]")));
        if (row) controlsOf(row)[0]?.focus();
        return this.refresh();
      }
      case "away": {
        away(/** @type {HTMLElement} */ (button.closest("[data-scope]"))).focus();
        return this.changed(this.form);
      }
      case "clear": return this.clear();
    }
  }

  /** Begin with nothing but what the address names. */
  clear() {
    if (!confirm(this.say("sure"))) return;
    forget(this.id);
    this.blank();
    this.start();
    find(this.form, "[data-missing]").textContent = this.say("cleared");
    controlsOf(this.form)[0]?.focus();
  }

  /** Nothing written, and nothing said of it. */
  blank() {
    this.form.reset();
    empty(this.form);
    this.made.hidden = true;
    for (const one of this.form.querySelectorAll("[data-wrong], [data-missing]")) one.textContent = "";
    for (const one of this.form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }
}

/** @type {Form | null} */
let now = null;

/** Wake up the form that is there; a page swapped in by instant navigation is a new one. */
function wake() {
  const root = document.querySelector('[data-asks="form"]');
  if (now?.root === root) return;
  now = root instanceof HTMLElement ? new Form(root) : null;
}

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(wake);
else wake();
