// @ts-check
/* What a team's choice leans on: the room that there is, what the team chose before, and whether the new choice lies inside.
   In: the form. Out: the room beside the question, and what a draft must know of it. An outside value is something to talk about, no mistake. */

import { amountIn } from "./conversation-numbers.js";
import { find, make } from "./elements.js";
import { controlsOf, questionOf } from "./form-fields.js";

/** @typedef {import("./elements.js").Say} Say */

/** What is chosen or typed. @param {HTMLElement} form @param {string} key @returns {string} */
const chosen = (form, key) => { const one = questionOf(form, key); return (one && controlsOf(one)[0]?.value) ?? ""; };

/** The room of the agreement that is chosen. @param {HTMLElement} root @param {HTMLElement} form @returns {HTMLTemplateElement | null} */
function roomOf(root, form) {
  const id = chosen(form, "agreement");
  const found = id ? root.querySelector(`template[data-room="${CSS.escape(id)}"]`) : null;
  return found instanceof HTMLTemplateElement ? found : null;
}

/** Whether the value lies outside the room. @param {HTMLElement} root @param {HTMLElement} form @returns {boolean} */
export function isOutside(root, form) {
  const room = roomOf(root, form), value = amountIn(chosen(form, "value"))?.value;
  if (!room || value === undefined) return false;
  const { least, most } = room.dataset;
  return (least !== undefined && value < Number(least)) || (most !== undefined && value > Number(most));
}

/** Whether the team chose about this before. @param {HTMLElement} root @param {HTMLElement} form @returns {boolean} */
export const choseBefore = (root, form) =>
  roomOf(root, form)?.content.querySelector(`[data-team="${CSS.escape(chosen(form, "team") || "-")}"]`) != null;

/** Show the room, once an agreement is chosen. @param {HTMLElement} root @param {HTMLElement} form @param {Say} say */
export function showRoom(root, form, say) {
  const place = form.querySelector("[data-room-of]");
  if (!(place instanceof HTMLElement)) return;
  const room = roomOf(root, form);
  const id = room?.dataset.room ?? "";
  if (place.dataset.shown !== id) {
    place.replaceChildren(...(room ? [room.content.cloneNode(true)] : []));
    place.dataset.shown = id;
    questionOf(form, "agreement")?.after(place); // beside the question that it is about
  }
  place.hidden = !room;
  for (const one of place.querySelectorAll("[data-team]")) if (one instanceof HTMLElement && one.classList.contains("tlk-form__now")) one.hidden = one.dataset.team !== chosen(form, "team");
  const note = questionOf(form, "value")?.querySelector("[data-outside]") ?? lay(form);
  const who = place.querySelector("[data-deciders]")?.textContent || say("somebody");
  note.textContent = room && isOutside(root, form) ? say("outside", { room: find(place, "[data-words]").textContent ?? "", who }) : "";
}

/** @param {HTMLElement} form @returns {HTMLElement} */
function lay(form) {
  const note = make("p", "tlk-form__outside");
  note.dataset.outside = "";
  note.setAttribute("role", "status");
  questionOf(form, "value")?.append(note);
  return note;
}
