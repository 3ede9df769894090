import { Buffer } from "node:buffer";
import { digestOf } from "../../../../lib/sync/digest.ts";
import type { Sealer } from "../../../../lib/sync/seal.ts";

/**
 * Names and "seals" as a sealer does, without secrets: what was changed or put in another's place is refused as well. The
 * model has millions of documents sealed, and what sealing itself is worth is tested by itself.
 */
export const plainSealer: Sealer = {
  epoch: 1,
  idOf: async (kind, name) => kind + (digestOf(`${kind}:${name}`) + digestOf(name)).slice(0, 32),
  seal: async (id, body) => {
    // No two writings are the same, as with a sealer: a server gives each of them a revision of its own.
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(12)));
    const text = Buffer.concat([nonce, Buffer.from(JSON.stringify(body))]).toString("base64");
    return digestOf(id + text) + text;
  },
  open: async (id, sealed) => {
    const whole = String(sealed);
    const [sum, text] = [whole.slice(0, SUM), whole.slice(SUM)];
    if (digestOf(id + text) !== sum) return { ok: false, why: "damaged" };
    return { ok: true, epoch: 1, body: JSON.parse(Buffer.from(text, "base64").subarray(12).toString()) as unknown };
  },
};

const SUM = digestOf("").length;
