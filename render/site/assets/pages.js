"use strict";
/* Shows the pages of a file that carries the whole site: addresses are behind the #. */
(() => {
  const pack = globalThis.AtlasPack, atlas = globalThis.Atlas;
  const resolved = (from, href) => {
    const url = new URL(href, `https://atlas.invalid/${from}`);
    return url.host === "atlas.invalid" ? url.pathname.slice(1) + url.hash : null;
  };
  const current = () => {
    const [path, fragment] = decodeURIComponent(location.hash.slice(1)).replace(/^\//, "").split("#");
    return pack.has(path) ? [path, fragment || ""] : ["index.html", location.hash.length > 1 ? path : ""];
  };
  let shown = "";
  pack.resolved = (href) => resolved(shown, href);
  async function show() {
    const [path, fragment] = current();
    if (path !== shown) {
      const parsed = new DOMParser().parseFromString(atlas.trusted.createHTML(await pack.text(path)), "text/html");
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
