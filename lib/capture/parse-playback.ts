import * as read from "../lecture/fields.ts";
import { type Playback, PLAYBACK_ORDERS, type PlaybackOrder } from "./playback.ts";

/** The orders that were left in the script's own world, which are taken away with it. */
export function ordersGiven(world: object): PlaybackOrder[] {
  const given: unknown = Reflect.get(world, PLAYBACK_ORDERS);
  Reflect.deleteProperty(world, PLAYBACK_ORDERS);
  const orders = read.parsed(() => read.list(given, "orders", 100, order));
  return orders.ok ? orders.value : [];
}

const ORDERS = ["look", "play", "pause", "toggle", "seek", "rate", "skip", "speed", "await"] as const;

function order(value: unknown, field: string): PlaybackOrder {
  const raw = read.object(value, field);
  const name = read.oneOf(raw["order"], `${field}.order`, ORDERS);
  if (name === "seek") return { order: name, seconds: read.number(raw["seconds"], `${field}.seconds`) };
  if (name === "rate") return { order: name, rate: read.number(raw["rate"], `${field}.rate`) };
  if (name === "skip" || name === "speed") return { order: name, by: signed(raw["by"], `${field}.by`) };
  return name === "await" ? { order: name, known: parsePlayback(raw["known"]) } : { order: name };
}

function signed(value: unknown, field: string): number {
  return typeof value === "number" && Number.isFinite(value) ? value : read.misfit(field, "a number", value);
}

/** What the script returned; null where no lecture can be heard. */
export function parsePlayback(value: unknown): Playback | null {
  const playback = read.parsed(() => {
    const raw = read.object(value, "playback");
    return {
      seconds: read.number(raw["seconds"], "seconds"),
      isPlaying: raw["isPlaying"] === true,
      rate: read.number(raw["rate"], "rate"),
      durationSeconds: read.orNull(raw["durationSeconds"], (duration) => read.number(duration, "durationSeconds")),
      media: read.text(raw["media"], "media", 500),
      at: read.number(raw["at"], "at"),
    };
  });
  return playback.ok ? playback.value : null;
}
