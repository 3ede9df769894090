import { asNumber } from "../json.ts";
import { clockSeconds } from "../clock-time.ts";
import { cue, type Format, problem } from "./format.ts";
import { areOfDay, SLOWEST_OF_DAY } from "./timed-text/is-transcript.ts";
import { withoutFrames } from "./timed-text/frame-times.ts";

const SEPARATORS = ["\t", ",", ";", "|"];
const START =
  /^(?:start(?:[\s_-]?time)?(?:[\s_-]?\(?m?s\)?)?|begin|from|in|time(?:[\s_-]?(?:code|stamp))?|timestamps?|beginn|anfang|von|zeit|début|inicio|tiempo|开始(?:时间)?|開始(?:時間|時刻)?|时间|時間|시작(?: ?시간)?|시간|начало|время)$/i;
const END =
  /^(?:end(?:[\s_-]?time)?(?:[\s_-]?\(?m?s\)?)?|to|out|stop|ende|bis|fin|结束(?:时间)?|結束(?:時間)?|終了(?:時間|時刻)?|끝|종료(?: ?시간)?|конец)$/i;
const TEXT =
  /^(?:text|transcript(?:ion)?|caption|subtitle|content|sentence|utterance|dialogue|speech|body|transkript|untertitel|texte|texto|内容|內容|文本|字幕|文字|テキスト|본문|텍스트|내용|자막|текст)$/i;
const SPEAKER =
  /^(?:speaker(?:[\s_-]?name)?|name|voice|character|who|sprecher(?:in)?|person|intervenant|locuteur|hablante|orador|说话人|發言人|发言人|話者|화자|발화자|спикер|говорящий)$/i;
const HEADER_LINES = 5;
const LONGEST_ROW = 20_000;
/** Whisper writes whole milliseconds without saying so; no word takes that many seconds. */
const SLOWEST = 0.2;

/** A table with a head that names its columns: Whisper's TSV, Premiere's CSV, tables in Markdown. */
export const table: Format = {
  name: "timed-text",

  read(source) {
    const lines = withoutFrames(source.lines);
    const head = headOf(lines) ?? withoutHead(source.lines);
    if (!head) return null;
    const { at, separator, most, columns } = head;
    const rows = rowsOf(lines.slice(at + 1), separator, most).filter(
      (row) => row.length > columns.text && !isRule(row),
    );
    const read = rows.map((row) => ({
      start: timeOf(row[columns.start]),
      end: timeOf(row[columns.end]),
      text: row[columns.text] ?? "",
      speaker: row[columns.speaker] ?? null,
    }));
    const timed = read.flatMap(({ start, ...rest }) => (start === null ? [] : [{ start, ...rest }]));
    if (timed.length === 0 || isOfDay(timed)) return null;
    const areNumbers = rows.every((row) => asNumber(row[columns.start]) !== null);
    const unit = areNumbers && (columns.isMs || isMilliseconds(timed)) ? 1_000 : 1;
    return {
      cues: timed.map(({ start, end, text, speaker }) =>
        cue(start / unit, end === null ? null : end / unit, text, speaker),
      ),
      problems: problem("bad-times", read.length - timed.length),
    };
  },
};

/** A programme: its times are hours and minutes, and little stands beside them. */
function isOfDay(rows: readonly { readonly start: number; readonly text: string }[]): boolean {
  const [first = 0, last = 0] = [rows[0]?.start, rows.at(-1)?.start];
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  return areOfDay(first, last) && length < (last - first) * SLOWEST_OF_DAY;
}

interface Head {
  readonly at: number;
  readonly separator: string;
  /** So many cells has a row: in the last one, a text without quotes may hold the separator. */
  readonly most: number;
  /** -1 for a column that there is not. */
  readonly columns: {
    readonly start: number;
    readonly end: number;
    readonly text: number;
    readonly speaker: number;
    readonly isMs: boolean;
  };
}

function headOf(lines: readonly string[]): Head | null {
  for (const [at, line] of lines.slice(0, HEADER_LINES).entries()) {
    for (const separator of SEPARATORS) {
      const names = cells(line, separator);
      const column = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
      const [start, end, text, speaker] = [column(START), column(END), column(TEXT), column(SPEAKER)];
      const most = text === names.length - 1 ? names.length : Infinity;
      const isMs = /ms\)?$/i.test(names[start] ?? "");
      if (start >= 0 && text >= 0) return { at, separator, most, columns: { start, end, text, speaker, isMs } };
    }
  }
  return null;
}

/** Rows of two times and a text: what stands between them may be who speaks. */
function withoutHead(lines: readonly string[]): Head | null {
  const filled = lines.filter((line) => line.trim());
  for (const separator of SEPARATORS) {
    const rows = filled.slice(0, SAMPLE_ROWS).map((line) => cells(line, separator));
    const count = rows[0]?.length ?? 0;
    const isTable = (count === 3 || count === 4) && rows.length > 1 && rows.every((row) => row.length >= count);
    if (!isTable || !rows.every((row) => row.slice(0, 2).every((cell) => CLOCK_CELL.test(cell)))) continue;
    return {
      at: -1,
      separator,
      most: count,
      columns: { start: 0, end: 1, text: count - 1, speaker: count === 4 ? 2 : -1, isMs: false },
    };
  }
  return null;
}

const SAMPLE_ROWS = 20;
const CLOCK_CELL = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?|[.,]\d{1,3})$/;

/** Fields in quotes may hold line ends. */
function rowsOf(lines: readonly string[], separator: string, most: number): string[][] {
  const rows: string[][] = [];
  let open = "";
  for (const line of lines) {
    const whole = open ? `${open}\n${line}` : line;
    const isOpen = separator !== "|" && separator !== "\t" && (whole.match(/"/g)?.length ?? 0) % 2 === 1;
    open = isOpen && whole.length < LONGEST_ROW ? whole : "";
    if (!open && whole.trim()) rows.push(cells(whole, separator, most));
  }
  return rows;
}

function cells(line: string, separator: string, most = Infinity): string[] {
  if (separator === "|")
    return line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  if (separator === "\t") return line.split("\t").map(unquoted);
  const found: string[] = [];
  for (const part of line.split(separator)) {
    const last = found.at(-1);
    const isQuoted = last?.trimStart().startsWith('"') ?? false;
    const isOpen = isQuoted && (last?.match(/"/g)?.length ?? 0) % 2 === 1;
    if (isOpen || (found.length === most && !isQuoted)) found[found.length - 1] = `${last}${separator}${part}`;
    else found.push(part);
  }
  return found.map(unquoted);
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function isRule(row: readonly string[]): boolean {
  return row.every((cell) => /^:?-*:?$/.test(cell));
}

function timeOf(cell: string | undefined): number | null {
  const text = cell?.replace(/^[[(]|[\])]$/g, "").trim() ?? "";
  return asNumber(text || undefined) ?? (text.includes(":") ? clockSeconds(text) : null);
}

function isMilliseconds(
  rows: readonly { readonly start: number; readonly end: number | null; readonly text: string }[],
): boolean {
  if (rows.some(({ start }) => !Number.isInteger(start))) return false;
  const spoken = rows.reduce((sum, { start, end }) => sum + (end === null ? 0 : Math.max(0, end - start)), 0);
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  return length < (spoken || (rows.at(-1)?.start ?? 0)) * SLOWEST;
}
