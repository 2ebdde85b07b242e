import MiniSearch from 'minisearch';

const options = { fields: ['text'] };

/** What is sent: the index, made beforehand, as VitePress does. */
export function prepare(passages) {
  const index = new MiniSearch(options);
  index.addAll(passages);
  return JSON.stringify(index);
}

/** Makes what answers a query with the ids of passages. */
export function load(data) {
  const index = MiniSearch.loadJSON(data, options);
  return (query) => index.search(query, { combineWith: 'AND' }).map(({ id }) => id);
}
