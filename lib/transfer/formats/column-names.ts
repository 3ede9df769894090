import type { ColumnMap } from "../found.ts";

/**
 * What columns are called: first by Raindrop, Pocket, Instapaper, Readwise Reader and Zotero (2026-11), by ourselves and
 * by people who write English, then in Chinese, Japanese, Korean, German, French, Spanish, Portuguese, Italian, Russian
 * and Dutch. The first name that is there counts.
 */
const FIELD_NAMES: Readonly<Record<keyof ColumnMap, string>> = {
  url: `url, link, href, address, web address, uri, source, resolved_url, given_url, website, web page, video url, page url, channel url,
    链接, 网址, 地址, 連結, 網址, リンク, アドレス, 링크, 주소, adresse, webadresse, lien, adresse web, enlace, direccion,
    endereco, ligacao, collegamento, indirizzo, ссылка, адрес, koppeling, adres`,
  title: `title, name, resolved_title, headline, subject, video title, channel title, 标题, 题名, 名称, 標題, 題名, 名稱, タイトル, 名前, 題, 제목, 이름,
    titel, bezeichnung, uberschrift, titre, nom, intitule, titulo, nombre, nome, titolo, название, заголовок, имя, naam`,
  tags: `tags, tag, document tags, manual tags, labels, label, keywords, categories, category, topics, 标签, 关键词, 分类,
    標籤, 關鍵字, 分類, タグ, キーワード, カテゴリ, 태그, 키워드, 분류, schlagworte, schlagworter, stichworte, kategorien, etiketten,
    etiquettes, mots-cles, mots cles, categorie, etiquetas, palabras clave, categorias, palavras-chave, marcadores,
    etichette, parole chiave, categorie, теги, метки, ключевые слова, категории, trefwoorden, labels`,
  savedAt: `created, time_added, timestamp, saved date, date added, added, created_at, saved, saved at, added at, date, time,
    添加时间, 保存时间, 收藏时间, 日期, 时间, 新增時間, 儲存時間, 收藏時間, 時間, 追加日, 保存日, 作成日, 登録日, 日付, 日時, 추가일, 저장일, 날짜,
    hinzugefugt, hinzugefugt am, gespeichert, gespeichert am, erstellt, erstellt am, datum, ajoute, ajoute le, enregistre le,
    date d'ajout, anadido, guardado, fecha, fecha de creacion, adicionado, salvo em, data, data de criacao, aggiunto,
    salvato, data di aggiunta, добавлено, сохранено, дата, toegevoegd, opgeslagen`,
  note: `note, notes, comment, comments, my notes, 笔记, 备注, 评论, 筆記, 備註, 備考, メモ, ノート, コメント, 메모, 노트, 비고, notiz,
    notizen, anmerkung, anmerkungen, kommentar, remarque, remarques, commentaire, nota, notas, comentario, comentarios,
    observacoes, appunti, commento, заметка, заметки, примечание, комментарий, notitie, notities, opmerking`,
  description: `excerpt, description, abstract note, abstract, summary text, 简介, 摘要说明, 描述, 簡介, 說明, 説明, 概要, 설명,
    beschreibung, descripcion, descricao, descrizione, resume, описание, beschrijving, omschrijving`,
  folder: `folder, collection, list, 文件夹, 收藏夹, 資料夾, フォルダ, フォルダー, 폴더, ordner, sammlung, dossier, carpeta,
    coleccion, pasta, cartella, папка, map`,
};

/** One spelling of a name: with or without accents, in capitals or full width. */
export function foldedName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase().replace(/\s+/g, " ");
}

export function namesOfField(field: keyof ColumnMap): readonly string[] {
  return FIELD_NAMES[field].split(",").map(foldedName);
}
