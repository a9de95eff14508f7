// Opens pages in a headless Chromium and looks at them as people do: light and dark, wide and on a
// phone, folded and unfolded. Writes a screenshot of each view.
//
//   node .ci/browser-check.mjs FOLDER-OF-PAGES FOLDER-FOR-SCREENSHOTS
//
// It speaks to the browser through a pipe, so it needs nothing but Node and Chromium.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { faultsOf } from "./page-faults.mjs";

const LONGEST_MS = 20_000;
const VIEWS = [
    { name: "wide-light", width: 1280, height: 900, scheme: "light" },
    { name: "wide-dark", width: 1280, height: 900, scheme: "dark" },
    { name: "phone-light", width: 360, height: 800, scheme: "light" },
    { name: "phone-dark", width: 360, height: 800, scheme: "dark" },
];
const FLAGS = [
    "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars",
];

class Browser {
    constructor(program, profile) {
        this.waiting = new Map();
        this.listeners = [];
        this.number = 0;
        this.process = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
            stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
        });
        this.gone = new Promise((done) => this.process.once("exit", done));
        let rest = "";
        this.process.stdio[4].setEncoding("utf8").on("data", (data) => {
            const messages = (rest + data).split("\0");
            rest = messages.pop();
            messages.forEach((message) => this.receive(JSON.parse(message)));
        });
    }

    receive(message) {
        if (message.id) {
            const { done, failed } = this.waiting.get(message.id);
            message.error ? failed(new Error(message.error.message)) : done(message.result);
            return;
        }
        this.listeners.forEach((listener) => listener(message));
    }

    ask(method, params = {}, sessionId = this.session) {
        const id = ++this.number;
        this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        return within(method, new Promise((done, failed) => this.waiting.set(id, { done, failed })));
    }

    next(method) {
        return within(method, new Promise((done) => {
            const listener = (message) => {
                if (message.method === method) {
                    this.listeners = this.listeners.filter((each) => each !== listener);
                    done(message.params);
                }
            };
            this.listeners.push(listener);
        }));
    }

    async openTab() {
        const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
        this.session = sessionId;
        for (const domain of ["Page", "Runtime", "Log", "Network"]) {
            await this.ask(`${domain}.enable`);
        }
    }

    async close() {
        await this.ask("Browser.close", {}, undefined);
        await within("the browser's end", this.gone);
    }
}

function within(what, promise) {
    let timer;
    const late = new Promise((_, failed) => {
        timer = setTimeout(() => failed(new Error(`${what} needs ${LONGEST_MS} ms at most`)), LONGEST_MS);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What the browser complains of, and what it asks for beside the page itself. */
function complaint({ method, params }, page) {
    switch (method) {
        case "Runtime.exceptionThrown":
            return `an error in a script: ${params.exceptionDetails.text}`;
        case "Runtime.consoleAPICalled":
            return `a script wrote to the console (${params.type})`;
        case "Log.entryAdded":
            return params.entry.level === "error" ? `console: ${params.entry.text}` : "";
        case "Network.requestWillBeSent":
            return params.request.url === page ? "" : `it asks for ${params.request.url}`;
        default:
            return "";
    }
}

async function look(browser, file, view, screenshots) {
    const page = pathToFileURL(resolve(file)).href;
    const faults = [];
    const listener = (message) => faults.push(complaint(message, page));
    await browser.ask("Emulation.setDeviceMetricsOverride", {
        width: view.width, height: view.height, deviceScaleFactor: 1, mobile: view.width < 600,
    });
    await browser.ask("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-color-scheme", value: view.scheme }],
    });
    browser.listeners.push(listener);
    const loaded = browser.next("Page.loadEventFired");
    await browser.ask("Page.navigate", { url: page });
    await loaded;
    const found = await browser.ask("Runtime.evaluate", {
        expression: `(${faultsOf})(${JSON.stringify(view.scheme)})`, returnByValue: true,
    });
    if (found.exceptionDetails) {
        throw new Error(found.exceptionDetails.exception.description);
    }
    faults.push(...found.result.value);
    const { data } = await browser.ask("Page.captureScreenshot", { format: "png" });
    const name = file.split("/").pop().replace(/\.html$/, "");
    writeFileSync(join(screenshots, `${name}-${view.name}.png`), Buffer.from(data, "base64"));
    browser.listeners = browser.listeners.filter((each) => each !== listener);
    return faults.filter((fault) => fault);
}

const [folder, screenshots] = process.argv.slice(2);
const program = process.env.CHROMIUM ??
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const pages = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(".html")).sort();
if (!program || pages.length === 0) {
    console.error(`The browser check needs Chromium and pages, but found ${program ?? "none"} and ${pages.length} pages in ${folder}.`);
    process.exit(2);
}
mkdirSync(screenshots, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), "browser-check-"));
const browser = new Browser(program, profile);
let broken = 0;
try {
    await browser.openTab();
    for (const page of pages) {
        for (const view of VIEWS) {
            const faults = await look(browser, join(folder, page), view, screenshots);
            broken += faults.length;
            console.log(`${page} ${view.name}: ${faults.length === 0 ? "fine" : ""}`);
            faults.slice(0, 20).forEach((fault) => console.log(`  ${fault}`));
        }
    }
    await browser.close();
} finally {
    browser.process.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(broken === 0 ? 0 : 1);
