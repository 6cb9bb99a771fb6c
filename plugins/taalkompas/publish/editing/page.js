// The editing page: the program with this school's settings, a way to sign in without a server of one's own, and our way with YAML.
//
// In: `config.json` beside the page. Reaches the service that keeps the repository, and this site; nothing else.

import { layout } from "./layout.js";
import { Usual } from "./usual.js";

/** @typedef {{service: string, deep: string[], shapes: {[kind: string]: any}, style: any, cms: any, no_pictures: string, refusal: string, sign_in: {[key: string]: string} | null}} Settings */

const DEEP = 99;

/** @type {any} */
const browser = window;

/** The program, which says by itself where its parts lie: beside it. */
function program() {
    browser.CMS_MANUAL_INIT = true;
    return new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL("./decap/decap-cms.js", import.meta.url).href;
        script.onload = () => done(browser.CMS);
        script.onerror = failed;
        document.head.append(script);
    });
}

/**
 * The back end of a service, made to fit: it signs in with a key, looks into folders of folders, and asks nobody else how things are.
 * @param {any} cms
 * @param {Settings} settings
 */
function desk(cms, settings) {
    return class {
        /**
         * @param {any} config
         * @param {any} options
         */
        constructor(config, options) {
            const inner = cms.getBackend(settings.service).init(config, options);
            for (const name of ["entriesByFolder", "allEntriesByFolder"]) {
                const list = inner[name]?.bind(inner);
                if (list) {
                    inner[name] = (/** @type {string} */ folder, /** @type {string} */ ending, /** @type {number} */ depth, /** @type {any[]} */ ...more) =>
                        list(folder, ending, settings.deep.includes(folder) ? DEEP : depth, ...more);
                }
            }
            // pictures would go to the branch at once, without anybody reading along
            inner.persistMedia = inner.deleteFiles = () => Promise.reject(new Error(settings.no_pictures));
            if (settings.sign_in) {
                inner.authComponent = () => signIn(settings.sign_in ?? {});
                const enter = inner.authenticate.bind(inner);
                inner.authenticate = async (/** @type {any} */ state) => {
                    inner._currentUserPromise = undefined; // who a refused key belonged to
                    return { ...(await enter(state)), avatar_url: undefined }; // a portrait would be asked of another host
                };
            }
            if (settings.service === "github") {
                inner.status = async () => ({ auth: { status: await knows(inner) }, api: { status: true, statusPage: "" } });
            }
            return inner;
        }
    };
}

/**
 * Whether the key still opens the door.
 * @param {any} inner
 */
function knows(inner) {
    return inner.api.getUser({ token: inner.token }).then(Boolean, () => false);
}

/**
 * The page on which somebody signs in with a key.
 * @param {{[key: string]: string}} words
 */
function signIn(words) {
    const { h, createClass } = browser;
    return createClass({
        getInitialState() {
            return { key: "" };
        },
        /** @param {Event} event */
        submit(event) {
            event.preventDefault();
            this.props.onLogin({ token: this.state.key.trim() });
        },
        render() {
            const type = (/** @type {any} */ event) => this.setState({ key: event.target.value });
            const form = h(
                "form",
                { onSubmit: this.submit },
                h("h1", {}, words.title),
                h("p", {}, words.why),
                h("p", {}, h("a", { href: words.address, target: "_blank", rel: "noopener noreferrer" }, words.make)),
                h("label", { htmlFor: "tlk-key" }, words.key),
                h("input", { id: "tlk-key", type: "password", required: true, autoComplete: "off", value: this.state.key, onChange: type }),
                this.props.error ? h("p", { role: "alert" }, `${words.refused} (${this.props.error})`) : null,
                h("button", { type: "submit", disabled: this.props.inProgress && !this.props.error }, words.enter),
                h("p", {}, words.kept),
                h("p", {}, h("a", { href: words.home }, words.back)),
            );
            return h("main", { className: "tlk-sign-in" }, form);
        },
    });
}

/** @type {Settings} */
const settings = await (await fetch("config.json")).json();
const cms = await program();
const usual = new Usual(settings.style);
cms.registerBackend(settings.cms.backend.name, desk(cms, settings));
for (const { name, format, filter } of settings.cms.collections) {
    cms.registerCustomFormat(format, "yml", layout(settings.shapes[name], usual, settings.refusal, filter));
}
document.getElementById("taalkompas-waiting")?.remove();
cms.init({ config: settings.cms });
