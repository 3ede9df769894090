import { canonical } from "./canonical.ts";

/**
 * A short code of a value, equal for equal ones: FNV-1a, four times with another start. It tells copies of one transcript
 * apart from others inside a sealed document, and protects nothing.
 */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => fnv(text, start)).join("");
}

function fnv(text: string, start: number): string {
  let sum = start;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36).padStart(7, "0");
}
