"use strict";
/* From what somebody types to what MiniSearch is asked: the algorithm of `atlas/search/query.py`,
   with its terms. */
globalThis.AtlasQuery = ({ terms, silent }) => {
  const known = new Map(terms.map(([term, means, hint]) => [term.join(" "), { means, hint }]));
  const longest = Math.max(...terms.map(([term]) => term.length));
  const quiet = new Set(silent);
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) || [];
  const singular = (word) => word.replace(/s$/, "");

  function groups(text) {
    const found = [];
    let words = wordsOf(text);
    while (words.length) {
      let length = Math.min(longest, words.length), alias;
      for (; length > 0; length -= 1) {
        alias = known.get(words.slice(0, length).map(singular).join(" "));
        if (alias) break;
      }
      if (alias) found.push({ words: words.slice(0, length), ...alias });
      else if (!quiet.has(words[0])) found.push({ words: [words[0]], means: [], hint: false });
      words = words.slice(Math.max(length, 1));
    }
    return found.length ? found : wordsOf(text).map((each) => ({ words: [each], means: [], hint: false }));
  }

  /* A term is looked for in what views are about, not in all that they say. */
  const ABOUT = { fields: ["title", "kind", "summary", "topics", "failures"], combineWith: "AND", prefix: (word) => word.length > 3, fuzzy: false };
  const said = ({ words, means }) => (means.length
    ? { combineWith: "OR", queries: [words, ...means].map((each) => ({ ...ABOUT, queries: each })) }
    : words[0]);
  const join = (found, combineWith) => ({ combineWith, queries: found.map(said) });

  function attempts(text) {
    const found = groups(text);
    const firm = found.filter((each) => !each.hint);
    if (!found.length) return [];
    return [join(found, "AND"), ...(firm.length ? [join(firm, "AND")] : []), join(firm.length ? firm : found, "OR")];
  }

  const OPTIONS = {
    fields: ["title", "system", "kind", "summary", "topics", "failures", "text"],
    storeFields: ["address", "title", "system", "kind", "summary"],
    searchOptions: { boost: { title: 8, system: 4, kind: 3, summary: 3, topics: 3, failures: 2 }, prefix: true, fuzzy: (term) => (term.length > 5 ? 0.2 : false), combineWith: "AND" },
  };

  /* Documents that hold all that a text asks for, the best first; else those that hold some of it. */
  function finder(MiniSearch, documents) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(documents);
    return (text) => {
      for (const query of attempts(text)) {
        const found = index.search(query);
        if (found.length) return found;
      }
      return [];
    };
  }
  return { groups, finder };
};
