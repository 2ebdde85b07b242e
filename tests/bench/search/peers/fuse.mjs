import Fuse from 'fuse.js';

/** What is sent: the texts, indexed when they have come, as its guide does. */
export const prepare = (passages) => JSON.stringify(passages);

/**
 * Makes what answers a query with the ids of passages. By default it looks only at the beginning of
 * a text and finds much that is merely similar: both would be held against it.
 */
export function load(data) {
  const options = { keys: ['text'], ignoreLocation: true, threshold: 0 };
  const index = new Fuse(JSON.parse(data), options);
  return (query) => index.search(query).map(({ item }) => item.id);
}
