// @ts-check
// On paper a page says where it stands. Where the site does not know its address, the visitor's browser does.

/** Fill in the address under the page. */
function sayWhere() {
  for (const place of document.querySelectorAll(".tlk-printed [data-address]")) {
    if (!place.textContent) place.textContent = location.href.split("#")[0] ?? "";
  }
}

addEventListener("beforeprint", sayWhere);
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-print]")) print();
});
