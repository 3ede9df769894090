import type { ColumnMap } from "../found.ts";
import { readMoment } from "../read-date.ts";

type Cells = readonly string[];

const SEPARATORS = /[,;|，、；]/;
/** Tags are short, and a table uses each several times; names of people are in most rows others. */
const LONGEST_TAG = 24;
const MOST_DIFFERENT = 0.7;
/** A note is longer than a name. */
const SHORTEST_NOTE = 60;

const isDate = (cell: string) => readMoment(cell) !== null && !/^\d{1,8}$/.test(cell);
const isText = (cell: string) => /\p{L}{2}/u.test(cell) && !/^https?:/i.test(cell) && !isDate(cell);
const different = (cells: Cells) => new Set(cells).size / (cells.length || 1);

const LOOKS: readonly (readonly [keyof ColumnMap, (filled: Cells) => boolean])[] = [
  ["url", (filled) => mostly(filled, (cell) => /^https?:\/\//i.test(cell))],
  ["savedAt", (filled) => mostly(filled, isDate)],
  ["tags", areTags],
  ["title", (filled) => mostly(filled, isText) && different(filled) > MOST_DIFFERENT && meanLength(filled) < 200],
  ["note", (filled) => mostly(filled, isText) && meanLength(filled) >= SHORTEST_NOTE],
];

/** What else the columns hold, by what stands in them: for fields that no name tells of, among columns that no name tells of. */
export function guessedColumns(
  chosen: ColumnMap,
  isNamed: (column: number) => boolean,
  rows: readonly Cells[],
): ColumnMap {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const taken = new Set(Object.values(chosen));
  const guessed = { ...chosen };
  for (const [field, looksSo] of LOOKS) {
    if (guessed[field] !== null) continue;
    const column = Array.from({ length: width }, (_, at) => at).find((at) => {
      if (taken.has(at) || isNamed(at)) return false;
      const filled = rows.map((row) => (row[at] ?? "").trim()).filter(Boolean);
      return filled.length > 0 && looksSo(filled);
    });
    if (column === undefined) continue;
    guessed[field] = column;
    taken.add(column);
  }
  return guessed;
}

function mostly(cells: Cells, fits: (cell: string) => boolean): boolean {
  return cells.filter(fits).length > cells.length / 2;
}

function meanLength(cells: Cells): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1);
}

function areTags(filled: Cells): boolean {
  const tags = filled.flatMap((cell) => cell.split(SEPARATORS).map((tag) => tag.trim()));
  const areShort = tags.every((tag) => tag.length <= LONGEST_TAG && !/\d{4}/.test(tag));
  return areShort && filled.some((cell) => SEPARATORS.test(cell)) && different(tags) <= MOST_DIFFERENT;
}
