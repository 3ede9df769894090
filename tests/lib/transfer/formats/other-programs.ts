/** Small exports as other programs write them; what stands in them is made up. */
export interface OtherFile {
  readonly program: string;
  readonly name: string;
  readonly text: string;
}

/** What every one of them holds, as far as the program keeps it. */
export const TIDES = {
  url: "https://lectures.example/tides?a=1&b=2",
  title: 'Tides & "waves", explained',
  tags: ["ocean", "earth science"],
  savedAt: "2023-11-14T22:13:20.000Z",
} as const;

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
`;

export const OTHER_FILES: readonly OtherFile[] = [
  {
    program: "Firefox",
    name: "bookmarks.html",
    text: `${BOOKMARKS}<DL><p>
    <DT><H3 ADD_DATE="1700000000" LAST_MODIFIED="1700000001" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DL><p>
        <DT><A HREF="https://lectures.example/tides?a=1&amp;b=2" ADD_DATE="1700000000" LAST_MODIFIED="1700000002" TAGS="ocean,earth science">Tides &amp; &quot;waves&quot;, explained</A>
        <DD>What the moon does
        <DT><A HREF="place:sort=8&maxResults=10" ADD_DATE="1700000000">Most Visited</A>
    </DL><p>
</DL>
`,
  },
  {
    program: "Pinboard",
    name: "pinboard_export.html",
    text: `${BOOKMARKS}<DL><p><DT><A HREF="https://lectures.example/tides?a=1&amp;b=2" ADD_DATE="1700000000" PRIVATE="1" TOREAD="0" TAGS="ocean,earth science">Tides &amp; &quot;waves&quot;, explained</A>
</DL></p>`,
  },
  {
    program: "Pocket, as a page",
    name: "ril_export.html",
    text: `<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://lectures.example/tides?a=1&amp;b=2" time_added="1700000000" tags="ocean,earth science">Tides &amp; &quot;waves&quot;, explained</a></li>
</ul>
<h1>Read Archive</h1>
<ul></ul>
</body></html>`,
  },
  {
    program: "Raindrop",
    name: "Raindrop.io.csv",
    text: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
7,"Tides & ""waves"", explained","watch twice","What the moon does",https://lectures.example/tides?a=1&b=2,Physics,"ocean, earth science",2023-11-14T22:13:20.000Z,,,false
`,
  },
  {
    program: "Pocket",
    name: "part_000000.csv",
    text: `title,url,time_added,tags,status
"Tides & ""waves"", explained",https://lectures.example/tides?a=1&b=2,1700000000,ocean|earth science,unread
`,
  },
  {
    program: "Instapaper",
    name: "instapaper-export.csv",
    text: `URL,Title,Selection,Folder,Timestamp,Tags
https://lectures.example/tides?a=1&b=2,"Tides & ""waves"", explained",,Unread,1700000000,"[""ocean"", ""earth science""]"
`,
  },
  {
    program: "Readwise Reader",
    name: "reader.csv",
    text: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
"Tides & ""waves"", explained",https://lectures.example/tides?a=1&b=2,01abc,"['ocean', 'earth science']",2023-11-14 22:13:20.000000+00:00,0.5,later,True
`,
  },
  {
    program: "Zotero",
    name: "My Library.csv",
    text: `"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Manual Tags","Automatic Tags","Running Time"
"ABCD1234","videoRecording","2021","Cruz, María; Doe, Jane","Tides & ""waves"", explained","","https://lectures.example/tides?a=1&b=2","What the moon does","2021-05-06","2023-11-14 22:13:20","2023-12-01 08:00:00","2023-11-14 22:13:20","ocean; earth science","","1:02:03"
`,
  },
  {
    program: "Karakeep",
    name: "karakeep-export.json",
    text: JSON.stringify({
      bookmarks: [
        {
          createdAt: 1700000000,
          title: 'Tides & "waves", explained',
          tags: ["ocean", "earth science"],
          content: { type: "link", url: "https://lectures.example/tides?a=1&b=2" },
          note: "watch twice",
          archived: false,
        },
        { createdAt: 1700000000, title: null, tags: [], content: { type: "text", text: "no link" }, note: null },
      ],
    }),
  },
  {
    program: "linkding",
    name: "bookmarks.json",
    text: JSON.stringify({
      count: 1,
      next: null,
      results: [
        {
          id: 1,
          url: "https://lectures.example/tides?a=1&b=2",
          title: 'Tides & "waves", explained',
          description: "What the moon does",
          notes: "",
          tag_names: ["ocean", "earth science"],
          date_added: "2023-11-14T22:13:20.000000Z",
        },
      ],
    }),
  },
  {
    program: "Omnivore",
    name: "metadata_0_to_20.json",
    text: JSON.stringify([
      {
        id: "b1",
        slug: "tides",
        title: 'Tides & "waves", explained',
        description: "What the moon does",
        author: "María Cruz",
        url: "https://lectures.example/tides?a=1&b=2",
        state: "Archived",
        labels: ["ocean", "earth science"],
        savedAt: "2023-11-14T22:13:20.000Z",
        updatedAt: "2023-12-01T00:00:00.000Z",
        publishedAt: "2021-05-06T00:00:00.000Z",
      },
    ]),
  },
  {
    program: "Zotero, as CSL-JSON",
    name: "items.json",
    text: JSON.stringify([
      {
        id: "cruz2021",
        type: "motion_picture",
        title: 'Tides & "waves", explained',
        URL: "https://lectures.example/tides?a=1&b=2",
        author: [{ family: "Cruz", given: "María" }],
        issued: { "date-parts": [[2021, 5, 6]] },
        accessed: { "date-parts": [["2023", 11, 14]] },
        keyword: "ocean,earth science",
      },
    ]),
  },
  {
    program: "Zotero, as BibLaTeX",
    name: "items.bib",
    text: `@video{cruz2021,
  title = {Tides \\& "Waves", Explained},
  author = {Cruz, María},
  date = {2021-05-06},
  url = {https://lectures.example/tides?a=1&b=2},
  urldate = {2023-11-14},
  keywords = {ocean,earth science}
}
`.replace('"Waves", Explained', '"waves", explained'),
  },
  {
    program: "Zotero, as RIS",
    name: "items.ris",
    text: [
      "TY  - VIDEO",
      'TI  - Tides & "waves", explained',
      "AU  - Cruz, María",
      "DA  - 2021/05/06/",
      "PY  - 2021",
      "UR  - https://lectures.example/tides?a=1&b=2",
      "Y2  - 2023/11/14/",
      "KW  - ocean",
      "KW  - earth science",
      "ER  - ",
      "",
    ].join("\r\n"),
  },
];
