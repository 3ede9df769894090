type Printed = (clock: string, name: string, text: string, short: string) => string;

/** How programs, sites and people print one turn of a transcript. */
export const WAYS: readonly (readonly [string, Printed])[] = [
  ["hours in brackets, name in bold", (at, name, text) => `[${at}] **${name}:** ${text}`],
  ["hours in brackets, name with a colon", (at, name, text) => `[${at}] ${name}: ${text}`],
  ["name first, hours in brackets", (at, name, text) => `${name}: [${at}] ${text}`],
  ["name and time in round brackets above", (at, name, text) => `${name} (${at}):\n${text}`],
  ["name and time on one line above", (_, name, text, short) => `${name}  ${short}  \n${text}`],
  ["room inside the brackets", (at, name, text) => `${name} ( ${at} ): ${text}`],
  ["time and name above", (at, name, text) => `${at} ${name}\n${text}`],
  ["time, dash and name above a blank line", (at, name, text) => `[${at}] - ${name}\n\n${text}`],
  ["name on the line above the time", (at, name, text) => `${name}\n${at}\n${text}`],
  ["name on the line below the time", (at, name, text) => `${at}\n${name}\n${text}`],
  ["time and name as a heading", (at, name, text) => `### ${name} [${at}]\n\n${text}`],
  ["time as a link", (at, name, text) => `[${at}](https://example.org/watch?t=1) ${name}: ${text}`],
  ["name, time and text on one line", (at, name, text) => `${name} ${at} ${text}`],
  ["name with a colon, time and text on one line", (_, name, text, short) => `${name}: ${short} ${text}`],
  ["columns", (at, name, text) => `${name} | ${at} | ${text}`],
  ["tabs", (at, name, text) => `${name}\t${at}\t${text}`],
  ["the same time twice", (at, name, text) => `[${at}] ${name}: [${at}] ${text}`],
  [
    "a page's own names and times",
    (_, name, text, short) => `<cite>${name}:</cite>\n<time>${short}</time>\n<p>${text}</p>`,
  ],
  ["paragraphs of a page", (at, name, text) => `<p><b>${name}</b> [${at}]: ${text}</p>`],
  ["time and name between dashes above", (_, name, text, short) => `${short} - ${name}\n${text}`],
  ["time without brackets, name with a colon", (at, name, text) => `${at} ${name}: ${text}`],
  ["full-width colon behind the name", (at, name, text) => `${at} ${name}：\n${text}`],
  ["time and name as fields, text below", (at, name, text) => `Timestamp: ${at} Speaker: ${name}\n${text}`],
  ["each a field of its own", (at, name, text) => `Timestamp: ${at}\nSpeaker: ${name}\nText: ${text}`],
  ["name first, fields in bold", (at, name, text) => `**Speaker:** ${name}\n**Time:** [${at}]\n${text}`],
  ["quotation, name in bold", (at, name, text) => `> **${name}** (${at}): ${text}`],
];
