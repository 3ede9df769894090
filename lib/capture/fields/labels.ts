/** What pages write before a value, in the languages that podcasts and lectures are published in. Seen until 2026-11. */
const PEOPLE = String.raw`speakers?|speaker\(s\)|presenters?|lecturers?|instructors?|teachers?|(?:your )?hosts?|(?:host|present|taught|lectur)(?:ed)? by|(?:special )?guests?|people|preachers?|pastor|with|moderation|(?:referent|redner|dozent|sprecher|prediger|gastgeber|autor)(?:[/:*]?in(?:nen)?|en)?|zu gast|es spricht|vortragende[rn]?|lehrende(?:r|\(r\))?|gäste?|intervenant[es]*|(?:présent|anim)ée? par|invitée?s?|conférenci(?:er|ère)|enseignante?|professeure?|orat(?:eur|rice)|conferenciante|impartid[oa] por|ponentes?|presenta(?:d[oa] por)?|conduce|invitad[oa]s?|profesora?|docente?|relatori?e?|relatrice|a cura di|palestrantes?|spreker|conduttor[ei]|ospit[ei]|apresenta(?:ção|d[oa] por|dor(?:a|es)?)|convidad[oa]s?|presentatie|presentator(?:en)?|gasten|goś(?:ć|cie)|prowadz(?:ący|i|iła?|enie)|programledare|gäst(?:er)?|medverkande|(?:主[讲講]|授[课課])(?:人|教[师師]|老[师師]|嘉宾)?|讲师|教師|老師|(?:本期)?嘉宾|主持人?|主播|演讲[者人]|报告人|讲者|講[師者]|嘉賓|來賓|出演者?|パーソナリティ|ゲスト|登壇者|[講発][演表]者|話し手|スピーカー|(?:担当)?(?:教員|講師)|語り|聞き手|ナビゲーター|진행자?|출연자?|강의자|(?:담당)?교수|강사|연사|게스트|발표자|веду[щч](?:ий|ая?|ие|і)|лектор(?:ка)?|гост[ьи]|гість|спикер|докладчик|преподаватель|в гостях|читает|(?:إعداد و)?تقديم|إعداد(?= ?:)|المحاضر|ضيف الحلقة|الضيف|المتحدث(?:ون)?|konuşmacı|konuk(?:lar)?|sunan|hazırlayan|eğitmen|öğretim (?:üyesi|görevlisi)|giảng viên|diễn giả|khách mời|přednáš(?:í|ející)|moder(?:uje|átor(?:ka)?)|připravila?|előadó|műsorvezető|vendég(?:ek)?|puhuja|luennoitsija|toimittaja|juontaja|viera(?:s|at|ana)|foredragsholder|vært|g(?:æ|je)st(?:er)?|pembicara|narasumber|pemateri|dosen|ομιλητ(?:ής|ρια|ές)|מרצה|דוברת?|מנחה|אורחת?`;
const LABELS = {
  published: String.raw`(?:published|publication date|publish|released?|aired|airdate|premiered|broadcast|streamed(?: live)?|recorded|recording|event|date(?: published| added)?|posted|uploaded|veröffentlich(?:t|ung(?:sdatum)?)|erschienen|gesendet|(?:sende|aufnahme)?datum|aufgezeichnet|online seit|publiée?|mise? en ligne|diffusée?|date de (?:publication|diffusion)|publicad[oa]|fecha(?: de publicación)?|emitido|data(?: di pubblicazione| publikacji| de publicação)?|pubblicato|gepubliceerd|data emisji|publicer(?:a[dt]|ingsdatum)|opublikowano|опубликовано|дата(?: публикации)?|发布(?:时间|日期|于)?|发表时间|(?:演[讲講])?(?:日期|时间|時間)|上传时间|發[布佈](?:時間|日期|於)?|(?:公開|配信|放送|収録|投稿)日時?|(?:게시|등록|작성|방송|업로드)(?:일|일자|일시)?|udgivet|publisert|تاريخ النشر|التاريخ|yay[ıi]n(?:lanma)? tarihi|tarih|ngày(?: đăng| phát)?|julkaistu|esitetty|megjelent|közzétéve|dátum|publikováno|vydáno|vysíláno|tanggal(?: terbit)?|опубліковано|ημερομηνία)(?: date| on| at| am| le| el| il| em| vom| op| den)?`,
  duration:
    "duration|(?:episode |video |audio )?length|running time|run ?time|play(?:ing)? ?time|dauer|länge|laufzeit|spieldauer|spielzeit|durée|duración|durata|duração|duur|längd|délka|czas trwania|(?:影片|视频|視頻|音频|节目)?(?:时长|時長|长度|長度)|長さ|(?:再生|収録|放送)時間|재생 ?시간|강의 ?시간|강의 ?길이|講義時間|길이|varighed|speelduur|длительность|продолжительность|المدة|अवधि|süre(?:si)?|thời lượng|kesto|hossz|időtartam|varighet|durasi|тривалість|διάρκεια|stopáž|משך",
  people: PEOPLE,
  /** Also the small words that mean so near a title only. */
  by: String.raw`${PEOPLE}|(?:delivered|recorded|created|produced|written|given|narrated|read|posted|uploaded|interviewed|story|text) by|(?:written )?by|geschrieben von|escrito por|écrit par|authors?|artist|creator|featuring|feat\.|professor|cours avec|(?:(?:an? )?(?:talk|lecture|conversation)|vortrag|vorlesung|conférence|charla|(?:in |im )?(?:conversation|gespräch|interview)) (?:by|with|von|mit|de|avec)|mit|von|gast|auteure?|autrice|autores?|autora|avec|par|con|com|por|di|door|z|met|med|مع|作者|教师|автор`,
  keywords:
    "(?:episode |video )?tags?|topics?|keywords?|tagged(?: with)?|filed under|schlagw[oö]rt(?:er|e)?|stichw[oö]rter?|themen|mots[- ]clés|étiquettes|thèmes|sujets|etiquetas|temas|palabras clave|parole chiave|palavras-chave|trefwoorden|ämnen|nyckelord|tagi|słowa kluczowe|теги|темы|ключевые слова|标签|关键词|话题|タグ|태그|الوسوم",
  description: String.raw`(?:episode |video |talk |session )?(?:description|abstract|summary)|about this (?:episode|talk|lecture|video|session)|beschreibung|inhalt|zusammenfassung|kurzbeschreibung|über diese folge|worum geht.s\??|résumé|descripción|resumen|descrizione|descrição|resumo|beschrijving|samenvatting|beskrivning|opis|описание|аннотация|açıklama|mô tả|kuvaus|leírás|deskripsi|опис|(?:강의|프로그램) ?소개|简介|内容简介|课程简介|节目简介|概要|内容`,
};

export type Label = keyof typeof LABELS;

const ALONE = patterns((words) => String.raw`^(?:${words})\s*[:：]?$`);
const BEFORE = patterns((words) => String.raw`^(?:${words})(?:\s*[:：]\s*|\s+|(?<=[于长長])|$)`);

const ANY = new RegExp(String.raw`^(?:${Object.values(LABELS).join("|")})\s*[:：]?$`);
/** `Speaker(s)`, `Vortragende/r`: for one or for several, for both sexes. */
const EITHER = /[(/*](?:s|r|in|innen|es)\)?(?=\s*[:：]?$)/;

/** Is a text nothing but a label of this kind? */
export function isLabel(text: string, label: Label): boolean {
  return ALONE(label).test(plain(text));
}

/** Which of these labels a text is, and nothing but it; most texts are none of them. */
export function labelAlone<K extends Label>(text: string, labels: readonly K[]): K | undefined {
  const whole = plain(text);
  return ANY.test(whole) ? labels.find((label) => ALONE(label).test(whole)) : undefined;
}

/** What stands behind the label that a text begins with; null where it begins with none of this kind. */
export function behindLabel(text: string, label: Label): string | null {
  const match = BEFORE(label).exec(text.toLowerCase());
  return match && text.slice(match[0].length);
}

/** The text without the label that it may begin with. */
export function withoutLabel(text: string, label: Label): string {
  return behindLabel(text, label) ?? text;
}

function plain(text: string): string {
  return text.toLowerCase().replace(EITHER, "");
}

/** For texts in small letters: patterns that do not care for case take ten times as long to prepare. */
function patterns(form: (words: string) => string): (label: Label) => RegExp {
  const built: Partial<Record<Label, RegExp>> = {};
  return (label) => (built[label] ??= new RegExp(form(LABELS[label])));
}
