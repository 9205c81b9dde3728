"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { droppedFiles } from "./dropped-files";
import { type ChosenFile, isImportable, packFiles } from "./pack-files";
import { sendUpload, UploadRefused, unreachable } from "./send-upload";

type State =
  | { step: "waiting"; problem: string | null }
  | { step: "sending"; name: string; sent: number; size: number };

const megabyte = 1024 * 1024;
const nothing =
  "None of these can be imported. Choose Markdown files, a folder of them, a ZIP archive or a CSV table.";

/** Where files are chosen or dropped; without scripts it is a plain form that sends one file. */
export function UploadForm({ mostMegabytes, problem }: { mostMegabytes: number; problem: string | null }) {
  const [state, setState] = useState<State>({ step: "waiting", problem });
  const [isOver, setIsOver] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const router = useRouter();
  useEffect(() => () => stopping.current?.abort(), []);

  async function send(chosen: ChosenFile[]) {
    const files = chosen.length === 1 ? chosen : chosen.filter(({ path }) => isImportable(path));
    if (files.length === 0) return setState({ step: "waiting", problem: nothing });
    const abort = new AbortController();
    stopping.current = abort;
    try {
      const upload = await packFiles(files);
      if (upload.blob.size > mostMegabytes * megabyte) throw new UploadRefused(tooLarge(mostMegabytes));
      const sending = { step: "sending" as const, name: upload.name, size: upload.blob.size };
      setState({ ...sending, sent: 0 });
      const importId = await sendUpload(upload, {
        signal: abort.signal,
        onProgress: (sent) => setState({ ...sending, sent }),
      });
      router.push(`/insights/import/${importId}`);
    } catch (error) {
      if (abort.signal.aborted) setState({ step: "waiting", problem: null });
      else
        setState({ step: "waiting", problem: error instanceof UploadRefused ? error.message : unreachable });
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then(send);
  }

  if (state.step === "sending") return <Uploading {...state} cancel={() => stopping.current?.abort()} />;
  return (
    <form method="post" action="/insights/import/form" encType="multipart/form-data" onSubmit={plainly}>
      {state.problem && (
        <Notice kind="harm" className="mb-4">
          <p role="alert">{state.problem}</p>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={clsx(
          "flex flex-col items-center gap-4 rounded border border-dashed px-4 py-10 text-center transition-colors",
          isOver ? "border-tide bg-tide-soft" : "border-edge bg-surface",
        )}
      >
        <p className="font-serif text-20 font-medium">Choose files, or drop them here</p>
        <div className="flex flex-wrap justify-center gap-3">
          <Picker label="Choose files" name="files" send={send} />
          <Picker label="Choose a folder" isFolder send={send} />
        </div>
        <noscript>
          <button type="submit" className={buttonLook({ look: "primary" })}>
            Upload
          </button>
        </noscript>
        <p className="text-15 text-muted">
          Up to {mostMegabytes.toLocaleString("en")} MB. Nothing is stored before you have seen what is in it.
        </p>
      </div>
    </form>
  );
}

const tooLarge = (most: number) =>
  `This is larger than ${most} MB, the most that can be uploaded. Split it, and import the parts one after the other.`;

/** The form is only sent as such where no script runs. */
const plainly = (event: FormEvent) => event.preventDefault();

type PickerProps = { label: string; name?: string; isFolder?: boolean; send: (files: ChosenFile[]) => void };

/** A file field that looks like a button; choosing is sending. */
function Picker({ label, name, isFolder = false, send }: PickerProps) {
  return (
    <label
      className={clsx(
        buttonLook({ look: isFolder ? "quiet" : "primary" }),
        "relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tide",
        isFolder
          ? "[@media(scripting:none)]:hidden"
          : "[@media(scripting:none)]:h-auto [@media(scripting:none)]:border-line [@media(scripting:none)]:bg-transparent [@media(scripting:none)]:text-ink",
      )}
    >
      {label}
      <input
        type="file"
        name={name}
        multiple
        accept={isFolder ? undefined : ".md,.markdown,.csv,.tsv,.zip"}
        {...(isFolder ? { webkitdirectory: "" } : {})}
        className="absolute inset-0 cursor-pointer opacity-0 [@media(scripting:none)]:static [@media(scripting:none)]:opacity-100"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0)
            send(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
        }}
      />
    </label>
  );
}

function Uploading({
  name,
  sent,
  size,
  cancel,
}: Extract<State, { step: "sending" }> & { cancel: () => void }) {
  const inMegabytes = (bytes: number) =>
    (bytes / megabyte).toLocaleString("en", { maximumFractionDigits: 1 });
  return (
    <div className="rounded border border-line bg-surface px-4 py-6 sm:px-6">
      <p className="font-medium wrap-anywhere">Uploading {name}</p>
      <ProgressLine done={sent} of={size} label={`Uploading ${name}`} className="mt-3" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-15 text-muted tabular-nums">
          {inMegabytes(sent)} of {inMegabytes(size)} MB. Keep this page open until it is through.
        </p>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </div>
  );
}
