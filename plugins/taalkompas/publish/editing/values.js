// What a file or a form says, as plain values: texts, lists and fields.
//
// In: such values. Out: whether they say nothing or the same, and the same without what says nothing. Knows no YAML.

/** @typedef {{[key: string]: any}} Said */

/**
 * Whether a value has fields.
 * @param {any} value
 */
export function isFields(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * Nothing to write down: an empty text, an empty list, fields that are all empty.
 * @param {any} value
 * @returns {boolean}
 */
export function isNothing(value) {
    if (value === null || value === undefined || (typeof value === "string" && !value.trim())) {
        return true;
    }
    return typeof value === "object" && Object.values(value).every(isNothing);
}

/**
 * The same without what says nothing.
 * @param {any} value
 * @returns {any}
 */
export function tidied(value) {
    if (Array.isArray(value)) {
        return value.filter((one) => !isNothing(one)).map(tidied);
    }
    if (!isFields(value)) {
        return typeof value === "string" ? value : String(value);
    }
    const full = Object.entries(value).filter(([, one]) => !isNothing(one));
    return Object.fromEntries(full.map(([key, one]) => [key, tidied(one)]));
}

/**
 * Whether two values say the same; the order of fields says nothing.
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function same(one, other) {
    if (!isFields(one) && !Array.isArray(one)) {
        return one === other;
    }
    if (!other || typeof other !== "object" || Array.isArray(one) !== Array.isArray(other)) {
        return false;
    }
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
