import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const ADDRESS = "https://kurs.example/lektionen/3";
const VIDEO = `<video controls src="/v.mp4"></video>`;
const lesson = (title: string, line: string, head = "") =>
  `<html lang="en"><head><title>${title} | Statistik</title>${head}</head><body><main><header><h1>${title}</h1>
  <p class="meta">${line}</p></header>${VIDEO}<p>Was es heißt, dass Werte streuen, und wie man es an wenigen von ihnen misst.</p></main></body></html>`;

test.each([
  "Letzte Aktualisierung am 3. März 2026",
  "Dernière mise à jour : 3 mars 2026",
  "Última actualización: 3 de marzo de 2026",
  "最終更新日：2026年3月3日",
  "Page last revised on March 3, 2026",
  "Frist: 12. Mai 2026",
  "Devoir à rendre le 12 mai 2026",
  "Fecha límite: 12 de mayo de 2026",
  "提出期限：2026年5月12日",
  "Klausur: 12. Mai 2026",
  "Alle Rechte vorbehalten, 1. Januar 2026",
  "<b>Zuletzt geändert</b><span><time>3. März 2026</time></span>",
])("nothing was published when something else was: %s", async (line) => {
  expect(await pressed(lesson("Varianz", `<span>${line}</span>`), ADDRESS)).toMatchObject({ published: null });
});

test.each([
  "<span>3 mars 2026</span><span>14:05</span>",
  "<span>Di</span> <span>10:15</span> <span>Hörsaal 2</span>",
  "<span>Début</span> <span>10:15</span>",
  "<span>(火)</span> <span>10:15</span>",
  "<span>上午</span> <span>10:15</span>",
])("a time of day is no length: %s", async (line) => {
  expect(await pressed(lesson("Varianz", line), ADDRESS)).toMatchObject({ durationSeconds: null });
});

test("a title of two Chinese characters is a title, and the line under it is read", async () => {
  const line = "<span>2026年3月3日</span> <span>14:05</span>";
  expect(await pressed(lesson("方差", line), ADDRESS)).toMatchObject({
    title: "方差",
    published: { value: "2026-03-03" },
    durationSeconds: null,
  });
});

test.each(["Dec 1 | 2014", "1 Dec · 2014", "December 1 / 2014"])("a sign stands within a day: %s", async (line) => {
  expect(await pressed(lesson("Varianz", line), ADDRESS)).toMatchObject({ published: { value: "2014-12-01" } });
});

describe("who it is, in a sentence", () => {
  test.each([
    ["The hosts are Ines Marlow and Bo Chen.", ["Ines Marlow", "Bo Chen"]],
    ["Die Gastgeber sind Ines Marlow und Bo Chen.", ["Ines Marlow", "Bo Chen"]],
    ["Notre invitée est Ines Marlow.", ["Ines Marlow"]],
    ["La invitada es Ines Marlow.", ["Ines Marlow"]],
    ["The guest is a friend of ours.", []],
  ])("%s", async (line, creators) => {
    expect(await pressed(lesson("Varianz", line), ADDRESS)).toMatchObject({ creators });
  });
});

test.each(["編集部", "网站管理员", "Equipo editorial", "Creative Tim", "Your Name"])(
  "a role, or who made the page's looks, is nobody who spoke: %s",
  async (name) => {
    const head = `<meta name="author" content="${name}">`;
    expect(await pressed(lesson("Varianz", "", head), ADDRESS)).toMatchObject({ creators: [] });
  },
);

test("a notice of rights at the end is no description", async () => {
  const html = `<html lang="fr"><head><title>La variance</title></head><body><div><h1>La variance</h1>${VIDEO}</div><div role="contentinfo">
    <p>The University of Example is not responsible for the contents of other sites that pages lead to.</p></div></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ description: "" });
});

test("a logo's slogan is no part of the show's name", async () => {
  const html = `<html lang="en"><head><title>Bells</title></head><body><header><a href="/"><img alt="Metal Hour – stories from the foundry" src="/l.png"></a></header>
    <article><h1>Bells</h1><audio controls src="/b.mp3"></audio></article></body></html>`;
  expect(JSON.stringify(await pressed(html, "https://metalhour.example/episodes/bells/"))).not.toContain("foundry");
});

test("a large number at the beginning of a headline counts no episodes", async () => {
  const html = `<html lang="de"><head><title>6.000 Masken gestohlen | Der Bote</title><script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
    <body><article><h1>6.000 Masken gestohlen</h1><p>In Kassel sind am Montag rund 6.000 Masken verschwunden, sagte die Polizei.</p>
    <iframe src="https://www.youtube.com/embed/4uyZSz9kVto"></iframe></article></body></html>`;
  expect(await pressed(html, "https://bote.example/kassel/masken-1234.html")).toMatchObject({ kind: "none" });
});

test("the counter of messages goes with the dot before it", async () => {
  const html = `<html lang="es"><head><title>● (3) La varianza</title></head><body><main>${VIDEO}</main></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ title: "La varianza" });
});

test.each([
  ["Что такое время", "ru"],
  ["Вероятность и случай", "ru"],
  ["Що таке час", "uk"],
])("a short title is told by its small words: %s", async (title, language) => {
  const html = `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${VIDEO}</body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ language });
});

test.each([
  ["Im Gespräch mit Ines Marlow", ["Ines Marlow"]],
  ["Zu Gast: Ines Marlow", ["Ines Marlow"]],
  ["Animé par Ines Marlow", ["Ines Marlow"]],
  ["Conférencière : Ines Marlow", ["Ines Marlow"]],
  ["Impartido por Ines Marlow", ["Ines Marlow"]],
  ["A cura di Ines Marlow", ["Ines Marlow"]],
  ["Palestrante: Ines Marlow", ["Ines Marlow"]],
  ["Com Ines Marlow e Bo Chen", ["Ines Marlow", "Bo Chen"]],
  ["Spreker: Ines Marlow", ["Ines Marlow"]],
  ["出演者：田中一郎・鈴木花子", ["田中一郎", "鈴木花子"]],
  ["スピーカー：田中一郎", ["田中一郎"]],
  ["담당교수: 김민수", ["김민수"]],
  ["المتحدثون: أحمد سالم، ليلى حسن", ["أحمد سالم", "ليلى حسن"]],
  ["Преподаватель: Анна Петрова", ["Анна Петрова"]],
  ["A talk by Ines Marlow", ["Ines Marlow"]],
])("who it is, behind a word of many languages: %s", async (line, creators) => {
  expect(await pressed(lesson("Varianz", line), ADDRESS)).toMatchObject({ creators });
});

test.each([
  "1시간 4분",
  "64 دقيقة",
  "1 час 4 минуты",
  "1 uur en 4 minuten",
  "1 ora 4 minuti",
  "1 hour, 4 minutes",
  "64 minute listen",
  "1:04 Std.",
  "1h04",
  "64 mn",
  "約64分",
  "时长64分钟",
])("how long it is, in words: %s", async (line) => {
  expect(await pressed(lesson("Varianz", line), ADDRESS)).toMatchObject({ durationSeconds: 3840 });
});

test.each([
  "<h2>Commentaires</h2><p>Très beau cours, merci.</p>",
  "<h3>Episodios relacionados</h3><p>La media y la mediana.</p>",
  "<p>Abonnez-vous à notre lettre pour ne rien manquer de ce qui suit.</p>",
  "<p>タグ: 分散, 統計</p>",
  "<h3>관련 에피소드</h3><p>평균과 중앙값.</p>",
])("a description ends where something else begins: %s", async (behind) => {
  const html = lesson("Varianz", "").replace("</p></main>", `</p>${behind}</main>`);
  expect(await pressed(html, ADDRESS)).toMatchObject({
    description: "Was es heißt, dass Werte streuen, und wie man es an wenigen von ihnen misst.",
  });
});

test("a day on which the page was changed is marked by its class alone", async () => {
  const changed = (name: string) => lesson("Varianz", `<time class="${name}" datetime="2026-03-03">3 mars 2026</time>`);
  expect(await pressed(changed("updated"), ADDRESS)).toMatchObject({ published: null });
});

test("the subject of a course is nobody", async () => {
  expect(await pressed(lesson("Ondes", "<span>Cours de Physique Quantique</span>"), ADDRESS)).toMatchObject({
    creators: [],
  });
});
