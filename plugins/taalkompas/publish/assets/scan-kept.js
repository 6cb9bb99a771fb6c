// @ts-check
/* Which scan is whose: what one team counted never lies on the table of another. In: who is chosen, the scan that is ours since the page opened,
   and what the browser remembers. Out: which goes on and which is offered. Keeps nothing itself. */

import { scans } from "./scan-memory.js";

/** The scan on the table: its name, empty before one began, and whether it was handed over as it is. @typedef {{ id: string, handed: boolean }} Ours */

/** Whether a scan lies there that nobody handed over. @param {string} id @returns {boolean} */
export const waits = (id) => scans().get(id)?.handed === false;

/** The scan to go on with: that of who is chosen, or else the one that was written last; empty when there is none. @param {string} id @returns {string} */
export const offered = (id) => (waits(id) ? id : [...scans().keys()].filter(waits).at(-1) ?? "");

/** Whether it is ours that goes on, when who is chosen begins; also when they had named no team, and do so now.
 * @param {Ours} ours @param {string} id @returns {boolean} */
export function goesOn(ours, id) {
  const named = ours.id.endsWith("/") && id.startsWith(ours.id) && !waits(id);
  return ours.id !== "" && !ours.handed && (ours.id === id || named);
}
