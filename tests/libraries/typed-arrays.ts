import { deflateSync, inflateSync } from "node:zlib";

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

/** Typed arrays, as a database holds them, in words of JSON; deflated, since a page of the index is mostly empty. */
export function asJson(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { $array: value.constructor.name, deflated: deflateSync(bytes).toString("base64") };
  }
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asJson(each)]));
}

export function fromJson(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown) => {
    if (typeof value !== "object" || value === null || !("$array" in value) || !("deflated" in value)) return value;
    const kind = Object.entries(KINDS).find(([name]) => name === value.$array)?.[1];
    if (!kind) throw new Error(`A golden library holds an unknown ${String(value.$array)}`);
    const bytes = inflateSync(Buffer.from(String(value.deflated), "base64"));
    return new kind(Uint8Array.from(bytes).buffer);
  });
}
