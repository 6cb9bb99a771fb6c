// What a word means here, shown beside it for who points at it or comes to it by keyboard (WCAG 2.2, 1.4.13: it can be dismissed,
// pointed at, and stays). Without script a style sheet shows the same.

const WORD = "a[data-definition]:not(dt a)"; // in a list of words the meaning stands beside it anyway
const GAP = 6;
const LEAVING = 200; // milliseconds to get from the word to what it means

const box = document.createElement("div");
box.className = "tlk-definition";
box.id = "tlk-definition";
box.setAttribute("role", "tooltip");
box.hidden = true;

/** @type {Element | null} */
let word = null;
let leaving = 0;

/** @param {EventTarget | null} target @returns {Element | null} */
const wordOf = (target) => (target instanceof Element ? target.closest(WORD) : null);

/** @param {Element} link */
function show(link) {
  clearTimeout(leaving);
  if (word === link) return;
  hide();
  const meaning = link.getAttribute("data-definition");
  if (!meaning) return;
  word = link;
  box.textContent = meaning;
  box.hidden = false;
  document.body.append(box);
  link.setAttribute("aria-describedby", box.id);
  place(link);
}

/** Under the word, or over it where there is more room; never beyond the edge. @param {Element} link */
function place(link) {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const wide = document.documentElement.clientWidth;
  const over = line.bottom + GAP + height > innerHeight && line.top > height + GAP;
  box.style.left = `${Math.max(GAP, Math.min(line.left, wide - width - GAP))}px`;
  box.style.top = `${over ? line.top - height - GAP : line.bottom + GAP}px`;
}

function hide() {
  clearTimeout(leaving);
  word?.removeAttribute("aria-describedby");
  word = null;
  box.hidden = true;
  box.remove();
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const link = wordOf(event.target);
  if (link) show(link);
  else if (event.target === box) clearTimeout(leaving);
});
document.addEventListener("pointerout", (event) => {
  if (!word || (!wordOf(event.target) && event.target !== box)) return;
  clearTimeout(leaving);
  if (word !== document.activeElement) leaving = setTimeout(hide, LEAVING);
});
document.addEventListener("focusin", (event) => {
  const link = wordOf(event.target);
  if (link?.matches(":focus-visible")) show(link);
});
document.addEventListener("focusout", (event) => { if (word && event.target === word) hide(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("scroll", () => { if (word) place(word); }, { passive: true });
addEventListener("resize", hide);
