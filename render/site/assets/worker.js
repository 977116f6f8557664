"use strict";
/* The service worker: what is there answers at once, what the network has is newer, and when it
   is down the whole site comes out of one file that was fetched on the first visit. */
const VERSION = "@VERSION@";
const KEPT = `atlas-${VERSION}`;
const INDEX = "offline/index.json", DATA = "offline/data.bin";
const PATIENCE = 4000;
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
    for (const name of await caches.keys()) if (name.startsWith("atlas-") && name !== KEPT) await caches.delete(name);
    await clients.claim();
  })());
});

let index = null;
async function kept(path) {
  const cache = await caches.open(KEPT);
  index = index || (await (await cache.match(address(INDEX))).json()).files;
  const found = index[path] || index[`${path.replace(/\/$/, "")}/index.html`] || (path === "" ? index["index.html"] : undefined);
  if (!found) return undefined;
  const [at, length, type] = found;
  const blob = await (await cache.match(address(DATA))).blob();
  const part = blob.slice(at, at + length);
  const body = path.endsWith(".gz") ? part.stream() : part.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "Content-Type": type } });
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  const path = decodeURIComponent(url.href.slice(registration.scope.length).split(/[?#]/)[0]);
  if (path.startsWith("offline/") || path === "worker.js" || path.startsWith("__")) return;
  event.respondWith((async () => {
    const gone = AbortSignal.timeout(PATIENCE);
    try {
      const answer = await fetch(event.request, { signal: gone });
      if (answer.ok) return answer;
      return (await kept(path)) || answer;
    } catch (error) {
      const found = await kept(path).catch(() => undefined);
      if (found) return found;
      throw error;
    }
  })());
});
