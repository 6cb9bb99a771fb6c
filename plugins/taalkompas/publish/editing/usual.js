// New values in the usual layout: what `taalkompas format` would make of them.
//
// In: values without what says nothing, and the shape of their kind. Out: lines of YAML. Fields stand in the order of the format; short rows
// of ids and names on one line, running text and what holds it on lines of its own; quotes only where they are needed.

import { isLines, isPlain, linesOf, quoted } from "./scalars.js";
import { isFields } from "./values.js";

/**
 * What the format says of a value: `fields` in their order, the `item` of a list, what stands under `each` name; of a single value whether it
 * is running `text`, and whether it is meant `bare` (a number, a day, a yes).
 * @typedef {{text?: boolean, bare?: boolean, item?: Shape, each?: Shape, fields?: {[key: string]: Shape}, apart?: boolean}} Shape
 */
/** @typedef {{width: number, taken: string}} Style how long a row may be, and what other programs would not read as text */

export class Usual {
    /** @param {Style} style */
    constructor(style) {
        this.width = style.width;
        this.taken = new RegExp(`^(?:${style.taken})$`);
    }

    /**
     * A new file.
     * @param {{[key: string]: any}} said
     * @param {Shape} shape
     */
    file(said, shape) {
        return this.rows(said, shape, "").map((line) => `${line}\n`).join("");
    }

    /**
     * A list or fields, each on lines of its own; where the kind stands `apart`, with an empty line around what takes several.
     * @param {any} value
     * @param {Shape | undefined} shape
     * @param {string} indent
     * @returns {string[]}
     */
    rows(value, shape, indent) {
        const onLines = Array.isArray(value) && this.fits(value, shape, indent);
        const bodies = Array.isArray(value)
            ? value.map((one) => this.item(one, shape?.item, indent, onLines))
            : inOrder(Object.keys(value), shape).map((key) => this.field(key, value[key], inner(shape, key), indent));
        return bodies.flatMap((body, index) => {
            const wide = index > 0 && (body.length > 1 || bodies[index - 1].length > 1);
            return shape?.apart && wide ? ["", ...body] : body;
        });
    }

    /**
     * One field.
     * @param {string} key
     * @param {any} value
     * @param {Shape | undefined} shape
     * @param {string} indent
     * @returns {string[]}
     */
    field(key, value, shape, indent) {
        const head = `${indent}${this.scalar(key, false, true)}:`;
        if (isLines(value)) {
            return linesOf(`${head} `, value, indent);
        }
        const row = this.row(value, shape, false);
        if (typeof value !== "string" && (row === null || isFields(value) || length(row) > this.width - length(head) - 1)) {
            return [head, ...this.rows(value, shape, `${indent}  `)];
        }
        return [`${head} ${row}`];
    }

    /**
     * One item of a list.
     * @param {any} value
     * @param {Shape | undefined} shape
     * @param {string} indent
     * @param {boolean} onLines whether every item fits on one line
     * @returns {string[]}
     */
    item(value, shape, indent, onLines) {
        const dash = `${indent}- `;
        if (isLines(value)) {
            return linesOf(dash, value, indent);
        }
        const row = onLines || typeof value === "string" ? this.row(value, shape, false) : null;
        if (row !== null) {
            return [`${dash}${row}`];
        }
        const [first, ...rest] = this.rows(value, shape, `${indent}  `);
        return [`${dash}${first.trimStart()}`, ...rest];
    }

    /**
     * Whether each item of a list can stand on one line: then they all do.
     * @param {any[]} items
     * @param {Shape | undefined} shape
     * @param {string} indent
     */
    fits(items, shape, indent) {
        return items.every((one) => {
            const row = typeof one === "string" ? "" : this.row(one, shape?.item, false);
            return row !== null && length(row) <= this.width - indent.length - 2;
        });
    }

    /**
     * A value on one line; nothing where it needs lines of its own.
     * @param {any} value
     * @param {Shape | undefined} shape
     * @param {boolean} flow whether it stands between brackets
     * @returns {string | null}
     */
    row(value, shape, flow) {
        if (typeof value === "string") {
            return flow && isLines(value) ? null : this.scalar(value, flow, shape?.bare ?? false);
        }
        if (!mayBeRow(value, shape)) {
            return null;
        }
        const keys = Array.isArray(value) ? [...value.keys()] : inOrder(Object.keys(value), shape);
        const rows = keys.map((key) => this.row(value[key], Array.isArray(value) ? shape?.item : inner(shape, String(key)), true));
        if (rows.includes(null)) {
            return null;
        }
        const named = (/** @type {string | null} */ row, /** @type {number} */ index) => `${this.scalar(String(keys[index]), true, true)}: ${row}`;
        return Array.isArray(value) ? `[${rows.join(", ")}]` : `{${rows.map(named).join(", ")}}`;
    }

    /**
     * A text on one line: as it is where that is safe, else in quotes.
     * @param {string} text
     * @param {boolean} flow whether it stands between brackets
     * @param {boolean} bare whether a number, a day or a yes is meant as such
     */
    scalar(text, flow, bare) {
        return (bare || !this.taken.test(text)) && isPlain(text, flow) ? text : quoted(text);
    }
}

/**
 * Whether a list or fields hold ids, names and numbers only.
 * @param {any} value
 * @param {Shape | undefined} shape
 */
function mayBeRow(value, shape) {
    if (Array.isArray(value)) {
        return shape?.item !== undefined && !holdsText(shape);
    }
    const keys = Object.keys(value);
    return keys.length > 1 && keys.every((key) => shape?.fields?.[key] && !holdsText(shape.fields[key]));
}

/**
 * @param {Shape} shape
 * @returns {boolean}
 */
function holdsText(shape) {
    if (shape.item) {
        return isComposed(shape.item) || holdsText(shape.item);
    }
    return isComposed(shape) || (shape.text ?? false);
}

/** @param {Shape} shape */
function isComposed(shape) {
    return Boolean(shape.item || shape.each || shape.fields);
}

/**
 * The shape of a field.
 * @param {Shape | undefined} shape
 * @param {string} key
 * @returns {Shape | undefined}
 */
export function inner(shape, key) {
    return shape?.each ?? shape?.fields?.[key];
}

/**
 * Fields in the order of the format, unknown ones behind.
 * @param {string[]} keys
 * @param {Shape | undefined} shape
 */
export function inOrder(keys, shape) {
    const order = Object.keys(shape?.fields ?? {});
    const place = (/** @type {string} */ key) => (order.includes(key) ? order.indexOf(key) : order.length);
    return [...keys].sort((one, other) => place(one) - place(other));
}

/** @param {string} text */
function length(text) {
    return [...text].length;
}
