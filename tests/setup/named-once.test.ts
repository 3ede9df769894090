import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { namedOnce } from "./named-once.ts";

const SCRIPT = `(()=>{let t={described:1,inner:{described:[2]}},n=null;
const s="t.described";
return [t.described,t?.described,n?.described,t.inner.described[0],(t||n).described,t["described"],s,t.inner.described.length,t
  .described,1.5.toFixed()].concat([{described:3}].map((e)=>e.described))})()`;

test("a script whose member names are written once says the same and is shorter", () => {
  const shorter = namedOnce(SCRIPT);
  expect(shorter.length).toBeLessThan(SCRIPT.length);
  expect(shorter).toContain('const $a="described";');
  expect(runInNewContext(shorter)).toEqual(runInNewContext(SCRIPT));
});

test("a name that the script has itself is not taken", () => {
  const shorter = namedOnce(SCRIPT.replace("n=null", "n=null,$a=1"));
  expect(shorter).toContain('const $b="described";');
  expect(runInNewContext(shorter)).toEqual(runInNewContext(SCRIPT));
});

test("so are the keys of objects, in what is made and in what is taken apart", () => {
  const script = `(()=>{const f=({described:a,...rest})=>({described:a+1,["described"+a]:2,...rest});
return [f({described:1,other:1}),{described(){return 1}}.described(),{get described(){return 2}}.described,
{"described":3},{described:4,described:5},{__proto__:{described:6}}.described,(({described})=>described)({described:7})]})()`;
  const shorter = namedOnce(script);
  expect(shorter).toContain("[$a]:a");
  expect(shorter).toContain("{__proto__:{");
  expect(runInNewContext(shorter)).toEqual(runInNewContext(script));
});

test("so are texts, with a space where a word stands beside them, and neither keys nor kinds of values", () => {
  const script = `(()=>{const f=(a)=>{switch(a){case"described":return"described";default:return typeof a=="string"}};
return [f("described"),f("string"),"described"in{"described":1},["described","described"],\`described\${"described"}\`]})()`;
  const shorter = namedOnce(script);
  expect(shorter).toContain("return $a");
  expect(shorter).toContain('=="string"');
  expect(shorter).toContain('{"described":1}');
  expect(runInNewContext(shorter)).toEqual(runInNewContext(script));
});

test("what is no function called on the spot is left as it is", () => {
  const loose = "let one={described:1};[one.described,one.described,one.described,one.described,one.described]";
  expect(namedOnce(loose)).toBe(loose);
});
