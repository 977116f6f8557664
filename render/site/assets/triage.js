"use strict";
/* Triage in the page: the algorithm of `atlas triage`, step for step, on the same data.
   Bytes of UTF-8 stand in strings of one character each where Python looks at bytes. */
globalThis.AtlasTriage = (() => {
  const CONFIDENT = 0.6, STEPS_IN = 8, POSSIBILITIES = 5, UNLIKELY = 0.1, PROMOTED = 0.75;
  const MOST_GUESSED = 500, SMALL = 64 * 1024, MOST_SHAPES = 10000, LONGEST = 1024, WINDOW = 4096;
  const JUDGED = 1000, MOST_LINES = 200, MOST_CHARACTERS = 8192, MOST_FORMS = 200;
  const FEW_WORDS = 1.3, ENOUGH = 0.5, FOCUS = 1 / 3, CUT = 4, ORDER = 0.15, CUT_LEAST = 0.55;
  const SHORTEST = 12, FEW_OF_A_PIECE = 1.2, MARGIN = 0.03, BELOW = 0.58, DOUBT = 0.55;
  const MOST_CANDIDATES = 32, MOST_WORDS = 16, LITTLE = 0.3, DEEP = 6;

  const decoder = new TextDecoder("utf-8"), encoder = new TextEncoder();
  const binary = (text) => {
    const bytes = encoder.encode(text);
    let out = "";
    for (let at = 0; at < bytes.length; at += 0x8000) out += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return out;
  };
  const textOf = (raw) => decoder.decode(Uint8Array.from(raw, (each) => each.charCodeAt(0)));
  const regex = ([source, flags], more = "") => new RegExp(source, flags + more);
  const even = (number, digits) => { // as Python rounds: a tie, which only such fractions are, to even
    const factor = 10 ** digits, parts = number * 2 ** (digits + 1);
    if (!Number.isInteger(parts) || Number.isInteger(parts / 2)) return Number(number.toFixed(digits));
    const below = Math.floor(number * factor);
    return (below % 2 ? below + 1 : below) / factor;
  };
  const compare = (left, right) => {
    for (let at = 0; at < left.length; at += 1) {
      if (left[at] < right[at]) return -1;
      if (left[at] > right[at]) return 1;
    }
    return 0;
  };
  const by = (key) => (left, right) => compare(key(left), key(right));
  const once = (items) => [...new Set(items)];
  const blank = (text) => !text.trim();

  return (data) => {
    const P = Object.fromEntries(Object.entries(data.patterns).map(([name, each]) => [name, regex(each)]));
    const G = Object.fromEntries(Object.entries(data.patterns).map(([name, each]) => [name, regex(each, "g")]));
    const STOP = new Set(data.stop), COMMON = new Set(data.common);
    const prefixes = data.prefixes.map(([source, flags]) => new RegExp(source, `${flags}y`));
    const signatures = data.signatures.map((each, number) => ({
      ...each,
      number,
      fragment: binary(each.fragment),
      rawAnchor: binary(each.anchor),
      regex: each.regex && regex(each.regex, "d"),
      near: each.near && regex(each.near),
      words: new Map(Object.entries(each.words)),
      order: new Map(Object.entries(each.order)),
    }));
    const views = new Map(data.views.map(([id, path, kind, category, system, title, summary, as_of]) =>
      [id, { id, path, kind, category, system, title, summary, as_of }]));

    /* Shapes and words. */
    const shape = (text) => text.replace(G.variable, "#").split(/\s+/).filter(Boolean).join(" ");
    const wordsOf = (text) => (text.replace(G.variable, " ").replace(G.camel, " ").toLowerCase().match(G.word) || [])
      .filter((each) => each.length > 1 && !whole(P.hex, each));
    const whole = (pattern, text) => { const found = pattern.exec(text); return found !== null && found.index === 0 && found[0].length === text.length; };
    const informative = (text) => once(wordsOf(text)).filter((each) => !STOP.has(each));
    const weight = (word) => (COMMON.has(word) ? LITTLE : 1);

    /* Terminal sequences, JSON, prefixes. */
    function withoutColours(raw) {
      let out = raw;
      if (out.includes("\x1b")) out = out.replace(G.raw, "");
      if (out.includes("033[") || (out.includes("\\") && (out.includes("1b[") || out.includes("1B[") || out.includes("\\e[")))) out = out.replace(G.escaped, "");
      return out;
    }
    const PLAIN = { n: "\n", r: " ", t: "\t" };
    function unescape(text) {
      let out = text;
      for (let round = 0; round < 3 && out.includes("\\"); round += 1) {
        out = out.replace(G.escape, (_, code, plain) => (code ? String.fromCharCode(parseInt(code, 16)) : PLAIN[plain] ?? plain));
      }
      return out;
    }
    /* The object that begins with the first brace; what follows it does not matter. */
    function parse(text) {
      const start = text.indexOf("{");
      if (start < 0 || !text.includes('"')) return null;
      let depth = 0, quoted = false;
      for (let at = start; at < text.length; at += 1) {
        const each = text[at];
        if (quoted) {
          if (each === "\\") at += 1;
          else if (each === '"') quoted = false;
        } else if (each === '"') quoted = true;
        else if (each === "{" || each === "[") depth += 1;
        else if (each === "}" || each === "]") {
          depth -= 1;
          if (!depth) {
            try {
              const value = JSON.parse(text.slice(start, at + 1));
              return value && Object.keys(value).length ? value : null;
            } catch { return null; }
          }
        }
      }
      return null;
    }
    const ranks = new Map(data.messages.map((key, rank) => [key, rank]));
    function texts(content, depth = 0) {
      const keys = Object.keys(content);
      keys.sort((left, right) => (ranks.get(left) ?? ranks.size) - (ranks.get(right) ?? ranks.size));
      return keys.flatMap((key) => textsOf(content[key], depth));
    }
    function textsOf(value, depth) {
      if (depth > DEEP) return [];
      if (typeof value === "string") {
        const inner = value.startsWith("{") ? parse(value) : null;
        return [...(inner ? texts(inner, depth + 1) : []), ...value.split("\n").filter((line) => !blank(line))];
      }
      if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, depth + 1));
      return value && typeof value === "object" ? texts(value, depth + 1) : [];
    }
    const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
    function timeOf(content) {
      const key = data.times.find((each) => each in content);
      let value = key === undefined ? "" : content[key];
      if (isObject(value)) value = value.$date ?? "";
      return typeof value === "string" && /^\d/.test(value) ? value : "";
    }
    function originOf(content) {
      const found = data.origins.filter((key) => typeof content[key] === "string").map((key) => content[key]);
      if (isObject(content.kubernetes)) found.push(...Object.values(content.kubernetes).slice(0, 8).map(String));
      return found.join(" ");
    }
    const comparable = (time) => time.replaceAll("/", "-").replace(" ", "T").replaceAll(",", ".");
    function splitPrefix(line) {
      let rest = line.replace(/^[\ufeff \t]+/, ""), time = "";
      const origins = [];
      for (let round = 0; round < 8; round += 1) {
        let found = null;
        for (const each of prefixes) {
          each.lastIndex = 0;
          found = each.exec(rest);
          if (found) break;
        }
        if (!found || blank(rest.slice(found[0].length))) break;
        const named = found.groups || {};
        if (named.origin) origins.push(named.origin);
        time = time || comparable(named.time || "");
        rest = rest.slice(found[0].length).trimStart();
      }
      return { message: rest, origin: origins.join(" "), time };
    }

    /* One line as people mean it. */
    function clean(raw) {
      const decoded = textOf(withoutColours(raw.slice(0, 4 * MOST_CHARACTERS))).replace(G.control, " ");
      const wholeLine = decoded.slice(0, MOST_CHARACTERS).replace(/^\n+|\n+$/g, "");
      const content = parse(wholeLine), plain = unescape(wholeLine);
      const brace = wholeLine.indexOf("{");
      const before = splitPrefix(`${wholeLine.slice(0, brace < 0 ? wholeLine.length - 1 : brace)}{`);
      const said = before.message.replace(/^[{ ]+|[{ ]+$/g, "").includes(" ");
      if (content === null || said) {
        const outer = splitPrefix(plain);
        const quoted = [...wholeLine.matchAll(G.logfmt)].map((each) => unescape(each[1]));
        const inner = quoted.map((each) => splitPrefix(each).message);
        const added = content ? texts(content).map(unescape) : [];
        return lineOf(outer, plain, [...(said ? [outer.message] : []), ...inner, ...quoted, outer.message, ...added]);
      }
      const parts = texts(content).filter((each) => each.trim().includes(" ") || each.length > 1);
      const messages = parts.slice(0, MOST_FORMS).map((each) => splitPrefix(unescape(each)).message);
      const origin = [before.origin, originOf(content)].filter(Boolean).join(" ");
      const named = { message: "", origin, time: before.time || comparable(timeOf(content)) };
      return lineOf(named, plain, [...messages, ...parts.map(unescape), splitPrefix(plain).message]);
    }
    function lineOf(prefixed, wholeLine, forms) {
      const kept = once([...forms.slice(0, 2 * MOST_FORMS), wholeLine]).filter((each) => !blank(each));
      const text = kept.find((each) => each.includes(" ")) ?? kept[0] ?? "";
      return { text, whole: wholeLine, forms: kept, origin: prefixed.origin, time: prefixed.time };
    }

    /* Verdicts. */
    const isNear = (signature, line) => Boolean(signature.near && signature.near.test(`${line.origin} ${line.whole}`));
    function share(words, line) {
      let total = 0, held = 0;
      const present = new Set(informative(`${line.whole} ${line.text}`));
      for (const [word, value] of words) {
        total += value;
        if (present.has(word)) held += value;
      }
      return total ? held / total : 0;
    }
    function judge(signature, line) {
      let form = line.forms.find((each) => each.includes(signature.anchor));
      if (form === undefined) return null;
      const start = form.indexOf(signature.anchor);
      let span = [start, start + signature.anchor.length];
      if (signature.kind === "metric") {
        const around = form.slice(0, start).slice(-1) + form.slice(span[1], span[1] + 1);
        if (/[A-Za-z0-9_]/.test(around)) return null;
        return { confidence: P.alerting.test(line.whole) ? 0.9 : 0.4, form, span, parts: {} };
      }
      let match = null;
      if (signature.regex) for (const each of line.forms) if ((match = signature.regex.exec(each))) { form = each; break; }
      const parts = {};
      if (match) {
        span = match.indices[0];
        for (const [name, text] of Object.entries(match.groups || {})) if (text) parts[name] = text;
      }
      const near = isNear(signature, line);
      if (signature.generic) return { confidence: near ? 0.9 : 0.3, form, span, parts };
      if (match || signature.strong) return { confidence: match || !signature.regex ? 1 : 0.9, form, span, parts };
      const isWhole = shape(signature.anchor).length >= 0.6 * shape(form).length;
      if (near || isWhole || share(signature.words, line) >= 0.7) return { confidence: signature.regex ? 0.7 : 0.9, form, span, parts: {} };
      return { confidence: 0.4, form, span, parts: {} };
    }

    /* The first pass: every place where an anchor's fragment stands. */
    const SPECIAL = /[.*+?^${}()|[\]\\]/g;
    const fragments = once(signatures.map((each) => each.fragment));
    const carrying = new Map(fragments.map((each) => [each, signatures.filter((other) => other.fragment === each)]));
    const anywhere = new RegExp(`(?=(${fragments.toSorted((left, right) => right.length - left.length).map((each) => each.replace(SPECIAL, "\\$&")).join("|")}))`, "g");
    const inside = new Map(fragments.map((each) => [each, fragments.filter((other) => each.startsWith(other))]));
    function hits(raw) {
      const found = [];
      anywhere.lastIndex = 0;
      for (let match = anywhere.exec(raw); match; match = anywhere.exec(raw)) {
        for (const each of inside.get(match[1])) for (const signature of carrying.get(each)) found.push([signature.number, match.index + each.length]);
        anywhere.lastIndex = match.index + 1;
      }
      return found.sort((left, right) => left[1] - right[1] || left[0] - right[0]);
    }
    function startOfRecord(raw, from) {
      let start = from;
      for (let round = 0; round < MOST_LINES; round += 1) {
        if (start === 0 || !isAtStart(P.continues, raw.slice(start, start + 64))) break;
        start = raw.lastIndexOf("\n", start - 2) + 1;
        if (start <= 0) { start = 0; break; }
      }
      return start;
    }
    const isAtStart = (pattern, text) => { const found = pattern.exec(text); return found !== null && found.index === 0; };
    function excerpt(raw, start, end) {
      let stop = raw.indexOf("\n", end);
      if (stop < 0) stop = raw.length;
      return raw.slice(Math.max(start, end - WINDOW), Math.min(stop, end + WINDOW));
    }
    const bare = (raw) => raw.replace(/[0-9a-fA-F-]/g, "").slice(0, LONGEST);
    function scan(raw) {
      const sightings = new Map(), seen = new Map(), matched = [];
      let number = 1, cursor = 0;
      for (const [which, end] of hits(raw)) {
        for (let at = raw.indexOf("\n", cursor); at >= 0 && at < end; at = raw.indexOf("\n", at + 1)) number += 1;
        cursor = end;
        const start = raw.lastIndexOf("\n", end - 1) + 1;
        const record = startOfRecord(raw, start);
        if (seen.get(which) === record + 1) continue;
        const spot = { raw: excerpt(raw, start, end), number, record, start };
        const confidence = see(sightings, signatures[which], spot, raw);
        if (confidence) seen.set(which, record + 1);
        if (confidence >= CONFIDENT) matched.push(spot.raw);
      }
      return { sightings, matched };
    }
    function see(sightings, signature, spot, raw) {
      let known = sightings.get(signature.key);
      if (known && known.judged >= JUDGED) {
        const found = spot.raw.includes(signature.rawAnchor);
        known.count += found ? 1 : 0;
        return found ? known.verdict.confidence : 0;
      }
      const line = clean(spot.raw), verdict = judge(signature, line);
      if (!verdict) return 0;
      if (!known || verdict.confidence > known.verdict.confidence) {
        const record = spot.record === spot.start ? "" : clean(excerpt(raw, spot.record, spot.record)).text;
        known = { signature, verdict, line, number: spot.number, record, count: known ? known.count : 0, judged: 0 };
        sightings.set(signature.key, known);
      }
      known.count += 1;
      known.judged += 1;
      return verdict.confidence;
    }
    function candidates(raw, matched) {
      const taken = new Set(matched.map(bare)), kept = new Map();
      let number = 0;
      for (const line of raw.split("\n")) {
        number += 1;
        const key = bare(line);
        if (!kept.has(key)) kept.set(key, { number, raw: line.slice(0, LONGEST) });
        if (kept.size >= MOST_SHAPES) break;
      }
      const left = [...kept].filter(([key, each]) => !taken.has(key) && !blank(each.raw) && !isAtStart(P.frame, each.raw)).map(([, each]) => each);
      return left.sort(by((each) => [!P.alarming.test(each.raw), each.number])).slice(0, MOST_GUESSED);
    }

    /* The second pass: which signatures share most words with a line, as BM25 ranks them. */
    const tokens = (text) => text.toLowerCase().split(/[^a-z0-9_]+/).filter(Boolean);
    const documents = signatures.map((each) => tokens([...each.words.keys()].join(" ")));
    const average = documents.reduce((sum, each) => sum + each.length, 0) / Math.max(1, documents.length);
    const postings = new Map();
    documents.forEach((document, number) => document.forEach((token, place) => {
      if (!postings.has(token)) postings.set(token, new Map());
      const held = postings.get(token);
      if (!held.has(number)) held.set(number, []);
      held.get(number).push(place);
    }));
    const vocabulary = [...postings.keys()].sort();
    function occurrences(phrase, cut) {
      const parts = tokens(phrase), found = new Map();
      if (!parts.length) return found;
      const lasts = cut ? vocabulary.filter((each) => each.startsWith(parts.at(-1))) : [parts.at(-1)];
      for (const last of lasts) {
        for (const [number, places] of postings.get(last) || []) {
          const held = places.filter((place) => parts.slice(0, -1).every((part, at) => documents[number][place - parts.length + 1 + at] === part)).length;
          if (held) found.set(number, (found.get(number) || 0) + held);
        }
      }
      return found;
    }
    const ascii = (text) => /^[\x00-\x7f]*$/.test(text);
    function alike(wanted, last) {
      const terms = wanted.slice(0, MOST_WORDS).filter(ascii).map((each) => occurrences(each, false));
      if (ascii(last) && last.length >= CUT) terms.push(occurrences(last, true));
      const scores = new Map();
      for (const found of terms) {
        let rarity = Math.log((documents.length - found.size + 0.5) / (found.size + 0.5));
        if (rarity <= 0) rarity = 1e-6;
        for (const [number, often] of found) {
          const score = rarity * (often * 2.2) / (often + 1.2 * (0.25 + 0.75 * documents[number].length / average));
          scores.set(number, (scores.get(number) || 0) + score);
        }
      }
      for (const [number, each] of scores) scores.set(number, Math.round(each * 1e9) / 1e9); // equal ranks go by key
      return [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, MOST_CANDIDATES).map(([number]) => signatures[number]);
    }
    function guess(line) {
      const present = informative(line.text);
      if (!present.length) return [];
      const wanted = present.toSorted((left, right) => weight(right) - weight(left));
      const found = alike(wanted, present.at(-1)).filter((each) => each.kind !== "metric").map((each) => score(each, line, present));
      found.sort(by((each) => [-each.confidence, each.signature.key]));
      if (found.length > 1 && found[0].confidence - found[1].confidence < MARGIN) return found.map((each) => ({ ...each, confidence: Math.min(each.confidence, BELOW) }));
      return found;
    }
    const sum = (numbers) => [...numbers].reduce((total, each) => total + each, 0);
    function score(signature, line, present) {
      const shared = sharedWords(signature, line, present);
      const total = sum(signature.words.values()), told = sum(shared.values());
      const covered = total ? told / total : 0;
      const focus = told / Math.max(told, sum(present.map(weight)));
      let confidence = covered * (1 - ORDER) + ORDER * inOrder(signature, shared);
      let few = told < FEW_WORDS || covered < ENOUGH || focus < FOCUS;
      const piece = pieceOf(signature, line);
      if (piece) {
        confidence = Math.max(confidence, CUT_LEAST + (1 - CUT_LEAST) * piece);
        few = told < FEW_OF_A_PIECE;
      }
      if (few || (signature.generic && !isNear(signature, line))) confidence *= DOUBT;
      return { signature, confidence: even(Math.min(confidence, 0.95), 3), span: spanOf(line.text, shared) };
    }
    function pieceOf(signature, line) {
      const text = shape(line.text).toLowerCase();
      return text.length < SHORTEST || !signature.shape.includes(text) ? 0 : text.length / signature.shape.length;
    }
    function sharedWords(signature, line, present) {
      const shared = new Map(present.filter((each) => signature.words.has(each)).map((each) => [each, signature.words.get(each)]));
      const last = present.at(-1);
      if (!shared.has(last) && last.length >= CUT && line.text.trimEnd().toLowerCase().endsWith(last)) {
        const word = [...signature.words.keys()].find((each) => each.startsWith(last));
        if (word !== undefined) shared.set(last, signature.words.get(word) * last.length / word.length);
      }
      return shared;
    }
    function inOrder(signature, shared) {
      const places = [...shared.keys()].filter((each) => signature.order.has(each)).map((each) => signature.order.get(each));
      if (!places.length) return 0;
      let rising = 0;
      for (let at = 1; at < places.length; at += 1) if (places[at - 1] < places[at]) rising += 1;
      return (rising + 1) / places.length;
    }
    function spanOf(text, shared) {
      const lowered = text.toLowerCase();
      const found = [...shared.keys()].map((each) => [lowered.indexOf(each), each.length]).filter(([at]) => at >= 0);
      return found.length ? [Math.min(...found.map(([at]) => at)), Math.max(...found.map(([at, length]) => at + length))] : [0, 0];
    }

    /* Ranking. */
    const isConfident = (match) => match.confidence >= CONFIDENT;
    function likeness(match) {
      const present = new Set(informative(match.text));
      let total = 0, told = 0;
      for (const [word, value] of match.signature.words) {
        total += value;
        if (present.has(word)) told += value;
      }
      return total ? told * told / total : 0;
    }
    const preference = (match) => [
      !isConfident(match), !match.exact, -even(match.exact ? likeness(match) : match.confidence, 2),
      -match.confidence, -match.signature.anchor.length, match.signature.key,
    ];
    const apart = (left, right) => left.text === right.text && (left.span[1] <= right.span[0] || right.span[1] <= left.span[0]);
    function bestOfEachLine(matches) {
      const lines = Map.groupBy(matches, (each) => each.line), best = [], others = [];
      for (const found of lines.values()) {
        found.sort(by(preference));
        const chosen = [found[0]];
        for (const each of found.slice(1)) (chosen.every((other) => apart(each, other)) && each.exact ? chosen : others).push(each);
        best.push(...chosen);
      }
      return [best, others];
    }
    function eachOnce(matches) {
      const kept = new Map();
      for (const each of matches) {
        const known = kept.get(each.signature.key);
        if (!known || compare([each.confidence, -each.line], [known.confidence, -known.line]) > 0) kept.set(each.signature.key, each);
      }
      return [...kept.values()];
    }
    function inTurn(matches, isCause) {
      const timed = matches.every((each) => each.time);
      const waiting = matches.toSorted(by((each) => [timed ? each.time : "", each.line])), ordered = [];
      while (waiting.length) {
        const at = waiting.findIndex((each) => !waiting.some((other) => other !== each && isCause(other, each) && !isCause(each, other)));
        ordered.push(...waiting.splice(Math.max(at, 0), 1));
      }
      return ordered;
    }

    /* Answers: where a match leads, and what can be the cause of what. */
    function answer(match, carried) {
      const said = `${match.origin} ${match.text}`.toLowerCase();
      const named = (component, system) => said.includes(component.toLowerCase()) || said.includes(system.toLowerCase());
      const best = new Map();
      for (const [id, , component, failure, panel, takes, steps] of data.carriers[match.signature.key] || []) {
        const view = views.get(id);
        const rank = [!named(component, view.system), view.category !== "debugging-guide", -(carried.get(id) || 0), !panel, id];
        if (!best.has(id) || compare(rank, best.get(id)[0]) < 0) best.set(id, [rank, { view, component, failure, takes, steps }]);
      }
      const places = [...best.values()].sort((left, right) => compare(left[0], right[0])).map(([, place], number) => ({ ...place, steps: number < STEPS_IN ? place.steps : [] }));
      const runs = new Map();
      if (!places.length) {
        for (const [id, component] of data.runs[match.signature.technology] || []) if (!runs.has(id)) runs.set(id, { view: views.get(id), component, failure: "", takes: "", steps: [] });
      }
      return { match, places, runs: [...runs.values()].sort(by((each) => [!named(each.component, each.view.system), each.view.id])) };
    }
    function answers(matches) {
      const carried = new Map();
      for (const key of new Set(matches.map((each) => each.signature.key))) {
        for (const id of new Set((data.carriers[key] || []).map(([each]) => each))) carried.set(id, (carried.get(id) || 0) + 1);
      }
      return matches.map((each) => answer(each, carried));
    }
    function causeOf(found) {
      const node = (view, component) => `${view}\n${component}`;
      const nodes = new Map(found.map((each) => [each.match.signature.key, [...each.places, ...each.runs].map((place) => node(place.view.id, place.component))]));
      const concerned = new Set([...nodes.values()].flat().map((each) => each.split("\n")[0]));
      const needs = new Map();
      for (const [view, tail, head] of data.calls) {
        if (!concerned.has(view)) continue;
        const key = node(view, tail);
        if (!needs.has(key)) needs.set(key, []);
        needs.get(key).push(node(view, head));
      }
      const below = new Map();
      for (const [key, starts] of nodes) {
        const reached = new Set(), waiting = starts.flatMap((each) => needs.get(each) || []);
        while (waiting.length) {
          const each = waiting.pop();
          if (!reached.has(each)) { reached.add(each); waiting.push(...(needs.get(each) || [])); }
        }
        below.set(key, reached);
      }
      return (cause, symptom) => (nodes.get(cause.signature.key) || []).some((each) => (below.get(symptom.signature.key) || new Set()).has(each));
    }

    /* What a log has to say. */
    return (log) => {
      const input = binary(log), size = input.length, raw = withoutColours(input);
      const { sightings, matched } = scan(raw);
      let exact = [...sightings.values()].map((each) => ({
        signature: each.signature, confidence: each.verdict.confidence, exact: true, text: each.verdict.form, span: each.verdict.span,
        line: each.number, count: each.count, origin: each.line.origin, time: each.line.time, record: each.record, parts: each.verdict.parts,
      }));
      const signs = new Set(exact.filter(isConfident).map((each) => each.signature.technology));
      exact = exact.map((each) => (!isConfident(each) && signs.has(each.signature.technology) ? { ...each, confidence: PROMOTED } : each));
      const guesses = [];
      if (!exact.some(isConfident) || size <= SMALL) {
        for (const candidate of candidates(raw, matched)) {
          const line = clean(candidate.raw);
          for (const each of guess(line).slice(0, POSSIBILITIES)) {
            guesses.push({ ...each, exact: false, text: line.text, line: candidate.number, count: 1, origin: line.origin, time: line.time, record: "", parts: {} });
          }
        }
      }
      const [best, others] = bestOfEachLine([...exact, ...guesses]);
      const sure = eachOnce(best.filter(isConfident));
      const known = new Set(sure.map((each) => each.signature.key));
      const rest = eachOnce([...best, ...others].filter((each) => !known.has(each.signature.key) && each.confidence >= UNLIKELY)
        .toSorted(by((each) => [-each.confidence, -likeness(each)])));
      const found = answers(sure), order = inTurn(sure, causeOf(found));
      found.sort((left, right) => order.indexOf(left.match) - order.indexOf(right.match));
      const lines = input ? input.split("\n").length - (input.endsWith("\n") ? 1 : 0) : 0;
      return { answers: found, possibilities: answers(rest.slice(0, POSSIBILITIES)), lines, size };
    };
  };
})();
