// What a form made of a value, put where that value stood: as much of it as says the same stays the same.
//
// In: the program's own tree of a file, and values. Out: that tree, changed. Comments stay with the rows and fields that they stand at.

// @ts-expect-error the program is not part of this repository: `taalkompas editing fetch` takes it
import { isMap, isScalar, isSeq } from "./yaml/index.js";
import { inOrder, inner } from "./usual.js";
import { isFields, isNothing, same, tidied } from "./values.js";
import { treeOf } from "./verbatim.js";

/** @typedef {import("./usual.js").Shape} Shape */
/** @typedef {import("./values.js").Said} Said */
/** @typedef {{file: any, usual: import("./usual.js").Usual}} At the tree of the file, and how new values look */

/**
 * What will stand where something stood.
 * @param {At} at
 * @param {any} node
 * @param {any} now
 * @param {Shape | undefined} shape
 * @param {boolean} [flow] whether it stands between brackets
 * @returns {any}
 */
export function settled(at, node, now, shape, flow = false) {
    if (node && same(node.toJS(at.file), now)) {
        return node;
    }
    if (isScalar(node) && typeof now === "string") {
        return settledText(at, node, now, shape, flow);
    }
    if (isMap(node) && isFields(now) && node.items.length) {
        return settledFields(at, node, now, shape, flow || node.flow);
    }
    if (isSeq(node) && Array.isArray(now) && node.items.length) {
        return settledList(at, node, now, shape, flow);
    }
    return Object.assign(fresh(at, now, shape), { comment: node?.comment, commentBefore: node?.commentBefore });
}

/**
 * A new value as the usual layout has it.
 * @param {At} at
 * @param {any} now
 * @param {Shape | undefined} shape
 */
function fresh(at, now, shape) {
    return treeOf(at.usual.field("a", tidied(now), shape, "").join("\n")).contents.items[0].value;
}

/**
 * A text: quotes that were there stay, else they come where they are needed; several lines stand on lines of their own.
 * @param {At} at
 * @param {any} node
 * @param {string} now
 * @param {Shape | undefined} shape
 * @param {boolean} flow
 */
function settledText(at, node, now, shape, flow) {
    const { type, stood } = fresh(at, now, shape);
    const stays = node.type && node.type !== "PLAIN" && !(type === "BLOCK_LITERAL" && node.type.startsWith("QUOTE"));
    return Object.assign(node, { value: now, ...(stays ? { stood: null } : { type, stood: flow ? null : stood }) });
}

/**
 * @param {At} at
 * @param {any} node
 * @param {Said} now
 * @param {Shape | undefined} shape
 * @param {boolean} flow
 */
function settledFields(at, node, now, shape, flow) {
    const before = node.items.map(keyOf);
    for (const key of before) {
        if (isNothing(now[key]) && !isNothing(node.get(key, true)?.toJS?.(at.file))) {
            node.delete(key);
        }
    }
    for (const key of inOrder(Object.keys(now), shape)) {
        if (!isNothing(now[key])) {
            node.set(key, settled(at, node.get(key, true), now[key], inner(shape, key), flow));
            if (!before.includes(key)) {
                moved(node.items, shape);
            }
        }
    }
    return node;
}

/**
 * The last field, which is new, to behind the fields that the format has before it.
 * @param {any[]} items
 * @param {Shape | undefined} shape
 */
function moved(items, shape) {
    const pair = items.pop();
    items.splice(placeOf(keyOf(pair), items.map(keyOf), shape), 0, pair);
}

/**
 * The name of a field in the tree; of one that was added it is no node.
 * @param {any} pair
 * @returns {string}
 */
export function keyOf(pair) {
    return String(pair.key?.value ?? pair.key);
}

/**
 * Where among other fields a new one comes.
 * @param {string} key
 * @param {string[]} there
 * @param {Shape | undefined} shape
 */
export function placeOf(key, there, shape) {
    const order = Object.keys(shape?.fields ?? {});
    if (!order.includes(key)) {
        return there.length;
    }
    const before = order.slice(0, order.indexOf(key));
    return Math.max(0, ...there.map((one, index) => (before.includes(one) ? index + 1 : 0)));
}

/**
 * @param {At} at
 * @param {any} node
 * @param {any[]} now
 * @param {Shape | undefined} shape
 * @param {boolean} flow
 */
function settledList(at, node, now, shape, flow) {
    const wanted = now.filter((one) => !isNothing(one));
    const left = [...node.items];
    const kept = wanted.map((one) => taken(left, left.findIndex((item) => item && same(item.toJS(at.file), one))));
    const equal = wanted.length === node.items.length;
    const was = node.items;
    node.items = wanted.map((one, index) => {
        if (kept[index]) {
            return kept[index];
        }
        const old = taken(left, likest(at, left, one)) ?? (equal ? taken(left, left.indexOf(was[index])) : undefined);
        return old ? settled(at, old, one, shape?.item, flow || node.flow) : freshItem(at, node, one, shape, flow);
    });
    return node;
}

/**
 * One more row. A list between brackets whose new row needs lines of its own gets lines.
 * @param {At} at
 * @param {any} list
 * @param {any} now
 * @param {Shape | undefined} shape
 * @param {boolean} flow
 */
function freshItem(at, list, now, shape, flow) {
    const [node] = fresh(at, [now], { item: shape?.item }).items;
    if (!flow && list.flow && isMap(node) && !node.flow) {
        list.flow = false;
    }
    return node;
}

/**
 * Take one row out of the rows that are left.
 * @param {any[]} left
 * @param {number} index
 */
function taken(left, index) {
    return index < 0 ? undefined : left.splice(index, 1)[0];
}

/**
 * Which row that is left shares most fields with what somebody made of it; -1 where none shares any.
 * @param {At} at
 * @param {any[]} left
 * @param {any} now
 */
function likest(at, left, now) {
    const shared = left.map((item) =>
        isMap(item) && isFields(now)
            ? item.items.filter((/** @type {any} */ pair) => same(pair.value?.toJS?.(at.file), now[keyOf(pair)])).length
            : 0,
    );
    const most = Math.max(0, ...shared);
    return most ? shared.indexOf(most) : -1;
}
