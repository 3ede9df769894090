import type { HeardPart } from "../speech/heard.ts";

/** A part that has been heard, as a job keeps it. */
export interface KeptPart extends HeardPart {
  /** Whether nothing comes after it. */
  readonly last: boolean;
}

export function textOfPart(part: KeptPart): string {
  return JSON.stringify(part);
}

/** What `textOfPart` wrote. */
export function keptPart(text: string): KeptPart {
  return JSON.parse(text) as KeptPart;
}
