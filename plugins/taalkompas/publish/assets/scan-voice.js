// @ts-check
/* What students tell, as text in plain words: one voice, from which somebody at the next table takes a signal. In: what was pressed and written.
   Out: a text to hand over, and no file of the school: nobody decides alone how a promise stands. */

import { idOf, tidy } from "./drafts.js";
import { inFull, today } from "./elements.js";
import { WAYS } from "./scan-hands.js";
import { STUDENT, handsOf, knowsStudents } from "./scan-sheets.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./scan-choice.js").Choice} Choice */

/** The examples that were told, sight by sight. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes
 * @returns {Array<{ place: string, role: string, says: string }>} */
export function examples(root, choice, notes) {
  const { scope } = choice;
  const students = choice.version !== "team" && knowsStudents(root) ? STUDENT : "";
  const told = choice.sights.map(({ text }) => ({
    place: text,
    role: students || (notes[`${scope}/${text}/teller`]?.[0] ?? ""),
    says: tidy(notes[`${scope}/${text}/says`]?.[0] ?? ""),
  }));
  const own = { place: "take", role: students || (notes[`${scope}/role`]?.[0] ?? ""), says: tidy(notes[`${scope}/own`]?.[0] ?? "") };
  return [...told, own].filter((one) => one.says);
}

/** The voice; null while nothing was pressed or written. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes @param {Say} say
 * @returns {import("./handover.js").Draft | null} */
export function voice(root, choice, notes, say) {
  const parts = choice.version === "student" ? noticed(root, choice, notes, say) : told(root, choice, notes, say);
  if (!parts.length) return null;
  const promise = choice.words, name = `${today()}-${choice.promise}-${idOf(say("voice-name"))}.txt`;
  const team = choice.whose ? `, ${choice.teamOf(choice.whose)}` : "";
  const head = `${say("voice-about", { promise })}\n${say(`voice-${choice.version}`, { day: inFull(today()) })}${team}`;
  return { path: name, name, text: `${[head, ...parts, say("voice-asks")].join("\n\n")}\n`, subject: say("voice-subject", { promise }), edit: "", part: "voice" };
}

/** A few lines below a heading; nothing where there are none. @param {string} head @param {string[]} lines @returns {string[]} */
const below = (head, lines) => (lines.length ? [[head, ...lines].join("\n")] : []);

/** What somebody alone notices, often first. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes @param {Say} say @returns {string[]} */
function noticed(root, choice, notes, say) {
  const all = examples(root, choice, notes);
  const ways = [...WAYS.filter((way) => way !== "unknown")].reverse();
  const line = (/** @type {string} */ text) => [`- ${text}`, ...all.filter((one) => one.place === text).map((one) => `  ${say("voice-example", { text: one.says })}`)].join("\n");
  const pressed = (/** @type {import("./scan-hands.js").Way} */ way) => choice.sights.filter(({ text }) => handsOf(notes, `${choice.scope}/${text}`)[way]).map(({ text }) => text);
  const said = new Set(WAYS.flatMap(pressed));
  const bare = all.filter((one) => one.place !== "take" && !said.has(one.place)).map((one) => one.place);
  return [
    ...[...ways, /** @type {const} */ ("unknown")].flatMap((way) => below(say(`voice-${way}`), pressed(way).map(line))),
    ...below(say("voice-also"), bare.map(line)),
    ...all.filter((one) => one.place === "take").map((one) => one.says),
  ];
}

/** What a group told; its hands were there to get it talking. @param {HTMLElement} root @param {Choice} choice @param {Notes} notes @param {Say} say
 * @returns {string[]} */
function told(root, choice, notes, say) {
  const lines = examples(root, choice, notes).map((one) => `- ${one.place}\n  ${say("voice-example", { text: one.says })}`);
  const taken = (/** @type {string} */ key) => [tidy(notes[`${choice.scope}/${key}`]?.[0] ?? "")].filter(Boolean);
  return [...below(say("voice-told"), lines), ...below(say("learned"), taken("learned")), ...below(say("next"), taken("next"))];
}
