import { FULL_CLOCK_LENGTH, fullClockAt } from "../../clock-time.ts";
import { asNumber } from "../../json.ts";
import type { XmlElement } from "../../xml/element.ts";

/** Seconds of a time expression; null where it is none. */
export type ReadTime = (expression: string) => number | null;

const OFFSET = /^(\d+(?:[.,]\d+)?)\s*(h|m|s|ms|f|t)$/;
const CLOCK = /^(\d+):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d+)|[:;](\d+)(?:\.\d+)?)?$/;
const SECONDS = /^\d+(?:[.,]\d+)?$/;
const DEFAULT_FRAME_RATE = 30;

/** How this document's times are to be read: its frames and ticks have lengths of their own. */
export function timeExpressions(root: XmlElement): ReadTime {
  const frames = frameRate(root.attributes);
  const ticks = asNumber(root.attributes.get("tickRate")) ?? (root.attributes.has("frameRate") ? frames : 1);
  const units: Readonly<Record<string, number>> = {
    h: 3600,
    m: 60,
    s: 1,
    ms: 0.001,
    f: 1 / frames,
    t: 1 / (ticks || 1),
  };
  return (expression) => {
    const usual = expression.length === FULL_CLOCK_LENGTH ? fullClockAt(expression, 0) : Number.NaN;
    if (!Number.isNaN(usual)) return usual;
    const text = expression.trim();
    const [, amount, unit] = OFFSET.exec(text) ?? [];
    if (amount && unit) return decimal(amount) * (units[unit] ?? 1);
    // Without a unit: not in the specification, but Apple's lyrics and others write plain seconds.
    return SECONDS.test(text) ? decimal(text) : clock(text, frames);
  };
}

function clock(text: string, frames: number): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [, first, second, third, fraction, frame] = match;
  const whole =
    third === undefined ? [0, Number(first), Number(second)] : [Number(first), Number(second), Number(third)];
  const [hours = 0, minutes = 0, seconds = 0] = whole;
  const rest = fraction === undefined ? Number(frame ?? 0) / frames : Number(`0.${fraction}`);
  return hours * 3600 + minutes * 60 + seconds + rest;
}

function frameRate(attributes: ReadonlyMap<string, string>): number {
  const rate = asNumber(attributes.get("frameRate")) || DEFAULT_FRAME_RATE;
  const [numerator, denominator] = (attributes.get("frameRateMultiplier") ?? "").split(/[\s:]+/).map(Number);
  const multiplier = numerator && denominator ? numerator / denominator : 1;
  return rate * multiplier;
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}
