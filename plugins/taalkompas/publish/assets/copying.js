// @ts-check
/* A button that copies the text beneath it.
   In: elements with data-copies. Out: the text on the clipboard, and a word that says so. Keeps nothing. */

import { copy } from "./drafts.js";

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copies]") : null;
  const around = button?.closest("details");
  const text = around?.querySelector("pre")?.textContent ?? "";
  const status = around?.querySelector("[data-copied]");
  if (!(status instanceof HTMLElement) || !text) return;
  status.textContent = ((await copy(text)) ? status.dataset.copied : status.dataset.uncopied) ?? "";
});
