/** A member or item of unknown JSON; undefined where there is none. Only own members count. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

export function textOf(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === "string" ? found : "";
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

/** A finite number, also one written as text; null for anything else. */
export function numberOf(value: unknown, name: string): number | null {
  return asNumber(member(value, name));
}

export function asNumber(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** Milliseconds as seconds. */
export function fromMs(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

/** How deep an answer may be wrapped, and how much of it is looked at. */
const DEEPEST = 12;
const MOST_LOOKED_AT = 5_000;

/** The value of this shape in an answer that may be wrapped (`data`, `result`, a page's state); nearest to the root first. */
export function findShape(root: unknown, isShape: (value: unknown) => boolean): unknown {
  let looked = 0;
  let level: unknown[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (isShape(value)) return value;
      if (typeof value !== "object" || value === null || ++looked > MOST_LOOKED_AT) continue;
      // Lists of captions are long, and what is sought holds them; what lies inside them is never it.
      for (const inner of Array.isArray(value) ? value.slice(0, 3) : Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return undefined;
}
