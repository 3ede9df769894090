/** Is this the name of a person or channel, rather than an address, a handle's link or a placeholder? */
export function isName(text: string): boolean {
  if (text.length < 1 || text.length > 200) return false;
  return !/^(https?:|www\.|\/\/)|^(unknown|admin|anonymous|n\/?a|none|null|undefined|various)$|[<>{}]|^\[object/i.test(
    text,
  );
}
