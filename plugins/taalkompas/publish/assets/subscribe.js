// @ts-check
/* The address of the calendar in full, to paste elsewhere. The site may not know where it stands; the visitor's browser does. */

export {};

/** Say the address in full, where the page holds only the way to it. */
function sayAddress() {
  const link = document.querySelector("a[data-calendar]");
  const place = document.querySelector("[data-calendar-address]");
  if (link instanceof HTMLAnchorElement && place && !/^https?:/.test(place.textContent ?? "")) place.textContent = link.href;
}

const stream = /** @type {{ document$?: { subscribe(next: () => void): void } }} */ (/** @type {unknown} */ (window)).document$;
if (stream) stream.subscribe(sayAddress);
else sayAddress();
