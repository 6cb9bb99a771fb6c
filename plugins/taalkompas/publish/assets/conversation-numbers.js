// @ts-check
/* Numbers as people write them, to numbers as the format writes them. In: text, and the language of the page.
   Out: the number and the sign that stood with it, or null. Never guesses at what is no number. */

/** @typedef {{ value: number, sign: string }} Amount */

const DUTCH = { form: /^(?:[1-9]\d{0,2}(?:[. ]\d{3})+|\d+)(?:,\d+)?$/, groups: ".", comma: "," };
const ENGLISH = { form: /^(?:[1-9]\d{0,2}(?:[, ]\d{3})+|\d+)(?:\.\d+)?$/, groups: ",", comma: "." };
/** One sign, before the number or behind it; a last point or comma says nothing yet. */
const SIGNED = /^([%‰€$£]?) ?([-+]?) ?(\d[\d., ]*?)[.,]? ?([%‰€$£]?)$/;
/** A number as the format writes it. */
const PLAIN = /^-?\d+(\.\d+)?$/;
/** Digits that a computer keeps without rounding. */
const EXACT = 15;
/** Signs that a unit may have in words already. @type {{[sign: string]: RegExp}} */
const IN_WORDS = { "%": /procent|percent/i, "‰": /promille|per mil/i, "€": /euro/i, $: /dollar/i, "£": /pound|pond/i };

/** What stands there, read as the language of the page writes numbers, or else as the other one does: in Dutch 1.200 is a thousand and more,
 * and 7.5 can only be English. @param {string} text @param {string} language @returns {Amount | null} */
export function amountIn(text, language = document.documentElement.lang || "nl") {
  const found = SIGNED.exec(text.trim().replace(/[\u2212\u2013]/g, "-").replace(/\s+/g, " "));
  const [, before = "", minus = "", digits = "", behind = ""] = found ?? [];
  const way = (language.startsWith("nl") ? [DUTCH, ENGLISH] : [ENGLISH, DUTCH]).find((one) => one.form.test(digits));
  if (!way || (before && behind)) return null;
  const plain = digits.replaceAll(" ", "").replaceAll(way.groups, "").replace(way.comma, ".");
  const value = Number(minus + plain);
  return plain.replace(/\D/g, "").length <= EXACT && PLAIN.test(String(value)) ? { value, sign: before || behind } : null;
}

/** A unit with the sign that was written at the number, unless the unit says it already. @param {string} sign @param {string} unit @returns {string} */
export const unitWith = (sign, unit) =>
  !sign || unit.includes(sign) || IN_WORDS[sign]?.test(unit) ? unit : `${sign} ${unit}`.trim();

/** A number with its unit, as the language of the page writes them. @param {number} value @param {string} unit @returns {string} */
export function quantity(value, unit) {
  const number = value.toLocaleString(document.documentElement.lang || "nl", { maximumFractionDigits: EXACT });
  if (/^[€$£]/.test(unit)) return `${unit.slice(0, 1)} ${number}${unit.slice(1)}`;
  return /^[%‰]/.test(unit) ? number + unit : `${number} ${unit}`.trim();
}
