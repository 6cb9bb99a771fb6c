// @ts-check
/* What this browser remembers of scans: each sitting by itself, so that what one team counted never lies on the table of another. In: sittings,
   by promise, who looks, and whose team it is. Out: the same, at another visit, until it is handed over or thrown away; and which of them lies
   open in this tab. Sends nothing. */

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** What was written, at which sheet they were, on what day, and whether it was handed over as it is. @typedef {{ notes: Notes, at: string, day: string, given: boolean }} Sitting */

/** A page may be swapped for another while this module stays. @returns {string} */
const key = () => `taalkompas-scan:${location.pathname}`;

/** All sittings by their names, the oldest first; none where a browser keeps nothing, or what it has is not ours. @returns {Map<string, Sitting>} */
export function sittings() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key()) ?? "{}"));
    return new Map(kept.filter(([, one]) => one?.notes && typeof one.notes === "object")
      .map(([id, { notes, at, day, given }]) => [id, { notes, at: String(at ?? ""), day: String(day ?? ""), given: given === true }]));
  } catch { return new Map(); }
}

/** @param {Map<string, Sitting>} all */
function write(all) {
  try {
    if (all.size) localStorage.setItem(key(), JSON.stringify(Object.fromEntries(all)));
    else localStorage.removeItem(key());
  } catch { /* full or forbidden: the scan goes on without */ }
}

/** Keep a sitting as the newest. @param {string} id @param {Sitting} sitting */
export function keep(id, sitting) {
  const all = sittings();
  all.delete(id);
  write(all.set(id, sitting));
}

/** Throw away what a sitting was; with none named, all that were handed over. @param {string} [id] */
export function drop(id) {
  write(new Map([...sittings()].filter(([name, one]) => (id === undefined ? !one.given : name !== id))));
}

/** Say which sitting lies open in this tab; none when it is empty. @param {string} id */
export function mark(id) {
  try { sessionStorage.setItem(key(), id); } catch { /* forbidden: then nothing opens by itself */ }
}

/** The sitting that lay open in this tab before it was loaded anew. Whoever comes to the page in another way begins at the start.
 * @returns {string} */
export function marked() {
  const [load] = performance.getEntriesByType("navigation");
  if (!(load instanceof PerformanceNavigationTiming) || load.type !== "reload") return "";
  try { return sessionStorage.getItem(key()) ?? ""; } catch { return ""; }
}
