/** Tags in one cell: a JSON or Python list, separated by `|` (Pocket), by `;` (Zotero), or by commas. */
export function splitTagCell(cell: string, isZotero: boolean): string[] {
  const plain = cell.trim();
  if (plain === "") return [];
  const list = /^[[{](.*)[\]}]$/s.exec(plain)?.[1];
  if (list !== undefined) return quoted(list);
  if (isZotero) return trimmed(plain.split(";"));
  if (plain.includes("|") && !plain.includes(",")) return trimmed(plain.split("|"));
  return trimmed(plain.split(/[,，、]/));
}

function quoted(list: string): string[] {
  const found = [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)];
  if (found.length === 0) return trimmed(list.split(","));
  return trimmed(found.map(([, double, single]) => (double ?? single ?? "").replace(/\\(.)/g, "$1")));
}

function trimmed(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter(Boolean);
}
