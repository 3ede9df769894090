/**
 * Runs in a content script: which of these ways to ask the browser's interfaces work there. Travels as source text: it
 * may use nothing but what a content script has.
 */
export async function reachInPages(): Promise<Record<string, boolean>> {
  const thrownBy = (action: () => unknown): unknown => {
    try {
      return action();
    } catch (error) {
      return error;
    }
  };
  const form = document.createElement("form");
  form.innerHTML = "<input name=one value=1>";
  const never = new Promise(() => {});
  const query = new URLSearchParams("one=1");
  const response = (text: string) => new Response(text);
  const bytesLeft = async () => {
    let count = 0;
    const stream: unknown = response("1").body;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) count += chunk.length;
    return count;
  };
  const ways: Readonly<Record<string, () => unknown>> = {
    "URLSearchParams by itself": () => [...query].length === 1,
    "URLSearchParams.entries": () => [...query.entries()].length === 1,
    "FormData by itself": () => [...new FormData(form)].length === 1,
    "FormData.entries": () => [...new FormData(form).entries()].length === 1,
    "Headers by itself": () => [...new Headers({ one: "1" })].length === 1,
    "Headers.entries": () => [...new Headers({ one: "1" }).entries()].length === 1,
    "NodeList.entries": () => [...form.querySelectorAll("input").entries()].length === 1,
    "DOMTokenList.values": () => [...form.classList.values()].length === 0,
    "URLSearchParams.getAll and map": () => query.getAll("one").map(Number).includes(1),
    "Object.fromEntries of URLSearchParams": () => Object.fromEntries(query)["one"] === "1",
    "navigator.languages and map": () => navigator.languages.map(String).length > 0,
    "Response.json and map": async () => (await response("[1]").json()).map(Number).includes(1),
    "Response by its reader": async () => (await response("1").body?.getReader().read())?.value?.length === 1,
    "Response by its async iterator": async () => (await bytesLeft()) === 1,
    "structuredClone and map": () => structuredClone([1]).map(Number).includes(1),
    "Promise.race with the browser's promises": async () => (await Promise.race([response("1").text(), never])) === "1",
    "instanceof Promise": () => response("1").text() instanceof Promise,
    "instanceof ArrayBuffer": async () => (await response("1").arrayBuffer()) instanceof ArrayBuffer,
    "instanceof TypeError": () => thrownBy(() => new URL("no address")) instanceof TypeError,
    "instanceof DOMException": () => thrownBy(() => document.querySelector("!")) instanceof DOMException,
    "instanceof HTMLElement": () => form instanceof HTMLElement,
    "instanceof RangeError, which the language throws": () =>
      thrownBy(() => new Intl.Locale("!")) instanceof RangeError,
    "instanceof SyntaxError, which the language throws": () => thrownBy(() => JSON.parse("{")) instanceof SyntaxError,
  };
  const reached: Record<string, boolean> = {};
  for (const [name, way] of Object.entries(ways)) {
    const found = thrownBy(way);
    // What it gives may be a promise of the page's world.
    reached[name] = await Promise.resolve(found).then(
      (is) => is === true,
      () => false,
    );
  }
  return reached;
}
