import { useEffect, useRef, useState } from "react";
import { showToast } from "@/components/ui/show-toast";
import type { WriterData } from "@/domain/datasets/dataset-query";
import { sizeWords } from "./file-words";
import { DataRefused, type DataTarget, sendData } from "./send-data";

export type SendingState =
  | { step: "waiting"; problem: string | null; said?: string }
  | { step: "sending"; name: string; sent: number; size: number };

type Options = { mostMegabytes: number; locale: string; onKept: (kept: WriterData) => void };

const waiting: SendingState = { step: "waiting", problem: null };
const wasCancelled: SendingState = {
  ...{ step: "waiting", problem: null },
  said: "Cancelled. Nothing of it was kept.",
};

const wasLeft = (name: string) =>
  `“${name}” was not uploaded to its end, because you left. Nothing of it was kept.`;

/** One upload at a time: how far it is, what was said against it, and how to stop it. Whoever leaves meanwhile is asked, or told. */
export function useSending({ mostMegabytes, locale, onKept }: Options) {
  const [state, setState] = useState<SendingState>(waiting);
  const stopping = useRef<AbortController | null>(null);
  const left = useRef(false);
  const isSending = state.step === "sending";
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      stopping.current?.abort();
    };
  }, []);
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isSending]);

  async function send(file: File, target: DataTarget) {
    const problem = problemOf(file, mostMegabytes, locale);
    if (problem) return setState({ step: "waiting", problem });
    const abort = new AbortController();
    stopping.current = abort;
    const sending = { step: "sending" as const, name: file.name, size: file.size };
    setState({ ...sending, sent: 0 });
    try {
      const onProgress = (sent: number) => setState({ ...sending, sent });
      const kept = await sendData(file, target, { onProgress, signal: abort.signal });
      setState(waiting);
      onKept(kept);
    } catch (error) {
      if (left.current) return showToast(wasLeft(file.name), "harm");
      if (abort.signal.aborted) return setState(wasCancelled);
      if (!(error instanceof DataRefused)) throw error;
      setState({ step: "waiting", problem: error.message });
    }
  }

  return { state, send, cancel: () => stopping.current?.abort() };
}

/** What can be said before a byte is sent; the server looks again. */
function problemOf({ size }: File, mostMegabytes: number, locale: string) {
  if (size === 0) return "The file is empty. Check that it was saved to its end, and choose it again.";
  if (size > mostMegabytes * 1024 * 1024)
    return `The file is ${sizeWords(size, locale)}, and the most that can be kept is ${mostMegabytes} MB. Leave out what the insight does not rest on, or split it into several files.`;
  return null;
}
