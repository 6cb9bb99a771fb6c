// @ts-check
/* Conversation mode: what lies on the table, sheet by sheet, full-screen, by keyboard, touch and clicker.
   Everything to read stands in the page already; this script chooses and turns the sheets, and makes the fields to write in. What is written
   is remembered by this browser alone (conversation-notes.js) and ends as a draft (conversation-end.js). Sends nothing. */

import { find, finish, inFull, labelOf, make, promiseOf } from "./conversation-end.js";
import { fill, forget, notesOf, recall, remember, voices } from "./conversation-notes.js";
import { another, lay, lift } from "./conversation-sheets.js";

const MOST = 3;
const SWIPE = 60; // pixels: less is a tap

class Conversation {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = /** @type {HTMLFormElement} */ (find(root, ".tlk-start"));
    this.stage = find(root, ".tlk-stage");
    /** @type {HTMLElement[]} */
    this.sheets = [];
    this.at = 0;
    this.open = false;
    /** @type {Element[]} What cannot be reached while the stage is open. */
    this.aside = [];
    /** @type {Promise<WakeLockSentinel | void> | undefined} A screen that stays on while people talk. */
    this.awake = undefined;
    root.dataset.live = "";
    for (const bar of root.querySelectorAll(".tlk-bar")) bar.removeAttribute("hidden");
    find(this.stage, "[data-do=full]").hidden = !document.fullscreenEnabled;
    this.listen();
    this.begin();
  }

  /** A sentence of the page with its values. @param {string} key @param {{[name: string]: string}} values @returns {string} */
  say(key, values = {}) {
    const words = this.root.querySelector(`[data-say="${key}"]`)?.textContent ?? "";
    return words.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
  }

  /** The values of one choice on the start screen. @param {string} name @returns {string[]} */
  chosen(name) {
    return notesOf(this.form)[name]?.filter(Boolean) ?? [];
  }

  get about() { return this.chosen("about")[0] ?? "promises"; }

  /** The word on the table, when the school has it already. @returns {HTMLTemplateElement | null} */
  get known() {
    const word = (this.chosen("word")[0] ?? "").trim().toLowerCase();
    const all = /** @type {HTMLTemplateElement[]} */ ([...this.root.querySelectorAll("template[data-about-word]")]);
    return all.find((one) => word && (one.dataset.names ?? "").split("|").includes(word)) ?? null;
  }

  /** What stands there when the page opens: today, what was written before, and what the address names. */
  begin() {
    const date = /** @type {HTMLInputElement} */ (find(this.form, "[name=date]"));
    date.value = today();
    const memory = recall();
    if (memory) {
      fill(this.form, memory.notes);
      this.build(memory.notes);
      this.at = Math.min(memory.at, this.sheets.length - 1);
    }
    const named = this.readAddress();
    this.settle();
    const left = find(this.form, "[data-left]");
    left.hidden = !memory || memory.day === today(); // who begins today must not take home what another day said
    left.textContent = memory ? this.say("left", { day: inFull(memory.day ?? "") }) : "";
    if (memory?.open && !named && this.sheets.length) this.show(this.at);
    else this.offer(memory !== null);
  }

  /** Choose what the address names, a promise or a word; says whether that was another choice. @returns {boolean} */
  readAddress() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* a stray percent sign */ }
    const before = this.about === "word" ? (this.known?.dataset.aboutWord ?? "") : this.chosen("promise").join(" ");
    const boxes = /** @type {HTMLInputElement[]} */ ([...this.form.querySelectorAll("[name=promise]")]);
    const word = this.root.querySelector(`template[data-about-word="${CSS.escape(id)}"]`);
    if (!id || before.split(" ").includes(id)) return false;
    if (boxes.some((box) => box.value === id)) fill(this.form, { about: ["promises"], promise: [id] });
    else if (word instanceof HTMLTemplateElement) fill(this.form, { about: ["word"], word: [(word.dataset.names ?? "").split("|")[0] ?? ""] });
    else return false;
    return true;
  }

  /** Bring the start screen in line with what is chosen there. */
  settle() {
    for (const panel of this.form.querySelectorAll("[data-panel]")) panel.toggleAttribute("hidden", panel.getAttribute("data-panel") !== this.about);
    const full = this.chosen("promise").length >= MOST;
    for (const box of this.form.querySelectorAll("[name=promise]")) {
      if (box instanceof HTMLInputElement) box.disabled = full && !box.checked;
    }
  }

  /** @param {boolean} written */
  offer(written) {
    find(this.form, "[data-do=resume]").hidden = !(written && this.sheets.length);
    find(this.form, "[data-do=clear]").hidden = !written;
  }

  listen() {
    const { root, form, stage } = this;
    form.addEventListener("submit", (event) => { event.preventDefault(); this.start(); });
    root.addEventListener("change", (event) => this.changed(event.target));
    root.addEventListener("input", () => this.save());
    root.addEventListener("click", (event) => this.clicked(event));
    let x = 0, y = 0;
    stage.addEventListener("pointerdown", (event) => { [x, y] = [event.clientX, event.clientY]; });
    stage.addEventListener("pointerup", (event) => {
      const [right, down] = [event.clientX - x, event.clientY - y];
      const far = Math.abs(right) > SWIPE && Math.abs(right) > 2 * Math.abs(down);
      if (event.pointerType === "touch" && far && !typing(event.target)) this.turn(right < 0 ? 1 : -1);
    });
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    if (target instanceof HTMLSelectElement && target.name === "reflection" && target.value) {
      const option = target.selectedOptions[0];
      const roles = (option?.dataset.roles ?? "").split(" ").filter(Boolean);
      if (!this.chosen("role").length) fill(this.form, { role: roles });
      fill(this.form, { form: [(option?.textContent ?? "").trim().toLowerCase()] });
    }
    if (target instanceof Element && this.form.contains(target)) this.settle();
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
      case "full": return void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => {}));
      case "resume": return this.show(this.at);
      case "clear": return this.clear();
      case "print": return print();
    }
  }

  /** From the start screen to the first sheet, when all that is needed is there. */
  start() {
    const lacks = this.about === "word" ? [["word", "no-word"], ["role", "no-role"]]
      : [["promise", "no-promise"], ["role", "no-role"], ["date", "no-date"], ["form", "no-form"]];
    const [name, key] = lacks.find(([field]) => !this.chosen(field ?? "").some((value) => value.trim())) ?? [];
    find(this.form, "[data-missing]").textContent = key ? this.say(key) : "";
    if (name) return find(this.form, `[name=${name}]`).focus();
    this.build({ ...recall()?.notes, ...notesOf(this.root) });
    history.replaceState(history.state, "", location.pathname + location.search);
    this.show(0);
  }

  /** Lay the sheets of what is chosen in a row; what was written comes back into them. @param {import("./conversation-notes.js").Notes} notes */
  build(notes) {
    const about = this.about === "word" ? { word: (this.chosen("word")[0] ?? "").trim(), known: this.known } : this.chosen("promise");
    this.sheets = lay(this.root, this.chosen("role"), about, notes);
  }

  /** Put one sheet on the table. @param {number} at */
  show(at) {
    const sheet = this.sheets[at];
    if (!sheet) return;
    this.at = at;
    this.set(true);
    for (const one of this.sheets) one.toggleAttribute("data-now", one === sheet);
    const about = sheet.closest(".tlk-about");
    const same = this.sheets.filter((one) => one.closest(".tlk-about") === about);
    if (sheet.dataset.sheet === "beside") this.lieBeside(sheet);
    if (sheet.dataset.sheet === "end") this.end(sheet);
    const what = about instanceof HTMLElement && about.dataset.promise ? promiseOf(this.root, about.dataset.promise) : this.about === "word" ? (this.chosen("word")[0] ?? "") : "";
    find(this.stage, "[data-what]").textContent = what;
    find(this.stage, "[data-where]").textContent = same.length > 1 ? this.say("where", { n: String(same.indexOf(sheet) + 1), total: String(same.length) }) : "";
    this.stage.dataset.sheet = sheet.dataset.sheet;
    find(this.stage, "[data-do=back]").toggleAttribute("disabled", at === 0);
    find(this.stage, "[data-do=next]").toggleAttribute("disabled", at === this.sheets.length - 1);
    sheet.scrollTop = 0;
    find(sheet, "[tabindex='-1']").focus({ preventScroll: true });
    this.save();
  }

  /** @param {number} step */
  turn(step) {
    const at = this.at + step;
    if (at >= 0 && at < this.sheets.length) this.show(at);
  }

  /** What the groups wrote, side by side. @param {HTMLElement} sheet */
  lieBeside(sheet) {
    const shown = voices(notesOf(this.root)).map(({ role, says }) =>
      make("li", "tlk-voice", "", make("span", "tlk-voice__who", labelOf(this.root, "role", role)), make("blockquote", "", says)));
    find(sheet, "[data-beside]").replaceChildren(shown.length ? make("ul", "tlk-voices", "", ...shown) : make("p", "", this.say("silent")));
  }

  /** @param {HTMLElement} sheet */
  end(sheet) {
    const go = (/** @type {string} */ id) => this.show(this.sheets.findIndex((one) => one.dataset.sheet === "seen" && one.closest(`[data-promise="${CSS.escape(id)}"]`)));
    finish({ root: this.root, sheet, notes: notesOf(this.root), say: this.say.bind(this), promises: this.chosen("promise"), known: this.known, go });
  }

  /** Open or close the stage; while it is open nothing behind it can be reached. @param {boolean} open */
  set(open) {
    if (open === this.open) return;
    this.open = open;
    this.root.toggleAttribute("data-open", open);
    document.documentElement.classList.toggle("tlk-in-conversation", open);
    for (const one of this.aside) one.removeAttribute("inert");
    this.aside = [];
    for (let one = /** @type {Element | null} */ (this.stage); open && one && one !== document.body; one = one.parentElement) {
      const others = [...(one.parentElement?.children ?? [])].filter((other) => other !== one && !other.hasAttribute("inert"));
      this.aside.push(...others);
    }
    for (const one of this.aside) one.setAttribute("inert", "");
    if (open) this.awake = navigator.wakeLock?.request("screen").catch(() => { /* not here: then it goes dark as always */ });
    else void this.awake?.then((lock) => lock?.release());
  }

  close() {
    this.set(false);
    if (document.fullscreenElement) void document.exitFullscreen();
    this.offer(true);
    this.save();
    find(this.form, "[data-do=resume]").focus();
  }

  save() {
    remember({ notes: { ...recall()?.notes, ...notesOf(this.root) }, at: this.at, open: this.open, day: today() });
    if (!this.open) this.offer(true);
  }

  /** Begin with nothing. */
  clear() {
    if (!confirm(this.say("sure"))) return;
    forget();
    lift(this.root);
    this.sheets = [];
    this.form.reset();
    this.begin();
    find(this.form, "[data-missing]").textContent = this.say("cleared");
    find(this.form, "[name=about]").focus();
  }

  /** On paper only what is chosen, when anything is. */
  sort() {
    const ids = this.about === "word" ? [""] : this.chosen("promise");
    if (this.about === "word" && !this.open) this.build(notesOf(this.root));
    this.root.toggleAttribute("data-some", ids.length > 0);
    for (const one of this.stage.querySelectorAll(".tlk-about[data-promise]")) one.toggleAttribute("data-chosen", ids.includes(one.getAttribute("data-promise") ?? "-"));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key.length === 1 && !typing(target)) event.stopPropagation(); // a theme has plans of its own with a clicker's full stop
    if (key === "Escape") return void (typing(target) ? /** @type {HTMLElement} */ (target).blur() : document.fullscreenElement || this.close());
    const pick = target instanceof HTMLInputElement && (target.type === "radio" || target.type === "checkbox");
    const press = target instanceof Element && target.closest("button, a, summary") !== null;
    if (typing(target) || (pick && !/^Page/.test(key)) || (press && key === " ")) return;
    const sheet = this.sheets[this.at];
    const rolls = !sheet || /^Arrow/.test(key) ? 0 : /^(PageDown| )$/.test(key) ? sheet.scrollHeight - sheet.clientHeight - sheet.scrollTop : sheet.scrollTop;
    const go = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1, Backspace: -1 }[key];
    if (go && rolls > 8) sheet?.scrollBy({ top: go * sheet.clientHeight * 0.85 }); // what does not fit comes first
    else if (go) this.turn(go);
    else if (key === "Home") this.show(0);
    else if (key === "End") this.show(this.sheets.length - 1);
    else return;
    event.preventDefault();
  }
}

/** Today as year-month-day, where the visitor is. @returns {string} */
const today = () => new Date().toLocaleDateString("sv");

/** Whether somebody is writing there, or choosing from a list. @param {EventTarget | null} target @returns {boolean} */
function typing(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox");
}

/** @type {Conversation | null} */
let now = null;

/** Wake up the page that is there; a page swapped in by instant navigation is a new one. */
function wake() {
  document.documentElement.classList.remove("tlk-in-conversation");
  const root = document.querySelector('[data-asks="conversation"]');
  if (now?.root !== root) now = root instanceof HTMLElement ? new Conversation(root) : null;
}

document.addEventListener("keydown", (event) => now?.key(event), true);
document.addEventListener("fullscreenchange", () => {
  if (now) find(now.stage, "[data-do=full]").textContent = now.say(document.fullscreenElement ? "leave" : "full");
});
addEventListener("beforeprint", () => now?.sort());
addEventListener("hashchange", () => { if (now?.readAddress()) now.settle(); });

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(wake);
else wake();
