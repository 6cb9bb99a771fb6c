// A file of the school as text and as data, and back: what was not changed stays as it was written, byte for byte.
//
// In: the text of a YAML file, or what a form made of it. Out: data in which every value is text (`007`, `no` and dates stay what they
// are), or the text of the file. Comments, quotes, order and blank lines stay wherever nobody changed anything. Never writes a file that it
// could not read.

// @ts-expect-error the program is not part of this repository: `taalkompas editing fetch` takes it
import { Document, isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";

/** Where the text of a file is kept beside its data; no field can be called so. */
const TEXT = ".text";
/** Where the kind of a file is kept, for lists that show one kind only. */
export const OF = ".of";
const READING = { schema: "failsafe", keepSourceTokens: false };
const WRITING = { lineWidth: 0, flowCollectionPadding: false };

/** @typedef {{[key: string]: any}} Said */

/**
 * What a file says, with every value as text.
 * @param {string} text
 * @param {string[]} marks the fields by which a kind is known
 * @returns {Said}
 */
export function read(text, marks = []) {
    const file = parseDocument(text, READING);
    const data = file.errors.length ? null : file.toJS();
    if (!data || typeof data !== "object" || Array.isArray(data)) {
        return { [TEXT]: text, [OF]: "" };
    }
    return { ...data, [TEXT]: text, [OF]: marks.find((mark) => mark in data) ?? "" };
}

/**
 * The text of a file, from what a form made of it.
 * @param {Said} data
 * @param {string[]} order the fields of its kind, in the order of the manual
 * @returns {string}
 */
export function write(data, order = []) {
    const { [TEXT]: text = "", [OF]: _, ...said } = data;
    const file = parseDocument(text, READING);
    if (file.errors.length) {
        throw new Error(file.errors[0].message);
    }
    if (!file.contents) {
        return anew(said, order);
    }
    if (!isMap(file.contents)) {
        throw new Error(text.slice(0, 40));
    }
    return inPlace(text, file, said, order) ?? whole(file, said);
}

/**
 * A new file.
 * @param {Said} said
 * @param {string[]} order
 */
function anew(said, order) {
    const file = new Document({}, { schema: "failsafe" });
    const last = order.length;
    const place = (/** @type {string} */ key) => (order.includes(key) ? order.indexOf(key) : last);
    for (const key of Object.keys(said).sort((one, other) => place(one) - place(other))) {
        if (!isNothing(said[key])) {
            file.set(key, file.createNode(tidied(said[key])));
        }
    }
    return file.toString(WRITING);
}

/**
 * The file with only the lines of changed fields written again; nothing where its fields do not each begin a line.
 * @param {string} text
 * @param {any} file
 * @param {Said} said
 * @param {string[]} order
 * @returns {string | null}
 */
function inPlace(text, file, said, order) {
    const pairs = file.contents.items;
    const begins = pairs.map((/** @type {any} */ pair) => pair.key?.range?.[0] ?? -1);
    const lines = begins.every((/** @type {number} */ at) => at === 0 || text[at - 1] === "\n" || text[at - 1] === "\ufeff");
    if (file.contents.flow || !pairs.length || !lines) {
        return null;
    }
    const style = { ...WRITING, indentSeq: !/^[^\s#].*:[ \t]*\r?\n-/m.test(text) };
    const parts = pairs.map((/** @type {any} */ pair, /** @type {number} */ index) => {
        const end = begins[index + 1] ?? text.length;
        return { key: String(pair.key.value), text: part(text.slice(begins[index], end), file, pair, said, begins[index], style) };
    });
    for (const key of Object.keys(said)) {
        if (!file.has(key) && !isNothing(said[key])) {
            const before = order.slice(0, Math.max(order.indexOf(key), 0));
            const behind = parts.findLastIndex((/** @type {{key: string}} */ one) => before.includes(one.key));
            const at = order.includes(key) ? behind + 1 : parts.length;
            const piece = new Document({ [key]: tidied(said[key]) }, { schema: "failsafe" }).toString(style);
            parts.splice(at, 0, { key, text: piece });
        }
    }
    const head = text.slice(0, begins[0]);
    return head + joined(parts.map((/** @type {{text: string}} */ one) => one.text), text.includes("\r\n"));
}

/**
 * One field as it will stand there: untouched, changed or gone.
 * @param {string} slice its lines, and what stands between it and the next field
 * @param {any} file
 * @param {any} pair
 * @param {Said} said
 * @param {number} from where the slice begins
 * @param {object} style
 */
function part(slice, file, pair, said, from, style) {
    const key = String(pair.key.value);
    const old = pair.value?.toJS(file) ?? "";
    const now = said[key];
    if (same(old, now) || (isNothing(old) && isNothing(now))) {
        return slice;
    }
    const rest = after(slice, (pair.value?.range?.[2] ?? from + slice.length) - from);
    if (isNothing(now)) {
        return rest;
    }
    const piece = new Document({}, { schema: "failsafe" });
    pair.value = settled(file, pair.value, now);
    Object.assign(pair.key, { commentBefore: undefined, spaceBefore: false }); // that stands in the slice before this one
    piece.contents.items.push(pair);
    return piece.toString(style).replace(/\n+$/, "\n") + rest;
}

/**
 * What stands behind a value, from the next line on.
 * @param {string} slice
 * @param {number} end
 */
function after(slice, end) {
    return slice[end - 1] === "\n" ? slice.slice(end) : slice.slice(end).replace(/^[ \t]*\r?\n/, "");
}

/**
 * The pieces one after another, each on lines of its own.
 * @param {string[]} pieces
 * @param {boolean} carriage whether the file ends its lines as Windows does
 */
function joined(pieces, carriage) {
    let all = "";
    for (const piece of pieces) {
        all += all && !all.endsWith("\n") && piece ? `\n${piece}` : piece;
    }
    return carriage ? all.replace(/\r?\n/g, "\r\n") : all;
}

/**
 * The file written again as a whole, with its comments.
 * @param {any} file
 * @param {Said} said
 */
function whole(file, said) {
    file.contents = settled(file, file.contents, said);
    return file.toString(WRITING);
}

/**
 * What will stand where something stood: as much of it as says the same stays the same.
 * @param {any} file
 * @param {any} node
 * @param {any} now
 * @returns {any}
 */
function settled(file, node, now) {
    if (node && same(node.toJS(file), now)) {
        return node;
    }
    if (isScalar(node) && typeof now === "string") {
        node.value = now;
        return node;
    }
    if (isMap(node) && isFields(now)) {
        return settledFields(file, node, now);
    }
    return isSeq(node) && Array.isArray(now) ? settledList(file, node, now) : file.createNode(tidied(now));
}

/**
 * @param {any} file
 * @param {any} node
 * @param {Said} now
 */
function settledFields(file, node, now) {
    for (const key of node.items.map((/** @type {any} */ pair) => String(pair.key.value))) {
        const there = node.get(key, true);
        if (isNothing(now[key]) && !isNothing(there?.toJS?.(file))) {
            node.delete(key);
        }
    }
    for (const [key, value] of Object.entries(now)) {
        if (!isNothing(value)) {
            node.set(key, settled(file, node.get(key, true), value));
        }
    }
    return node;
}

/**
 * @param {any} file
 * @param {any} node
 * @param {any[]} now
 */
function settledList(file, node, now) {
    const left = [...node.items];
    const wanted = now.filter((one) => !isNothing(one));
    const kept = wanted.map((one) => {
        const at = left.findIndex((item) => item && same(item.toJS(file), one));
        return at < 0 ? undefined : left.splice(at, 1)[0];
    });
    node.items = wanted.map((one, index) => {
        if (kept[index]) {
            return kept[index];
        }
        const at = left.indexOf(node.items[index]);
        return settled(file, at < 0 ? undefined : left.splice(at, 1)[0], one);
    });
    return node;
}

/** @param {any} value */
function isFields(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * Nothing to write down: an empty text, an empty list, fields that are all empty.
 * @param {any} value
 * @returns {boolean}
 */
function isNothing(value) {
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
function tidied(value) {
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
function same(one, other) {
    if (!isFields(one) && !Array.isArray(one)) {
        return one === other;
    }
    if (!other || typeof other !== "object" || Array.isArray(one) !== Array.isArray(other)) {
        return false;
    }
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
