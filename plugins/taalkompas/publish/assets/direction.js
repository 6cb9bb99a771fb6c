// @ts-check
/* Direction and room: only one domain, only what a team decides itself or has room in, and what that team chose. The team is that of the
   lens; both stand in the address. In: the page. Out: what of it shows. Without this script everything simply stands there. */

import { find, make, sayerOf } from "./elements.js";

/** The names of the domain in an address, whatever the language; written is that of the page. */
const DOMAINS = ["domein", "domain"];
/** How the place of a domain's button begins: an address that leads there asks for that domain. */
const ONLY = "#only--";
/** Where the screen is small, what teams chose is folded: one's own stands above it, and the dots say it too. */
const NARROW = "(width < 700px)";

/** @param {string} selector @param {ParentNode} root @returns {HTMLElement[]} */
const all = (selector, root) => [...root.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

/** @returns {HTMLElement | null} */
const pageOf = () => document.querySelector("[data-directions]");

/** The team that was chosen: its id and its name. @param {ParentNode} root */
function teamOf(root) {
  const select = root.querySelector("select[data-lens-team]");
  if (!(select instanceof HTMLSelectElement)) return { id: "", name: "" };
  return { id: select.value, name: select.value ? select.selectedOptions[0]?.textContent ?? "" : "" };
}

/** @param {ParentNode} root @returns {HTMLElement | undefined} */
const pressed = (root) => all('[data-only][aria-pressed="true"]', root)[0];

/** @param {HTMLElement} root @param {string} domain */
function press(root, domain) {
  for (const one of all("[data-only]", root)) one.setAttribute("aria-pressed", String(one.dataset.only === domain));
}

/** A place in an address as it is called; one that cannot be read is called as it is written. @param {string} place @returns {string} */
function placeIn(place) {
  try { return decodeURIComponent(place); } catch { return place; } // a stray percent sign
}

/** What the address asks for: a domain in its query, or as the place to go to.
 * @returns {string} */
function asked() {
  const query = new URLSearchParams(location.search);
  const named = DOMAINS.map((name) => query.get(name)).find(Boolean);
  return location.hash.startsWith(ONLY) ? placeIn(location.hash.slice(ONLY.length)) : named ?? "";
}

/** Say in the address what is shown. @param {HTMLElement} root @param {string} team @param {string} domain */
function sayInAddress(root, team, domain) {
  const { pathname, hash } = location;
  const query = new URLSearchParams(location.search);
  for (const name of [...DOMAINS, "team"]) query.delete(name);
  const word = root.dataset.domainWord ?? "";
  if (domain) query.set(DOMAINS.includes(word) ? word : "domain", domain);
  if (team) query.set("team", team);
  const said = query.toString();
  history.replaceState(history.state, "", `${pathname}${said ? `?${said}` : ""}${hash.startsWith(ONLY) ? "" : hash}`);
}

/** Show a thing, or not; what the address leads to always shows. @param {HTMLElement} one @param {string} team @param {string} domain */
function sift(one, team, domain) {
  const here = !domain || one.dataset.domain === domain;
  const theirs = !team || "roomy" in one.dataset || "always" in one.dataset;
  one.hidden = !(here && theirs) && `#${one.id}` !== location.hash;
}

/** What the team chose, at the head of the card; or that it has not, with the way to tell. @param {HTMLElement} card @param {string} team @param {import("./elements.js").Say} say */
function showOurs(card, team, say) {
  const place = card.querySelector("[data-ours]");
  if (!(place instanceof HTMLElement)) return;
  const own = team ? card.querySelector(`.tlk-choices > [data-team="${CSS.escape(team)}"]`) : null;
  const tell = team ? card.querySelector(`.tlk-waits a[data-team="${CSS.escape(team)}"]`) : null;
  place.hidden = !own && !tell;
  if (own) {
    const value = own.querySelector("[data-value]")?.textContent ?? "";
    const rest = [...own.querySelectorAll("[data-because], .tlk-outside")].flatMap((one) => [" ", one.cloneNode(true)]);
    place.replaceChildren(make("strong", "", say("ours", { value })), ...rest);
  } else if (tell instanceof HTMLAnchorElement) {
    const link = /** @type {HTMLAnchorElement} */ (make("a", "", say("tell")));
    link.href = tell.href;
    place.replaceChildren(make("strong", "", say("open")), " ", link);
  }
  for (const wait of all(".tlk-waits > li", card)) wait.hidden = tell !== null && wait.contains(tell);
  for (const box of all(".tlk-waiting", card)) box.hidden = all("li", box).every((one) => one.hidden);
  for (const dot of card.querySelectorAll(".tlk-road__dot")) dot.toggleAttribute("data-mine", dot.getAttribute("data-team") === team);
}

/** Who looks for a team finds first what it decides itself, then the room that it has in what others decide. @param {HTMLElement} root @param {boolean} chosen */
function turn(root, chosen) {
  root.toggleAttribute("data-with-team", chosen);
  for (const one of all("[data-with-team]", root)) {
    one.hidden = !chosen || all("[data-sifted]", one.closest("section") ?? root).every((other) => other.hidden);
  }
  const sides = find(root, ".tlk-sides");
  const [central, team] = ["central", "team"].map((one) => find(sides, `.tlk-side--${one}`));
  if (chosen) sides.prepend(team);
  else central.after(team);
}

/** Bring the page in line with what was chosen. */
function show() {
  const root = pageOf();
  if (!root) return;
  const say = sayerOf(root);
  const team = teamOf(root);
  const only = pressed(root);
  const domain = only?.dataset.only ?? "";
  for (const one of all("[data-sifted]", root)) sift(one, team.id, domain);
  turn(root, team.id !== "");
  for (const card of all(".tlk-stretch", root)) showOurs(card, team.id, say);
  for (const none of all("[data-none]", root)) {
    const things = all("[data-sifted]", none.parentElement ?? root);
    none.hidden = things.length === 0 || things.some((one) => !one.hidden);
  }
  for (const part of all("[data-part]", root)) part.hidden = all("[data-sifted]", part).every((one) => one.hidden);
  const key = team.id ? (domain ? "both" : "team") : domain ? "domain" : "";
  find(root, "[data-told]").textContent = key ? say(key, { team: team.name, domain: (only?.textContent ?? "").trim() }) : "";
  find(root, "[data-all]").hidden = !key;
  sayInAddress(root, team.id, domain);
}

/** A place that was folded away opens when an address leads there, in every browser. */
function unfold() {
  const goal = location.hash ? document.getElementById(placeIn(location.hash.slice(1))) : null;
  const fold = goal?.closest("details");
  if (fold && !fold.open) { fold.open = true; goal?.scrollIntoView(); }
}

/** @param {MouseEvent} event */
function onClick(event) {
  const root = pageOf();
  const button = event.target instanceof Element ? event.target.closest("[data-only], [data-all]") : null;
  if (!root || !(button instanceof HTMLElement)) return;
  if ("all" in button.dataset) {
    press(root, "");
    const select = root.querySelector("select[data-lens-team]");
    if (select instanceof HTMLSelectElement && select.value) {
      select.value = "";
      select.dispatchEvent(new Event("change", { bubbles: true })); // the lens lets go of it too
    }
    (all("select, [data-only]", root)[0] ?? root).focus();
  } else press(root, button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.only ?? "");
  show();
}

function start() {
  const root = pageOf();
  if (!root) return;
  press(root, asked());
  if (matchMedia(NARROW).matches) for (const fold of root.querySelectorAll("details[data-fold]")) fold.removeAttribute("open");
  show();
  unfold();
}

document.addEventListener("click", onClick);
document.addEventListener("taalkompas:lens", show);
addEventListener("hashchange", () => {
  const root = pageOf();
  if (!root) return;
  if (location.hash.startsWith(ONLY)) press(root, asked());
  show();
  unfold();
});

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(start);
else start();
