import { expect } from "vitest";

/** Pages that someone built to break whoever reads them, each with what is kept of it all the same. */
export interface HostilePage {
  readonly name: string;
  /** Path and query; each page has its own. */
  readonly path: string;
  readonly html: string;
  /** What the captured lecture must hold. */
  readonly captured: object;
  /** What must be nowhere in it. */
  readonly without?: RegExp;
  /** The page changes by itself, so that nobody can say who did. */
  readonly isRestless?: true;
}

interface Parts {
  readonly head?: string;
  /** Stands inside of the description that the page shows. */
  readonly markup?: string;
  readonly end?: string;
  readonly linked?: object;
  readonly path?: string;
}

export const HOST = "https://hostile.example";
const TITLE = "Why the sea rises twice a day";
const BEGINNING = "The moon raises two bulges of water, and the earth turns beneath them once a day";
/** Counts whatever gets to run, so that a second run is seen. */
const COUNTER = "<script>globalThis.hits = 0; globalThis.hit = () => { globalThis.hits += 1; };</script>";

/** A lecture's page with something bad in it. Its description has to be looked for in the page, beside that. */
function hostile(name: string, parts: Parts, captured?: object, without?: RegExp): HostilePage {
  const { head = "", markup = "", end = "", linked = {}, path = `/watch/${name.replace(/[^a-z\d]+/gi, "-")}` } = parts;
  const node = {
    "@type": "VideoObject",
    url: `${HOST}${path}`,
    name: TITLE,
    description: `${BEGINNING}…`,
    duration: "PT1H2M3S",
    ...linked,
  };
  const script = JSON.stringify(node).replaceAll("<", String.raw`\u003c`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${COUNTER}<title>${TITLE}</title>
<meta property="og:type" content="video.other"><script type="application/ld+json">${script}</script>${head}</head>
<body><h1>${TITLE}</h1><div class="description"><p>${BEGINNING}.</p> ${markup} <p>The end.</p></div>${end}</body></html>`;
  return {
    name,
    path,
    html,
    captured: { kind: "video", title: TITLE, description: expect.stringContaining(BEGINNING), ...captured },
    ...(without && { without }),
  };
}

/** 1 to 16: markup that runs or loads when somebody draws, copies or moves it. */
const MARKUP: readonly HostilePage[] = [
  hostile("1 a picture that fails", { markup: "<img src=x onerror=hit()>" }),
  hostile("2 a drawing that loads", { markup: "<svg><g/onload=hit()//<p></svg>" }),
  hostile("3 a drawing that moves", {
    markup: "<svg><animate onbegin=hit() attributeName=x dur=1s></svg>",
  }),
  hostile("4 a formula that turns into a picture", {
    markup: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">`,
  }),
  hostile("5 a picture inside of what is for browsers without scripts", {
    markup: `<noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>`,
  }),
  hostile("6 a style inside of a style", {
    markup: "<style><style><img src=x onerror=hit()></style></style>",
  }),
  hostile("7 a template and a shadow with scripts", {
    markup: `<template><script>hit()</script></template><div><template shadowrootmode="open"><script>hit()</script><img src=x onerror=hit()></template></div>`,
  }),
  hostile("8 fields named like the methods of their form", {
    markup: `<form><input name=attributes><input name=parentNode><input name=closest><input name=cloneNode></form>`,
    end: `<form name=querySelectorAll></form><form name=defaultView></form><form name=implementation></form><img name=body>`,
  }),
  hostile("9 links named like the address", {
    end: "<a id=location></a><a id=location name=href href=//evil.example></a>",
  }),
  hostile("10 a frame with a script in its text", {
    markup: `<iframe srcdoc="<script>parent.hit()</script>"></iframe>`,
  }),
  hostile(
    "11 objects, and another base for all addresses",
    {
      head: `<base href="//evil.example/"><meta property="og:image" content="/tides.jpg">`,
      markup: `<object data="data:text/html,<script>parent.hit()</script>"></object><embed src="/embedded.svg">`,
    },
    { thumbnailUrl: `${HOST}/tides.jpg` },
  ),
  hostile("12 a page that goes on to a script", {
    head: `<meta http-equiv=refresh content="0;url=javascript:hit()">`,
  }),
  hostile("13 styles from elsewhere", {
    head: `<link rel=stylesheet href=//evil.example/a.css>`,
    markup: `<div style="background:url(//evil.example/b.png)">Tides</div><style>@import "//evil.example/c.css";</style>`,
  }),
  hostile("14 media from elsewhere", {
    markup: `<img src=//evil.example/pixel srcset="//evil.example/pixel2 2x"><video poster=//evil.example/p.jpg></video><audio src=//evil.example/a.mp3 autoplay></audio><picture><source srcset=//evil.example/s.webp><img></picture>`,
  }),
  hostile("15 elements of one's own, and annotations", {
    markup: `<x-tide onclick=hit() style="display:block">Tide</x-tide><math><annotation-xml encoding="text/html"><img src=x onerror=hit()></annotation-xml></math>`,
    end: `<script>customElements.define("x-tide", class extends HTMLElement { constructor() { super(); hit(); } connectedCallback() { hit(); } });</script>`,
  }),
  hostile("16 elements that swallow the rest", {
    markup: "<xmp><img src=x onerror=hit()></xmp><noembed><img src=x onerror=hit()></noembed>",
    end: "<textarea><img src=x onerror=hit()><plaintext>",
  }),
];

/** 17 to 20: pages that are too much, or that work against whoever reads them. */
const SIZE_AND_WILL: readonly HostilePage[] = [
  hostile("17 elements nested 10,000 deep", { end: "<div>".repeat(10_000) }),
  hostile("18 200,000 elements side by side", { end: "<i></i>".repeat(200_000) }),
  hostile(
    "19 a title that ends itself",
    { linked: { name: "Tides </title><script>hit()</script>" } },
    { title: "Tides </title><script>hit()</script>" },
  ),
  hostile("20 scripts that replace what every script uses", {
    head: `<script>Array.prototype.map = () => { throw 1; }; JSON.parse = () => ({ name: "forged" });
String.prototype.replace = () => "forged"; Object.defineProperty(document, "title", { get: () => { throw 2; } });
Document.prototype.querySelectorAll = () => { hit(); return []; }; Node.prototype.cloneNode = () => { hit(); throw 3; };</script>`,
  }),
  {
    name: "20 a page that takes itself away",
    path: "/watch/gone",
    html: `<!doctype html><title>Going</title><p>Going</p><script>setInterval(() => document.documentElement?.remove(), 1);</script>`,
    captured: {},
    isRestless: true,
  },
];

/** An address that nobody may open, wherever pages name one. */
function unsafe(name: string, address: string): HostilePage {
  const marked = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return hostile(
    name,
    {
      head: `<link rel=canonical href="${marked}"><meta property="og:url" content="${marked}"><meta property="og:image" content="${marked}">`,
      linked: {
        url: address,
        thumbnailUrl: address,
        author: { "@type": "Person", name: "Ada", url: address },
        isPartOf: { "@type": "CreativeWorkSeries", name: "Seas", url: address },
      },
      end: `<video controls src=/t.mp4 poster="${marked}"><track kind=captions srclang=en src="${marked}"></video>`,
    },
    { thumbnailUrl: null, series: { title: "Seas" } },
    /javascript:|vbscript:|data:|blob:|filesystem:|file:|chrome:|about:|view-source:/i,
  );
}

/** 21 to 32, without 30, which is about the addresses of servers. */
const ADDRESSES: readonly HostilePage[] = [
  unsafe("21 an address that is a script", "javascript:hit()"),
  unsafe("22 a script in odd letters", "JaVaScRiPt:hit()"),
  unsafe("22 a script behind a space and a line", " \n javascript:hit()"),
  unsafe("22 a script with a tab in it", "java\tscript:hit()"),
  unsafe("23 an address that is a page", "data:text/html,<script>hit()</script>"),
  unsafe("24 another kind of script", "vbscript:hit()"),
  unsafe("24 a file", "file:///etc/passwd"),
  unsafe("24 a page of the browser", "chrome://settings"),
  unsafe("24 an empty page", "about:blank"),
  unsafe("24 a page's source", "view-source:https://hostile.example/"),
  unsafe("25 a piece of memory", "blob:https://hostile.example/0a1b2c3d"),
  unsafe("25 a file system", "filesystem:https://hostile.example/temporary/a.jpg"),
  hostile(
    "26 a name and a password in an address",
    { head: `<meta property="og:image" content="https://user:pass@hostile.example/p.jpg">` },
    { thumbnailUrl: `${HOST}/p.jpg` },
    /user:pass/,
  ),
  hostile(
    "27 a host that looks like another one",
    { head: `<meta property="og:image" content="https://аpple.com/p.jpg">` },
    { thumbnailUrl: "https://xn--pple-43d.com/p.jpg" },
  ),
  hostile(
    "28 a canonical address without a scheme, on another host",
    { head: `<link rel=canonical href="//evil.example/watch/1">`, path: "/watch/28-own" },
    { key: `${HOST}/watch/28-own`, url: `${HOST}/watch/28-own` },
    /evil/,
  ),
  hostile(
    "29 addresses of megabytes",
    {
      head: `<meta property="og:image" content="data:image/png;base64,${"A".repeat(2_000_000)}"><link rel=canonical href="/watch/29-own?q=${"x".repeat(100_000)}">`,
      path: "/watch/29-own",
    },
    { thumbnailUrl: null, url: `${HOST}/watch/29-own` },
  ),
  hostile(
    "31 a canonical address of another site",
    {
      head: `<link rel=canonical href="https://www.youtube.com/watch?v=tIdEs_00001"><meta property="og:url" content="https://www.youtube.com/watch?v=tIdEs_00001">`,
      path: "/watch/31-own",
    },
    { key: `${HOST}/watch/31-own`, url: `${HOST}/watch/31-own` },
    /youtube/,
  ),
  hostile(
    "32 what lets its holder in, in the address of the page",
    { path: "/watch/32-own?access_token=letmein1&lesson=4&session_token=letmein2#id_token=letmein3" },
    { url: `${HOST}/watch/32-own?lesson=4` },
    /letmein/,
  ),
];

const family = "👨‍👩‍👧‍👦";

/** 33 to 44, without 38, 39 and 42, which are about the person's own tags; their like among a page's keywords stands here. */
const TEXTS: readonly HostilePage[] = [
  ...["", "   ", "\u200d\u200d"].map((title, index) =>
    hostile(`33 a title of nothing (${index + 1})`, { linked: { name: title } }, { title: TITLE }),
  ),
  hostile("34 half a character", { linked: { name: "Half \ud800 tide" } }, { title: "Half \ufffd tide" }),
  hostile(
    "35 control characters",
    { linked: { name: "Ebb\u0000 and\u0007 flow\u0085", description: `${BEGINNING}\u001b[31m` } },
    { title: "Ebb and flow" },
  ),
  hostile(
    "36 writing that is turned round",
    { linked: { name: "Tides \u202egpj.exe\u2066 today\u2069" } },
    { title: "Tides gpj.exe today" },
  ),
  hostile(
    "37 a thousand marks on one letter",
    { linked: { name: `Z${"\u0301\u0316".repeat(500)}algo` } },
    { title: expect.stringMatching(/^[ZŹ].*(?:algo|…)$/u) },
  ),
  hostile(
    "40 families of emoji where the title is cut",
    { linked: { name: family.repeat(200) } },
    { title: `${family.repeat(90)}…` },
  ),
  hostile("41 a description of 5 MB", {
    head: `<meta property="og:description" content="${BEGINNING}. ${"tide ".repeat(1_000_000)}">`,
    linked: { description: "" },
  }),
  hostile("42 20,000 keywords", {
    linked: { keywords: Array.from({ length: 20_000 }, (_, index) => `tide ${index}`) },
  }),
  hostile("42 a keyword of 100 kB", { linked: { keywords: ["tides", "x".repeat(100_000)] } }, { keywords: ["tides"] }),
  ...[
    "0000-00-00",
    "9999999-01-01",
    "2025-02-31",
    "NaN",
    "2026-11-23T24:00",
    "2026-03-29T02:30:00",
    "๒๕๖๘-๐๒-๐๑",
    "٢٠٢٥-٠٢-٠١",
    "-000001-01-01",
    "T",
  ].map((date) => hostile(`43 the date ${date}`, { linked: { uploadDate: date } })),
  hostile(
    "43 a date before the epoch",
    { linked: { uploadDate: "1969-07-20" } },
    { published: { value: "1969-07-20" } },
  ),
  hostile(
    "44 the marks by which other formats end",
    {
      linked: { name: "--- ]]> *tides* [[x]] %% <% %>", description: `---\ntitle: forged\n---\n${BEGINNING}\u2028]]>` },
    },
    { title: "--- ]]> *tides* [[x]] %% <% %>" },
  ),
];

export const HOSTILE_PAGES: readonly HostilePage[] = [...MARKUP, ...SIZE_AND_WILL, ...ADDRESSES, ...TEXTS];
