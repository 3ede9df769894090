/** Random letters around a page's text in a prompt, which nobody who wrote the page can know. */
export function newFence(): string {
  return `MATERIAL-${crypto.randomUUID().slice(0, 13)}`;
}
