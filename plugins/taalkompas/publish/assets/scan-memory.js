// @ts-check
/* What this browser remembers of scans: each by itself, by promise, who looks, and whose team it is. In: scans. Out: the same, at another visit,
   until they are handed over or thrown away; and which of them lies open in this tab. Sends nothing. */

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** What was written, at which sheet they were, on what day, and whether it was handed over as it is. @typedef {{ notes: Notes, at: string, day: string, handed: boolean }} Kept */

/** A page may be swapped for another while this module stays. @returns {string} */
const key = () => `taalkompas-scan:${location.pathname}`;

/** All scans by their names, the oldest first; none where a browser keeps nothing, or what it has is not ours. @returns {Map<string, Kept>} */
export function scans() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key()) ?? "{}"));
    return new Map(kept.filter(([, one]) => one?.notes && typeof one.notes === "object")
      .map(([id, { notes, at, day, handed }]) => [id, { notes, at: String(at ?? ""), day: String(day ?? ""), handed: handed === true }]));
  } catch { return new Map(); }
}

/** @param {Map<string, Kept>} all */
function write(all) {
  try {
    if (all.size) localStorage.setItem(key(), JSON.stringify(Object.fromEntries(all)));
    else localStorage.removeItem(key());
  } catch { /* full or forbidden: the scan goes on without */ }
}

/** Keep a scan as the newest. @param {string} id @param {Kept} scan */
export function keep(id, scan) {
  const all = scans();
  all.delete(id);
  write(all.set(id, scan));
}

/** Throw away a scan; with none named, all that were handed over. @param {string} [id] */
export function drop(id) {
  write(new Map([...scans()].filter(([name, one]) => (id === undefined ? !one.handed : name !== id))));
}

/** Say which scan lies open in this tab; none when it is empty. @param {string} id */
export function mark(id) {
  try { sessionStorage.setItem(key(), id); } catch { /* forbidden: then nothing opens by itself */ }
}

/** The scan that lay open in this tab before it was loaded anew. Whoever comes to the page in another way begins at the start.
 * @returns {string} */
export function marked() {
  const [load] = performance.getEntriesByType("navigation");
  if (!(load instanceof PerformanceNavigationTiming) || load.type !== "reload") return "";
  try { return sessionStorage.getItem(key()) ?? ""; } catch { return ""; }
}
