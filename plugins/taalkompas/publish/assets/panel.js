// @ts-check
/* The panel of the plate: in three lines what the thing means that is pointed at or chosen, and what it asks. plate.js says which.
   Beside the thing where there is room, and at the foot of the screen where there is not. Does nothing on a page without panels. */

/** @typedef {{ link: Element | null, id: string, held: boolean }} Shown */

/** Room between a thing and its panel, in pixels. */
const GAP = 8;
/** What on a plate says something. */
const SAYS = ".tk-bubble, .tk-board, .tk-slab, .tk-spot";
const SHEET = matchMedia("(width < 700px)");

/** @type {HTMLElement | null} */
let open = null;
/** What the open panel is about. @type {Element | null} */
let about = null;
/** Whether it was chosen, so that the keyboard may go into its panel. */
let held = false;

/** @param {Element} link @returns {string} */
const kindOf = (link) => ["promise", "domain", "moment"].find((kind) => link.hasAttribute(`data-${kind}`)) ?? "";

/** @param {Element} link @returns {HTMLElement | null} */
function panelOf(link) {
  const kind = kindOf(link);
  const id = CSS.escape(link.getAttribute(`data-${kind}`) ?? "");
  return document.querySelector(`.tlk-panel[data-panel="${kind}"][data-${kind}="${id}"]`);
}

/** How much two rectangles share, in pixels. @param {DOMRect} one @param {{ left: number, top: number, w: number, h: number }} other */
const shared = (one, other) =>
  Math.max(0, Math.min(one.right, other.left + other.w) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.top + other.h) - Math.max(one.top, other.top));

/** Where a panel can stand beside a thing without covering it: of the places with room that which hides least of what else is said there,
 * so that the next promise can be pointed at. @param {Element} link @param {HTMLElement} panel @returns {{ left: number, top: number } | null} */
function placeBeside(link, panel) {
  const thing = link.getBoundingClientRect();
  const { offsetWidth: w, offsetHeight: h } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const top = Math.min(Math.max(thing.top, head + GAP), clientHeight - h - GAP);
  const left = Math.min(Math.max(thing.left, GAP), clientWidth - w - GAP);
  const ending = Math.min(Math.max(thing.right - w, GAP), clientWidth - w - GAP);
  const above = thing.top - h - GAP, below = thing.bottom + GAP;
  const places = [[thing.right + GAP, top], [thing.left - w - GAP, top], [left, above], [ending, above], [left, below], [ending, below]]
    .map(([x = 0, y = 0]) => ({ left: x, top: y, w, h }))
    .filter((at) => at.left >= GAP && at.left + w <= clientWidth - GAP && at.top >= head && at.top + h <= clientHeight);
  const others = [...(link.closest(".taalkompas-plate")?.querySelectorAll(SAYS) ?? [])]
    .filter((one) => !link.contains(one)).map((one) => one.getBoundingClientRect());
  const hidden = places.map((at) => others.reduce((sum, box) => sum + shared(box, at), 0));
  return places[hidden.indexOf(Math.min(...hidden))] ?? null;
}

/** Stand beside a thing, or else at the foot of the screen. @param {HTMLElement} panel @param {Element} link @returns {boolean} */
function stand(panel, link) {
  panel.classList.remove("tlk-panel--sheet");
  panel.style.left = panel.style.top = "";
  const frame = panel.offsetParent; // none while it is fixed to the screen
  const at = SHEET.matches || !frame ? null : placeBeside(link, panel);
  panel.classList.toggle("tlk-panel--sheet", at === null);
  if (!at || !frame) return false;
  const around = frame.getBoundingClientRect();
  panel.style.left = `${at.left - around.left}px`;
  panel.style.top = `${at.top - around.top}px`;
  return true;
}

/** @param {HTMLElement} panel @param {Element} link */
function place(panel, link) {
  if (stand(panel, link) || !held) return;
  showAbove(link.querySelector(".tk-bubble") ?? link, panel);
  stand(panel, link);
}

/** Scroll a chosen thing into the room that a sheet leaves. @param {Element} thing @param {HTMLElement} panel */
function showAbove(thing, panel) {
  const { top, bottom, height } = thing.getBoundingClientRect();
  const least = (document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0) + GAP;
  const most = panel.getBoundingClientRect().top - GAP;
  if (top < least || bottom > most) scrollBy({ top: top - least - Math.max(0, (most - least - height) / 2), behavior: "instant" });
}

/** @param {Shown} shown */
function show(shown) {
  const panel = shown.link && panelOf(shown.link);
  held = shown.held;
  if (open && open !== panel) open.hidden = true;
  open = panel;
  about = shown.link;
  if (!panel || !shown.link) return;
  panel.hidden = false;
  place(panel, shown.link); // also where it stood already: the lens may have given it more to say
}

/** From a chosen thing Tab goes into its panel, and from there back or on. @param {KeyboardEvent} event */
function onTab(event) {
  if (event.key !== "Tab" || !open || !held || !(about instanceof SVGElement || about instanceof HTMLElement)) return;
  const stops = [...open.querySelectorAll("a, button")];
  const here = document.activeElement;
  if (here === about && !event.shiftKey) go(event, stops[0]);
  else if (here === stops[0] && event.shiftKey) go(event, about);
  else if (here === stops.at(-1) && !event.shiftKey) about.focus(); // and the browser goes on from there
}

/** @param {Event} event @param {Element | undefined} goal */
function go(event, goal) {
  if (!(goal instanceof HTMLElement || goal instanceof SVGElement)) return;
  event.preventDefault();
  event.stopPropagation();
  goal.focus();
}

document.addEventListener("taalkompas:show", (event) => show(/** @type {CustomEvent<Shown>} */ (event).detail));
document.addEventListener("keydown", onTab, true);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element && event.target.closest(".tlk-panel [data-close]"))) return;
  const back = about;
  document.dispatchEvent(new CustomEvent("taalkompas:let-go", { detail: { x: event.clientX, y: event.clientY } }));
  if (back instanceof SVGElement || back instanceof HTMLElement) back.focus({ preventScroll: true });
});
addEventListener("resize", () => { if (open && !open.hidden && about?.getClientRects().length) place(open, about); });
