// @ts-check
/* What this browser remembers of a form: every draft that was written on it, until somebody throws it away. In: what was typed. Out: the
   same, at another visit. A draft that was handed over stays too, the last one. Sends nothing. */

/** A draft: what was typed, for which promise, on what day, how people recognise it, and whether it was handed over as it stands here.
 * @typedef {{ id: string, typed: import("./form-fields.js").Typed, promise: string, day: string, about: string, given: boolean }} Kept */

/** Every form has a memory of its own; a page may be swapped for another form while this module stays. @returns {string} */
const key = () => `taalkompas-form:${location.pathname}`;

/** What a new draft is called among the others, in this tab and in another. */
export const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** All drafts, the one written last first; none where a browser keeps nothing, or what it has is not ours. @returns {Kept[]} */
export function drafts() {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? "null");
    return [kept?.drafts ?? kept ?? []].flat().filter((/** @type {any} */ one) => one && typeof one.typed === "object" && one.typed).map((/** @type {any} */ one) => ({
      id: String(one.id ?? ""), typed: one.typed, promise: String(one.promise ?? ""), day: String(one.day ?? ""), about: String(one.about ?? ""), given: one.given === true,
    }));
  } catch { return []; }
}

/** Keep one draft as the newest, beside the others: those in the browser now, because another tab may have written too. @param {Kept} draft */
export function keep(draft) {
  const others = drafts().filter((one) => one.id !== draft.id && !(draft.given && one.given));
  write([draft, ...others]);
}

/** @param {string} id */
export const forget = (id) => write(drafts().filter((one) => one.id !== id));

/** @param {Kept[]} all */
function write(all) {
  try {
    if (all.length) localStorage.setItem(key(), JSON.stringify({ drafts: all }));
    else localStorage.removeItem(key());
  } catch { /* full or forbidden: the form goes on without */ }
}
