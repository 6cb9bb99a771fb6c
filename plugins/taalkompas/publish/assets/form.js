// @ts-check
/* A form that becomes a file of the school. The questions stand in the page; this script fills in what is known, remembers what is typed in this
   browser alone, says beside a question what is missing, and hands over a draft. Sends nothing. */

import { named } from "./drafts.js";
import { find, inFull, sayerOf, today } from "./elements.js";
import { gaps, mark, need, readBack, wordsOf } from "./form-checks.js";
import { draftOf, listed } from "./form-draft.js";
import { controlsOf, isWritten, put, questionOf, scopesOf, set, typed } from "./form-fields.js";
import { showRoom } from "./form-room.js";
import { add, away, begin, bind, empty, grow } from "./form-rows.js";
import { handOver } from "./handover.js";

/** @typedef {import("./form-fields.js").Control} Control */

/** Every form has a memory of its own; a page may be swapped for another form while this module stays. @returns {string} */
const key = () => `taalkompas-form:${location.pathname}`;
/** What an address may fill in, and the question that has it in another form of the word. @type {{[key: string]: string[]}} */
const FILLED = {
  promise: ["promise", "promises"], team: ["team"], agreement: ["agreement", "agreements"], domain: ["domain", "requires"],
  moment: ["moment"], term: ["term", "related"],
};

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
    this.form.dataset.scope = "";
    bind(this.form);
    begin(this.form);
    root.dataset.live = "";
    this.listen();
    this.start();
  }

  listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.make(); });
    this.form.addEventListener("input", (event) => this.changed(event.target));
    this.form.addEventListener("change", (event) => this.left(event.target));
    this.form.addEventListener("keydown", (event) => this.entered(event));
    this.root.addEventListener("click", (event) => this.clicked(event));
  }

  /** What stands there when the page opens: what was typed before, or what is known already. */
  start() {
    const memory = recall();
    const left = find(this.form, "[data-left]");
    left.hidden = memory === null;
    left.textContent = memory ? this.say("left", { day: inFull(memory.day) }) : "";
    find(this.form, "[data-do=clear]").hidden = memory === null;
    if (memory) put(this.form, memory.typed, grow);
    else this.prefill();
    for (const one of this.form.querySelectorAll("details")) one.open ||= isWritten(one);
    this.about(memory ? memory.promise : new URLSearchParams(location.search).get("promise") ?? "");
    this.refresh();
  }

  /** Today, and what the address names; what this school does not know is passed over. */
  prefill() {
    const date = questionOf(this.form, "date");
    if (date) set(date, today());
    for (const [name, value] of new URLSearchParams(location.search)) {
      for (const key of Object.hasOwn(FILLED, name) ? FILLED[name] ?? [] : []) if (this.fill(questionOf(this.form, key), name, value)) break;
    }
  }

  /** @param {HTMLElement | undefined} question @param {string} name @param {string} value @returns {boolean} */
  fill(question, name, value) {
    switch (question?.dataset.way) {
      case "picks": {
        const box = /** @type {HTMLInputElement[]} */ (controlsOf(question)).find((one) => one.value === value);
        if (box) box.checked = true;
        return box !== undefined;
      }
      case "rows": {
        const [row] = scopesOf(question);
        const inner = row && (questionOf(row, name) ?? questionOf(row, ""));
        return inner !== undefined && inner.dataset.way === "pick" && set(inner, value);
      }
      case "pick": return set(question, value);
      case "line": return name === "term" && set(question, named(value).slice(0, 80)); // a word is itself, where other names are ids
      default: return false;
    }
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

  keep() {
    remember({ typed: typed(this.form), promise: this.promise, day: today() });
    find(this.form, "[data-do=clear]").hidden = false;
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
    handOver({ root: this.root, at: this.made, say: this.say }, draft);
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

  /** Begin with nothing. */
  clear() {
    if (!confirm(this.say("sure"))) return;
    forget();
    this.form.reset();
    empty(this.form);
    this.made.hidden = true;
    for (const one of this.form.querySelectorAll("[data-wrong]")) one.textContent = "";
    for (const one of this.form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    this.start();
    find(this.form, "[data-missing]").textContent = this.say("cleared");
    controlsOf(this.form)[0]?.focus();
  }
}

/** What was typed, for which promise, and on what day. @typedef {{ typed: import("./form-fields.js").Typed, promise: string, day: string }} Memory */

/** What this browser remembers of this form; nothing where it may not, or what it has is not ours. @returns {Memory | null} */
function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? "null");
    return kept && typeof kept.typed === "object" && kept.typed ? { typed: kept.typed, promise: String(kept.promise ?? ""), day: String(kept.day ?? "") } : null;
  } catch { return null; }
}

/** @param {Memory} memory */
function remember(memory) {
  try { localStorage.setItem(key(), JSON.stringify(memory)); } catch { /* full or forbidden: the form goes on without */ }
}

function forget() {
  try { localStorage.removeItem(key()); } catch { /* forbidden: then there is nothing either */ }
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
