const READABLE = /\.(?:csv|tsv|html?|jsonl?|md|bib|ris|opml|xml|txt)$/i;

/** Whether a file among others is one to be read, by its name: pictures, programs and settings are passed over. */
export function isReadableName(name: string): boolean {
  return READABLE.test(name);
}
