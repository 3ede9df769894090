import { expect, test } from "vitest";
import { passphraseStrength } from "../../../lib/sync/passphrase-strength.ts";

test.each([
  ["", "short"],
  ["Tr0ub4dor&3", "short"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["abababababab", "weak"],
  ["correct horse battery", "weak"],
  ["correct horse battery staple", "weak"],
  ["correct horse battery staple lamp", "fair"],
  ["seven plain words that nobody else says", "strong"],
  ["x7Kq-92mZ-pL4w-TzR8", "strong"],
  ["123456789012", "weak"],
  ["qwertyuiopas", "weak"],
  ["password1234", "weak"],
  ["Password2024!", "weak"],
  ["iloveyou2024", "weak"],
  ["Summer Winter Autumn", "weak"],
  ["correcthorsebatterystaple", "fair"],
  ["月亮在海面上慢慢升起来了吗", "fair"],
])("“%s” is %s", (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
