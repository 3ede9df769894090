/** Letters and digits that are not taken for one another (Crockford's base 32). */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [BYTES, GROUP] = [32, 5];

export function newRecoveryKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(BYTES));
}

/** The key to be written down: groups of five, the last of which shows a slip of the pen. */
export async function recoveryText(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const digits = toDigits(key) + (await checkOf(key));
  return (digits.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

/** The key that somebody typed; null where it is not one, or a letter of it is wrong. */
export async function parseRecoveryText(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const typed = text.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const length = Math.ceil((BYTES * 8) / 5);
  const key = fromDigits(typed.slice(0, length));
  return key && typed.slice(length) === (await checkOf(key)) ? key : null;
}

async function checkOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  return toDigits(new Uint8Array(await crypto.subtle.digest("SHA-256", key)).subarray(0, 2)).slice(0, 3);
}

function toDigits(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function fromDigits(text: string): Uint8Array<ArrayBuffer> | null {
  const values = Array.from(text, (digit) => DIGITS.indexOf(digit));
  if (values.length < Math.ceil((BYTES * 8) / 5) || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  return Uint8Array.from({ length: BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2));
}
