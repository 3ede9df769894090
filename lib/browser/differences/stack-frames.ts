const DEEPEST = 8;
const OWN = /\w+-extension:\/\/[^/]+\/([\w./-]+):(\d+):(\d+)/.source;
const CHROMIUM = new RegExp(String.raw`^\s*at (?:(.*?) \()?${OWN}\)?$`);
const FIREFOX = new RegExp(`^(.*?)@${OWN}$`);

/** Chromium writes `at name (address:line:column)`, Firefox `name@address:line:column`. Innermost first, only Lectern's own. */
export function ownFrames(stack: string): { readonly name: string; readonly place: string }[] {
  return stack
    .split("\n")
    .flatMap((line) => {
      const [, name = "", file, row, column] = CHROMIUM.exec(line) ?? FIREFOX.exec(line) ?? [];
      return file === undefined ? [] : [{ name, place: `${file}:${row}:${column}` }];
    })
    .slice(0, DEEPEST);
}
