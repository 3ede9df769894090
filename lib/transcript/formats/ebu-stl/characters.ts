/** The tables besides Latin, by the number in the head. */
const TABLES: Readonly<Record<string, string>> = {
  "01": "iso-8859-5",
  "02": "iso-8859-6",
  "03": "iso-8859-7",
  "04": "iso-8859-8",
};
const LINE_END = 0x8a;
const UNUSED = 0x8f;
/** ISO 6937: an accent stands before its letter. Unicode's combining accents from 0xC1 on. */
const ACCENTS: Readonly<Record<number, string>> = {
  0xc1: "\u0300",
  0xc2: "\u0301",
  0xc3: "\u0302",
  0xc4: "\u0303",
  0xc5: "\u0304",
  0xc6: "\u0306",
  0xc7: "\u0307",
  0xc8: "\u0308",
  0xca: "\u030a",
  0xcb: "\u0327",
  0xcd: "\u030b",
  0xce: "\u0328",
  0xcf: "\u030c",
};
/** Its other letters and signs, from 0xA0 and from 0xE0 on; a dot for none. */
const SIGNS = Array.from("\u00a0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿");
const LETTERS = Array.from("ΩÆĐªĦ.ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00ad");

/** What is read of a text field; colours, boxes and styles are left out. */
export function textOfField(field: Uint8Array, table: string): string {
  const other = TABLES[table];
  const decoder = other === undefined ? null : new TextDecoder(other);
  let text = "";
  let accent = "";
  for (const byte of field) {
    if (byte === UNUSED) break;
    if (byte === LINE_END) text += "\n";
    else if (byte < 0x20) text += " ";
    else if (byte < 0x7f) {
      text += String.fromCharCode(byte) + accent;
      accent = "";
    } else if (byte >= 0xa0) {
      if (decoder) text += decoder.decode(Uint8Array.of(byte));
      else if (ACCENTS[byte]) accent = ACCENTS[byte];
      else text += (byte >= 0xe0 ? LETTERS[byte - 0xe0] : SIGNS[byte - 0xa0]) ?? "";
    }
  }
  return text.normalize("NFC");
}
