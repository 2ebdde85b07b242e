/** Whether a file is one that readers take away: a text as a book, or what is told about it as data. */
export const isTakenAway = (url: string): boolean => {
  const { pathname } = new URL(url);
  return (
    /\.(?:epub|pdf|html|md|txt|jsonld|xml|bib|ris|json)$/.test(pathname) &&
    !/\/(?:offline|pagefind-entry)\.json$/.test(pathname)
  );
};
