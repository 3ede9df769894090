import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWhole, refusalOfFile } from "../lib/transfer/samples.ts";

const list = (name: string) => strToU8(`url,title\nhttps://a.example/${name},Tides\n`);
const archive = (files: Record<string, Uint8Array>) => Uint8Array.from(zipSync(files));

describe("an archive that was built to do harm does none", () => {
  test("names that lead elsewhere, or that a system keeps for itself, are names only", async () => {
    const names = ["../../x.csv", String.raw`C:\x.csv`, "/etc/x.csv", "CON.csv", "toString.csv", "constructor/x.csv"];
    const files = Object.fromEntries(names.map((name, at) => [name, list(String(at))]));
    const { lectures } = await readWhole(new Blob([archive(files)]));
    expect(lectures.map(({ url }) => url).toSorted()).toEqual(names.map((_, at) => `https://a.example/${at}`));
  });

  test("a link to another file is read as the few words that it is", async () => {
    const link = 0o120777 << 16;
    const bytes = zipSync({ "passwords.csv": [strToU8("/etc/passwd"), { os: 3, attrs: link }], "a.csv": list("one") });
    const { lectures } = await readWhole(new Blob([Uint8Array.from(bytes)]));
    expect(lectures.map(({ url }) => url)).toEqual(["https://a.example/one"]);
  });

  test("a name that every object knows is a name", async () => {
    const text = new TextDecoder("latin1").decode(archive({ "a_proto__/x.csv": list("one") }));
    const named = text.replaceAll("a_proto__/", "__proto__/");
    const { lectures } = await readWhole(new Blob([Uint8Array.from(named, (sign) => sign.charCodeAt(0))]));
    expect(lectures.map(({ url }) => url)).toEqual(["https://a.example/one"]);
    expect(Reflect.get({}, "x.csv")).toBeUndefined();
  });

  test("two files of one name are read, each", async () => {
    const bytes = archive({ "a.csv": list("one"), "b.csv": list("two") });
    for (const [at, byte] of bytes.entries())
      if (byte === 0x62 && String.fromCharCode(...bytes.slice(at, at + 5)) === "b.csv") bytes[at] = 0x61;
    const { lectures } = await readWhole(new Blob([bytes]));
    expect(lectures.map(({ url }) => url)).toEqual(["https://a.example/one", "https://a.example/two"]);
  });

  test.each([
    ["its sum", 14, 16],
    ["its packed size", 18, 20],
    ["its size", 22, 24],
  ])("one that lies about %s is refused as damaged", async (_, inFile, inList) => {
    const bytes = archive({ "a.csv": list("one") });
    const central = bytes.findIndex((__, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1);
    for (const at of [inFile, central + inList]) bytes[at] = (bytes[at] ?? 0) ^ 0x15;
    expect(await refusalOfFile(new Blob([bytes]))).toMatchObject({ why: "damaged" });
  });
});
