const MINUTE = 60_000;

/** Has the browser download a file. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file only after the click; a large one takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 10 * MINUTE);
}
