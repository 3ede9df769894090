/** Sounds that the person has given before the entry was there whose transcript they are to become. */
const given = new Map<string, File | string>();

export function giveSound(lectureId: string, sound: File | string): void {
  given.set(lectureId, sound);
}

/** The sound that was given for an entry: a file, or the address of one. */
export function givenSound(lectureId: string): File | string | null {
  return given.get(lectureId) ?? null;
}

/** Once it has been offered it is not offered again. */
export function forgetGivenSound(lectureId: string): void {
  given.delete(lectureId);
}
