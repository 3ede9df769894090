import { say } from "../../lib/words/say.ts";

/** What text files are written in besides UTF-8; `TextDecoder` knows them all. */
const ENCODINGS =
  "utf-8 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874 iso-8859-2 iso-8859-5 iso-8859-6 iso-8859-7 koi8-u ibm866 x-mac-cyrillic gb18030 big5 shift_jis euc-jp iso-2022-jp euc-kr".split(
    " ",
  );

interface EncodingFieldProps {
  readonly found: string;
  /** Null for what was found. */
  readonly chosen: string | null;
  readonly onChange: (encoding: string | null) => void;
}

/** Which letters the bytes of a file stand for, where the file does not tell. */
export function EncodingField({ found, chosen, onChange }: EncodingFieldProps) {
  return (
    <label>
      <span className="label">{say("encoding")}</span>
      <select className="field" value={chosen ?? ""} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{chosen === null ? say("foundEncoding", found) : "—"}</option>
        {ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
