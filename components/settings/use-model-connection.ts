import { useState } from "react";
import { connectModel } from "../../lib/browser/connect-model.ts";
import { modelKey } from "../../lib/browser/model-key.ts";
import { modelSetting, summariserSetting } from "../../lib/browser/settings.ts";
import type { OfferedModel } from "../../lib/summary/model-list.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { allowServer } from "./allow-server.ts";
import { sayFailure } from "../summary/say-failure.ts";

/** The server of the person's model: set, asked for its models, forgotten. */
export function useModelConnection() {
  const [model, writeModel] = useSetting(modelSetting);
  const [, chooseSummariser] = useSetting(summariserSetting);
  const [models, setModels] = useState<readonly OfferedModel[] | null>(null);
  const [isConnecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState("");

  /** Only in answer to a click: the browser asks the person for this one host. Gives whether the server is set now. */
  async function connect(typed: string, key: string): Promise<boolean> {
    setProblem("");
    setConnecting(true);
    try {
      const server = await allowServer(typed, key, modelKey);
      if ("problem" in server) {
        setProblem(server.problem);
        return false;
      }
      const { base } = server;
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
