/** The bytes of one line of the file, with the second at which they are sent. */
export interface Sent {
  readonly at: number;
  readonly pairs: readonly string[];
}

export interface ShownRow {
  readonly start: number;
  readonly end: number | null;
  readonly text: string;
}

/** Signs that stand where ASCII has others (CEA-608, read 2026-11). */
const STANDARD: Readonly<Record<number, string>> = {
  0x27: "’",
  0x2a: "á",
  0x5c: "é",
  0x5e: "í",
  0x5f: "ó",
  0x60: "ú",
  0x7b: "ç",
  0x7c: "÷",
  0x7d: "Ñ",
  0x7e: "ñ",
  0x7f: "█",
};
const SPECIAL = Array.from("®°½¿™¢£♪à èâêîôû");
const SPANISH = Array.from("ÁÉÓÚÜü‘¡*'—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»");
const PORTUGUESE = Array.from("ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘");

const [RESUME, DIRECT, ERASE_SHOWN, RETURN, ERASE_HIDDEN, END, BACKSPACE] = [0x20, 0x29, 0x2c, 0x2d, 0x2e, 0x2f, 0x21];

/** What is on the screen, from when to when. Pop-on captions are built out of sight, others as they are sent. */
export function pairsShown(sent: readonly Sent[]): ShownRow[] {
  const screen = new Screen();
  for (const { at, pairs } of sent) {
    let before = "";
    for (const pair of pairs) {
      // Commands are sent twice, so that one may be lost.
      const isRepeated = pair === before && isCommand(pair);
      before = isRepeated ? "" : pair;
      if (!isRepeated) screen.take(pair, at);
    }
  }
  return screen.finish();
}

function isCommand(pair: string): boolean {
  const first = Number.parseInt(pair.slice(0, 2), 16) & 0x7f;
  return first >= 0x10 && first < 0x20;
}

class Screen {
  private readonly done: ShownRow[] = [];
  private hidden = "";
  private open: { start: number; text: string } | null = null;
  private isDirect = false;

  take(pair: string, at: number): void {
    const [first, second] = [0, 2].map((from) => Number.parseInt(pair.slice(from, from + 2), 16) & 0x7f);
    if (first === undefined || second === undefined) return;
    if (first >= 0x20) return this.write(sign(first) + (second >= 0x20 ? sign(second) : ""), at);
    if (first < 0x10) return;
    const kind = first & 0x07;
    if (second >= 0x40) return this.write("\n", at);
    if (kind === 1 && second >= 0x30) return this.write(SPECIAL[second - 0x30] ?? "", at);
    if ((kind === 2 || kind === 3) && second >= 0x20) {
      // It stands in for a plain sign sent before it.
      this.erase();
      return this.write((kind === 2 ? SPANISH : PORTUGUESE)[second - 0x20] ?? "", at);
    }
    if (kind === 4 || kind === 5) this.command(second, at);
  }

  finish(): ShownRow[] {
    this.clear(null);
    return this.done;
  }

  private command(code: number, at: number): void {
    if (code === RESUME) this.isDirect = false;
    else if (code >= 0x25 && code <= DIRECT) this.isDirect = true;
    else if (code === ERASE_HIDDEN) this.hidden = "";
    else if (code === ERASE_SHOWN) this.clear(at);
    else if (code === BACKSPACE) this.erase();
    else if (code === RETURN) this.clear(at);
    else if (code === END) {
      this.clear(at);
      if (this.hidden.trim()) this.open = { start: at, text: this.hidden };
      this.hidden = "";
      this.isDirect = false;
    }
  }

  private write(text: string, at: number): void {
    if (!this.isDirect) this.hidden += text;
    else if (this.open) this.open.text += text;
    else if (text.trim()) this.open = { start: at, text };
  }

  private erase(): void {
    if (!this.isDirect) this.hidden = this.hidden.slice(0, -1);
    else if (this.open) this.open.text = this.open.text.slice(0, -1);
  }

  private clear(at: number | null): void {
    if (this.open?.text.trim()) this.done.push({ start: this.open.start, end: at, text: this.open.text });
    this.open = null;
  }
}

function sign(code: number): string {
  return STANDARD[code] ?? String.fromCharCode(code);
}
