import { useState } from "react";
import { connectModel } from "../../lib/browser/connect-model.ts";
import { speechKey } from "../../lib/browser/model-key.ts";
import { speechSetting } from "../../lib/browser/settings.ts";
import { speechFormSetting } from "../../lib/browser/speech-form.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { saySpeechFailure } from "../speech/say-speech-failure.ts";
import { allowServer } from "./allow-server.ts";

/** What most servers call the model that every one of them has. */
const USUAL = "whisper-1";

/** The person's server for speech: set, tested, forgotten. */
export function useSpeechConnection() {
  const [speech, writeSpeech] = useSetting(speechSetting);
  const [models, setModels] = useState<readonly string[]>([]);
  const [isTesting, setTesting] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  const [problem, setProblem] = useState("");

  /** Only in answer to a click: the browser asks the person for this one host. Gives whether the server is set now. */
  async function test(typed: string, key: string): Promise<boolean> {
    setProblem("");
    setAnswering(false);
    setTesting(true);
    try {
      const server = await allowServer(typed, key, speechKey);
      if ("problem" in server) {
        setProblem(server.problem);
        return false;
      }
      const { base } = server;
      await speechFormSetting.write(null);
      const connection = await connectModel(base, "speechKey");
      const named = connection.ok ? connection.models.map(({ id }) => id) : [];
      const heard = named.filter((each) => /whisper|transcri|speech|asr/i.test(each));
      setModels(heard.length > 0 ? heard : named);
      if (speech?.base !== base) writeSpeech({ base, model: heard[0] ?? USUAL });
      // Many servers for speech name no models, and hear all the same; what sends a web page is none of them.
      const isThere = connection.ok || connection.failure.reason === "no-endpoint";
      setAnswering(isThere);
      if (!connection.ok && !isThere) setProblem(saySpeechFailure(connection.failure));
      return true;
    } finally {
      setTesting(false);
    }
  }

  async function forget(): Promise<void> {
    writeSpeech(null);
    setModels([]);
    setProblem("");
    setAnswering(false);
    await speechKey.remove();
  }

  const chooseModel = (model: string) => speech && writeSpeech({ ...speech, model });
  return { speech, models, isTesting, isAnswering, problem, test, chooseModel, forget };
}
