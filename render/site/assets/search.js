"use strict";
/* The boxes of a page: full-text search, and triage of pasted logs. Their data is fetched when a
   box is first used. */
(() => {
  const { files, unpacked, all, one, root } = globalThis.Atlas;
  const json = async (path) => JSON.parse(await unpacked(await files.bytes(path)));
  const later = (make) => {
    let promise = null;
    return () => (promise ||= make().catch((error) => { promise = null; throw error; }));
  };
  const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") node.className = value;
      else node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== "" && child !== false && child !== null && child !== undefined));
    return node;
  };
  const link = (address, text) => element("a", { href: globalThis.AtlasPack ? `#/${address}` : root + address }, text);
  const code = (text) => element("code", {}, text);
  const copier = (text, what) => element("button", { type: "button", class: "copy", "data-copy": text, "aria-label": `Copy ${what}` }, "copy");

  /* Search. */
  const script = (path) => new Promise((done, failed) => {
    const node = element("script", { src: globalThis.Atlas.trusted.createScriptURL(root + path) });
    node.addEventListener("load", done);
    node.addEventListener("error", () => failed(new Error(`${path} cannot be loaded`)));
    document.head.append(node);
  });
  const index = later(async () => {
    const [data] = await Promise.all([json("data/search.json.gz"), globalThis.MiniSearch ? null : script("assets/vendor/minisearch.js")]);
    return globalThis.AtlasQuery(data).finder(globalThis.MiniSearch, data.documents);
  });
  const MOST = 30;
  async function find(query, out) {
    if (!query.trim()) return out.replaceChildren();
    const results = (await index())(query);
    const list = element("ul", { class: "cards" }, ...results.slice(0, MOST).map((result) => element("li", { class: "view-card" },
      link(result.address, result.title), " ", element("span", { class: "meta" }, `${result.system} · ${result.kind}`),
      element("span", { class: "summary" }, result.summary))));
    out.replaceChildren(element("p", { class: "meta" }, results.length ? `${results.length} found` : "nothing found"), list);
  }

  /* Triage. */
  const engine = later(async () => globalThis.AtlasTriage(await json("data/triage.json.gz")));
  const AROUND = 80;
  function marked(text, [start, end]) {
    const left = start > AROUND ? `…${text.slice(start - AROUND, start)}` : text.slice(0, start);
    const right = text.length > end + AROUND ? `${text.slice(end, end + AROUND)}…` : text.slice(end);
    return element("code", {}, left, element("mark", {}, text.slice(start, end)), right);
  }
  const typed = (text) => text.split(/<([a-z0-9-]+)>/).map((part, index) => (index % 2
    ? [element("var", { "data-name": part }, `<${part}>`)]
    : part.split(/(?<=[/,=:&|;?])(?=\S)/).flatMap((piece, place) => (place ? [element("wbr"), piece] : [piece])))).flat();
  function command({ text, language, prompt, place, placeholders }) {
    if (language === "action") return element("div", { class: "command" }, element("span", { class: "prompt" }, prompt), element("p", {}, text));
    const copying = copier("", "the command");
    copying.hidden = placeholders.length > 0;
    const fields = placeholders.map(([name, meaning, pattern]) => element("label", {}, element("span", {}, name),
      element("input", { "data-placeholder": name, pattern, title: meaning, placeholder: meaning, autocomplete: "off", spellcheck: "false", required: "" })));
    return element("div", { class: fields.length ? "command unfilled" : "command" }, element("span", { class: "prompt" }, prompt),
      element("pre", {}, element("code", {}, ...typed(text))), copying,
      (language === "sql" || language === "console") && element("p", { class: "place" }, "in ", element("code", {}, ...typed(place))),
      fields.length > 0 && element("div", { class: "fields" }, ...fields));
  }
  function step(instruction) {
    const risk = instruction.risk === "none" ? "read-only" : `risk ${instruction.risk}`;
    return element("li", {}, element("p", { class: "action" }, `${instruction.action} (${risk})`),
      instruction.command.text && command(instruction.command),
      instruction.healthy && element("p", { class: "output healthy" }, element("span", { class: "word" }, "healthy"), " ", code(instruction.healthy)),
      instruction.unhealthy && element("p", { class: "output unhealthy" }, element("span", { class: "word" }, "unhealthy"), " ", code(instruction.unhealthy)),
      element("p", { class: "meta" }, [instruction.undo && `undo: ${instruction.undo}`, instruction.verify && `verify: ${instruction.verify}`].filter(Boolean).join(" · ")));
  }
  function shown(answer, sure) {
    const { match, program, ports, causes, steps, here, guides, seen, count } = answer, signature = match.signature;
    const view = (place) => link(`${place.view.id}.html`, `${place.view.system}: ${place.view.title}`);
    const listed = (label, items) => items.length > 0 && element("p", { class: "meta" }, `${label} `, ...items.flatMap((item, index) => [index ? ", " : "", item]));
    const times = count > 1 ? ` (${count} times)` : "";
    const article = element("article", { class: sure ? "answer" : "answer possible" },
      element("h3", {}, `${signature.technology}${program ? `, in ${program}` : ""}: ${signature.title.replace(/\.$/, "")}`,
        !sure && element("span", { class: "meta" }, ` ${Math.round(match.confidence * 100)} %`), sure && !match.exact && element("span", { class: "meta" }, " partial match")),
      element("p", {}, `line ${match.line}${times}: `, marked(match.text, match.span)),
      match.record && element("p", { class: "meta" }, `in ${match.record.slice(0, 160)}`),
      ports.length > 0 && element("p", { class: "meta" }, ports.map(([port, technology, use]) => `${port} is a default port of ${technology} (${use})`).join(", ")),
      signature.versions && element("p", { class: "meta" }, `versions ${signature.versions}`),
      signature.failure && element("p", {}, signature.meaning));
    const parts = Object.entries(match.parts);
    if (parts.length) article.append(element("p", { class: "meta" }, parts.map(([name, text]) => `${name} = ${text}`).join(", ")));
    if (!sure) return article;
    if (causes.length) article.append(element("p", {}, "Usual causes:"), element("ul", {}, ...causes.map(([name, sign]) => element("li", {}, `${name}: ${sign}`))));
    if (steps.length) article.append(element("ol", { class: "steps" }, ...steps.map(step)));
    if (here) article.append(element("p", {}, element("strong", {}, `${here.component}: ${here.failure}`), here.takes ? ` · recovery took ${here.takes} ` : " ", view(here)));
    article.append(...[
      listed(guides.length === 1 ? "guide:" : "guides:", guides.map(view)),
      listed("seen at", seen.map((place) => link(`${place.view.id}.html`, `${place.view.system}: ${place.failure}`))),
      signature.source && listed("source:", [element("a", { href: signature.source }, signature.source)]),
    ].filter(Boolean));
    return article;
  }
  async function answer(log, out) {
    if (!log.trim()) return out.replaceChildren(element("p", {}, "The log is empty."));
    out.replaceChildren(element("p", { class: "meta" }, "reading…"));
    const report = (await engine())(log);
    const sure = report.answers.map((answer) => shown(answer, true));
    const maybe = sure.length ? [] : report.possibilities.map((possibility) => shown(possibility, false));
    const headline = sure.length
      ? `${sure.length} known ${sure.length === 1 ? "failure" : "failures"} in ${report.lines} ${report.lines === 1 ? "line" : "lines"}`
      : `no known failure in ${report.lines} ${report.lines === 1 ? "line" : "lines"}${maybe.length ? "; possibly:" : ""}`;
    out.replaceChildren(element("p", { class: "told" }, headline), ...sure, ...maybe);
  }

  function start(scope = document) {
    for (const form of all("[data-search]", scope)) {
      const input = one("input", form), out = one("[data-results]", form.parentElement);
      const run = () => find(input.value, out).catch((error) => out.replaceChildren(`The search failed: ${error.message}`));
      form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
      input.addEventListener("input", run);
      input.addEventListener("focus", () => index().catch(() => { /* reported when a query is run */ }), { once: true });
    }
    for (const form of all("[data-triage]", scope)) {
      const area = one("textarea", form), out = one("[data-answers]", form.parentElement), file = one("[data-file]", form);
      const run = () => answer(area.value, out).catch((error) => out.replaceChildren(`The triage failed: ${error.message}`));
      form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
      area.addEventListener("paste", () => setTimeout(run));
      area.addEventListener("focus", () => engine().catch(() => { /* reported when a query is run */ }), { once: true });
      one("[data-clear]", form).addEventListener("click", () => { area.value = ""; out.replaceChildren(); area.focus(); });
      if (file) file.addEventListener("change", async () => { area.value = await file.files[0].text(); run(); });
    }
  }
  globalThis.Atlas.boxes = start;
  if (!globalThis.AtlasPack) start();
})();
