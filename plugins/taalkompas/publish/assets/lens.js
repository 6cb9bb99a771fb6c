// @ts-check
/* The lens: "What does this mean for me?" Who somebody is (one or more roles, and a team) stays in this browser, and stands in the address so
   that it can be sent to a colleague. On the plate what asks something of them lights up, with how many things; on other pages their team's own
   value shows. Sends nothing. Works on the document as a whole, as plate.js does. */

const HERE = new URL(".", import.meta.url.startsWith("http") ? new URL("../../", import.meta.url) : location.href).pathname;
const KEPT = `taalkompas.lens ${HERE}`;
/** The names of roles and team in an address (site.md). */
const ROLE = "rol";
const TEAM = "team";
/** Milliseconds for which a button says that it copied. */
const SHARED = 4000;
const NS = "http://www.w3.org/2000/svg";

/** @type {Lens} */
let lens = { roles: [], team: "" };

/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

/** @typedef {{ roles: string[], team: string }} Lens */
/** Whether this is a lens that somebody sent: what is chosen through it is not kept as one's own. */
let sent = false;

/** What a store of this browser holds. @param {() => Storage} store @returns {Lens | null} */
function held(store) {
  try {
    const found = JSON.parse(store().getItem(KEPT) ?? "null");
    return found && { roles: Array.isArray(found.roles) ? found.roles.map(String) : [], team: String(found.team ?? "") };
  } catch { return null; } // storage may be closed to us, or hold another's words
}

/** @param {() => Storage} store */
function hold(store) {
  try { store().setItem(KEPT, JSON.stringify(lens)); } catch { /* then it lasts as long as this page */ }
}

/** @param {Lens} one @param {Lens} other */
const same = (one, other) => JSON.stringify([one.roles, one.team]) === JSON.stringify([other.roles, other.team]);

/** What the address says, else what this tab looked through before, else what is one's own. A team alone in the address, as on a role's page,
 * leaves the roles as they were. @returns {Lens} */
function read() {
  const asked = new URLSearchParams(location.search);
  const own = held(() => localStorage);
  const before = held(() => sessionStorage) ?? own ?? { roles: [], team: "" };
  const found = {
    roles: asked.has(ROLE) ? [...new Set(asked.getAll(ROLE))] : before.roles,
    team: asked.get(TEAM) ?? (asked.has(ROLE) ? "" : before.team),
  };
  sent = own !== null && !same(found, own);
  return found;
}

function keep() {
  hold(() => sessionStorage);
  if (!sent) hold(() => localStorage);
}

/** Say in the address through which lens one looks, on the plate's own page. */
function sayInAddress() {
  const { pathname, hash } = location;
  const asked = new URLSearchParams(location.search);
  asked.delete(ROLE);
  asked.delete(TEAM);
  for (const role of lens.roles) asked.append(ROLE, role);
  if (lens.team) asked.set(TEAM, lens.team);
  const query = asked.toString();
  history.replaceState(history.state, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
}

/** A sentence with its values filled in. @param {string | undefined} sentence @param {Record<string, string | number>} values */
const say = (sentence, values) => (sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** @param {string | undefined} forms one|more @param {number} n */
const count = (forms, n) => say((forms ?? "").split("|")[n === 1 ? 0 : 1], { n });

/** How many things a panel's thing asks through this lens. @param {HTMLElement} panel */
function asked(panel) {
  const of = new Map((panel.dataset.asked ?? "").trim().split(/\s+/).map((one) => /** @type {[string, string]} */ (one.split(":"))));
  return lens.roles.reduce((sum, role) => sum + Number(of.get(role) ?? 0), 0);
}

/** Light one link, or let it be. @param {Element} link @param {number} n @param {string} words */
function light(link, n, words) {
  link.classList.toggle("taalkompas-lit", n > 0);
  const before = link instanceof SVGElement ? link.nextElementSibling : link.firstElementChild;
  if (before?.classList.contains("taalkompas-count")) before.remove();
  const plain = link.getAttribute("data-label") ?? link.getAttribute("aria-label") ?? "";
  link.setAttribute("data-label", plain);
  link.setAttribute("aria-label", n > 0 ? `${plain.replace(/[.\s]+$/, "")}. ${words}` : plain);
  if (n === 0 || !link.hasAttribute("data-promise")) return;
  // Beside a drawn link, whose name says it in words; within a box on a photo, which it moves with.
  if (link instanceof SVGElement) link.after(badge(link, n));
  else link.prepend(badge(link, n));
}

/** A small disc with a number, on the corner of a bubble. @param {Element} link @param {number} n */
function badge(link, n) {
  if (!(link instanceof SVGElement)) {
    const disc = document.createElement("span");
    disc.className = "taalkompas-count";
    disc.textContent = String(n);
    disc.setAttribute("aria-hidden", "true");
    return disc;
  }
  const group = document.createElementNS(NS, "g");
  group.setAttribute("class", "taalkompas-count");
  group.setAttribute("aria-hidden", "true");
  const shape = /** @type {SVGGraphicsElement} */ (link.querySelector(".tk-bubble") ?? link);
  const { x, y } = shape.getBBox();
  // a school's own picture may be small on the screen: then so is the disc
  const size = link.querySelector(".tk-bubble") ? 14 : Math.min(14, Math.max(8, (link.ownerSVGElement?.clientWidth ?? 0) / 60));
  const r = size / (shape.getScreenCTM()?.a || 1);
  group.innerHTML = `<circle cx="${x + r * 0.2}" cy="${y + r * 0.2}" r="${r}"/><text x="${x + r * 0.2}" y="${y + r * 0.58}" font-size="${r * 1.1}" text-anchor="middle">${n}</text>`;
  return group;
}

/** Light what asks something, on every plate. @param {HTMLElement | null} result */
function showOnPlates(result) {
  const panels = all(".tlk-panel[data-asked]");
  for (const plate of document.querySelectorAll(".taalkompas-plate")) {
    plate.toggleAttribute("data-lens", lens.roles.length > 0);
    if (plate.getClientRects().length === 0) continue;
    for (const panel of panels) {
      const kind = panel.dataset.panel ?? "";
      const link = plate.querySelector(`a[data-${kind}="${CSS.escape(panel.dataset[kind] ?? "")}"]`);
      const n = asked(panel);
      const mine = panel.querySelector("[data-mine]");
      if (mine instanceof HTMLElement) {
        mine.hidden = n === 0;
        mine.textContent = n ? `${say(result?.dataset.badge, { things: count(result?.dataset.things, n) })}.` : "";
      }
      if (link) light(link, n, say(result?.dataset.badge, { things: count(result?.dataset.things, n) }));
    }
  }
  document.dispatchEvent(new CustomEvent("taalkompas:lens"));
}

/** Say how much it is altogether, and where to read on. @param {HTMLElement} result */
function tell(result) {
  const chosen = all("[data-lens-role]").filter((one) => lens.roles.includes(one.dataset.lensRole ?? ""));
  const words = result.dataset;
  if (chosen.length === 0) { result.textContent = words.hint ?? ""; return; }
  const things = chosen.reduce((sum, one) => sum + Number(one.dataset.things), 0);
  const promises = all('.tlk-panel[data-panel="promise"]').filter((panel) => asked(panel) > 0).length;
  const told = { things: count(words.things, things), promises: count(words.promises, promises) };
  const lead = document.createElement("span");
  lead.append(words.leads ?? "", ...chosen.map(leading));
  result.replaceChildren(things ? say(words.says, told) : words.nothing ?? "", lead, sharing(words));
}

/** A link to what all this means for a role. @param {HTMLElement} role */
function leading(role) {
  const link = document.createElement("a");
  const { href = "" } = role.dataset; // a place on this page, where the plate is one file: its team is known here
  link.href = href + (lens.team && !href.startsWith("#") ? `?${new URLSearchParams({ [TEAM]: lens.team })}` : "");
  link.textContent = role.textContent;
  return link;
}

/** Let the link beside the teams lead to the page of the one that was chosen; without one it keeps its place, and nobody sees it. */
function leadToTeam() {
  const { href = "" } = all("select[data-lens-team] option:checked")[0]?.dataset ?? {};
  for (const link of document.querySelectorAll("a[data-lens-leads]")) link.toggleAttribute("href", href !== "");
  for (const link of document.querySelectorAll("a[data-lens-leads][href]")) link.setAttribute("href", href);
}

/** A button that copies the address. @param {DOMStringMap} words */
function sharing(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tlk-ask__share";
  button.textContent = words.share ?? "";
  button.addEventListener("click", async () => {
    button.textContent = (await copy(location.href)) ? words.shared ?? "" : location.href;
    setTimeout(() => { button.textContent = words.share ?? ""; }, SHARED);
  });
  return button;
}

/** Copy a text, on an intranet without https the old way; says whether that was allowed. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.cssText = "position:fixed;opacity:0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** Show a team's own value, and hide those of others. */
function showOwn() {
  for (const one of all("[data-team-own]")) one.hidden = one.dataset.teamOwn !== lens.team;
  for (const group of all("[data-own]")) {
    const mine = all("[data-team-own]", group).some((one) => !one.hidden);
    for (const rest of all("[data-team-none]", group)) rest.hidden = !lens.team || mine;
  }
}

/** Let links to what a role does take the team along. */
function lead() {
  for (const link of document.querySelectorAll(".tlk-panel a[data-role]")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    link.dataset.href ??= link.getAttribute("href") ?? "";
    const query = lens.team && !link.dataset.href.startsWith("#") ? `?${new URLSearchParams({ [TEAM]: lens.team })}` : "";
    link.setAttribute("href", link.dataset.href + query);
  }
}

/** Bring the page in line with the lens. */
function show() {
  const known = all("[data-lens-role]").map((one) => one.dataset.lensRole);
  const frame = all("[data-lens]")[0];
  if (frame) lens.roles = lens.roles.filter((role) => known.includes(role));
  for (const one of all("[data-lens-role]")) one.setAttribute("aria-pressed", String(lens.roles.includes(one.dataset.lensRole ?? "")));
  for (const select of document.querySelectorAll("select[data-lens-team]")) {
    if (!(select instanceof HTMLSelectElement)) continue;
    if (![...select.options].some((option) => option.value === lens.team)) lens.team = "";
    select.value = lens.team;
  }
  document.documentElement.dataset.myTeam = lens.team; // for scripts of single pages, which cannot import this one
  showOwn();
  lead();
  leadToTeam();
  if (!frame) { document.dispatchEvent(new CustomEvent("taalkompas:lens")); return; }
  frame.toggleAttribute("data-chosen", lens.roles.length > 0);
  const result = all("[data-lens-result]", frame)[0] ?? null;
  showOnPlates(result);
  if (result) tell(result);
  sayInAddress();
}

/** @param {MouseEvent} event */
function onClick(event) {
  const role = event.target instanceof Element ? event.target.closest("[data-lens-role]") : null;
  if (!(role instanceof HTMLElement)) return;
  const id = role.dataset.lensRole ?? "";
  lens.roles = lens.roles.includes(id) ? lens.roles.filter((one) => one !== id) : [...lens.roles, id];
  keep();
  show();
}

/** @param {Event} event */
function onTeam(event) {
  if (!(event.target instanceof HTMLSelectElement && event.target.hasAttribute("data-lens-team"))) return;
  lens.team = event.target.value;
  keep();
  show();
}

function start() {
  lens = read();
  hold(() => sessionStorage);
  show();
}

document.addEventListener("click", onClick);
document.addEventListener("change", onTeam);
addEventListener("resize", () => { if (lens.roles.length) showOnPlates(all("[data-lens-result]")[0] ?? null); });

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(start);
else start();
