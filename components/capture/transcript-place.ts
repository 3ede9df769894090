/** Where the library page shows an entry's transcript, and takes a file for one. */
export function transcriptPlace(lectureId: string): string {
  return `#entry/${lectureId}?part=transcript`;
}
