// @ts-check
/* What the hands give a group to talk about: at most three sights, each as a question. In: what was counted, and the sheet. Out: the sheet
   filled in. Shows no sum, no share and no mean: only hands, as they were put up. */

import { find, make } from "./elements.js";
import { count } from "./scan-choice.js";
import { WAYS, differences, missed, raised } from "./scan-hands.js";
import { handsOf } from "./scan-sheets.js";

/** @typedef {import("./conversation-notes.js").Notes} Notes */
/** @typedef {import("./elements.js").Say} Say */
/** @typedef {import("./scan-choice.js").Sight} Sight */
/** @typedef {import("./scan-hands.js").Hands} Hands */
/** @typedef {import("./scan-hands.js").Talk} Talk */
/** @typedef {{ sight: Sight, path: string, hands: Hands }} Counted */

/** Dots that are drawn in a pile; the number beside it says the rest. */
const DOTS = 30;

/** The sights for which somebody put up a hand. @param {Sight[]} sights @param {Notes} notes @param {string} scope @returns {Counted[]} */
export const counted = (sights, notes, scope) => sights
  .map((sight) => ({ sight, path: `${scope}/${sight.text}`, hands: handsOf(notes, `${scope}/${sight.text}`) }))
  .filter((one) => raised(one.hands) > 0);

/** Fill in the sheet. @param {HTMLElement} sheet @param {Counted[]} all @param {Notes} notes @param {string} version @param {Say} say */
export function talk(sheet, all, notes, version, say) {
  const hands = all.map((one) => one.hands);
  const talks = version === "student" ? missed(hands) : differences(hands);
  const cards = talks.map((one) => card(/** @type {Counted} */ (all[one.place]), one, notes, version, say));
  const lone = make("p", "tlk-scan__same", all.length ? say(`same-${version}`) : say("no-hands"));
  find(sheet, "[data-widest]").replaceChildren(cards.length ? make("ol", "tlk-scan__talks", "", ...cards) : lone);
  find(sheet, "[data-rule]").hidden = !cards.length;
  sheet.querySelector(".tlk-scan__all")?.toggleAttribute("hidden", !all.length);
  sheet.querySelector("[data-all]")?.replaceChildren(...all.map(tableRow));
}

/** A sight's words, with the agreement that they stand in. @param {Sight} sight @returns {Node[]} */
const wordsOf = ({ row }) => [
  ...[...row.querySelectorAll("[data-source]")].map((one) => make("small", "tlk-sight__source", one.textContent ?? "")),
  ...[...(row.querySelector("[data-text]")?.childNodes ?? [])].map((one) => one.cloneNode(true)),
];

/** @param {Counted} counted @param {Talk} about @param {Notes} notes @param {string} version @param {Say} say @returns {HTMLElement} */
function card({ sight, path, hands }, about, notes, version, say) {
  const says = notes[`${path}/says`]?.[0]?.trim();
  const asks = version === "student" ? [make("p", "tlk-scan__question", say(`student-${about.kind}`))]
    : [make("p", "tlk-scan__hands", told(about, version, say)), make("p", "tlk-scan__question", say(`then-${about.kind}`))];
  const quote = says ? [make("p", "tlk-scan__quote", "", make("q", "", says))] : [];
  const dots = version === "student" ? [] : [spread(hands, say)];
  return make("li", "tlk-scan__talk", "", make("h3", "tlk-scan__sight", "", ...wordsOf(sight)), ...dots, ...asks, ...quote);
}

/** What the hands say, as a sentence. @param {Talk} about @param {string} version @param {Say} say @returns {string} */
function told({ kind, n, m }, version, say) {
  const words = say("numbers").split(" ");
  const spoken = (/** @type {number} */ number) => (Math.max(n, m) > words.length ? String(number) : words[number - 1] ?? String(number));
  const sentence = count(say, `${version}-${kind}`, n, { n: spoken(n), m: spoken(m) });
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** Hands beside each other, as they were put up, each pile with its number. @param {Hands} hands @param {Say} say @returns {HTMLElement} */
function spread(hands, say) {
  const piles = WAYS.map((way) => {
    const dots = Array.from({ length: Math.min(hands[way], DOTS) }, () => make("i", "tlk-scan__dot"));
    return make("span", `tlk-scan__pile tlk-scan__pile--${way}`, "", make("span", "tlk-scan__dots", "", ...dots), make("span", "tlk-scan__way", `${say(way)} ${hands[way]}`));
  });
  return make("p", "tlk-scan__spread", "", ...piles);
}

/** @param {Counted} counted @returns {HTMLElement} */
function tableRow({ sight, hands }) {
  const name = make("th", "", "", ...wordsOf(sight));
  name.setAttribute("scope", "row");
  return make("tr", "", "", name, ...WAYS.map((way) => make("td", "", String(hands[way]))));
}
