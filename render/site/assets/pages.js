"use strict";
/* Shows the pages of a file that carries the whole site: addresses are behind the #. */
(() => {
  const pack = globalThis.AtlasPack, atlas = globalThis.Atlas;
  const resolved = (from, href) => {
    const url = new URL(href, `https://atlas.invalid/${from}`);
    return url.host === "atlas.invalid" ? url.pathname.slice(1) + url.hash : null;
  };
  const decoded = (text) => {
    try { return decodeURIComponent(text); } catch { return text; } /* a % that begins no character */
  };
  let shown = "";
  const current = () => {
    const [address, fragment] = decoded(location.hash.slice(1)).split("#");
    const path = address.replace(/^\//, "");
    return path && (path !== address || pack.has(path)) ? [path, fragment || ""] : [shown || "index.html", path];
  };
  /* A page's parsed text; of an address that leads nowhere, one that says so. */
  const parsedAt = async (path) => {
    const isPage = path.endsWith(".html") && pack.has(path);
    const parsed = new DOMParser().parseFromString(atlas.trusted.createHTML(await pack.text(isPage ? path : "index.html")), "text/html");
    if (isPage) return parsed;
    const main = parsed.querySelector("main"), heading = parsed.createElement("h1"), link = parsed.createElement("a");
    heading.textContent = parsed.title = `No such page: ${path}`;
    link.textContent = "All pages";
    link.setAttribute("href", "/index.html");
    main.replaceChildren(heading, link);
    return parsed;
  };
  pack.resolved = (href) => resolved(shown, href);
  async function show() {
    const [path, fragment] = current();
    if (path !== shown) {
      const parsed = await parsedAt(path);
      const main = document.importNode(parsed.querySelector("main"), true);
      for (const link of main.querySelectorAll("a[href]")) {
        const href = link.getAttribute("href");
        if (href.startsWith("#")) link.setAttribute("href", `#/${path}${href}`);
        else if (!/^https?:/.test(href)) link.setAttribute("href", `#/${resolved(path, href)}`);
      }
      for (const figure of main.querySelectorAll("[data-picture]")) figure.dataset.picture = resolved(path, figure.dataset.picture);
      shown = path;
      document.querySelector("main").replaceWith(main);
      document.title = parsed.title;
      document.body.className = parsed.body.className;
      document.body.dataset.view = parsed.body.dataset.view || "";
      atlas.start(main);
      atlas.boxes(main);
      scrollTo(0, 0);
    }
    atlas.reveal(fragment);
  }
  addEventListener("hashchange", show);
  pack.unpackIcons().then(show);
})();
