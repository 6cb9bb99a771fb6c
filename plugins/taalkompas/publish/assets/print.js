// @ts-check
// On paper a page says where it stands, and a button may print one part of it. Where the site does not know its address, the visitor's browser does.

/** Fill in the address under the page. */
function sayWhere() {
  for (const place of document.querySelectorAll(".tlk-printed [data-address]")) {
    if (!place.textContent) place.textContent = location.href.split("#")[0] ?? "";
  }
}

addEventListener("beforeprint", sayWhere);
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-print]") : null;
  if (!button) return;
  const part = button.getAttribute("data-print"); // only a part of the page, which its style sheet knows
  if (part) {
    document.documentElement.dataset.prints = part;
    addEventListener("afterprint", () => delete document.documentElement.dataset.prints, { once: true });
  }
  print();
});
