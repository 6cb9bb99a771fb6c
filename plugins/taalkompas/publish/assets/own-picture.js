// @ts-check
/* A school's own picture: lines from promises to the domains that they ask for, and something to point at in what is drawn in mere lines.
   Lines between boxes stand in the page already; where an element of the drawing lies, only the browser knows. Which lines show, the style
   sheet says. */

const BEND = 0.12;
/** Parts of one link that are looked at. */
const MANY = 80;
/** How much of a link its largest part must take to stand for it. */
const PART = 0.15;

/** @typedef {{ x: number, y: number, w: number, h: number }} Box */

/** @param {Element} part @returns {number} */
const areaOf = (part) => part.getBoundingClientRect().width * part.getBoundingClientRect().height;

/** The part of a link that a line should lead to: of a balloon on a string the balloon. @param {Element} link @returns {Element} */
function bodyOf(link) {
  const parts = [...link.querySelectorAll("path, rect, circle, ellipse, polygon, image, use, text")].slice(0, MANY);
  const filled = parts.filter((part) => getComputedStyle(part).fill !== "none");
  const largest = filled.sort((a, b) => areaOf(b) - areaOf(a))[0];
  return largest && areaOf(largest) > PART * areaOf(link) ? largest : link;
}

/** Let the whole of a thing be pointed at, also between its lines. @param {SVGGraphicsElement} link */
function fill(link) {
  const body = bodyOf(link);
  const [here, there] = [link.getScreenCTM(), body instanceof SVGGraphicsElement ? body.getScreenCTM() : null];
  if (!(body instanceof SVGGraphicsElement) || !here || !there || link.querySelector(".tk-area")) return;
  const [box, way] = [body.getBBox(), here.inverse().multiply(there)];
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => new DOMPoint(box.x + x * box.width, box.y + y * box.height).matrixTransform(way));
  const area = document.createElementNS("http://www.w3.org/2000/svg", "path");
  area.setAttribute("class", "tk-area");
  area.setAttribute("fill", "none");
  area.setAttribute("d", `M${corners.map((each) => `${each.x.toFixed(2)} ${each.y.toFixed(2)}`).join("L")}z`);
  if (!link.closest("text")) link.prepend(area);
}

/** Where a thing on the picture lies, in units of the picture. @param {Element} plate @param {SVGSVGElement} lines @param {string} id @returns {Box | null} */
function boxOf(plate, lines, id) {
  const frame = lines.getBoundingClientRect();
  const link = plate.querySelector(`#${CSS.escape(id)} a`);
  const seen = link && bodyOf(link).getBoundingClientRect();
  if (!seen || !frame.width || !(seen.width || seen.height)) return null;
  const scale = lines.viewBox.baseVal.width / frame.width;
  return { x: (seen.x - frame.x) * scale, y: (seen.y - frame.y) * scale, w: seen.width * scale, h: seen.height * scale };
}

/** Where a line from the middle of a box to the middle of another leaves it. @param {Box} box @param {Box} other @returns {[number, number]} */
function edge(box, other) {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const [dx, dy] = [other.x + other.w / 2 - x, other.y + other.h / 2 - y];
  const part = Math.min(0.5, dx ? Math.abs(box.w / 2 / dx) : 1, dy ? Math.abs(box.h / 2 / dy) : 1);
  return [x + dx * part, y + dy * part];
}

/** Draw one line. @param {Element} line @param {Box} from @param {Box} to */
function draw(line, from, to) {
  const [x1, y1] = edge(from, to);
  const [x2, y2] = edge(to, from);
  const side = BEND * (x2 >= x1 ? 1 : -1);
  const [x, y] = [(x1 + x2) / 2 + (y2 - y1) * side, (y1 + y2) / 2 - (x2 - x1) * side];
  const d = `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
  for (const path of line.querySelectorAll("path")) path.setAttribute("d", d);
  line.querySelector("circle")?.setAttribute("cx", x2.toFixed(1));
  line.querySelector("circle")?.setAttribute("cy", y2.toFixed(1));
}

/** Draw what is not there yet. */
function drawAll() {
  for (const plate of document.querySelectorAll(".taalkompas-plate--own")) {
    for (const link of plate.querySelectorAll("svg a.tk-spot")) if (link instanceof SVGGraphicsElement) fill(link);
    const lines = plate.querySelector(".tk-own__lines");
    if (!(lines instanceof SVGSVGElement)) continue;
    for (const line of lines.querySelectorAll(".tk-line:has(path[d=''])")) {
      const from = boxOf(plate, lines, line.getAttribute("data-from") ?? "");
      const to = boxOf(plate, lines, line.getAttribute("data-to") ?? "");
      if (from && to) draw(line, from, to);
    }
  }
}

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(drawAll);
else drawAll();
addEventListener("load", drawAll);

export {}; // names of its own, for whoever checks all scripts together
