// @ts-check
/* A road with many dots is one stop for a keyboard: along it one goes with the arrows, Home and End. Where dots are few, each is a stop of its
   own and this script is not asked for. In: the roads of the page that say `data-along`. Out: which dot Tab comes to. */

export {};

const ROAD = "[data-along]";
const DOT = "a.tlk-road__dot";
/** By key: where it goes from a dot, among so many. @type {{[key: string]: (at: number, last: number) => number}} */
const STEPS = {
  ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1, ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1,
  Home: () => 0, End: (_, last) => last,
};

/** @param {Element} road @returns {SVGAElement[]} */
const dotsOf = (road) => [...road.querySelectorAll(DOT)].filter((one) => one instanceof SVGAElement);

/** Tab comes to this dot of its road, and to no other. @param {SVGAElement[]} dots @param {number} at */
const stopAt = (dots, at) => { for (const [index, dot] of dots.entries()) dot.setAttribute("tabindex", index === at ? "0" : "-1"); };

function start() {
  for (const road of document.querySelectorAll(ROAD)) stopAt(dotsOf(road), 0);
}

document.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  const road = event.target instanceof Element ? event.target.closest(ROAD) : null;
  if (!step || !road || event.altKey || event.ctrlKey || event.metaKey) return;
  const dots = dotsOf(road);
  const at = dots.findIndex((one) => one === event.target);
  const next = step(at, dots.length - 1);
  if (at < 0 || !dots[next]) return;
  event.preventDefault();
  stopAt(dots, next);
  dots[next].focus();
});

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(start);
else start();
