// A file of the school as text and as data, and back: what was not changed stays as it was written, byte for byte.
//
// In: the text of a YAML file, or what a form made of it. Out: data in which every value is text (`007`, `no` and dates stay what they
// are), or the text of the file. Comments, quotes, order and blank lines stay wherever nobody changed anything; what is new looks as
// `taalkompas format` would have it. Never writes a file that it could not read.

// @ts-expect-error the program is not part of this repository: `taalkompas editing fetch` takes it
import { isMap } from "./yaml/index.js";
import { keyOf, placeOf, settled } from "./settling.js";
import { isNothing, same, tidied } from "./values.js";
import { linesOfPair, textOf, treeOf } from "./verbatim.js";

/** Where the text of a file is kept beside its data; no field can be called so. */
const TEXT = ".text";

/** @typedef {import("./usual.js").Shape} Shape */
/** @typedef {import("./usual.js").Usual} Usual */
/** @typedef {import("./values.js").Said} Said */
/** @typedef {{field: string, value: string}} Filter where it is told of what kind a file is: that of all that have the field `value` */
/** @typedef {{key: string, lead: string, body: string, rest: string}} Part a field: the comments above it, its lines, and what follows it */

/**
 * How the program reads and writes the files of one kind.
 * @param {Shape} shape
 * @param {Usual} usual
 * @param {string} refusal what is said of a file that cannot be changed
 * @param {(said: Said) => void} aside takes from what a form made what is not for the file
 * @param {Filter} [filter]
 */
export function layout(shape, usual, refusal, aside, filter) {
    return {
        fromFile: (/** @type {string} */ text) => read(text, filter),
        toFile: (/** @type {Said} */ data) => {
            const { [TEXT]: text = "", ...said } = data;
            aside(said);
            if (filter) {
                delete said[filter.field];
            }
            const made = write(text, said, shape, usual);
            if (made === undefined) {
                throw new Error(refusal);
            }
            return made;
        },
    };
}

/**
 * What a file says, with every value as text.
 * @param {string} text
 * @param {Filter} [filter]
 * @returns {Said}
 */
function read(text, filter) {
    const data = dataOf(treeOf(text)) ?? {};
    const kind = filter && { [filter.field]: filter.value in data ? filter.value : "" };
    return { ...data, [TEXT]: text, ...kind };
}

/**
 * The fields of a file; nothing where it has none, or cannot be read.
 * @param {any} file
 * @returns {Said | null}
 */
function dataOf(file) {
    try {
        return file.errors.length || !isMap(file.contents) ? null : file.toJS();
    } catch {
        return null; // it points at something that is not there
    }
}

/**
 * The text of a file, from what a form made of it; nothing where it would not say exactly that.
 * @param {string} text
 * @param {Said} said
 * @param {Shape} shape
 * @param {Usual} usual
 * @returns {string | undefined}
 */
function write(text, said, shape, usual) {
    const file = treeOf(text);
    const before = dataOf(file);
    if (!before) {
        return file.errors.length || file.contents ? undefined : text + (text && !text.endsWith("\n") ? "\n" : "") + usual.file(tidied(said), shape);
    }
    if (same(tidied(before), tidied(said))) {
        return text;
    }
    const right = (/** @type {string} */ made) => same(tidied(dataOf(treeOf(made)) ?? {}), tidied(said));
    const made = inPlace(text, file, said, shape, usual);
    if (made !== null && right(made)) {
        return made;
    }
    const all = whole(treeOf(text), said, shape, usual);
    return right(all) ? all : undefined;
}

/**
 * The file with only the lines of changed fields written again; nothing where its fields do not each begin a line.
 * @param {string} text
 * @param {any} file
 * @param {Said} said
 * @param {Shape} shape
 * @param {Usual} usual
 * @returns {string | null}
 */
function inPlace(text, file, said, shape, usual) {
    const begins = file.contents.items.map((/** @type {any} */ pair) => pair.key?.range?.[0] ?? -1);
    const lines = begins.every((/** @type {number} */ at) => at === 0 || text[at - 1] === "\n" || text[at - 1] === "\ufeff");
    if (file.contents.flow || !begins.length || !lines) {
        return null;
    }
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    const indentSeq = !/^[^\s#].*:[ \t]*\r?\n-/m.test(text);
    const parts = partsOf(text, file, begins);
    parts.forEach((part, index) => {
        const pair = file.contents.items[index];
        const now = said[part.key];
        const old = pair.value?.toJS(file) ?? "";
        if (!same(old, now) && !(isNothing(old) && isNothing(now))) {
            part.body = isNothing(now) ? "" : ended(spaced(again(file, pair, now, shape, usual, indentSeq), part.body), end);
        }
    });
    for (const key of Object.keys(said)) {
        if (!file.has(key) && !isNothing(said[key])) {
            added(parts, key, usual.field(key, tidied(said[key]), shape.fields?.[key], ""), shape, end);
        }
    }
    return text.slice(0, begins[0]) + joined(parts, end);
}

/**
 * The fields of a file as they stand there, one after another.
 * @param {string} text
 * @param {any} file
 * @param {number[]} begins where each begins
 * @returns {Part[]}
 */
function partsOf(text, file, begins) {
    const ends = file.contents.items.map((/** @type {any} */ pair, /** @type {number} */ index) => pair.value?.range?.[1] ?? begins[index]);
    const leads = begins.map((at, index) => (index ? at - comments(text.slice(ends[index - 1], at)).length : at));
    return file.contents.items.map((/** @type {any} */ pair, /** @type {number} */ index) => {
        const slice = text.slice(begins[index], leads[index + 1] ?? text.length);
        const body = slice.slice(0, endOf(slice, ends[index] - begins[index]));
        return { key: keyOf(pair), lead: text.slice(leads[index], begins[index]), body, rest: slice.slice(body.length) };
    });
}

/**
 * The comments right above the next field.
 * @param {string} slice
 */
function comments(slice) {
    return /(?:^|(?<=\n))(?:#[^\n]*\n)*$/.exec(slice)?.[0] ?? "";
}

/**
 * Where the lines of a field end, what is indented under it included.
 * @param {string} slice its lines, and what stands between it and the next field
 * @param {number} end where its value ends
 */
function endOf(slice, end) {
    const at = Math.max(end, 1);
    const line = slice[at - 1] === "\n" ? at : slice.indexOf("\n", at) + 1 || slice.length;
    const under = /^(?:[ \t]*\r?\n)*[ \t]+#[^\n]*(?:\n|$)/;
    let last = line;
    for (let found = under.exec(slice.slice(last)); found; found = under.exec(slice.slice(last))) {
        last += found[0].length;
    }
    const blank = /(?<=\n)(?:[ \t]*\r?\n)+$/.exec(slice.slice(0, last)); // empty lines under a block of text
    return last - (blank?.[0].length ?? 0);
}

/**
 * A changed field.
 * @param {any} file
 * @param {any} pair
 * @param {any} now
 * @param {Shape} shape
 * @param {Usual} usual
 * @param {boolean} indentSeq
 */
function again(file, pair, now, shape, usual, indentSeq) {
    pair.value = settled({ file, usual }, pair.value, now, shape.fields?.[keyOf(pair)]);
    Object.assign(pair.key, { commentBefore: undefined, spaceBefore: false }); // that stands before this part already
    return linesOfPair(pair, indentSeq).replace(/\n+$/, "\n");
}

/**
 * A changed field whose lines stand as they stood where they say the same: the program puts one space before any comment.
 * @param {string} made
 * @param {string} before
 */
function spaced(made, before) {
    const plain = (/** @type {string} */ line) => line.replace(/(?<=\S)[ \t]+(?=#)/, " ");
    const stood = new Map(before.split(/\r?\n/).map((line) => [plain(line), line]));
    return made.split("\n").map((line) => stood.get(plain(line)) ?? line).join("\n");
}

/**
 * A new field among the others.
 * @param {Part[]} parts
 * @param {string} key
 * @param {string[]} lines
 * @param {Shape} shape
 * @param {string} end how lines end in this file
 */
function added(parts, key, lines, shape, end) {
    const at = placeOf(key, parts.map((one) => one.key), shape);
    const before = parts[at - 1];
    const part = { key, lead: "", body: ended(`${lines.join("\n")}\n`, end), rest: "" };
    if (before) {
        const wide = lines.length > 1 || before.body.trimEnd().includes("\n");
        part.lead = shape.apart && wide ? end : "";
        part.rest = before.rest; // an empty line behind the one before parts both from what follows
        before.rest = "";
    }
    parts.splice(at, 0, part);
}

/**
 * The same lines, ending as the lines of a file do.
 * @param {string} text
 * @param {string} end
 */
function ended(text, end) {
    return text.replace(/\n/g, end);
}

/**
 * The parts one after another, each on lines of its own.
 * @param {Part[]} parts
 * @param {string} end
 */
function joined(parts, end) {
    const pieces = parts.flatMap((one) => [one.lead, one.body, one.rest]).filter(Boolean);
    return pieces.reduce((all, piece) => (all && !all.endsWith("\n") ? all + end + piece : all + piece), "");
}

/**
 * The file written again as a whole, with its comments.
 * @param {any} file
 * @param {Said} said
 * @param {Shape} shape
 * @param {Usual} usual
 */
function whole(file, said, shape, usual) {
    file.contents = settled({ file, usual }, file.contents, said, shape);
    return textOf(file);
}
