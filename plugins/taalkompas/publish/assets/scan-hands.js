// @ts-check
/* Hands, and what they say. In: hands that were counted, sight by sight. Out: the few sights worth talking about, in an order that the page
   tells in one sentence. Adds nothing up over sights: no score, no ranking of people or things. */

/** Ways to put up a hand, in the order of the keys 1 to 4. @type {readonly Way[]} */
export const WAYS = ["never", "sometimes", "often", "unknown"];
/** Talks that fit in one sitting. */
const FEW = 3;
/** Hands that one can count in a room. */
const MOST = 999;

/** @typedef {"never" | "sometimes" | "often" | "unknown"} Way */
/** @typedef {Record<Way, number>} Hands */
/** Why a sight is worth talking about: hands lie apart from end to end, from often to sometimes, or from sometimes to never; or many do not
 * know. Of somebody alone it is simply what was chosen. @typedef {"apart" | Way} Kind */
/** `n` hands on one side and `m` on the other; `place` is that in the list. @typedef {{ place: number, kind: Kind, n: number, m: number }} Talk */

/** A number of hands, as it is typed. @param {string} text @returns {number} */
export const handsIn = (text) => Math.min(MOST, Number(text.replace(/\D/g, "")));

/** @param {Hands} hands @returns {number} */
export const raised = (hands) => WAYS.reduce((sum, way) => sum + hands[way], 0);

/** What a group may talk about of one sight, and how far that lies in front; null where they see the same.
 * @param {Hands} hands @param {number} place @returns {{ talk: Talk, tier: number, width: number, more: number } | null} */
function between(hands, place) {
  const { never, sometimes, often, unknown } = hands;
  if (never && often) return { talk: { place, kind: "apart", n: often, m: never }, tier: 0, width: Math.min(never, often), more: never + often };
  if (unknown && unknown * 2 >= raised(hands)) return { talk: { place, kind: "unknown", n: unknown, m: 0 }, tier: 1, width: unknown, more: 0 };
  if (often && sometimes) return { talk: { place, kind: "often", n: often, m: sometimes }, tier: 2, width: Math.min(often, sometimes), more: 0 };
  if (sometimes && never) return { talk: { place, kind: "never", n: sometimes, m: never }, tier: 2, width: Math.min(sometimes, never), more: 0 };
  return null;
}

/** The few sights on which a group differs most. @param {readonly Hands[]} all @returns {Talk[]} */
export const differences = (all) => all
  .flatMap((hands, place) => between(hands, place) ?? [])
  .sort((one, other) => one.tier - other.tier || other.width - one.width || other.more - one.more || one.talk.place - other.talk.place)
  .slice(0, FEW).map(({ talk }) => talk);

/** What somebody alone may talk about: what is missed comes first. @param {readonly Hands[]} all @returns {Talk[]} */
export const missed = (all) => /** @type {const} */ (["never", "unknown", "sometimes"])
  .flatMap((kind) => all.flatMap((hands, place) => (hands[kind] ? [{ place, kind, n: 1, m: 0 }] : [])))
  .slice(0, FEW);
