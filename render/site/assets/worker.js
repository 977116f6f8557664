"use strict";
/* The service worker: pages come from the network; when it is down, the whole site comes from one
   file that was fetched on the first visit. */
const VERSION = "@VERSION@";
/* Several atlases may share an origin: each keeps and drops what is under its own address. */
const OWN = `atlas ${registration.scope} `, KEPT = OWN + VERSION;
const INDEX = "offline/index.json", DATA = "offline/data.bin";
const TIMEOUT_MS = 4000;
const address = (path) => new URL(path, registration.scope).href;

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT);
    await cache.addAll([address(INDEX), address(DATA)]);
    await skipWaiting();
  })());
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== KEPT) await caches.delete(name);
    await clients.claim();
  })());
});

let index = null;
async function fromCache(path) {
  const cache = await caches.open(KEPT);
  index = index || (await (await cache.match(address(INDEX))).json()).files;
  const entry = index[path] || index[`${path.replace(/\/$/, "")}/index.html`] || (path === "" ? index["index.html"] : undefined);
  if (!entry) return undefined;
  const [start, length, type] = entry;
  const blob = await (await cache.match(address(DATA))).blob();
  const part = blob.slice(start, start + length);
  const body = path.endsWith(".gz") ? part.stream() : part.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "Content-Type": type } });
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  const path = decodeURIComponent(url.href.slice(registration.scope.length).split(/[?#]/)[0]);
  if (path.startsWith("offline/") || path === "worker.js" || path.startsWith("__")) return;
  event.respondWith((async () => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await fetch(event.request, { signal: timeout });
      if (answer.ok) return answer;
      return (await fromCache(path)) || answer;
    } catch (error) {
      const offline = await fromCache(path).catch(() => undefined);
      if (offline) return offline;
      throw error;
    }
  })());
});
