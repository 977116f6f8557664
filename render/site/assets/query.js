"use strict";
/* From a typed text to queries for MiniSearch: the algorithm of `atlas/search/query.py`, with its
   terms. */
globalThis.AtlasQuery = ({ terms, silent }) => {
  const known = new Map(terms.map(([term, means, hint]) => [term.join(" "), { means, hint }]));
  const longest = Math.max(...terms.map(([term]) => term.length));
  const quiet = new Set(silent);
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) || [];
  const singular = (word) => word.replace(/s$/, "");

  function groups(text) {
    const result = [];
    let words = wordsOf(text);
    while (words.length) {
      let length = Math.min(longest, words.length), alias;
      for (; length > 0; length -= 1) {
        alias = known.get(words.slice(0, length).map(singular).join(" "));
        if (alias) break;
      }
      if (alias) result.push({ words: words.slice(0, length), ...alias });
      else if (!quiet.has(words[0])) result.push({ words: [words[0]], means: [], hint: false });
      words = words.slice(Math.max(length, 1));
    }
    return result.length ? result : wordsOf(text).map((word) => ({ words: [word], means: [], hint: false }));
  }

  /* A term is searched in the topics of views, not in their whole text. */
  const ABOUT = { fields: ["title", "kind", "summary", "topics", "failures"], combineWith: "AND", prefix: (word) => word.length > 3, fuzzy: false };
  const queryOf = ({ words, means }) => (means.length
    ? { combineWith: "OR", queries: [words, ...means].map((phrase) => ({ ...ABOUT, queries: phrase })) }
    : words[0]);
  const join = (parts, combineWith) => ({ combineWith, queries: parts.map(queryOf) });

  function attempts(text) {
    const parts = groups(text);
    const firm = parts.filter((group) => !group.hint);
    if (!parts.length) return [];
    return [join(parts, "AND"), ...(firm.length ? [join(firm, "AND")] : []), join(firm.length ? firm : parts, "OR")];
  }

  const OPTIONS = {
    fields: ["title", "system", "kind", "summary", "topics", "failures", "text"],
    storeFields: ["address", "title", "system", "kind", "summary"],
    searchOptions: { boost: { title: 8, system: 4, kind: 3, summary: 3, topics: 3, failures: 2 }, prefix: true, fuzzy: (term) => (term.length > 5 ? 0.2 : false), combineWith: "AND" },
  };

  /* Documents with all words of a query, the best first; else those with some of them. */
  function finder(MiniSearch, documents) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(documents);
    return (text) => {
      for (const query of attempts(text)) {
        const results = index.search(query);
        if (results.length) return results;
      }
      return [];
    };
  }
  return { groups, finder };
};
