// @ts-check
/* What a visitor wrote, as a file of the school: written as YAML, and handed over the way the visitor chooses.
   In: plain values. Out: text, a download, the clipboard, an address to follow. Sends nothing and keeps nothing. */

/** @typedef {string | number | boolean} Scalar */
/** @typedef {Scalar | Array<any> | {[key: string]: any}} Value */
/** Where a new file can be proposed; what its address calls a file's name and text, empty where it takes neither.
 * @typedef {{ address: string, name: string, content: string }} Desk */

/** Letters that may stand in the address of a mail before programs begin to cut it off. */
const MAIL = 1800;
/** Letters that a web server still takes in an address; most stop at 8,192. */
const ADDRESS = 7500;

/** Text as a school may write it: no control characters, no halves of letters, one kind of line end.
 * @param {string} text @returns {string} */
export function tidy(text) {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** A name: on one line, and without letters that nobody sees. @param {string} text @returns {string} */
export const named = (text) => tidy(text)
  .replace(/[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0]|[\u{e0000}-\u{e007f}]/gu, "")
  .replace(/\s+/g, " ").trim();

/** An id made of words: small letters, digits and hyphens; empty when no letter is left. @param {string} text @returns {string} */
export function idOf(text) {
  const id = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  return id === "index" ? "index-1" : id;
}

/** An id that is not taken yet. @param {string} id @param {ReadonlySet<string>} taken @returns {string} */
export function free(id, taken) {
  let one = id;
  for (let number = 2; taken.has(one); number += 1) one = `${id}-${number}`;
  return one;
}

/** What a photo moment is called: its day and its team, and where that is there already its form as well. What is one of several on a day has a
 * name of its `own` behind them from the start.
 * @param {{ date: string, team?: string, form?: string }} moment @param {ReadonlySet<string>} taken @param {string} [own] @returns {string} */
export function momentId({ date, team = "", form = "" }, taken, own = "") {
  const plain = [date, team, own].filter(Boolean).join("-");
  return free(taken.has(plain) && !own ? `${plain}-${idOf(form) || "2"}` : plain, taken);
}

/** A scalar: numbers and days bare, any text quoted as JSON quotes it, which YAML reads too. @param {Scalar} value @returns {string} */
function scalar(value) {
  if (typeof value !== "string") return String(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value);
}

/** @param {unknown} value @returns {boolean} */
const empty = (value) => value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** @param {Value} value @param {string} indent @returns {string[]} */
function lines(value, indent) {
  if (typeof value !== "object") return [`${indent}${scalar(value)}`];
  if (Array.isArray(value)) {
    return value.flatMap((one) => {
      const [first = "", ...rest] = lines(one, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value).filter(([, one]) => !empty(one)).flatMap(([key, one]) => {
    if (typeof one !== "object") return [`${indent}${key}: ${scalar(one)}`];
    if (Array.isArray(one) && one.every((each) => typeof each !== "object")) return [`${indent}${key}: [${one.map(scalar).join(", ")}]`];
    return [`${indent}${key}:`, ...lines(one, `${indent}  `)];
  });
}

/** A mapping as YAML; what is empty is left out. @param {{[key: string]: any}} value @returns {string} */
export const yaml = (value) => `${lines(value, "").join("\n")}\n`;

/** Save a text as a file. @param {string} name @param {string} text */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // not at once: some browsers begin later
}

/** Copy a text; says whether that was allowed. An intranet without https has no clipboard but the old way.
 * @param {string} text @returns {Promise<boolean>} */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.style.cssText = "position:fixed;opacity:0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

/** The address of a mail with a text in it, or when that is too long with another one in its place.
 * @param {string} to @param {string} subject @param {string} text @param {string} instead @returns {{ href: string, whole: boolean }} */
export function mail(to, subject, text, instead) {
  const address = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=`;
  /** @param {string} body */
  const filled = (body) => address + encodeURIComponent(body.replaceAll("\n", "\r\n"));
  const whole = filled(text).length <= MAIL;
  return { href: filled(whole ? text : instead), whole };
}

/** The address at which a new file is proposed; not `whole` where the text must be pasted there.
 * @param {Desk} desk @param {string} path @param {string} text @returns {{ href: string, whole: boolean }} */
export function proposal(desk, path, text) {
  /** @param {Array<[string, string]>} fields */
  const filled = (fields) => {
    const named = fields.filter(([name]) => name).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return named.length ? `${desk.address}${desk.address.includes("?") ? "&" : "?"}${named.join("&")}` : desk.address;
  };
  const all = filled([[desk.name, path], [desk.content, text]]);
  const whole = desk.content !== "" && all.length <= ADDRESS;
  return { href: whole ? all : filled([[desk.name, path]]), whole };
}
