// @ts-check
/* The panel of the plate: in three lines what the thing means that is pointed at or chosen, and what it asks. plate.js says which.
   Beside the thing where there is room, and at the foot of the screen where there is not. Does nothing on a page without panels. */

/** @typedef {{ link: Element | null, id: string, held: boolean }} Shown */

/** Room between a thing and its panel, in pixels. */
const GAP = 8;
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

/** Where a panel can stand beside a thing without covering it: the first place with room. @param {DOMRect} thing @param {HTMLElement} panel
 * @returns {{ left: number, top: number } | null} */
function placeBeside(thing, panel) {
  const { offsetWidth: w, offsetHeight: h } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const top = Math.min(Math.max(thing.top, head + GAP), clientHeight - h - GAP);
  const left = Math.min(Math.max(thing.left, GAP), clientWidth - w - GAP);
  const places = [
    { left: thing.right + GAP, top },
    { left: thing.left - w - GAP, top },
    { left, top: thing.top - h - GAP },
    { left, top: thing.bottom + GAP },
  ];
  return places.find((at) => at.left >= GAP && at.left + w <= clientWidth - GAP && at.top >= head && at.top + h <= clientHeight) ?? null;
}

/** @param {HTMLElement} panel @param {Element} link */
function place(panel, link) {
  const frame = panel.offsetParent;
  const thing = link.getBoundingClientRect();
  const at = SHEET.matches || !frame ? null : placeBeside(thing, panel);
  panel.classList.toggle("tlk-panel--sheet", at === null);
  panel.style.left = panel.style.top = "";
  if (at && frame) {
    const around = frame.getBoundingClientRect();
    panel.style.left = `${at.left - around.left}px`;
    panel.style.top = `${at.top - around.top}px`;
  } else if (held && thing.bottom > panel.getBoundingClientRect().top) {
    link.scrollIntoView({ block: "center" });
  }
}

/** @param {Shown} shown */
function show(shown) {
  const panel = shown.link && panelOf(shown.link);
  held = shown.held;
  if (open && open !== panel) open.hidden = true;
  const moved = about !== shown.link || panel?.hidden;
  open = panel;
  about = shown.link;
  if (panel && shown.link && moved) {
    panel.hidden = false;
    panel.classList.remove("tlk-panel--sheet");
    place(panel, shown.link);
  }
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
  document.dispatchEvent(new CustomEvent("taalkompas:let-go"));
  if (back instanceof SVGElement || back instanceof HTMLElement) back.focus({ preventScroll: true });
});
addEventListener("resize", () => { if (open && !open.hidden && about) place(open, about); });
