/** Whether the browser can write down what is said by itself, on this computer; at once, or once it has downloaded something. */
export type OwnEar = "there" | "to-download";

interface LocalSpeech {
  available?(wanted: object): Promise<unknown>;
  install?(wanted: object): Promise<boolean>;
}

/** The language as recognisers name theirs, with the region in which most people speak it: `en-US` for `en`. */
export function spokenLanguage(language: string | null): string {
  const { language: code, region } = new Intl.Locale(language ?? navigator.language).maximize();
  return region === undefined ? code : `${code}-${region}`;
}

/**
 * What the browser has for a language; null where it has nothing that stays on this computer: what it would send to its
 * maker's servers is never used.
 */
export async function ownEar(language: string, world: object = globalThis): Promise<OwnEar | null> {
  const state = await local(world)?.available?.(wantedOf(language));
  if (state === "available") return "there";
  return state === "downloadable" || state === "downloading" ? "to-download" : null;
}

/** Has the browser download what it needs for a language; only in answer to a click. Gives whether it has it then. */
export async function installEar(language: string, world: object = globalThis): Promise<boolean> {
  return (await local(world)?.install?.(wantedOf(language))) === true;
}

function wantedOf(language: string): object {
  return { langs: [language], processLocally: true };
}

function local(world: object): LocalSpeech | null {
  return Reflect.get(world, "SpeechRecognition") ?? Reflect.get(world, "webkitSpeechRecognition") ?? null;
}
