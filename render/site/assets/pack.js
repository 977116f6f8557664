"use strict";
/* One page that carries the whole site: it reads the files from itself. */
globalThis.AtlasPack = (() => {
  const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const index = JSON.parse(document.getElementById("atlas-index").textContent).files;
  const data = bytesOf(document.getElementById("atlas-data").textContent);
  document.getElementById("atlas-data").remove();
  const inflated = (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  const part = (path) => {
    const entry = index[path];
    if (!entry) throw new Error(`${path} is not in this file`);
    return data.subarray(entry[0], entry[0] + entry[1]);
  };
  const icons = new Map();
  return {
    has: (path) => Object.hasOwn(index, path),
    text: async (path) => inflated(part(path)).text(),
    bytes: async (path) => (path.endsWith(".gz") ? part(path) : new Uint8Array(await inflated(part(path)).arrayBuffer())),
    /* Icons are few and small: they are unpacked before the first picture asks for them. */
    async unpackIcons() {
      for (const path of Object.keys(index).filter((file) => file.startsWith("assets/icons/"))) {
        icons.set(path.slice("assets/icons/".length), URL.createObjectURL(new Blob([await this.bytes(path)], { type: "image/png" })));
      }
    },
    icon: (name) => icons.get(name) || "",
  };
})();
