/** Whisper's servers name the language in English where they do not give its code; those that its list has besides. */
const OTHER_NAMES: Readonly<Record<string, string>> = { mandarin: "zh", cantonese: "yue", castilian: "es" };

/** Every language that has a code of two letters, by its English name. */
let byName: ReadonlyMap<string, string> | undefined;

/** A language as a server names it, `en` or `english`, by its BCP 47 tag; null where nobody knows it. */
export function languageOf(named: string): string | null {
  const name = named.trim().toLowerCase().replaceAll("_", "-");
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(name)) return Intl.getCanonicalLocales(name)[0] ?? null;
  byName ??= names();
  return OTHER_NAMES[name] ?? byName.get(name) ?? null;
}

function names(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  // `zz` is none, and has a name.
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return new Map(
    codes.flatMap((code) => {
      const name = display.of(code)?.toLowerCase();
      return name === undefined || code === "zz" ? [] : [[name, code] as const];
    }),
  );
}
