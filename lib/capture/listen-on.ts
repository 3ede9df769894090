import type { BrowserHearing, ListeningFailure, ListeningOrder } from "./listening.ts";
import { heardPlayer } from "./moment.ts";
import { listenTo, type ListeningSession, type OwnRecogniser } from "./own-recogniser.ts";

/** Where that which listens is found again by the next one. */
const SESSION = "lecternListening";

const over = (failure: ListeningFailure): BrowserHearing => ({ isOn: false, failure, cues: [], guessed: [] });

/** Carries out an order; null where nothing listens on this page. */
export async function listenOn(page: Document, world: object, order: ListeningOrder): Promise<BrowserHearing | null> {
  const session = sessionIn(world);
  if (order.order === "begin") {
    await session?.stop();
    return begin(page, world, order.language);
  }
  if (order.order === "stop") await session?.stop();
  return session && session.told(order.from);
}

function begin(page: Document, world: object, language: string): BrowserHearing {
  const player = heardPlayer(page);
  const Recogniser = recogniserIn(world);
  if (!Recogniser) return over("not-there");
  if (!player) return over("no-player");
  const sound = soundOf(player);
  if (sound === null) return over("refused");
  const recogniser = new Recogniser();
  // One that knows nothing of this would send the sound to its maker.
  if (!("processLocally" in recogniser)) return over("not-there");
  const session = listenTo(player, sound, recogniser, language);
  Reflect.set(world, SESSION, session);
  return session.told(0);
}

function sessionIn(world: object): ListeningSession | null {
  return (Reflect.get(world, SESSION) as ListeningSession | undefined) ?? null;
}

function recogniserIn(world: object): (new () => OwnRecogniser) | null {
  return Reflect.get(world, "SpeechRecognition") ?? Reflect.get(world, "webkitSpeechRecognition") ?? null;
}

/** What a player plays, as a stream; null where the browser keeps it to the site that it comes from, or is protected. */
function soundOf(player: HTMLMediaElement): MediaStream | null {
  const capture: unknown = Reflect.get(player, "captureStream");
  if (typeof capture !== "function" || player.mediaKeys) return null;
  try {
    return Reflect.apply(capture, player, []) as MediaStream;
  } catch {
    // The one reason for which this fails: the media comes from another site, which does not allow it.
    return null;
  }
}
