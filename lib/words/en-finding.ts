/** Finding entries again in the library: the order of lists, filters and saved searches. */
export const enFinding = {
  sort: "Sort",
  sortedBy: (order: string) => `Sort: ${order}`,
  newestSaved: "Newest saved",
  oldestSaved: "Oldest saved",
  recentlyWatched: "Recently watched",
  longest: "Longest",
  newestPublished: "Newest published",
  bestMatch: "Best match",
  sortUnready: "The index is being prepared: until it is, some entries stand at the end.",
};
