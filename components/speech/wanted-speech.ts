/** The entry whose form was saved in order to have its sound transcribed: what it becomes begins with that. */
let wanted: string | null = null;

export function wantSpeech(lectureId: string | null): void {
  wanted = lectureId;
}

/** Whether it is this one; asked a second time it is not. */
export function takeWantedSpeech(lectureId: string): boolean {
  const isThis = wanted === lectureId;
  if (isThis) wanted = null;
  return isThis;
}
