// @ts-check
/* The page of `taalkompas picture`. A click takes the nearest part with an id, dragging draws a box; each change goes to the command, which
   answers with the YAML and says it on the terminal too. Everything can be done by keyboard: ids from a list, boxes by number. */

/** @typedef {{ element?: string, box?: number[], leads_to: string, chain?: string[] }} Hotspot */
/** @typedef {{ names: Record<string, string>, goals: { kind: string, goals: { id: string, name: string }[] }[], words: Record<string, string> }} Data */

/** @param {string} id @returns {HTMLElement} */
const the = (id) => /** @type {HTMLElement} */ (document.getElementById(`__${id}`));
/** @type {Data} */
const { names, goals, words } = JSON.parse(the("data").textContent ?? "{}");
const picture = the("picture");
/** Names that a drawing program gives by itself. */
const BY_ITSELF = /^(path|rect|g|text|tspan|circle|ellipse|layer|svg|use|image|polygon|polyline|line|group|vector|frame|defs|SVGID)[-_\d]*$/i;
/** @type {Hotspot[]} */
const hotspots = [];
/** Whether the command is being told, and whether there is more to tell. */
let [sending, changed] = [false, false];
/** Where a box was begun. @type {{ x: number, y: number } | null} */
let begun = null;

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} [text] @returns {HTMLElementTagNameMap[T]} */
function make(tag, text) {
  const one = document.createElement(tag);
  if (text !== undefined) one.textContent = text;
  return one;
}

/** @param {string} text */
const say = (text) => { the("said").textContent = text; };

/** The ids of a part and of what it stands in, nearest first. @param {Element | null} part @returns {string[]} */
function chainOf(part) {
  const ids = [];
  for (let one = part; one && one !== picture; one = one.parentElement) if (names[one.id] !== undefined) ids.push(/** @type {string} */ (names[one.id]));
  return ids;
}

/** @param {string} id @returns {Element | undefined} */
const partOf = (id) => [...picture.querySelectorAll("[id]")].find((one) => names[one.id] === id);

/** Where something lies, in percent of the picture. @param {Hotspot} one @returns {number[] | null} */
function placeOf(one) {
  if (one.box) return one.box;
  const frame = picture.getBoundingClientRect();
  const seen = partOf(one.element ?? "")?.getBoundingClientRect();
  if (!seen) return null;
  return [(seen.x - frame.x) / frame.width, (seen.y - frame.y) / frame.height, seen.width / frame.width, seen.height / frame.height].map((side) => side * 100);
}

/** A frame over the picture. @param {Hotspot} one @param {string} name @param {string} [label] */
function mark(one, name, label) {
  const place = placeOf(one);
  if (!place) return;
  const frame = make("div");
  frame.className = `mark ${name}`;
  const [left, top, width, height] = place;
  Object.assign(frame.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  if (label) frame.append(make("span", label));
  picture.append(frame);
}

/** @param {string} name */
const unmark = (name) => picture.querySelectorAll(`.mark.${name}`).forEach((one) => one.remove());

/** The goal that an element is named after. @param {string} element @returns {string} */
function likely(element) {
  const ids = goals.flatMap((group) => group.goals.map((goal) => goal.id));
  return ids.find((id) => id === element) ?? ids.filter((id) => element.endsWith(`-${id}`)).sort((a, b) => b.length - a.length)[0] ?? "";
}

/** @param {Hotspot} one */
function add(one) {
  if (one.element && hotspots.some((other) => other.element === one.element)) return;
  hotspots.push(one);
  say("");
  show();
  const rows = the("list").querySelectorAll("li");
  rows[rows.length - 1]?.scrollIntoView({ block: "nearest" });
  send();
}

/** Where a hotspot leads: a choice, or a field where no school is known. @param {Hotspot} one @param {number} number */
function goalField(one, number) {
  /** @type {HTMLSelectElement | HTMLInputElement} */
  let field;
  if (goals.length) {
    field = make("select");
    field.append(new Option(words.nowhere, ""));
    for (const { kind, goals: some } of goals) {
      const group = make("optgroup");
      group.label = kind;
      for (const { id, name } of some) group.append(new Option(name === id ? id : `${name} (${id})`, id));
      field.append(group);
    }
  } else {
    field = make("input");
    field.spellcheck = false;
  }
  field.value = one.leads_to;
  field.setAttribute("aria-label", `${number}: ${words.leads}`);
  field.addEventListener("change", () => { one.leads_to = field.value.trim(); send(); });
  return field;
}

/** What a hotspot is: of an element which part, of a box its sides. @param {Hotspot} one @param {number} number */
function placeField(one, number) {
  const row = make("div");
  row.className = "row";
  if (one.box) {
    ["left", "top", "width", "height"].forEach((side, at) => {
      const field = make("input");
      Object.assign(field, { type: "number", min: "0", max: "100", step: "0.1", value: String(one.box?.[at]) });
      field.setAttribute("aria-label", `${number}: ${words[side]}`);
      field.addEventListener("change", () => { if (one.box && field.validity.valid) { one.box[at] = Number(field.value); show(); send(); } });
      row.append(field);
    });
  } else if ((one.chain?.length ?? 0) > 1) {
    const choice = make("select");
    for (const id of one.chain ?? []) choice.append(new Option(id, id));
    choice.value = one.element ?? "";
    choice.setAttribute("aria-label", `${number}: ${words.part}`);
    choice.addEventListener("change", () => { one.element = choice.value; show(); send(); });
    row.append(choice);
  } else row.append(make("code", one.element));
  return row;
}

/** Show every hotspot, on the picture and beside it. */
function show() {
  unmark("kept");
  const list = the("list");
  const focused = [...list.querySelectorAll("input, select, button")].indexOf(/** @type {Element} */ (document.activeElement));
  list.replaceChildren(...hotspots.map((one, at) => {
    mark(one, "kept", String(at + 1));
    const row = make("li");
    const last = make("div");
    last.className = "row";
    const remove = make("button", words.remove);
    remove.type = "button";
    remove.setAttribute("aria-label", `${at + 1}: ${words.remove}`);
    remove.addEventListener("click", () => { hotspots.splice(at, 1); show(); send(); the("heading").focus(); });
    last.append(make("strong", String(at + 1)), goalField(one, at + 1), remove);
    row.append(placeField(one, at + 1), last);
    return row;
  }));
  the("none").hidden = hotspots.length > 0;
  const field = focused >= 0 ? list.querySelectorAll("input, select, button")[focused] : null;
  if (field instanceof HTMLElement) field.focus();
}

/** Tell the command, and show the YAML that it makes of it. One at a time, so that what was said last is also the last on the terminal. */
async function send() {
  changed = true;
  if (sending) return;
  sending = true;
  while (changed) {
    changed = false;
    try {
      const sent = hotspots.map(({ element, box, leads_to }) => (box ? { box, leads_to } : { element, leads_to }));
      const answer = await fetch("hotspots", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(sent) });
      if (answer.ok) the("yaml").textContent = await answer.text();
    } catch { say(words.gone ?? ""); }
  }
  sending = false;
}

/** A point in percent of the picture. @param {PointerEvent} event */
function pointOf(event) {
  const frame = picture.getBoundingClientRect();
  /** @param {number} share */
  const within = (share) => Math.min(100, Math.max(0, share * 100));
  return { x: within((event.clientX - frame.x) / frame.width), y: within((event.clientY - frame.y) / frame.height) };
}

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
const boxOf = (from, to) => [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)].map((side) => Math.round(side * 10) / 10);

/** The part that a click means: the nearest that somebody named, else the nearest with any id. @param {string[]} chain */
const meant = (chain) => chain.find((id) => !BY_ITSELF.test(id)) ?? chain[0];

picture.addEventListener("pointerdown", (event) => { begun = pointOf(event); });
picture.addEventListener("pointermove", (event) => {
  unmark("now");
  if (begun && event.buttons) {
    const box = boxOf(begun, pointOf(event));
    if ((box[2] ?? 0) > 1 || (box[3] ?? 0) > 1) mark({ box, leads_to: "" }, "now");
    return;
  }
  const id = meant(chainOf(event.target instanceof Element ? event.target : null));
  if (id) mark({ element: id, leads_to: "" }, "now");
});
picture.addEventListener("pointerleave", () => unmark("now"));
addEventListener("pointerup", (event) => {
  if (!begun) return;
  const box = boxOf(begun, pointOf(event));
  begun = null;
  unmark("now");
  if ((box[2] ?? 0) > 1 && (box[3] ?? 0) > 1) { add({ box, leads_to: "" }); return; }
  const chain = chainOf(document.elementFromPoint(event.clientX, event.clientY));
  const element = meant(chain);
  if (element) add({ element, chain, leads_to: likely(element) });
  else if (Object.keys(names).length) say(words.noid ?? "");
});

the("by-id").addEventListener("submit", (event) => {
  event.preventDefault();
  const field = /** @type {HTMLInputElement} */ (the("id"));
  const part = partOf(field.value.trim());
  if (!part) { say((words.unknown ?? "").replace("{id}", () => field.value.trim())); field.focus(); return; }
  add({ element: field.value.trim(), chain: chainOf(part), leads_to: likely(field.value.trim()) });
  field.value = "";
});
the("id").addEventListener("input", () => {
  unmark("now");
  const id = /** @type {HTMLInputElement} */ (the("id")).value.trim();
  if (partOf(id)) mark({ element: id, leads_to: "" }, "now");
});
the("by-box").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (the("by-box")));
  add({ box: ["left", "top", "width", "height"].map((side) => Number(form.get(side))), leads_to: "" });
});
the("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(the("yaml").textContent ?? "");
  say(words.copied ?? "");
});

the("heading").tabIndex = -1;
for (const id of Object.values(names)) the("ids").append(new Option(id, id));
if (!Object.keys(names).length) the("by-id").hidden = true;
if (!Object.keys(names).length && picture.querySelector("svg")) say(words.empty ?? "");
send();

export {}; // names of its own, for whoever checks all scripts together
