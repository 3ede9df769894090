import { describe, expect, test } from "vitest";
import { isPerson } from "../../../../lib/capture/fields/person.ts";
import { pressed } from "./pressed.ts";

const page = (language: string, lines: readonly string[]) =>
  `<html lang="${language}"><head><title>Bells</title></head><body><main><h1>Bells</h1>
  ${lines.map((line) => `<p>${line}</p>`).join("")}<video controls src="/b.mp4"></video></main></body></html>`;
const ADDRESS = "https://learn.foundry.example/lecture/12";

describe("who, when and how long, as pages write it in", () => {
  test.each([
    ["tr", "Öğretim Üyesi: Doç. Dr. Elif Karaca", "Yayın tarihi: 19 Ekim 2020", "Süre: 1 saat 5 dakika", "2020-10-19"],
    ["vi", "Giảng viên: Nguyễn Thu Hà", "Ngày đăng: 15 tháng 3, 2021", "Thời lượng: 1:05:00", "2021-03-15"],
    ["cs", "Moderuje: Hana Pokorná", "Publikováno: 21. května 2021", "Stopáž: 65 minut", "2021-05-21"],
    ["hu", "Műsorvezető: Bárdos Réka", "Megjelent: 2023. május 12.", "Hossz: 1 óra 5 perc", "2023-05-12"],
    ["fi", "Toimittaja: Ilari Suopanki", "Julkaistu: 11.2.2022", "Kesto: 1 t 5 min", "2022-02-11"],
    ["da", "Vært: Signe Ahlgren", "Udgivet: 4. maj 2023", "Varighed: 1 time 5 minutter", "2023-05-04"],
    ["id", "Narasumber: Dewi Anggraini", "Tanggal: 4 Mei 2023", "Durasi: 65 menit", "2023-05-04"],
    ["uk", "Гість: Дарина Сомова", "Опубліковано: 12 травня 2021", "Тривалість: 65 хв", "2021-05-12"],
    ["el", "Ομιλητής: Νίκος Αλεξίου", "Ημερομηνία: 12 Μαΐου 2021", "Διάρκεια: 65 λεπτά", "2021-05-12"],
    ["ja", "【出演】佐伯 千尋", "【放送日】2022年7月3日", "【再生時間】65分", "2022-07-03"],
    ["ar", "تقديم: ليلى منصور", "التاريخ: 8 مارس 2022", "المدة: ساعة و5 دقائق", "2022-03-08"],
  ])("%s", async (language, who, when, howLong, day) => {
    const name = who.replace(/^[^:】]+[:】]\s*/u, "");
    expect(await pressed(page(language, [who, when, howLong]), ADDRESS)).toMatchObject({
      creators: [name],
      published: { value: day },
      durationSeconds: 3900,
    });
  });
});

test.each([
  ["ساعتان", 7200],
  ["ساعتين و5 دقائق", 7500],
  ["ساعة ودقيقتان", 3720],
  ["23 minut", 1380],
  ["25min 18s", 1518],
])("a length may be written as %s", async (text, seconds) => {
  expect(await pressed(page("ar", [`المدة: ${text}`]), ADDRESS)).toMatchObject({ durationSeconds: seconds });
});

test.each(["رحلة إلى القمر", "كيف نقرأ التاريخ", "الماء في الصحراء"])("a title in Arabic is no person: %s", (text) => {
  expect(isPerson(text)).toBe(false);
});

test.each(["ليلى منصور", "د. أحمد بن علي", "نجيب محفوظ"])("%s is a person", (text) => {
  expect(isPerson(text)).toBe(true);
});

test.each([
  "Ostatnia aktualizacja: 13.10.2022",
  "Senast uppdaterad: 13 oktober 2022",
  "Atualizado em 13/10/2022",
  "Son güncelleme: 13 Ekim 2022",
  "Обновлено: 13 октября 2022",
  "최종 수정일: 2022.10.13",
  "آخر تحديث: 13 أكتوبر 2022",
])("nothing was published when it was changed: %s", async (line) => {
  expect(await pressed(page("pl", [line]), ADDRESS)).toMatchObject({ published: null });
});
