// Runs inside a page, so it must not use anything from outside its own body.

/** What is wrong with the page as it is shown now, one sentence each. */
export function faultsOf(scheme) {
    const faults = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    const must = (condition, fault) => condition || faults.push(fault);
    const short = (element) => `<${element.localName}> "${element.textContent.trim().slice(0, 40)}"`;

    function shape() {
        for (const landmark of ["header", "main", "footer", "h1"]) {
            must(all(landmark).length === 1, `it needs one ${landmark}`);
        }
        must(/\d+ of \d+ points|the class/.test(document.title), "its title needs the points");
        let level = 0;
        for (const heading of all("h1, h2, h3, h4, h5, h6")) {
            const next = Number(heading.localName[1]);
            must(next <= level + 1, `${short(heading)} leaves out a level`);
            level = next;
        }
        all("svg").forEach((svg) => must(
            svg.getAttribute("role") === "img" && svg.firstElementChild?.localName === "title" &&
                svg.firstElementChild.textContent.trim(),
            "a drawing needs a title"));
        all("th").forEach((th) => must(th.scope, `${short(th)} needs a scope`));
        all("table").forEach((table) => must(table.caption, "a table needs a caption"));
        all("[role=region], nav").forEach((part) => must(
            part.getAttribute("aria-label"), `${short(part)} needs a name`));
        const ids = all("[id]").map((element) => element.id);
        must(new Set(ids).size === ids.length, "an id stands twice");
        all("[href], [src]").forEach((link) => must(
            isInPlace(link.getAttribute("href") ?? "", ids),
            `${short(link)} leads elsewhere`));
    }

    /** A place of this page, or a page beside it. */
    function isInPlace(target, ids) {
        return target.startsWith("#") ? ids.includes(target.slice(1)) : /^[a-z0-9-]+\.html$/.test(target);
    }

    function noScript() {
        must(all("script, iframe, object, embed, img, form, link").length === 0, "foreign elements");
        must(all("*").every((each) => [...each.attributes].every((a) => !a.name.startsWith("on"))),
            "an attribute is a script");
        must(window.stolen === undefined, "a script of the submission ran");
    }

    function fits(when) {
        const wide = document.scrollingElement;
        must(wide.scrollWidth <= wide.clientWidth,
            `${when} it is ${wide.scrollWidth} wide in a window of ${wide.clientWidth}`);
        all("[role=region]").filter((box) => box.scrollWidth > box.clientWidth).forEach((box) => must(
            box.tabIndex === 0, "a box that scrolls needs to be reached by the keyboard"));
    }

    const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const isPaint = (color) => color !== "none" && (numbers(color)[3] ?? 1) === 1 &&
        numbers(color).length >= 3;

    function luminance(color) {
        const [r, g, b] = numbers(color).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    function contrast(one, other) {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    }

    function groundOf(element) {
        if (element.localName === "text") {
            const at = element.getBoundingClientRect();
            const x = at.x + at.width / 2;
            const y = at.y + at.height / 2;
            const below = [...element.parentNode.querySelectorAll("rect")].filter((rect) => {
                const box = rect.getBoundingClientRect();
                return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom &&
                    isPaint(getComputedStyle(rect).fill);
            }).pop();
            if (below) {
                return getComputedStyle(below).fill;
            }
        }
        for (let up = element; up; up = up.parentElement) {
            if (isPaint(getComputedStyle(up).backgroundColor)) {
                return getComputedStyle(up).backgroundColor;
            }
        }
        return "rgb(255, 255, 255)";
    }

    function isReadable(element) {
        const style = getComputedStyle(element);
        const color = element.localName === "text" ? style.fill : style.color;
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = contrast(color, groundOf(element));
        must(ratio >= (isLarge ? 3 : 4.5), `${short(element)} has a contrast of ${ratio.toFixed(2)}`);
    }

    function hasOwnText(element) {
        return [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    }

    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    must(scheme === "dark" ? paper < 0.1 : paper > 0.8, `its paper does not suit ${scheme} eyes`);
    shape();
    noScript();
    fits("folded");
    const closed = all("details:not([open])");
    closed.forEach((details) => { details.open = true; });
    fits("unfolded");
    all("body *").filter((each) => hasOwnText(each) && each.localName !== "title").forEach(isReadable);
    closed.forEach((details) => { details.open = false; });
    return faults;
}
