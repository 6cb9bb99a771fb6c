// @ts-check
// What only a few pages need is loaded by those alone: an element with data-asks="name" asks for name.js from beside this file.

export {};

/** Load what this page asks for; a module that is there already hears of a new page by itself. */
function load() {
  for (const one of document.querySelectorAll("[data-asks]")) {
    const name = one.getAttribute("data-asks") ?? "";
    if (/^[a-z]+(-[a-z]+)*$/.test(name)) void import(new URL(`${name}.js`, import.meta.url).href);
  }
}

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(load);
else load();
