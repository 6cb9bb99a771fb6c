// How a single text stands in YAML: as it is, in quotes, or as lines of its own.
//
// In: a text. Out: YAML that says exactly that text. What is safe without quotes is asked of the program's own reader.

// @ts-expect-error the program is not part of this repository: `taalkompas editing fetch` takes it
import { parseDocument } from "./yaml/index.js";

const PRINTABLE = /^(?:[^\p{C}\p{Z}]| )*$/u;
const UNSEEN = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A text in double quotes as in JSON, or in single ones where those need no backslash.
 * @param {string} text
 * @returns {string}
 */
export function quoted(text) {
    if (/["\\]/.test(text) && PRINTABLE.test(text)) {
        return `'${text.replace(/'/g, "''")}'`;
    }
    return JSON.stringify(text).replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Whether every reader finds exactly this text where it stands without quotes.
 * @param {string} text
 * @param {boolean} flow
 */
export function isPlain(text, flow) {
    if (!text || text !== text.trim() || !PRINTABLE.test(text) || (flow && /^:|\?/.test(text))) {
        return false; // some programs take a ? between brackets for a sign, or a : before a name
    }
    const file = parseDocument(flow ? `a: [${text}]` : `a: ${text}`, { schema: "failsafe" });
    const [pair, ...more] = file.contents?.items ?? [];
    const nodes = flow ? pair?.value?.items : [pair?.value];
    return !file.errors.length && !file.warnings.length && !more.length && nodes?.length === 1 && nodes[0]?.type === "PLAIN" && nodes[0].value === text;
}

/**
 * Whether a text stands best as lines under its field.
 * @param {any} value
 * @returns {value is string}
 */
export function isLines(value) {
    if (typeof value !== "string" || !value.includes("\n")) {
        return false;
    }
    const lines = value.replace(/\n$/, "");
    const first = lines.replace(/^\n+/, "").slice(0, 1);
    return !lines.endsWith("\n") && !["", " ", "\t"].includes(first) && lines.split("\n").every((line) => PRINTABLE.test(line));
}

/**
 * A text as lines under its field, or under the dash of an item.
 * @param {string} start
 * @param {string} value
 * @param {string} indent
 */
export function linesOf(start, value, indent) {
    const mark = value.endsWith("\n") ? "|" : "|-";
    const lines = value.replace(/\n$/, "").split("\n");
    return [`${start}${mark}`, ...lines.map((line) => (line ? `${indent}  ${line}` : ""))];
}
