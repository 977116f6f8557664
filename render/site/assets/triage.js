"use strict";
/* Triage in the page: the algorithm of `atlas triage`, step for step, on the same data.
   Where Python reads bytes, UTF-8 is in strings with one character a byte. */
globalThis.AtlasTriage = (() => {
  const decoder = new TextDecoder("utf-8"), encoder = new TextEncoder();
  const binary = (text) => {
    const bytes = encoder.encode(text);
    let out = "";
    for (let start = 0; start < bytes.length; start += 0x8000) out += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    return out;
  };
  const textOf = (raw) => decoder.decode(Uint8Array.from(raw, (char) => char.charCodeAt(0)));
  const regex = ([source, flags], more = "") => new RegExp(source, flags + more);
  const even = (number, digits) => { // as Python rounds: a tie, which only such fractions are, to even
    const factor = 10 ** digits, parts = number * 2 ** (digits + 1);
    if (!Number.isInteger(parts) || Number.isInteger(parts / 2)) return Number(number.toFixed(digits));
    const below = Math.floor(number * factor);
    return (below % 2 ? below + 1 : below) / factor;
  };
  const compare = (left, right) => {
    for (let index = 0; index < left.length; index += 1) {
      if (left[index] < right[index]) return -1;
      if (left[index] > right[index]) return 1;
    }
    return 0;
  };
  const by = (key) => (left, right) => compare(key(left), key(right));
  const once = (items) => [...new Set(items)];
  const blank = (text) => !text.trim();

  return (data) => {
    const P = Object.fromEntries(Object.entries(data.patterns).map(([name, pattern]) => [name, regex(pattern)]));
    const G = Object.fromEntries(Object.entries(data.patterns).map(([name, pattern]) => [name, regex(pattern, "g")]));
    const C = data.constants;
    const STOP = new Set(data.stop), COMMON = new Set(data.common);
    const prefixes = data.prefixes.map(([source, flags]) => new RegExp(source, `${flags}y`));
    const signatures = data.signatures.map((signature, number) => ({
      ...signature,
      number,
      fragment: binary(signature.fragment),
      rawAnchor: binary(signature.anchor),
      lead: binary(signature.anchor).indexOf(binary(signature.fragment)) + binary(signature.fragment).length,
      title: signature.failure || signature.meaning,
      regex: signature.regex && regex(signature.regex, "d"),
      near: signature.near && regex(signature.near),
      words: new Map(Object.entries(signature.words)),
      anchorWords: new Map(Object.entries(signature.anchorWords)),
      order: new Map(Object.entries(signature.order)),
    }));
    const views = new Map(data.views.map(([id, path, kind, category, system, title, summary, as_of]) =>
      [id, { id, path, kind, category, system, title, summary, as_of }]));

    /* Shapes and words. */
    const shape = (text) => text.replace(G.variable, "#").split(/\s+/).filter(Boolean).join(" ");
    const wordsOf = (text) => (text.replace(G.variable, " ").replace(G.camel, " ").toLowerCase().match(G.word) || [])
      .filter((word) => word.length > 1 && !whole(P.hex, word));
    const whole = (pattern, text) => { const match = pattern.exec(text); return match !== null && match.index === 0 && match[0].length === text.length; };
    const informative = (text) => once(wordsOf(text)).filter((word) => !STOP.has(word));
    const weight = (word) => (COMMON.has(word) ? C.little : 1);

    /* Terminal sequences, JSON, prefixes. */
    function withoutColours(raw) {
      let out = raw;
      if (out.includes("\x1b")) out = out.replace(G.raw, "");
      if (out.includes("033[") || (out.includes("\\") && (out.includes("1b[") || out.includes("1B[") || out.includes("\\e[")))) out = out.replace(G.escaped, "");
      return out;
    }
    const PLAIN = { n: "\n", r: " ", t: "\t" };
    /* Halves of a pair that are alone are replaced, as no encoding holds them. */
    const wellFormed = (text) => text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "\ufffd"));
    function unescape(text) {
      let out = text;
      for (let round = 0; round < 3 && out.includes("\\"); round += 1) {
        out = out.replace(G.escape, (_, code, plain) => (code ? String.fromCharCode(parseInt(code, 16)) : PLAIN[plain] ?? plain));
      }
      return wellFormed(out);
    }
    /* The object that begins with the first brace; the text after it is ignored. */
    function parse(text) {
      const start = text.indexOf("{");
      if (start < 0 || !text.includes('"')) return null;
      let depth = 0, quoted = false;
      for (let index = start; index < text.length; index += 1) {
        const char = text[index];
        if (quoted) {
          if (char === "\\") index += 1;
          else if (char === '"') quoted = false;
        } else if (char === '"') quoted = true;
        else if (char === "{" || char === "[") depth += 1;
        else if (char === "}" || char === "]") {
          depth -= 1;
          if (!depth) {
            try {
              const value = JSON.parse(text.slice(start, index + 1));
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
      if (depth > C.deep) return [];
      if (typeof value === "string") {
        value = wellFormed(value);
        const inner = value.startsWith("{") ? parse(value) : null;
        return [...(inner ? texts(inner, depth + 1) : []), ...value.split("\n").filter((line) => !blank(line))];
      }
      if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1));
      return value && typeof value === "object" ? texts(value, depth + 1) : [];
    }
    const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
    function timeOf(content) {
      const key = data.times.find((key) => key in content);
      let value = key === undefined ? "" : content[key];
      if (isObject(value)) value = value.$date ?? "";
      return typeof value === "string" && /^\d/.test(value) ? wellFormed(value) : "";
    }
    function originOf(content) {
      const keys = data.origins.filter((key) => typeof content[key] === "string").map((key) => content[key]);
      if (isObject(content.kubernetes)) keys.push(...Object.values(content.kubernetes).slice(0, 8).map(String));
      return wellFormed(keys.join(" "));
    }
    const comparable = (time) => time.replaceAll("/", "-").replace(" ", "T").replaceAll(",", ".");
    function splitPrefix(line) {
      let rest = line.replace(/^[\ufeff \t]+/, ""), time = "";
      const origins = [], longer = [];
      for (let round = 0; round < 8; round += 1) {
        let match = null;
        for (const prefix of prefixes) {
          prefix.lastIndex = 0;
          match = prefix.exec(rest);
          if (match) break;
        }
        if (!match || blank(rest.slice(match[0].length))) break;
        const named = match.groups || {};
        if (named.origin) {
          origins.push(named.origin);
          longer.push(afterTime(rest, named.time));
        }
        time = time || comparable(named.time || "");
        rest = rest.slice(match[0].length).trimStart();
      }
      return { message: rest, origin: origins.join(" "), time, longer };
    }
    function afterTime(line, time) {
      const rest = time ? line.slice(line.indexOf(time) + time.length) : line;
      return rest.replace(/^[ :|\]-]+/, "").replace(P.level, "");
    }

    /* The text of one log line. */
    function clean(raw) {
      const decoded = textOf(withoutColours(raw.slice(0, 4 * C.mostCharacters))).replace(G.control, " ");
      const wholeLine = decoded.slice(0, C.mostCharacters).replace(/^\n+|\n+$/g, "");
      const content = parse(wholeLine), plain = unescape(wholeLine);
      const brace = wholeLine.indexOf("{");
      const before = splitPrefix(`${wholeLine.slice(0, brace < 0 ? wholeLine.length - 1 : brace)}{`);
      const hasMessage = before.message.replace(/^[{ ]+|[{ ]+$/g, "").includes(" ");
      if (content === null || hasMessage) {
        const outer = splitPrefix(plain);
        const quoted = [...wholeLine.matchAll(G.logfmt)].map((pair) => unescape(pair[1]));
        const inner = quoted.map((pair) => splitPrefix(pair).message);
        const added = content ? texts(content).map(unescape) : [];
        return lineOf(outer, plain, [...(hasMessage ? [outer.message] : []), ...inner, ...quoted, outer.message, ...outer.longer, ...added]);
      }
      const parts = texts(content).filter((text) => text.trim().includes(" ") || text.length > 1);
      const messages = parts.slice(0, C.mostForms).map((part) => splitPrefix(unescape(part)).message);
      const origin = [before.origin, originOf(content)].filter(Boolean).join(" ");
      const named = { message: "", origin, time: before.time || comparable(timeOf(content)) };
      return lineOf(named, plain, [...messages, ...parts.map(unescape), splitPrefix(plain).message]);
    }
    function lineOf(prefixed, wholeLine, forms) {
      const kept = once([...forms.slice(0, 2 * C.mostForms), wholeLine]).filter((form) => !blank(form));
      const text = kept.find((form) => form.includes(" ")) ?? kept[0] ?? "";
      return { text, whole: wholeLine, forms: kept, origin: prefixed.origin, time: prefixed.time };
    }

    /* Verdicts. */
    const isNear = (signature, line) => Boolean(signature.near && signature.near.test(`${line.origin} ${line.whole}`));
    function share(words, line) {
      let total = 0, presentWeight = 0;
      const present = new Set(informative(`${line.whole} ${line.text}`));
      for (const [word, value] of words) {
        total += value;
        if (present.has(word)) presentWeight += value;
      }
      return total ? presentWeight / total : 0;
    }
    const isWord = (char) => /[A-Za-z0-9_]/.test(char);
    /* Where an anchor stands in a text, not within a longer word. */
    function startOf(signature, form) {
      const { anchor, edges: [left, right] } = signature;
      for (let start = form.indexOf(anchor); start >= 0; start = form.indexOf(anchor, start + 1)) {
        const end = start + anchor.length;
        if (!(left && start > 0 && isWord(form[start - 1])) && !(right && end < form.length && isWord(form[end]))) return start;
      }
      return -1;
    }
    function judge(signature, line) {
      const form = line.forms.find((candidate) => startOf(signature, candidate) >= 0);
      if (form === undefined) return null;
      const start = startOf(signature, form), span = [start, start + signature.anchor.length];
      if (signature.kind === "metric") {
        if (signature.generic && !isNear(signature, line)) return { confidence: 0.2, form, span, parts: {}, why: "a plain word, and nothing names its technology" };
        return P.alerting.test(line.whole)
          ? { confidence: 0.9, form, span, parts: {}, why: "its name, in an alert or a query" }
          : { confidence: 0.4, form, span, parts: {}, why: "its name, and no threshold" };
      }
      let match = null, place = form;
      if (signature.regex) for (const candidate of line.forms) if ((match = signature.regex.exec(candidate))) { place = candidate; break; }
      const begin = match ? match.index : start;
      if (signature.unless.some((word) => place.slice(0, begin).toLowerCase().includes(word.toLowerCase()))) return { confidence: 0.3, form, span, parts: {}, why: C.ordinary };
      const [confidence, why] = certainty(signature, line, form, match !== null);
      if (!match) return { confidence, form, span, parts: {}, why };
      const parts = {};
      for (const [name, text] of Object.entries(match.groups || {})) if (text) parts[name] = text;
      return { confidence, form: place, span: match.indices[0], parts, why };
    }
    function certainty(signature, line, form, hasMatch) {
      if (signature.generic) {
        if (isNear(signature, line) && (hasMatch || !signature.regex)) return [0.9, "its text, and who wrote it"];
        return [0.3, signature.regex && !hasMatch ? C.notItsPattern : "other programs print this text, too"];
      }
      if (hasMatch) return [1, "its text and its pattern"];
      if (signature.wide && signature.regex) return [0.3, "its words, but not as an error"];
      if (signature.strong) return [signature.regex ? 0.9 : 1, "its text"];
      if (!signature.regex) {
        if (isNear(signature, line)) return [0.9, "its text, and who wrote it"];
        if (signature.telling && shape(signature.anchor).length >= C.whole * shape(form).length) return [0.9, "its text is most of the message"];
        if (signature.telling && share(signature.words, line) >= C.share) return [0.9, "its text, and words of its sample"];
      }
      return [0.4, signature.regex ? C.notItsPattern : "its text alone, which says little"];
    }

    /* The first pass: every place of an anchor's fragment. */
    const carrying = new Map();
    for (const signature of signatures) carrying.set(signature.fragment, [...(carrying.get(signature.fragment) ?? []), signature]);
    const BEGIN = 5; // characters by which the fragments are found that may be at a place
    const starting = new Map(), short = [];
    for (const fragment of carrying.keys()) {
      const begin = fragment.slice(0, BEGIN);
      if (fragment.length < BEGIN) short.push(fragment);
      else if (starting.has(begin)) starting.get(begin).push(fragment);
      else starting.set(begin, [fragment]);
    }
    function hits(raw) {
      const places = [];
      const add = (fragment, start) => {
        for (const signature of carrying.get(fragment)) places.push([signature.number, start + fragment.length]);
      };
      for (const fragment of short) {
        for (let start = raw.indexOf(fragment); start >= 0; start = raw.indexOf(fragment, start + 1)) add(fragment, start);
      }
      for (let start = 0; start + BEGIN <= raw.length; start += 1) {
        for (const fragment of starting.get(raw.slice(start, start + BEGIN)) ?? []) {
          if (raw.startsWith(fragment, start)) add(fragment, start);
        }
      }
      return places.sort((left, right) => left[1] - right[1] || left[0] - right[0]);
    }
    function startOfRecord(raw, from) {
      let start = from;
      for (let round = 0; round < C.mostLines; round += 1) {
        if (start === 0 || !isAtStart(P.continues, raw.slice(start, start + 64))) break;
        start = raw.lastIndexOf("\n", start - 2) + 1;
        if (start <= 0) { start = 0; break; }
      }
      return start;
    }
    const isAtStart = (pattern, text) => { const match = pattern.exec(text); return match !== null && match.index === 0; };
    function endOfLine(raw, start) {
      const stop = raw.indexOf("\n", start);
      return stop < 0 ? raw.length : stop;
    }
    function excerpt(raw, start, end, stop = endOfLine(raw, end)) {
      return raw.slice(Math.max(start, end - C.window), Math.min(stop, end + C.window));
    }
    const bare = (raw) => raw.replace(/[0-9a-fA-F-]/g, "").slice(0, C.longest);
    function scan(raw) {
      const sightings = new Map(), seen = new Map(), matched = [];
      let number = 1, cursor = 0, start = -1, record = -1, stop = -1, tries = new Map();
      for (const [which, end] of hits(raw)) {
        if (end > stop) { // another line
          start = raw.lastIndexOf("\n", end - 1) + 1;
          stop = endOfLine(raw, end);
          record = startOfRecord(raw, start);
          tries = new Map();
          for (let newline = raw.indexOf("\n", cursor); newline >= 0 && newline < start; newline = raw.indexOf("\n", newline + 1)) number += 1;
          cursor = start;
        }
        if (seen.get(which) === record + 1) continue;
        const signature = signatures[which], known = sightings.get(signature.key);
        if (known && known.judged >= C.judged) { // its texts are only counted
          const begin = end - signature.lead;
          if (begin >= start && raw.startsWith(signature.rawAnchor, begin)) {
            known.count += 1;
            seen.set(which, record + 1);
          }
          continue;
        }
        const tried = tries.get(which) ?? { number: 0, beyond: 0 };
        if (end <= tried.beyond || tried.number >= C.mostTries) continue;
        const spot = { raw: excerpt(raw, start, end, stop), number, record, start };
        tries.set(which, { number: spot.raw.length === stop - start ? C.mostTries : tried.number + 1, beyond: end + Math.floor(C.window / 2) });
        const confidence = see(sightings, signature, spot, raw);
        if (confidence) seen.set(which, record + 1);
        if (confidence >= C.confident) matched.push(spot.raw);
      }
      return { sightings, matched };
    }
    function see(sightings, signature, spot, raw) {
      let known = sightings.get(signature.key);
      const line = clean(spot.raw), verdict = judge(signature, line);
      if (!verdict || (known && verdict.confidence < C.confident && verdict.confidence <= known.verdict.confidence)) return 0;
      if (!known || verdict.confidence > known.verdict.confidence) {
        const record = spot.record === spot.start ? "" : clean(excerpt(raw, spot.record, spot.record)).text;
        const head = spot.number - (raw.slice(spot.record, spot.start).split("\n").length - 1);
        known = { signature, verdict, line, number: spot.number, record, head, count: known ? known.count : 0, judged: 0 };
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
        if (!kept.has(key)) kept.set(key, { number, raw: line.slice(0, C.longest) });
        if (kept.size >= C.mostShapes) break;
      }
      return [...kept].filter(([key, { raw: line }]) => !taken.has(key) && P.alarming.test(line) && !P.routine.test(line) && !isAtStart(P.frame, line))
        .map(([, line]) => line).slice(0, C.mostGuessed);
    }

    /* The second pass: the signatures that share most words with a line, ranked by BM25. */
    const tokens = (text) => text.toLowerCase().split(/[^a-z0-9_]+/).filter(Boolean);
    const documents = signatures.map((signature) => tokens([...signature.words.keys()].join(" ")));
    const average = documents.reduce((sum, document) => sum + document.length, 0) / Math.max(1, documents.length);
    const postings = new Map();
    documents.forEach((document, number) => document.forEach((token, place) => {
      if (!postings.has(token)) postings.set(token, new Map());
      const places = postings.get(token);
      if (!places.has(number)) places.set(number, []);
      places.get(number).push(place);
    }));
    const vocabulary = [...postings.keys()].sort();
    function occurrences(phrase, cut) {
      const parts = tokens(phrase), counts = new Map();
      if (!parts.length) return counts;
      const lasts = cut ? vocabulary.filter((token) => token.startsWith(parts.at(-1))) : [parts.at(-1)];
      for (const last of lasts) {
        for (const [number, places] of postings.get(last) || []) {
          const count = places.filter((place) => parts.slice(0, -1).every((part, offset) => documents[number][place - parts.length + 1 + offset] === part)).length;
          if (count) counts.set(number, (counts.get(number) || 0) + count);
        }
      }
      return counts;
    }
    const ascii = (text) => /^[\x00-\x7f]*$/.test(text);
    function alike(wanted, last) {
      const terms = wanted.slice(0, C.mostWords).filter(ascii).map((token) => occurrences(token, false));
      if (ascii(last) && last.length >= C.cut) terms.push(occurrences(last, true));
      const scores = new Map();
      for (const counts of terms) {
        let rarity = Math.log((documents.length - counts.size + 0.5) / (counts.size + 0.5));
        if (rarity <= 0) rarity = 1e-6;
        for (const [number, often] of counts) {
          const score = rarity * (often * 2.2) / (often + 1.2 * (0.25 + 0.75 * documents[number].length / average));
          scores.set(number, (scores.get(number) || 0) + score);
        }
      }
      for (const [number, value] of scores) scores.set(number, Math.round(value * 1e9) / 1e9); // equal ranks go by key
      return [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, C.mostCandidates).map(([number]) => signatures[number]);
    }
    function guess(line) {
      const present = informative(line.text);
      if (!present.length) return [];
      const wanted = present.toSorted((left, right) => weight(right) - weight(left));
      const scored = alike(wanted, present.at(-1)).filter((signature) => signature.kind === "log" && !signature.wide).map((signature) => score(signature, line, present)).filter(Boolean);
      scored.sort(by((match) => [-match.confidence, match.signature.key]));
      const rival = scored.find((match) => failureOf(match) !== failureOf(scored[0]));
      if (rival && scored[0].confidence - rival.confidence < C.margin) return scored.map((match) => ({ ...match, confidence: Math.min(match.confidence, C.below) }));
      return scored;
    }
    const failureOf = ({ signature }) => `${signature.technology}\n${signature.title}`;
    const sum = (numbers) => [...numbers].reduce((total, value) => total + value, 0);
    function score(signature, line, present) {
      if (line.forms.some((form) => form.includes(signature.anchor))) return null; // the first pass has judged it
      const shared = sharedWords(signature, line, present);
      const total = sum(signature.words.values()), sharedWeight = sum(shared.values());
      if (sharedWeight < C.fewOfAPiece) return null;
      const covered = total ? sharedWeight / total : 0;
      const focus = sharedWeight / Math.max(sharedWeight, sum(present.map(weight)));
      let confidence = covered * (1 - C.order) + C.order * inOrder(signature, shared);
      const named = isNear(signature, line);
      let few = sharedWeight < C.fewWords || covered < C.enough || focus < (named ? C.focus : C.namelessFocus);
      const piece = pieceOf(signature, line);
      if (piece) {
        confidence = Math.max(confidence, C.cutLeast + (1 - C.cutLeast) * piece);
        few = false;
      }
      const nameless = signature.generic && !named;
      if (few || nameless || !(named || piece || sharedWeight >= C.telling)) confidence *= C.doubt;
      const part = anchored(signature, shared);
      if (!nameless && begun(signature.anchor, line)) confidence = Math.max(confidence, C.begun);
      else if (!piece && part < (named ? C.named : C.nameless)) confidence = Math.min(confidence, part >= C.enough ? C.below : C.farBelow);
      return { signature, confidence: even(Math.min(confidence, 0.95), 3), span: spanOf(line.text, shared) };
    }
    /* Whether a line was cut off within an anchor; nothing but marks of a logger may follow. */
    function begun(anchor, line) {
      const head = anchor.slice(0, C.head);
      if (head.length < C.head || sum(informative(head).map(weight)) < C.fewWords) return false;
      return line.forms.some((form) => {
        const start = form.lastIndexOf(head);
        if (start < 0) return false;
        const rest = form.slice(start);
        let length = 0;
        while (length < rest.length && length < anchor.length && rest[length] === anchor[length]) length += 1;
        return !/[A-Za-z]/.test(rest.slice(length));
      });
    }
    function anchored(signature, shared) {
      let present = 0;
      for (const [word, value] of signature.anchorWords) if (shared.has(word)) present += value;
      return present / (sum(signature.anchorWords.values()) || 1);
    }
    function pieceOf(signature, line) {
      const text = shape(line.text).toLowerCase();
      return text.length < C.shortest || !signature.shape.includes(text) ? 0 : text.length / signature.shape.length;
    }
    function sharedWords(signature, line, present) {
      const shared = new Map(present.filter((word) => signature.words.has(word)).map((word) => [word, signature.words.get(word)]));
      const last = present.at(-1);
      if (!shared.has(last) && last.length >= C.cut && line.text.trimEnd().toLowerCase().endsWith(last)) {
        const word = [...signature.words.keys()].find((candidate) => candidate.startsWith(last));
        if (word !== undefined) shared.set(last, signature.words.get(word) * last.length / word.length);
      }
      return shared;
    }
    function inOrder(signature, shared) {
      const places = [...shared.keys()].filter((word) => signature.order.has(word)).map((word) => signature.order.get(word));
      if (!places.length) return 0;
      let rising = 0;
      for (let index = 1; index < places.length; index += 1) if (places[index - 1] < places[index]) rising += 1;
      return (rising + 1) / places.length;
    }
    function spanOf(text, shared) {
      const lowered = text.toLowerCase();
      const spans = [...shared.keys()].map((word) => [lowered.indexOf(word), word.length]).filter(([start]) => start >= 0);
      return spans.length ? [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([start, length]) => start + length))] : [0, 0];
    }

    /* Ranking. */
    const isConfident = (match) => match.confidence >= C.confident;
    function likeness(match) {
      const present = new Set(informative(match.text));
      let total = 0, presentWeight = 0;
      for (const [word, value] of match.signature.words) {
        total += value;
        if (present.has(word)) presentWeight += value;
      }
      return total ? presentWeight * presentWeight / total : 0;
    }
    const preference = (match) => [
      !isConfident(match), !match.exact, match.signature.wide, -even(match.exact ? likeness(match) : match.confidence, 2),
      -match.confidence, -match.signature.anchor.length, match.signature.key,
    ];
    function apart(left, right) {
      for (const [one, other] of [[left, right], [right, left]]) {
        const [start, end] = one.span, text = other.text.slice(...other.span);
        const place = one.text === other.text ? other.span[0] : one.text.indexOf(text);
        if (place >= 0) return place + text.length <= start || end <= place;
      }
      return true;
    }
    function bestOfEachLine(matches) {
      const lines = Map.groupBy(matches, (match) => match.line), best = [], others = [];
      for (const ofLine of lines.values()) {
        ofLine.sort(by(preference));
        const chosen = [ofLine[0]];
        for (const match of ofLine.slice(1)) (chosen.every((rival) => apart(match, rival)) && match.exact ? chosen : others).push(match);
        best.push(...chosen);
      }
      return [best, others];
    }
    function eachOnce(matches) {
      const kept = new Map();
      for (const match of matches) {
        const known = kept.get(match.signature.key);
        if (!known || compare([match.confidence, -match.line], [known.confidence, -known.line]) > 0) kept.set(match.signature.key, match);
      }
      return [...kept.values()];
    }
    function inTurn(matches, isCause) {
      const timed = matches.every((match) => match.time), first = new Map();
      for (const match of matches.toSorted(by((each) => [each.line]))) if (!first.has(match.head)) first.set(match.head, match.time);
      const moment = (match) => {
        const deep = P.causedBy.test(match.text.slice(0, match.span[1])) ? match.line - match.head : 0, { ambiguous: open, wraps, general } = match.signature, outwards = open && !wraps, place = match.span[0] - match.text.length;
        return [!match.exact, timed ? first.get(match.head) : "", match.head, Number(open) + Number(wraps) + Number(general), outwards ? deep : -deep, outwards ? place : -place];
      };
      const waiting = matches.toSorted(by(moment)), ordered = [];
      while (waiting.length) {
        const index = waiting.findIndex((match) => !waiting.some((rival) => rival !== match && isCause(rival, match) && !isCause(match, rival)));
        ordered.push(...waiting.splice(Math.max(index, 0), 1));
      }
      return ordered;
    }

    /* What a line names: a technology, a component or a system. */
    const TERMS = new Map(Object.entries(data.terms)), ROLES = new Set(data.roles);
    const namesOf = (text) => text.toLowerCase().match(/[a-z0-9]+/g) || [];
    const technologyIn = (text, but) => namesOf(text).map((token) => TERMS.get(token)).find((technology) => technology && technology !== but) ?? "";
    const EVERYONES = new Set(data.everyones);
    const portsIn = (text, but) => once(Array.from(text.matchAll(G.port), ([port]) => Number(port))).filter((port) => !EVERYONES.has(port))
      .flatMap((port) => (data.ports[port] || []).filter(([technology]) => technology !== but).map(([technology, use]) => [port, technology, use]));
    const SPECIAL_CHARACTERS = /[.*+?^${}()|[\]\\/-]/g;
    const literal = (text) => text.replace(SPECIAL_CHARACTERS, "\\$&");
    function namesComponent(origin, text, component) {
      const name = component.toLowerCase(), tokens = namesOf(name);
      if (name.length < C.shortestName || tokens.every((token) => ROLES.has(token) || TERMS.has(token))) return false;
      const spoken = new RegExp(`(?<![a-z0-9])${literal(name)}(?![a-z0-9])`);
      return spoken.test(origin.toLowerCase()) || (tokens.length > 1 && /[-_/]/.test(name) && spoken.test(text.toLowerCase()));
    }
    function namesSystem(origin, text, system) {
      const name = system.toLowerCase();
      if (TERMS.has(name)) return false;
      const begins = new RegExp(`^${literal(name)}(?![a-z0-9])(?!\\.[a-z])`);
      return [...origin.toLowerCase().split(/\s+/).filter(Boolean), text.toLowerCase().replace(/^\[+/, "")].some((part) => begins.test(part));
    }

    /* Answers: what a match means, the first steps, and where it was seen. */
    const GUIDE = "debugging-guide", UNSEEN = new Set(data.unseen);
    function answer([match, ...also], near, around = "") {
      const { signature, origin, text, span } = match;
      const carriers = once([match, ...also].map((each) => each.signature.key)).flatMap((key) =>
        (data.carriers[key] || []).map(([id, position, component, failure, panel, takes, steps]) => ({ view: views.get(id), position, component, failure, panel, takes, steps }))
          .sort(by((carrier) => [!carrier.panel, carrier.view.id])));
      const isSystem = ({ view }) => view.category !== GUIDE && !UNSEEN.has(view.category);
      const here = carriers.find((carrier) => isSystem(carrier) && (namesComponent(origin, text, carrier.component) || namesSystem(origin, text, carrier.view.system))) || null;
      const guides = new Map(), seen = new Map();
      for (const carrier of carriers) {
        if (carrier.view.category === GUIDE) guides.set(carrier.view.id, carrier);
        else if (isSystem(carrier) && carrier !== here && !seen.has(carrier.view.system)) seen.set(carrier.view.system, carrier);
      }
      const known = (data.failures[signature.technology] || {})[signature.failure] || { causes: [], steps: [] };
      const adviser = here || (known.steps.length ? null : [...guides.values()][0] || null);
      const named = signature.wide ? `${origin} ${text.slice(0, span[0])}` : "";
      return {
        match, also, program: near || technologyIn(named || origin, signature.technology) || around, ports: portsIn(text, signature.technology), causes: known.causes,
        steps: (adviser || known).steps, adviser: adviser ? adviser.view.id : "", here,
        guides: [...guides.values()], seen: [...seen.values()].slice(0, C.mostSeen),
        count: match.count + sum(also.map((each) => each.count)),
      };
    }

    /* Possible causes among matches. */
    const direct = new Map(signatures.map((signature) => [signature.technology, signature.needs]));
    const reach = (needs, starts) => {
      const reached = new Set(), waiting = [...starts].flatMap((start) => needs.get(start) || []);
      while (waiting.length) {
        const name = waiting.pop();
        if (!reached.has(name)) { reached.add(name); waiting.push(...(needs.get(name) || [])); }
      }
      return reached;
    };
    const needed = new Map([...direct.keys()].map((technology) => [technology, reach(direct, [technology])]));
    function causeOf(matches) {
      const node = (view, component) => `${view}\n${component}`;
      const nodes = new Map(matches.map(({ signature: { key } }) => [key, (data.carriers[key] || []).map(([id, , component]) => node(id, component))]));
      const concerned = new Set([...nodes.values()].flat().map((name) => name.split("\n")[0])), calls = new Map();
      for (const [view, tail, head] of data.calls) {
        if (!concerned.has(view)) continue;
        const key = node(view, tail);
        if (!calls.has(key)) calls.set(key, []);
        calls.get(key).push(node(view, head));
      }
      const below = new Map([...nodes].map(([key, starts]) => [key, reach(calls, starts)]));
      return (first, second) => {
        const cause = first.signature, symptom = second.signature;
        if (second.exact && !first.exact) return false;
        const hollow = cause.wraps || cause.general || (cause.wide && cause.ambiguous);
        const outer = (symptom.general && !cause.general) || (symptom.wraps && !hollow);
        if (outer && Math.abs(first.line - second.line) <= C.near) return true;
        if (needed.get(symptom.technology).has(cause.technology) && !cause.wraps) return true;
        if (symptom.wide && symptom.ambiguous && !cause.wide && !cause.general) return true;
        if (cause.ambiguous || cause.general) return false;
        if (cause.wide && !symptom.wide) return !needed.get(cause.technology).has(symptom.technology);
        return nodes.get(cause.key).some((name) => below.get(symptom.key).has(name));
      };
    }
    function answersOf(sure) {
      const failures = Map.groupBy(sure, failureOf), answers = new Map();
      for (const matches of failures.values()) {
        matches.sort(by((match) => [-match.confidence, match.line]));
        const [leading] = matches;
        const others = leading.signature.wide ? sure.filter((match) => !match.signature.wide) : [];
        const record = others.find((match) => match.head === leading.head);
        const around = new Set(others.filter((match) => match.origin === leading.origin && Math.abs(match.line - leading.line) <= C.near).map((match) => match.signature.technology));
        answers.set(leading, answer(matches, record ? record.signature.technology : "", around.size === 1 ? [...around][0] : ""));
      }
      return inTurn([...answers.keys()], causeOf([...answers.keys()])).map((match) => answers.get(match));
    }

    /* An export of a log store as one record a line; any other text as it is. */
    function byRecord(log) {
      if (!/^\s{0,5}[[{]/.test(log)) return log;
      const json = (text) => { try { return JSON.parse(text); } catch { return undefined; } };
      const end = log.trimStart().indexOf("\n"), first = end < 0 ? log : log.trimStart().slice(0, end);
      const alone = json(first), rest = end < 0 ? "" : log.trimStart().slice(end + 1);
      const parsed = alone === undefined || blank(rest) ? json(log) : undefined;
      const listed = recordsOf(parsed);
      return listed ? listed.map((record) => `${record}\n`).join("") : log;
    }
    function recordsOf(value) {
      const listed = Array.isArray(value) ? value : isObject(value) ? [
        value.data?.result, value.streams, value.hits?.hits, value.responses?.[0]?.hits?.hits,
        ...data.lists.map((key) => value[key]),
      ].find(Array.isArray) : undefined;
      return listed && listed.flatMap((item) => {
        if (typeof item === "string") return item.split(/\r\n|[\n\r]/).filter((line, place, all) => line || place < all.length - 1 || all.length === 1);
        if (isObject(item) && "stream" in item && Array.isArray(item.values)) return item.values.map(([time, message]) => JSON.stringify({ time, message, kubernetes: item.stream }));
        if (isObject(item) && "_source" in item) return [JSON.stringify(item._source)];
        if (Array.isArray(item) && item.length && isObject(item[0]) && "field" in item[0]) return [JSON.stringify(Object.fromEntries(item.map((field) => [field.field, field.value ?? null])))];
        return [JSON.stringify(item)];
      });
    }

    /* The report of a log. */
    return (log) => {
      const input = binary(byRecord(log)), size = input.length, raw = withoutColours(input);
      const { sightings, matched } = scan(raw);
      let exact = [...sightings.values()].map((sighting) => ({
        signature: sighting.signature, confidence: sighting.verdict.confidence, exact: true, text: sighting.verdict.form, span: sighting.verdict.span,
        line: sighting.number, count: sighting.count, origin: sighting.line.origin, time: sighting.line.time, record: sighting.record, head: sighting.head,
        parts: sighting.verdict.parts, why: sighting.verdict.why,
      }));
      const signs = new Set(exact.filter(isConfident).map((match) => match.signature.technology));
      exact = exact.map((match) => (!isConfident(match) && signs.has(match.signature.technology) && !match.signature.wide && !C.stayingUnsure.includes(match.why)
        ? { ...match, confidence: C.promoted, why: "its text, and other messages of its technology" } : match));
      const guesses = [];
      if (!exact.some(isConfident) || size <= C.small) {
        for (const candidate of candidates(raw, matched)) {
          const line = clean(candidate.raw);
          for (const match of guess(line).slice(0, C.rivals)) {
            guesses.push({ ...match, exact: false, text: line.text, line: candidate.number, head: candidate.number, count: 1, origin: line.origin, time: line.time,
              record: "", parts: {}, why: "words that it shares with a known message" });
          }
        }
      }
      const [best, others] = bestOfEachLine([...exact, ...guesses]);
      const sure = eachOnce(best.filter(isConfident));
      const listed = new Set(sure.map((match) => match.signature.key));
      const rest = eachOnce([...best, ...others].filter((match) => !listed.has(match.signature.key))
        .toSorted(by((match) => [-match.confidence, -likeness(match)])));
      const likely = sure.length ? [] : rest.filter((match) => match.confidence > C.likely);
      const possible = likely.filter((match, place) => likely.findIndex((each) => failureOf(each) === failureOf(match)) === place).slice(0, C.possibilities);
      const lines = input ? input.split("\n").length - (input.endsWith("\n") ? 1 : 0) : 0;
      return { answers: answersOf(sure), possibilities: possible.map((match) => answer([match], "")), lines, size };
    };
  };
})();
