import MiniSearch from 'minisearch';

const options = { fields: ['text'] };

/** What is sent: a prebuilt index, as in VitePress. */
export function prepare(passages) {
  const index = new MiniSearch(options);
  index.addAll(passages);
  return JSON.stringify(index);
}

/** Creates a function that answers a query with ids of passages. */
export function load(data) {
  const index = MiniSearch.loadJSON(data, options);
  return (query) => index.search(query, { combineWith: 'AND' }).map(({ id }) => id);
}
