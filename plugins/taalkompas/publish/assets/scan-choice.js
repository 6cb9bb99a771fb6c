// @ts-check
/* What is scanned and by whom, as the start screen has it. In: its form, the sheets for on paper, the address, and the lens. Out: what is
   chosen and what it lacks, and how that ends. Lays no sheets and counts no hands. */

import { fill, notesOf } from "./conversation-notes.js";
import { idInAddress } from "./conversation-page.js";
import { find, make } from "./elements.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** Something to look at: its words, which are its name too, and its row on the sheet for on paper. @typedef {{ text: string, row: HTMLElement }} Sight */

/** The words of an element, with single spaces. @param {Element | null} one @returns {string} */
const wordsOf = (one) => (one?.textContent ?? "").replace(/\s+/g, " ").trim();

/** The sentence of a pair for a number of things. @param {Say} say @param {string} key @param {number} n @param {{[name: string]: string}} [values] */
export const count = (say, key, n, values = {}) =>
  say(`${key}-${new Intl.PluralRules(document.documentElement.lang || "nl").select(n) === "one" ? "one" : "other"}`, { n: String(n), ...values });

/** The whole school, where a team is asked for; no id looks like that. */
export const ALL = "*";

export class Choice {
  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.root = root;
    this.say = say;
    this.form = /** @type {HTMLFormElement} */ (find(root, ".tlk-start"));
    this.shown = ""; // the scope whose sights stand in the form
    /** @type {Notes} What was chosen to look at, also of what is not chosen now. */
    this.swaps = {};
  }

  /** @param {string} name @returns {string} */
  of(name) { return notesOf(this.form)[name]?.[0] ?? ""; }

  get promise() { return this.of("promise"); }

  get version() { return this.of("version") || "team"; }

  /** How many people there are; none when it is not said, one when somebody looks alone. @returns {number} */
  get people() { return this.version === "student" ? 1 : Number(this.of("people").replace(/\D/g, "")); }

  /** What stands before the names of fields that belong to this promise and these people. @returns {string} */
  get scope() { return `${this.promise}/${this.version}`; }

  /** Whose scan it is: a team's id, a star for the whole school, which only a team may speak for, or nothing while nobody says. @returns {string} */
  get whose() { return this.version === "team" ? this.of("team") : this.of("team").replace(ALL, ""); }

  /** What a sitting is called: what another team counts is another. @returns {string} */
  get id() { return `${this.scope}/${this.whose}`; }

  /** Whether it ends as a voice, from which somebody else takes a signal: no student says alone how a promise stands, and no group of them for a
   * whole school. @returns {boolean} */
  get voice() { return this.version === "student" || (this.version === "students" && !this.whose); }

  /** The words of the promise. @returns {string} */
  get words() { return wordsOf(this.tally?.querySelector(".tlk-tally__promise") ?? null); }

  /** How a team is called. @param {string} id @returns {string} */
  teamOf(id) { return wordsOf(this.form.querySelector(`[name=team] > option[value="${CSS.escape(id)}"]`)); }

  /** How people know a sitting again. @param {Notes} notes @returns {{ promise: string, who: string }} */
  wordsOf(notes) {
    const [promise = "", version = "", team = ""] = ["promise", "version", "team"].map((name) => notes[name]?.[0] ?? "");
    const who = wordsOf(this.form.querySelector(`[name=version][value="${CSS.escape(version)}"] + span`));
    return { promise: wordsOf(this.root.querySelector(`.tlk-tally[data-promise="${CSS.escape(promise)}"] .tlk-tally__promise`)), who: team ? `${who} (${this.teamOf(team)})` : who };
  }

  /** The sheet for on paper of what is chosen. @returns {HTMLElement | null} */
  get tally() {
    const version = this.version === "team" ? "team" : "student";
    return this.root.querySelector(`.tlk-tally[data-promise="${CSS.escape(this.promise)}"][data-version="${version}"]`);
  }

  /** Everything that may be looked at. @returns {Sight[]} */
  get all() {
    const rows = /** @type {HTMLElement[]} */ ([...(this.tally?.querySelectorAll("[data-sight]") ?? [])]);
    return rows.map((row) => ({ text: wordsOf(row.querySelector("[data-text]")), row }));
  }

  /** What is looked at. @returns {Sight[]} */
  get sights() {
    const wanted = notesOf(this.form)[`${this.scope}/sight`] ?? [];
    return this.all.filter((one) => wanted.includes(one.text));
  }

  /** Choose something else; what is not named stays. @param {Notes} notes */
  put(notes) {
    const sights = Object.entries(notes).filter(([name]) => name.endsWith("/sight"));
    if (sights.length) this.shown = "";
    Object.assign(this.swaps, Object.fromEntries(sights));
    fill(this.form, notes);
    this.settle();
  }

  /** Choose the promise that the address names; says whether that was another choice. @returns {boolean} */
  readAddress() {
    const id = idInAddress();
    const known = this.form.querySelector(`[name=promise][value="${CSS.escape(id)}"]`);
    if (known) this.form.dataset.named = "";
    if (!known || id === this.promise) return false;
    this.put({ promise: [id] });
    return true;
  }

  /** Bring the start screen in line with what is chosen there. */
  settle() {
    const school = /** @type {HTMLOptionElement} */ (find(this.form, `[name=team] > [value="${ALL}"]`));
    school.hidden = school.disabled = this.version !== "team";
    if (school.selected && school.disabled) fill(this.form, { team: [""] });
    find(this.form, "[data-people]").hidden = this.version === "student";
    find(this.form, "[data-swap]").hidden = !this.promise;
    if (this.promise && this.shown !== this.scope) this.list();
    if (this.promise) this.swaps[`${this.scope}/sight`] = this.sights.map((one) => one.text);
    this.limit();
  }

  /** List what may be looked at; at first what the sheet for on paper has. */
  list() {
    const { all, scope } = this;
    const kept = this.swaps[`${scope}/sight`]?.filter((text) => all.some((one) => one.text === text)) ?? [];
    const boxes = all.map(({ text, row }) => {
      const box = document.createElement("input");
      Object.assign(box, { type: "checkbox", name: `${scope}/sight`, value: text });
      box.checked = kept.length ? kept.includes(text) : row.dataset.spare === undefined;
      return make("label", "tlk-swap", "", box, /** @type {Node} */ (row.querySelector("[data-text]")?.cloneNode(true)));
    });
    find(this.form, "[data-swaps]").replaceChildren(...boxes);
    const none = all.length ? [] : [...(this.tally?.querySelectorAll(".tlk-tally__sheet > :is(.tlk-open, .tlk-onto)") ?? [])];
    find(this.form, "[data-none]").replaceChildren(...none.map((one) => one.cloneNode(true)));
    find(this.form, "[data-swap] > details").hidden = !all.length;
    this.shown = scope;
  }

  /** Say how much comes by, and let no more in than fits: as many as the sheet for on paper has. */
  limit() {
    const { all, sights, version } = this;
    const most = all.filter(({ row }) => row.dataset.spare === undefined).length;
    const listed = count(this.say, version === "team" ? "listed-team" : "listed-student", all.length);
    const enough = all.length > most ? ` ${this.say("enough", { n: String(most), left: String(all.length - sights.length) })}` : "";
    find(this.form, "[data-listed]").textContent = all.length ? listed + enough : "";
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll(".tlk-swap > input"))) {
      box.disabled = sights.length >= most && !box.checked;
    }
  }

  /** The first field that must be filled in before one can begin, and how to say so, which the page does by itself where nothing can be seen yet; null when nothing is missing. @returns {[string, string] | null} */
  get lack() {
    if (!this.promise) return ["[name=promise]", "no-promise"];
    return this.sights.length ? null : ["[name=version]:checked", this.all.length ? "no-sight" : ""];
  }

  /** Name no promise, and list nothing. */
  lift() {
    delete this.form.dataset.named;
    find(this.form, "[data-swaps]").replaceChildren();
    this.shown = "";
  }

  /** On paper what is chosen, when anything is. */
  sort() {
    const { tally, sights } = this;
    this.root.toggleAttribute("data-some", tally !== null);
    for (const one of this.root.querySelectorAll(".tlk-tally")) one.toggleAttribute("data-chosen", one === tally);
    for (const { row } of this.all) row.toggleAttribute("data-spare-now", !sights.some((one) => one.row === row));
    const sources = sights.map(({ row }) => row.querySelector("[data-source]")?.textContent ?? "");
    for (const [at, { row }] of sights.entries()) row.toggleAttribute("data-same", sources[at] !== "" && sources[at] === sources[at - 1]);
  }
}

/** The team through which a visitor looks at the site, as lens.js says on the document; empty when there is none. @returns {string} */
export const teamOfLens = () => document.documentElement.dataset.myTeam ?? "";
