import { describe, expect, test } from "vitest";
import { modelAddress } from "../../../lib/summary/model-address.ts";

describe("the address of a model's server", () => {
  test.each([
    ["https://api.openai.com/v1", "https://api.openai.com/v1"],
    ["api.deepseek.com", "https://api.deepseek.com/v1"],
    ["https://dashscope.aliyuncs.com/compatible-mode/v1/", "https://dashscope.aliyuncs.com/compatible-mode/v1"],
    ["https://api.example.com/v1/chat/completions", "https://api.example.com/v1"],
    ["https://api.example.com/v1/models?x=1#y", "https://api.example.com/v1"],
    ["localhost:11434", "http://localhost:11434/v1"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/v1"],
    ["http://0177.0.0.1:8080", "http://127.0.0.1:8080/v1"],
    ["http://192.168.1.20:1234/v1", "http://192.168.1.20:1234/v1"],
    ["http://10.0.0.4", "http://10.0.0.4/v1"],
    ["http://172.31.9.9", "http://172.31.9.9/v1"],
    ["http://[::1]:11434", "http://[::1]:11434/v1"],
    ["http://studio.local:1234", "http://studio.local:1234/v1"],
  ])("%s is taken", (typed, base) => {
    expect(modelAddress(typed)).toEqual({ ok: true, base });
  });

  test.each([
    ["http://api.example.com/v1", "not-secure"],
    ["http://172.32.0.1", "not-secure"],
    ["http://8.8.8.8", "not-secure"],
    ["http://2130706434.example", "not-secure"],
    ["http://localhost.evil.example", "not-secure"],
    ["https://me:secret@api.example.com", "has-credentials"],
    ["javascript:alert(1)", "not-an-address"],
    ["file:///etc/passwd", "not-an-address"],
    ["data:text/html,x", "not-an-address"],
    ["", "not-an-address"],
    ["two words", "not-an-address"],
  ])("%s is refused", (typed, why) => {
    expect(modelAddress(typed)).toEqual({ ok: false, why });
  });
});
