/** Whose table a cell stands in, where that says how its tags are told apart. */
export type TagCellWriter = "own" | "zotero" | "other";

/** Tags in one cell: a JSON or Python list, separated by `|` (Pocket), by `;` (Zotero, people), or by commas (ours too). */
export function splitTagCell(cell: string, by: TagCellWriter): string[] {
  const plain = cell.trim();
  if (plain === "") return [];
  if (by === "own") return trimmed(plain.split(","));
  const list = /^[[{](.*)[\]}]$/s.exec(plain)?.[1];
  if (list !== undefined) return quoted(list);
  if (by === "zotero") return trimmed(plain.split(";"));
  if (/[,，、]/.test(plain)) return trimmed(plain.split(/[,，、]/));
  return trimmed(plain.split(plain.includes("|") ? "|" : /[;；]/));
}

function quoted(list: string): string[] {
  const found = [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)];
  if (found.length === 0) return trimmed(list.split(","));
  return trimmed(found.map(([, double, single]) => (double ?? single ?? "").replace(/\\(.)/g, "$1")));
}

function trimmed(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter(Boolean);
}
