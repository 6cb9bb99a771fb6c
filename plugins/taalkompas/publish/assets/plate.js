// @ts-check
/* The talking plate, made livelier: pointing, focus, touch, keys and the address. What stands out now it tells to the document as the
   event `taalkompas:show`, for panel.js; what lens.js lights is all that stays when nothing is pointed at.
   Without this script every bubble is a link and plate.css shows the lines. It listens to the document as a whole, so that
   pages swapped in by instant navigation need no new start, and does nothing where there is no plate. */

const KINDS = /** @type {const} */ (["promise", "agreement", "term", "domain", "moment"]);
const LINK = `.taalkompas-plate a:is(${KINDS.map((kind) => `[data-${kind}]`).join(", ")})`;

/** What the address names: stays until Escape. @type {string} */
let chosen = "";
/** What is pointed at or focused just now. @type {Element | null} */
let pointed = null;
/** The last way of pointing: mouse, pen or touch. */
let pointer = "mouse";
/** Lets go of what was pointed at; waits, so that a mouse can cross to its panel. @type {number | undefined} */
let leaving;

/** Where the mouse stood when something was let go of: what is under it now is not what it points at, until it moves.
 * @type {{ x: number, y: number } | null} */
let rest = null;

/** Milliseconds that a mouse has to cross from a promise to its panel. */
const CROSSING = 260;
/** Pixels within which a mouse has not moved. */
const STILL = 6;

/** @param {string} selector @param {ParentNode} [root] @returns {Element[]} */
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** @param {EventTarget | null} target @returns {Element | null} */
const linkOf = (target) => (target instanceof Element ? target.closest(LINK) : null);

/** @param {Element} link @returns {string} */
const idOf = (link) => KINDS.map((kind) => link.getAttribute(`data-${kind}`)).find((id) => id) ?? "";

/** The short class that ties a promise (`tk-p3`), a domain (`tk-d1`) and on a school's own picture the rest to what it has to do with. @param {Element} link @returns {string} */
const tieOf = (link) => [...link.classList].find((name) => /^tk-[pdmat]\d+$/.test(name)) ?? "";

/** The link in this plate with the id; of several, in the order of the kinds.
 * @param {Element} plate @param {string} id @returns {Element | null} */
function find(plate, id) {
  if (!id) return null;
  for (const kind of KINDS) {
    const found = plate.querySelector(`a[data-${kind}="${CSS.escape(id)}"]`);
    if (found) return found;
  }
  return null;
}

/** The promises at a moment: beside it on the drawn plate, tied to it on a school's own picture. @param {Element} plate @param {Element} link @returns {Element[]} */
function promisesAt(plate, link) {
  const stop = link.closest(".tk-stop");
  return stop ? all("a[data-promise]", stop) : all(`a[data-promise].tk-of-${tieOf(link).slice(3)}`, plate);
}

/** The promises and domains that speak of the same, itself included. @param {Element} plate @param {Element} link @returns {Set<Element>} */
function companions(plate, link) {
  const own = link.hasAttribute("data-moment") ? promisesAt(plate, link) : [link];
  const others = own.flatMap((one) => {
    const tie = tieOf(one);
    return tie ? all(`a.tk-of-${tie.slice(3)}`, plate) : [];
  });
  return new Set([link, ...own, ...others]);
}

/** What the lens lights, where somebody looks through it. @param {Element} plate @returns {Set<Element> | null} */
const lit = (plate) => (plate.hasAttribute("data-lens") ? new Set(all("a.taalkompas-lit", plate)) : null);

/** Let one thing stand out in a plate, or everything again. @param {Element} plate @param {Element | null} link */
function light(plate, link) {
  const kept = link ? companions(plate, link) : lit(plate);
  for (const each of all("a:is([data-promise], [data-domain], [data-agreement], [data-term])", plate)) {
    each.classList.toggle("taalkompas-back", kept !== null && !kept.has(each));
  }
  const sources = link?.hasAttribute("data-moment") ? promisesAt(plate, link) : [link];
  const ties = sources.map((one) => (one ? tieOf(one) : "")).filter(Boolean);
  for (const line of all(".tk-line", plate)) {
    line.classList.toggle("taalkompas-shown", ties.some((tie) => line.classList.contains(`tk-of-${tie.slice(3)}`)));
  }
}

/** Bring every plate in line with what is chosen and pointed at. */
function show() {
  /** @type {Element | null} */
  let shown = null;
  const wanted = pointed?.isConnected ? idOf(pointed) : chosen;
  const kind = KINDS.find((each) => pointed?.hasAttribute(`data-${each}`));
  for (const plate of all(".taalkompas-plate")) {
    const current = find(plate, chosen);
    for (const link of all("a[aria-current]", plate)) if (link !== current) link.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "true");
    const exact = kind && wanted ? plate.querySelector(`a[data-${kind}="${CSS.escape(wanted)}"]`) : null;
    const link = exact ?? find(plate, wanted);
    light(plate, link);
    if (link && plate.getClientRects().length > 0) shown = link;
  }
  document.dispatchEvent(new CustomEvent("taalkompas:show", { detail: { link: shown, id: wanted, held: wanted !== "" && wanted === chosen } }));
}

/** Choose a thing, or let go with an empty id, and say so in the address. @param {string} id */
function choose(id) {
  chosen = id;
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search + (id ? `#${encodeURIComponent(id)}` : ""));
  show();
}

/** Take the choice from the address. */
function readAddress() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* a stray percent sign: take it as it is */ }
  const plates = all(".taalkompas-plate");
  chosen = plates.some((plate) => find(plate, id)) ? id : "";
  show();
  const visible = plates.find((plate) => plate.getClientRects().length > 0);
  const link = visible && find(visible, chosen);
  const box = link?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight)) link?.scrollIntoView({ block: "center" });
}

/** Walk to the next or previous stop of the same kind. @param {Element} from @param {string} key @returns {Element | undefined} */
function neighbour(from, key) {
  const plate = from.closest(".taalkompas-plate") ?? document;
  const row = all(from.hasAttribute("data-domain") ? "a[data-domain]" : "a[data-promise]", plate);
  if (key === "Home") return row[0];
  if (key === "End") return row.at(-1);
  const forward = key === "ArrowRight" || key === "ArrowDown";
  const side = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = row.filter((each) => each !== from && from.compareDocumentPosition(each) & side);
  return forward ? beyond[0] : beyond.at(-1);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && (chosen || pointed)) {
    pointed = null;
    if (chosen) choose("");
    else show();
    return;
  }
  const link = linkOf(event.target);
  if (!link) return;
  if (event.key === " ") {
    event.preventDefault();
    choose(chosen === idOf(link) ? "" : idOf(link));
  } else if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) {
    const next = neighbour(link, event.key);
    event.preventDefault();
    event.stopPropagation();
    if (next instanceof SVGElement || next instanceof HTMLElement) next.focus();
  }
}

/** A first tap chooses and shows, a second one follows the link. A mouse follows at once. @param {MouseEvent} event */
function onClick(event) {
  if (pointer !== "touch") return;
  const link = linkOf(event.target);
  if (link && chosen !== idOf(link)) {
    event.preventDefault();
    event.stopPropagation();
    pointed = null;
    choose(idOf(link));
  } else if (!link && chosen && event.target instanceof Element && !event.target.closest(".tlk-panel, a, button, select, label")) {
    pointed = null;
    choose("");
  }
}

/** @param {Element | null} link */
function point(link) {
  clearTimeout(leaving);
  if (link === pointed) return;
  pointed = link;
  show();
}

/** What the pointer is over: a panel keeps what it is about. @param {PointerEvent} event */
function onPointer(event) {
  if (event.pointerType === "touch") return;
  if (rest && Math.hypot(event.clientX - rest.x, event.clientY - rest.y) < STILL) return;
  rest = null;
  const link = linkOf(event.target);
  if (link) return point(link);
  clearTimeout(leaving);
  const within = event.target instanceof Element && event.target.closest(".tlk-panel");
  if (pointed && !within) leaving = setTimeout(() => point(null), CROSSING);
}

document.addEventListener("pointerdown", (event) => { pointer = event.pointerType; }, true);
document.addEventListener("pointerover", onPointer);
document.addEventListener("focusin", (event) => {
  const link = linkOf(event.target);
  if (link?.matches(":focus-visible")) point(link);
});
document.addEventListener("focusout", (event) => {
  const within = event.relatedTarget instanceof Element && event.relatedTarget.closest(".tlk-panel");
  const left = linkOf(event.target) === pointed || (event.target instanceof Element && event.target.closest(".tlk-panel"));
  if (pointed && left && !within && linkOf(event.relatedTarget) !== pointed) point(null);
});
document.addEventListener("click", onClick, true);
document.addEventListener("keydown", onKey, true);
addEventListener("hashchange", readAddress);
document.addEventListener("taalkompas:let-go", (event) => {
  const { x, y } = /** @type {CustomEvent<{ x: number, y: number }>} */ (event).detail;
  rest = { x, y };
  pointed = null;
  choose("");
});
addEventListener("resize", show); // another composition may be the one that is seen
document.addEventListener("taalkompas:lens", show);

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(readAddress);
else readAddress();
