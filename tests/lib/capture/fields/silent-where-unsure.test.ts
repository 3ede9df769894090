import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const TEXT = "<p>For eleven years the archive of the lighthouse lay in a program that nobody could open.</p>";
const page = (language: string, behind: string, head = "") =>
  `<html lang="${language}"><head><title>Bells</title>${head}</head><body><main><h1>Bells</h1>${behind}
  <video controls src="/b.mp4"></video>${TEXT}</main></body></html>`;
const ADDRESS = "https://learn.foundry.example/lecture/12";

describe("what counts things is no length", () => {
  test.each(["3 hosts", "12 hits", "12 sections", "40 minus", "5 heads", "2 hands"])("%s", async (text) => {
    expect(await pressed(page("en", `<p>${text}</p>`), ADDRESS)).toMatchObject({ durationSeconds: null });
  });

  test.each(["45.30", "62.15", "90.5"])(
    "nor is %s, which may be minutes and seconds, minutes, or seconds",
    async (text) => {
      const behind = `<span class="duration">${text}</span>`;
      expect(await pressed(page("en", behind), ADDRESS)).toMatchObject({ durationSeconds: null });
    },
  );
});

test.each([
  ["hrs", "2 hrs", 7200],
  ["cs", "2 hodiny 5 minut", 7500],
  ["cs", "5 hodin", 18_000],
  ["es", "1 hora y 5 minutos", 3900],
  ["fr", "2 heures 5 minutes", 7500],
  ["fi", "65 minuuttia", 3900],
  ["sv", "65 minuter 4 sekunder", 3904],
  ["fr", "2 heures et 30 secondes", 7230],
  ["en", "1 hr 5 mins 4 secs", 3904],
])("a length is (%s) %s", async (language, text, seconds) => {
  expect(await pressed(page(language, `<p>${text}</p>`), ADDRESS)).toMatchObject({ durationSeconds: seconds });
});

describe("nobody is its author because he is quoted, has rated it, or wrote a book that it names", () => {
  test.each(["testimonial-author", "review-author", "quote-author", "book_author", "reply-author"])(
    "%s",
    async (name) => {
      const behind = `<div class="box"><p>Wonderful.</p><span class="${name}">Mary Marlow</span></div>`;
      const head = `<meta property="og:site_name" content="Foundry">`;
      expect(await pressed(page("en", behind, head), ADDRESS)).not.toMatchObject({ creators: ["Mary Marlow"] });
    },
  );
});

describe("nothing was published on a day", () => {
  test.each([
    ["pt", "Atualizado em 13 de outubro de 2022"],
    ["ro", "Actualizat pe 13 octombrie 2022"],
    ["id", "Diperbarui 13 Oktober 2022"],
    ["el", "Ενημερώθηκε 13 Οκτωβρίου 2022"],
    ["he", "עודכן 13 באוקטובר 2022"],
    ["nb", "Endret 13. oktober 2022"],
    ["cs", "Upraveno 13. října 2022"],
    ["fi", "Muokattu 13. lokakuuta 2022"],
    ["tr", "Düzenlenme: 13 Ekim 2022"],
    ["vi", "Sửa đổi ngày 13 tháng 10, 2022"],
    ["hu", "Szerkesztve: 2022. október 13."],
  ])("on which it was changed (%s): %s", async (language, line) => {
    expect(await pressed(page(language, `<p>${line}</p>`), ADDRESS)).toMatchObject({ published: null });
  });

  test.each([
    ["vi", "Ngày 30 tháng 4 năm 1975, xe tăng tiến vào Dinh Độc Lập."],
    ["vi", "Sinh ngày 15 tháng 3 năm 1945 tại Huế"],
    ["en", "2021 May 12 ships left the harbour"],
    ["en", "2019 March 5 people met"],
  ])("of which it tells (%s): %s", async (language, line) => {
    const behind = `${TEXT}${TEXT}<section><p>${line}</p></section>`;
    expect(await pressed(page(language, behind), ADDRESS)).toMatchObject({ published: null });
  });
});

test("a broadcast that was repeated was published when it was first on the air", async () => {
  const events = ["2022-05-01T10:00:00Z", "2021-02-11T10:00:00Z"].map((startDate) => ({
    "@type": "BroadcastEvent",
    startDate,
  }));
  const node = { "@type": "RadioEpisode", name: "Bells", publication: events };
  const head = `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
  expect(await pressed(page("en", "", head), ADDRESS)).toMatchObject({ published: { value: "2021-02-11T10:00:00Z" } });
});

test("in Finnish a guest is a vieras", async () => {
  expect(await pressed(page("fi", "<p>Vieras: Ilari Suopanki</p>"), ADDRESS)).toMatchObject({
    creators: ["Ilari Suopanki"],
  });
});

test("without headings, a title that is short of the window's is not taken where a longer one is there", async () => {
  const html = `<html><head><title>Storm tides - Lecture 9 - University of Elbufer</title></head><body><main>
    <div class="crumb">Storm tides</div><div class="name">Storm tides - Lecture 9</div>
    <video controls src="/9.mp4"></video>${TEXT}</main></body></html>`;
  expect(await pressed(html, "https://lectures.example/get/v/51233")).toMatchObject({
    title: "Storm tides - Lecture 9",
  });
});
