"use strict";
/* The boxes of a page: full-text search, and triage of what is pasted. What they need is fetched
   when a box is first used. */
(() => {
  const { files, unpacked, all, one, root } = globalThis.Atlas;
  const json = async (path) => JSON.parse(await unpacked(await files.bytes(path)));
  const later = (make) => {
    let promise = null;
    return () => (promise ||= make().catch((error) => { promise = null; throw error; }));
  };
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") made.className = value;
      else made.setAttribute(key, value);
    }
    made.append(...children.filter((each) => each !== "" && each !== null && each !== undefined));
    return made;
  };
  const link = (address, text) => element("a", { href: globalThis.AtlasPack ? `#/${address}` : root + address }, text);
  const code = (text) => element("code", {}, text);
  const copier = (text, what) => element("button", { type: "button", class: "copy", "data-copy": text, "aria-label": `Copy ${what}` }, "copy");

  /* Search. */
  const script = (path) => new Promise((done, failed) => {
    const made = element("script", { src: root + path });
    made.addEventListener("load", done);
    made.addEventListener("error", () => failed(new Error(`${path} cannot be loaded`)));
    document.head.append(made);
  });
  const index = later(async () => {
    const [data] = await Promise.all([json("data/search.json.gz"), globalThis.MiniSearch ? null : script("assets/vendor/minisearch.js")]);
    return globalThis.AtlasQuery(data).finder(globalThis.MiniSearch, data.documents);
  });
  const MOST = 30;
  async function find(query, out) {
    if (!query.trim()) return out.replaceChildren();
    const found = (await index())(query);
    const list = element("ul", { class: "cards" }, ...found.slice(0, MOST).map((each) => element("li", { class: "view-card" },
      link(each.address, each.title), " ", element("span", { class: "meta" }, `${each.system} · ${each.kind}`),
      element("span", { class: "summary" }, each.summary))));
    out.replaceChildren(element("p", { class: "meta" }, found.length ? `${found.length} found` : "nothing found"), list);
  }

  /* Triage. */
  const engine = later(async () => globalThis.AtlasTriage(await json("data/triage.json.gz")));
  const AROUND = 80;
  function marked(text, [start, end]) {
    const left = start > AROUND ? `…${text.slice(start - AROUND, start)}` : text.slice(0, start);
    const right = text.length > end + AROUND ? `${text.slice(end, end + AROUND)}…` : text.slice(end);
    return element("code", {}, left, element("mark", {}, text.slice(start, end)), right);
  }
  function step(each) {
    const risk = each.risk === "none" ? "read-only" : `risk ${each.risk}`;
    return element("li", {}, element("p", { class: "action" }, `${each.action} (${risk})`),
      each.command && element("div", { class: "command" }, element("pre", {}, code(each.command)), copier(each.command, "the command")),
      each.healthy && element("p", { class: "output healthy" }, element("span", { class: "word" }, "healthy"), " ", code(each.healthy)),
      each.unhealthy && element("p", { class: "output unhealthy" }, element("span", { class: "word" }, "unhealthy"), " ", code(each.unhealthy)),
      element("p", { class: "meta" }, [each.undo && `undo: ${each.undo}`, each.verify && `verify: ${each.verify}`].filter(Boolean).join(" · ")));
  }
  function shown({ match, places, runs }, sure) {
    const signature = match.signature, place = places[0] || runs[0];
    const percent = `${Math.round(match.confidence * 100)} %${match.exact ? "" : ", partial match"}`;
    const head = place ? link(`${place.view.id}.html`, `${place.view.system}: ${place.view.title}`) : signature.technology;
    const times = match.count > 1 ? ` (${match.count} times)` : "";
    const made = element("article", { class: sure ? "answer" : "answer possible" },
      element("h3", {}, head, " ", element("span", { class: "meta" }, percent)),
      element("p", {}, `line ${match.line}${times}: `, marked(match.text, match.span)),
      match.record && element("p", { class: "meta" }, `in ${match.record.slice(0, 160)}`),
      element("p", {}, element("span", { class: "sort" }, `${signature.technology} ${signature.versions}`.trim()), " ", signature.meaning));
    const parts = Object.entries(match.parts);
    if (parts.length) made.append(element("p", { class: "meta" }, parts.map(([name, text]) => `${name} = ${text}`).join(", ")));
    if (sure && places.length) {
      made.append(element("p", {}, element("strong", {}, `${place.component}: ${place.failure}`), place.takes ? ` · recovery takes ${place.takes}` : ""));
      made.append(element("ol", { class: "steps" }, ...place.steps.map(step)));
    } else if (sure && signature.logs) made.append(element("p", { class: "meta" }, `logs: ${signature.logs}`));
    const others = [...places, ...runs].slice(1, 6);
    if (others.length) made.append(element("p", { class: "meta" }, "also in ", ...others.flatMap((each, at) => [at ? ", " : "", link(`${each.view.id}.html`, `${each.view.system}: ${each.view.title}`)])));
    return made;
  }
  async function answer(log, out) {
    if (!log.trim()) return out.replaceChildren(element("p", {}, "The log is empty."));
    out.replaceChildren(element("p", { class: "meta" }, "reading…"));
    const report = (await engine())(log);
    const sure = report.answers.map((each) => shown(each, true));
    const maybe = sure.length ? [] : report.possibilities.map((each) => shown(each, false));
    const told = sure.length
      ? `${sure.length} ${sure.length === 1 ? "signal" : "signals"} in ${report.lines} ${report.lines === 1 ? "line" : "lines"}`
      : `no confident match in ${report.lines} ${report.lines === 1 ? "line" : "lines"}${maybe.length ? "; possible matches:" : ""}`;
    out.replaceChildren(element("p", { class: "told" }, told), ...sure, ...maybe);
  }

  function start(within = document) {
    for (const form of all("[data-search]", within)) {
      const input = one("input", form), out = one("[data-results]", form.parentElement);
      const run = () => find(input.value, out).catch((error) => out.replaceChildren(`The search failed: ${error.message}`));
      form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
      input.addEventListener("input", run);
      input.addEventListener("focus", () => index().catch(() => { /* told when it is asked */ }), { once: true });
    }
    for (const form of all("[data-triage]", within)) {
      const area = one("textarea", form), out = one("[data-answers]", form.parentElement), file = one("[data-file]", form);
      const run = () => answer(area.value, out).catch((error) => out.replaceChildren(`The triage failed: ${error.message}`));
      form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
      area.addEventListener("paste", () => setTimeout(run));
      area.addEventListener("focus", () => engine().catch(() => { /* told when it is asked */ }), { once: true });
      one("[data-clear]", form).addEventListener("click", () => { area.value = ""; out.replaceChildren(); area.focus(); });
      if (file) file.addEventListener("change", async () => { area.value = await file.files[0].text(); run(); });
    }
  }
  globalThis.Atlas.boxes = start;
  if (!globalThis.AtlasPack) start();
})();
