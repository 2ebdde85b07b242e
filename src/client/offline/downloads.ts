/** Whether a file is a download: a text as a book, or data about it. */
export const isDownload = (url: string): boolean => {
  const { pathname } = new URL(url);
  return (
    /\.(?:epub|pdf|html|md|txt|jsonld|xml|bib|ris|json)$/.test(pathname) &&
    !/\/(?:offline|pagefind-entry)\.json$/.test(pathname)
  );
};
