import { expect, test } from "vitest";
import { pressed } from "./pressed.ts";

test("a theme that calls every page English is not believed where the text is in other letters", async () => {
  const page = (title: string) => {
    const data = JSON.stringify({ "@type": "BlogPosting", headline: title, inLanguage: "en" });
    return `<html lang="en"><head><title>${title}</title><script type="application/ld+json">${data}</script></head>
      <body><article><h1>${title}</h1><audio controls src="/b.mp3"></audio></article></body></html>`;
  };
  const address = "https://bells.example/episodes/5/";
  expect(await pressed(page("Золотая эпоха колоколов (часть 2)"), address)).toMatchObject({ language: "ru" });
  expect(await pressed(page("The golden age of bells (part 2)"), address)).toMatchObject({ language: "en" });
});
