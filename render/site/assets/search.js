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
    const node = element("script", { src: root + path });
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
  const typed = (text) => text.split(/<([a-z0-9-]+)>/).map((part, index) => (index % 2 ? element("var", { "data-name": part }, `<${part}>`) : part));
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
  function shown({ match, places, runs }, sure) {
    const signature = match.signature, place = places[0] || runs[0];
    const percent = `${Math.round(match.confidence * 100)} %${match.exact ? "" : ", partial match"}`;
    const head = place ? link(`${place.view.id}.html`, `${place.view.system}: ${place.view.title}`) : signature.technology;
    const times = match.count > 1 ? ` (${match.count} times)` : "";
    const article = element("article", { class: sure ? "answer" : "answer possible" },
      element("h3", {}, head, " ", element("span", { class: "meta" }, percent)),
      element("p", {}, `line ${match.line}${times}: `, marked(match.text, match.span)),
      match.record && element("p", { class: "meta" }, `in ${match.record.slice(0, 160)}`),
      element("p", {}, element("span", { class: "sort" }, `${signature.technology} ${signature.versions}`.trim()), " ", signature.meaning));
    const parts = Object.entries(match.parts);
    if (parts.length) article.append(element("p", { class: "meta" }, parts.map(([name, text]) => `${name} = ${text}`).join(", ")));
    if (sure && places.length) {
      article.append(element("p", {}, element("strong", {}, `${place.component}: ${place.failure}`), place.takes ? ` · recovery takes ${place.takes}` : ""));
      article.append(element("ol", { class: "steps" }, ...place.steps.map(step)));
    } else if (sure && signature.logs) article.append(element("p", { class: "meta" }, `logs: ${signature.logs}`));
    const others = [...places, ...runs].slice(1, 6);
    if (others.length) article.append(element("p", { class: "meta" }, "also in ", ...others.flatMap((other, index) => [index ? ", " : "", link(`${other.view.id}.html`, `${other.view.system}: ${other.view.title}`)])));
    return article;
  }
  async function answer(log, out) {
    if (!log.trim()) return out.replaceChildren(element("p", {}, "The log is empty."));
    out.replaceChildren(element("p", { class: "meta" }, "reading…"));
    const report = (await engine())(log);
    const sure = report.answers.map((answer) => shown(answer, true));
    const maybe = sure.length ? [] : report.possibilities.map((possibility) => shown(possibility, false));
    const headline = sure.length
      ? `${sure.length} ${sure.length === 1 ? "signal" : "signals"} in ${report.lines} ${report.lines === 1 ? "line" : "lines"}`
      : `no confident match in ${report.lines} ${report.lines === 1 ? "line" : "lines"}${maybe.length ? "; possible matches:" : ""}`;
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
