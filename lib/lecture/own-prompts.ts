/** A prompt of the person's own. */
export interface OwnPrompt {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

const MOST = 50;
const LONGEST = 20_000;

/** What was kept, as far as it is sound; null for anything else than a list. */
export function parseOwnPrompts(value: unknown): readonly OwnPrompt[] | null {
  return Array.isArray(value) ? value.slice(0, MOST).filter(isOwnPrompt) : null;
}

function isOwnPrompt(value: unknown): value is OwnPrompt {
  if (typeof value !== "object" || value === null || !("id" in value) || !("name" in value) || !("text" in value))
    return false;
  return [value.id, value.name, value.text].every((each) => typeof each === "string" && each.length <= LONGEST);
}

/**
 * The list with those of another one behind it that say something else, as many as are kept. One that was changed here
 * since it was written there is kept in both wordings: `newId` names the second.
 */
export function withPrompts(
  prompts: readonly OwnPrompt[],
  others: readonly OwnPrompt[],
  newId: () => string,
): readonly OwnPrompt[] {
  const all = [...prompts];
  for (const other of others) {
    if (all.some(({ name, text }) => name === other.name && text === other.text)) continue;
    all.push(all.some(({ id }) => id === other.id) ? { ...other, id: newId() } : other);
  }
  return all.slice(0, Math.max(MOST, prompts.length));
}
