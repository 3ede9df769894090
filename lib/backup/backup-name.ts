/** In the person's downloads. */
export const FOLDER = "Lectern";

/** `lectern-backup-2026-11-29-1405.json`, by the person's clock. */
export function backupName(at: Date, extension: string): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `lectern-backup-${day}-${two(at.getHours())}${two(at.getMinutes())}.${extension}`;
}
