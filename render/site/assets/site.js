"use strict";
/* What a page does: copy buttons, the cost slider, filters, the theme, and the picture. */
(() => {
  const root = document.body.dataset.root || "";
  const one = (selector, scope = document) => scope.querySelector(selector);
  const all = (selector, scope = document) => [...scope.querySelectorAll(selector)];

  /* The one way from a text to a document or a script: what is parsed is made safe before it is
     shown, and the only further scripts are the search's and the worker. */
  const LATER = ["worker.js", "assets/vendor/minisearch.js"].map((path) => root + path);
  const plain = { createHTML: (text) => text, createScriptURL: (address) => address };
  const trusted = globalThis.trustedTypes ? trustedTypes.createPolicy("atlas", {
    createHTML: (text) => text,
    createScriptURL: (address) => {
      if (!LATER.includes(address)) throw new TypeError(`${address} is no script of this site`);
      return address;
    },
  }) : plain;

  /* The theme follows the system until it is switched. */
  const THEME = "atlas-theme";
  const stored = () => { try { return localStorage.getItem(THEME); } catch { return null; } };
  const show = (theme) => { document.documentElement.style.colorScheme = theme || ""; };
  show(stored());
  const dark = () => {
    const chosen = document.documentElement.style.colorScheme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  for (const element of all("[data-theme-switch]")) {
    element.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      show(next);
      try { localStorage.setItem(THEME, next); } catch { /* private browsing keeps nothing */ }
    });
  }

  /* On a phone all but the picture and the first failure is folded; what a link leads to opens. */
  const folds = [];
  function fold(element, heading) {
    const details = document.createElement("details");
    details.className = "fold";
    const summary = document.createElement("summary");
    summary.append(heading);
    element.before(details);
    details.append(summary, element);
    folds.push(details);
  }
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (!target) return;
    const own = one(":scope > .fold", target);
    if (own) own.open = true;
    target.scrollIntoView();
  }
  if (document.body.classList.contains("view") && matchMedia("(max-width: 40rem)").matches) {
    for (const section of all("main > section:not(.night)")) {
      const heading = one("h2", section);
      if (heading) fold(section, heading);
    }
    for (const failure of all(".night > .failure").slice(1)) {
      const heading = one("h3", failure);
      if (heading) fold(failure, heading);
    }
    for (const cause of all(".tree > .cause")) {
      const heading = one("h3", cause), rest = document.createElement("div");
      rest.append(...[...cause.childNodes].filter((node) => node !== heading));
      cause.append(rest);
      fold(rest, heading);
    }
    addEventListener("hashchange", openTarget);
    addEventListener("beforeprint", () => { for (const details of folds) details.open = true; });
    openTarget();
  }

  /* Copy buttons work without permission, too: on http and from a file. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }
  /* A command with placeholders can be copied once each of its fields is filled as its pattern allows. A value
     is filled in once for the whole page: other fields of that name take it, but for those that were changed. */
  function filled(command) {
    const inputs = all("[data-placeholder]", command);
    for (const input of inputs) {
      const good = input.value && input.checkValidity();
      for (const variable of all("var", command)) {
        if (variable.dataset.name !== input.dataset.placeholder) continue;
        variable.textContent = good ? input.value : `<${variable.dataset.name}>`;
        variable.classList.toggle("filled", Boolean(good));
      }
    }
    const ready = inputs.every((input) => input.value && input.checkValidity());
    command.classList.toggle("unfilled", !ready);
    one(".copy", command).hidden = !ready;
  }
  document.addEventListener("input", (event) => {
    const typed = event.target;
    if (!typed.matches("[data-placeholder]")) return;
    typed.dataset.own = "";
    const name = typed.dataset.placeholder;
    const same = all(`[data-placeholder="${CSS.escape(name)}"]:not([data-own])`);
    for (const input of same) input.value = typed.value;
    for (const input of [typed, ...same]) {
      const command = input.closest(".command");
      if (command) filled(command);
    }
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await copy(button.dataset.copy || button.previousElementSibling.textContent); // else the element before it
    const before = button.textContent;
    button.textContent = "copied";
    setTimeout(() => { button.textContent = before; }, 1200);
  });

  /* The card as an image and the address of the page, for a chat. */
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy-image], [data-copy-link]");
    if (!button) return;
    const before = button.textContent;
    if ("copyLink" in button.dataset) {
      await copy(location.href.split("#")[0]);
      button.textContent = "copied";
    } else {
      try {
        const image = await (await fetch(button.dataset.copyImage)).blob();
        await navigator.clipboard.write([new ClipboardItem({ "image/png": image })]);
        button.textContent = "copied";
      } catch { // no permission, or a page without a server
        open(button.dataset.copyImage);
      }
    }
    setTimeout(() => { button.textContent = before; }, 1200);
  });

  /* The cost table at a multiple of the load: each column was computed when the site was built. */
  function slider(scope) {
    const input = one("[data-scales]", scope);
    if (!input) return;
    const scales = input.dataset.scales.split(" ");
    const section = input.closest("section");
    const update = () => {
      one("[data-scale-shown]", section).textContent = `${scales[input.value]}×`;
      for (const cell of all(".at", section)) cell.hidden = cell.dataset.at !== input.value;
      input.setAttribute("aria-valuetext", `${scales[input.value]} times the load`);
    };
    input.addEventListener("input", update);
    update();
  }

  function filters(scope) {
    for (const input of all("[data-filter]", scope)) {
      const items = all(input.dataset.filter, scope).map((item) => [item, item.textContent.replaceAll("\u00a0", " ").toLowerCase()]);
      input.addEventListener("input", () => {
        const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
      });
    }
  }

  /* The picture: kept compressed, shown as part of the page. */
  async function unpacked(data) {
    const bytes = new Uint8Array(data);
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }
  const pack = globalThis.AtlasPack;
  const files = pack ? {
    picture: async (address) => unpacked(await pack.bytes(address)),
    bytes: (path) => pack.bytes(path),
    icon: pack.icon,
  } : {
    async picture(address) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return unpacked(await answer.arrayBuffer());
    },
    async bytes(address) {
      const answer = await fetch(root + address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    icon: (name) => `${root}assets/icons/${name}`,
  };

  function safe(svg) {
    for (const node of all("script,foreignObject,style", svg)) node.remove();
    for (const node of all("*", svg)) {
      for (const { name, value } of [...node.attributes]) {
        if (/^on/i.test(name)) node.removeAttribute(name);
        else if (name === "href" && !/^(https?:|#|icon:|[\w./-]+\.html$)/i.test(value)) node.removeAttribute(name);
      }
    }
    return svg;
  }

  /* On a phone what to do at 3 AM comes before the picture, for the eye and for the keyboard. */
  function inOrder(figure) {
    const night = one(".night", figure.parentElement), phone = matchMedia("(max-width: 40rem)");
    if (!night) return;
    const place = () => (phone.matches ? night.after(figure) : night.before(figure));
    place();
    phone.addEventListener("change", place);
  }

  async function picture(figure) {
    const canvas = one(".canvas", figure);
    const sized = () => { // no taller than the whole picture is wide
      canvas.style.maxHeight = `${Math.max(240, Math.ceil(Number(figure.dataset.height) * canvas.clientWidth / Number(figure.dataset.width)))}px`;
    };
    sized();
    addEventListener("resize", sized);
    const parsed = new DOMParser().parseFromString(trusted.createHTML(await files.picture(figure.dataset.picture)), "image/svg+xml");
    const svg = document.importNode(safe(parsed.documentElement), true);
    for (const link of all("a", svg)) link.setAttribute("tabindex", "-1"); // each link is below as text
    for (const link of all("a[href$='.html']", svg)) {
      link.removeAttribute("target");
      if (pack) link.setAttribute("href", `#/${pack.resolved(link.getAttribute("href"))}`);
    }
    for (const image of all("image", svg)) {
      const href = image.getAttribute("href") || "";
      if (href.startsWith("icon:")) {
        image.dataset.icon = href.slice(5);
        image.setAttribute("href", files.icon(image.dataset.icon));
      }
    }
    svg.setAttribute("role", "group"); // an image could hold no links
    canvas.replaceChildren(svg);
    moving(figure, canvas, svg);
    lighting(svg);
    downloads(figure, svg);
  }

  function moving(figure, canvas, svg) {
    const width = Number(figure.dataset.width), height = Number(figure.dataset.height);
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    let scale = 1, x = 0, y = 0;
    const apply = () => {
      const least = Math.min(canvas.clientWidth / width, 1);
      scale = Math.min(Math.max(scale, Math.min(least, canvas.clientHeight / height)), 8);
      const slackX = canvas.clientWidth - width * scale, slackY = canvas.clientHeight - height * scale;
      x = slackX > 0 ? slackX / 2 : Math.min(0, Math.max(slackX, x));
      y = slackY > 0 ? 0 : Math.min(0, Math.max(slackY, y));
      svg.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
      figure.dataset.scale = scale.toFixed(3);
      canvas.style.touchAction = scale > canvas.clientWidth / width * 1.01 ? "none" : "pan-y"; // a finger scrolls the page until it is zoomed
    };
    const fit = () => { scale = canvas.clientWidth / width; x = y = 0; apply(); };
    const zoom = (factor, atX = canvas.clientWidth / 2, atY = canvas.clientHeight / 2) => {
      const before = scale;
      scale *= factor;
      scale = Math.min(Math.max(scale, 0.05), 8);
      x = atX - (atX - x) * (scale / before);
      y = atY - (atY - y) * (scale / before);
      apply();
    };
    for (const button of all("[data-zoom]", figure)) {
      button.addEventListener("click", () => {
        if (button.dataset.zoom === "fit") fit();
        else zoom(button.dataset.zoom === "in" ? 1.4 : 1 / 1.4);
      });
    }
    canvas.addEventListener("keydown", (event) => {
      const step = 60;
      const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
      if (event.key === "+" || event.key === "=") zoom(1.25);
      else if (event.key === "-") zoom(0.8);
      else if (event.key === "0") fit();
      else if (moves[event.key]) { x += moves[event.key][0]; y += moves[event.key][1]; apply(); }
      else return;
      event.preventDefault();
    });
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // the page scrolls on
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    const pointers = new Map();
    let moved = 0;
    canvas.addEventListener("pointerdown", (event) => { pointers.set(event.pointerId, event); moved = 0; });
    canvas.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const others = [...pointers.values()].filter((pointer) => pointer.pointerId !== event.pointerId);
      if (others.length === 1) {
        const [other] = others;
        const distance = (left, two) => Math.hypot(left.clientX - two.clientX, left.clientY - two.clientY) || 1;
        const box = canvas.getBoundingClientRect();
        zoom(distance(event, other) / distance(before, other), (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
      } else {
        x += event.clientX - before.clientX;
        y += event.clientY - before.clientY;
        apply();
      }
      moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
      if (moved > 6 && !canvas.classList.contains("held")) {
        canvas.classList.add("held");
        canvas.setPointerCapture(event.pointerId);
      }
      pointers.set(event.pointerId, event);
    });
    const release = (event) => {
      pointers.delete(event.pointerId);
      setTimeout(() => canvas.classList.remove("held"));
    };
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) canvas.addEventListener(name, release);
    canvas.addEventListener("click", (event) => {
      if (canvas.classList.contains("held")) { event.preventDefault(); event.stopPropagation(); }
    }, true);
    addEventListener("resize", apply);
    addEventListener("beforeprint", fit);
    fit();
  }

  /* Hovering a component highlights its calls and its downstream impact; a click opens its card. */
  function lighting(svg) {
    const cards = new Map(all("[data-component]").map((card) => [card.dataset.component, card]));
    const groups = new Map();
    for (const group of all("g[data-name]", svg)) if (cards.has(group.dataset.name)) groups.set(group.dataset.name, group);
    const lines = new Map(all("g[data-name^='call ']", svg).map((line) => [line.dataset.name.slice(5), line]));
    const list = (text) => (text ? text.split("\n") : []);
    const clear = () => { for (const shape of [...groups.values(), ...lines.values()]) shape.classList.remove("lit", "falls", "dimmed"); };
    const light = (name) => {
      const data = cards.get(name).dataset;
      const near = new Set([name, ...list(data.calls), ...list(data.calledBy)]);
      const falls = new Set([...list(data.lost), ...list(data.degraded)]);
      for (const [component, group] of groups) {
        group.classList.toggle("lit", near.has(component));
        group.classList.toggle("falls", falls.has(component));
        group.classList.toggle("dimmed", !near.has(component) && !falls.has(component));
      }
      const own = new Set(data.lines.split(" "));
      for (const [number, line] of lines) {
        line.classList.toggle("lit", own.has(number));
        line.classList.toggle("dimmed", !own.has(number));
      }
    };
    for (const [name, group] of groups) {
      group.setAttribute("tabindex", "0");
      group.addEventListener("pointerenter", () => light(name));
      group.addEventListener("pointerleave", clear);
      group.addEventListener("focus", () => light(name));
      group.addEventListener("blur", clear);
      const open = (event) => {
        if (event.target.closest("a")) return;
        event.preventDefault();
        const card = cards.get(name);
        if (pack) card.scrollIntoView();
        else location.hash = card.id;
        card.querySelector("a,button,summary")?.focus({ preventScroll: true });
      };
      group.addEventListener("click", open);
      group.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") open(event); });
    }
  }

  /* Downloads hold the shown picture, with fonts, icons and colours inside. */
  const FONTS = ["sans", "bold", "mono", "mono-bold"];
  const FAMILIES = { "sans": "Atlas Sans", "bold": "Atlas Bold", "mono": "Atlas Mono", "mono-bold": "Atlas Mono Bold" };
  const encoded = (bytes) => {
    let text = "";
    for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    return btoa(text);
  };
  async function whole(svg) {
    const copied = svg.cloneNode(true);
    copied.removeAttribute("style");
    for (const image of all("image", copied)) {
      const href = image.getAttribute("href");
      if (!href.startsWith("data:")) image.setAttribute("href", `data:image/png;base64,${encoded(await files.bytes(`assets/icons/${image.dataset.icon}`))}`);
    }
    const faces = await Promise.all(FONTS.map(async (name) =>
      `@font-face{font-family:"${FAMILIES[name]}";src:url(data:font/woff2;base64,${encoded(await files.bytes(`assets/fonts/${name}.woff2`))}) format('woff2')}`));
    const rules = [];
    const scheme = dark() ? "dark" : "light";
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.selectorText === ".glyph" || (rule.selectorText || "").startsWith(".canvas ")) rules.push(rule.cssText.replaceAll(".canvas ", ""));
        if (rule.selectorText === ":root") rules.push(rule.cssText.replace("color-scheme: light dark", `color-scheme: ${scheme}`));
      }
    }
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = faces.join("") + rules.join("") + `:root{color-scheme:${scheme};background:${getComputedStyle(document.body).backgroundColor}}`;
    copied.prepend(style);
    return new XMLSerializer().serializeToString(copied);
  }
  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  async function painted(text, width, height) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const board = document.createElement("canvas");
    board.width = width * 2;
    board.height = height * 2;
    const brush = board.getContext("2d");
    brush.fillStyle = getComputedStyle(document.body).backgroundColor;
    brush.fillRect(0, 0, board.width, board.height);
    brush.drawImage(image, 0, 0, board.width, board.height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => board.toBlob(done, "image/png"));
  }
  function downloads(figure, svg) {
    const name = (document.body.dataset.view || "view").split("/").slice(-2).join("-");
    for (const button of all("[data-download]", figure)) {
      button.addEventListener("click", async () => {
        const text = await whole(svg);
        if (button.dataset.download === "svg") save(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
        else save(await painted(text, Number(figure.dataset.width), Number(figure.dataset.height)), `${name}.png`);
      });
    }
  }

  /* The target of an address is shown, even inside closed details. */
  function reveal(id) {
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let details = target.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
    target.scrollIntoView();
  }
  const revealed = () => { if (one("details")) reveal(decodeURIComponent(location.hash.slice(1))); };
  if (!globalThis.AtlasPack) {
    addEventListener("hashchange", revealed);
    if (location.hash) revealed();
  }

  /* Closed details are opened for printing. */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  function start(scope = document) {
    slider(scope);
    filters(scope);
    for (const figure of all("[data-picture]", scope)) {
      inOrder(figure);
      picture(figure).catch((error) => {
        one(".canvas", figure).textContent = `The picture cannot be shown: ${error.message}`;
      });
    }
  }
  globalThis.Atlas = { trusted, start, reveal, files, unpacked, one, all, root };
  if (!pack) start();
  if (!pack && "serviceWorker" in navigator && document.body.dataset.worker) {
    navigator.serviceWorker.register(trusted.createScriptURL(`${root}worker.js`)).catch(() => { /* the site works without */ });
  }
})();
