// Why somebody proposes a change: one sentence that the form asks for.
//
// In: what a form made. Out: the first line of the change, which pages tell later as its reason. It never reaches a file of the school.

/** Asked in the form, and said in the proposal instead of in the file. */
export class Reason {
    #said = "";

    /** @param {string} field what the form calls it */
    constructor(field) {
        this.field = field;
    }

    /**
     * Take it out of what a form made.
     * @param {{[key: string]: any}} said
     */
    take(said) {
        this.#said = String(said[this.field] ?? "").split(/\s+/).join(" ").trim();
        delete said[this.field];
    }

    /**
     * The first line of a change.
     * @param {string} otherwise what stands there when nobody gave a reason
     */
    over(otherwise) {
        return this.#said || otherwise;
    }
}
