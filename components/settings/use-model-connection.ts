import { useState } from "react";
import { connectModel } from "../../lib/browser/connect-model.ts";
import { modelKey } from "../../lib/browser/model-key.ts";
import { askToSend } from "../../lib/browser/page-access.ts";
import { modelSetting, summariserSetting } from "../../lib/browser/settings.ts";
import { modelAddress } from "../../lib/summary/model-address.ts";
import type { OfferedModel } from "../../lib/summary/model-list.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { sayFailure } from "../summary/say-failure.ts";

export const ADDRESS_PROBLEMS = {
  "not-an-address": "badModelAddress",
  "not-secure": "insecureModelAddress",
  "has-credentials": "credentialsInAddress",
} as const;

/** The server of the person's model: set, asked for its models, forgotten. */
export function useModelConnection() {
  const [model, writeModel] = useSetting(modelSetting);
  const [, chooseSummariser] = useSetting(summariserSetting);
  const [models, setModels] = useState<readonly OfferedModel[] | null>(null);
  const [isConnecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState("");

  function refused(why: string): false {
    setProblem(why);
    return false;
  }

  /** Only in answer to a click: the browser asks the person for this one host. Gives whether the server is set now. */
  async function connect(typed: string, key: string): Promise<boolean> {
    setProblem("");
    const address = modelAddress(typed);
    if (!address.ok) return refused(say(ADDRESS_PROBLEMS[address.why]));
    const { base } = address;
    setConnecting(true);
    try {
      const { host } = new URL(base);
      if (!(await askToSend(new URL(base)))) return refused(say("modelNotAllowed", host));
      if (key !== "") await modelKey.write(base, key);
      const isSame = model?.base === base;
      writeModel(isSame ? model : { base, model: "", window: null });
      const connection = await connectModel(base);
      if (connection.ok) setModels(connection.models);
      else setProblem(sayFailure(connection.failure));
      return true;
    } finally {
      setConnecting(false);
    }
  }

  function chooseModel(name: string): void {
    if (!model) return;
    const known = models?.find(({ id }) => id === name)?.window ?? null;
    writeModel({ ...model, model: name, window: known ?? model.window });
    if (name !== "" && model.model === "") chooseSummariser("model");
  }

  async function forget(): Promise<void> {
    writeModel(null);
    setModels(null);
    setProblem("");
    await modelKey.remove();
  }

  const setWindow = (window: number | null) => model && writeModel({ ...model, window });
  return { model, models, isConnecting, problem, connect, chooseModel, setWindow, forget };
}
