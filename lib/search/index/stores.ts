/** The stores of the library's database that hold the search index; they belong to search, and hold nothing that cannot be made again. */
export const SEARCH_STORES = [
  "searchState",
  "searchDocuments",
  "searchBlocks",
  "searchColumns",
  "searchWords",
  "searchRecent",
  "searchWaiting",
] as const;
