// Reading and writing with the program's own tree, in which a text that nobody changed is written as it stood.
//
// In: YAML, or a changed tree. Out: a tree that knows how each text stood, or YAML. The program alone would fold lines and quotes anew.

// @ts-expect-error the program is not part of this repository: `taalkompas editing fetch` takes it
import { Document, parseDocument, visit } from "./yaml/index.js";

const READING = { schema: "failsafe", customTags: (/** @type {any[]} */ tags) => tags.map(keeping) };
const WRITING = { lineWidth: 0, flowCollectionPadding: false };

/**
 * YAML as a tree; of each text in it is known how it stood (`stood`), until somebody takes that away.
 * @param {string} text
 */
export function treeOf(text) {
    const file = parseDocument(text, READING);
    visit(file, {
        Scalar(/** @type {any} */ _key, /** @type {any} */ node) {
            node.stood = node.range && text.slice(node.range[0], node.range[1]);
        },
    });
    return file;
}

/**
 * A tree as YAML.
 * @param {any} file
 */
export function textOf(file) {
    return file.toString(WRITING);
}

/**
 * One field of a tree as YAML, on lines of its own.
 * @param {any} pair
 * @param {boolean} indentSeq whether the dashes of lists are indented
 * @returns {string}
 */
export function linesOfPair(pair, indentSeq) {
    const piece = new Document({}, READING);
    piece.contents.items.push(pair);
    return piece.toString({ ...WRITING, indentSeq });
}

/**
 * The program's way with texts, but for those that are to stay as they stood.
 * @param {any} tag
 */
function keeping(tag) {
    if (tag.tag !== "tag:yaml.org,2002:str") {
        return tag;
    }
    const stringify = (/** @type {any} */ item, /** @type {any} */ context, /** @type {any[]} */ ...more) =>
        asItStood(item, context.indent) ?? tag.stringify(item, context, ...more);
    return { ...tag, stringify };
}

/**
 * A text as it stood, its further lines as far in as the place asks; nothing where that would not be certain.
 * @param {any} item
 * @param {string} indent
 * @returns {string | null}
 */
function asItStood(item, indent) {
    const [first, ...rest] = (item.stood ?? "").split(/\r?\n/);
    if (!item.stood || !rest.length) {
        return item.stood || null;
    }
    if (!/^[|>]/.test(first)) {
        return [first, ...rest.map((/** @type {string} */ line) => line.trim() && `${indent}${line.trimStart()}`)].join("\n");
    }
    if (!/^[|>]-?$/.test(first) || item.comment || !indent) {
        return null; // more stands beside its sign: how far in it begins, which empty lines are its own, a comment
    }
    const lines = rest.join("\n").trimEnd().split("\n");
    const inside = /^ */.exec(lines.find((/** @type {string} */ line) => line.trim()) ?? "")?.[0].length ?? 0;
    return [first, ...lines.map((/** @type {string} */ line) => line.slice(inside) && `${indent}${line.slice(inside)}`)].join("\n");
}
