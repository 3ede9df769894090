/** In pixels. */
export interface StillRoom {
  readonly width: number;
  readonly height: number;
}

/** As many characters as hold what a WebP file says of its size: thirty bytes. */
const HEAD = 40;

/** How large a WebP picture is, as its head says (RFC 9649); null for another picture. */
export function stillRoom(base64: string): StillRoom | null {
  const head = Uint8Array.from(atob(base64.slice(0, HEAD)), (character) => character.charCodeAt(0));
  const at = (place: number) => head[place] ?? 0;
  const two = (place: number) => at(place) + at(place + 1) * 256;
  switch (String.fromCharCode(...head.subarray(12, 16))) {
    case "VP8 ":
      return sized(two(26) % 0x4000, two(28) % 0x4000);
    case "VP8L":
      return sized((two(21) % 0x4000) + 1, (two(22) >> 6) + ((at(24) % 16) << 10) + 1);
    case "VP8X":
      return sized(two(24) + at(26) * 0x10000 + 1, two(27) + at(29) * 0x10000 + 1);
    default:
      return null;
  }
}

function sized(width: number, height: number): StillRoom | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
